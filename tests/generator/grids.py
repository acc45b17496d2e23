"""Statutory tables as grids of cells with spans, as the form draws them; what every layout starts from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from gailint.forms.request_table import APPLICANTS, RESULTS
from generator.draft import TableDraft

NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
_BREAKS = {
    "商业企业": "商业|企业",
    "科研机构": "科研|机构",
    "社会公益组织": "社会公益|组织",
    "法律服务机构": "法律服务|机构",
    "结果维持": "结果|维持",
    "结果纠正": "结果|纠正",
    "其他结果": "其他|结果",
    "尚未审结": "尚未|审结",
    "5.要求行政机关确认或重新出具已获取信息": "5.要求行政机关确认或重新|出具已获取信息",
    NOTE: "（本列数据的勾稽关系为：第一项加第二项之和，|等于第三项加第四项之和）",
}


@dataclass(frozen=True)
class GridCell:
    """A cell of the drawn table; `role` is `head`, `label` or `figure`."""

    text: str
    role: str = "head"
    column_span: int = 1
    row_span: int = 1

    def broken(self, mark: str) -> GridCell:
        """The cell with a line break where the printed form has one."""
        return replace(self, text=_BREAKS.get(self.text, self.text).replace("|", mark))


Grid = list[list[GridCell]]


def grid(table: TableDraft) -> Grid:
    """The table as drawn on the form."""
    return {2: _proactive, 3: _requests, 4: _remedies}[table.number](table)


def _figures(table: TableDraft, row: str, last_span: int = 1) -> list[GridCell]:
    line = [GridCell(text, "figure") for text in table.line(row)]
    if last_span > 1:
        line[-1] = replace(line[-1], column_span=last_span)
    return line


def _proactive(table: TableDraft) -> Grid:
    rows: Grid = []
    for article, keys in groupby(table.rows, key=lambda key: table.form.row[key].group):
        rows.append([GridCell(article, column_span=4)])
        for at, key in enumerate(keys):
            columns = table.row_columns(key)
            wide = 4 - len(columns)
            if not at:
                head = [GridCell(table.column_label(column)) for column in columns]
                rows.append([GridCell("信息内容"), *head[:-1], replace(head[-1], column_span=wide)])
            rows.append([GridCell(table.row_label(key), "label"), *_figures(table, key, wide)])
    return rows


def _requests(table: TableDraft) -> Grid:
    columns = table.columns
    applicants = [column.key for column in APPLICANTS if column.key in columns]
    organisations = applicants[1:]
    rows: Grid = [
        [GridCell(NOTE, "note", 3, 3), GridCell("申请人情况", column_span=len(columns))],
        [
            GridCell(table.column_label(applicants[0]), row_span=2),
            GridCell("法人或其他组织", column_span=len(organisations)),
            GridCell(table.column_label("total"), row_span=2),
        ],
        [GridCell(table.column_label(column)) for column in organisations],
    ]
    results = [key for key in table.rows if table.form.row[key].group]
    blocks = {
        group: list(keys)
        for group, keys in groupby(results, key=lambda key: table.form.row[key].group)
        if group != RESULTS
    }
    opened: set[str] = set()
    for key in table.rows:
        group = table.form.row[key].group
        cells: list[GridCell] = []
        if group and not opened:
            opened.add(RESULTS)
            cells.append(GridCell(RESULTS, "label", row_span=len(results)))
        if group and group != RESULTS and group not in opened:
            opened.add(group)
            cells.append(GridCell(group, "label", row_span=len(blocks[group])))
        span = 3 if not group else 2 if group == RESULTS else 1
        rows.append([*cells, GridCell(table.row_label(key), "label", span), *_figures(table, key)])
    return rows


def _remedies(table: TableDraft) -> Grid:
    labels = [table.column_label(column) for column in table.columns]
    first, *later = table.rows
    return [
        [GridCell(table.row_label(first), column_span=5), GridCell("行政诉讼", column_span=5 * len(later))],
        [
            *(GridCell(label, row_span=2) for label in labels),
            *(GridCell(table.row_label(row), column_span=5) for row in later),
        ],
        [GridCell(label) for _ in later for label in labels],
        [cell for row in table.rows for cell in _figures(table, row)],
    ]


def slots(rows: Grid) -> Iterator[list[GridCell | None]]:
    """Each row with None for a cell that a merged cell of an earlier row covers."""
    covered: dict[int, int] = {}
    spans: dict[int, int] = {}
    for row in rows:
        cells = iter(row)
        line: list[GridCell | None] = []
        at = 0
        pending = next(cells, None)
        while pending is not None or any(start >= at for start, left in covered.items() if left):
            if covered.get(at):
                line.append(None)
                covered[at] -= 1
                at += spans[at]
            elif pending is not None:
                line.append(pending)
                if pending.row_span > 1:
                    covered[at], spans[at] = pending.row_span - 1, pending.column_span
                at += pending.column_span
                pending = next(cells, None)
            else:
                at += 1
        yield line


def texts(rows: Grid, *, blanks: bool, wide: bool = False) -> Iterator[list[str]]:
    """Each row as printed texts.

    `blanks` prints an empty cell for what a merged cell covers from above, `wide` for what it covers to the
    right.
    """
    for line in _wide_slots(rows) if wide else slots(rows):
        found = []
        for cell in line:
            if cell is not None:
                found.append(cell.text)
                if wide:
                    found += [""] * (cell.column_span - 1)
            elif blanks:
                found.append("")
        yield found


def _wide_slots(rows: Grid) -> Iterator[list[GridCell | None]]:
    """Like `slots`, with one None for every grid place that is covered from above."""
    covered: dict[int, int] = {}
    for row in rows:
        cells = iter(row)
        line: list[GridCell | None] = []
        at = 0
        pending = next(cells, None)
        while pending is not None or any(place >= at for place, left in covered.items() if left):
            if covered.get(at):
                covered[at] -= 1
                line.append(None)
                at += 1
            elif pending is not None:
                line.append(pending)
                if pending.row_span > 1:
                    for place in range(at, at + pending.column_span):
                        covered[place] = pending.row_span - 1
                at += pending.column_span
                pending = next(cells, None)
            else:
                at += 1
        yield line
