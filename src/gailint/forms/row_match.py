"""Matching of a table whose rows are known."""

from __future__ import annotations

from collections.abc import Sequence

from gailint.document import Text
from gailint.forms.figures import PLACEHOLDERS
from gailint.forms.header import read_header
from gailint.forms.labels import NOTE_MARKS, plain
from gailint.forms.matched import StatutoryTable
from gailint.forms.matching import GLUED, Matching, figures_in, is_name

_ROWS_OF_HABIT = frozenset({plain("其他主动公开文件")})
_APPLICANTS = plain("申请人情况")

_Unknown = tuple[str | None, Text, list[Text]]
"""The row before a row with an unknown label, that label, and the cells behind it."""


class RowMatch(Matching):
    """Rows by the last cell in each that names one; the cells behind it are its figures."""

    def match(self, edition: str) -> StatutoryTable:
        places = self._label_places()
        first = next((number for number, at in enumerate(places) if at is not None), len(places))
        if self.form.number == 3:
            self.header = read_header(self.run, range(first), self.labels)
        # In a grid the figures of all rows start in one column: behind the row label farthest to the right.
        start = 1 + max((at for at in places if at is not None), default=-1) if self.run.rectangular else 0
        unknown: list[_Unknown] = []
        before: str | None = None
        for row, at in zip(self.run.rows, places, strict=True):
            if at is None:
                stranger = self._stranger(row)
                if stranger:
                    unknown.append((before, *stranger))
                continue
            key = self.row_key(row[at].value)
            assert key is not None
            before = key
            if key in self.row_labels:
                self.problem("row-repeated", row[at], key)
                continue
            self.use_label(key, row[at])
            self.take(key, row[at], list(row[max(at + 1, start) :]))
        self._place(unknown)
        return self.table(edition)

    def _label_places(self) -> list[int | None]:
        """The place of each row's label, None for a row without one and for the header: 总计 and 其他 name rows too."""
        places: list[int | None] = []
        wanted = 1
        for row in self.run.rows:
            at = self._label_at(row)
            if at is not None and (wanted == 1 or plain(row[at].value) in self.labels.columns):
                if self._is_head(row, wanted):
                    at = None
                else:
                    wanted = 2  # behind the first row only a header that is repeated on a new page
            places.append(at)
        return places

    def _label_at(self, row: Sequence[Text]) -> int | None:
        for at in range(len(row) - 1, -1, -1):
            value = row[at].value
            if value and not value.isdigit() and self.row_key(value) is not None:
                return at
        return None

    def _is_head(self, row: Sequence[Text], wanted: int) -> bool:
        """A row of column labels, at least as many as wanted, without figures."""
        if any(text.value.isdigit() for text in row):
            return False
        names = [plain(text.value) for text in row if text.value]
        if self.form.number == 3 and (
            _APPLICANTS in names or any(mark in text.value for text in row for mark in NOTE_MARKS)
        ):
            return True
        return sum(name in self.labels.columns for name in names) >= wanted

    def _stranger(self, row: Sequence[Text]) -> tuple[Text, list[Text]] | None:
        """Label and figures of a row with an unknown label; None for a row that carries no figures."""
        if not any(text.value[-1:].isdigit() or text.value[:1].isdigit() for text in row):
            return None
        names = [at for at, text in enumerate(row) if is_name(text.value)]
        at = names[-1] if names else -1
        values = list(row[at + 1 :])
        if not figures_in(values):
            if names and self.glued(row[at].value):
                self.reason = GLUED
            return None
        if names and self.labels.is_group(row[at].value):
            figures = tuple(text.value for text in values if text.value and text.value not in PLACEHOLDERS)
            self.problem("header-figure", row[at], row[at].value, values=figures)
            return None
        if names and plain(row[at].value) in _ROWS_OF_HABIT:
            return None
        return (row[at] if names else row[0]), values

    def _place(self, unknown: list[_Unknown]) -> None:
        """Rows with unknown labels: exactly as many as are missing between two known rows are those rows, reworded."""
        keys = [row.key for row in self.form.rows]
        for before in dict.fromkeys(before for before, _, _ in unknown):
            here = [(label, values) for other, label, values in unknown if other == before]
            missing = []
            for key in keys[keys.index(before) + 1 if before else 0 :]:
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
