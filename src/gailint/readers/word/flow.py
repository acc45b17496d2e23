"""What stands in a word processor's file, in order: paragraphs, tables whose cells hold the same again, pictures.

Tables that only lay out the page, as when a whole report stands in one cell, are told from tables of data here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gailint.readers.canonical import CanonicalWriter

# More characters than this in a row of one cell, with sentences, are a paragraph that was put into a table.
_PROSE = 60
_SENTENCES = frozenset("。；！？")
# Cells of a table of data are short: on average no longer than this, and no single one most of the table.
_LONGEST_AVERAGE = 120
_LONG = 80


class Para:
    """A paragraph; its text starts with `automatic` characters that the program made."""

    __slots__ = ("automatic", "revisions", "text")

    def __init__(self, text: str, automatic: int = 0, revisions: Sequence[str] = ()) -> None:
        self.text = text
        self.automatic = automatic
        self.revisions = revisions


class Image:
    """A picture with its alternative text."""

    __slots__ = ("description",)

    def __init__(self, description: str) -> None:
        self.description = description


class Grid:
    """A table: rows of cells; a cell merged from above is there and empty."""

    __slots__ = ("rows",)

    def __init__(self, rows: Sequence[Sequence[GridCell]]) -> None:
        self.rows = rows


Item = Para | Image | Grid
GridCell = str | list[Item]
"""What stands in a cell; where that is nothing but text, the text, a paragraph a line."""


def write(writer: CanonicalWriter, items: Iterable[Item]) -> None:
    """Write what stands in a file."""
    for item in items:
        if isinstance(item, Para):
            writer.paragraph(item.text, automatic_number=item.automatic, revisions=item.revisions)
        elif isinstance(item, Image):
            writer.picture(item.description)
        else:
            _write_grid(writer, item)


def _write_grid(writer: CanonicalWriter, grid: Grid) -> None:
    texts = [[_text(cell) for cell in row] for row in grid.rows]
    if not _holds_data(grid, texts):
        for row in grid.rows:
            for cell in row:
                _write_cell(writer, cell)
        return
    start = 0
    for at, cells in enumerate(texts):
        if len(cells) == 1 and len(cells[0]) > _PROSE and not _SENTENCES.isdisjoint(cells[0]):
            _write_rows(writer, grid.rows[start:at], texts[start:at])
            _write_cell(writer, grid.rows[at][0])
            start = at + 1
    _write_rows(writer, grid.rows[start:], texts[start:])


def _write_cell(writer: CanonicalWriter, cell: GridCell) -> None:
    write(writer, [Para(cell)] if isinstance(cell, str) else cell)


def _write_rows(writer: CanonicalWriter, rows: Sequence[Sequence[GridCell]], texts: list[list[str]]) -> None:
    """Write rows of data; pictures in their cells come behind the table."""
    revisions: list[tuple[int, int, str]] = []
    images: list[Image] = []
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            for item in () if isinstance(cell, str) else leaves(cell):
                if isinstance(item, Image):
                    images.append(item)
                else:
                    revisions += [(number, column, kind) for kind in item.revisions]
    writer.table(texts, revisions=revisions)
    write(writer, images)


def _holds_data(grid: Grid, texts: list[list[str]]) -> bool:
    """Whether a table holds data, not the layout of a page; judged by the amounts of text."""
    if max(map(len, grid.rows), default=0) < 2:
        return False
    size = sum(len(text) for row in texts for text in row)
    nested = sum(
        len(_text([item]))
        for row in grid.rows
        for cell in row
        if not isinstance(cell, str)
        for item in cell
        if isinstance(item, Grid)
    )
    if nested and nested * 2 >= size:
        return False
    # A row of one cell may be a paragraph typed into a table of data; it is taken out later.
    cells = [text for row in texts if len(row) > 1 for text in row if text]
    total = sum(map(len, cells))
    if total * 2 > size and any(
        len(text) > _LONG and len(text) * 2 > total and not _SENTENCES.isdisjoint(text) for text in cells
    ):
        return False
    return total <= _LONGEST_AVERAGE * len(cells) or not cells


def _text(cell: GridCell) -> str:
    """The text of a cell: its paragraphs, and those of tables in it, a line each."""
    if isinstance(cell, str):
        return cell
    return "\n".join(item.text for item in leaves(cell) if isinstance(item, Para) and item.text)


def leaves(cell: GridCell) -> Iterator[Para | Image]:
    """The paragraphs and pictures of a cell, or of any other items, and of the tables among them."""
    for item in [Para(cell)] if isinstance(cell, str) else cell:
        if isinstance(item, Grid):
            for row in item.rows:
                for inner in row:
                    yield from leaves(inner)
        else:
            yield item
