"""How a run of cells is matched to a statutory table: by labels, never by place alone.

Rows are found by their label; the figures of a row are the cells behind it. What cannot be told apart makes the table
unreadable, with the reason: a figure is never guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gailint.diagnostics import Words
from gailint.document import Text
from gailint.forms.figures import PLACEHOLDERS, parse_number, read_figure
from gailint.forms.header import Header, read_header
from gailint.forms.labels import Labels, plain
from gailint.forms.matched import CellFigure, LabelUse, LayoutProblem, StatutoryTable
from gailint.forms.model import CellKey
from gailint.forms.remedy_match import match_remedies
from gailint.forms.runs import LABELS, Run, edition_marks

_CELLS_LOST = Words("无法确定各单元格属于哪一栏", "the cells cannot be told apart")
_GLUED = Words("标签与数字连在一起，无法分辨各栏", "labels and figures run together")
_ROWS_OF_HABIT = frozenset({plain("其他主动公开文件")})


def match_table(run: Run, number: int, edition: str | None) -> StatutoryTable:
    """Match a run to table 2, 3 or 4. `edition` is the report year's, used where the table itself does not tell."""
    marks = edition_marks(run, number)
    chosen = edition if edition in marks else "2021"
    if len(marks["2019"]) != len(marks["2021"]):
        chosen = max(marks, key=lambda name: len(marks[name]))
    labels = LABELS[(chosen, number)]
    if number == 4:
        table = match_remedies(run, labels, chosen)
    elif run.rows_known:
        table = _Rows(run, labels).match(chosen)
    else:
        table = _Stream(run, labels).match(chosen)
    return replace(table, header_marks=marks[chosen])


