"""Runs of cells that may be a statutory table, and which table of which edition they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gailint.diagnostics import Span
from gailint.document import Table, Text
from gailint.forms import FORMS
from gailint.forms.labels import Labels, plain

LABELS: dict[tuple[str, int], Labels] = {
    (form.edition, number): Labels(table) for form in FORMS for number, table in form.tables.items()
}
_EDITIONS = ("2019", "2021")
_LONGEST_LABEL = 80


@dataclass(frozen=True, slots=True)
class Run:
    """Rows of cells. `blanks_shown` is False where an empty cell leaves no trace.

    `columns` gives the grid column of every cell, None where the file does not tell it.
    """

    rows: tuple[tuple[Text, ...], ...]
    span: Span
    rows_known: bool = True
    blanks_shown: bool = True
    columns: tuple[tuple[int, ...], ...] | None = None


def run_of(tables: Sequence[Table]) -> Run:
    """One run from a table, or from the pieces of one."""
    rows = tuple(tuple(cell.text for cell in row) for table in tables for row in table.rows)
    columns = tuple(tuple(cell.column for cell in row) for row in tables[0].rows) if _tells_columns(tables) else None
    return Run(
        rows,
        _cover(tables[0].span, tables[-1].span),
        all(table.rows_known for table in tables),
        all(table.blanks_shown for table in tables),
        columns,
    )


def run_of_lines(lines: Sequence[Text]) -> Run:
    """A run from one cell a line, with no mark between cells."""
    return Run((tuple(lines),), _cover(lines[0].span(), lines[-1].span()), rows_known=False, blanks_shown=False)


def _cover(first: Span, last: Span) -> Span:
    return Span(first.line, first.column, last.end_line, last.end_column, first.page)


def _tells_columns(tables: Sequence[Table]) -> bool:
    """Whether the file itself tells the columns: merged cells are declared, or all rows are equally long."""
    if len(tables) > 1:
        return False
    rows = tables[0].rows
    if len({len(row) for row in rows}) == 1:
        return True
    return any(cell.row_span > 1 or cell.column_span > 1 for row in rows for cell in row)


def _names_in(run: Run) -> set[str]:
    return {plain(text.value) for row in run.rows for text in row if 0 < len(text.value) <= _LONGEST_LABEL}


def _own_names(labels: Labels) -> frozenset[str]:
    """Plain labels that only stand in this table: neither 其他 nor 总计, which stand anywhere."""
    return frozenset({*labels.columns, *labels.statutory_rows.values()} - {plain("其他"), plain("总计"), plain("合计")})


_NAMES = {key: _own_names(labels) for key, labels in LABELS.items()}
_VOCABULARY = {number: _NAMES[("2019", number)] | _NAMES[("2021", number)] for number in (2, 3, 4)}
_MARKS = {
    (edition, number): _NAMES[(edition, number)] - _NAMES[(other, number)]
    for edition, other in (_EDITIONS, _EDITIONS[::-1])
    for number in (2, 3, 4)
}


def likeness(run: Run) -> dict[int, int]:
    """How many different labels of table 2, 3 and 4 stand in a run."""
    names = _names_in(run)
    return {number: len(names & vocabulary) for number, vocabulary in _VOCABULARY.items()}


def edition_marks(run: Run, number: int) -> dict[str, frozenset[str]]:
    """The labels in a run that only one edition's table has, by edition."""
    names = _names_in(run)
    return {edition: frozenset(names & _MARKS[(edition, number)]) for edition in _EDITIONS}


VOCABULARY_OF_LINES: frozenset[str] = frozenset(
    {plain(row.label.zh) for labels in LABELS.values() for row in labels.form.rows}
    | {plain("三、本年度办理结果")}
)
"""Row labels of the form: a line that is one of them is never a heading."""
