"""The walk over one part of a Word file: body, header, notes. Its paragraphs, tables and pictures in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from gailint.readers.word import names as w
from gailint.readers.word.flow import Grid, GridCell, Image, Item, Para
from gailint.readers.word.numbering import WordNumbering
from gailint.readers.word.styles import Styles, child_of
from gailint.readers.word.survey import Survey
from gailint.readers.word.text import Paragraphs, Reading

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element

# Elements around paragraphs, rows and cells that are looked through.
_WRAPPERS = frozenset(
    {w.CONTENT_CONTROL, w.CONTENT_CONTROL_CONTENT, w.CUSTOM_XML, w.SMART_TAG, w.INSERTION, w.MOVED_TO}
)
_BLOCKS = frozenset({w.PARAGRAPH, w.TABLE})
_ROWS = frozenset({w.ROW})
_CELLS = frozenset({w.CELL})


class WordPart:
    """One part. `note` gives what stands in the note of a kind and id."""

    def __init__(
        self,
        root: Element,
        styles: Styles,
        numbering: WordNumbering,
        note: Callable[[str, str], list[Item]] | None = None,
    ) -> None:
        self._survey = Survey(root, numbering.styles, styles.hiding)
        self._paragraphs = Paragraphs(self._survey, styles)
        self._numbering = numbering
        self._everywhere = numbering.everywhere
        self._note = note

    @property
    def sections(self) -> Sequence[Element]:
        """The properties of sections."""
        return self._survey.sections

    def items(self, parent: Element) -> list[Item]:
        """What stands in the body, a cell, a text box, a header or a note."""
        found: list[Item] = []
        paragraphs, numbered = self._paragraphs, self._survey.numbered
        everywhere = self._everywhere
        before: Reading | None = None
        for element in _children(parent, _BLOCKS):
            if element.tag == w.TABLE:
                if before:
                    found.append(Para(before.text, 0, before.revisions))
                    before = None
                found.append(self._grid(element))
                continue
            label = ""
            if everywhere or element in numbered:
                label = self._numbering.label(child_of(element, w.PARAGRAPH_PROPERTIES))
            plain = None if before else paragraphs.plain(element)
            if plain is not None:
                if plain or label:
                    found.append(Para(label + plain, len(label)))
                continue
            reading = paragraphs.read(element)
            if before:
                # The end of the paragraph before is gone: this one goes on in its line, without a number.
                label = ""
                reading.put_before(before)
                before = None
            if reading.joins_next:
                reading.text = label + reading.text
                before = reading
            elif label or reading.text or reading.revisions:
                found.append(Para(label + reading.text, len(label), reading.revisions))
            self._anchored(reading, found)
        if before:
            found.append(Para(before.text, 0, before.revisions))
        return found

    def _anchored(self, reading: Reading, found: list[Item]) -> None:
        """Add what is anchored in a paragraph behind it."""
        for box in reading.boxes:
            found += self.items(box)
        found += [Para(text) for text in reading.drawn]
        found += [Image(description) for description in reading.pictures]
        if self._note:
            for kind, name in reading.notes:
                found += self._note(kind, name)

    def _grid(self, table: Element) -> Grid:
        """A table: a cell merged to the right is one cell, one merged from above an empty one."""
        rows: list[list[GridCell]] = []
        survey = self._survey
        all_odd = self._everywhere or self._paragraphs.hiding
        deleted = 0
        for row in _children(table, _ROWS):
            if row in survey.dropped:
                deleted += row in survey.deleted
                continue
            cells = self._odd_row(row) if all_odd or row in survey.odd else self._row(row)
            if row in survey.indented:
                cells.insert(0, "")
            if row in survey.inserted:
                _note_change(cells, "insertion")
            rows.append(cells)
        if rows:
            _note_change(rows[0], *["deletion"] * deleted)
        return Grid(rows)

    def _row(self, row: Element) -> list[GridCell]:
        """The cells of a row in which cells and their paragraphs are all there is, as in nearly every row."""
        texts: list[str] = []
        found: list[list[str]] = []
        others: dict[int, GridCell] = {}
        special = self._survey.special
        for element in row.iter(w.CELL, w.PARAGRAPH, w.TEXT):
            tag = element.tag
            if tag == w.TEXT:
                texts.append(element.text or "")
            elif tag == w.PARAGRAPH:
                if texts:
                    texts.append("\n")
            else:
                if element in special:
                    others[len(found)] = "" if element in self._survey.merged else self.items(element)
                texts = []
                found.append(texts)
        cells: list[GridCell] = ["".join(runs) for runs in found]
        for at, cell in others.items():
            cells[at] = cell
        return cells

    def _odd_row(self, row: Element) -> list[GridCell]:
        """The cells of any row."""
        survey = self._survey
        return [
            "" if cell in survey.merged else self.items(cell)
            for cell in _children(row, _CELLS)
            if cell not in survey.dropped
        ]


def _note_change(row: list[GridCell], *kinds: str) -> None:
    """Have the first cell of a row tell changes."""
    if kinds and row:
        first = row[0]
        row[0] = [*([Para(first)] if isinstance(first, str) else first), Para("", 0, kinds)]


def _children(parent: Element, wanted: frozenset[str]) -> Iterator[Element]:
    """The children of these kinds, those inside content controls and the like among them."""
    for element in parent:
        tag = element.tag
        if tag in wanted:
            yield element
        elif tag in _WRAPPERS:
            yield from _children(element, wanted)
        elif tag == w.ALTERNATE:
            choice = next(element.iterchildren(w.CHOICE, w.FALLBACK), None)
            if choice is not None:
                yield from _children(choice, wanted)
