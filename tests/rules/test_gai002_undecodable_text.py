"""GAI002 undecodable-text."""

import pytest

from gailint.document import ReadError
from gailint.rule import Example, Input, Words
from gailint.testing import case_failures, check_rule, load

NOISE = bytes(range(128, 256)) * 8
CASES = {
    "bytes that are no text": Example(raw=b"\x80\x00\xff\x01\x02\x03" * 60, found=""),
    "an empty file is GAI003": Example(raw=b""),
    "a Word file is GAI001": Example(file="report.docx", raw=NOISE),
    "GB18030": Example(raw="柳溪镇便民服务中心办事指南\n".encode("gb18030")),
    "UTF-16": Example(raw="柳溪镇便民服务中心办事指南\n".encode("utf-16")),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI002", CASES[name]) == []


@pytest.mark.parametrize("wanted", [True, False])
def test_a_file_that_was_only_met_is_not_reported(wanted: bool) -> None:
    error = ReadError("undecodable", Words("无法识别", "not recognised"))
    found = list(load("GAI002").check(Input("notes.txt", None, error, None, wanted, False)))
    assert len(found) == wanted


def test_the_message_says_what_to_do() -> None:
    [found] = check_rule("GAI002", CASES["bytes that are no text"])
    assert "UTF-8" in found.message
    assert found.severity.label == "error"
