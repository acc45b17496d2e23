"""Which reader a file gets, and which files are refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gailint.document import Damage, ReadError
from gailint.limits import Limits
from gailint.readers import SUPPORTED, open_document
from reader_places import check_places, shown

PAGE = "<!DOCTYPE html><p>甲&nbsp;乙</p>"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", "甲\n乙", "txt"),
        ("A.TXT", "甲", "txt"),
        ("报告", "甲", "txt"),
        ("dir.md/报告", "# 甲", "txt"),
        ("a.unknown", "甲", "txt"),
        ("a.md", "# 甲", "md"),
        ("a.markdown", "# 甲", "md"),
        ("a.html", PAGE, "html"),
        ("a.HTM", PAGE, "html"),
        ("c:\\x\\a.shtml", PAGE, "html"),
        ("a.txt", "\n  " + PAGE, "html"),
        ("a.txt", "<HTML><body>甲", "html"),
        ("a.html", "甲\n乙", "txt"),
    ],
)
def test_the_reader_fits_name_and_content(name: str, content: str, kind: str) -> None:
    assert open_document(content.encode(), name).format == kind


def test_supported_names() -> None:
    assert {".txt", ".md", ".markdown", ".html", ".htm", ".shtml", ".docx", ".doc", ".wps", ".pdf"} == set(SUPPORTED)


@pytest.mark.parametrize(
    ("data", "name", "kind", "word"),
    [
        (b"%PDF-1.4 ...", "a.txt", "unreadable", "PDF"),
        (b"PK\x03\x04....", "a.md", "unreadable", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "a.html", "unreadable", "Word"),
        (b"{\\rtf1\\ansi", "a.txt", "unreadable", "RTF"),
        (b"x" * 11, "a.txt", "unreadable", "MB"),
        (b"", "a.txt", "empty", "empty"),
        (" \n\u3000\ufeff\xa0".encode(), "a.md", "empty", "empty"),
        (b"<html><script>x</script></html>", "a.html", "empty", "no text"),
        (b"<!-- c -->", "a.md", "empty", "visible"),
        (b"\0\0\0\0", "a.txt", "undecodable", "encoding"),
    ],
)
def test_what_is_refused(data: bytes, name: str, kind: str, word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAILINT_SOFFICE", "")
    with pytest.raises(ReadError) as caught:
        open_document(data, name, limits=Limits(file_size=10 if word == "MB" else 1000))
    assert caught.value.kind == kind
    assert word in caught.value.reason.en
    assert caught.value.reason.zh


def test_a_gbk_page_with_letters_outside_gb2312() -> None:
    page = '<html><head><meta charset="gb2312"></head><body><p>由朱镕某、李堃某办理，共3件。</p></body></html>'
    document = open_document(page.encode("gb18030"), "a.html")
    assert document.encoding == "gb18030"
    assert shown(document) == ["由朱镕某、李堃某办理，共3件。"]
    check_places(document)


def test_damage_has_a_place() -> None:
    data = ("第一行，共三件。\n第二" + "行" * 10).encode().replace("二".encode(), "二".encode()[:2])
    document = open_document(data, "a.txt")
    assert document.encoding == "utf-8"
    (damage,) = document.damage
    assert isinstance(damage, Damage)
    assert (damage.span.line, damage.span.column) == (2, 2)


def test_the_configured_encoding_is_used() -> None:
    assert open_document("办结".encode("gbk"), "a.txt", encoding="gbk").source.text == "办结"


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_random_bytes(data: bytes, name: str) -> None:
    try:
        check_places(open_document(data, name))
    except ReadError as error:
        assert error.kind in ("unreadable", "undecodable", "empty")


MARKUP = st.lists(
    st.sampled_from(
        [
            "<table>",
            "</table>",
            "<tr>",
            "<td>",
            "<td\trowspan=2\tcolspan=3>",
            "<th>",
            "</td>",
            "<p>",
            "</p>",
            "<br>",
            "<div>",
            "</div>",
            "<h1>",
            "</h1>",
            "<li>",
            "<b>",
            "</b>",
            "<span\tstyle='display:none'>",
            "</span>",
            "<a\thref=x>",
            "</a>",
            "&nbsp;",
            "&#20013;",
            "&amp",
            "<",
            ">",
            "|",
            "**",
            "_",
            "`",
            "[",
            "](",
            ")",
            "![",
            "#",
            "-",
            "1.",
            "---",
            "===",
            ">",
            "```",
            "<!--",
            "-->",
            "甲",
            "乙，丙。",
            "12",
            "\\",
            "<caption>",
            "<tbody>",
            "<thead>",
            "<script>",
            "</script>",
            "<pre>",
            "<img\tsrc=a.png>",
        ]
    )
    | st.sampled_from(["\n", " ", "\r\n", "\n\n", "\u3000", "\r"]),
    max_size=60,
)


@settings(max_examples=150, deadline=None)
@given(MARKUP, st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_random_markup(parts: list[str], name: str) -> None:
    try:
        check_places(open_document("".join(parts).encode(), name))
    except ReadError as error:
        assert error.kind == "empty"
