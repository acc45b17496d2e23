"""What a reader produces: a source text with positions, and the paragraphs, tables and pictures in it.

Every piece of text knows where each of its characters stands in the source. Columns are characters; `Source` converts
them to the UTF-16 units and UTF-8 bytes that some output formats ask for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from gailint.diagnostics import Span, Words
from gailint.record import NOTHING, record


class Source:
    """The text of a file (or the canonical text of a Word or PDF file) and its lines.

    A line ends with LF, CRLF or a lone CR. No other character ends a line, so that numbers agree with editors.
    """

    __slots__ = ("_last_line", "_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts: list[int] | None = None
        self._last_line = (0, "")

    @property
    def starts(self) -> list[int]:
        """Offsets at which the lines start."""
        if self._starts is None:
            starts = [0]
            text = self.text
            if "\r" not in text:
                at = text.find("\n")
                while at >= 0:
                    starts.append(at + 1)
                    at = text.find("\n", at + 1)
            else:
                for at, char in enumerate(text):
                    if char == "\n" or (char == "\r" and text[at + 1 : at + 2] != "\n"):
                        starts.append(at + 1)
            self._starts = starts
        return self._starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of a character offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def span(self, start: int, end: int) -> Span:
        """The span of the characters from `start` up to, not including, `end`."""
        line, column = self.position(start)
        end_line, end_column = self.position(max(start, end))
        return Span(line, column, end_line, end_column)

    def offset(self, line: int, column: int) -> int:
        """The character offset of a line and column."""
        return self.starts[line - 1] + column - 1

    def line(self, number: int) -> str:
        """The text of a line, from 1, without its line end; empty for a line that is not there."""
        if not 1 <= number <= len(self.starts):
            return ""
        # A line of a megabyte with thousands of findings is asked for as often: it must be there only once.
        if number != self._last_line[0]:
            end = self.starts[number] if number < len(self.starts) else len(self.text)
            self._last_line = (number, self.text[self.starts[number - 1] : end].rstrip("\r\n"))
        return self._last_line[1]

    def utf16_column(self, line: int, column: int) -> int:
        """A column, from 1, in UTF-16 code units."""
        before = self.line(line)[: column - 1]
        return column + sum(ord(char) > 0xFFFF for char in before)

    def utf8_column(self, line: int, column: int) -> int:
        """A column, from 1, in UTF-8 bytes."""
        before = self.line(line)[: column - 1]
        return 1 + len(before.encode("utf-8", "surrogatepass")) + max(0, column - 1 - len(before))


class Text:
    """A piece of text whose characters know their place in the source.

    `pieces` are (start in the value, start in the source, end in the source), in order. A piece as long in the source
    as in the value stands there verbatim; any other (an entity, a folded line break) is one indivisible place.
    """

    __slots__ = ("pieces", "source", "value")

    def __init__(self, value: str, source: Source, pieces: tuple[tuple[int, int, int], ...]) -> None:
        self.value = value
        self.source = source
        self.pieces = pieces

    @classmethod
    def verbatim(cls, source: Source, start: int, end: int) -> Text:
        """The characters of the source from `start` up to `end`."""
        return cls(source.text[start:end], source, ((0, start, end),))

    @classmethod
    def join(cls, source: Source, parts: Iterable[Text], separator: str = "") -> Text:
        """One text from several; the separator stands at the end of the part before it."""
        values: list[str] = []
        pieces: list[tuple[int, int, int]] = []
        length = 0
        for part in parts:
            if values and separator:
                end = pieces[-1][2] if pieces else 0
                pieces.append((length, end, end))
                values.append(separator)
                length += len(separator)
            pieces.extend((length + start, begin, end) for start, begin, end in part.pieces)
            values.append(part.value)
            length += len(part.value)
        return cls("".join(values), source, tuple(pieces))

    def __len__(self) -> int:
        return len(self.value)

    def __repr__(self) -> str:
        return f"Text({self.value!r})"

    def _place(self, index: int) -> tuple[int, int]:
        """Start and end in the source of the character at `index`."""
        pieces = self.pieces
        if not pieces:
            return 0, 0
        at = 0 if len(pieces) == 1 else bisect_right(pieces, (index, float("inf"))) - 1
        start, begin, end = pieces[at]
        stop = pieces[at + 1][0] if at + 1 < len(pieces) else len(self.value)
        if end - begin == stop - start:
            return begin + index - start, begin + index - start + 1
        return begin, end

    def offset(self, index: int) -> int:
        """Offset in the source of the character at `index`; of the end for an index behind the last."""
        if index >= len(self.value):
            return self._place(len(self.value) - 1)[1] if self.value else (self.pieces[0][1] if self.pieces else 0)
        return self._place(index)[0]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The span of the characters from `start` up to `end` (default: all) in the source."""
        stop = len(self.value) if end is None else end
        first = self.offset(start)
        last = self._place(stop - 1)[1] if stop > start else first
        return self.source.span(first, max(first, last))

    def slice(self, start: int, end: int | None = None) -> Text:
        """A part of this text, with its places."""
        stop = len(self.value) if end is None else end
        stop = max(start, min(stop, len(self.value)))
        pieces: list[tuple[int, int, int]] = []
        for at, (first, begin, finish) in enumerate(self.pieces):
            last = self.pieces[at + 1][0] if at + 1 < len(self.pieces) else len(self.value)
            low, high = max(first, start), min(last, stop)
            if low >= high:
                continue
            if finish - begin == last - first:
                pieces.append((low - start, begin + low - first, begin + high - first))
            else:
                pieces.append((low - start, begin, finish))
        if not pieces:
            place = self.offset(start)
            pieces.append((0, place, place))
        return Text(self.value[start:stop], self.source, tuple(pieces))

    def strip(self) -> Text:
        """This text without the white space (also NBSP and U+3000) at its ends."""
        value = self.value
        left = len(value) - len(value.lstrip())
        right = len(value.rstrip())
        if left == 0 and right == len(value):
            return self
        return self.slice(min(left, right) if right else 0, max(right, 0))


