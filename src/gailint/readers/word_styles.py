"""Styles of a Word file, as far as they decide what is read: numbering and hidden text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gailint.readers import word_names as w
from gailint.record import record

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element

_LONGEST_CHAIN = 20
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
    """The styles of a document by id."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._default = ""
        for element in () if root is None else root.iterchildren(w.STYLE):
            name = element.get(w.STYLE_ID, "")
            self._styles[name] = _style(element)
            if element.get(w.TYPE) == "paragraph" and element.get(w.DEFAULT, "0") not in _OFF:
                self._default = name
        self.numbered = frozenset(name for name in self._styles if self._has_number(name))
        self.all_numbered = self._default in self.numbered
        self.hiding = any(style.hidden for style in self._styles.values())

    def number(self, name: str | None) -> NumberReference | None:
        """The list that a paragraph style puts its paragraphs in; None for the default style's or none."""
        level: int | None = None
        for style in self._chain(name or self._default):
            level = style.level if level is None else level
            if style.number is not None:
                return NumberReference(style.number, level)
        return None

    def hidden(self, name: str | None) -> bool | None:
        """Whether a style hides its text; None where it does not say."""
        return next((style.hidden for style in self._chain(name) if style.hidden is not None), None)

    def _has_number(self, name: str) -> bool:
        reference = self.number(name)
        return reference is not None and reference.number != NO_LIST

    def _chain(self, name: str | None) -> list[Style]:
        """A style and those it is based on. A chain that bites its own tail ends."""
        found: list[Style] = []
        while name and name in self._styles and len(found) < _LONGEST_CHAIN:
            found.append(self._styles[name])
            name = found[-1].based_on
        return found


def _style(element: Element) -> Style:
    properties = element.find(w.PARAGRAPH_PROPERTIES)
    reference = number_reference(properties)
    return Style(
        value_of(element, w.BASED_ON),
        reference.number if reference else None,
        reference.level if reference else _level_alone(properties),
        is_hidden(element.find(w.RUN_PROPERTIES)),
    )


def _level_alone(properties: Element | None) -> int | None:
    """The level of a style that inherits its list."""
    inner = None if properties is None else properties.find(w.NUMBER_PROPERTIES)
    return None if inner is None else _number(value_of(inner, w.LEVEL_INDEX))


def number_reference(properties: Element | None) -> NumberReference | None:
    """The list that paragraph properties name, None where they name none."""
    inner = None if properties is None else properties.find(w.NUMBER_PROPERTIES)
    name = None if inner is None else value_of(inner, w.NUMBER_ID)
    return None if inner is None or name is None else NumberReference(name, _number(value_of(inner, w.LEVEL_INDEX)))


def is_hidden(properties: Element | None) -> bool | None:
    """Whether run properties hide their text; None where they do not say."""
    mark = None if properties is None else properties.find(w.VANISH)
    return None if mark is None else mark.get(w.VAL, "1") not in _OFF


def value_of(element: Element, name: str) -> str | None:
    """The value of a property that is a child element."""
    child = element.find(name)
    return None if child is None else child.get(w.VAL)


def is_on(element: Element | None) -> bool:
    """Whether a property that is on or off is there and on."""
    return element is not None and element.get(w.VAL, "1") not in _OFF


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else None
