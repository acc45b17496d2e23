"""Automatic numbering of a Word file: the lists of numbering.xml, and the label of a paragraph from list and style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gailint.readers import word_names as w
from gailint.readers.numbering import Counter, Level, List
from gailint.readers.word_styles import NO_LIST, NumberReference, Styles, is_on, number_reference, value_of
from gailint.record import replace

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element

_LEVELS = 9


class WordNumbering:
    """Gives paragraphs their labels, in the order of the document."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._counter = Counter()
        self._lists: dict[str, List] = {}
        # The levels that are bound to a paragraph style, by list and style.
        self._style_levels: dict[tuple[str, str], int] = {}
        if root is not None:
            self._read(root)

    @property
    def styles(self) -> frozenset[str]:
        """The paragraph styles that number."""
        return self._styles.numbered if self._lists else frozenset()

    @property
    def everywhere(self) -> bool:
        """Whether any paragraph may be numbered: the default style does it."""
        return bool(self._lists) and self._styles.all_numbered

    def label(self, properties: Element | None) -> str:
        """The label of a paragraph with these properties; empty where it is not numbered."""
        style = None if properties is None else value_of(properties, w.PARAGRAPH_STYLE)
        reference = number_reference(properties)
        if reference is None:
            reference = self._styles.number(style)
        elif reference.level is None and (inherited := self._styles.number(style)):
            reference = NumberReference(reference.number, inherited.level)
        if reference is None or reference.number == NO_LIST or reference.number not in self._lists:
            return ""
        level = reference.level
        if level is None:
            level = self._style_levels.get((reference.number, style or ""), 0)
        return self._counter.label(reference.number, self._lists[reference.number], level)

    def _read(self, root: Element) -> None:
        abstracts: dict[str, Element] = {}
        linked: dict[str, str] = {}
        for element in root.iterchildren(w.ABSTRACT):
            name = element.get(w.ABSTRACT_ID, "")
            abstracts[name] = element
            if link := value_of(element, w.STYLE_LINK):
                linked[link] = name
        levels: dict[str, list[Level]] = {}
        for element in root.iterchildren(w.NUMBER):
            name = element.get(w.NUMBER_ID, "")
            abstract = value_of(element, w.ABSTRACT_ID) or ""
            # A list may borrow its levels from a list style.
            if abstract in abstracts and (style := value_of(abstracts[abstract], w.NUMBER_STYLE_LINK)):
                abstract = linked.get(style, abstract)
            if abstract not in abstracts:
                continue
            if abstract not in levels:
                levels[abstract] = _levels(abstracts[abstract])
            self._lists[name] = _list(element, abstract, levels[abstract])
            for level in abstracts[abstract].iterchildren(w.LEVEL):
                if bound := value_of(level, w.PARAGRAPH_STYLE):
                    self._style_levels[name, bound] = _whole(level.get(w.LEVEL_INDEX), 0)


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
        legal=is_on(element.find(w.LEGAL)),
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
        level = override.find(w.LEVEL)
        if level is not None:
            changed[at] = _level(level)
        start = value_of(override, w.START_OVERRIDE)
        if start is not None:
            starts[at] = _whole(start, 1)
            changed[at] = replace(changed[at], start=starts[at])
    return List(abstract, changed, starts)


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else default
