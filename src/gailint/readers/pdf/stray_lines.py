"""Rows that are none: they come from lines that a producer draws out of place."""

from __future__ import annotations

from collections.abc import Sequence

from gailint.readers.pdf.lines import ORDINAL
from gailint.readers.pdf.pieces import Cell, Piece, same_sides

# A row lower than this, in parts of the size of type, is none: text needs more. Not just 1, as Qt draws in whole pixels
# and the two engines must agree.
_LOWEST_ROW = 1.05
# The size of type of a table without text, in points.
_USUAL_SIZE = 10.0


def remove_stray_lines(piece: Piece) -> None:
    """Join the rows that a line out of place parts, and take away those that it adds."""
    for row in reversed(range(1, piece.rows)):
        _join_over_stray_line(piece, row)
    for row in reversed(range(piece.rows)):
        if piece.rows > 1 and _is_no_row(piece, row):
            piece.take_row(row)


def _join_over_stray_line(piece: Piece, row: int) -> None:
    """Make one of a row and the one before where the line between them is drawn out of place.

    Qt draws the lower line of a cell that a page cuts in two at several heights, also through another row. It is told
    by the cells of that row that the line passes by: its figures, as no figure stands over two rows; or its label, where
    nothing but figures stands at the line, each on one side of it only.
    """
    passed = [cell for cell in piece.passing(row) if cell.lines]
    above, below = piece.ending_above(row), piece.starting_in(row)
    of_figures = any(cell.figure and len(cell.lines) == 1 for cell in passed)
    of_label = bool(passed) and all(cell.figure for cell in (*above, *below) if cell.lines)
    pairs = same_sides(above, below)
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
    piece.keep(lambda cell: id(cell) not in dropped)
    piece.heights[row - 1] += piece.heights[row]
    piece.renumber(row)


def _are_blank(cells: Sequence[Cell]) -> bool:
    """Whether cells of one row have no text."""
    return all(cell.empty and not cell.tall for cell in cells)


def _may_be_one(pairs: Sequence[tuple[Cell, Cell]]) -> bool:
    """Whether of each two cells one has the text, or the first line of a label that is broken at its width."""
    return all(
        upper.empty or lower.empty or (not upper.figure and not ORDINAL.match(lower.text) and upper.goes_on_with(lower))
        for upper, lower in pairs
    )


def _is_no_row(piece: Piece, row: int) -> bool:
    """Whether a row comes from a line out of place: it is lower than text, or only empties cells that pass it by.

    Where borders do not collapse, Chromium cuts each cell of a row elsewhere.
    """
    starting = piece.starting_in(row)
    if any(cell.lines for cell in starting if not cell.tall):
        return False
    if piece.heights[row] < _LOWEST_ROW * _text_size(piece):
        return True
    above = {(round(cell.x0), round(cell.x1)) for cell in piece.ending_above(row)}
    return bool(piece.passing(row)) and all(
        cell.empty and (round(cell.x0), round(cell.x1)) in above for cell in starting
    )


def _text_size(piece: Piece) -> float:
    return max((line.size for cell in piece.cells for line in cell.lines), default=_USUAL_SIZE)
