"""Word 97 files (.doc, and .wps of WPS Office): from the text and its properties to paragraphs and tables."""

from __future__ import annotations

import re

from gailint.document import Document
from gailint.readers.canonical import CanonicalWriter
from gailint.readers.legacy.binary import (
    ENDNOTE_MARKS,
    ENDNOTE_TEXTS,
    FOOTNOTE_MARKS,
    FOOTNOTE_TEXTS,
    HEADERS,
    DocBinary,
    Properties,
    number,
)
from gailint.readers.legacy.numbering import DocNumbering
from gailint.readers.word.flow import Grid, Image, Item, Para, write

# Properties of paragraphs.
_IN_TABLE, _ROW_END, _DEPTH, _INNER_CELL, _INNER_ROW_END = 0x2416, 0x2417, 0x6649, 0x244B, 0x244C
_TABLE_DEFINITION, _VERTICAL_MERGE = 0xD608, 0xD62B
# Properties of characters.
_DELETED, _INSERTED, _HIDDEN, _STYLE = 0x0800, 0x0801, 0x083C, 0x4A30
_PARAGRAPH_END, _CELL_END = "\r", "\x07"
_ENDS = re.compile("[\r\x07\x0c]")
_FIELD_BEGIN, _FIELD_SEPARATOR, _FIELD_END = "\x13", "\x14", "\x15"
_PICTURE, _COMMENT = "\x01", "\x05"
_CHARACTERS = {"\x0b": "\n", "\x0e": "\n", "\x1e": "-", "\t": "\t", "\n": "\n"}
_DEEPEST = 30
_LONGEST_CHAIN = 20
_HEADER_KINDS, _SEPARATORS = 6, 6
_FOOTERS = (2, 3, 5)


def read_doc(binary: DocBinary) -> Document:
    """The document of a Word 97 file. Raises DamagedError."""
    return _Reader(binary).document()


