"""The canonical text of a Word or PDF report: the text layout that diagnostics of such a file point into.

A paragraph is a line; a cell is a line led by a tab, a blank line stands between rows and around tables; a picture is
`[图片]` or `[图片：description]`, a page header `[页眉：text]`, a page footer `[页脚：text]`. The document over this text is
what the reader of plain text makes of it, so that checking the text and checking the file find the same. Its blocks
are nearly always known from the writing; only where a line may be taken for part of a table is the text read again.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from gailint.diagnostics import Span
from gailint.document import Block, Document, Paragraph, Place, Revision, Source
from gailint.readers.runs import joins
from gailint.readers.text import block_of_line, blocks_of
from gailint.readers.text_tables import PIPES, continues_cell, may_hold_cells, table_of
from gailint.record import replace

# What ends a line inside a paragraph or cell, besides LF.
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BREAKS = re.compile("[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# What page headers and footers hold besides page numbers: without these characters nothing is left of "- 3 -".
_PAGE_NUMBER = re.compile(r"[\s\d\-－—–―~～·•.．,，、/／|（）()\[\]【】ivxlcdmIVXLCDM第共页頁]+|[Pp]ages?|of")
# The reader of plain text looks for the next cell no further than this behind a line of a cell.
_MOST_INNER_LINES = 4


class _Row:
    """A row of a table: `starts` are the indices of the lines at which its cells start, and of the line behind it.

    `table` and `number` count from 1, as places do.
    """

    __slots__ = ("number", "page", "starts", "table")

    def __init__(self, starts: list[int], page: int | None, table: int, number: int) -> None:
        self.starts = starts
        self.page = page
        self.table = table
        self.number = number


class _Places(Mapping[int, Place]):
    """The places of lines; each is worked out when it is asked for, which is for lines with findings."""

    def __init__(self, pages: Mapping[int, int], rows: Sequence[_Row]) -> None:
        self._pages = pages
        self._rows = rows

    def __getitem__(self, line: int) -> Place:
        if line in self._pages:
            return Place(self._pages[line])
        at = bisect_left(self._rows, line, key=lambda row: row.starts[-1])
        if at == len(self._rows) or line <= self._rows[at].starts[0]:
            raise KeyError(line)
        row = self._rows[at]
        return Place(row.page, row.table, row.number, bisect_left(row.starts, line))

    def __iter__(self) -> Iterator[int]:
        yield from self._pages
        for row in self._rows:
            yield from range(row.starts[0] + 1, row.starts[-1] + 1)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class CanonicalWriter:
    """Collects the parts of a file in their order, and makes the canonical text and its document.

    Line ends inside a text may be any; a paragraph with line breaks becomes several lines, one without text none.
    """

    def __init__(self) -> None:
        self._lines: list[str] = []
        # The pages of lines outside tables, where they are known.
        self._pages: dict[int, int] = {}
        self._automatic: dict[int, int] = {}
        self._revisions: list[tuple[str, int]] = []
        self._tables = 0
        self._after_table = False
        # Whether no line outside tables may be taken for one of a table.
        self._plain = True
        # Tables as the text shows them: one that follows another directly goes on with it.
        self._grids: list[list[_Row]] = []

    def paragraph(
        self, text: str, *, page: int | None = None, automatic_number: int = 0, revisions: Iterable[str] = ()
    ) -> None:
        """Add a paragraph. The first `automatic_number` characters of `text` are a number that Word makes.

        `revisions` are the kinds of changes and comments in it.
        """
        first = 0
        for line in _lines_of(text):
            number = self._line(line, page)
            if not first:
                first = number
                if automatic_number:
                    self._automatic[number] = automatic_number
        self._note(revisions, first)

    def table(
        self,
        rows: Sequence[Sequence[str]],
        *,
        pages: Sequence[int | None] = (),
        revisions: Iterable[tuple[int, int, str]] = (),
    ) -> None:
        """Add a table: for each row the texts of its cells.

        A cell that is merged to the right is one text; a cell merged from above is an empty one. `pages` are the pages
        of the rows; `revisions` are (row, cell, kind), both from 0. Rows without any cell are left out.
        """
        filled = [(number, row) for number, row in enumerate(rows) if row]
        if not filled:
            return
        self._tables += 1
        if not self._after_table:
            self._grids.append([])
            if self._lines:
                self._lines.append("")
        written: dict[int, _Row] = {}
        for number, row in filled:
            if written:
                self._lines.append("")
            starts = self._cells(row, last=number == filled[-1][0])
            written[number] = _Row(starts, pages[number] if number < len(pages) else None, self._tables, number + 1)
        self._grids[-1] += written.values()
        # Two blank lines: behind one, a short line could be taken for the rest of a cell.
        self._lines += ["", ""]
        self._after_table = True
        for number, column, kind in revisions:
            known = number in written and column < len(rows[number])
            self._note((kind,), written[number].starts[column] + 1 if known else 0)

    def _cells(self, cells: Sequence[str], *, last: bool) -> list[int]:
        """Add the cells of a row, the last one of its table or not; gives the `starts` of the row."""
        lines = self._lines
        starts: list[int] = []
        for cell in cells:
            starts.append(len(lines))
            # One line without tabs, as most are. Blanks other than the plain one count as not printable.
            if cell.isprintable() or (not _BREAKS.search(cell) and not cell.isspace()):
                lines.append("\t" + cell)
            else:
                first, *others = _cell_lines(cell, last=last and len(starts) == len(cells))
                lines.append("\t" + first)
                lines += others
        starts.append(len(lines))
        return starts

    def picture(self, description: str = "", *, page: int | None = None) -> None:
        """Add a picture; the description is its alternative text or file name."""
        words = _one_line(description).replace("]", "］")
        self._line(f"[图片：{words}]" if words else "[图片]", page)

    def page_header(self, text: str, *, page: int | None = None, footer: bool = False) -> None:
        """Add what stands above or below the pages; nothing for a page number or an empty text."""
        words = _one_line(text).replace("]", "］")
        if _PAGE_NUMBER.sub("", words):
            self._line(f"[{'页脚' if footer else '页眉'}：{words}]", page)

    def document(self, kind: str, encoding: str = "utf-8") -> Document:
        """The document over the canonical text; `kind` is the format of the file, `encoding` that of its text."""
        while self._lines and not self._lines[-1]:
            self._lines.pop()
        source = Source("\n".join(self._lines) + "\n" if self._lines else "")
        blocks = self._blocks(source) if self._is_plain(source.text) else blocks_of(source)
        if self._automatic:
            starts = {source.starts[line - 1]: length for line, length in self._automatic.items()}
            for at, block in enumerate(blocks):
                if isinstance(block, Paragraph) and (length := starts.get(block.text.pieces[0][1], 0)):
                    blocks[at] = replace(block, automatic_number=length)
        revisions = [
            Revision(kind_of, Span(line, 1, line, len(self._lines[line - 1]) + 1 if self._lines else 1))
            for kind_of, line in self._revisions
        ]
        places = _Places(self._pages, [*chain.from_iterable(self._grids)])
        return Document(source, kind, encoding, tuple(blocks), places=places, revisions=tuple(revisions))

    def _is_plain(self, text: str) -> bool:
        """Whether the reader of plain text sees the tables that were written and no other."""
        # In the first line of a table a bracket may be a picture's.
        return self._plain and "\t[" not in text and not any(pipe in text for pipe in PIPES)

    def _blocks(self, source: Source) -> list[Block]:
        """The blocks as they were written."""
        blocks: list[Block] = []
        starts = source.starts
        behind = 0
        for grid in self._grids:
            blocks += self._outside_tables(source, behind, grid[0].starts[0])
            rows = [[(starts[cell] + 1, starts[after] - 1) for cell, after in pairwise(row.starts)] for row in grid]
            blocks.append(table_of(source, rows))
            behind = grid[-1].starts[-1]
        return blocks + self._outside_tables(source, behind, len(self._lines))

    def _outside_tables(self, source: Source, first: int, end: int) -> list[Block]:
        """The blocks of the lines from the index `first` up to `end`."""
        lines, starts = self._lines, source.starts
        return [block_of_line(source, starts[at], lines[at]) for at in range(first, end) if lines[at]]

    def _line(self, line: str, page: int | None) -> int:
        """Add a line outside tables; gives its number."""
        self._after_table = False
        self._lines.append(line)
        self._plain = self._plain and not may_hold_cells(line)
        if page:
            self._pages[len(self._lines)] = page
        return len(self._lines)

    def _note(self, kinds: Iterable[str], line: int) -> None:
        """Remember changes and comments at a line; 0 for the last line with text."""
        for kind in kinds:
            if not line:
                line = next((at for at in range(len(self._lines), 0, -1) if self._lines[at - 1]), 1)
            self._revisions.append((kind, line))


def _lines_of(text: str) -> list[str]:
    """The lines of a text that are not blank, without tabs, which would make a cell of them."""
    if not text.isprintable() and _BREAKS.search(text):
        lines = (line.strip("\t").replace("\t", " ") for line in _LINE_ENDS.sub("\n", text).split("\n"))
        return [line for line in lines if line and not line.isspace()]
    return [text] if text and not text.isspace() else []


def _cell_lines(text: str, *, last: bool) -> list[str]:
    """The lines of a cell, at least one. Where the reader of plain text would lose a line, all are joined.

    `last` is True for the last cell of a table: behind it no line can be known to belong to it.
    """
    lines = _lines_of(text) or [""]
    if len(lines) == 1:
        return lines
    if not last and len(lines) <= _MOST_INNER_LINES:
        cell = lines[0]
        for line in lines[1:]:
            if not continues_cell(cell.strip(), line.strip(), 0):
                break
            cell += "\n" + line
        else:
            return lines
    return [_joined(lines)]


def _one_line(text: str) -> str:
    return _joined(_lines_of(text)).strip()


def _joined(lines: Sequence[str]) -> str:
    """Lines as one: a blank between them unless Chinese stands on both sides."""
    found = ""
    for line in lines:
        words = line.strip()
        if found and words and not joins(found[-1], words[0]):
            found += " "
        found += words
    return found
