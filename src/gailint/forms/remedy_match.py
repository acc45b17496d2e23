"""How table 4 is matched: three headings over one row of fifteen figures, or three rows of five."""

from __future__ import annotations

from collections.abc import Sequence

from gailint.diagnostics import Words
from gailint.document import Text
from gailint.forms.figures import read_figure
from gailint.forms.labels import Labels, plain
from gailint.forms.matched import CellFigure, LabelUse, LayoutProblem, StatutoryTable
from gailint.forms.model import CellKey
from gailint.forms.runs import Run

_CELLS_LOST = Words("无法确定各单元格属于哪一栏", "the cells cannot be told apart")


def match_remedies(run: Run, labels: Labels, edition: str) -> StatutoryTable:
    """Match a run to table 4."""
    keys = labels.form.cells
    labelled = _labelled_rows(run, labels)
    header, values = labelled or _header_and_values(run, labels)
    problems: list[LayoutProblem] = []
    reason: Words | None = None
    while len(values) > len(keys) and not values[-1].value:
        values = values[:-1]
    anchor = values[0] if values else next(text for row in run.rows for text in row)
    figures: dict[CellKey, CellFigure]
    if len(values) == len(keys):
        figures = {key: read_figure(key, text) for key, text in zip(keys, values, strict=True)}
    else:
        figures = {key: CellFigure(key, "missing", None, "", anchor) for key in keys}
        if run.blanks_shown and values:
            kind = "cells-missing" if len(values) < len(keys) else "cells-surplus"
            problems.append(LayoutProblem(kind, anchor.span(), "reconsideration", len(values), len(keys)))
        else:
            reason = _CELLS_LOST
    uses = () if labelled else _column_uses(header, labels, problems)
    return StatutoryTable(
        labels.form, edition, run.span, figures, _row_uses(run, labels), uses, tuple(problems), reason is None, reason
    )


def _labelled_rows(run: Run, labels: Labels) -> tuple[list[Text], list[Text]] | None:
    """Three rows, each led by its label: the figures of the three, one after another."""
    found: dict[str, list[Text]] = {}
    for row in run.rows:
        names = [at for at, text in enumerate(row) if labels.rows.get(plain(text.value))]
        if run.rows_known and len(names) == 1 and len(row) - names[0] - 1 >= 5:
            values = list(row[names[0] + 1 :])
            if not any(plain(text.value) in labels.columns for text in values):
                found[labels.rows[plain(row[names[0]].value)]] = values
    if set(found) != set(labels.form.row):
        return None
    return [], [text for key in labels.form.row for text in found[key]]


def _header_and_values(run: Run, labels: Labels) -> tuple[list[Text], list[Text]]:
    """The labels over the figures in reading order, and the cells behind the last of them."""
    cells = [text for row in run.rows for text in row]
    last = -1
    for at, text in enumerate(cells):
        if text.value and (labels.column(text.value) or labels.rows.get(plain(text.value))):
            last = at
        elif last < 0 or not text.value:
            continue
        elif _is_broken_label(text.value):
            last = at
    values = cells[last + 1 :]
    if run.rows_known:
        values = _first_row(run, values, len(labels.form.cells))
    return [text for text in cells[: last + 1] if text.value], values


def _is_broken_label(value: str) -> bool:
    """A piece of a label that a converter broke: 结果, 维持, 审结 …"""
    return plain(value) in {"结果", "维持", "纠正", "其他", "尚未", "审结", "总", "计"}


def _first_row(run: Run, values: list[Text], wanted: int) -> list[Text]:
    """Of several rows behind the header the first that is long enough: notes may stand below."""
    known = {id(text) for text in values}
    for row in run.rows:
        if row and all(id(text) in known for text in row) and len(row) >= wanted:
            return list(row)
    return values


def _row_uses(run: Run, labels: Labels) -> dict[str, LabelUse]:
    uses: dict[str, LabelUse] = {}
    for row in run.rows:
        for text in row:
            key = labels.rows.get(plain(text.value)) if text.value else None
            if key and key not in uses:
                uses[key] = LabelUse(key, text, "exact")
    return uses


def _column_uses(header: Sequence[Text], labels: Labels, problems: list[LayoutProblem]) -> tuple[LabelUse, ...]:
    """The fifteen result labels; a header that cannot be made out is taken to be the form's."""
    wanted = [column for _, column in labels.form.cells]
    leaves = [text for text in header if not labels.is_group(text.value) and not labels.rows.get(plain(text.value))]
    if len(leaves) != len(wanted):
        return ()
    keys = [labels.columns.get(plain(text.value)) for text in leaves]
    if sum(key is not None for key in keys) < len(wanted) - 2:
        return ()
    for at, (key, text) in enumerate(zip(keys, leaves, strict=True)):
        if key is None:
            problems.append(LayoutProblem("column-renamed", text.span(), wanted[at], values=(text.value,)))
    known = [key or wanted[at] for at, key in enumerate(keys)]
    if known != wanted:
        first = next(at for at, key in enumerate(known) if key != wanted[at])
        printed = tuple(text.value for text in leaves)
        problems.append(LayoutProblem("column-order", leaves[first].span(), wanted[first], values=printed))
    return tuple(LabelUse(key, text, "exact") for key, text in zip(known, leaves, strict=True))
