"""GAI117 trivial-problems."""

import pytest

from gailint.rule import ERROR, Example
from gailint.testing import case_failures

CASES = {
    "无": Example(problems="无。", found="无。", severity=ERROR),
    "under a sub-heading": Example(problems="（一）问题\n暂无。\n（二）改进\n暂无。", found="（一）问题"),
    "the last section": Example(headings={"other": ""}, other="", problems="无。", found="无。"),
    "thirty characters": Example(problems="更新不够及时，解读形式单一。2024年将每月核对一次，增加图表解读。"),
    "blanks do not count": Example(problems="无        需        改        进", found="无        需        改        进"),
    "before 2019": Example(year=2012, problems="无。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI117", CASES[name]) == []
