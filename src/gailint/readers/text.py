"""Plain text: a paragraph a line, and tables in the layouts that converters leave behind.

Which layout a table has is told by its lines alone; one cell a line without any mark looks like paragraphs here and is
told apart later, by who knows the labels.
"""

from __future__ import annotations

from gailint.document import Block, Damage, Document, Paragraph, Source, Text
from gailint.readers.text_tables import Line, read_table


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
        table, after = read_table(source, lines, at)
        if table:
            blocks.append(table)
            at = after
            continue
        if not line.text.isspace():
            blocks.append(Paragraph(Text.verbatim(source, line.start, line.end).strip()))
        at += 1
    return blocks


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
