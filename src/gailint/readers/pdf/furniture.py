"""What stands above and below the text of every page: running headers, footers, page numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from gailint.readers.pdf.lines import Line

# The parts of a page, from its edge, in which such lines stand.
_ZONE = 0.14
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
    dropped: list[set[int]] = [set() for _ in pages]
    seen: dict[tuple[str, bool], list[tuple[int, int, float]]] = {}
    for page, (height, lines) in enumerate(pages):
        for index, line in enumerate(lines):
            below = line.y > height * (1 - _ZONE)
            if below or line.y < height * _ZONE:
                key = _DIGITS.sub("#", line.text).replace(" ", "")
                seen.setdefault((key, below), []).append((page, index, line.y))
        for index in {0, len(lines) - 1} if lines else ():
            line = lines[index]
            if not height * _ZONE <= line.y <= height * (1 - _ZONE) and _PAGE_NUMBER.fullmatch(line.text):
                dropped[page].add(index)
    running: list[tuple[str, int, bool]] = []
    for (_, below), places in seen.items():
        repeated = [
            place
            for place in places
            if any(other[0] != place[0] and abs(other[2] - place[2]) <= _SAME_HEIGHT for other in places)
        ]
        if repeated:
            first_page, first_index, _ = repeated[0]
            texts = {pages[page][1][index].text for page, index, _ in repeated}
            text = pages[first_page][1][first_index].text
            if not _PAGE_NUMBER.fullmatch(text):
                running.append((_without_number(text) if len(texts) > 1 else text, first_page + 1, below))
        for page, index, _ in repeated:
            dropped[page].add(index)
    return Furniture(dropped, running)


def _without_number(text: str) -> str:
    """A running line without the page number that changes in it."""
    return re.sub(
        r"(?:第\s*)?\d+\s*[页頁]?(?:\s*[/／,，共of]+\s*\d+\s*[页頁]?)?\s*$|^\s*第?\s*\d+\s*[页頁]?", "", text
    ).strip()
