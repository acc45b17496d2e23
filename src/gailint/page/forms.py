"""The statutory tables as the form draws them: which cell spans which rows and columns, with the sums in the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gailint.document import Text
from gailint.forms.matched import StatutoryTable
from gailint.forms.model import CellKey, Equation, Row
from gailint.forms.request_table import RESULTS
from gailint.page.model import Sum

_NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
_APPLICANTS, _ORGANISATIONS, _CONTENT, _LITIGATION = "申请人情况", "法人或其他组织", "信息内容", "行政诉讼"


class Drawn:
    """A cell to draw: the text of the report, else words of the form. `key` is that of a figure."""

    def __init__(
        self,
        kind: str,
        words: str | Text = "",
        rows: int = 1,
        columns: int = 1,
        key: CellKey | None = None,
        total: Sum | None = None,
    ) -> None:
        self.kind = kind
        self.text = words if isinstance(words, Text) else None
        self.words = words.value if isinstance(words, Text) else words
        self.rows = rows
        self.columns = columns
        self.key = key
        self.sum = total


Grid = list[list[Drawn]]


def drawn(table: StatutoryTable) -> Grid:
    """The rows of a table, with its sums in a column and rows of their own."""
    if table.number == 2:
        return _proactive(table)
    return _requests(table) if table.number == 3 else _remedies(table)


def _label(table: StatutoryTable, row: Row) -> str | Text:
    use = table.row_labels.get(row.key)
    return use.text if use else row.label.zh


def _heads(table: StatutoryTable) -> dict[str, str | Text]:
    """The labels of the columns: as printed where each was read once, else those of the form."""
    heads: dict[str, str | Text] = {key: column.label.zh for key, column in table.form.columns.items()}
    keys = [use.key for use in table.column_labels]
    for use in table.column_labels:
        if keys.count(use.key) == 1:
            heads[use.key] = use.text
    return heads


def _figures(table: StatutoryTable, row: Row) -> list[Drawn]:
    return [_figure(table, (row.key, column.key)) for column in row.columns]


def _figure(table: StatutoryTable, key: CellKey, columns: int = 1) -> Drawn:
    figure = table.figures.get(key)
    if figure is None or figure.status == "missing":
        return Drawn("figure", "", 1, columns, key)
    return Drawn("figure", figure.text, 1, columns, key)


def _proactive(table: StatutoryTable) -> Grid:
    """Table 2: under each item of article 20 the rows that belong to it, with columns of their own."""
    heads = _heads(table)
    groups: dict[str, list[Row]] = {}
    for row in table.form.rows:
        groups.setdefault(row.group, []).append(row)
    width = 6  # three columns, two or one share it evenly
    grid: Grid = []
    for group, rows in groups.items():
        columns = rows[0].columns
        span = width // len(columns)
        grid.append([Drawn("group", group, 1, width + 1)])
        grid.append([Drawn("head", _CONTENT), *(Drawn("head", heads[column.key], 1, span) for column in columns)])
        for row in rows:
            figures = [_figure(table, (row.key, column.key), span) for column in columns]
            grid.append([Drawn("label", _label(table, row)), *figures])
    return grid


def _requests(table: StatutoryTable) -> Grid:
    """Table 3: three levels of labels, seven columns, and what each row and column adds up to."""
    form, heads = table.form, _heads(table)
    first, *organisations, last = form.columns
    across = {equation.total[0]: equation for equation in form.equations if equation.kind == "R"}
    grid: Grid = [
        [Drawn("head", table.note or _NOTE, 3, 3), Drawn("head", _APPLICANTS, 1, len(form.columns)), Drawn("sum", "R", 3)],
        [Drawn("head", heads[first], 2), Drawn("head", _ORGANISATIONS, 1, len(organisations)), Drawn("head", heads[last], 2)],
        [Drawn("head", heads[key]) for key in organisations],
    ]
    seen: set[str] = set()
    for row in form.rows:
        labels = [*_groups(form.rows, row, seen)]
        depth = 1 if not row.group else 2 if row.group == RESULTS else 3
        labels.append(Drawn("label", _label(table, row), 1, 4 - depth))
        grid.append([*labels, *_figures(table, row), _margin(table, [across[row.key]])[0]])
    for kind in ("K", "B"):
        equations = [equation for equation in form.equations if equation.kind == kind]
        grid.append([Drawn("sum", kind, 1, 3), *_margin(table, equations), Drawn("empty")])
    return grid


def _groups(rows: Sequence[Row], row: Row, seen: set[str]) -> Iterator[Drawn]:
    """The merged labels that begin at a row."""
    if row.group and RESULTS not in seen:
        seen.add(RESULTS)
        yield Drawn("group", RESULTS, sum(bool(other.group) for other in rows))
    if row.group and row.group not in seen:
        seen.add(row.group)
        yield Drawn("group", row.group, sum(other.group == row.group for other in rows))


def _remedies(table: StatutoryTable) -> Grid:
    """Table 4: one row of figures under three groups of the same columns."""
    rows, columns = table.form.rows, list(table.form.columns)
    width = len(columns)
    first, *others = rows
    heads = [Drawn("head", table.form.columns[key].label.zh, 2) for key in columns]
    lower = [Drawn("head", table.form.columns[key].label.zh) for _ in others for key in columns]
    return [
        [Drawn("group", _label(table, first), 1, width), Drawn("group", _LITIGATION, 1, width * len(others))],
        [*heads, *(Drawn("group", _label(table, row), 1, width) for row in others)],
        lower,
        [figure for row in rows for figure in _figures(table, row)],
        _margin(table, table.form.equations, width),
    ]


def _margin(table: StatutoryTable, equations: Sequence[Equation], columns: int = 1) -> list[Drawn]:
    return [Drawn("sum", "", 1, columns, None, _sum(table, equation)) for equation in equations]


def _sum(table: StatutoryTable, equation: Equation) -> Sum:
    """Both sides of an equation. A blank counts as 0, as in the arithmetic of the rules."""
    sides = {1: 0, -1: 0}
    for key, sign in equation.terms:
        value = _value(table, key)
        if value is None:
            return Sum(equation.name, None, None)
        sides[sign] += value
    return Sum(equation.name, sides[1], sides[-1])


def _value(table: StatutoryTable, key: CellKey) -> int | None:
    figure = table.figures.get(key)
    if figure is None or figure.status in ("unreadable", "missing"):
        return None
    value = figure.value
    if isinstance(value, Decimal):
        return int(value) if value.is_finite() and value == value.to_integral_value() else None
    return value or 0
