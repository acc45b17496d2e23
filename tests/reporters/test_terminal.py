"""How wide text is, and what is never printed raw."""

import pytest

from gailint.reporters.terminal import Paint, visible, width

WIDTHS = [("", 0), ("abc", 3), ("信息公开", 8), ("ａ，", 4), ("“a”…", 4), ("e\u0301", 1), ("𠮷", 2), ("\u3000", 2)]

RAW = [
    ("信息 公开\u3000\u00a0。", "信息 公开\u3000\u00a0。"),
    ("a\x1b[31mb", "a␛[31mb"),
    ("a\r\nb\tc\x00", "a␍␊b␉c␀"),
    ("\x7f\x9b", "␡<U+009B>"),
    ("\u202eabc\u2066", "<U+202E>abc<U+2066>"),
    ("\u200b\u00ad\ufeff", "<U+200B><U+00AD><U+FEFF>"),
    ("\ue000\udc80\u2028", "<U+E000><U+DC80><U+2028>"),
]


@pytest.mark.parametrize(("text", "columns"), WIDTHS)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(("text", "shown"), RAW)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_kept() -> None:
    assert visible("a\tb\n", keep="\t") == "a\tb␊"


def test_paint() -> None:
    assert Paint(True)("a", "\x1b[1m") == "\x1b[1ma\x1b[0m"
    assert Paint(False)("a", "\x1b[1m") == "a"
    assert Paint(True)("", "\x1b[1m") == ""
