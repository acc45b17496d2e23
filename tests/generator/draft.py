"""A report as structured content, before any layout: paragraphs, sections, statutory tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from gailint.forms import FORMS, CellKey, TableForm
from generator.agencies import Agency

SECTIONS = ("overview", "proactive", "requests", "remedies", "problems", "other")
NUMERALS = "一二三四五六七八九十"
TABLE_OF = {"proactive": 2, "requests": 3, "remedies": 4}

Figure = int | Decimal


@dataclass(frozen=True)
class Para:
    """A paragraph. `kind` is `body`, `subheading`, `item` (of a list) or `lead` (a line before a table).

    `marks` name stretches of its text that a fault may want: the opening, the period, a list of parts …
    """

    text: str
    kind: str = "body"
    marks: tuple[tuple[str, str], ...] = ()

    def mark(self, name: str) -> str | None:
        """The stretch of the text that bears a mark."""
        return next((text for key, text in self.marks if key == name), None)

    def change(self, old: str, new: str) -> Para:
        """The paragraph with the first `old` replaced; marks that are no longer in the text are dropped."""
        text = self.text.replace(old, new, 1)
        return replace(self, text=text, marks=tuple(mark for mark in self.marks if mark[1] in text))


@dataclass
class TableDraft:
    """A statutory table: true figures, what is printed in each cell, and what differs from the form.

    `rows` and `columns` are the keys that are there, in order; `row_labels`, `column_labels` replace labels
    of the form; `lines` replace the whole printed row of figures.
    """

    form: TableForm
    edition: str
    values: dict[CellKey, Figure]
    printed: dict[CellKey, str]
    rows: list[str]
    columns: list[str]
    row_labels: dict[str, str] = field(default_factory=dict)
    column_labels: dict[str, str] = field(default_factory=dict)
    lines: dict[str, list[str]] = field(default_factory=dict)

    @property
    def number(self) -> int:
        return self.form.number

    def copy(self) -> TableDraft:
        """A copy that can be changed without changing this one."""
        return TableDraft(
            self.form,
            self.edition,
            dict(self.values),
            dict(self.printed),
            list(self.rows),
            list(self.columns),
            dict(self.row_labels),
            dict(self.column_labels),
            {key: list(line) for key, line in self.lines.items()},
        )

    def row_columns(self, row: str) -> list[str]:
        """Keys of the columns that a row has."""
        return [column.key for column in self.form.row[row].columns if column.key in self.columns]

    def line(self, row: str) -> list[str]:
        """What is printed in the figure cells of a row."""
        if row in self.lines:
            return self.lines[row]
        return [self.printed[row, column] for column in self.row_columns(row)]

    def row_label(self, row: str) -> str:
        return self.row_labels.get(row, self.form.row[row].label.zh)

    def column_label(self, column: str) -> str:
        return self.column_labels.get(column, self.form.columns[column].label.zh)

    def write(self, cell: CellKey, value: Figure) -> None:
        """Print another figure in a cell; the true one stays."""
        self.printed[cell] = str(value)


Block = Para | TableDraft


@dataclass
class Section:
    """A top-level section with its printed heading."""

    key: str
    heading: str
    blocks: list[Block]

    def copy(self) -> Section:
        """A copy that can be changed without changing this one."""
        return Section(
            self.key,
            self.heading,
            [block.copy() if isinstance(block, TableDraft) else block for block in self.blocks],
        )

    @property
    def table(self) -> TableDraft | None:
        return next((block for block in self.blocks if isinstance(block, TableDraft)), None)


@dataclass(frozen=True)
class Expected:
    """What a linter must say: one of `codes`, at a cell with its right value where they are given.

    A column of "" stands for any column of the row. `severity` is not compared.
    """

    codes: tuple[str, ...]
    table: int | None = None
    row: str | None = None
    column: str | None = None
    value: str | None = None
    cause: str | None = None


@dataclass
class Draft:
    """A whole report. `expected` is empty for a consistent one.

    `spaced` puts blanks around the figures of the prose; `shape` is the style of section one's parts;
    `signature` are the lines of the sign-off, the date last.
    """

    agency: Agency
    year: int
    edition: str
    title: list[str]
    intro: list[Para]
    sections: list[Section]
    signature: list[str]
    spaced: bool = False
    shape: str = ""
    expected: tuple[Expected, ...] = ()
    fault: str = ""

    def copy(self) -> Draft:
        """A copy that can be changed without changing this one."""
        return replace(
            self,
            title=list(self.title),
            intro=list(self.intro),
            sections=[part.copy() for part in self.sections],
            signature=list(self.signature),
        )

    def section(self, key: str) -> Section:
        return next(section for section in self.sections if section.key == key)

    def table(self, number: int) -> TableDraft:
        """The statutory table of that section."""
        return next(
            block
            for section in self.sections
            for block in section.blocks
            if isinstance(block, TableDraft) and block.number == number
        )

    def paragraphs(self, *kinds: str) -> Iterator[tuple[list[Para] | list[Block], int, Para]]:
        """Every paragraph of introduction and sections, with the list it stands in and its place there."""
        for blocks in (self.intro, *(section.blocks for section in self.sections)):
            for at, block in enumerate(blocks):
                if isinstance(block, Para) and (not kinds or block.kind in kinds):
                    yield blocks, at, block


def form_of(edition: str, number: int) -> TableForm:
    """The statutory table of an edition."""
    return next(form for form in FORMS if form.edition == edition).tables[number]
