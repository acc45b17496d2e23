"""Collecting the characters of one paragraph with their places, white space folded as browsers fold it."""

from __future__ import annotations

import re

from gailint.document import Source, Text
from gailint.readers.entities import REFERENCE, decode

_BLANK = re.compile(r"[ \t\n\r\f]+")
_BLANK_OR_REFERENCE = re.compile(rf"[ \t\n\r\f]+|{REFERENCE.pattern}")

# Quotation marks, dashes and dots that Chinese and Western texts share; Chinese beside a Chinese letter.
_SHARED = frozenset("“”‘’—…·")


class Run:
    """The text of one paragraph as it grows.

    A run of blanks becomes one blank, and nothing where it holds a line break between two Chinese characters:
    there a line break is only a matter of the source's layout. Blanks at both ends are dropped.
    """

    __slots__ = ("_end", "_gap", "_gap_breaks", "_length", "_pieces", "_values", "source", "text")

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self._clear()

    def _clear(self) -> None:
        self._values: list[str] = []
        self._pieces: list[tuple[int, int, int]] = []
        self._length = 0
        # Where the last verbatim piece ends in the source; -1 after any other piece.
        self._end = -1
        self._gap: tuple[int, int] | None = None
        self._gap_breaks = False

    def folded(self, start: int, end: int) -> None:
        """The source from `start` to `end`, with white space to fold and character references to decode."""
        text = self.text
        pattern = _BLANK_OR_REFERENCE if text.find("&", start, end) >= 0 else _BLANK
        at = start
        for match in pattern.finditer(text, start, end):
            first, last = match.span()
            if first > at:
                self.verbatim(at, first)
            at = last
            if text[first] != "&":
                self.blank(first, last)
                continue
            value, used = decode(match.group())
            at = first + used
            if used:
                self.put(value, first, at)
            # What is left of a match is no reference, or the letters behind a name without semicolon.
            if at < last:
                self.verbatim(at, last)
                at = last
        if at < end:
            self.verbatim(at, end)

    def verbatim(self, start: int, end: int) -> None:
        """The source from `start` to `end` as it stands; it holds no white space to fold."""
        if self._gap is not None:
            self._close_gap(self.text[start])
        if self._end == start:
            last = self._pieces[-1]
            self._pieces[-1] = (last[0], last[1], end)
        else:
            self._pieces.append((self._length, start, end))
        self._values.append(self.text[start:end])
        self._length += end - start
        self._end = end

    def put(self, value: str, start: int, end: int) -> None:
        """Characters that stand in the source as something else, such as an entity."""
        if self._gap is not None:
            self._close_gap(value[0])
        self._pieces.append((self._length, start, end))
        self._values.append(value)
        self._length += len(value)
        self._end = -1

    def blank(self, start: int, end: int) -> None:
        """White space of the source, to be folded once it is known what follows."""
        if not self._values:
            return
        text = self.text
        self._gap = (start if self._gap is None else self._gap[0], end)
        if text.find("\n", start, end) >= 0 or text.find("\r", start, end) >= 0:
            self._gap_breaks = True

    def _close_gap(self, following: str) -> None:
        assert self._gap is not None
        start, end = self._gap
        breaks, self._gap, self._gap_breaks = self._gap_breaks, None, False
        if breaks and joins(self._values[-1][-1], following):
            return
        if end - start == 1 and not breaks:
            self.verbatim(start, end)
        else:
            self.put(" ", start, end)

    def take(self) -> Text | None:
        """The text collected so far, without white space at its ends, or None; the run starts anew."""
        if not self._values:
            self._gap = None
            return None
        text = Text("".join(self._values), self.source, tuple(self._pieces)).strip()
        self._clear()
        return text if text.value else None


def joins(before: str, after: str) -> bool:
    """Whether a line break between these two characters is no blank: Chinese on both sides."""
    if before in _SHARED:
        return _chinese(after)
    return _chinese(before) and (after in _SHARED or _chinese(after))


def _chinese(char: str) -> bool:
    code = ord(char)
    return (
        0x2E80 <= code <= 0xA4CF
        or 0xF900 <= code <= 0xFAFF
        or 0xFE30 <= code <= 0xFE4F
        or 0xFF00 <= code <= 0xFF60
        or 0x20000 <= code <= 0x3FFFF
    )
