"""GAI115 outline-mismatch."""

import pytest

from gailint.rule import WARNING, Example
from gailint.testing import case_failures

FIRST = "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况"
SUITS = "因政府信息公开工作被申请行政复议、提起行政诉讼情况"
LAST = "存在的问题及改进措施、其他需要报告的事项"
CASES = {
    "five for six": Example(preamble=f"全文由{FIRST}、{SUITS}、{LAST}五个部分组成。", found="五个部分", severity=WARNING),
    "seven": Example(preamble="报告共分7个部分。", found="7个部分", expected="六"),
    "one not named": Example(preamble=f"全文由{FIRST}、{LAST}六部分组成。", found="六部分", expected="五"),
    "one not named, behind the count": Example(preamble=f"全文共分六个部分：{FIRST}、{LAST}。", found="六个部分"),
    "no count": Example(preamble=f"全文由{FIRST}、{LAST}组成。", found=f"{FIRST}、{LAST}"),
    "no count, to the end of the sentence": Example(
        preamble=f"本报告由镇政府编制。全文包括{FIRST}、{LAST}。", found=f"{FIRST}、{LAST}"
    ),
    "right, to the end of the sentence": Example(preamble=f"全文包括{FIRST}、{SUITS}、存在的不足和改进措施，以及其他需要汇报事项。"),
    "right": Example(preamble=f"全文由{FIRST}、{SUITS}、{LAST}六个部分组成。"),
    "with numbers": Example(
        preamble="报告分为六个部分：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、"
        "行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。"
    ),
    "short names": Example(
        preamble="报告由总体情况、主动公开政府信息、收到和处理政府信息公开申请、行政复议和行政诉讼、存在的主要问题及改进、"
        "其他需要报告的事项六个部分组成。"
    ),
    "等": Example(preamble=f"全文包括{FIRST}、{LAST}等六个部分。"),
    "等 without count": Example(preamble=f"全文由{FIRST}、{LAST}等组成。"),
    "one part of two topics": Example(
        preamble=f"全文由总体情况、主动公开和依申请公开情况、{SUITS}、{LAST}组成。"
    ),
    "a part that is no section": Example(preamble=f"全文由{FIRST}、{SUITS}、{LAST}和附表组成。"),
    "a part of the text": Example(preamble="有关数据见第三部分。"),
    "a section twice": Example(preamble="报告共分五个部分。", headings={"other": "五、存在的主要问题及改进情况"}),
    "before 2019": Example(year=2012, preamble="报告共分七个部分。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI115", CASES[name]) == []
