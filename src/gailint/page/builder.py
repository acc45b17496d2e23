"""From a document, its report and its findings to a page: what stands where, and which finding belongs to which words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from gailint.diagnostics import CellRef, Diagnostic, Span
from gailint.document import Document, Paragraph, Picture, Source, Table, Text
from gailint.forms.matched import StatutoryTable
from gailint.forms.model import CellKey
from gailint.page.forms import Drawn, drawn
from gailint.page.model import Mark, Page, PageCell, PageTable, PageText
from gailint.report import Report


def page_of(path: str, document: Document, report: Report | None, diagnostics: Iterable[Diagnostic]) -> Page:
    """The page of a file with its findings."""
    builder = _Builder(document.source)
    if report is None:
        builder.add_blocks(document.blocks)
    else:
        builder.add_report(document, report)
    for found in diagnostics:
        builder.place(found)
    title = report.title.text if report and report.title else ""
    return Page(path, builder.blocks(), title, tuple(builder.marks))


class _Slot:
    """A text of the page that findings may be marked in; `start` and `end` are its place in the source."""

    def __init__(self, words: str, text: Text | None) -> None:
        self.words = words
        self.text = text
        self.start = text.offset(0) if text else -1
        self.end = max(self.start, text.offset(len(text.value))) if text else -1
        self.marks: list[Mark] = []
        self.right: str | None = None

    def mark(self, identity: str, start: int, end: int, first: bool) -> None:
        self.marks.append(Mark(identity, start, end, first))

    def stretch(self, start: int, end: int) -> tuple[int, int] | None:
        """The characters that stand at a place of the source, None where none do."""
        if self.text is None:
            return None
        found: list[int] = []
        pieces, length = self.text.pieces, len(self.text.value)
        for at, (first, begin, finish) in enumerate(pieces):
            stop = pieces[at + 1][0] if at + 1 < len(pieces) else length
            low, high = max(start, begin), min(end, finish)
            if low > high or (low == high and start < end):
                continue
            verbatim = finish - begin == stop - first
            found += (first + low - begin, first + high - begin) if verbatim else (first, stop)
        return (min(found), max(found)) if found else None


class _Prose:
    """A paragraph in the making."""

    def __init__(self, kind: str, slot: _Slot, at: int) -> None:
        self.kind = kind
        self.slot = slot
        self.start = at

    def made(self, source: Source) -> PageText:
        return PageText(self.kind, self.slot.words, source.position(self.start)[0], tuple(self.slot.marks))


class _Grid:
    """A table in the making."""

    def __init__(self, number: int, start: int, end: int, rows: list[list[tuple[Drawn, _Slot]]], loose: bool = False) -> None:
        self.number = number
        self.start = start
        self.end = end
        self.rows = rows
        self.loose = loose
        self.marks: list[Mark] = []
        self.figures = {cell.key: slot for row in rows for cell, slot in row if cell.key is not None}
        self.equations: dict[CellKey, tuple[str, ...]] = {}

    def made(self, source: Source) -> PageTable:
        rows = tuple(tuple(self._cell(cell, slot) for cell, slot in row) for row in self.rows)
        return PageTable(self.number, rows, source.position(self.start)[0], tuple(self.marks), self.loose)

    def _cell(self, cell: Drawn, slot: _Slot) -> PageCell:
        place = CellRef(self.number, *cell.key) if cell.key else None
        equations = self.equations.get(cell.key, ()) if cell.key else ()
        return PageCell(
            cell.kind, slot.words, cell.rows, cell.columns, tuple(slot.marks), place, equations, slot.right, cell.sum
        )


class _Builder:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.marks: list[Mark] = []
        self._parts: list[_Prose | _Grid] = []
        self._grids: list[_Grid] = []
        self._slots: list[_Slot] = []
        self._starts: list[int] | None = None

    def blocks(self) -> tuple[PageText | PageTable, ...]:
        return tuple(part.made(self.source) for part in self._parts)

    def add_report(self, document: Document, report: Report) -> None:
        """Everything a report holds, in its order."""
        tables = [one for table in report.tables.values() for one in (table, *table.duplicates)]
        readable = [table for table in tables if table.readable]
        ranges = [self._range(table.span) for table in readable]
        for table in readable:
            self._add_form(table)
        for paragraph in report.prose.paragraphs:
            self._add_text(paragraph.kind, paragraph.text)
        known = sorted((slot.start, slot.end) for slot in self._slots)
        for block in document.blocks:
            start, end = self._range(block.text.span() if isinstance(block, Paragraph) else block.span)
            if any(first < max(end, start + 1) and start < last for first, last in ranges):
                continue
            # What stands before the title, and lines of a table that could not be read, is no prose.
            at = bisect_right(known, (start, len(self.source.text))) - 1
            if not (isinstance(block, Paragraph) and at >= 0 and start <= known[at][1]):
                self._add_block(block)
        self._parts.sort(key=_start)

    def add_blocks(self, blocks: Sequence[Paragraph | Table | Picture]) -> None:
        for block in blocks:
            self._add_block(block)

    def place(self, found: Diagnostic) -> None:
        """Mark a finding: at its cell, else at its words, else at its table, else behind the words before it."""
        identity = found.identity
        start, end = self._range(found.span)
        grid = self._grid(start)
        cell = found.cell
        slot = grid.figures.get((cell.row, cell.column)) if grid and cell and grid.number == cell.table else None
        if slot:
            slot.mark(identity, 0, len(slot.words), True)
            slot.right = found.expected if slot.right is None else slot.right
        elif not self._mark(identity, start, end, True):
            if grid:
                grid.marks.append(Mark(identity, 0, 0))
            else:
                self._behind(identity, start)
        for edit in found.fix.edits if found.fix else ():
            self._correct(identity, edit.span, edit.text, slot)
        for place in found.related:
            low, high = self._range(place.span)
            if low < high and not self._grid(low):
                self._mark(identity, low, high, False)

    def _correct(self, identity: str, span: Span, right: str, told: _Slot | None) -> None:
        """Show the right value in a cell that a finding would change, besides the one that it names."""
        start, end = self._range(span)
        grid = self._grid(start)
        for slot in grid.figures.values() if grid else ():
            if slot.text is not None and slot.start <= start and end <= slot.end and slot.right is None:
                slot.right = right
                if slot is not told:
                    slot.mark(identity, 0, len(slot.words), False)

    def _mark(self, identity: str, start: int, end: int, first: bool) -> bool:
        """Mark the words at a place of the source; False where there are none."""
        marked = False
        if self._starts is None:
            self._slots.sort(key=_start)
            self._starts = [slot.start for slot in self._slots]
        at = max(0, bisect_right(self._starts, start) - 1)
        while at < len(self._slots) and self._slots[at].start <= end:
            slot = self._slots[at]
            stretch = slot.stretch(start, end)
            if stretch and (not marked or start < end):
                slot.mark(identity, *stretch, first and not marked)
                marked = True
            at += 1
        return marked

    def _behind(self, identity: str, start: int) -> None:
        """Mark the end of the words before a place, or the file where there are none."""
        at = bisect_right(self._starts or [], start) - 1
        if at >= 0:
            slot = self._slots[at]
            slot.mark(identity, len(slot.words), len(slot.words), True)
        else:
            self.marks.append(Mark(identity, 0, 0))

    def _grid(self, offset: int) -> _Grid | None:
        return next((grid for grid in self._grids if grid.start <= offset <= grid.end), None)

    def _range(self, span: Span) -> tuple[int, int]:
        """The offsets of a span, within the source whatever it says."""
        last = len(self.source.starts)
        start = self.source.offset(min(span.line, last), span.column)
        end = self.source.offset(min(span.end_line, last), span.end_column)
        return start, max(start, end)

    def _slot(self, words: str, text: Text | None) -> _Slot:
        slot = _Slot(words, text)
        if text is not None:
            self._slots.append(slot)
        return slot

    def _add_block(self, block: Paragraph | Table | Picture) -> None:
        if isinstance(block, Table):
            self._add_table(block)
        elif isinstance(block, Picture):
            self._parts.append(_Prose("picture", _Slot(block.description, None), self._range(block.span)[0]))
        elif block.page_header:
            self._add_text("margin", block.text)
        else:
            self._add_text("subheading" if block.level else "body", block.text)

    def _add_text(self, kind: str, text: Text) -> None:
        slot = self._slot(text.value, text)
        self._parts.append(_Prose(kind, slot, slot.start))

    def _add_table(self, table: Table) -> None:
        rows = [
            [
                (Drawn("plain", cell.text, cell.row_span, cell.column_span), self._slot(cell.text.value, cell.text))
                for cell in row
            ]
            for row in table.rows
        ]
        self._add_grid(_Grid(0, *self._range(table.span), rows, not table.rows_known))

    def _add_form(self, table: StatutoryTable) -> None:
        rows = [[(cell, self._slot(cell.words, cell.text)) for cell in row] for row in drawn(table)]
        grid = _Grid(table.number, *self._range(table.span), rows)
        grid.equations = {
            cell: tuple(equation.name for equation, _ in equations)
            for cell, equations in table.form.equations_of.items()
        }
        self._add_grid(grid)

    def _add_grid(self, grid: _Grid) -> None:
        self._parts.append(grid)
        self._grids.append(grid)


def _start(part: _Prose | _Grid | _Slot) -> int:
    return part.start
