"""Regular expressions that cost nothing until they can match. Imports nothing of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator


class Pattern:
    """A regular expression that is compiled when it is first needed and only tried where it can match.

    `needles` are literal strings one of which every match contains: most reports contain none of them, and looking
    for a string is far cheaper than compiling and running an expression.
    """

    __slots__ = ("_compiled", "flags", "needles", "source")

    def __init__(self, source: str, *needles: str, flags: int = 0) -> None:
        self.source = source
        self.needles = needles
        self.flags = flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self.source, self.flags)
        return self._compiled

    def possible(self, text: str) -> bool:
        """Whether a match is possible at all."""
        for needle in self.needles:  # a loop: the most frequent call of all, and a generator costs twice as much
            if needle in text:
                return True
        return not self.needles

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text) if self.possible(text) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        return self.compiled.search(text) if self.possible(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        return self.compiled.match(text) if self.possible(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self.compiled.fullmatch(text) if self.possible(text) else None

    def sub(self, replacement: str, text: str) -> str:
        return self.compiled.sub(replacement, text) if self.possible(text) else text
