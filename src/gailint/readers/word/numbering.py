"""Automatic numbering of a Word file: the lists of numbering.xml, and the label of a paragraph from list and style."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from gailint.readers.numbering import Counter, Level, List
from gailint.readers.word import names as w
from gailint.readers.word.styles import NO_LIST, NumberReference, Styles, child_of, is_on, number_reference, value_of
from gailint.record import record, replace

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element

_LEVELS = 9


class WordNumbering:
    """Gives paragraphs their labels, in the order of the document; the lists are parsed when one is asked for."""

    def __init__(self, data: bytes, parse: Callable[[bytes], Element], styles: Styles) -> None:
        self._data = data
        self._parse = parse
        self._styles = styles
        self._counter = Counter()
        self._lists: dict[str, _BoundList | None] = {}
        self._definitions: _Definitions | None = None

    @property
    def styles(self) -> frozenset[str]:
        """The paragraph styles that may number."""
        return self._styles.numbering if self._data else frozenset()

    @property
    def everywhere(self) -> bool:
        """Whether any paragraph may be numbered, because the default style may do it."""
        return bool(self._data) and self._styles.default_numbers

    def label(self, properties: Element | None) -> str:
        """The label of a paragraph with these properties; empty where it is not numbered."""
        style = None if properties is None else value_of(properties, w.PARAGRAPH_STYLE)
        reference = number_reference(properties)
        if reference is None:
            reference = self._styles.number(style)
        elif reference.level is None and (inherited := self._styles.number(style)):
            reference = NumberReference(reference.number, inherited.level)
        found = None if reference is None or reference.number == NO_LIST else self._list(reference.number)
        if reference is None or found is None:
            return ""
        level = found.styles.get(style or "", 0) if reference.level is None else reference.level
        return self._counter.label(reference.number, found.list, level)

    def _list(self, name: str) -> _BoundList | None:
        if name not in self._lists:
            if self._definitions is None:
                self._definitions = _Definitions(self._parse(self._data) if self._data else None)
            self._lists[name] = self._definitions.list(name)
        return self._lists[name]


@record
class _BoundList:
    """A list, and its levels that are bound to paragraph styles."""

    list: List
    styles: Mapping[str, int]


class _Definitions:
    """The lists of numbering.xml by name."""

    def __init__(self, root: Element | None) -> None:
        self._numbers: dict[str, Element] = {}
        self._abstracts: dict[str, Element] = {}
        if root is not None:
            self._numbers = {element.get(w.NUMBER_ID, ""): element for element in root.iterchildren(w.NUMBER)}
            self._abstracts = {element.get(w.ABSTRACT_ID, ""): element for element in root.iterchildren(w.ABSTRACT)}

    def list(self, name: str) -> _BoundList | None:
        """The list that paragraphs call `name`; None for one that is not there."""
        number = self._numbers.get(name)
        abstract = None if number is None else value_of(number, w.ABSTRACT_ID) or ""
        if number is None or abstract not in self._abstracts:
            return None
        # A list may borrow its levels from a list style.
        if style := value_of(self._abstracts[abstract], w.NUMBER_STYLE_LINK):
            abstract = self._linked(style) or abstract
        element = self._abstracts[abstract]
        bound = {
            style: _whole(level.get(w.LEVEL_INDEX), 0)
            for level in element.iterchildren(w.LEVEL)
            if (style := value_of(level, w.PARAGRAPH_STYLE))
        }
        return _BoundList(_list(number, abstract, _levels(element)), bound)

    def _linked(self, style: str) -> str | None:
        """The list that stands behind a list style."""
        names = [name for name, element in self._abstracts.items() if value_of(element, w.STYLE_LINK) == style]
        return names[-1] if names else None


def _levels(element: Element) -> list[Level]:
    found = [Level()] * _LEVELS
    for level in element.iterchildren(w.LEVEL):
        at = _whole(level.get(w.LEVEL_INDEX), 0)
        if at < _LEVELS:
            found[at] = _level(level)
    return found


def _level(element: Element) -> Level:
    # The format may stand in a choice between versions; then the plain one is that of the fallback.
    formats = list(element.iter(w.FORMAT))
    restart = value_of(element, w.RESTART)
    return Level(
        text=value_of(element, w.LEVEL_TEXT) or "",
        format=(formats[-1].get(w.VAL) or "decimal") if formats else "decimal",
        start=_whole(value_of(element, w.START), 0),
        legal=is_on(child_of(element, w.LEGAL)),
        restart=None if restart is None else _whole(restart, 0),
    )


def _list(element: Element, abstract: str, levels: list[Level]) -> List:
    """A list of numbering.xml with what it overrides."""
    changed = list(levels)
    starts: dict[int, int] = {}
    for override in element.iterchildren(w.LEVEL_OVERRIDE):
        at = _whole(override.get(w.LEVEL_INDEX), 0)
        if at >= _LEVELS:
            continue
        level = child_of(override, w.LEVEL)
        if level is not None:
            changed[at] = _level(level)
        start = value_of(override, w.START_OVERRIDE)
        if start is not None:
            starts[at] = _whole(start, 1)
            changed[at] = replace(changed[at], start=starts[at])
    return List(abstract, changed, starts)


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else default
