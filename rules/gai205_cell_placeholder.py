"""Figure cells of the statutory tables hold figures, not marks for nothing.

What it does:
    Reports cells with `/`, `-`, `—`, 无 or 不适用: one finding for each table, at the first of them.

Why:
    A mark may mean nothing, not counted, or not for us; it cannot be added up. The form asks for a figure.

Basis:
    国办公开办函〔2021〕30号: the tables are to be filled in completely; the figure for nothing is 0.

Not reported:
    Marks in cells that the form does not have, and a mark that hides a figure which the sums prove (GAI301).

说明：
    数字格里填的是“/”“-”“无”“不适用”等。没有发生的请填0，不要用符号或文字代替。
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
    code="GAI205",
    slug="cell-placeholder",
    severity=WARNING,
    editions=FORMS,
    fix=Safety.UNSAFE,
    zh="{count}个数字格填的不是数字：{cells}填“{printed}”；没有发生的填0",
    en="{printed} in place of a figure ({count}): {cells}; nothing is 0",
)

GOOD = (Example(), Example(year=2019))
BAD = (
    Example(cells={(2, "fees", "amount"): "/"}, found="/"),
    Example(cells={(3, "granted", "other"): "—", (3, "carried_in", "enterprise"): "无"}, found="无"),
    Example(cells={(4, "reconsideration", "pending"): "不适用"}, found="不适用"),
)
TRAP = (
    Example(cells={(3, "granted", "enterprise"): "-"}, note="the sums prove a figure, GAI301 tells it"),
    Example(year=2020, cells={(2, "licences", "change"): "-3"}, note="a figure with a sign"),
    Example(
        replace=(("\t行政许可\n\t36\n", "\t行政许可\n\t36\n\t/\n\t/\n"),), note="marks in cells that the form does not have"
    ),
)  # fmt: skip

_MOST_RELATED = 20


def check(report: Report) -> Findings:
    for table in report.tables.values():
        if not table.readable:
            yield NotChecked(table.unread)
            continue
        diagnosis = report.diagnosis(table.number)
        told = {right.cell for cause in diagnosis.causes for right in cause.corrections}
        marks = [figure for figure in table.status("placeholder") if figure.key not in told]
        if not marks:
            continue
        first = marks[0]
        sure = table.form.equations and not diagnosis.failures and all(figure.editable for figure in marks)
        yield Finding(
            first.span,
            {
                "count": len(marks), "cells": table.form.cell_names([figure.key for figure in marks]),
                "printed": first.printed,
            },
            section=table.form.section,
            cell=CellRef(table.number, *first.key),
            actual=first.printed,
            related=tuple(Related(mark.span, Words("这里也是", "here too")) for mark in marks[1 : _MOST_RELATED + 1]),
            fix=Fix(Safety.UNSAFE, tuple(Edit(mark.span, "0") for mark in marks)) if sure else None,
        )  # fmt: skip
