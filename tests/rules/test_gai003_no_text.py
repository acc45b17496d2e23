"""GAI003 no-text."""

import pytest

from gailint.document import ReadError
from gailint.rule import Example, Input, Words
from gailint.testing import case_failures, check_rule, load

PAGE = "<html><head><title>报告</title></head><body>{}</body></html>"
CASES = {
    "an empty file": Example(raw=b"", found=""),
    "a byte order mark alone": Example(raw=b"\xef\xbb\xbf", found=""),
    "a page that a script draws": Example(file="report.html", raw=PAGE.format("<script>draw()</script>"), found=""),
    "two scans": Example(
        file="report.html", raw=PAGE.format('<p><img src="1.jpg"></p><p><img src="2.jpg"></p>'), found='<img src="1.jpg">'
    ),
    "a picture with a line of text": Example(
        file="report.html", raw=PAGE.format('<p>柳溪镇政务公开专区照片</p><p><img src="1.jpg"></p>')
    ),
    "one word": Example(raw="无"),
    "bytes that are no text": Example(raw=b"\x80\x00\xff\x01\x02\x03" * 60),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI003", CASES[name]) == []


@pytest.mark.parametrize("wanted", [True, False])
def test_a_file_that_was_only_met_is_not_reported(wanted: bool) -> None:
    error = ReadError("empty", Words("文件为空", "the file is empty"))
    found = list(load("GAI003").check(Input("notes.txt", None, error, None, wanted, False)))
    assert len(found) == wanted


def test_the_message_tells_pictures_from_nothing() -> None:
    [empty] = check_rule("GAI003", CASES["an empty file"])
    [scan] = check_rule("GAI003", CASES["two scans"])
    assert "图片" not in empty.message
    assert "图片" in scan.message
