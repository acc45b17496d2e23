"""Labels that run on below the last line of a table, where a page ends."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from gailint.readers.pdf.grid import Grid, GridBox
from gailint.readers.pdf.lines import DIGITS, ORDINAL, SAME_LINE, Line, upright_lines
from gailint.readers.pdf.model import Glyph
from gailint.readers.pdf.ruling import TOUCH


def without_overhang(grid: Grid, following: Grid, outside: Iterable[Glyph], lines: list[Line]) -> list[Line]:
    """The lines of a page outside of its tables, without what belongs to a label of the last one, which gets it.

    Chromium goes on with a label that is merged over rows of the next page below the last line that it draws. Qt may
    draw no more than the first line of a label there, and the others on the next page, where `following` is.
    """
    above = [line for line in lines if line.y <= grid.ys[-1]]
    below = [line for line in lines if line.y > grid.ys[-1]]
    glyphs = [glyph for glyph in outside if any(abs(glyph.y - line.y) <= SAME_LINE * glyph.size for line in below)]
    return above + upright_lines(_take(grid, following, glyphs)) if glyphs else lines


def _take(grid: Grid, following: Grid, glyphs: list[Glyph]) -> list[Glyph]:
    """Give the labels of a table what hangs from them; gives the characters that remain."""
    labels = [
        box
        for box in grid.boxes
        if box.row_end == len(grid.ys) - 1 and (_is_label(box) or _is_begun(grid, box, following))
    ]
    below = sorted((glyph for glyph in glyphs if glyph.y > grid.ys[-1]), key=lambda glyph: glyph.y)
    taken: set[int] = set()
    for y, group in groupby(below, key=lambda glyph: round(glyph.y)):
        line = sorted(group, key=lambda glyph: glyph.x0)
        owners = [next((box for box in labels if _hangs_from(grid, box, glyph, y)), None) for glyph in line]
        numbered = ORDINAL.match("".join(glyph.text for glyph in line))
        if any(box is None or (numbered and box.glyphs) for box in owners):
            break
        for box, glyph in zip(owners, line, strict=True):
            if box:
                box.glyphs.append(glyph)
                taken.add(id(glyph))
    return [glyph for glyph in glyphs if id(glyph) not in taken]


def _is_label(box: GridBox) -> bool:
    return not all(glyph.text in DIGITS for glyph in box.glyphs)


def _is_begun(grid: Grid, box: GridBox, following: Grid) -> bool:
    """Whether a cell without text above the end of a page is a label that has text on the next."""
    return not box.glyphs and any(
        other.row == 0
        and _is_label(other)
        and abs(following.xs[other.column] - grid.xs[box.column]) <= TOUCH
        and abs(following.xs[other.column_end] - grid.xs[box.column_end]) <= TOUCH
        for other in following.boxes
    )


def _hangs_from(grid: Grid, box: GridBox, glyph: Glyph, y: float) -> bool:
    """Whether a character on a line at `y` may be the rest of a label."""
    last = max(box.glyphs, key=lambda other: other.y, default=None)
    end = last.y if last else grid.ys[-1]
    inside = grid.xs[box.column] <= (glyph.x0 + glyph.x1) / 2 <= grid.xs[box.column_end]
    return inside and y - end <= glyph.size * 2 and (last is None or abs(glyph.size - last.size) < 0.5)
