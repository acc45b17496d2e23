"""Reading HTML: a page as browsers show it, its article only, with the place of every character."""

from __future__ import annotations

import re

from gailint.diagnostics import Words
from gailint.document import (
    Block,
    Cell,
    Comment,
    Damage,
    Document,
    Paragraph,
    Picture,
    ReadError,
    Source,
    Table,
    Text,
)
from gailint.readers.html.content import Page, select
from gailint.readers.html.table import Place, grid, is_data, rows_of, sections
from gailint.readers.html.tree import BLOCKS, HEADINGS, Element, parse
from gailint.readers.runs import Run

_LINE_END = re.compile(r"\r\n|\r|\n")
_KEEPS_LINES = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)")


def read_html(source: Source, encoding: str, damage: tuple[Damage, ...]) -> Document:
    """The article of a page. Raises `ReadError` ("empty") where the page shows nothing."""
    tree, marks = parse(source.text, 0, len(source.text))
    title, main = select(Page(tree, source.text))
    flow = _Flow(source)
    if title is not None:
        flow.walk_block(title, 1)
    flow.walk_block(main)
    if not flow.blocks:
        raise ReadError(
            "empty",
            Words("网页中没有可见文字（内容可能由脚本生成）", "the page shows no text (a script may draw it)"),
        )
    return Document(source, "html", encoding, tuple(flow.blocks), _comments(source, marks), damage)


def read_fragment(source: Source, start: int, end: int) -> list[Block]:
    """The blocks of a piece of HTML inside another text, such as a table in Markdown; no part is furniture."""
    tree, _ = parse(source.text, start, end)
    flow = _Flow(source)
    flow.walk_block(Page(tree, source.text).root)
    return flow.blocks


def _comments(source: Source, marks: list[tuple[int, int]]) -> tuple[Comment, ...]:
    return tuple(Comment(Text.verbatim(source, start, end)) for start, end in marks)


class _Flow:
    """Turns a tree into blocks. A new paragraph starts where browsers start a new line."""

    def __init__(self, source: Source, tables: bool = True) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.level = 0
        self._run = Run(source)
        self._pictures: list[Picture] = []
        # Inside a cell there are no further tables, only lines.
        self._tables = tables
        self._keeps_lines = False
        # Tables that lay out pages stand in each other: their blocks are put in order once.
        self._outermost = True
        self._shuffled = False

    def _flush(self) -> None:
        """End the paragraph; pictures that stood in it follow it, those before its first letter come first."""
        text = self._run.take()
        pictures, self._pictures = self._pictures, []
        if text is not None:
            if pictures:
                start = text.span()
                self.blocks.extend(picture for picture in pictures if picture.span < start)
                pictures = [picture for picture in pictures if picture.span > start]
            self.blocks.append(Paragraph(text, self.level))
        self.blocks.extend(pictures)

    def walk_block(self, element: Element, level: int = 0) -> None:
        """Read an element that starts and ends a paragraph, a heading of `level` unless its tag says better."""
        outer, keeps = self.level, self._keeps_lines
        self._flush()
        if element.tag in HEADINGS:
            self.level = int(element.tag[1])
        elif level:
            self.level = level
        self._keeps_lines = keeps or _keeps_lines(element)
        self._walk(element)
        self._flush()
        self.level, self._keeps_lines = outer, keeps

    def _walk(self, element: Element) -> None:
        for child in element.children:
            if isinstance(child, tuple):
                if self._keeps_lines:
                    self._lines(*child)
                else:
                    self._run.folded(*child)
            elif child.dropped:
                continue
            elif child.tag == "br":
                self._flush()
            elif child.tag == "img":
                span = self.source.span(child.start, child.inner)
                self._pictures.append(Picture(span, _description(child)))
            elif child.tag == "table":
                self._table(child)
            elif child.tag in BLOCKS or (not self._keeps_lines and _keeps_lines(child)):
                self.walk_block(child)
            else:
                self._walk(child)

    def _lines(self, start: int, end: int) -> None:
        """Preformatted text: every line of the source is a line."""
        at = start
        for match in _LINE_END.finditer(self.source.text, start, end):
            self._run.folded(at, match.start())
            self._flush()
            at = match.end()
        self._run.folded(at, end)

    def _table(self, table: Element) -> None:
        begin = len(self.blocks)
        outermost, self._outermost = self._outermost, False
        self._read_table(table)
        if outermost:
            if self._shuffled:
                self.blocks[begin:] = sorted(self.blocks[begin:], key=self._start)
            self._outermost, self._shuffled = True, False

    def _read_table(self, table: Element) -> None:
        self._flush()
        rows, others = rows_of(table)
        # What stands between the rows is read behind them.
        self._shuffled = self._shuffled or bool(others)
        first = next((row[0].start for row in rows if row), table.end)
        self._strays(others, table.start, first)
        if not self._tables or not is_data(table, rows):
            for row in rows:
                for cell in row:
                    self.walk_block(cell)
        else:
            for prose, number, part in sections(grid(rows)):
                if prose:
                    self.walk_block(part[0][0][0])
                elif any(part):
                    self._data(part, number)
        self._strays(others, first, table.end)

    def _start(self, block: Block) -> int:
        """Where a block starts in the source."""
        if isinstance(block, Paragraph):
            return block.text.pieces[0][1]
        return self.source.offset(block.span.line, block.span.column)

    def _strays(self, others: list[Element | tuple[int, int]], start: int, end: int) -> None:
        """What stands in a table outside its cells: captions, and text that browsers show outside it."""
        holder = Element("div", "", start, start)
        for other in others:
            at = other[0] if isinstance(other, tuple) else other.start
            if start <= at < end:
                holder.children.append(other)
        self.walk_block(holder)

    def _data(self, places: list[list[Place]], first_row: int) -> None:
        pictures: list[Picture] = []
        rows = [tuple([self._cell(place, first_row, pictures) for place in row]) for row in places]
        cells = [place[0] for row in places for place in row]
        span = self.source.span(cells[0].start, cells[-1].end)
        self.blocks.append(Table(tuple(rows), span))
        self.blocks.extend(pictures)

    def _cell(self, place: Place, first_row: int, pictures: list[Picture]) -> Cell:
        element, row, column, row_span, column_span = place
        flow = _Flow(self.source, tables=False)
        flow.walk_block(element)
        texts = [block.text for block in flow.blocks if isinstance(block, Paragraph)]
        pictures.extend(block for block in flow.blocks if isinstance(block, Picture))
        if not texts:
            text = Text("", self.source, ((0, element.inner, element.inner),))
        elif len(texts) == 1:
            text = texts[0]
        else:
            text = Text.join(self.source, texts, "\n")
        return Cell(text, row - first_row, column, row_span, column_span)


def _keeps_lines(element: Element) -> bool:
    if element.tag in ("pre", "listing"):
        return True
    return "white-space" in element.raw and _KEEPS_LINES.search(element.raw.lower()) is not None


def _description(image: Element) -> str:
    """The alternative text of a picture, else its file name."""
    alternative = (image.attribute("alt") or image.attribute("title") or "").strip()
    if alternative:
        return alternative
    address = image.attribute("src") or ""
    if address.startswith("data:"):
        return ""
    return address.split("?")[0].rsplit("/", 1)[-1]
