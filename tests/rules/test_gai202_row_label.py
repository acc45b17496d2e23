"""GAI202 row-label."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "two rows": Example(
        labels={"2.重复申请": "2.同一人再次提出的申请", "7.属于行政执法案卷": "7.案卷材料"},
        found=("7.案卷材料", "2.同一人再次提出的申请"),
    ),
    "edition 2019": Example(year=2020, labels={"（六）其他处理": "（六）另行处理的情形"}, found="（六）另行处理的情形", expected="（六）其他处理"),
    "table 2": Example(labels={"行政强制": "强制性措施"}, found="强制性措施", expected="行政强制"),
    "half-width brackets": Example(labels={"（一）予以公开": "(一)予以公开"}),
    "a slip of one character": Example(labels={"行政事业性收费": "行政事业型收费"}),
    "another number": Example(labels={"3.补正后申请内容仍不明确": "4.补正后申请内容仍不明确"}),
    "合计 in the total row": Example(labels={"（七）总计": "（七）合计"}),
    "Markdown with a break": Example(
        file="report.md", labels={"5.要求行政机关确认或重新出具已获取信息": "5.要求行政机关确认或重新<br>出具已获取信息"}
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI202", CASES[name]) == []