class _Reader:
    """The reading of one file."""

    def __init__(self, binary: DocBinary) -> None:
        self._binary = binary
        self._text = binary.text
        self._numbering = DocNumbering(binary)
        self._gone = bytearray(len(self._text))
        self._changes: dict[int, str] = {}
        self._read_characters()
        # Where the text of each note is, by the place of its mark.
        self._notes: dict[int, tuple[int, int]] = {}
        starts = [sum(binary.lengths[:at]) for at in range(len(binary.lengths))]
        self._headers_start, self._boxes_start = starts[2], starts[6]
        self._read_notes(FOOTNOTE_MARKS, FOOTNOTE_TEXTS, starts[1], binary.lengths[1])
        self._read_notes(ENDNOTE_MARKS, ENDNOTE_TEXTS, starts[5], binary.lengths[5])

    def document(self) -> Document:
        """The document over the canonical text."""
        writer = CanonicalWriter()
        headers = self._headers()
        for text, footer in headers:
            if not footer:
                writer.page_header(text)
        write(writer, self._items(0, self._binary.lengths[0]))
        write(writer, self._items(self._boxes_start, self._boxes_start + self._binary.lengths[6]))
        for text, footer in headers:
            if footer:
                writer.page_header(text, footer=True)
        return writer.document("doc")

    def _read_characters(self) -> None:
        """Which characters are hidden or deleted, and where changes are."""
        styles = {at for at in range(len(self._binary.styles)) if self._style_hides(at)}
        for start, end, own in self._binary.character_runs(frozenset({_DELETED, _INSERTED, _HIDDEN, _STYLE})):
            start, end = min(start, len(self._text)), min(end, len(self._text))
            hidden: bool | None = None
            for code, operand in own:
                value = operand[:1] != b"\0"
                if code == _DELETED and value:
                    hidden = True
                    self._changes[start] = "deletion"
                elif code == _INSERTED and value:
                    self._changes[start] = "insertion"
                elif code == _HIDDEN:
                    hidden = hidden or (value and operand != b"\x80")
                elif code == _STYLE and hidden is None:
                    hidden = int.from_bytes(operand, "little") in styles
            if hidden:
                self._gone[start:end] = b"\1" * (end - start)

    def _style_hides(self, at: int) -> bool:
        """Whether a character style hides its text."""
        for _ in range(_LONGEST_CHAIN):
            if at >= len(self._binary.styles):
                break
            style = self._binary.styles[at]
            for code, operand in style.character:
                if code == _HIDDEN:
                    return operand == b"\1"
            at = style.based_on
        return False

    def _read_notes(self, marks: int, texts: int, start: int, length: int) -> None:
        """Where the foot- or endnotes are; `start` and `length` are those of their part of the text."""
        places, bounds = self._binary.section(marks), self._binary.section(texts)
        last = 0
        for at in range(min((len(places) - 4) // 6, len(bounds) // 4 - 1)):
            low, high = number(bounds, 4 * at, "I"), number(bounds, 4 * at + 4, "I")
            if last <= low < high <= length:
                last = high
                self._notes[number(places, 4 * at, "I")] = (start + low, start + high)

    def _headers(self) -> list[tuple[str, bool]]:
        """Texts of headers and footers, each once, and whether it is a footer."""
        plc, start = self._binary.section(HEADERS), self._headers_start
        found: list[tuple[str, bool]] = []
        last = 0
        for at in range(_SEPARATORS, len(plc) // 4 - 2):
            low, high = number(plc, 4 * at, "I"), number(plc, 4 * at + 4, "I")
            if last <= low < high <= self._binary.lengths[2]:
                last = high
                items = self._items(start + low, start + high)
                text = " ".join(item.text for item in items if isinstance(item, Para) and item.text)
                entry = (text, (at - _SEPARATORS) % _HEADER_KINDS in _FOOTERS)
                if text and entry not in found:
                    found.append(entry)
        return found

    def _items(self, start: int, end: int) -> list[Item]:
        """Paragraphs and tables of a part of the text."""
        stack = _Tables()
        text = self._text
        at = start
        pending = ""
        label = ""
        while at < end:
            match = _ENDS.search(text, at, end)
            stop = match.start() if match else end
            mark = text[stop] if stop < end else _PARAGRAPH_END
            style, own = self._binary.paragraph(min(stop, end - 1))
            traits = _traits(own)
            if traits.row_end:
                stack.end_row(traits.depth, own)
            else:
                reading = _Reading(text[at:stop], self._gone[at:stop])
                if not pending:
                    gone = stop < end and self._all_gone(at, stop)
                    label = "" if gone else self._numbering.label(style, own)
                places = range(at, min(stop + 1, end))
                changes = [self._changes[cp] for cp in places if cp in self._changes] if self._changes else []
                body = pending + reading.text
                pending = ""
                if stop < end and mark == _PARAGRAPH_END and self._gone[stop] and not traits.inner_cell:
                    # The end of the paragraph is deleted: the next one goes on in its line.
                    pending = body
                else:
                    anchored: list[Item] = [Image("")] * reading.pictures
                    for cp in places if self._notes else ():
                        if note := self._notes.pop(cp, None):
                            anchored += self._items(*note)
                    changes += ["comment"] * reading.comments
                    ends_cell = mark == _CELL_END or traits.inner_cell
                    stack.paragraph(traits.depth, Para(label + body, len(label), changes), anchored, ends_cell)
            at = stop + 1
        if pending:
            stack.paragraph(0, Para(label + pending, len(label)), [], False)
        return stack.finish()

    def _all_gone(self, start: int, stop: int) -> bool:
        """Whether a paragraph is deleted with its end: then it has no number."""
        return self._gone[stop] == 1 and all(self._gone[start:stop])


class _Traits:
    """What decides where a paragraph belongs: how deep in tables, and what its end ends besides."""

    __slots__ = ("depth", "inner_cell", "row_end")

    def __init__(self, depth: int, row_end: bool, inner_cell: bool) -> None:
        self.depth = depth
        self.row_end = row_end
        self.inner_cell = inner_cell


def _traits(own: Properties) -> _Traits:
    in_table = row_end = inner_cell = False
    depth = 0
    for code, operand in own:
        if code == _IN_TABLE:
            in_table = operand[:1] == b"\1"
        elif code in (_ROW_END, _INNER_ROW_END):
            row_end = row_end or operand[:1] == b"\1"
        elif code == _DEPTH:
            depth = min(int.from_bytes(operand, "little"), _DEEPEST)
        elif code == _INNER_CELL:
            inner_cell = operand[:1] == b"\1"
    return _Traits(max(depth, 1) if in_table else 0, row_end, inner_cell)


class _Tables:
    """Puts paragraphs into cells, cells into rows, rows into tables, tables into the cells around them."""

    def __init__(self) -> None:
        # For each depth: what stands outside tables, or in the cell that is being read.
        self._contents: list[list[Item]] = [[]]
        self._cells: list[list[list[Item]]] = [[]]
        self._rows: list[list[list[list[Item]]]] = [[]]

    def paragraph(self, depth: int, para: Para, anchored: list[Item], ends_cell: bool) -> None:
        self._go(depth)
        content = self._contents[depth]
        if para.text or para.revisions:
            content.append(para)
        content += anchored
        if ends_cell and depth:
            self._cells[depth].append(content)
            self._contents[depth] = []

    def end_row(self, depth: int, own: Properties) -> None:
        depth = max(depth, 1)
        self._go(depth)
        cells = self._cells[depth]
        merged, covered = _merges(own)
        row = [[] if at in merged else cell for at, cell in enumerate(cells) if at not in covered]
        self._rows[depth].append(row)
        self._cells[depth] = []
        self._contents[depth] = []

    def finish(self) -> list[Item]:
        self._go(0)
        return self._contents[0]

    def _go(self, depth: int) -> None:
        """Close the tables that are deeper, open those that are missing."""
        while len(self._contents) - 1 > depth:
            rows, cells, content = self._rows.pop(), self._cells.pop(), self._contents.pop()
            if content:
                cells.append(content)
            if cells:
                rows.append(cells)
            if rows:
                self._contents[-1].append(Grid(rows))
        while len(self._contents) - 1 < depth:
            self._contents.append([])
            self._cells.append([])
            self._rows.append([])


def _merges(own: Properties) -> tuple[set[int], set[int]]:
    """The cells of a row that continue one above, and those that continue one on their left."""
    above: set[int] = set()
    left: set[int] = set()
    for code, operand in own:
        if code == _TABLE_DEFINITION and operand:
            count = operand[0]
            cells = operand[1 + 2 * (count + 1) :]
            for at in range(min(count, len(cells) // 20)):
                flags = number(cells, 20 * at, "H")
                if flags & 2:
                    left.add(at)
                if flags & 0x20 and not flags & 0x40:
                    above.add(at)
        elif code == _VERTICAL_MERGE and len(operand) >= 2:
            if operand[1] == 1:
                above.add(operand[0])
            else:
                above.discard(operand[0])
    return above, left


class _Reading:
    """The visible text of a paragraph, and how many pictures and comments are in it."""

    def __init__(self, text: str, gone: bytearray) -> None:
        self.pictures = 0
        self.comments = 0
        if text.isprintable() and not any(gone):
            self.text = text
            return
        values: list[str] = []
        # For each field that is open: whether its result has begun.
        fields: list[bool] = []
        for char, hidden in zip(text, gone, strict=True):
            if char == _FIELD_BEGIN:
                fields.append(False)
            elif char == _FIELD_SEPARATOR and fields:
                fields[-1] = True
            elif char == _FIELD_END and fields:
                fields.pop()
            elif hidden or not all(fields):
                continue
            elif char == _PICTURE:
                self.pictures += 1
            elif char == _COMMENT:
                self.comments += 1
            elif char >= " ":
                values.append(char)
            else:
                values.append(_CHARACTERS.get(char, ""))
        self.text = "".join(values).replace("\x1f", "").replace("\xad", "")
        if any("\ud800" <= char <= "\udfff" for char in self.text):
            self.text = self.text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
