"""A table of a report once it is matched to a form: figures, labels, and what is odd about its layout."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property

from gailint.diagnostics import Span, Words
from gailint.document import Text
from gailint.forms.model import CellKey, TableForm
from gailint.record import record

_PLAIN = frozenset(map(str, range(1000)))


@record
class CellFigure:
    """What stands in a figure cell of a statutory table.

    `status` is `number`, `blank`, `placeholder` (/, -, —, 无, 不适用), `unreadable` (other text) or `missing` (the
    cell is not there; `text` is then the row's label, as it is for a blank that leaves no trace). `value` is set for
    numbers only; `printed` is the cell's text without outer white space.
    """

    key: CellKey
    status: str
    value: int | Decimal | None
    printed: str
    text: Text

    @property
    def span(self) -> Span:
        return self.text.span()

    @property
    def editable(self) -> bool:
        """Whether the cell stands in the source just as it reads, so that it can be replaced."""
        if self.status not in ("number", "blank", "placeholder") or len(self.text.pieces) != 1:
            return False
        _, start, end = self.text.pieces[0]
        return self.text.source.text[start:end] == self.text.value == self.printed


@record
class LabelUse:
    """A row or column label as printed, and how it fits: `exact`, `accepted`, `reworded`."""

    key: str
    text: Text
    fit: str


@record
class LayoutProblem:
    """Something about a table's shape that the matcher met.

    `kind` is `row-missing`, `row-extra`, `row-repeated`, `cells-missing`, `cells-surplus`, `split-cell`,
    `column-renamed`, `column-order`, `column-missing`, `column-extra`, `header-figure`. `subject` is the row or column
    key or the printed label; `found` and `wanted` count cells where that is what is wrong. `values` are printed texts:
    the labels or figures in question; for `split-cell` the two halves and the key of the column they belong in.
    """

    kind: str
    span: Span
    subject: str = ""
    found: int | None = None
    wanted: int | None = None
    values: tuple[str, ...] = ()


@record
class StatutoryTable:
    """Table 2, 3 or 4 of a report, matched to a form.

    `form` is the edition's table that it was matched to, which need not be that of the report year. `readable` is
    False where cells cannot be told apart; `reason` says why, and then `figures` may be incomplete. `header_marks`
    are the signs that it is that edition's table, `foreign_marks` labels of the other edition that stand in it too;
    `foreign_labels` are the cells with labels of another edition than the report year's.
    """

    form: TableForm
    edition: str
    span: Span
    figures: Mapping[CellKey, CellFigure]
    row_labels: Mapping[str, LabelUse]
    column_labels: tuple[LabelUse, ...]
    problems: tuple[LayoutProblem, ...] = ()
    readable: bool = True
    reason: Words | None = None
    header_marks: frozenset[str] = frozenset()
    foreign_marks: frozenset[str] = frozenset()
    foreign_labels: tuple[Text, ...] = ()
    note: Text | None = None
    duplicates: tuple[StatutoryTable, ...] = ()

    @property
    def number(self) -> int:
        return self.form.number

    @property
    def place(self) -> Span:
        """Where a finding about the whole table stands: the label of its first row, else where it begins."""
        labels = [use.text.span() for use in self.row_labels.values()]
        return min(labels, default=Span(self.span.line, self.span.column, self.span.line, self.span.column, self.span.page))

    @property
    def mixed(self) -> bool:
        """Whether it is put together from the tables of both editions."""
        return len(self.foreign_marks) > 1

    @property
    def unread(self) -> Words:
        """Why nothing can be said about its figures."""
        reason = self.reason or Words("表格的读法不确定", "it is not certain how the table is meant")
        return Words(f"表{self.number}无法读取：{reason.zh}", f"table {self.number} cannot be read: {reason.en}")

    @cached_property
    def _unusual(self) -> list[CellFigure]:
        """The cells that hold anything but a plain count, in reading order."""
        found = [
            figure for figure in self.figures.values() if figure.status != "number" or figure.printed not in _PLAIN
        ]
        if len(found) > 1:
            order = {cell: at for at, cell in enumerate(self.form.cells)}
            found.sort(key=lambda figure: order[figure.key])
        return found

    def status(self, kind: str) -> list[CellFigure]:
        """The cells with a status other than `number`, in reading order."""
        return [figure for figure in self._unusual if figure.status == kind]

    @property
    def odd_numbers(self) -> list[CellFigure]:
        """The numbers that are not printed as a plain count below 1,000, in reading order; all others are."""
        return [figure for figure in self._unusual if figure.status == "number"]

    def value(self, row: str, column: str) -> int | Decimal | None:
        """The figure of a cell; None unless a number is printed there."""
        figure = self.figures.get((row, column))
        return figure.value if figure else None