@record
class Paragraph:
    """A paragraph or heading. `level` is the heading level where the markup tells one, else 0.

    `page_header` marks what Word and PDF repeat on every page. The first `automatic_number` characters of the text are
    a number that Word makes, and that no one typed.
    """

    text: Text
    level: int = 0
    page_header: bool = False
    automatic_number: int = 0


@record
class Cell:
    """A cell of a table as it stands in the file. Spans count the grid rows and columns that it covers."""

    text: Text
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@record
class Table:
    """A table: the cells that start in each row, in order.

    `rows_known` is False where the layout does not tell where a row ends: then `rows` is a single run of cells.
    `blanks_shown` is False where an empty cell leaves no trace, as between columns set by blanks.
    """

    rows: tuple[tuple[Cell, ...], ...]
    span: Span
    rows_known: bool = True
    blanks_shown: bool = True

    def cells(self) -> Iterable[Cell]:
        """All cells in reading order."""
        for row in self.rows:
            yield from row


@record
class Picture:
    """A picture: where it stands, and its alternative text or file name."""

    span: Span
    description: str = ""


Block = Paragraph | Table | Picture


@record
class Comment:
    """A comment of the markup, invisible to readers of the report; `text` is what stands inside the marks."""

    text: Text


@record
class Damage:
    """Bytes that could not be decoded, each shown as U+FFFD in the source."""

    span: Span


@record
class Place:
    """Where a person finds a line of the canonical text in a Word or PDF file; all count from 1, 0 for outside a table.

    `column` counts the cells of the row as they are seen, those merged from above among them.
    """

    page: int | None = None
    table: int = 0
    row: int = 0
    column: int = 0

    @property
    def words(self) -> Words:
        """The place in words; empty where nothing is known."""
        zh = [f"第{self.page}页"] if self.page else []
        en = [f"page {self.page}"] if self.page else []
        if self.table:
            zh.append(f"表{self.table} 第{self.row}行 第{self.column}列")
            en.append(f"table {self.table}, row {self.row}, column {self.column}")
        return Words(" ".join(zh), ", ".join(en))


@record
class Revision:
    """A change or comment left in a Word file: `kind` is `insertion`, `deletion`, `move`, `format` or `comment`."""

    kind: str
    span: Span


@record
class Document:
    """What a reader makes of a file. Blocks, comments, damage and revisions are in the order of the source.

    `places` tell for lines of a canonical text where they stand in the file. `properties` are what a Word or PDF file
    says of itself: `author`, `last-modified-by`, `company`.
    """

    source: Source
    format: str
    encoding: str
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    damage: tuple[Damage, ...] = ()
    places: Mapping[int, Place] = NOTHING
    revisions: tuple[Revision, ...] = ()
    properties: Mapping[str, str] = NOTHING

    @property
    def length(self) -> int:
        """How many characters stand in it, without markup."""
        return sum(len(text) for text in self.texts())

    def texts(self) -> Iterator[Text]:
        """The texts of all paragraphs and cells in order, without what is repeated on every page."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                if not block.page_header:
                    yield block.text
            elif isinstance(block, Table):
                for cell in block.cells():
                    yield cell.text


class ReadError(Exception):
    """A file that cannot be read as a document. `kind` is `unreadable`, `undecodable`, `empty` or `endless`."""

    def __init__(self, kind: str, reason: Words, span: Span | None = None) -> None:
        super().__init__(reason.en)
        self.kind = kind
        self.reason = reason
        self.span = span or Span(1, 1, 1, 1)
