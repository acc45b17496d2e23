"""Pages turned so that their text runs from left to right, whatever /Rotate says.

A table on a landscape page may be drawn upright and shown turned, or drawn turned and shown upright, and producers do
either. The characters tell: the direction that most of them run in is the one that they are read in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from gailint.readers.pdf.front.drawing import THICKEST_RULE
from gailint.readers.pdf.front.radicals import PLAIN
from gailint.readers.pdf.model import ASLANT, Box, Glyph, Page, RawPage, Rule

# A picture smaller than this, in points, is an ornament.
_SMALLEST_PICTURE = 40.0
# Text may hang over the edge of the page by so much, in points.
_OUTSIDE = 3.0
# What no one typed: control characters and non-characters of broken fonts. A shape is drawn there, maybe a digit.
_UNKNOWN = dict.fromkeys([*range(0x20), 0x7F, 0xFFFE, 0xFFFF], "\ufffd")

# A place (x, y) goes to (xx * x + xy * y + x_start, yx * x + yy * y + y_start); the numbers are in this order.
_Placing = tuple[float, float, float, float, float, float]


def upright(raw: RawPage) -> Page:
    """The page as it is read."""
    turns = Counter([mark.turn for mark in raw.marks if mark.turn != ASLANT and not mark.text.isspace()])
    turn = turns.most_common(1)[0][0] if turns else 0
    placing, width, height = _placed(raw.box, turn)
    xx, xy, x_start, yx, yy, y_start = placing
    glyphs: list[Glyph] = []
    aslant: list[str] = []
    for drawn, ax, ay, bx, by, size, direction, own in raw.marks:
        text = _text(drawn, own)
        if not text:
            continue
        if direction == ASLANT:
            aslant.append(text)
            continue
        x0, x1 = xx * ax + xy * ay + x_start, xx * bx + xy * by + x_start
        y = yx * ax + yy * ay + y_start
        if not (x1 >= -_OUTSIDE and x0 <= width + _OUTSIDE and -_OUTSIDE <= y <= height + _OUTSIDE):
            continue
        if direction == turn:
            glyphs.append(Glyph(text, x0, x1, y, size, 0))
        else:
            middle = (y + yx * bx + yy * by + y_start) / 2
            glyphs.append(Glyph(text, x0, x0, middle, size, (direction - turn) % 4))
    horizontal, vertical = _rules([_turned(box, placing) for box in raw.rules])
    pictures = [_turned(box, placing) for box in raw.pictures]
    shown = [box for box in pictures if min(box.x1 - box.x0, box.y1 - box.y0) >= _SMALLEST_PICTURE]
    return Page(raw.number, width, height, glyphs, horizontal, vertical, shown, "".join(aslant))


def _rules(shapes: Iterable[Box]) -> tuple[list[Rule], list[Rule]]:
    """Thin shapes as horizontal and as vertical lines; what is short both ways may be a part of either."""
    horizontal: list[Rule] = []
    vertical: list[Rule] = []
    for left, top, right, bottom in shapes:
        wide, high = right - left, bottom - top
        if wide >= high:
            horizontal.append(Rule((top + bottom) / 2, left, right))
        if high >= wide or (wide <= THICKEST_RULE and high > 1):
            vertical.append(Rule((left + right) / 2, top, bottom))
    return horizontal, vertical


@lru_cache(4096)
def _text(drawn: str, own: bool) -> str:
    """What a character reads; nothing for a blank: those are read off the gaps between characters."""
    text = drawn if own else drawn.translate(PLAIN)
    if not text.isprintable() or " " in text:
        text = "".join(text.split()).translate(_UNKNOWN)
    return text


def _placed(box: Box, turn: int) -> tuple[_Placing, float, float]:
    """From the page's own space to the upright page whose lines run in quarter turn `turn`; its width and height."""
    x0, y0, x1, y1 = box
    width, height = x1 - x0, y1 - y0
    if turn == 1:
        return (0, 1, -y0, 1, 0, -x0), height, width
    if turn == 2:
        return (-1, 0, x1, 0, 1, -y0), width, height
    if turn == 3:
        return (0, -1, y1, -1, 0, x1), height, width
    return (1, 0, -x0, 0, -1, y1), width, height


def _turned(box: Box, placing: _Placing) -> Box:
    """A rectangle on the upright page."""
    xx, xy, x_start, yx, yy, y_start = placing
    ax, bx = xx * box.x0 + xy * box.y0 + x_start, xx * box.x1 + xy * box.y1 + x_start
    ay, by = yx * box.x0 + yy * box.y0 + y_start, yx * box.x1 + yy * box.y1 + y_start
    left, right = (ax, bx) if ax <= bx else (bx, ax)
    top, bottom = (ay, by) if ay <= by else (by, ay)
    return Box(left, top, right, bottom)
