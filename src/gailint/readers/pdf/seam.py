"""What belongs together over a page break: tables, the halves of a row that is cut, the labels that go on.

It is told by the shapes alone; what the table is about is not known here.
"""

from __future__ import annotations

from collections.abc import Sequence

from gailint.readers.pdf.lines import ORDINAL
from gailint.readers.pdf.pieces import SAME_EDGE, Cell, Piece, same_sides

# Of the columns of two pieces so many must agree for them to be one table.
_AGREE = 0.75
# A label that ends with one of these goes on.
_UNFINISHED = "，、：（"

_Pairs = Sequence[tuple[Cell, Cell]]


def belong_together(above: Sequence[float], below: Sequence[float]) -> bool:
    """Whether two pieces of a table with these column edges may be parts of one."""
    left, right = abs(above[0] - below[0]) <= SAME_EDGE, abs(above[-1] - below[-1]) <= SAME_EDGE
    shared = sum(any(abs(edge - other) <= SAME_EDGE for other in above) for edge in below)
    fewest = min(len(above), len(below))
    agree_outside = (left or right) if fewest > 2 else (left and right)
    return agree_outside and shared >= fewest * _AGREE


class Seam:
    """The cells that a page break has above and below it."""

    def __init__(self, above: Piece, below: Piece) -> None:
        self.above, self.below = above, below
        self.upper_row, self.lower_row = above.last_row, below.first_row
        self._pairs = same_sides(self.upper_row, self.lower_row)
        self._beside_figures = any(cell.figure for cell in (*self.upper_row, *self.lower_row))
        # Where a header is cut, a label that goes on without text tells that the others go on, too.
        self._in_header = not self._beside_figures and any(upper.lines and lower.empty for upper, lower in self._pairs)
        self._uneven = len(self._pairs) < len(self.lower_row)
        self.cuts_a_row = self._cuts_a_row()

    def joined(self) -> list[tuple[Cell, Cell]]:
        """The cells that are two halves of one."""
        return [
            (upper, lower)
            for upper, lower in self._pairs
            if (self.cuts_a_row and self._is_in_cut_row(upper, lower)) or self._goes_on(upper, lower)
        ]

    def labels_over(self, lower: Cell) -> list[Cell]:
        """The labels that an empty cell below the cut goes on with, where their inner sides are not drawn there."""
        found = [cell for cell in self.upper_row if lower.x0 - SAME_EDGE <= cell.x0 and cell.x1 <= lower.x1 + SAME_EDGE]
        if len(found) < 2 or any(cell.figure or cell.empty for cell in found):
            return []
        width = sum(cell.x1 - cell.x0 for cell in found)
        return found if abs(width - (lower.x1 - lower.x0)) <= SAME_EDGE * 2 else []

    def _is_in_cut_row(self, upper: Cell, lower: Cell) -> bool:
        """Whether two paired cells are the row at the cut, not a label over several rows beside it."""
        return upper.row == self.above.rows - 1 or lower.row_end == 1

    def _cuts_a_row(self) -> bool:
        """Whether the cut goes through a row: its two halves have one figure and one label between them."""
        row = [
            (upper, lower) for upper, lower in self._pairs if upper.row == self.above.rows - 1 and lower.row_end == 1
        ]
        if not row or not self._has_same_cells():
            return False
        if all(lower.empty for _, lower in row) or all(upper.empty for upper, _ in row):
            return False
        if any(upper.figure for upper, _ in row) and any(lower.figure for _, lower in row):
            return False
        if both := [(upper, lower) for upper, lower in row if upper.lines and lower.lines]:
            return self._go_on_in_row(both, row)
        return self._is_shared_out(row)

    def _has_same_cells(self) -> bool:
        """Whether each cell at the cut has its other half; the label's may be lacking where its column does."""
        lacking = self.below.edges[0] > self.above.edges[0] + SAME_EDGE
        return len(self._pairs) >= len(self.lower_row) and len(self._pairs) >= len(self.upper_row) - lacking

    def _is_shared_out(self, row: _Pairs) -> bool:
        """Whether cells that have text on one side only are halves.

        The labels stand on one side, the figures on the other; or those of a header that are short on the first page.
        """
        texts = [upper if upper.lines else lower for upper, lower in row if upper.lines or lower.lines]
        if any(cell.figure for cell in texts):
            return not texts[0].figure
        return len(texts) == len(row) and self._ends_label()

    def _go_on_in_row(self, both: _Pairs, row: _Pairs) -> bool:
        """Whether the cells that have text on both sides of the cut are labels that go on."""
        if any(upper.figure or lower.figure or ORDINAL.match(lower.text) for upper, lower in both):
            return False
        if self.above.open_below or any(upper.goes_on_with(lower) for upper, lower in both):
            return True
        # A numbered label that goes on without a number, and all figures on one page.
        if len(both) == 1 and ORDINAL.match(both[0][0].text) and len(row) > 1:
            return True
        # A header whose labels have line breaks of their own.
        return len(both) > 1 and not any(cell.figure for pair in row for cell in pair) and self._ends_label()

    def _ends_label(self) -> bool:
        """Whether a label over several rows ends with the row at the cut, as in a header."""
        return any(upper.tall and lower.empty and not lower.tall for upper, lower in self._pairs)

    def _goes_on(self, upper: Cell, lower: Cell) -> bool:
        """Whether a label over several rows goes on below the cut."""
        if upper.figure or lower.figure or self._is_right_of_figures(lower):
            return False
        if lower.empty:
            return self._goes_on_without_text(upper, lower)
        if upper.empty:
            return self._has_moved(upper, lower)
        if ORDINAL.match(lower.text):
            return False
        if self._in_header:
            return True
        # Beside rows of different cells a label goes on, even if it has one row on either page.
        over_rows = upper.tall or lower.tall or (self._uneven and not self._beside_figures)
        return over_rows and (upper.goes_on_with(lower) or upper.text[-1] in _UNFINISHED)

    def _goes_on_without_text(self, upper: Cell, lower: Cell) -> bool:
        if upper.tall or lower.tall:
            return bool(upper.lines) or upper.tall
        right = [cell for cell in self.lower_row if cell.x0 >= lower.x1 - SAME_EDGE]
        return bool(upper.lines) and any(cell.lines and not cell.figure for cell in right)

    def _has_moved(self, upper: Cell, lower: Cell) -> bool:
        """Whether a label that begins above the cut has all its text below.

        Chromium and Qt move the text of a cell that they cut to the next page. An empty corner is no such cell.
        """
        if self._beside_figures:
            beside = (cell for cell in self.above.cells if cell.row >= upper.row and cell.x0 >= upper.x1 - SAME_EDGE)
            return (upper.tall or lower.tall) and any(cell.figure for cell in beside)
        return self.above.open_below and not ORDINAL.match(lower.text)

    def _is_right_of_figures(self, cell: Cell) -> bool:
        """Whether a cell below the cut stands where figures do: 135件 is no label."""
        return bool(cell.lines) and any(
            other.figure and other.x1 <= cell.x0 + SAME_EDGE
            for other in self.lower_row
            if other.row_end == cell.row_end
        )
