"""Lines put together to paragraphs, over line ends and page ends.

A line begins a paragraph when it is set in, when there was room left for its first word on the line before, when it
is set apart by space or size, or when it starts with the number of a heading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from gailint.readers.pdf.lines import Line, first_word, parts_words
from gailint.record import state

# In em.
_INDENT = 0.7
_ROOM = 0.6
_HEADING = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节、])"
)
_ITEM = re.compile(r"\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）]|[一二三四五六七八九十]{1,2}是")
_BRACKETED = re.compile(r"[（(].*[)）]")
_ENDS = "。！？；：.!?;:”）)"


@state
class Area:
    """Where the text of pages of one width stands: its left and right side and the usual distance of lines."""

    left: float
    right: float
    pitch: float
    indented: bool


def areas_of(pages: Sequence[tuple[float, Sequence[Line]]]) -> dict[int, Area]:
    """For each page width, rounded, where the text stands."""
    grouped: dict[int, list[Sequence[Line]]] = {}
    for width, lines in pages:
        grouped.setdefault(round(width), []).append(lines)
    return {width: _area(groups) for width, groups in grouped.items()}


def _area(groups: list[Sequence[Line]]) -> Area:
    lines = [line for group in groups for line in group]
    if not lines:
        return Area(0.0, 0.0, 0.0, False)
    size = median(line.size for line in lines)
    left = _common(sorted(line.x0 for line in lines), size)
    right = -_common(sorted(-line.x1 for line in lines), size)
    # Rows of a table without lines are many and near to one another; they have gaps, or are short.
    prose = [line for line in lines if not line.gaps and line.x1 - line.x0 > (right - left) / 2]
    indented = sum(1.5 * line.size < line.x0 - left < 2.6 * line.size for line in prose) * 8 >= max(1, len(prose))
    return Area(left, right, _pitch(groups, left, right) or size * 2, indented)


def _pitch(groups: Iterable[Sequence[Line]], left: float, right: float) -> float:
    """The usual distance of two lines of one paragraph, in points; 0 where there is none."""
    distances = [
        round(below.y - above.y, 1)
        for group in groups
        for above, below in pairwise(group)
        if abs(above.size - below.size) < 1
        and 0 < below.y - above.y < above.size * 4
        and right - above.x1 < above.size * 2
        and below.x0 - left < below.size * _INDENT
        and not (above.gaps or below.gaps)
    ]
    usual = Counter(distances).most_common(3)
    return min((distance for distance, times in usual if times * 4 >= usual[0][1]), default=0.0)


def _common(values: list[float], size: float) -> float:
    """The first of ascending values that several others are near to: a few outliers are no margin."""
    needed = min(max(3, len(values) // 20), len(values))
    for at, value in enumerate(values):
        if sum(other <= value + size * 0.6 for other in values[at : at + needed]) >= needed:
            return value
    return values[0]


@state
class Paragraph:
    """A paragraph: its lines, and the page that it starts on."""

    lines: list[Line]
    page: int

    @property
    def text(self) -> str:
        found = self.lines[0].text
        for line in self.lines[1:]:
            found += (" " if parts_words(found, line.text) else "") + line.text
        return found


def continues(last: Line, line: Line, area: Area, *, new_page: bool) -> bool:
    """Whether a line goes on with the paragraph that `last` is the last line of so far."""
    size = max(last.size, line.size)
    if abs(last.size - line.size) > size * 0.12 or last.text == line.text:
        return False
    needed = (first_word(line.text) + _ROOM) * size
    if last.gaps > needed or ((last.gaps or line.gaps) and not _is_stretched(last, line, area)):
        return False
    if line.x0 - area.left > size * _INDENT:
        return not new_page and _is_rest_of_title(last, line, area, needed)
    if area.right - last.x1 > needed:
        return False
    if _HEADING.match(line.text) and (last.text[-1] in _ENDS or not area.indented):
        return False
    if not area.indented and _ITEM.match(line.text) and last.text[-1] in _ENDS:
        return False
    if new_page:
        return area.indented or last.text[-1] not in _ENDS
    return line.y - last.y <= area.pitch * 1.3


def _is_rest_of_title(last: Line, line: Line, area: Area, needed: float) -> bool:
    """Whether lines are a centred title that is broken where it reaches from side to side, less `needed`, in points."""
    size = max(last.size, line.size)
    middle = (area.left + area.right) / 2
    if any(abs((one.x0 + one.x1) / 2 - middle) > size * 0.5 for one in (last, line)):
        return False
    if _BRACKETED.fullmatch(line.text):  # the date of the report, or "draft"
        return False
    return area.right - area.left - (last.x1 - last.x0) <= needed and line.y - last.y <= size * 3


def _is_stretched(last: Line, line: Line, area: Area) -> bool:
    """Whether wide gaps may come from filling a line from side to side, where the next word was too long for it.

    Without such a line they are those between columns.
    """
    filled = area.right - last.x1 < last.size * _ROOM and line.x0 - area.left < line.size * _ROOM
    return filled and last.text[-1] not in _ENDS and (not line.gaps or area.right - line.x1 < line.size * _ROOM)
