"""The first row of a page, where a page break cut it and its cells end at different heights.

Qt gives each cell of such a row the height that it had in one piece: the last row of a table so hangs over the text
below, and into the table after that.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from gailint.readers.pdf.model import Rule

# In points: what is nearer is at the same place; a line that begins no further from another touches it.
_SAME = 1.0
_TOUCH = 4.0


def with_even_first_row(horizontal: Sequence[Rule], vertical: Sequence[Rule]) -> tuple[Sequence[Rule], Sequence[Rule]]:
    """The lines of a page, cells of its first row that reach below the others shortened to the height of those.

    The row's height is told by the outer side that ends first, at a corner; a cell that hangs is told by its lines: two
    sides that begin at the top of the page, and a lower line from one to the other.
    """
    top = min((rule.start for rule in vertical), default=0.0)
    sides = sorted({rule for rule in vertical if rule.start - top <= _SAME})
    if not sides or any(abs(rule.at - top) <= _TOUCH for rule in horizontal):
        return horizontal, vertical
    height = min(_end_of_side(vertical, sides[0].at, top), _end_of_side(vertical, sides[-1].at, top))
    has_lines = any(top < rule.at < height - _SAME for rule in horizontal)
    has_corner = any(_is_at(rule.at, height) for rule in horizontal)
    if has_lines or not has_corner:
        return horizontal, vertical
    hanging = [side for side in sides if side.end > height + _TOUCH]
    bottoms = {
        rule
        for rule in horizontal
        for left, right in pairwise(hanging)
        if _is_at(rule.start, left.at) and _is_at(rule.end, right.at) and _is_at(rule.at, min(left.end, right.end))
    }
    shortened = {side for side in hanging if any(_is_at(side.end, bottom.at) for bottom in bottoms)}
    return (
        [Rule(height, rule.start, rule.end) if rule in bottoms else rule for rule in horizontal],
        [Rule(rule.at, rule.start, height) if rule in shortened else rule for rule in vertical],
    )


def _is_at(place: float, other: float) -> bool:
    return abs(place - other) <= _SAME


def _end_of_side(vertical: Sequence[Rule], at: float, top: float) -> float:
    """Where the line that begins at the top of the page ends, with all that goes on with it."""
    end = top
    for rule in sorted((rule for rule in vertical if _is_at(rule.at, at)), key=lambda rule: rule.start):
        if rule.start <= end + _TOUCH:
            end = max(end, rule.end)
    return end
