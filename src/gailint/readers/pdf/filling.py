"""The characters of a page put into the cells that they stand in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from gailint.readers.pdf.grid import Grid, GridBox
from gailint.readers.pdf.lines import DIGITS
from gailint.readers.pdf.model import Glyph


def fill(grids: list[Grid], glyphs: list[Glyph]) -> list[Glyph]:
    """Put characters into the cells that they stand in; gives those outside of all tables."""
    if not grids:
        return glyphs
    places = [_places(grid) for grid in grids]
    owners = [_owner(glyph, grids, places) for glyph in glyphs]
    _keep_figures_whole(glyphs, owners)
    outside = []
    for glyph, owner in zip(glyphs, owners, strict=True):
        if owner is None:
            outside.append(glyph)
        else:
            owner.glyphs.append(glyph)
    return outside


def _owner(glyph: Glyph, grids: list[Grid], places: list[list[list[GridBox]]]) -> GridBox | None:
    """The cell that the middle of a character stands in."""
    x = (glyph.x0 + glyph.x1) / 2
    y = glyph.y if glyph.turn else glyph.middle
    for grid, place in zip(grids, places, strict=True):
        if grid.ys[0] <= y < grid.ys[-1] and grid.xs[0] <= x < grid.xs[-1]:
            return place[bisect_right(grid.ys, y) - 1][bisect_right(grid.xs, x) - 1]
    return None


def _places(grid: Grid) -> list[list[GridBox]]:
    """The cell at each place of the grid."""
    found: list[list[GridBox]] = [[grid.boxes[0]] * (len(grid.xs) - 1) for _ in grid.ys[1:]]
    for box in grid.boxes:
        for row in range(box.row, box.row_end):
            found[row][box.column : box.column_end] = [box] * (box.column_end - box.column)
    return found


def _keep_figures_whole(glyphs: list[Glyph], owners: list[GridBox | None]) -> None:
    """A figure wider than its column stands over a line: all its digits belong where its middle is."""
    for start, end in _figures(glyphs):
        if any(owner is not owners[start] for owner in owners[start + 1 : end]):
            middle = (glyphs[start].x0 + glyphs[end - 1].x1) / 2
            nearest = min(range(start, end), key=lambda at: abs((glyphs[at].x0 + glyphs[at].x1) / 2 - middle))
            owners[start:end] = [owners[nearest]] * (end - start)


def _figures(glyphs: list[Glyph]) -> Iterator[tuple[int, int]]:
    """Where figures of several digits start and end among characters in the order in which they are drawn."""
    start = 0
    for at, glyph in enumerate(glyphs):
        if glyph.text not in DIGITS or not (at > start and _follows(glyph, glyphs[at - 1], glyphs[start])):
            if at - start > 1:
                yield start, at
            start = at if glyph.text in DIGITS else at + 1
    if len(glyphs) - start > 1:
        yield start, len(glyphs)


def _follows(glyph: Glyph, last: Glyph, first: Glyph) -> bool:
    """Whether a digit goes on with the figure that begins with `first`."""
    return abs(glyph.y - first.y) < 1 and -0.1 * glyph.size < glyph.x0 - last.x1 < 0.25 * glyph.size
