"""GAI009 legacy-encoding."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

REPORT = "安澜县柳溪镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n2023年，我镇认真做好各项公开工作。\n"
CASES = {
    "GB18030": Example(raw=REPORT.encode("gb18030"), found=""),
    "UTF-16 with a mark": Example(raw=REPORT.encode("utf-16"), found=""),
    "UTF-16 without a mark": Example(raw=REPORT.encode("utf-16-le"), found=""),
    "UTF-8": Example(raw=REPORT.encode()),
    "UTF-8 with a mark": Example(raw=b"\xef\xbb\xbf" + REPORT.encode()),
    "UTF-8 with a damaged byte": Example(raw=REPORT.encode() + b"\xff"),
    "no report": Example(file="notes.txt", raw="柳溪镇便民服务中心值班安排表".encode("gbk")),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI009", CASES[name]) == []


def test_it_names_the_encoding_and_is_for_information() -> None:
    [found] = check_rule("GAI009", CASES["GB18030"])
    assert "GB18030" in found.message
    assert found.severity.label == "info"
