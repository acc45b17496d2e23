"""What a PDF page holds, as plain tuples: characters, ruling lines and pictures, read off by a front end."""

from __future__ import annotations

from typing import NamedTuple

from gailint.record import state

# The middle of a character lies so high above its baseline, in parts of its size.
RISE = 0.33
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
        return self.y - self.size * RISE


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
