"""GAI216 form-note-altered."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, sample_report

NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
LINES = "\n".join(
    line.strip() for line in sample_report(Example())[1].decode().replace("之和，等于", "之和，\n等于").splitlines() if line.strip()
)

CASES = {
    "half of it": Example(labels={NOTE: "（本列数据的勾稽关系为：第一项加第二项之和）"}, found="（本列数据的勾稽关系为：第一项加第二项之和）"),
    "broken over lines": Example(file="report.md", labels={NOTE: NOTE.replace("，", "，<br>")}),
    "broken over cells of a stream": Example(raw=LINES),
    "edition 2019": Example(year=2020, labels={NOTE: "申请人"}, found="一、本年新收政府信息公开申请数量"),
    "no table": Example(tables={3: ""}),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI216", CASES[name]) == []
