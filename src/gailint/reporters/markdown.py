"""`markdown`: a table of findings per file, for comments, wikis and the summary of a CI job."""

from __future__ import annotations

import os
import re
from itertools import groupby
from urllib.parse import quote

from gailint.diagnostics import Diagnostic, Result
from gailint.reporters import Style
from gailint.reporters.summary import statistics, summary
from gailint.reporters.terminal import Paint, visible
from gailint.reporters.told import by_severity, message, place, severity_name
from gailint.words import say

# Marks, names that would be called (@name), numbers of issues (#1), addresses and emoji (:name:).
_SPECIAL = re.compile(r"[\\`*_\[\]|~<>&$#]|@(?=\w)|:(?=//|[\w+-]+:)|(?<=www)\.")
# What GitHub looks for after the text was escaped is broken up by a comment that nobody sees.
_WRITTEN = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "$": "&#36;", "#": "\\#<!-- -->", "@": "@<!-- -->", ":": ":<!-- -->"}


def render(result: Result, style: Style) -> str:
    """The findings that are not suppressed, and the summary."""
    blocks = _tables(result.active, result.language, style)
    if style.statistics:
        blocks.append("\n".join(["```text", *statistics(result, Paint(False)), "```"]))
    if not style.quiet:
        blocks.append(escaped(summary(result)))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def job_summary(result: Result, style: Style, room: int) -> str:
    """The summary of a CI job in at most `room` bytes of UTF-8: the worst findings, and how many are left out.

    Empty where there is no room for anything.
    """
    ranked = by_severity(result.active)
    shown = len(ranked)
    while True:
        text = _job_summary(result, style, ranked[:shown])
        if len(text.encode("utf-8", "backslashreplace")) <= room:
            return text
        if shown == 0:
            return ""
        shown = shown * 3 // 4


def _job_summary(result: Result, style: Style, found: list[Diagnostic]) -> str:
    blocks = ["## gailint", escaped(summary(result))]
    blocks += _tables(tuple(sorted(found, key=lambda one: one.sort_key)), result.language, style)
    left = len(result.active) - len(found)
    if left:
        blocks.append(say(result.language, "not_listed", n=left))
    return "\n\n".join(blocks) + "\n"


def _tables(found: tuple[Diagnostic, ...], language: str, style: Style) -> list[str]:
    """A heading and a table per file."""
    heads = [say(language, key) for key in ("m_place", "r_severity", "r_code", "r_message")]
    blocks = []
    for path, group in groupby(found, key=lambda one: one.path):
        rows = [_row(one, language, style) for one in group]
        lines = [_cells(heads), "|" + "---|" * len(heads), *map(_cells, rows)]
        blocks += [f"### {escaped(path)}", "\n".join(lines)]
    return blocks


def _row(found: Diagnostic, language: str, style: Style) -> list[str]:
    where = f"{found.span.line}:{found.span.column}"
    if style.links:
        where = f"[{where}]({_link(found, language, style)})"
    severity = severity_name(found.severity, language)
    text = escaped(message(found, language))
    if found.expected is not None and found.expected not in found.message:
        text += "<br>" + escaped(say(language, "expected", text=found.expected))
    return [where, severity, f"{found.code} {found.slug}", text]


def _link(found: Diagnostic, language: str, style: Style) -> str:
    """The address of the line on the server; a Word or PDF file has no lines there."""
    address = style.links + quote(os.fsencode(style.from_root(found.path)))
    # Without `plain`, a Markdown file is shown without its lines.
    return address if place(found, language) else f"{address}?plain=1#L{found.span.line}"


def _cells(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def escaped(text: str) -> str:
    """A text that Markdown shows as it is, in a paragraph, heading or cell of a table."""
    return _SPECIAL.sub(_written, visible(text))


def _written(match: re.Match[str]) -> str:
    char = match[0]
    return _WRITTEN.get(char) or "\\" + char
