"""What the two ways of matching a table by its row labels have in common."""

from __future__ import annotations

from collections.abc import Sequence

from gailint.diagnostics import Words
from gailint.document import Text
from gailint.forms.figures import PLACEHOLDERS, parse_number, read_figure
from gailint.forms.header import Header
from gailint.forms.labels import Labels, plain
from gailint.forms.matched import CellFigure, LabelUse, LayoutProblem, StatutoryTable
from gailint.forms.model import CellKey
from gailint.forms.runs import Run

CELLS_LOST = Words("无法确定各单元格属于哪一栏", "the cells cannot be told apart")
GLUED = Words("标签与数字连在一起，无法分辨各栏", "labels and figures run together")
_LONGEST_LABEL = 120
_SHORTEST_GLUED = 3


class Matching:
    """What has been found of a table so far."""

    def __init__(self, run: Run, labels: Labels) -> None:
        self.run = run
        self.labels = labels
        self.form = labels.form
        self.figures: dict[CellKey, CellFigure] = {}
        self.row_labels: dict[str, LabelUse] = {}
        self.problems: list[LayoutProblem] = []
        self.reason: Words | None = None
        self.header = Header(note=run.lead)
        # A label that is printed as it should be is not looked for among those that are not.
        self.whole = {key for key, name in labels.statutory_rows.items() if name in run.names}

    def row_key(self, value: str) -> str | None:
        """The row that a cell names, None for figures, blanks, group labels and anything else."""
        if not value or value.isdigit() or value in PLACEHOLDERS or len(value) > _LONGEST_LABEL:
            return None
        labels = self.labels
        name = plain(value)
        if name in labels.rows:
            return labels.rows[name]
        if not name or labels.is_group(value):
            return None
        key = labels.row(value)
        if key is None and name not in labels.columns and not self.glued(value):
            key = labels.near_row(value)
            if key in self.whole:
                return None
        return key

    def use_label(self, key: str, text: Text, reworded: bool = False) -> None:
        exact = plain(text.value) == self.labels.statutory_rows[key]
        self.row_labels[key] = LabelUse(key, text, "reworded" if reworded else "exact" if exact else "accepted")

    def problem(
        self, kind: str, text: Text, subject: str = "", found: int | None = None, wanted: int | None = None,
        values: tuple[str, ...] = (),
    ) -> None:
        self.problems.append(LayoutProblem(kind, text.span(), subject, found, wanted, values))

    def columns(self, key: str) -> tuple[str, ...]:
        """The columns of a row in the order printed."""
        return self.header.order if self.form.number == 3 else tuple(c.key for c in self.form.row[key].columns)

    def take(self, key: str, label: Text, cells: list[Text]) -> None:
        """The figures of a row, if there are as many as the form has."""
        columns = self.columns(key)
        wanted = len(columns)
        extra = self.header.extra
        if extra is not None and len(cells) == wanted + 1:
            del cells[extra]
        while len(cells) > wanted and (not cells[-1].value or (wanted < 4 and cells[-1].value in PLACEHOLDERS)):
            cells.pop()
        while len(cells) > wanted and not cells[0].value:
            del cells[0]
        if wanted == 1 < len(cells) and len({text.value for text in cells}) == 1:
            del cells[1:]  # a merged cell whose figure is repeated in each column that it covers
        if len(cells) == wanted:
            for column, text in zip(columns, cells, strict=True):
                self.figures[(key, column)] = read_figure((key, column), text)
            lost = {column.key for column in self.form.row[key].columns}.difference(columns)
            self.figures |= {(key, column): CellFigure((key, column), "missing", None, "", label) for column in lost}
            return
        if len(cells) == wanted + 1 and self.form.number == 3 and self._joined(key, columns, cells):
            return
        kind = "cells-missing" if len(cells) < wanted else "cells-surplus"
        self.problem(kind, label, key, len(cells), wanted)
        self.missing(key, label)

    def _joined(self, key: str, columns: tuple[str, ...], cells: list[Text]) -> bool:
        """One cell too many: the only two neighbours that, as one figure, make the row add up are a split cell."""
        numbers = [parse_number(text.value) for text in cells]
        row = [number for number in numbers if isinstance(number, int) and number >= 0]
        if len(row) != len(cells) or columns[-1] != "total":
            return False
        found = []
        for at in range(len(cells) - 1):
            one, two = cells[at].value, cells[at + 1].value
            if one.isdigit() and two.isdigit() and not one.startswith("0"):
                whole = [*row[:at], int(one + two), *row[at + 2 :]]
                if sum(whole[:-1]) == whole[-1]:
                    found.append((at, whole))
        if len(found) != 1:
            return False
        at, whole = found[0]
        halves = (cells[at].value, cells[at + 1].value)
        self.problem("split-cell", cells[at], key, len(cells), len(columns), (*halves, columns[at]))
        for column, text, number in zip(columns, [*cells[: at + 1], *cells[at + 2 :]], whole, strict=True):
            self.figures[(key, column)] = CellFigure((key, column), "number", number, text.value, text)
        return True

    def missing(self, key: str, label: Text) -> None:
        """None of the figures of a row can be read."""
        for column in self.form.row[key].columns:
            self.figures[(key, column.key)] = CellFigure((key, column.key), "missing", None, "", label)

    def blank(self, key: str, label: Text) -> None:
        """All cells of a row are empty and leave no trace."""
        for column in self.columns(key):
            self.figures[(key, column)] = CellFigure((key, column), "blank", None, "", label)

    def glued(self, value: str) -> bool:
        """规章000: a label and its figures in one."""
        bare = value.rstrip("0123456789 .")
        return bare != value and len(bare) > 1 and plain(bare) in self.labels.rows

    def table(self, edition: str) -> StatutoryTable:
        """The table as matched; rows that were not found are missing."""
        texts = [text for row in self.run.rows for text in row]
        anchor = next((text for text in texts if text.value), texts[0])
        for row in self.form.rows:
            if row.key not in self.row_labels:
                near = self._nearest_label(row.key) or anchor
                self.problem("row-missing", near, row.key)
                self.missing(row.key, near)
        lost = sum(problem.kind in ("cells-missing", "cells-surplus") for problem in self.problems)
        if self.reason is None and self._runs_together():
            self.reason = GLUED
        if self.reason is None and (not self.row_labels or lost) and (2 * lost >= len(self.row_labels) or not self.run.blanks_shown):
            self.reason = CELLS_LOST
        return StatutoryTable(
            self.form, edition, self.run.span, self.figures, self.row_labels, self.header.uses,
            (*self.header.problems, *self.problems), self.reason is None, self.reason, note=self.header.note,
        )

    def _runs_together(self) -> bool:
        return len(self.row_labels) < len(self.form.rows) and sum(
            self.glued(text.value) for row in self.run.rows for text in row if text.value[-1:].isdigit()
        ) >= _SHORTEST_GLUED

    def _nearest_label(self, key: str) -> Text | None:
        """The label of the next row that was found, else of the last one before."""
        keys = [row.key for row in self.form.rows]
        at = keys.index(key)
        near = (self.row_labels.get(other) for other in (*keys[at + 1 :], *keys[at - 1 :: -1]))
        return next((use.text for use in near if use), None)


def is_name(value: str) -> bool:
    """Whether a cell holds words rather than a figure, a blank or a placeholder."""
    return bool(value) and value not in PLACEHOLDERS and parse_number(value) is None and not value[:1].isspace()


def figures_in(cells: Sequence[Text]) -> int:
    """How many cells hold a number."""
    return sum(bool(text.value) and parse_number(text.value) is not None for text in cells)
