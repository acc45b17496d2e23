"""How table 4 is matched: three headings over one row of fifteen figures, or three rows of five."""

from __future__ import annotations

from collections.abc import Sequence

from gailint.diagnostics import Words
from gailint.document import Text
from gailint.forms.figures import read_figure
from gailint.forms.labels import Labels, plain
from gailint.forms.matched import CellFigure, LabelUse, LayoutProblem, StatutoryTable
from gailint.forms.matching import CELLS_LOST, is_name
from gailint.forms.runs import Run
from gailint.record import state

_PIECES = frozenset({"结果", "维持", "纠正", "其他", "尚未", "审结", "总", "计", "总计", "合计"})
_SLACK = 3


@state
class _Reading:
    """Labels in reading order and the cells of the figures."""

    labels: list[Text]
    values: list[Text]
    problems: list[LayoutProblem]
    uses: tuple[LabelUse, ...] = ()


def match_remedies(run: Run, labels: Labels, edition: str) -> StatutoryTable:
    """Match a run to table 4."""
    keys = labels.form.cells
    reading = _labelled_rows(run, labels) or _header_and_values(run, labels)
    values = reading.values
    while len(values) > len(keys) and not values[-1].value:
        values = values[:-1]
    while len(values) > len(keys) and (not values[0].value or is_name(values[0].value)):
        values = values[1:]
    anchor = values[0] if values else next(text for row in run.rows for text in row)
    reason: Words | None = None
    if len(values) == len(keys):
        order = [(use.key, text) for use, text in zip(reading.uses, values, strict=True)] if reading.uses else []
        columns = [column for column, _ in order] or [column for _, column in keys]
        places = [(row, column) for (row, _), column in zip(keys, columns, strict=True)]
        figures = {key: read_figure(key, text) for key, text in zip(places, values, strict=True)}
    else:
        figures = {key: CellFigure(key, "missing", None, "", anchor) for key in keys}
        if run.blanks_shown and run.rows_known and values:
            kind = "cells-missing" if len(values) < len(keys) else "cells-surplus"
            reading.problems.append(LayoutProblem(kind, anchor.span(), "reconsideration", len(values), len(keys)))
        else:
            reason = CELLS_LOST
    return StatutoryTable(
        labels.form, edition, run.span, figures, _row_uses(reading.labels, labels), reading.uses,
        tuple(reading.problems), reason is None, reason,
    )


def _labelled_rows(run: Run, labels: Labels) -> _Reading | None:
    """Three rows, each led by its label: the figures of the three, one after another."""
    if not run.rows_known:
        return None
    width = len(labels.form.rows[0].columns)
    found: dict[str, tuple[Text, list[Text]]] = {}
    for row in run.rows:
        names = [at for at, text in enumerate(row) if labels.rows.get(plain(text.value))]
        if len(names) == 1 and len(row) - names[0] - 1 >= width:
            values = list(row[names[0] + 1 :])
            if not any(plain(text.value) in labels.columns for text in values):
                found[labels.rows[plain(row[names[0]].value)]] = (row[names[0]], values[-width:])
    if set(found) != set(labels.form.row):
        return None
    return _Reading(
        [found[key][0] for key in labels.form.row], [text for key in labels.form.row for text in found[key][1]], []
    )


def _header_and_values(run: Run, labels: Labels) -> _Reading:
    """The labels over the figures in reading order, and the cells behind the last of them."""
    cells = [text for row in run.rows for text in row]
    last = max((at for at, text in enumerate(cells) if _is_label(text.value, labels)), default=-1)
    values = cells[last + 1 :]
    if run.rows_known:
        values = _first_row(run, values, len(labels.form.cells))
    reading = _Reading(labels.mended([text for text in cells[: last + 1] if text.value]), values, [])
    _read_columns(reading, labels)
    return reading


def _is_label(value: str, labels: Labels) -> bool:
    if not value or value.isdigit():
        return False
    name = plain(value)
    return name in _PIECES or name in labels.rows or labels.column(value) is not None


def _first_row(run: Run, values: list[Text], wanted: int) -> list[Text]:
    """Of several rows behind the header the first that is long enough: notes may stand below."""
    known = {id(text) for text in values}
    for row in run.rows:
        if row and all(id(text) in known for text in row) and len(row) >= wanted:
            return list(row)
    return values


def _row_uses(found: Sequence[Text], labels: Labels) -> dict[str, LabelUse]:
    uses: dict[str, LabelUse] = {}
    for text in found:
        key = labels.rows.get(plain(text.value))
        if key and key not in uses:
            uses[key] = LabelUse(key, text, "exact")
    return uses


def _read_columns(reading: _Reading, labels: Labels) -> None:
    """The fifteen result labels, in the order of the form; a header that cannot be made out is taken to be the form's.

    The five of 行政复议 stand a line higher than the others, with the two headings of 行政诉讼 behind them.
    """
    wanted = [column for _, column in labels.form.cells]
    leaves = [
        text for text in reading.labels if not labels.is_group(text.value) and not labels.rows.get(plain(text.value))
    ]
    keys = [labels.column(text.value) for text in leaves]
    width = len(labels.form.rows[0].columns)
    known = sum(key is not None for key in keys)
    if len(leaves) != len(wanted) or known < len(wanted) - _SLACK:
        return
    for at, (key, text) in enumerate(zip(keys, leaves, strict=True)):
        if key is None:
            reading.problems.append(LayoutProblem("column-renamed", text.span(), wanted[at], values=(text.value,)))
            keys[at] = wanted[at]
    groups = [keys[at : at + width] for at in range(0, len(keys), width)]
    if any(set(group) != set(wanted[:width]) for group in groups):
        reading.problems = []
        return
    if keys != wanted:
        at = next(at for at, key in enumerate(keys) if key != wanted[at])
        printed = tuple(plain(text.value) for text in leaves)
        reading.problems.append(LayoutProblem("column-order", leaves[at].span(), wanted[at], values=printed))
    reading.uses = tuple(
        LabelUse(key, text, "exact" if labels.columns.get(plain(text.value)) == key else "accepted")
        for key, text in zip(keys, leaves, strict=True)
        if key is not None
    )
