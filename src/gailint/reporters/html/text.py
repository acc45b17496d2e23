"""Text in a page: escaped, nothing in it that steers, findings marked in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from gailint.diagnostics import Diagnostic, Severity
from gailint.page.model import Mark
from gailint.reporters.terminal import visible


def escaped(text: str, *, attribute: bool = False) -> str:
    """A text for a page: markup has no effect, and controls, direction marks and the like are spelt out."""
    return escape(visible(text, keep="" if attribute else "\n\t"), quote=attribute)


def element(name: str, content: str, kind: str = "") -> str:
    """An element around content that is markup already."""
    return f'<{name} class="{kind}">{content}</{name}>' if kind else f"<{name}>{content}</{name}>"


class Anchors:
    """The findings of a file, numbered from 1, and the links between their list and their places."""

    def __init__(self, file: int, found: Iterable[Diagnostic]) -> None:
        self._file = file
        self._numbers: dict[str, int] = {}
        self._severities: dict[str, Severity] = {}
        for number, one in enumerate(found, 1):
            self._numbers[one.identity] = number
            self._severities[one.identity] = one.severity
        self.placed: set[int] = set()

    def entry(self, number: int) -> str:
        """The anchor of a finding in the list."""
        return f"r{self._file}-f{number}"

    def place(self, number: int) -> str:
        """The anchor of the place of a finding."""
        return f"r{self._file}-m{number}"

    def known(self, marks: Iterable[Mark]) -> list[Mark]:
        """The marks of findings that are told: not those that are suppressed."""
        return [mark for mark in marks if mark.identity in self._numbers]

    def worst(self, marks: Iterable[Mark]) -> str:
        """The severity of the worst finding of some marks."""
        return max(self._severities[mark.identity] for mark in marks).label

    def pin(self, mark: Mark) -> str:
        """The number of a finding, leading to the list; the list leads to the first mark's."""
        number = self._numbers[mark.identity]
        return self.numbered(number, self._severities[mark.identity], mark.first)

    def numbered(self, number: int, severity: Severity, first: bool) -> str:
        """The same by number."""
        anchor = ""
        if first and number not in self.placed:
            self.placed.add(number)
            anchor = f' id="{self.place(number)}"'
        return f'<a class="pin {severity.label}"{anchor} href="#{self.entry(number)}">{number}</a>'


def marked(text: str, marks: Iterable[Mark], anchors: Anchors, rights: Mapping[str, str]) -> str:
    """A text with its findings marked; after each its number and the right words where `rights` has them."""
    known = anchors.known(marks)
    if not known:
        return escaped(text)
    starting: dict[int, list[Mark]] = {}
    ending: dict[int, list[Mark]] = {}
    for mark in known:
        starting.setdefault(mark.start, []).append(mark)
        ending.setdefault(mark.end, []).append(mark)
    over: dict[int, Mark] = {}
    out: list[str] = []
    last = 0
    for bound in sorted({*starting, *ending, len(text)}):
        out.append(_piece(escaped(text[last:bound]), over, anchors))
        for mark in ending.get(bound, ()):
            over.pop(id(mark), None)
            out.append(_pin(mark, anchors, rights))
        over.update((id(mark), mark) for mark in starting.get(bound, ()) if mark.end > bound)
        last = bound
    return "".join(out)


def _piece(piece: str, over: Mapping[int, Mark], anchors: Anchors) -> str:
    """Characters that all have the same marks over them."""
    first = [mark for mark in over.values() if mark.first]
    if not piece or not over:
        return piece
    return element("mark", piece, anchors.worst(first) if first else "also")


def _pin(mark: Mark, anchors: Anchors, rights: Mapping[str, str]) -> str:
    """What stands behind a finding: the right words and its number; nothing behind a place that only belongs to it."""
    if not mark.first:
        return ""
    right = rights.get(mark.identity)
    return (element("ins", escaped(right)) if right is not None else "") + anchors.pin(mark)
