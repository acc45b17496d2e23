"""Runs of cells that may be a statutory table, and which table of which edition they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from gailint.diagnostics import Span
from gailint.document import Table, Text
from gailint.forms import FORMS
from gailint.forms.labels import Labels, plain, without_ordinal
from gailint.record import record

LABELS: dict[tuple[str, int], Labels] = {
    (form.edition, number): Labels(table) for form in FORMS for number, table in form.tables.items()
}
GROUPS: frozenset[str] = frozenset(name for labels in LABELS.values() for name in labels.groups)
"""Plain labels of merged cells of all tables."""

_EDITIONS = ("2019", "2021")
_LONGEST_LABEL = 80
_ANYWHERE = {plain(name) for name in ("其他", "总计", "合计")}
_OTHER = plain("其他处理")
_UNDIVIDED = frozenset({"六其他处理", "（六）没有子项"})


@record
class Run:
    """Rows of cells. `blanks_shown` is False where an empty cell leaves no trace.

    `columns` gives the grid column of every cell, None where the file does not tell it. `lead` is a line before the
    table that belongs to its header.
    """

    rows: tuple[tuple[Text, ...], ...]
    span: Span
    rows_known: bool = True
    blanks_shown: bool = True
    columns: tuple[tuple[int, ...], ...] | None = None
    lead: Text | None = None

    @cached_property
    def names(self) -> frozenset[str]:
        """The plain labels of all cells."""
        texts = {text.value for row in self.rows for text in row}
        return frozenset(plain(value) for value in texts if 0 < len(value) <= _LONGEST_LABEL)

    @cached_property
    def rectangular(self) -> bool:
        """Whether all rows are equally long, so that a cell's place is its column."""
        return self.rows_known and len(self.rows) > 1 and len({len(row) for row in self.rows}) == 1


def run_of(tables: Sequence[Table], lead: Text | None = None) -> Run:
    """One run from a table, or from the pieces of one."""
    rows = tuple(tuple(cell.text for cell in row) for table in tables for row in table.rows)
    columns = None
    if all(_tells_columns(table) for table in tables):
        columns = tuple(tuple(cell.column for cell in row) for table in tables for row in table.rows)
    return Run(
        rows,
        _cover(tables[0].span, tables[-1].span),
        all(table.rows_known for table in tables),
        all(table.blanks_shown for table in tables),
        columns,
        lead,
    )


def run_of_lines(lines: Sequence[Text]) -> Run:
    """A run from one cell a line, with no mark between cells."""
    return Run((tuple(lines),), _cover(lines[0].span(), lines[-1].span()), rows_known=False, blanks_shown=False)


def _cover(first: Span, last: Span) -> Span:
    return Span(first.line, first.column, last.end_line, last.end_column, first.page)


def _tells_columns(table: Table) -> bool:
    """Whether the file itself tells the columns: merged cells are declared, or all rows are equally long."""
    if len({len(row) for row in table.rows}) == 1:
        return True
    return any(cell.row_span > 1 or cell.column_span > 1 for row in table.rows for cell in row)


def _own_names(labels: Labels) -> frozenset[str]:
    """Plain labels that only stand in this table: neither 其他 nor 总计, which stand anywhere."""
    rows = {plain(name) for row in labels.form.rows for name in (row.label.zh, *row.aliases)}
    return frozenset({*labels.columns, *rows} - _ANYWHERE)


_NAMES = {key: _own_names(labels) for key, labels in LABELS.items()}
_VOCABULARY = {number: _NAMES[("2019", number)] | _NAMES[("2021", number)] for number in (2, 3, 4)}
_MARKS = {
    (edition, number): _NAMES[(edition, number)] - _NAMES[(other, number)] - LABELS[(other, number)].groups
    for edition, other in (_EDITIONS, _EDITIONS[::-1])
    for number in (2, 3, 4)
}


def likeness(run: Run) -> dict[int, int]:
    """How many different labels of table 2, 3 and 4 stand in a run."""
    return {number: len(run.names & vocabulary) for number, vocabulary in _VOCABULARY.items()}


def likeliest(run: Run) -> tuple[int, int]:
    """The table that a run is most like, and how many of its labels it has."""
    scores = likeness(run)
    number = max(scores, key=lambda n: scores[n])
    return number, scores[number]


def edition_marks(run: Run, number: int) -> Mapping[str, frozenset[str]]:
    """The labels in a run that only one edition's table has, by edition.

    Table 3 of 2019 has no label of its own; its mark is that （六）其他处理 carries figures and has no items under it.
    """
    marks = {edition: run.names & _MARKS[(edition, number)] for edition in _EDITIONS}
    if number == 3 and not marks["2021"] and _undivided(run):
        marks["2019"] = _UNDIVIDED
    return marks


def _undivided(run: Run) -> bool:
    """Whether （六）其他处理 is followed by a figure."""
    for row in run.rows:
        for at, text in enumerate(row):
            if _OTHER in text.value and without_ordinal(text.value) == _OTHER:
                return any(after.value[:1].isdigit() and after.value.isdigit() for after in row[at + 1 : at + 4])
    return False


VOCABULARY_OF_LINES: frozenset[str] = frozenset(
    {plain(row.label.zh) for labels in LABELS.values() for row in labels.form.rows}
    | {plain("三、本年度办理结果")}
)
"""Row labels of the form: a line that is one of them is never a heading."""
