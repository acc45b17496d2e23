"""Help for the tests of readers: whether every character stands where the reader says."""

from __future__ import annotations

from collections.abc import Iterator

from gailint.document import Document, Paragraph, Picture, Source, Table, Text


def texts(document: Document) -> Iterator[Text]:
    """All texts of a document: paragraphs, cells, comments."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            for cell in block.cells():
                yield cell.text
    for comment in document.comments:
        yield comment.text


def check_places(document: Document) -> None:
    """Assert that each verbatim character is found at its place, that places never go back and blocks are in order."""
    source = document.source
    for text in texts(document):
        last = 0
        for index, char in enumerate(text.value):
            span = text.span(index, index + 1)
            start = source.offset(span.line, span.column)
            end = source.offset(span.end_line, span.end_column)
            assert last <= start <= end <= len(source.text)
            last = start
            if end - start == 1 and not source.text[start].isspace():
                assert source.text[start] == char, (text, index)
    starts = [_start(document.source, block) for block in document.blocks]
    assert starts == sorted(starts)


def _start(source: Source, block: Paragraph | Table | Picture) -> int:
    span = block.text.span() if isinstance(block, Paragraph) else block.span
    return source.offset(span.line, span.column)


def place(document: Document, text: Text, start: int = 0, end: int | None = None) -> str:
    """What stands in the source where a part of a text is said to stand."""
    span = text.span(start, end)
    source = document.source
    return source.text[source.offset(span.line, span.column) : source.offset(span.end_line, span.end_column)]


def shown(document: Document) -> list[object]:
    """The document in short: a text for a paragraph, (level, text) for a heading, rows of texts for a table."""
    result: list[object] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            result.append((block.level, block.text.value) if block.level else block.text.value)
        elif isinstance(block, Table):
            result.append([[cell.text.value for cell in row] for row in block.rows])
        else:
            result.append(block)
    return result


def spans(table: Table) -> list[list[tuple[str, int, int, int, int]]]:
    """Text, row, column, row span and column span of each cell."""
    return [[(c.text.value, c.row, c.column, c.row_span, c.column_span) for c in row] for row in table.rows]
