"""One pass over a part of a Word file for whatever is not plain text in plain rows of cells.

Looking once for everything that matters, and only then walking the tables, takes half the time of looking into each
element on the way: most elements say how something looks, and are never touched.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from gailint.readers.word import names as w

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element

# A paragraph without any of those is nothing but its texts.
_MARKS = (
    w.TAB, w.POSITION_TAB, w.BREAK, w.RETURN, w.NO_BREAK_HYPHEN, w.SYMBOL, w.FIELD_CHARACTER, w.RUBY_READING,
    w.COMMENT_REFERENCE, w.FOOTNOTE_REFERENCE, w.ENDNOTE_REFERENCE, w.ALTERNATE, w.TEXT_BOX, w.DRAWING, w.VML_PICTURE,
    w.EMBEDDED_OBJECT, w.INSERTION, w.DELETION, w.MOVED_FROM, w.MOVED_TO, w.MATH_TEXT,
)  # fmt: skip
_PROPERTIES = (w.V_MERGE, w.H_MERGE, w.CELL_DELETION, w.GRID_BEFORE, w.HIDDEN, w.NUMBER_PROPERTIES)
_WANTED = (*_MARKS, *_PROPERTIES, w.VANISH, w.TABLE, w.SECTION)
_LINES = frozenset({w.PARAGRAPH, w.ROW})
_ROW = frozenset({w.ROW})
_CELL = frozenset({w.CELL})
_CONTINUED = frozenset({None, "continue"})


class Survey:
    """What the pass finds.

    marked    paragraphs that hold more than texts, and those in text boxes, which stand inside other paragraphs
    numbered  paragraphs that name a list, or a style that does
    merged    cells that continue the one above
    special   these, and cells with paragraphs that are marked or numbered
    dropped   rows that are deleted or hidden, cells that are deleted or continue the one on their left
    inserted  rows that were inserted
    deleted   rows that were deleted, which are among those dropped too
    indented  rows that start further right than their table
    odd       rows with tables in their cells, with cells that are dropped, or with changes around cells or paragraphs
    sections  the properties of sections, which name the headers and footers
    hides     whether some text is hidden
    """

    def __init__(self, root: Element, numbering: Collection[str], hiding: Collection[str]) -> None:
        """Survey a part; `numbering` and `hiding` are the styles that may do so."""
        self.marked: set[Element] = set()
        self.numbered: set[Element] = set()
        self.special: set[Element] = set()
        self.merged: set[Element] = set()
        self.dropped: set[Element] = set()
        self.inserted: set[Element] = set()
        self.deleted: set[Element] = set()
        self.indented: set[Element] = set()
        self.odd: set[Element] = set()
        self.sections: list[Element] = []
        self.hides = False
        # Elements are given out anew each time unless something holds them; the sets above do.
        for element in root.iter(*_WANTED, *((w.PARAGRAPH_STYLE, w.RUN_STYLE) if numbering or hiding else ())):
            tag = element.tag
            if tag == w.TABLE:
                self.odd.update(element.iterancestors(w.ROW))
            elif tag == w.PARAGRAPH_STYLE or tag == w.RUN_STYLE:
                style = element.get(w.VAL)
                self.hides = self.hides or style in hiding
                if style in numbering and tag == w.PARAGRAPH_STYLE:
                    self._add(self.numbered, element)
            elif tag == w.SECTION:
                self.sections.append(element)
            elif tag == w.VANISH:
                self.hides = True
            elif tag in _PROPERTIES:
                self._property(element, tag)
            else:
                self._mark(element, tag)
        for paragraph in self.marked | self.numbered:
            _add_nearest(self.special, paragraph, _CELL)
        self.special |= self.merged
        for cell in self.dropped:
            _add_nearest(self.odd, cell, _ROW)
        self.dropped |= self.deleted

    def _property(self, element: Element, tag: str) -> None:
        if tag == w.NUMBER_PROPERTIES:
            self._add(self.numbered, element)
        elif tag == w.V_MERGE:
            if element.get(w.VAL) in _CONTINUED:
                self._add(self.merged, element)
        elif tag == w.GRID_BEFORE:
            self._add(self.indented, element)
        elif tag != w.H_MERGE or element.get(w.VAL) in _CONTINUED:
            self._add(self.dropped, element)

    def _add(self, found: set[Element], element: Element) -> None:
        """Add what has the property: it stands in an element for all properties."""
        properties = element.getparent()
        owner = None if properties is None else properties.getparent()
        if owner is not None:
            found.add(owner)

    def _mark(self, element: Element, tag: str) -> None:
        owner = element.getparent()
        if owner is None:
            return
        if owner.tag == w.ROW_PROPERTIES:
            self._add(self.inserted if tag == w.INSERTION else self.deleted, element)
            return
        # Tab stops have the same name as tabs, but stand in no run.
        if tag == w.TAB and owner.tag != w.RUN:
            return
        if tag == w.TEXT_BOX:
            self.marked.update(element.iter(w.PARAGRAPH))
        around = _nearest(element, _LINES)
        if around is not None:
            (self.marked if around.tag == w.PARAGRAPH else self.odd).add(around)


def _nearest(element: Element, tags: frozenset[str]) -> Element | None:
    """The nearest element of these kinds around another."""
    around = element.getparent()
    while around is not None and around.tag not in tags:
        around = around.getparent()
    return around


def _add_nearest(found: set[Element], element: Element, tags: frozenset[str]) -> None:
    around = _nearest(element, tags)
    if around is not None:
        found.add(around)
