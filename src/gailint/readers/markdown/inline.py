"""The marks inside a paragraph of Markdown: emphasis, links, code, escapes, HTML tags. They are no part of the text."""

from __future__ import annotations

import re

from gailint.document import Picture, Source, Text
from gailint.readers.html.tree import BLOCKS, Element
from gailint.readers.runs import Run

# Stands in the masked text for each character of a comment.
MASK = "\0"

# Possessive and bounded repeats: no flood of marks makes this slower than linear.
_MARK = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<code>(?<!`)(?P<ticks>`++)[^`]++(?P=ticks)(?!`))"
    r"|(?P<open>!?\[)"
    r"|(?P<link>\]\((?:<[^<>\n]{0,1000}>|[^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)"
    r"(?:[ \t]{1,9}(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?[ \t]{0,9}\))"
    r"|(?P<close>\])"
    r"|(?P<emphasis>\*+|_+|~~+)"
    r"|(?P<tag><[^<>\n]{1,1000}>)"
    rf"|(?P<mask>{MASK}+)"
)
_PLAIN = re.compile(rf"[^\\`\[\]*_~<&{MASK}\t]*")
_TAG = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:-]*)(.*)", re.DOTALL)
_ADDRESS = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s]*|[^\s@:]+@[^\s@]+)")

Line = tuple[int, int]


class Inline:
    """What the lines of one paragraph hold: texts with their heading level (0: none), and pictures."""

    __slots__ = ("_level", "_masked", "_run", "_source", "pictures", "texts")

    def __init__(self, source: Source, masked: str, lines: list[Line]) -> None:
        self.texts: list[tuple[Text, int]] = []
        self.pictures: list[Picture] = []
        self._source = source
        self._masked = masked
        self._run = Run(source)
        self._level = 0
        if len(lines) == 1 and self._plain(*lines[0]):
            return
        self._read(lines)

    def _plain(self, start: int, end: int) -> bool:
        """Take a line without any mark as it stands; False where it has marks."""
        value = self._masked[start:end]
        if _PLAIN.fullmatch(value) is None:
            return False
        stripped = value.strip()
        if "  " in stripped:
            return False
        if stripped:
            first = start + len(value) - len(value.lstrip())
            self.texts.append((Text.verbatim(self._source, first, first + len(stripped)), 0))
        return True

    def _read(self, lines: list[Line]) -> None:
        marks = self._marks(lines)
        removed = self._removed(marks)
        at_mark = 0
        skip_to = 0
        for number, (start, end) in enumerate(lines):
            last = number + 1 == len(lines)
            hard, end = (False, end) if last else self._hard_break(start, end)
            at = max(start, skip_to)
            while at_mark < len(marks) and marks[at_mark].start() < end:
                mark = marks[at_mark]
                at_mark += 1
                if mark.start() < at:
                    continue
                self._run.folded(at, mark.start())
                at = skip_to = self._put(mark, removed)
            if at < end:
                self._run.folded(at, end)
            if hard:
                self._finish()
            elif not last:
                self._run.blank(end, lines[number + 1][0])
        self._finish()

    def _finish(self) -> None:
        text = self._run.take()
        if text is not None:
            self.texts.append((text, self._level))

    def _hard_break(self, start: int, end: int) -> tuple[bool, int]:
        """Whether a line ends with the mark of a line break, and where it ends without that mark."""
        text = self._masked
        if text[end - 1 : end] == "\\" and text[end - 2 : end] != "\\\\":
            return True, end - 1
        return end - start > 2 and text[end - 2 : end] == "  ", end

    def _marks(self, lines: list[Line]) -> list[re.Match[str]]:
        return [match for start, end in lines for match in _MARK.finditer(self._masked, start, end)]

    def _removed(self, marks: list[re.Match[str]]) -> dict[int, int]:
        """The marks that vanish because they are paired: where they start, and where the text goes on.

        A picture vanishes with its description: its first mark goes on behind its last.
        """
        removed: dict[int, int] = {}
        brackets: list[re.Match[str]] = []
        openers: dict[str, list[int]] = {}
        for mark in marks:
            kind = mark.lastgroup
            if kind == "open":
                brackets.append(mark)
            elif kind == "close" and brackets:
                brackets.pop()
            elif kind == "link" and brackets:
                self._pair_link(brackets.pop(), mark, removed)
            elif kind == "emphasis":
                self._pair_emphasis(mark, openers, removed)
        return removed

    def _pair_link(self, opening: re.Match[str], closing: re.Match[str], removed: dict[int, int]) -> None:
        start, end = opening.start(), closing.end()
        if opening.group() == "[":
            removed[start] = opening.end()
            removed[closing.start()] = end
            return
        removed[start] = end
        description = self._masked[opening.end() : closing.start()].strip()
        if not description:
            address = closing.group()[2:-1].split()
            description = address[0].split("?")[0].rsplit("/", 1)[-1] if address else ""
        self.pictures.append(Picture(self._source.span(start, end), description))

    def _pair_emphasis(self, mark: re.Match[str], openers: dict[str, list[int]], removed: dict[int, int]) -> None:
        text = self._masked
        start, end = mark.span()
        before = text[start - 1 : start] if start else ""
        after = text[end : end + 1]
        opens = bool(after) and not after.isspace()
        closes = bool(before) and not before.isspace()
        if mark.group()[0] == "_":
            opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
        run = mark.group()
        if closes:
            # Three marks may close one pair of two and one pair of one.
            parts = [run] if openers.get(run) or len(run) != 3 else [run[:1], run[:2]]
            if all(openers.get(part) for part in parts):
                for part in parts:
                    opener = openers[part].pop()
                    removed[opener] = opener + len(part)
                removed[start] = end
                return
        if opens:
            openers.setdefault(run, []).append(start)

    def _put(self, mark: re.Match[str], removed: dict[int, int]) -> int:
        """Give the text what a mark stands for; returns where the text goes on."""
        start, end = mark.span()
        kind = mark.lastgroup
        if start in removed:
            return removed[start]
        if kind == "mask":
            return end
        if kind == "escape":
            self._run.put(mark.group()[1], start, end)
            return end
        if kind == "code":
            ticks = len(mark.group("ticks"))
            self._run.folded(start + ticks, end - ticks)
            return end
        if kind == "tag":
            self._tag(mark)
            return end
        self._run.folded(start, end)
        return end

    def _tag(self, mark: re.Match[str]) -> None:
        """An HTML tag (dropped; a block's tag ends the line), an address in angle brackets, or just characters."""
        start, end = mark.span()
        inner = mark.group()[1:-1]
        if _ADDRESS.fullmatch(inner):
            self._run.verbatim(start + 1, end - 1)
            return
        tag = _TAG.fullmatch(inner)
        if tag is None or (tag.group(2) and tag.group(2)[0] not in " \t/"):
            self._run.folded(start, end)
            return
        name = tag.group(1).lower()
        if name == "br" or name in BLOCKS:
            self._finish()
            heading = len(name) == 2 and name[0] == "h" and name[1].isdigit()
            self._level = int(name[1]) if heading and inner[0] != "/" else 0
        elif name == "img":
            image = Element("img", tag.group(2), start, end)
            description = image.attribute("alt") or (image.attribute("src") or "").rsplit("/", 1)[-1]
            self.pictures.append(Picture(self._source.span(start, end), description))
