"""Reading Markdown line by line: what a table or a paragraph of an annual report can look like, nothing refused.

CommonMark drops what a linter must see: surplus cells of a row, tables whose delimiter row is wrong, HTML tables with
blank lines in them. So this is an own scanner, which agrees with CommonMark on everything that is well formed.
"""

from __future__ import annotations

import re

from gailint.diagnostics import Span, Words
from gailint.document import Block, Comment, Damage, Document, Paragraph, Picture, ReadError, Source, Text
from gailint.readers.markdown.inline import MASK, Inline, Line
from gailint.readers.markdown.tables import is_delimiter, is_row, read_rows

_QUOTE = re.compile(r"(?: {0,3}> ?)++")
_HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t]|[^\x00-\x7f]|$)")
_UNDERLINE = re.compile(r" {0,3}(?:(={2,})|-{2,})[ \t]*")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})[^`]*")
_BULLET = re.compile(r"[ \t]*[-*+][ \t]+(?=[^ \t])")
_NUMBER = re.compile(r"[ \t]*([0-9]{1,9})[.)][ \t]+(?=[^ \t])")
_CODE = re.compile(r"(?: {4}|\t| {1,3}\t)")
_TABLE_TAG = re.compile(r"<(/?)table(?=[\s/>])", re.IGNORECASE)
_HIDDEN = re.compile(r"<(script|style)(?=[\s>])", re.IGNORECASE)
_FIELD = re.compile(r"[ \t]*(?:#.*|-(?:[ \t].*)?|[^\s:][^:]{0,80}:(?:[ \t].*)?)?|[ \t]+.*")
_TITLE = re.compile(r"title[ \t]*:[ \t]*")
# Chinese numbering at the start of a line, in files that leave no blank lines between paragraphs.
_CHINESE_NUMBER = re.compile(r"(?:\*\*|__)?(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])")
_SENTENCE_ENDS = "。！？；：.!?;:”）)"
_SHORT = 30


def read_markdown(source: Source, encoding: str, damage: tuple[Damage, ...]) -> Document:
    """The document of a Markdown file. Raises `ReadError` ("empty") where nothing in it is visible."""
    masked, comments = _mask(source.text)
    scanner = _Scanner(source, masked)
    scanner.scan()
    if not scanner.blocks:
        raise ReadError("empty", Words("文件中没有可见文字", "nothing in the file is visible text"))
    marks = tuple(Comment(Text.verbatim(source, start, end)) for start, end in comments)
    return Document(source, "md", encoding, tuple(scanner.blocks), marks, damage)


def _mask(text: str) -> tuple[str, list[Line]]:
    """The text with comments, scripts and styles blotted out in place, and where the insides of comments stand."""
    comments: list[Line] = []
    hidden: list[Line] = []
    at = text.find("<!--")
    while at >= 0:
        close = text.find("-->", at + 4)
        if close < 0:
            break
        comments.append((at + 4, close))
        hidden.append((at, close + 3))
        at = text.find("<!--", close + 3)
    text = _blot(text, hidden)
    hidden = []
    match = _HIDDEN.search(text)
    while match is not None:
        end = re.compile(f"</{match.group(1)}>", re.IGNORECASE).search(text, match.end())
        if end is None:
            break
        hidden.append((match.start(), end.end()))
        match = _HIDDEN.search(text, end.end())
    return _blot(text, hidden), comments


def _blot(text: str, places: list[Line]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in places:
        parts += (text[at:start], re.sub(r"[^\r\n]", MASK, text[start:end]))
        at = end
    return "".join([*parts, text[at:]]) if parts else text


def _pair_tables(text: str) -> dict[int, int]:
    """Where each HTML table ends, by where it starts; unclosed ones are left out."""
    ends: dict[int, int] = {}
    starts: list[int] = []
    for tag in _TABLE_TAG.finditer(text):
        if not tag.group(1):
            starts.append(tag.start())
        elif starts:
            close = text.find(">", tag.end())
            ends[starts.pop()] = close + 1 if close >= 0 else len(text)
    return ends


def _span(block: Paragraph | Picture) -> Span:
    return block.text.span() if isinstance(block, Paragraph) else block.span


class _Scanner:
    """Goes through the lines once; `lines` are those of the paragraph that is being collected."""

    def __init__(self, source: Source, masked: str) -> None:
        self.source = source
        self.text = masked
        self.blocks: list[Block] = []
        self._lines: list[Line] = []
        self._depth = 0
        self._ordered = False
        self._in_list = False
        self._table_ends: dict[int, int] | None = None

    def scan(self) -> None:
        """Fill `blocks`."""
        number, title = self._front_matter()
        start: int | None = None
        count = len(self.source.starts)
        while number < count:
            begin = self.source.starts[number] if start is None else start
            number, start = self._line(number, begin)
        self._flush()
        if title is not None and not any(isinstance(b, Paragraph) and b.level == 1 for b in self.blocks):
            self.blocks.insert(0, Paragraph(title, 1))

    def _end(self, number: int) -> int:
        """Where a line ends, without its line break."""
        starts = self.source.starts
        if number + 1 == len(starts):
            return len(self.text)
        end = starts[number + 1] - 1
        return end - 1 if self.text[end] == "\n" and self.text[end - 1 : end] == "\r" and end > starts[number] else end

    def _content(self, number: int) -> tuple[int, int, int]:
        """Start and end of a line without its block quote marks, and how many of these it has."""
        start, end = self.source.starts[number], self._end(number)
        return self._unquoted(start, end)

    def _unquoted(self, start: int, end: int) -> tuple[int, int, int]:
        match = _QUOTE.match(self.text, start, end)
        if match is None:
            return start, end, 0
        return match.end(), end, match.group().count(">")

    def _line(self, number: int, begin: int) -> tuple[int, int | None]:
        """Read a line, or the block that starts with it; returns the next line and where in it to go on."""
        text = self.text
        start, end, depth = self._unquoted(begin, self._end(number))
        line = text[start:end]
        bare = line.strip(" \t" + MASK)
        if not bare:
            self._flush()
            return number + 1, None
        if depth > self._depth:
            self._flush()
        self._depth = max(depth, self._depth) if self._lines else depth
        first = bare[0]
        if "<" in bare:
            tag = _TABLE_TAG.search(text, start, end)
            if tag is not None and not tag.group(1):
                return self._html_table(start, tag.start())
        if first == "#" and (heading := _HEADING.match(line)):
            self._heading(start + heading.end(1), end, len(heading.group(1)))
            return number + 1, None
        if first in "`~" and (fence := _FENCE.fullmatch(line)):
            return self._fenced(number + 1, fence.group(1)), None
        if first in "=-" and self._lines and (underline := _UNDERLINE.fullmatch(line)):
            self._flush(1 if underline.group(1) else 2)
            return number + 1, None
        if first in "-*_" and _RULE.fullmatch(line):
            self._flush()
            return number + 1, None
        if ("|" in bare or "｜" in bare) and self._starts_table(number, bare):
            return self._pipe_table(number, start, depth), None
        self._text_line(start, end, line, bare)
        return number + 1, None

    def _text_line(self, start: int, end: int, line: str, bare: str) -> None:
        """A line of a paragraph or list item."""
        first = bare[0]
        if first in "-*+" and (bullet := _BULLET.match(line)):
            self._flush()
            self._in_list = True
            self._lines.append((start + bullet.end(), end))
            return
        if first.isdigit() and (item := _NUMBER.match(line)):
            if not self._lines or self._ordered or item.group(1) == "1":
                self._flush()
                self._ordered = self._in_list = True
        elif not self._lines and _CODE.match(line):
            if not self._in_list:
                self.blocks.append(Paragraph(Text.verbatim(self.source, start, end).strip()))
                return
        elif not self._lines and line[0] not in " \t":
            self._in_list = False
        elif self._lines and first in "一二三四五六七八九十（(*_" and self._numbered(bare):
            self._flush()
        self._lines.append((start, end))
        if len(bare) <= _SHORT and _CHINESE_NUMBER.match(bare) and not any(mark in bare for mark in "。，；：,"):
            self._flush()

    def _numbered(self, bare: str) -> bool:
        """Whether a line starts a paragraph by its Chinese number, though no blank line stands before it."""
        start, end = self._lines[-1]
        before = self.text[start:end].rstrip(" \t*_")
        return bool(_CHINESE_NUMBER.match(bare)) and (len(before.strip()) <= _SHORT or before[-1:] in _SENTENCE_ENDS)

    def _flush(self, level: int = 0) -> None:
        """End the paragraph; `level` makes it a heading."""
        self._ordered = False
        if self._lines:
            lines, self._lines = self._lines, []
            self._inline(lines, level)

    def _inline(self, lines: list[Line], level: int) -> None:
        inline = Inline(self.source, self.text, lines)
        blocks: list[Paragraph | Picture] = [Paragraph(text, level or own) for text, own in inline.texts]
        if inline.pictures:
            blocks.extend(inline.pictures)
            blocks.sort(key=_span)
        self.blocks.extend(blocks)

    def _heading(self, start: int, end: int, level: int) -> None:
        self._flush()
        self._in_list = False
        line = self.text[start:end].rstrip(" \t")
        closed = line.rstrip("#")
        # The marks at the end belong to the heading only behind a blank: "C#" keeps its own.
        if closed != line and (not closed or closed[-1] in " \t"):
            line = closed
        self._inline([(start, start + len(line))], level)

    def _fenced(self, number: int, fence: str) -> int:
        """A fenced block, verbatim; one that is never closed reaches to the end."""
        self._flush()
        while number < len(self.source.starts):
            start, end, _ = self._content(number)
            number += 1
            line = self.text[start:end].strip(" \t")
            if line.startswith(fence) and not line.strip(fence[0]):
                break
            text = Text.verbatim(self.source, start, end).strip()
            if text.value:
                self.blocks.append(Paragraph(text))
        return number

    def _html_table(self, start: int, table: int) -> tuple[int, int]:
        """An HTML table from its first tag to the one that closes it, blank lines and inner tables included."""
        if self.text[start:table].strip():
            self._lines.append((start, table))
        self._flush()
        end = self._table_end(table)
        from gailint.readers.html.reader import read_fragment

        self.blocks.extend(read_fragment(self.source, table, end))
        line, _ = self.source.position(end)
        return line - 1, end

    def _table_end(self, table: int) -> int:
        """Where the table ends; an unclosed one ends before the next heading of Markdown, or with the file."""
        if self._table_ends is None:
            self._table_ends = _pair_tables(self.text)
        end = self._table_ends.get(table)
        if end is not None:
            return end
        heading = re.compile(r"[\r\n](?=#{1,6}[ \t])").search(self.text, table)
        return heading.end() if heading is not None else len(self.text)

    def _starts_table(self, number: int, bare: str) -> bool:
        """Whether a row of a pipe table starts here: by its pipes at both ends, or by the delimiter row below."""
        if is_delimiter(bare):
            return True
        if not is_row(bare):
            return False
        if bare[0] == "|" and bare.count("|") > 1:
            return True
        if number + 1 == len(self.source.starts):
            return False
        start, end, _ = self._content(number + 1)
        return is_delimiter(self.text[start:end].strip(" \t"))

    def _pipe_table(self, number: int, first: int, depth: int) -> int:
        """The rows from the one that starts at offset `first`; returns the line behind them."""
        self._flush()
        rows: list[Line] = [(first, self._end(number))]
        number += 1
        while number < len(self.source.starts):
            start, end, own = self._content(number)
            bare = self.text[start:end].strip(" \t" + MASK)
            if own != depth or not (is_row(bare) or is_delimiter(bare)) or _HEADING.match(bare):
                break
            rows.append((start, end))
            number += 1
        self.blocks.extend(read_rows(self.source, self.text, rows))
        return number

    def _front_matter(self) -> tuple[int, Text | None]:
        """The line behind the front matter, and the title it names."""
        starts = self.source.starts
        text = self.text
        if not text.startswith("---") or text[: self._end(0)].rstrip() != "---":
            return 0, None
        title: Text | None = None
        for number in range(1, len(starts)):
            start, end = starts[number], self._end(number)
            line = text[start:end].rstrip()
            if line in ("---", "..."):
                return number + 1, title
            if _FIELD.fullmatch(line) is None:
                break
            match = _TITLE.match(line)
            if match is not None and title is None:
                title = self._value(start + match.end(), start + len(line))
        return 0, None

    def _value(self, start: int, end: int) -> Text | None:
        """The value of a field without its quotation marks."""
        if end - start > 1 and self.text[start] in "\"'" and self.text[end - 1] == self.text[start]:
            start, end = start + 1, end - 1
        text = Text.verbatim(self.source, start, end).strip()
        return text if text.value else None
