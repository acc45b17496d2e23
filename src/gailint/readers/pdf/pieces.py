"""A table, or the part of it on one page, as cells with their text.

Cells stand for themselves: a row is what starts, ends or passes at one number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from gailint.readers.pdf.grid import Grid
from gailint.readers.pdf.lines import Line, cell_lines, first_word, parts_words
from gailint.record import state

# In points. Edges of columns nearer than this are the same on two pages; cells keep so much clear on both sides.
SAME_EDGE = 4.0
_MARGINS = 11.0
_FIGURE = re.compile(r"[+＋\-－]?[\d０-９][\d０-９.．,，\s]*[%％]?")


@state
class Cell:
    """A cell: rows from `row` up to `row_end`, its sides in points, its lines of text."""

    row: int
    row_end: int
    x0: float
    x1: float
    lines: list[Line]

    @property
    def text(self) -> str:
        """The text in one line. Figures one below the other that no column end parts stay apart."""
        found = ""
        last: Line | None = None
        for line in self.lines:
            if last is not None and self._parted(last, line):
                found += " "
            found += line.text
            last = line
        return found

    @property
    def empty(self) -> bool:
        return not self.lines

    @property
    def figure(self) -> bool:
        return bool(_FIGURE.fullmatch(self.text))

    @property
    def tall(self) -> bool:
        return self.row_end - self.row > 1

    def goes_on_with(self, other: Cell) -> bool:
        """Whether the last line left no room for the first word of another cell, which may so be the rest of it."""
        return bool(self.lines) and self._is_filled_by(self.lines[-1], first_word(other.lines[0].text) + 0.2)

    def has_sides_of(self, other: Cell) -> bool:
        """Whether a cell on another page, or in another row, is of the same columns."""
        return abs(self.x0 - other.x0) <= SAME_EDGE and abs(self.x1 - other.x1) <= SAME_EDGE

    def _parted(self, above: Line, below: Line) -> bool:
        """Whether a blank belongs between two lines: figures that do not go on, words of letters."""
        if _FIGURE.fullmatch(above.text) and _FIGURE.fullmatch(below.text):
            return not self._is_filled_by(above, 0.6)
        return parts_words(above.text, below.text)

    def _is_filled_by(self, line: Line, room: float) -> bool:
        """Whether a line leaves less than `room` em."""
        return line.x1 - line.x0 + room * line.size > self.x1 - self.x0 - _MARGINS


@state
class Piece:
    """A table, or the part of it on one page: its column edges in points, its rows' heights and pages, its cells."""

    edges: list[float]
    heights: list[float]
    pages: list[int]
    cells: list[Cell]
    open_below: bool = False

    @property
    def rows(self) -> int:
        return len(self.heights)

    @property
    def first_row(self) -> list[Cell]:
        """The cells that reach to the upper end."""
        return self.starting_in(0)

    @property
    def last_row(self) -> list[Cell]:
        """The cells that reach to the lower end."""
        return self.ending_above(self.rows)

    def starting_in(self, row: int) -> list[Cell]:
        return [cell for cell in self.cells if cell.row == row]

    def ending_above(self, row: int) -> list[Cell]:
        return [cell for cell in self.cells if cell.row_end == row]

    def passing(self, row: int) -> list[Cell]:
        """The cells that the upper end of a row goes through."""
        return [cell for cell in self.cells if cell.row < row < cell.row_end]

    def keep(self, wanted: Callable[[Cell], bool]) -> None:
        self.cells = [cell for cell in self.cells if wanted(cell)]

    def drop_rows(self, count: int) -> None:
        """Take the first rows away, which no cell reaches out of."""
        self.keep(lambda cell: cell.row >= count)
        self.move(-count)
        del self.heights[:count], self.pages[:count]

    def take_row(self, row: int) -> None:
        """Take a row away, with the cells that are in no other row."""
        self.keep(lambda cell: cell.row != row or cell.tall)
        self.renumber(row)

    def renumber(self, row: int) -> None:
        """Take the number of a row away from the cells that reach over it and from those below it."""
        for cell in self.cells:
            cell.row -= cell.row > row
            cell.row_end -= cell.row_end > row
        del self.heights[row], self.pages[row]

    def move(self, rows: int) -> None:
        """Count the rows of all cells from another row."""
        for cell in self.cells:
            cell.row += rows
            cell.row_end += rows


def piece_of(grid: Grid, page: int) -> Piece:
    """A grid with the text of its cells."""
    cells = [
        Cell(box.row, box.row_end, grid.xs[box.column], grid.xs[box.column_end], cell_lines(box.glyphs))
        for box in grid.boxes
    ]
    heights = [below - above for above, below in pairwise(grid.ys)]
    return Piece(list(grid.xs), heights, [page] * len(heights), cells, grid.open_below)


def rows_of(piece: Piece) -> tuple[list[list[str]], list[int]]:
    """For each row the texts of its cells, empty for what is merged from above, and its page."""
    rows, pages = [], []
    for number in range(piece.rows):
        here = sorted(
            (cell for cell in piece.cells if cell.row <= number < cell.row_end), key=lambda cell: (cell.x0, cell.row)
        )
        if any(cell.row == number for cell in here):
            rows.append([cell.text if cell.row == number else "" for cell in here])
            pages.append(piece.pages[number])
    return rows, pages


def same_sides(above: Sequence[Cell], below: Sequence[Cell]) -> list[tuple[Cell, Cell]]:
    """Of two rows the cells of the same columns, as pairs."""
    return [(upper, lower) for upper in above for lower in below if upper.has_sides_of(lower)]
