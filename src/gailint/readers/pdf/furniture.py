"""What stands above and below the text of every page: running headers, footers, page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gailint.readers.pdf.lines import Line

# The parts of a page, from its edge, in which such lines stand.
_ZONE = 0.14
# Such lines are at the same height on all pages, in points.
_SAME_HEIGHT = 4.0
_DIGITS = re.compile(r"\d+")
_DECORATION = r"[\s\-–—―－_~～·•*＊|｜]*"
_PAGE_NUMBER = re.compile(
    rf"{_DECORATION}[（(\[【]?(?:第\s*)?(?:\d{{1,4}}|[一二三四五六七八九十]{{1,3}}(?=\s*页))\s*[页頁]?"
    rf"(?:\s*[,，/／|｜、（(]?\s*(?:共|of)?\s*\d{{1,4}}\s*[页頁]?[)）]?)?[)）\]】]?{_DECORATION}|[Pp]age\s*\d+(?:\s*of\s*\d+)?"
)


class Furniture(NamedTuple):
    """For each page the numbers of the lines that are no part of the text; and the running lines, each once.

    A running line is (text, page from 1, whether it stands below the text).
    """

    dropped: list[set[int]]
    running: list[tuple[str, int, bool]]


def find_furniture(pages: Sequence[tuple[float, Sequence[Line]]]) -> Furniture:
    """The running lines and page numbers among the lines outside of tables; each page as its height and lines."""
    dropped = [_page_numbers(height, lines) for height, lines in pages]
    running: list[tuple[str, int, bool]] = []
    for below, places in _alike(pages):
        repeated = [place for place in places if any(_is_repetition(place, other) for other in places)]
        for place in repeated:
            dropped[place.page].add(place.number)
        texts = [place.line.text for place in repeated]
        if texts and not _PAGE_NUMBER.fullmatch(texts[0]):
            text = _without_number(texts[0]) if len(set(texts)) > 1 else texts[0]
            running.append((text, repeated[0].page + 1, below))
    return Furniture(dropped, running)


def _page_numbers(height: float, lines: Sequence[Line]) -> set[int]:
    """Which of the first and the last line of a page are its number."""
    return {
        index
        for index in {0, len(lines) - 1}
        if lines and _side(lines[index], height) is not None and _PAGE_NUMBER.fullmatch(lines[index].text)
    }


class _Place(NamedTuple):
    """A line above or below the text: its page from 0, and its number there."""

    page: int
    number: int
    line: Line


def _alike(pages: Sequence[tuple[float, Sequence[Line]]]) -> Iterator[tuple[bool, list[_Place]]]:
    """The lines above or below the text that differ in digits alone; whether they stand below."""
    found: dict[tuple[str, bool], list[_Place]] = {}
    for page, (height, lines) in enumerate(pages):
        for index, line in enumerate(lines):
            below = _side(line, height)
            if below is not None:
                key = _DIGITS.sub("#", line.text).replace(" ", "")
                found.setdefault((key, below), []).append(_Place(page, index, line))
    for (_, below), places in found.items():
        yield below, places


def _side(line: Line, height: float) -> bool | None:
    """Whether a line stands below (True) or above (False) the text of a page so high, or in it (None)."""
    if line.y > height * (1 - _ZONE):
        return True
    return False if line.y < height * _ZONE else None


def _is_repetition(place: _Place, other: _Place) -> bool:
    return place.page != other.page and abs(place.line.y - other.line.y) <= _SAME_HEIGHT


def _without_number(text: str) -> str:
    """A running line without the page number that changes in it."""
    return re.sub(
        r"(?:第\s*)?\d+\s*[页頁]?(?:\s*[/／,，共of]+\s*\d+\s*[页頁]?)?\s*$|^\s*第?\s*\d+\s*[页頁]?", "", text
    ).strip()
