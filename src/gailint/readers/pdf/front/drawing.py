"""What is drawn on a page, the same for both front ends: which shapes are lines, what is clipped, how text runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gailint.readers.pdf.model import ASLANT, RISE, Box, Mark, Point

# A painted shape that is at most so thick is a line. Chromium and Qt draw every border as a thin rectangle.
THICKEST_RULE = 2.6
# The points of a rectangle at most: its corners, and the first one again, by some producers twice.
_RECTANGLE = 6
# So much of a character at either end is blank at most where a line is cut, in parts of its size.
_BLANK = 0.25


def rules_of(subpaths: Sequence[Sequence[Point]], stroked: bool) -> Iterator[Box]:
    """The ruling lines among painted shapes, each given by its points (corners, and control points of curves).

    A shape that is thin in one direction is a line, be it a line, a filled rectangle or a flat curve. Of a larger
    shape the sides count that run along the page, if it is stroked: a cell drawn as a rectangle. Larger filled shapes
    are shading, or the white that WPS puts behind each line of text; two of them filled as one, of which the second is
    a hole that leaves but a thin border, are a frame.
    """
    outer: Box | None = None
    for points in subpaths:
        if len(points) < 2:
            continue
        shape = around(points)
        if is_thin(shape):
            yield shape
            continue
        if stroked:
            for (ax, ay), (bx, by) in pairwise(points):
                if abs(ax - bx) < 0.5 or abs(ay - by) < 0.5:
                    yield Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
        elif outer and len(points) <= _RECTANGLE:
            yield from _frame(outer, shape)
        outer = shape


def _frame(one: Box, other: Box) -> Iterator[Box]:
    """The sides of a thin frame between two rectangles; none where they are anything else."""
    if all(abs(side - counterpart) <= THICKEST_RULE for side, counterpart in zip(one, other, strict=True)):
        left, right = sorted((one.x0, other.x0)), sorted((one.x1, other.x1))
        low, high = sorted((one.y0, other.y0)), sorted((one.y1, other.y1))
        yield Box(left[0], low[0], left[1], high[1])
        yield Box(right[0], low[0], right[1], high[1])
        yield Box(left[0], low[0], right[1], low[1])
        yield Box(left[0], high[0], right[1], high[1])


def is_thin(shape: Box) -> bool:
    """Whether a painted shape is a line."""
    return shape.x1 - shape.x0 <= THICKEST_RULE or shape.y1 - shape.y0 <= THICKEST_RULE


def intersection(box: Box, other: Box) -> Box:
    """What two rectangles share; a left side right of the right one where they share nothing."""
    return Box(max(box.x0, other.x0), max(box.y0, other.y0), min(box.x1, other.x1), min(box.y1, other.y1))


def around(points: Sequence[Sequence[float]]) -> Box:
    """The rectangle around some points."""
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def clipped(shape: Box, clip: Box | None) -> Box | None:
    """What is left of a shape; None where all of it is clipped away."""
    shown = intersection(shape, clip) if clip else shape
    return shown if shown.x0 <= shown.x1 and shown.y0 <= shown.y1 else None


def is_shown(mark: Mark, clip: Box) -> bool:
    """Whether a character is drawn inside what is not clipped away.

    Across the line its middle counts, along the line any part that is more than blank: punctuation at the end of a line
    may hang over the margin, its right half being empty.
    """
    lift, reach = mark.size * RISE, mark.size * _BLANK
    x, y = (mark.x0 + mark.x1) / 2, (mark.y0 + mark.y1) / 2
    if mark.turn in (1, 3):
        x += lift if mark.turn == 3 else -lift
        return clip.x0 <= x <= clip.x1 and clip.y0 - reach <= y <= clip.y1 + reach
    y += lift if mark.turn != 2 else -lift
    return clip.x0 - reach <= x <= clip.x1 + reach and clip.y0 <= y <= clip.y1


def turn_of(x: float, y: float) -> int:
    """The direction of writing of a baseline that runs along (x, y)."""
    if abs(y) <= abs(x) * 0.05:
        return 0 if x >= 0 else 2
    if abs(x) <= abs(y) * 0.05:
        return 1 if y > 0 else 3
    return ASLANT
