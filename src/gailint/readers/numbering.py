"""Automatic numbering as word processors count it: lists with levels, and the label of each numbered paragraph."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from gailint.readers.number_formats import written
from gailint.record import NOTHING, record

_PLACE = re.compile("%([1-9])")
_LEVELS = 9
# Behind such a mark people leave no blank, whatever the list puts there.
_NO_BLANK = re.compile(r"[^\w]$|[一二三四五六七八九十]$")
# Symbols of bullets are characters of their own fonts, or only decoration.
_BULLET = "bullet"


@record
class Level:
    """A level of a list: `text` holds %1 to %9 for the numbers of the levels, `format` is a name of WordprocessingML.

    `restart` is the level (from 1) after which it starts anew, 0 for never, None for any higher one. `legal` writes the
    numbers of all levels in Arabic digits.
    """

    text: str = ""
    format: str = "decimal"
    start: int = 1
    legal: bool = False
    restart: int | None = None


@record
class List:
    """A list as a paragraph refers to it.

    `key` is the same for lists that count on together; `starts` are the levels that begin anew, with their first
    number, where this list is used first.
    """

    key: str
    levels: Sequence[Level]
    starts: Mapping[int, int] = NOTHING


class Counter:
    """Counts the numbered paragraphs of a document from its top to its end."""

    def __init__(self) -> None:
        self._values: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def label(self, name: str, numbers: List, level: int) -> str:
        """The label of the next paragraph in the list that paragraphs call `name`, ready to stand before its text."""
        if not 0 <= level < min(len(numbers.levels), _LEVELS):
            return ""
        values = self._values.setdefault(numbers.key, [None] * _LEVELS)
        if name not in self._begun:
            self._begun.add(name)
            for at, start in numbers.starts.items():
                if 0 <= at < _LEVELS:
                    values[at] = start - 1
        used = numbers.levels[level]
        current = values[level]
        values[level] = used.start if current is None else current + 1
        for deeper in range(level + 1, min(len(numbers.levels), _LEVELS)):
            restart = numbers.levels[deeper].restart
            if restart is None or (restart and level < restart):
                values[deeper] = None
        return self._written(numbers, used, values)

    def _written(self, numbers: List, used: Level, values: list[int | None]) -> str:
        if used.format == _BULLET:
            return ""

        def number(match: re.Match[str]) -> str:
            place = int(match.group(1)) - 1
            if place >= len(numbers.levels):
                return ""
            level = numbers.levels[place]
            value = values[place]
            kind = "decimal" if used.legal and level.format != "decimalZero" else level.format
            return written(level.start if value is None else value, kind)

        text = _PLACE.sub(number, used.text).strip()
        return text if not text or _NO_BLANK.search(text) else text + " "
