"""GAI001 unreadable-file."""

import pytest

from gailint.readers import MAX_BYTES
from gailint.rule import Example
from gailint.testing import case_failures, check_rule

CASES = {
    "a Word file": Example(file="report.docx", raw=b"PK\x03\x04", found=""),
    "a spreadsheet named as text": Example(file="report.txt", raw=b"PK\x03\x04\x14\x00", found=""),
    "a file over the limit": Example(raw=b"a" * (MAX_BYTES + 1), found=""),
    "an empty file is readable": Example(raw=b""),
    "a report in GB18030": Example(raw="安澜县柳溪镇人民政府2023年政府信息公开工作年度报告\n".encode("gb18030")),
    "a file without extension is taken for text": Example(file="report", raw="今日值班安排\n"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI001", CASES[name]) == []


def test_the_message_says_what_can_be_read() -> None:
    [found] = check_rule("GAI001", Example(file="report.xlsx", raw=b"x"))
    assert ".xlsx" in found.message
    assert ".txt" in found.message
    assert found.severity.label == "error"
