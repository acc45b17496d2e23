"""The pieces of one table put together over a page break.

A page break cuts a row or a merged label in two, repeats the header, and adds or leaves out lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from gailint.readers.pdf.pieces import SAME_EDGE, Cell, Piece
from gailint.readers.pdf.seam import Seam

# Left sides are the same, in a header and where it is repeated, in steps of this, in points.
_STEP = 8


def stitch(above: Piece, below: Piece) -> Piece:
    """One table from two pieces; both may be changed."""
    if repeated := _repeated_rows(above, below):
        below.drop_rows(repeated)
    _drop_blank_halves(above, below)
    if not below.cells or not above.cells:
        return above if above.cells else below
    seam = Seam(above, below)
    joined = seam.joined()
    shared = 1 if seam.cuts_a_row else 0
    below.move(above.rows - shared)
    gone = _join(joined)
    gone |= _lengthen_labels_without_sides(seam, gone)
    _lengthen_labels_without_column(above, below, above.rows - shared + below.rows)
    return Piece(
        _united(above.edges, below.edges),
        above.heights + below.heights[shared:],
        above.pages + below.pages[shared:],
        above.cells + [cell for cell in below.cells if id(cell) not in gone],
        below.open_below,
    )


def _join(pairs: Sequence[tuple[Cell, Cell]]) -> set[int]:
    """Make one cell of each two; gives the ids of those that are no longer needed."""
    for upper, lower in pairs:
        upper.lines = upper.lines + lower.lines
        upper.row_end = max(upper.row_end, lower.row_end)
    return {id(lower) for _, lower in pairs}


def _lengthen_labels_without_sides(seam: Seam, gone: set[int]) -> set[int]:
    """Let labels go on that are one empty cell below the cut; gives the ids of these cells."""
    taken = set()
    for lower in seam.lower_row:
        if lower.empty and id(lower) not in gone and (labels := seam.labels_over(lower)):
            taken.add(id(lower))
            for cell in labels:
                cell.row_end = max(cell.row_end, lower.row_end)
    return taken


def _lengthen_labels_without_column(above: Piece, below: Piece, end: int) -> None:
    """Let labels go on to row `end` that have no column below the cut: Chromium leaves out their left line there."""
    left = below.edges[0]
    for cell in above.last_row:
        if cell.x0 < left - SAME_EDGE and cell.x1 <= left + SAME_EDGE:
            cell.row_end = end


def _repeated_rows(above: Piece, below: Piece) -> int:
    """How many rows at the top of the lower piece repeat the header at the top of the table."""
    same = 0
    while same < min(above.rows, below.rows) and _is_repeated(above, below, same):
        same += 1
    while same and below.passing(same):
        same -= 1
    return same if same < below.rows or above.rows > below.rows else 0


def _is_repeated(above: Piece, below: Piece, row: int) -> bool:
    """Whether two pieces have the same row of a header: some text, and no figure."""
    shown = _signature(above, row)
    return (
        shown == _signature(below, row)
        and any(text for text, *_ in shown)
        and not any(cell.figure for cell in below.starting_in(row))
    )


def _signature(piece: Piece, row: int) -> list[tuple[str, int, int]]:
    """What a row shows: the text, the height in rows and the place of the left side of each cell that starts in it."""
    return [
        (cell.text, cell.row_end - cell.row, round(cell.x0 / _STEP))
        for cell in sorted(piece.starting_in(row), key=lambda cell: cell.x0)
    ]


def _drop_blank_halves(above: Piece, below: Piece) -> None:
    """Take the half of a cut row away that has no text. A last row of nothing but blanks below a header is no half."""
    while above.rows > 1 and _is_blank(above, above.rows - 1):
        above.take_row(above.rows - 1)
    while _is_blank(below, 0) and (below.rows > 1 or any(cell.figure for cell in above.last_row)):
        below.take_row(0)


def _is_blank(piece: Piece, row: int) -> bool:
    """Whether a row has cells of its own, and no text in them."""
    own = [cell for cell in piece.starting_in(row) if not cell.tall]
    return bool(own) and not any(cell.lines for cell in own)


def _united(edges: list[float], others: list[float]) -> list[float]:
    """The column edges of two pieces, those that agree once."""
    return sorted([*edges, *(other for other in others if all(abs(other - edge) > SAME_EDGE for edge in edges))])
