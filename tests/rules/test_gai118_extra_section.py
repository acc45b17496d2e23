"""GAI118 extra-section."""

import pytest

from gailint.rule import INFO, Example
from gailint.testing import case_failures

NONE = "本年度没有收取信息处理费。\n"
CASES = {
    "a seventh": Example(other=NONE + "七、下一年工作安排\n继续做好公开。", found="七、下一年工作安排", severity=INFO),
    "an attachment": Example(other=NONE + "七、附件\n公开目录。"),
    "a list in section six": Example(other=NONE + "（七）培训。组织了两次。"),
    "before 2019": Example(year=2012, other="七、下一年工作安排\n继续做好公开。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI118", CASES[name]) == []
