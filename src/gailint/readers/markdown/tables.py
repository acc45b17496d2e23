"""Pipe tables of Markdown: every cell is kept, whatever the delimiter row says or whether there is one."""

from __future__ import annotations

import re

from gailint.document import Block, Cell, Picture, Source, Table, Text
from gailint.readers.markdown.inline import MASK, Inline, Line

_PIPE = re.compile(r"\\.|\|")
_DELIMITER_CHARS = frozenset("|｜:：-－—– \t")
_DASH = re.compile(r"[-－—–]")
_DASHES = re.compile(r"[-－—–]{2}")


def is_row(line: str) -> bool:
    """Whether a line has a pipe that separates cells."""
    return "|" in line and ("\\" not in line or any(m.group() == "|" for m in _PIPE.finditer(line)))


def is_delimiter(line: str) -> bool:
    """Whether a line is the delimiter row under the heads; full-width dashes and pipes count, writers use them."""
    return ("|" in line or "｜" in line) and _DELIMITER_CHARS.issuperset(line) and _DASH.search(line) is not None


def read_rows(source: Source, masked: str, lines: list[Line]) -> list[Block]:
    """The table of these lines, and the pictures in it."""
    body = _without_delimiter(masked, lines)
    pictures: list[Picture] = []
    rows = []
    for number, (start, end) in enumerate(body):
        cells = [
            Cell(_cell(source, masked, place, pictures), number, column)
            for column, place in enumerate(_split(masked, start, end))
        ]
        rows.append(tuple(cells))
    if not rows:
        return []
    return [Table(tuple(rows), source.span(lines[0][0], lines[-1][1])), *pictures]


def _without_delimiter(text: str, lines: list[Line]) -> list[Line]:
    """The lines but the delimiter row.

    A row of single dashes far below the head is data: a dash stands for nothing in many reports.
    """
    for at, (start, end) in enumerate(lines[:4]):
        line = text[start:end].strip(" \t" + MASK)
        if is_delimiter(line) and (at < 2 or _DASHES.search(line) is not None):
            return lines[:at] + lines[at + 1 :]
    return lines


def _split(text: str, start: int, end: int) -> list[Line]:
    """The places of the cells of a row; the pipes at its ends separate nothing."""
    while start < end and text[start] in " \t" + MASK:
        start += 1
    while end > start and text[end - 1] in " \t" + MASK:
        end -= 1
    if text[start] == "|":
        start += 1
    cells: list[Line] = []
    at = start
    for match in _PIPE.finditer(text, start, end):
        if match.group() == "|":
            cells.append((at, match.start()))
            at = match.end()
    if at < end:
        cells.append((at, end))
    return cells


def _cell(source: Source, masked: str, place: Line, pictures: list[Picture]) -> Text:
    start, end = place
    inline = Inline(source, masked, [place])
    pictures.extend(inline.pictures)
    texts = [text for text, _ in inline.texts]
    if not texts:
        # An empty cell stands behind the blank that follows its pipe.
        at = min(start + 1, end)
        return Text("", source, ((0, at, at),))
    return texts[0] if len(texts) == 1 else Text.join(source, texts, "\n")
