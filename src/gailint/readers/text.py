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
        if line.blank and "\t" not in line.text:
            at += 1
            continue
        table, after = read_table(source, lines, at)
        if table:
            blocks.append(table)
            at = after
            continue
        if not line.blank:
            blocks.append(Paragraph(Text.verbatim(source, line.start, line.end).strip()))
        at += 1
    return blocks


def _lines(source: Source) -> list[Line]:
    text = source.text
    starts = source.starts
    lines = []
    for index, start in enumerate(starts):
        end = starts[index + 1] if index + 1 < len(starts) else len(text)
        content = text[start:end].rstrip("\r\n")
        lines.append(Line(content, start, start + len(content)))
    return lines
