"""Tables of a page as pieces, and the pieces of one table put together over page breaks.

A page break cuts a row or a merged label in two, repeats the header, and adds or leaves out lines. What the two
sides of a cut have to say is told by the shapes alone; what the table is about is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from gailint.readers.pdf.grid import Grid
from gailint.readers.pdf.lines import ORDINAL, Line, cell_lines, first_word
from gailint.record import state

# All in points. Edges of columns nearer than this are the same on two pages; cells keep so much clear on both sides.
_SAME_EDGE = 4.0
_MARGINS = 11.0
# Of the columns of two pieces so many must agree for them to be one table.
_AGREE = 0.75
# A row lower than this, in parts of the size of type, is none: text needs more. Not just 1, as Qt draws in whole pixels
# and the two engines must agree.
_LOWEST_ROW = 1.05
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
            if last is not None and _parted(self, last, line):
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
        return bool(self.lines) and _fills(self, self.lines[-1], first_word(other.lines[0].text) + 0.2)


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


def piece_of(grid: Grid, page: int) -> Piece:
    """A grid with the text of its cells."""
    cells = [
        Cell(box.row, box.row_end, grid.xs[box.column], grid.xs[box.column_end], cell_lines(box.glyphs))
        for box in grid.boxes
    ]
    heights = [below - above for above, below in pairwise(grid.ys)]
    piece = Piece(list(grid.xs), heights, [page] * len(heights), cells, grid.open_below)
    for row in reversed(range(1, piece.rows)):
        _join_over_stray_line(piece, row)
    for row in reversed(range(piece.rows)):
        if piece.rows > 1 and _is_no_row(piece, row):
            _take_row(piece, row)
    return piece


def belong_together(above: Sequence[float], below: Sequence[float]) -> bool:
    """Whether two pieces of a table with these column edges may be parts of one."""
    left, right = abs(above[0] - below[0]) <= _SAME_EDGE, abs(above[-1] - below[-1]) <= _SAME_EDGE
    if not (left or right):
        return False
    shared = sum(any(abs(edge - other) <= _SAME_EDGE for other in above) for edge in below)
    fewest = min(len(above), len(below))
    return shared >= fewest * _AGREE and (fewest > 2 or (left and right))


def stitch(above: Piece, below: Piece) -> Piece:
    """One table from two pieces; both may be changed."""
    _drop_rows(below, _repeated_rows(above, below))
    # The half of a cut row that has no text. A last row of nothing but blanks below a header is no half.
    while above.rows > 1 and _is_blank(above, above.rows - 1):
        _take_row(above, above.rows - 1)
    while _is_blank(below, 0) and (below.rows > 1 or any(cell.figure for cell in _last_row(above))):
        _take_row(below, 0)
    if not below.cells or not above.cells:
        return above if above.cells else below
    pairs = _pairs(above, below)
    cut = _is_cut(above, below, pairs)
    # Where a header is cut, a label that goes on without text tells that the others go on, too.
    in_header = not _figures_at_cut(above, below) and any(upper.lines and lower.empty for upper, lower in pairs)
    uneven = len(pairs) < len(_first_row(below))
    joined = [
        (upper, lower)
        for upper, lower in pairs
        if (cut and _in_cut_row(above, upper, lower))
        or _goes_on(above, below, upper, lower, in_header=in_header, uneven=uneven)
    ]
    offset = above.rows - 1 if cut else above.rows
    for upper, lower in joined:
        upper.lines = upper.lines + lower.lines
        upper.row_end = max(upper.row_end, lower.row_end + offset)
    gone = {id(lower) for _, lower in joined}
    for lower in _first_row(below):
        if lower.empty and id(lower) not in gone and (labels := _over(above, lower)):
            gone.add(id(lower))
            for cell in labels:
                cell.row_end = max(cell.row_end, lower.row_end + offset)
    rest = [cell for cell in below.cells if id(cell) not in gone]
    for cell in rest:
        cell.row += offset
        cell.row_end += offset
    for cell in above.cells:
        # Chromium leaves the left line of a merged label out on the next page: the label's column is not there.
        if (
            cell.row_end == above.rows
            and cell.x1 <= below.edges[0] + _SAME_EDGE
            and cell.x0 < below.edges[0] - _SAME_EDGE
        ):
            cell.row_end = offset + below.rows
    first = 1 if cut else 0
    return Piece(
        _united(above.edges, below.edges),
        above.heights + below.heights[first:],
        above.pages + below.pages[first:],
        above.cells + rest,
        below.open_below,
    )


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


def _parted(cell: Cell, above: Line, below: Line) -> bool:
    """Whether a blank belongs between two lines of a cell: figures that do not go on, words of letters."""
    if above.text[-1].isascii() and below.text[0].isascii() and above.text[-1].isalpha() and below.text[0].isalpha():
        return True
    if _FIGURE.fullmatch(above.text) and _FIGURE.fullmatch(below.text):
        return not _fills(cell, above, 0.6)
    return False


def _fills(cell: Cell, line: Line, room: float) -> bool:
    """Whether a line leaves less than `room` em in its cell."""
    return line.x1 - line.x0 + room * line.size > cell.x1 - cell.x0 - _MARGINS


def _repeated_rows(above: Piece, below: Piece) -> int:
    """How many rows at the top of the lower piece repeat the header at the top of the table."""
    most = min(above.rows, below.rows)
    same = 0
    for number in range(most):
        upper, lower = _signature(above, number), _signature(below, number)
        if upper != lower or not any(text for text, *_ in upper):
            break
        if any(cell.figure for cell in below.cells if cell.row == number):
            break
        same = number + 1
    while same and any(cell.row < same < cell.row_end for cell in below.cells):
        same -= 1
    return same if same < below.rows or above.rows > below.rows else 0


def _signature(piece: Piece, row: int) -> list[tuple[str, int, int]]:
    """What a row shows: the text, the height in rows and the number of columns left of each cell that starts in it."""
    return [
        (cell.text, cell.row_end - cell.row, round(cell.x0 / 8))
        for cell in sorted(piece.cells, key=lambda cell: cell.x0)
        if cell.row == row
    ]


def _drop_rows(piece: Piece, count: int) -> None:
    """Take the first rows away."""
    if count:
        piece.cells = [cell for cell in piece.cells if cell.row >= count]
        for cell in piece.cells:
            cell.row -= count
            cell.row_end -= count
        del piece.heights[:count], piece.pages[:count]


def _take_row(piece: Piece, row: int) -> None:
    """Take a row away, with the cells that are in no other row."""
    piece.cells = [cell for cell in piece.cells if cell.row != row or cell.tall]
    _renumber(piece, row)


def _renumber(piece: Piece, row: int) -> None:
    """Take the number of a row away from the cells that reach over it and from those below it."""
    for cell in piece.cells:
        cell.row -= cell.row > row
        cell.row_end -= cell.row_end > row
    del piece.heights[row], piece.pages[row]


def _is_blank(piece: Piece, row: int) -> bool:
    """Whether a row has cells of its own, and no text in them."""
    own = [cell for cell in piece.cells if cell.row == row and not cell.tall]
    return (
        bool(own)
        and not any(cell.lines for cell in own)
        and not any(cell.lines for cell in piece.cells if cell.row == row and cell.row == piece.rows - 1)
    )


def _is_no_row(piece: Piece, row: int) -> bool:
    """Whether a row comes from a line out of place: it is lower than text, or only empties cells that pass it by.

    Where borders do not collapse, Chromium cuts each cell of a row elsewhere.
    """
    own = [cell for cell in piece.cells if cell.row == row and not cell.tall]
    if any(cell.lines for cell in own):
        return False
    if piece.heights[row] < _LOWEST_ROW * _text_size(piece):
        return True
    starting = [cell for cell in piece.cells if cell.row == row]
    passing = any(cell.row < row < cell.row_end for cell in piece.cells)
    above = {(round(cell.x0), round(cell.x1)) for cell in piece.cells if cell.row_end == row}
    return passing and all(cell.empty and (round(cell.x0), round(cell.x1)) in above for cell in starting)


def _join_over_stray_line(piece: Piece, row: int) -> None:
    """Make one of a row and the one before where the line between them is drawn out of place.

    Qt draws the lower line of a cell that a page cuts in two at several heights, also through another row. It is told
    by the cells of that row that the line passes by: its figures, as no figure stands over two rows; or its label, where
    nothing but figures stands at the line, each on one side of it only.
    """
    passed = [cell for cell in piece.cells if cell.row < row < cell.row_end and cell.lines]
    above = [cell for cell in piece.cells if cell.row_end == row]
    below = [cell for cell in piece.cells if cell.row == row]
    of_figures = any(cell.figure and len(cell.lines) == 1 for cell in passed)
    of_label = bool(passed) and all(cell.figure for cell in (*above, *below) if cell.lines)
    pairs = _same_sides(above, below)
    if of_figures and _are_blank(above):
        gone = above
        for cell in below:
            cell.row = row - 1
    elif (of_figures or of_label) and len(pairs) == len(above) == len(below) and _may_be_one(pairs):
        gone = below
        for upper, lower in pairs:
            upper.lines = upper.lines + lower.lines
            upper.row_end = lower.row_end
    else:
        return
    dropped = {id(cell) for cell in gone}
    piece.cells = [cell for cell in piece.cells if id(cell) not in dropped]
    piece.heights[row - 1] += piece.heights[row]
    _renumber(piece, row)


def _are_blank(cells: Sequence[Cell]) -> bool:
    """Whether cells of one row have no text."""
    return all(cell.empty and not cell.tall for cell in cells)


def _may_be_one(pairs: Sequence[tuple[Cell, Cell]]) -> bool:
    """Whether of each two cells one has the text, or the first line of a label that is broken at its width."""
    return all(
        upper.empty or lower.empty or (not upper.figure and not ORDINAL.match(lower.text) and upper.goes_on_with(lower))
        for upper, lower in pairs
    )


def _text_size(piece: Piece) -> float:
    return max((line.size for cell in piece.cells for line in cell.lines), default=10.0)


def _last_row(piece: Piece) -> list[Cell]:
    return [cell for cell in piece.cells if cell.row_end == piece.rows]


def _first_row(piece: Piece) -> list[Cell]:
    return [cell for cell in piece.cells if cell.row == 0]


def _figures_at_cut(above: Piece, below: Piece) -> bool:
    return any(cell.figure for cell in (*_last_row(above), *_first_row(below)))


def _over(above: Piece, lower: Cell) -> list[Cell]:
    """The labels that an empty cell below the cut goes on with, where their inner sides are not drawn there."""
    found = [cell for cell in _last_row(above) if lower.x0 - _SAME_EDGE <= cell.x0 and cell.x1 <= lower.x1 + _SAME_EDGE]
    if len(found) < 2 or any(cell.figure or cell.empty for cell in found):
        return []
    width = sum(cell.x1 - cell.x0 for cell in found)
    return found if abs(width - (lower.x1 - lower.x0)) <= _SAME_EDGE * 2 else []


def _pairs(above: Piece, below: Piece) -> list[tuple[Cell, Cell]]:
    """Cells on both sides of the cut that have the same sides."""
    return _same_sides(_last_row(above), _first_row(below))


def _same_sides(above: Sequence[Cell], below: Sequence[Cell]) -> list[tuple[Cell, Cell]]:
    return [
        (upper, lower)
        for upper in above
        for lower in below
        if abs(upper.x0 - lower.x0) <= _SAME_EDGE and abs(upper.x1 - lower.x1) <= _SAME_EDGE
    ]


def _in_cut_row(above: Piece, upper: Cell, lower: Cell) -> bool:
    """Whether two paired cells are the row at the cut, not a label over several rows beside it."""
    return upper.row == above.rows - 1 or lower.row_end == 1


def _is_cut(above: Piece, below: Piece, pairs: list[tuple[Cell, Cell]]) -> bool:
    """Whether the cut goes through a row: its two halves have one figure and one label between them."""
    row = [(upper, lower) for upper, lower in pairs if upper.row == above.rows - 1 and lower.row_end == 1]
    first, last = _first_row(below), _last_row(above)
    if not row or len(pairs) < len(first) or len(pairs) < len(last) - (below.edges[0] > above.edges[0] + _SAME_EDGE):
        return False
    if all(lower.empty for _, lower in row) or all(upper.empty for upper, _ in row):
        return False
    both = [(upper, lower) for upper, lower in row if upper.lines and lower.lines]
    if any(upper.figure or lower.figure or ORDINAL.match(lower.text) for upper, lower in both):
        return False
    if any(upper.figure for upper, _ in row) and any(lower.figure for _, lower in row):
        return False
    if not both:
        # The labels stand on one side, the figures on the other; or those of a header that are short on the first page.
        labels = [upper if upper.lines else lower for upper, lower in row if upper.lines or lower.lines]
        if any(cell.figure for cell in labels):
            return not labels[0].figure
        return len(labels) == len(row) and _ends_label(pairs)
    if above.open_below or any(upper.goes_on_with(lower) for upper, lower in both):
        return True
    # A numbered label that goes on without a number, and all figures on one page.
    if len(both) == 1 and ORDINAL.match(both[0][0].text) and len(row) > 1:
        return True
    # A header whose labels have line breaks of their own.
    figures = any(cell.figure for _, cell in row) or any(cell.figure for cell, _ in row)
    return len(both) > 1 and not figures and _ends_label(pairs)


def _ends_label(pairs: Sequence[tuple[Cell, Cell]]) -> bool:
    """Whether a label over several rows ends with the row at the cut, as in a header."""
    return any(upper.tall and lower.empty and not lower.tall for upper, lower in pairs)


def _goes_on(above: Piece, below: Piece, upper: Cell, lower: Cell, *, in_header: bool, uneven: bool) -> bool:
    """Whether a label over several rows goes on below the cut."""
    if upper.figure or lower.figure or _is_right_of_figures(below, lower):
        return False
    if lower.empty:
        if upper.tall or lower.tall:
            return bool(upper.lines) or upper.tall
        right = [cell for cell in _first_row(below) if cell.x0 >= lower.x1 - _SAME_EDGE]
        return bool(upper.lines) and any(cell.lines and not cell.figure for cell in right)
    if upper.empty:
        # Chromium and Qt move the text of a cell that they cut to the next page. An empty corner is no such cell.
        if _figures_at_cut(above, below):
            beside = (cell for cell in above.cells if cell.row >= upper.row and cell.x0 >= upper.x1 - _SAME_EDGE)
            return (upper.tall or lower.tall) and any(cell.figure for cell in beside)
        return above.open_below and not ORDINAL.match(lower.text)
    if ORDINAL.match(lower.text):
        return False
    if in_header:
        return True
    # Beside rows of different cells a label goes on, even if it has one row on either page.
    over_rows = upper.tall or lower.tall or (uneven and not _figures_at_cut(above, below))
    return over_rows and (upper.goes_on_with(lower) or upper.text[-1] in "，、：（")


def _is_right_of_figures(piece: Piece, cell: Cell) -> bool:
    """Whether a cell of the first row stands where figures do: 135件 is no label."""
    return bool(cell.lines) and any(
        other.figure and other.x1 <= cell.x0 + _SAME_EDGE
        for other in _first_row(piece)
        if other.row_end == cell.row_end
    )


def _united(edges: list[float], others: list[float]) -> list[float]:
    """The column edges of two pieces, those that agree once."""
    return sorted([*edges, *(other for other in others if all(abs(other - edge) > _SAME_EDGE for edge in edges))])
