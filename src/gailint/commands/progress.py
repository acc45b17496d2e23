"""How far a long check is: a bar on standard error, wiped away at the end."""

from __future__ import annotations

import sys
import time

from gailint.words import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

# Seconds before the bar is shown, and between two pictures of it.
PATIENCE = 2.0
_PAUSE = 0.1

_CELLS = 24
# Narrower than this, the bar is left out and only the count is shown: a line that wraps could not be wiped away.
_ROOM = 64
_WIPE = "\r\x1b[K"


class Progress:
    """The progress of a check of `total` files, drawn on a terminal that is `columns` wide."""

    def __init__(self, total: int, language: str, columns: int, stream: TextIO | None = None) -> None:
        self._total = total
        self._language = language
        self._bar = columns >= _ROOM
        self._stream = sys.stderr if stream is None else stream
        self._done = 0
        self._drawn = False
        self._next = time.monotonic() + PATIENCE

    def advance(self, number: int) -> None:
        """So many more files are done."""
        self._done += number
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _PAUSE
            self._drawn = True
            self._write(_WIPE + self._picture())

    def clear(self) -> None:
        """Wipe the line away."""
        if self._drawn:
            self._write(_WIPE)

    def _picture(self) -> str:
        text = say(self._language, "progress", done=self._done, total=self._total)
        if not self._bar:
            return text
        full = _CELLS * self._done // self._total
        return f"[{'#' * full}{'.' * (_CELLS - full)}] {text}"

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