class _Matching:
    """What has been found of a table so far."""

    def __init__(self, run: Run, labels: Labels) -> None:
        self.run = run
        self.labels = labels
        self.form = labels.form
        self.figures: dict[CellKey, CellFigure] = {}
        self.row_labels: dict[str, LabelUse] = {}
        self.problems: list[LayoutProblem] = []
        self.reason: Words | None = None
        self.note: Text | None = None
        self.header = Header()

    def row_key(self, text: Text) -> str | None:
        """The row that a cell names, None for figures, blanks, group labels and anything else."""
        value = text.value
        if not value or value.isdigit() or value in PLACEHOLDERS or len(value) > 120:
            return None
        if self.labels.is_group(value) and plain(value) not in self.labels.rows:
            return None
        return self.labels.row(value)

    def use_label(self, key: str, text: Text, reworded: bool = False) -> None:
        exact = plain(text.value) == self.labels.statutory_rows[key]
        self.row_labels[key] = LabelUse(key, text, "reworded" if reworded else "exact" if exact else "accepted")

    def problem(
        self, kind: str, text: Text, subject: str = "", found: int | None = None, wanted: int | None = None,
        values: tuple[str, ...] = (),
    ) -> None:
        self.problems.append(LayoutProblem(kind, text.span(), subject, found, wanted, values))

    def take(self, key: str, label: Text, values: Sequence[Text]) -> None:
        """The figures of a row, if there are as many as the form has."""
        columns = self.header.order if self.form.number == 3 else tuple(c.key for c in self.form.row[key].columns)
        cells = list(values)
        if self.header.extra is not None and len(cells) == len(columns) + 1:
            del cells[self.header.extra]
        while len(cells) > len(columns) and not cells[-1].value:
            cells.pop()
        if len(cells) == len(columns):
            for column, text in zip(columns, cells, strict=True):
                self.figures[(key, column)] = read_figure((key, column), text)
            return
        if len(cells) == len(columns) + 1 and self.form.number == 3 and self._joined(key, columns, cells):
            return
        if not self.run.blanks_shown:
            self.reason = _CELLS_LOST
        kind = "cells-missing" if len(cells) < len(columns) else "cells-surplus"
        self.problem(kind, label, key, len(cells), len(columns))
        self._missing(key, label)

    def _joined(self, key: str, columns: tuple[str, ...], cells: list[Text]) -> bool:
        """One cell too many: the only two neighbours that, as one figure, make the row add up are a split cell."""
        found: list[list[int]] = []
        places: list[int] = []
        for at in range(len(cells) - 1):
            one, two = cells[at].value, cells[at + 1].value
            if not (one.isdigit() and two.isdigit()) or one.startswith("0"):
                continue
            numbers = [parse_number(text.value) for text in (*cells[:at], *cells[at + 2 :])]
            if not all(isinstance(number, int) for number in numbers):
                return False
            row = [number for number in numbers if isinstance(number, int)]
            row.insert(at, int(one + two))
            if sum(row[:-1]) == row[-1]:
                found.append(row)
                places.append(at)
        if len(found) != 1:
            return False
        at = places[0]
        halves = (cells[at].value, cells[at + 1].value)
        self.problem("split-cell", cells[at], key, len(cells), len(columns), (*halves, columns[at]))
        texts = [*cells[: at + 1], *cells[at + 2 :]]
        for column, text, number in zip(columns, texts, found[0], strict=True):
            self.figures[(key, column)] = CellFigure((key, column), "number", number, text.value, text)
        return True

    def _missing(self, key: str, label: Text) -> None:
        for column in self.form.row[key].columns:
            self.figures[(key, column.key)] = CellFigure((key, column.key), "missing", None, "", label)

    def table(self, edition: str) -> StatutoryTable:
        """The table as matched; rows that were not found are missing."""
        anchor = next((text for row in self.run.rows for text in row if text.value), self.run.rows[0][0])
        for row in self.form.rows:
            if row.key not in self.row_labels:
                after = self._label_behind(row.key) or anchor
                self.problem("row-missing", after, row.key)
                self._missing(row.key, after)
        return StatutoryTable(
            self.form, edition, self.run.span, self.figures, self.row_labels, self.header.uses,
            (*self.header.problems, *self.problems), self.reason is None, self.reason, note=self.note,
        )

    def _label_behind(self, key: str) -> Text | None:
        keys = [row.key for row in self.form.rows]
        later = (self.row_labels.get(other) for other in keys[keys.index(key) + 1 :])
        return next((use.text for use in later if use), None)


