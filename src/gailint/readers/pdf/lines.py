"""Characters put together to lines of text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter
from statistics import median
from typing import NamedTuple

from gailint.readers.pdf.model import Glyph

# Two baselines nearer than this, in parts of the size, are one line. Just half is common, where cells are centred: both
# engines must take it for the same.
SAME_LINE = 0.51
# A gap wider than this, in em, is a blank: between letters and digits, between Chinese characters, between the two.
# Only gaps count. Producers write a blank as a character or as a mere move, and leave a quarter between 2024 and 年
# that nobody typed; which of them was typed cannot be told.
_GAP_OF_WORDS = 0.18
_GAP_OF_CHINESE = 0.45
_GAP_BETWEEN = 1.5
_GAP_OF_COLUMNS = 3.0
_NARROWEST_SPREAD = 0.27
# Baselines further apart than this, in parts of the size, are two; characters that lie over one another by more than
# this, in em, and at least so many of them, stand in two lines.
_LEVEL = 0.1
_OVER = 0.3
_MANY = 4
# The same character drawn again so near, in em, makes it bold.
_TWICE = 0.15

# What figures are made of.
DIGITS = frozenset("0123456789.,０１２３４５６７８９，．")
# The number of a heading, a list item or a label: what has one begins anew.
ORDINAL = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[.．、])"
)

_height, _left = attrgetter("y"), attrgetter("x0")


class Line(NamedTuple):
    """A line of text: its ends, baseline and size in points; the width of its gaps that are as wide as between columns."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    gaps: float = 0.0


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines of upright characters, from top to bottom."""
    groups: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=_height):
        if groups and glyph.y - groups[-1][0].y <= SAME_LINE * max(glyph.size, groups[-1][-1].size):
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    return [_line(line) for group in groups for line in _apart(group)]


def upright_lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines of those characters that are upright."""
    return lines_of(glyph for glyph in glyphs if not glyph.turn)


def _apart(group: list[Glyph]) -> list[list[Glyph]]:
    """The lines in a group of characters in order of height: two where so many lie over one another.

    Qt lets the label of a cell that it cuts hang into the heading beside it.
    """
    size = group[0].size
    if group[-1].y - group[0].y <= _LEVEL * size:
        return [group]
    shown = sorted(group, key=_left)
    over = sum(
        after.x0 < before.x1 - _OVER * size and abs(after.y - before.y) > _LEVEL * size for before, after in pairwise(shown)
    )
    if over < _MANY:
        return [group]
    _, cut = max((below.y - above.y, at) for at, (above, below) in enumerate(pairwise(group), 1))
    return [group[:cut], group[cut:]]


def cell_lines(glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines inside a cell, in the order in which they are read: also of turned and of vertical text."""
    turns = [glyph.turn for glyph in glyphs if glyph.turn]
    if turns and len(turns) * 2 > len(glyphs):
        turn = max(set(turns), key=turns.count)
        return lines_of(_turned(glyph, turn) for glyph in glyphs)
    columns = _columns(glyphs) if len(glyphs) >= 4 else None
    if columns:
        return [line for column in columns for line in lines_of(column)]
    return lines_of(glyphs)


def parts_words(before: str, after: str) -> bool:
    """Whether the end of a line stands for the blank between two words of letters."""
    return before[-1].isascii() and after[0].isascii() and before[-1].isalpha() and after[0].isalpha()


def _line(group: list[Glyph]) -> Line:
    group.sort(key=_left)
    spread = _is_spread(group)
    last, start, end, y, _, _ = group[0]
    parts = [last]
    right, gaps = end, 0.0
    last_start = start
    for text, x0, x1, _, size, _ in group[1:]:
        if x1 > right:
            right = x1
        if text == last and x0 - last_start < _TWICE * size:
            continue
        gap = x0 - end
        if gap > _GAP_OF_WORDS * size:
            if gap > _GAP_OF_COLUMNS * size and not spread and last[-1].isalnum() and text[0].isalnum():
                gaps += gap
            if gap > _blank(last[-1], text[0], spread) * size:
                parts.append(" ")
        parts.append(text)
        last, last_start, end = text, x0, x1
    return Line("".join(parts), start, right, y, median([glyph.size for glyph in group]), gaps)


def _is_spread(group: list[Glyph]) -> bool:
    """Whether Chinese characters are all set wide apart, to fill a line or to adorn a title."""
    gaps = []
    for before, after in pairwise(group):
        if before.text[-1] >= "\u2e80" <= after.text[0] and after.size:
            gap = (after.x0 - before.x1) / after.size
            if gap <= _NARROWEST_SPREAD:
                return False
            gaps.append(gap)
    return len(gaps) > 1 and max(gaps) < min(gaps) * 2


def _blank(before: str, after: str, spread: bool) -> float:
    """From which width on, in em, a gap between two characters is a blank; in a line that is spread almost none is."""
    if before < "\u2000" and after < "\u2000":
        return _GAP_OF_WORDS
    # Room is taken from punctuation and given to it.
    if not spread and before >= "\u2e80" <= after and before.isalnum() and after.isalnum():
        return _GAP_OF_CHINESE
    return _GAP_OF_COLUMNS * 2 if spread else _GAP_BETWEEN


def _turned(glyph: Glyph, turn: int) -> Glyph:
    """A character of turned text as if its cell were turned upright."""
    x, y = (glyph.y, -glyph.x0) if turn == 3 else (-glyph.y, glyph.x0) if turn == 1 else (-glyph.x0, -glyph.y)
    half = glyph.size / 2
    return Glyph(glyph.text, x - half, x + half, y, glyph.size)


def _columns(glyphs: Sequence[Glyph]) -> list[list[Glyph]] | None:
    """The columns of vertical writing, the right one first; None for horizontal writing.

    In either, characters follow one another without a gap, and lines (or columns) have one between them.
    """
    shown = sorted(glyphs, key=_left)
    if len(shown) < 4:
        return None
    size = median([glyph.size for glyph in shown])
    columns: list[list[Glyph]] = []
    for glyph in shown:
        if columns and glyph.x0 - columns[-1][0].x0 < size * 0.5:
            columns[-1].append(glyph)
        else:
            columns.append([glyph])
    if len(columns) < 2 or len(columns) * 2 > len(shown):
        return None
    across = min(after[0].x0 - before[0].x0 for before, after in pairwise(columns))
    heights = sorted(glyph.y for glyph in columns[-1])
    down = [after - before for before, after in pairwise(heights)]
    if across > size * 1.2 and down and max(down) < size * 1.15:
        return columns[::-1]
    return None


# Characters that may not end a line, and those that may not begin one: they stay with the next, or the one before.
_OPENING = frozenset("“‘（《〈【「『〔([{")
_CLOSING = frozenset("，。、；：？！”’）》〉】」』〕％%…—,.;:?!)]}·")


def first_word(text: str) -> float:
    """The width, in em, of what must stay together at the start of a line."""
    end = 0
    while end + 1 < len(text) and text[end] in _OPENING:
        end += 1
    end += 1
    if text[end - 1].isascii() and not text[end - 1].isspace():
        while end < len(text) and text[end].isascii() and not text[end].isspace():
            end += 1
    while end < len(text) and text[end] in _CLOSING:
        end += 1
    return sum(1.0 if char >= "\u2e80" or char in "“”‘’—…" else 0.55 for char in text[:end])
