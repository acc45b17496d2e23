"""Matching of cells in reading order, where the file does not tell the rows."""

from __future__ import annotations

import re

from gailint.document import Text
from gailint.forms.figures import PLACEHOLDERS
from gailint.forms.header import header_of_cells
from gailint.forms.labels import plain
from gailint.forms.matched import StatutoryTable
from gailint.forms.matching import CELLS_LOST, GLUED, Matching

_FIGURE = re.compile(r"[约近]?[+＋−-]?\d[\d０-９,，.．\s]*[件条份宗例个项次万亿元余多]{0,3}")
_LONGEST_WORD = 12
_ORDINAL = re.compile(r"\d{1,2}[.．、]\s*")


class StreamMatch(Matching):
    """Rows by their labels; the figures of a row are all figures up to the next label."""

    def match(self, edition: str) -> StatutoryTable:
        cells = self.labels.mended([text for row in self.run.rows for text in row])
        found: list[tuple[str, Text, list[Text]]] = []
        empty: dict[str, Text] = {}
        first: int | None = None
        at = 0
        while at < len(cells):
            label = cells[at]
            key = self.row_key(label.value)
            start = at + 1
            at = start
            if key is None and not self.labels.is_group(label.value):
                if self.glued(label.value):
                    self.reason = GLUED
                continue
            at = self._end(cells, start, len(self.columns(key)) if key else 0)
            values = cells[start:at]
            if key is None:
                if sum(bool(text.value) for text in values) == len(self.header.order) and self.form.number == 3:
                    self.problem("header-figure", label, label.value, values=tuple(text.value for text in values))
            elif any(text.value for text in values):
                first = start - 1 if first is None else first
                found.append((key, label, values))
            elif first is not None or plain(label.value) not in self.labels.columns:
                empty.setdefault(key, label)
        if self.form.number == 3:
            self.header = header_of_cells(cells[:first], self.labels, self.run.lead)
        for key, label, values in found:
            if key in self.row_labels:
                self.problem("row-repeated", label, key)
                continue
            self.use_label(key, label)
            self.take(key, label, values)
        self._take_empty({key: label for key, label in empty.items() if key not in self.row_labels})
        if any(problem.kind.startswith("cells-") for problem in self.problems):
            self.reason = self.reason or CELLS_LOST
        return self.table(edition)

    def _end(self, cells: list[Text], start: int, wanted: int) -> int:
        """The cell behind the figures of a row: the next words, unless with them the row has as many cells as it should."""
        at = start
        while at < len(cells) and _may_be_figure(cells[at].value):
            at += 1
        end = start + wanted
        if at < end <= len(cells) and not any(self._names(text.value) for text in cells[at:end]) and (
            end == len(cells) or not _may_be_figure(cells[end].value)
        ):
            return end
        return at

    def _names(self, value: str) -> bool:
        """Whether a cell is a label, so that it cannot stand for a figure."""
        labels = self.labels
        return len(value) > _LONGEST_WORD or (
            self.row_key(value) is not None or labels.is_group(value) or labels.column(value) is not None
        )

    def _take_empty(self, empty: dict[str, Text]) -> None:
        """Rows without any figure are blank where most rows have all of theirs; else the figures were lost."""
        if len(empty) > len(self.row_labels):
            self.reason = self.reason or CELLS_LOST
        for key, label in empty.items():
            self.use_label(key, label)
            self.blank(key, label)


def _may_be_figure(value: str) -> bool:
    return (
        not value or value.isdigit() or value in PLACEHOLDERS
        or (len(value) <= 16 and _FIGURE.fullmatch(value) is not None and not _ORDINAL.fullmatch(value))
    )
