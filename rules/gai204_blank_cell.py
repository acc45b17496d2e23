"""Every figure cell of the statutory tables is filled in.

What it does:
    Reports the empty cells of a table: one finding for each table, at the first of them, listing the others.

Why:
    An empty cell may mean nothing, not counted, or forgotten. The form asks for a figure, and nothing is 0.

Basis:
    国办公开办函〔2021〕30号: the tables are to be filled in completely; the figure for nothing is 0.

Not reported:
    Cells that the form does not have (behind 本年处理决定数量 there are none), cells whose blank hides a figure that the
    sums prove (GAI301), and layouts in which an empty cell leaves no trace.

说明：
    有数字格没有填写。没有发生的请填0，不要留空；漏填的请补上实际数字。
    每张表只报告一次。
"""

from gailint.rule import (
    FORMS,
    WARNING,
    CellRef,
    Edit,
    Example,
    Finding,
    Findings,
    Fix,
    NotChecked,
    Related,
    Report,
    Safety,
    Words,
    rule,
)

RULE = rule(
    code="GAI204",
    slug="blank-cell",
    severity=WARNING,
    editions=FORMS,
    fix=Safety.UNSAFE,
    zh="{count}个数字格没有填写：{cells}；没有发生的填0",
    en="empty cells ({count}): {cells}; nothing is 0",
)

GOOD = (Example(), Example(year=2019), Example(file="report.md"))
BAD = (
    Example(cells={(2, "fees", "amount"): ""}, found=""),
    Example(cells={(3, "granted", "other"): "", (3, "carried_in", "enterprise"): ""}, found="", note="one for the table"),
    Example(cells={(2, "licences", "decisions"): "", (4, "reconsideration", "pending"): ""}, found=("", "")),
)
TRAP = (
    Example(cells={(3, "granted", "enterprise"): ""}, note="the sums prove a figure, GAI301 tells it"),
    Example(file="report.md", note="cells beside 本年处理决定数量 are merged, not empty"),
    Example(cells={(3, "granted", "other"): "/"}, note="something stands there"),
)

_MOST_RELATED = 20


def check(report: Report) -> Findings:
    for table in report.tables.values():
        if not table.readable:
            yield NotChecked(table.unread)
            continue
        diagnosis = report.diagnosis(table.number)
        told = {right.cell for cause in diagnosis.causes for right in cause.corrections}
        blanks = [figure for figure in table.status("blank") if figure.key not in told]
        if not blanks:
            continue
        first = blanks[0]
        # Sums that hold with the blanks as nothing are what makes 0 likely; table 2 has none.
        sure = table.form.equations and not diagnosis.failures and all(figure.editable for figure in blanks)
        yield Finding(
            first.span,
            {"count": len(blanks), "cells": table.form.cell_names([figure.key for figure in blanks])},
            section=table.form.section,
            cell=CellRef(table.number, *first.key),
            actual="",
            related=tuple(
                Related(figure.span, Words("这里也没有填写", "empty too")) for figure in blanks[1 : _MOST_RELATED + 1]
            ),
            fix=Fix(Safety.UNSAFE, tuple(Edit(figure.span, "0") for figure in blanks)) if sure else None,
        )
