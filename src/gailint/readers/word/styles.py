"""Styles of a Word file, as far as they decide what is read: numbering and hidden text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from gailint.readers.word import names as w
from gailint.readers.word.outline import LONGEST_CHAIN, Outline, outline
from gailint.record import record

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element

_OFF = frozenset({"0", "false", "off"})
NO_LIST = "0"
"""The name that takes a paragraph out of its list."""


@record
class Style:
    """What a style says itself; None where it says nothing. `number` and `level` refer to a list."""

    based_on: str | None = None
    number: str | None = None
    level: int | None = None
    hidden: bool | None = None


@record
class NumberReference:
    """The list that a paragraph belongs to, and its level; the level may be left to the list."""

    number: str
    level: int | None


class Styles:
    """The styles of a document by id; they are parsed when one is asked for that may number or hide.

    numbering        the ids of styles that may number their paragraphs
    hiding           the ids of styles that may hide text
    default_numbers  whether paragraphs of no style may be numbered
    """

    def __init__(self, data: bytes, parse: Callable[[bytes], Element]) -> None:
        self._data = data
        self._parse = parse
        self._parsed: dict[str, Element] | None = None
        self._understood: dict[str, Style | None] = {}
        self._default = ""
        found = outline(data) if data else Outline()
        if found is None:
            names = frozenset(self._elements())
            found = Outline(names, names, True)
        self.numbering = found.numbering
        self.hiding = found.hiding
        self.default_numbers = found.default_numbers

    def number(self, name: str | None) -> NumberReference | None:
        """The list that a paragraph style puts its paragraphs in; None for the default style's or none."""
        if not (name in self.numbering if name else self.default_numbers):
            return None
        level: int | None = None
        for style in self._chain(name):
            level = style.level if level is None else level
            if style.number is not None:
                return NumberReference(style.number, level)
        return None

    def hidden(self, name: str | None) -> bool | None:
        """Whether a style hides its text; None where it does not say."""
        if name not in self.hiding:
            return None
        return next((style.hidden for style in self._chain(name) if style.hidden is not None), None)

    def _chain(self, name: str | None) -> list[Style]:
        """A style, the default one for none, and those it is based on. A chain that bites its own tail ends."""
        elements = self._elements()
        found: list[Style] = []
        name = name or self._default
        while name and len(found) < LONGEST_CHAIN and (style := self._style(name, elements)):
            found.append(style)
            name = style.based_on
        return found

    def _style(self, name: str, elements: Mapping[str, Element]) -> Style | None:
        if name not in self._understood:
            self._understood[name] = _style(elements[name]) if name in elements else None
        return self._understood[name]

    def _elements(self) -> dict[str, Element]:
        if self._parsed is None:
            self._parsed = {}
            for element in self._parse(self._data).iterchildren(w.STYLE):
                name = element.get(w.STYLE_ID, "")
                self._parsed[name] = element
                if element.get(w.TYPE) == "paragraph" and element.get(w.DEFAULT, "0") not in _OFF:
                    self._default = name
        return self._parsed


def _style(element: Element) -> Style:
    properties = child_of(element, w.PARAGRAPH_PROPERTIES)
    reference = number_reference(properties)
    return Style(
        value_of(element, w.BASED_ON),
        reference.number if reference else None,
        reference.level if reference else _level_alone(properties),
        is_hidden(child_of(element, w.RUN_PROPERTIES)),
    )


def _level_alone(properties: Element | None) -> int | None:
    """The level of a style that inherits its list."""
    inner = None if properties is None else child_of(properties, w.NUMBER_PROPERTIES)
    return None if inner is None else _number(value_of(inner, w.LEVEL_INDEX))


def number_reference(properties: Element | None) -> NumberReference | None:
    """The list that paragraph properties name, None where they name none."""
    inner = None if properties is None else child_of(properties, w.NUMBER_PROPERTIES)
    name = None if inner is None else value_of(inner, w.NUMBER_ID)
    return None if inner is None or name is None else NumberReference(name, _number(value_of(inner, w.LEVEL_INDEX)))


def is_hidden(properties: Element | None) -> bool | None:
    """Whether run properties hide their text; None where they do not say."""
    mark = None if properties is None else child_of(properties, w.VANISH)
    return None if mark is None else mark.get(w.VAL, "1") not in _OFF


def child_of(element: Element, name: str) -> Element | None:
    """The first child of a name; `find` does the same in twice the time."""
    return next(element.iterchildren(name), None)


def value_of(element: Element, name: str) -> str | None:
    """The value of a property that is a child element."""
    child = child_of(element, name)
    return None if child is None else child.get(w.VAL)


def is_on(element: Element | None) -> bool:
    """Whether a property that is on or off is there and on."""
    return element is not None and element.get(w.VAL, "1") not in _OFF


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else None
