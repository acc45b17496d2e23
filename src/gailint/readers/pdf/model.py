"""What a PDF page holds, as plain tuples: characters, ruling lines and pictures, read off by a front end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from gailint.diagnostics import Words
from gailint.record import record, state

# A painted shape that is at most so thick is a line. Chromium and Qt draw every border as a thin rectangle.
THICKEST_RULE = 2.6
# The points of a rectangle at most: its corners, and the first one again, by some producers twice.
_RECTANGLE = 6
# So much of a character at either end is blank at most where a line is cut, in parts of its size.
_BLANK = 0.25
# The middle of a character lies so high above its baseline, in parts of its size.
_RISE = 0.33
# Direction of writing of a character that stands aslant: a watermark.
ASLANT = 4

Point = tuple[float, float]


class Mark(NamedTuple):
    """A character as it is drawn: where its baseline starts and ends, in points of the page's own space.

    `size` is the height of the font in points, `turn` the direction of writing in quarter turns against the clock.
    `own` is text that the file states in so many words (ActualText), not what a font makes of a shape.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    turn: int
    own: bool = False


class Glyph(NamedTuple):
    """A character on an upright page: y grows downwards, `y` is the baseline; all in points."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    turn: int = 0

    @property
    def middle(self) -> float:
        """The height of its middle, of upright text."""
        return self.y - self.size * _RISE


class Rule(NamedTuple):
    """A ruling line: `at` is its height (of a horizontal one) or its distance from the left (of a vertical one)."""

    at: float
    start: float
    end: float


class Box(NamedTuple):
    """A rectangle: left, top, right, bottom (top below bottom in a page's own space)."""

    x0: float
    y0: float
    x1: float
    y1: float


@state
class RawPage:
    """A page as a front end reads it, in the page's own space: y grows upwards. `box` is what is shown of it."""

    number: int
    box: Box
    marks: list[Mark]
    rules: list[Box]
    pictures: list[Box]


@state
class Page:
    """An upright page; `aslant` is the text of watermarks."""

    number: int
    width: float
    height: float
    glyphs: list[Glyph]
    horizontal: list[Rule]
    vertical: list[Rule]
    pictures: list[Box]
    aslant: str = ""


@record
class PdfLimits:
    """What a PDF file may cost: pages, shapes (characters, lines, forms) of all pages, bytes, and seconds."""

    pages: int = 500
    shapes: int = 400_000
    memory: int = 1024**3
    cpu: int = 8
    wall: float = 9.5


class PdfError(Exception):
    """A PDF that cannot be read. `kind` is `unreadable` or `empty`, as in `ReadError`."""

    def __init__(self, kind: str, reason: Words) -> None:
        super().__init__(reason.en)
        self.kind = kind
        self.reason = reason


ENCRYPTED = Words(
    "PDF 设有打开密码，无法读取；请另存为不加密的文件再检查",
    "the PDF asks for a password; save it without one and check again",
)


class Budget:
    """Counts what a file has drawn so far. Raises `PdfError` when it is more than a report can hold.

    `properties` are what the front end finds that the file says of itself.
    """

    def __init__(self, limits: PdfLimits) -> None:
        self.limits = limits
        self.properties: dict[str, str] = {}
        self._shapes = limits.shapes

    def page(self, number: int) -> None:
        """Start page `number`, from 1."""
        if number > self.limits.pages:
            most = self.limits.pages
            raise PdfError("unreadable", Words(f"PDF 超过 {most} 页上限", f"the PDF has more than {most} pages"))

    def spend(self, shapes: int = 1) -> None:
        """Take note of shapes drawn."""
        self._shapes -= shapes
        if self._shapes < 0:
            raise PdfError(
                "unreadable",
                Words(
                    "PDF 中的字符和线条多得不像报告，已停止读取",
                    "the PDF draws more characters and lines than a report has",
                ),
            )


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
        xs = [point[0] for point in points]
        ys = [point[1] for point in points]
        shape = Box(min(xs), min(ys), max(xs), max(ys))
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


def is_shown(mark: Mark, clip: Box) -> bool:
    """Whether a character is drawn inside what is not clipped away.

    Across the line its middle counts, along the line any part that is more than blank: punctuation at the end of a line
    may hang over the margin, its right half being empty.
    """
    lift, reach = mark.size * _RISE, mark.size * _BLANK
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
