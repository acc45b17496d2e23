"""The format `full`: source lines, carets, and what stands below them."""

import pytest

from gailint.reporters import Style, render
from gailint.reporters.full import excerpt
from gailint.reporters.terminal import width
from reporters.results import CELL, EVERYTHING, HOSTILE, NOTHING, PROSE, result

FULL = """\
报告/2021 年.docx:15:4: GAI601 分项合计为 471 [parts-total-mismatch]
15 | 共公开417条信息。
   |       ^^^^^

报告/2021 年.docx:120:2: GAI301 此处应为 3 [table-total-mismatch]
120 | \t8
    | \t^
    = 第4页 表3 第12行 第4列
    = 应为：3
    = 124:2: 总计
    = 可修复，但会改变内容，须人工确认

"""

# A line, the characters from and up to which it is marked, the columns there are, and the two lines.
EXCERPTS = {
    "narrow": (("abcd", 1, 3, 80), ("abcd", " ^^")),
    "wide": (("共417条", 1, 5, 80), ("共417条", "  ^^^^^")),
    "full-width digits": (("共４件", 1, 2, 80), ("共４件", "  ^^")),
    "tab before": (("\t共8", 2, 3, 80), ("\t共8", "\t  ^")),
    "tab marked": (("a\tb", 1, 2, 80), ("a\tb", " ^")),
    "behind the end": (("共", 1, 1, 80), ("共", "  ^")),
    "empty place": (("abc", 1, 1, 80), ("abc", " ^")),
    "combining character": (("e\u0301x", 1, 2, 80), ("e\u0301x", " ^")),
    "spelt out": (("a\u200bb", 1, 2, 80), ("a<U+200B>b", " ^^^^^^^^")),
    "cut at both ends": (("一二三四五六七八九十", 5, 6, 12), ("…五六七八九…", "   ^^")),
    "cut at the end": (("一二三四五六七八九十", 0, 1, 12), ("一二三四五…", "^^")),
    "cut at the start": (("一二三四五六七八九十", 9, 10, 12), ("…六七八九十", "         ^^")),
    "far out of the line": (("ab", 7, 9, 80), ("ab", "  ^")),
}


def test_findings() -> None:
    text = render("full", EVERYTHING, Style())
    assert text.startswith(FULL)
    assert text.count("\n") == FULL.count("\n") + 1


@pytest.mark.parametrize(("arguments", "lines"), EXCERPTS.values(), ids=EXCERPTS)
def test_excerpt(arguments: tuple[str, int, int, int], lines: tuple[str, str]) -> None:
    assert excerpt(*arguments) == lines


@pytest.mark.parametrize("at", range(0, 300, 7))
def test_cut_lines_keep_their_place(at: int) -> None:
    line = "政府信息公开 2021 年 abc" * 20
    source, caret = excerpt(line, at, at + 1, 60)
    assert width(source) <= 60
    before = width(caret) - width(caret.lstrip())
    shown = ""
    while width(shown) < before:
        shown = source[: len(shown) + 1]
    assert width(shown) == before
    assert source[len(shown)] == line[at]


def test_nothing_raw() -> None:
    text = render("full", result(HOSTILE), Style())
    assert all(char == "\n" or char.isprintable() for char in text)


def test_without_findings() -> None:
    assert render("full", NOTHING, Style()) == "没有检查任何文件（检查了 0 个）。\n"
    assert render("full", NOTHING, Style(quiet=True)) == ""


def test_color_changes_nothing_else() -> None:
    import re

    for found in (CELL, PROSE):
        colored = render("full", result(found), Style(color=True))
        assert "\x1b[" in colored
        assert re.sub("\x1b\\[\\d+m", "", colored) == render("full", result(found), Style())
