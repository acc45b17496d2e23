"""Plain text: a paragraph a line, and tables in the layouts that converters leave behind.

Which layout a table has is told by its lines alone; one cell a line without any mark looks like paragraphs here and is
told apart later, by who knows the labels.
"""

from __future__ import annotations

import re

from gailint.document import Block, Damage, Document, Paragraph, Picture, Source, Text
from gailint.readers.text_tables import Line, read_table, stripped

# What the canonical text of a Word or PDF file says in brackets: a picture, what stands above or below the pages.
_BRACKETED = re.compile(r"\s*\[(?:图片(?:：(?P<picture>[^\]]*))?|页[眉脚]：(?P<header>[^\]]+))\]\s*")


def read_text(source: Source, encoding: str, damage: tuple[Damage, ...]) -> Document:
    """The paragraphs and tables of a plain text file."""
    return Document(source, "txt", encoding, tuple(blocks_of(source)), damage=damage)


def blocks_of(source: Source) -> list[Block]:
    """The blocks of a plain text in order."""
    lines = _lines(source)
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.blank:
            at += 1
            continue
        table, after = (None, at) if _brackets(line.text) else read_table(source, lines, at)
        if table:
            blocks.append(table)
            at = after
            continue
        if not line.text.isspace():
            blocks.append(block_of_line(source, line.start, line.text))
        at += 1
    return blocks


def block_of_line(source: Source, start: int, line: str) -> Paragraph | Picture:
    """What a line outside tables is, which starts at `start` and is more than white space."""
    if match := _brackets(line):
        return _bracketed(source, start, match)
    return Paragraph(stripped(source, start, start + len(line)))


def _brackets(line: str) -> re.Match[str] | None:
    return _BRACKETED.fullmatch(line) if "[" in line[:9] else None


def _bracketed(source: Source, start: int, match: re.Match[str]) -> Paragraph | Picture:
    """A picture, or a page header."""
    if match["header"]:
        header = Text.verbatim(source, start + match.start("header"), start + match.end("header")).strip()
        return Paragraph(header, page_header=True)
    stripped = Text.verbatim(source, start, start + len(match.string)).strip()
    return Picture(stripped.span(), (match["picture"] or "").strip())


def _lines(source: Source) -> list[Line]:
    text = source.text
    if "\r" not in text:
        lines = []
        start = 0
        for line in text.split("\n"):
            lines.append(Line(line, start))
            start += len(line) + 1
        return lines
    return [Line(source.line(number), start) for number, start in enumerate(source.starts, 1)]
