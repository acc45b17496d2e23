"""The format `text`, the summary and the statistics."""

import pytest

from gailint.diagnostics import FileRecord, Result
from gailint.reporters import Style, render
from reporters.results import CELL, EVERYTHING, HOSTILE, NOTHING, PROSE, result

LINES = """\
报告/2021 年.docx:15:4: GAI601 分项合计为 471 [parts-total-mismatch]
报告/2021 年.docx:120:2: GAI301 此处应为 3 (第4页 表3 第12行 第4列) [table-total-mismatch]
"""
ZH = "检查了 1 个文件，跳过 1 个，读取失败 1 个，排除 2 个；错误 1 处，警告 1 处；已抑制 1 处，可修复 1 处，未能核对 1 项。\n"
EN = (
    "1 file checked, 1 skipped, 1 unreadable, 2 excluded; 1 error, 1 warning; 1 suppressed, 1 fixable, 1 not checked.\n"
)
TWO = (FileRecord("a", "checked"), FileRecord("b", "checked"))


@pytest.mark.parametrize("name", ["text", "concise"])
def test_lines(name: str) -> None:
    assert render(name, EVERYTHING, Style()) == LINES + ZH


@pytest.mark.parametrize(
    ("found", "line"),
    [
        (EVERYTHING, ZH),
        (result(*EVERYTHING.diagnostics, language="en"), EN),
        (NOTHING, "没有检查任何文件（检查了 0 个）。\n"),
        (result(language="en", files=(), excluded=3), "no file was checked (0 files checked), 3 excluded.\n"),
        (result(files=TWO, excluded=0), "检查了 2 个文件；未发现问题。\n"),
        (result(files=TWO, excluded=0, language="en"), "2 files checked; no findings.\n"),
        (
            result(CELL, CELL, files=TWO, excluded=0, language="en"),
            "2 files checked; 2 errors; 2 fixable, 1 not checked.\n",
        ),
    ],
)
def test_summary(found: Result, line: str) -> None:
    assert render("text", found, Style()).endswith(line)
    assert line not in render("text", found, Style(quiet=True))


def test_statistics() -> None:
    text = render("text", result(CELL, PROSE, PROSE), Style(quiet=True, statistics=True))
    assert text.splitlines()[3:] == ["2  GAI601  parts-total-mismatch", "1  GAI301  table-total-mismatch"]


def test_nothing_raw() -> None:
    text = render("text", result(HOSTILE), Style(quiet=True))
    assert text == "a␛[2J.txt:1:3: GAI001 a␊b<U+009B><U+202E> [unreadable-file]\n"


def test_color() -> None:
    text = render("text", result(PROSE), Style(color=True, quiet=True))
    assert "\x1b[33mGAI601\x1b[0m" in text
    assert "\x1b" not in render("text", result(PROSE), Style())
