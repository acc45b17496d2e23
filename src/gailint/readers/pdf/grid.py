"""Tables from ruling lines: which lines make a table, and the cells between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby, pairwise

from gailint.diagnostics import Words
from gailint.readers.pdf.limits import PdfError
from gailint.readers.pdf.model import Glyph, Page, Rule
from gailint.readers.pdf.ragged import with_even_first_row
from gailint.readers.pdf.ruling import SHORTEST, TOUCH, connected, joined, sides_beside
from gailint.record import state

# In points. Lines of a table nearer than this are one: borders that do not collapse are drawn for each cell. While it is
# not known what is one table, only those of one place are.
_SNAP = 3.2
_EXACT = 1.0
# Where a row is lower, in points, it has no text, and no side that could tell anything.
_LOWEST_ROW = 8.0
# A table of so many lines on a page takes seconds, and is a drawing.
_MOST_RULES = 3000


@state
class GridBox:
    """A cell: rows and columns from `row` up to `row_end`, `column` up to `column_end`, and its characters."""

    row: int
    row_end: int
    column: int
    column_end: int
    glyphs: list[Glyph]


@state
class Grid:
    """A table on one page: heights of its lines `ys`, their distances from the left `xs`, its cells in reading order.

    `open_below` tells that it has no closing line: Chromium draws none where a page ends.
    """

    xs: list[float]
    ys: list[float]
    boxes: list[GridBox]
    open_below: bool = False


def find_grids(page: Page) -> list[Grid]:
    """The tables of a page from top to bottom, among them frames and boxes of one column.

    Raises `PdfError` for a page with more lines than a table can have.
    """
    across, down = with_even_first_row(page.horizontal, page.vertical)
    horizontal, vertical = joined(across, _EXACT), joined(down, _EXACT)
    if len(horizontal) > _MOST_RULES or len(vertical) > _MOST_RULES:
        raise PdfError("unreadable", Words("页面上的线条多得不像表格", "a page has more lines than a table can have"))
    grids = []
    groups = connected(horizontal, vertical)
    alone = [columns[0] for rows, columns in groups if not rows]
    for rows, columns in groups:
        if rows and columns:
            grids += _parts(joined(rows, _SNAP), joined(columns + sides_beside(alone, columns), _SNAP), page.glyphs)
    return _outermost(sorted(grids, key=lambda grid: grid.ys[0]))


def _parts(horizontal: list[Rule], vertical: list[Rule], glyphs: list[Glyph]) -> list[Grid]:
    """The tables among rules that touch: a line between its columns that Qt draws too long reaches the next table.

    Where two tables hang together so, the right side of a table is missing between them. (The left one may be missing
    inside a table: Chromium leaves it out where a label goes on from the page before. And where borders do not collapse,
    it ends cells over two rows of a header early that it cuts; the others still frame all text beside. At the top, a
    label that Qt goes on with from the page before may stand higher than the figures beside it.)
    """
    whole = _grid(horizontal, vertical)
    if whole is None:
        return []
    closed = _closed_rows(whole, vertical, glyphs)
    if all(closed) or sum(closed) * 4 < len(closed) * 3:
        return [whole]
    runs = [list(rows) for is_closed, rows in groupby(range(len(closed)), key=closed.__getitem__) if is_closed]
    parts = [_part(whole.ys[run[0]], whole.ys[run[-1] + 1], horizontal, vertical) for run in runs]
    return [part for part in parts if part]


def _closed_rows(grid: Grid, vertical: list[Rule], glyphs: list[Glyph]) -> list[bool]:
    """For each row of a grid whether it is one of a table, and not what lies between two."""
    sides = zip(*_covered(grid.xs, grid.ys, vertical), strict=True)
    return [
        drawn[-1]
        or below - above < _LOWEST_ROW
        or ((row == 0 or not drawn[0]) and _is_framed(grid.xs, drawn, above, below, glyphs))
        for row, (drawn, (above, below)) in enumerate(zip(sides, pairwise(grid.ys), strict=True))
    ]


def _is_framed(xs: list[float], drawn: Sequence[bool], above: float, below: float, glyphs: list[Glyph]) -> bool:
    """Whether all text of a row without its right side stands between lines; `drawn` tells which of those at `xs` are."""
    frame = [x for x, is_drawn in zip(xs, drawn, strict=True) if is_drawn]
    text = [glyph.x0 for glyph in glyphs if above < glyph.middle < below and xs[0] < glyph.x0 < xs[-1]]
    return len(frame) > 1 and bool(text) and frame[0] < min(text) and max(text) < frame[-1]


def _part(top: float, bottom: float, horizontal: list[Rule], vertical: list[Rule]) -> Grid | None:
    """The table between two heights."""
    across = [rule for rule in horizontal if top <= rule.at <= bottom]
    down = [Rule(rule.at, max(rule.start, top), min(rule.end, bottom)) for rule in vertical]
    return _grid(across, [rule for rule in down if rule.end - rule.start >= SHORTEST])


def _grid(horizontal: list[Rule], vertical: list[Rule]) -> Grid | None:
    """The cells between rules; None where nothing lies between them."""
    if not horizontal or not vertical:
        return None
    ys = sorted({rule.at for rule in horizontal})
    xs = sorted({rule.at for rule in vertical})
    top, bottom = min(rule.start for rule in vertical), max(rule.end for rule in vertical)
    left, right = min(rule.start for rule in horizontal), max(rule.end for rule in horizontal)
    # Where the lines across run on past the last line, the page ends there, or the table has open sides.
    if top < ys[0] - TOUCH:
        ys.insert(0, top)
    open_below = bottom > ys[-1] + TOUCH
    if open_below:
        ys.append(bottom)
    if left < xs[0] - SHORTEST:
        xs.insert(0, left)
    if right > xs[-1] + SHORTEST:
        xs.append(right)
    if len(xs) < 2 or len(ys) < 2:
        return None
    boxes = _boxes(xs, ys, horizontal, vertical)
    # Text may stand where lines reach a little over the outer ones.
    return Grid(xs, [min(ys[0], top), *ys[1:-1], max(ys[-1], bottom)], boxes, open_below)


def _boxes(xs: list[float], ys: list[float], horizontal: list[Rule], vertical: list[Rule]) -> list[GridBox]:
    """The cells: places between neighbouring lines, merged where no rule stands between them."""
    across = _covered(ys, xs, horizontal)
    down = _covered(xs, ys, vertical)
    columns = len(xs) - 1
    above: dict[tuple[int, int], GridBox] = {}
    boxes: list[GridBox] = []
    for row in range(len(ys) - 1):
        strips: dict[tuple[int, int], GridBox] = {}
        start = 0
        for column in range(1, columns + 1):
            if column < columns and not down[column][row]:
                continue
            box = above.get((start, column))
            if box and not any(across[row][start:column]):
                box.row_end = row + 1
            else:
                box = GridBox(row, row + 1, start, column, [])
                boxes.append(box)
            strips[start, column] = box
            start = column
        above = strips
    return boxes


def _covered(lines: list[float], between: list[float], rules: list[Rule]) -> list[list[bool]]:
    """For each line, and each stretch between two neighbouring crossing lines, whether a rule is drawn there."""
    found = [[False] * (len(between) - 1) for _ in lines]
    number = {at: index for index, at in enumerate(lines)}
    middles = [(before + after) / 2 for before, after in pairwise(between)]
    for rule in rules:
        row = found[number[rule.at]]
        for index in range(bisect_right(middles, rule.start), bisect_right(middles, rule.end)):
            row[index] = True
    return found


def _outermost(grids: list[Grid]) -> list[Grid]:
    """Without tables that lie inside a cell of another: their text belongs to that cell."""
    return [
        grid
        for grid in grids
        if not any(
            other is not grid
            and len(other.xs) > 2
            and other.xs[0] <= grid.xs[0]
            and grid.xs[-1] <= other.xs[-1]
            and other.ys[0] <= grid.ys[0]
            and grid.ys[-1] <= other.ys[-1]
            for other in grids
        )
    ]