class _Rows(_Matching):
    """Matching of rows that are known to be rows."""

    def match(self, edition: str) -> StatutoryTable:
        unknown: list[tuple[str | None, Text, Sequence[Text]]] = []
        before: str | None = None
        heads: list[int] = []
        for number, row in enumerate(self.run.rows):
            at = self._label_at(row, before is None)
            if at is None:
                if self._is_head(row):
                    if before is None:
                        heads.append(number)
                    continue
                stranger = self._stranger(row)
                if stranger:
                    unknown.append((before, *stranger))
                continue
            if before is None and self.form.number == 3:
                self.header = read_header(self.run, heads, self.labels)
            key = self.row_key(row[at])
            assert key is not None
            before = key
            if key in self.row_labels:
                self.problem("row-repeated", row[at], key)
                continue
            self.use_label(key, row[at])
            self.take(key, row[at], row[at + 1 :])
        self._place(unknown)
        return self.table(edition)

    def _label_at(self, row: Sequence[Text], in_header: bool) -> int | None:
        """The place of the row's label: the last cell that names a row."""
        found = None
        for at, text in enumerate(row):
            if "勾稽" in text.value:
                self.note = text
            if self.row_key(text) is not None:
                found = at
        if found is not None and in_header and self._is_head(row):
            return None
        return found

    def _is_head(self, row: Sequence[Text]) -> bool:
        """A row of column labels, without figures."""
        if any(text.value.isdigit() for text in row):
            return False
        named = sum(plain(text.value) in self.labels.columns for text in row if text.value)
        return named >= 1 or any("勾稽" in text.value or plain(text.value) == plain("申请人情况") for text in row)

    def _stranger(self, row: Sequence[Text]) -> tuple[Text, Sequence[Text]] | None:
        """Label and figures of a row with an unknown label; None for a row that carries no figures."""
        names = [at for at, text in enumerate(row) if _is_name(text.value)]
        at = names[-1] if names else -1
        values = row[at + 1 :]
        numbers = sum(parse_number(text.value) is not None for text in values)
        if not numbers:
            return None
        if names and self.labels.is_group(row[at].value):
            self.problem("header-figure", row[at], row[at].value, values=tuple(t.value for t in values if t.value))
            return None
        if names and plain(row[at].value) in _ROWS_OF_HABIT:
            return None
        return (row[at] if names else row[0]), values

    def _place(self, unknown: list[tuple[str | None, Text, Sequence[Text]]]) -> None:
        """Rows with unknown labels: exactly as many as are missing between two known rows are those rows, reworded."""
        keys = [row.key for row in self.form.rows]
        for before in dict.fromkeys(before for before, _, _ in unknown):
            here = [(label, values) for other, label, values in unknown if other == before]
            start = keys.index(before) + 1 if before else 0
            missing = []
            for key in keys[start:]:
                if key in self.row_labels:
                    break
                missing.append(key)
            if len(missing) == len(here):
                for key, (label, values) in zip(missing, here, strict=True):
                    self.use_label(key, label, reworded=True)
                    self.take(key, label, values)
            else:
                for label, _ in here:
                    self.problem("row-extra", label, label.value)


class _Stream(_Matching):
    """Matching of cells in reading order, where the file does not tell the rows."""

    def match(self, edition: str) -> StatutoryTable:
        cells = [text for row in self.run.rows for text in row]
        at = 0
        while at < len(cells):
            if "勾稽" in cells[at].value:
                self.note = cells[at]
            key, width = self._label(cells, at)
            if key is None:
                if self._glued(cells[at].value):
                    self.reason = _GLUED
                at += 1
                continue
            label = cells[at]
            at += width
            start = at
            while at < len(cells) and self._may_be_figure(cells[at].value):
                at += 1
            values = cells[start:at]
            if not values or key in self.row_labels:
                continue
            self.use_label(key, label) if width == 1 else self._use_broken(key, label)
            self.take(key, label, values)
        if any(problem.kind.startswith("cells-") for problem in self.problems):
            self.reason = self.reason or _CELLS_LOST
        return self.table(edition)

    def _label(self, cells: Sequence[Text], at: int) -> tuple[str | None, int]:
        """The row that starts at a cell, and over how many cells its label is broken."""
        key = self.row_key(cells[at])
        if key is not None:
            return key, 1
        if not _is_name(cells[at].value):
            return None, 0
        for width in (2, 3):
            parts = cells[at : at + width]
            if len(parts) == width and all(_is_name(text.value) for text in parts):
                key = self.labels.rows.get(plain("".join(text.value for text in parts)))
                if key is not None:
                    return key, width
        return None, 0

    def _use_broken(self, key: str, label: Text) -> None:
        self.row_labels[key] = LabelUse(key, label, "exact")

    def _may_be_figure(self, value: str) -> bool:
        return not value or value in PLACEHOLDERS or (any(char.isdigit() for char in value[:1] + value[-1:]) and (
            len(value) <= 16 and self.labels.row(value) is None and not self._glued(value)
        ))

    def _glued(self, value: str) -> bool:
        """规章000: a label and its figures in one."""
        bare = value.rstrip("0123456789 ")
        return bare != value and bool(bare) and plain(bare) in self.labels.rows


def _is_name(value: str) -> bool:
    """Whether a cell holds words rather than a figure, a blank or a placeholder."""
    return bool(value) and value not in PLACEHOLDERS and parse_number(value) is None and not value[:1].isspace()
