"""What a report is understood to be. Rules read this and nothing else."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter

from gailint.diagnostics import Span
from gailint.document import Block, Paragraph, Picture, Table, Text
from gailint.record import record

# typing is not imported for this: it costs time at every start.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Placed(Protocol):
        """What starts at an offset of the prose."""

        @property
        def start(self) -> int: ...


SENTENCE_END = "。；！？\n"
CLAUSE_END = SENTENCE_END + "，,;:："
_LONGEST_SENTENCE = 2000


@record
class ProseParagraph:
    """A paragraph outside the statutory tables.

    `kind` is `title`, `heading` (of one of the six sections), `subheading`, `body` or `signature`; `section` is the
    key of the section it stands in, None before the first; `start` is its offset in the whole prose. Its first
    `automatic_number` characters are a number that Word makes.
    """

    text: Text
    start: int
    kind: str
    section: str | None
    automatic_number: int = 0

    @property
    def value(self) -> str:
        return self.text.value

    @property
    def end(self) -> int:
        return self.start + len(self.text.value)


class Prose:
    """All paragraphs outside the statutory tables as one string, a line each, so that one search covers them.

    Offsets into `text` are turned into places in the file by `span`.
    """

    def __init__(self, paragraphs: tuple[ProseParagraph, ...]) -> None:
        self.paragraphs = paragraphs
        self.text = "\n".join(paragraph.text.value for paragraph in paragraphs)
        self._starts = [paragraph.start for paragraph in paragraphs]

    def index(self, offset: int) -> int:
        """The index of the paragraph that an offset falls in."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def paragraph(self, offset: int) -> ProseParagraph:
        """The paragraph that an offset falls in."""
        return self.paragraphs[self.index(offset)]

    def section(self, offset: int) -> str | None:
        """The key of the section that an offset falls in."""
        return self.paragraph(offset).section if self.paragraphs else None

    def span(self, start: int, end: int) -> Span:
        """The place in the file of `text[start:end]`; it ends with the paragraph it starts in."""
        paragraph = self.paragraph(start)
        stop = min(max(end, start), paragraph.end)
        return paragraph.text.span(start - paragraph.start, stop - paragraph.start)

    def sentence(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence around an offset, without the mark that ends it."""
        return self._between(offset, SENTENCE_END)

    def clause(self, offset: int) -> tuple[int, int]:
        """Start and end of the clause (between commas, colons, semicolons, full stops) around an offset."""
        return self._between(offset, CLAUSE_END)

    def of_section(self, key: str) -> Iterator[ProseParagraph]:
        """The paragraphs of a section, its heading among them."""
        return (paragraph for paragraph in self.paragraphs if paragraph.section == key)

    def _between(self, offset: int, marks: str) -> tuple[int, int]:
        if not self.paragraphs:
            return 0, 0
        # Never beyond the paragraph, and not far in one without any mark: hostile files have such.
        paragraph = self.paragraph(offset)
        low = max(paragraph.start, offset - _LONGEST_SENTENCE)
        high = max(offset, min(paragraph.end, offset + _LONGEST_SENTENCE))
        text = self.text
        start = max(low, max(text.rfind(mark, low, offset) for mark in marks) + 1)
        ends = [at for at in (text.find(mark, offset, high) for mark in marks) if at >= 0]
        return start, min(ends, default=high)


@record
class Title:
    """The report's title, joined where it is broken over lines. `agency` is "" and `year` None where it has none."""

    parts: tuple[Text, ...]
    text: str
    agency: str
    year: int | None

    @property
    def span(self) -> Span:
        first, last = self.parts[0].span(), self.parts[-1].span()
        return Span(first.line, first.column, last.end_line, last.end_column, first.page)


@record
class Agency:
    """The agency whose report it is.

    `level` is `province`, `city`, `county`, `township` or `unknown`; `kind` is `government`, `department` or
    `unknown`. Both are unknown unless the name makes them certain. `calls_itself` are forms such as 我镇.
    """

    name: str
    level: str = "unknown"
    kind: str = "unknown"
    calls_itself: tuple[str, ...] = ()


@record
class YearClaim:
    """A place that says which year the report is for: `title`, `period`, `opening` (of section one) or `file`."""

    place: str
    year: int
    span: Span


@record
class DateMention:
    """A date in the prose, `start` and `end` its offsets; month and day are None where not printed.

    The figures are as printed: they need not be a day of the calendar. `year_printed` is False where the year
    was left out and taken over from the date before it in a range.
    """

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int
    year_printed: bool = True

    @property
    def date(self) -> date | None:
        """The day, None where it is incomplete or impossible."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


@record
class Period:
    """The statistics period as stated; `start`, `end` are its dates, `first`, `last` its offsets in the prose."""

    start: DateMention
    end: DateMention

    @property
    def offsets(self) -> tuple[int, int]:
        return self.start.start, self.end.end


@record
class YearMention:
    """A year in the prose.

    `role` is `plain`, `title` (inside 《》), `number` (a document number such as 〔2021〕), `version` (…年版),
    `date` (part of a date with a month) or `address` (URL, telephone number).
    """

    year: int
    start: int
    end: int
    role: str


@record
class NumberedItem:
    """A paragraph (or, for `一是`, a clause) that starts with a number.

    `style` names the form: `一、`, `（一）`, `1.`, `1、`, `（1）`, `(1)`, `①`, `一是`, `第一`, `首先`. `value` is the
    number, `start` and `end` its offsets in the prose, `paragraph` the index of its paragraph in the prose.
    `automatic` is True for a number that Word makes.
    """

    style: str
    value: int
    start: int
    end: int
    paragraph: int
    automatic: bool = False


@record
class Section:
    """A top-level section. `key` is that of the form, None for a section that the form does not have.

    `number` is the printed ordinal ("一、" gives "一"), "" for none; `title` the heading without it; `wording` is
    `statutory`, `accepted` (other words, the same thing) or `own` (really different words).
    """

    key: str | None
    heading: Text
    number: str
    ordinal: int | None
    title: str
    title_start: int
    wording: str
    blocks: tuple[Block, ...]

    @property
    def title_span(self) -> Span:
        return self.heading.span(self.title_start, len(self.heading.value))

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))

    @property
    def tables(self) -> tuple[Table, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Table))

    @property
    def pictures(self) -> tuple[Picture, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Picture))


@record
class Signature:
    """The end of a report: the agency's line and the date, either of which may be missing."""

    agency: ProseParagraph | None
    date: DateMention | None


def starting_in(items: Sequence[Placed], start: int, end: int) -> slice:
    """Where those of the items, which are in order, stand that start in a stretch of the prose."""
    place = attrgetter("start")
    low = bisect_left(items, start, key=place)
    return slice(low, bisect_left(items, end, low, key=place))
