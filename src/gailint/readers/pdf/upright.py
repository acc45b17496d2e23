"""Pages turned so that their text runs from left to right, whatever /Rotate says.

A table on a landscape page may be drawn upright and shown turned, or drawn turned and shown upright, and producers do
either. The characters tell: the direction that most of them run in is the one that they are read in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from gailint.readers.pdf.model import ASLANT, THICKEST_RULE, Box, Glyph, Page, Point, RawPage, Rule
from gailint.readers.pdf.radicals import PLAIN

# A picture smaller than this, in points, is an ornament.
_SMALLEST_PICTURE = 40.0
_OUTSIDE = 3.0
# What no reader of a page sees and no one typed: control characters, non-characters of broken fonts.
_NOTHING = dict.fromkeys([*range(0x20), 0x7F, 0xFFFE, 0xFFFF])


def upright(raw: RawPage) -> Page:
    """The page as it is read."""
    turns = Counter(mark.turn for mark in raw.marks if mark.turn != ASLANT and not mark.text.isspace())
    turn = turns.most_common(1)[0][0] if turns else 0
    place, width, height = _placed(raw.box, turn)
    glyphs: list[Glyph] = []
    aslant: list[str] = []
    for mark in raw.marks:
        text = mark.text if mark.own else mark.text.translate(PLAIN)
        if not text.isprintable() or " " in text:
            text = "".join(text.split()).translate(_NOTHING)
        if not text:
            continue
        # Blanks are read off the gaps between characters.
        if mark.turn == ASLANT:
            aslant.append(text)
            continue
        x0, y0 = place((mark.x0, mark.y0))
        x1, y1 = place((mark.x1, mark.y1))
        if not (x1 >= -_OUTSIDE and x0 <= width + _OUTSIDE and -_OUTSIDE <= y0 <= height + _OUTSIDE):
            continue
        if mark.turn == turn:
            glyphs.append(Glyph(text, x0, x1, y0, mark.size))
        else:
            glyphs.append(Glyph(text, x0, x0, (y0 + y1) / 2, mark.size, (mark.turn - turn) % 4))
    horizontal: list[Rule] = []
    vertical: list[Rule] = []
    for box in raw.rules:
        (ax, ay), (bx, by) = place((box.x0, box.y0)), place((box.x1, box.y1))
        left, right, top, bottom = min(ax, bx), max(ax, bx), min(ay, by), max(ay, by)
        if right - left >= bottom - top:
            horizontal.append(Rule((top + bottom) / 2, left, right))
        if bottom - top >= right - left or (right - left <= THICKEST_RULE and bottom - top > 1):
            vertical.append(Rule((left + right) / 2, top, bottom))
    pictures = []
    for box in raw.pictures:
        (ax, ay), (bx, by) = place((box.x0, box.y0)), place((box.x1, box.y1))
        if abs(bx - ax) >= _SMALLEST_PICTURE and abs(by - ay) >= _SMALLEST_PICTURE:
            pictures.append(Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)))
    return Page(raw.number, width, height, glyphs, horizontal, vertical, pictures, "".join(aslant))


def _placed(box: Box, turn: int) -> tuple[Callable[[Point], Point], float, float]:
    """From the page's own space to the upright page whose lines run in quarter turn `turn`; its width and height."""
    x0, y0, x1, y1 = box
    width, height = x1 - x0, y1 - y0
    if turn == 1:
        return lambda point: (point[1] - y0, point[0] - x0), height, width
    if turn == 2:
        return lambda point: (x1 - point[0], point[1] - y0), width, height
    if turn == 3:
        return lambda point: (y1 - point[1], x1 - point[0]), height, width
    return lambda point: (point[0] - x0, y1 - point[1]), width, height
