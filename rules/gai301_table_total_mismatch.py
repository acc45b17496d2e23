"""Rows and columns of the tables of requests and remedies add up to their totals.

What it does:
    Checks every sum of table 3 (each row, each column) and of table 4, and tells which cell is wrong and what it should
    be. The sums of table 3 overlap so much that one wrong cell is always known; a total row that leaves out a category,
    a column of totals that leaves out a type of applicant, rows that have changed places are each one finding. Where
    several corrections are alike, at most three are listed and none is in the headline; where nothing explains a
    failure, each sum that fails is told at its total.

Why:
    The first thing that a reader, a journalist or a court does with the tables is to add them up.

Basis:
    The form of 国办公开办函〔2019〕60号 and 〔2021〕30号: 总计 is the sum of the applicants, （七）总计 the sum of the results.

Not reported:
    Sums with a cell that cannot be read. Figures that were split or shifted (GAI211, GAI212), a balance alone that
    fails (GAI302), and a figure below zero (GAI208), are told by those rules.

说明：
    逐行、逐列核对第三、四部分表格的合计，一个原因只报告一次，并指出错在哪一格、应填多少。
    几种改法同样可能时只列出供选择，不在标题中给出数字；找不到原因时，在各个不符的总计处分别说明。
    改正前请对照原始台账。
"""

from collections.abc import Iterable

from gailint.rule import (
    ERROR,
    FORMS,
    Cause,
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
    StatutoryTable,
    Words,
    rule,
)

RULE = rule(
    code="GAI301",
    slug="table-total-mismatch",
    severity=ERROR,
    editions=FORMS,
    fix=Safety.UNSAFE,
    zh="{cell}填{actual}，应为{expected}：{checks}",
    en="{cell} says {actual}, should be {expected}: {checks}",
    variants={
        "blank-not-zero": Words("空白处不是零，{cells}：{checks}", "a blank that is not zero: {cells}: {checks}"),
        "cells": Words("{cells}：{checks}", "{cells}: {checks}"),
        "category-omitted": Words("（七）总计漏计了{block}：{cells}", "III (7) leaves out {block}: {cells}"),
        "category-twice": Words("（七）总计重复计入了{block}：{cells}", "III (7) counts {block} twice: {cells}"),
        "column-omitted": Words("总计一列漏计了{column}：{cells}", "the column of totals leaves out {column}: {cells}"),
        "rows-exchanged": Words("“{first}”与“{second}”两行的数字填反了：{cells}", "rows {first} and {second} have changed places: {cells}"),
        "stale-total-row": Words(
            "（七）总计整行与各项结果、与收支都对不上：{cells}", "the row III (7) agrees neither with the results nor with the balance: {cells}"
        ),
        "moved-between-rows": Words(
            "{difference}件填在了“{first}”，应在“{second}”：{cells}", "{difference} in row {first} belong in row {second}: {cells}"
        ),
        "moved-between-columns": Words(
            "{difference}件填在了{first}，应在{second}：{cells}", "{difference} under {first} belong under {second}: {cells}"
        ),
        "choice": Words("{checks}。可能是以下之一：{choices}", "{checks}. It may be one of these: {choices}"),
        "moved": Words(
            "{checks}。看来有{difference}件的归类有误，应在{second}而不在{first}", "{checks}. It seems that {difference} belong under {second}, not {first}"
        ),
        "unexplained": Words("合计不符，{checks}", "a sum does not hold: {checks}"),
    },
)

GOOD = (Example(), Example(year=2020))
BAD = (
    Example(cells={(3, "unavailable.not_held", "natural_person"): "8"}, found="8", expected="1", cause="cell"),
    Example(cells={(3, "new", "total"): "61"}, found="61", expected="9", cause="cell"),
    Example(cells={(3, "granted", "enterprise"): ""}, found="", expected="1", cause="blank-not-zero"),
    Example(
        cells={
            (3, "results_total", "natural_person"): "3", (3, "results_total", "enterprise"): "1",
            (3, "results_total", "total"): "5",
        },
        found="3", expected="7", cause="category-omitted", note="（一）予以公开 is not in the total row",
    ),
    Example(
        cells={(3, row, "total"): total for row, total in (
            ("new", "7"), ("granted", "4"), ("refused.third_party", "0"), ("results_total", "8"))},
        found="7", expected="9", cause="column-omitted", note="商业企业 is not in the column of totals",
    ),
    Example(cells={(4, "reconsideration", "upheld"): "14", (4, "reconsideration", "corrected"): "7",
                   (4, "reconsideration", "total"): "12"},
            found="12", expected="21", cause="cell", note="two digits exchanged"),
    Example(cells={(4, "litigation_direct", "upheld"): "3", (4, "litigation_direct", "total"): "9"},
            found="9", cause="unexplained"),
)  # fmt: skip
TRAP = (
    Example(cells={(3, "new", "research_institute"): "", (3, "granted", "other"): "/"}, note="a blank may be zero"),
    Example(cells={(3, "new", "enterprise"): "见附件"}, note="a sum with an unreadable cell is not checked"),
    Example(cells={(3, "new", "natural_person"): "7", (3, "new", "total"): "10"}, note="only the balance fails"),
    Example(cells={(3, "new", "natural_person"): "１２", (3, "new", "total"): "1 5",
                   (3, "granted", "natural_person"): "10件", (3, "granted", "total"): "11",
                   (3, "results_total", "natural_person"): "13", (3, "results_total", "total"): "16"},
            note="figures in other forms are figures"),
)  # fmt: skip

_ELSEWHERE = ("split-cell", "shifted-row")
_MOST = 7


def check(report: Report) -> Findings:
    for number in (3, 4):
        table, diagnosis = report.tables.get(number), report.diagnosis(number)
        if table is None:
            continue
        if diagnosis.misread or not table.readable:
            yield NotChecked(table.unread)
            continue
        if diagnosis.not_checked:
            count = len(diagnosis.not_checked)
            yield NotChecked(Words(f"{count}个合计因数字缺失或无法识别没有核对", f"{count} sums have a missing or unreadable figure"))
        for cause in diagnosis.causes:
            if cause.kind in _ELSEWHERE or all(failure.equation.kind == "B" for failure in cause.failures):
                continue
            if cause.corrections:
                if len(cause.corrections) > 1 or (cause.corrections[0].printed or 0) >= 0:
                    yield _wrong_cells(table, cause)
            elif cause.alternatives:
                yield _at_total(table, cause, "choice", 0, len(cause.failures))
            elif cause.difference:
                yield _at_total(table, cause, "moved", 0, len(cause.failures))
            else:
                for at in range(len(cause.failures)):
                    yield _at_total(table, cause, "unexplained", at, at + 1)


def _wrong_cells(table: StatutoryTable, cause: Cause) -> Finding:
    first = cause.corrections[0]
    figures = [table.figures[correction.cell] for correction in cause.corrections]
    several = len(figures) > 1
    variant = cause.kind if cause.kind in RULE.variants else "cells" if several else ""
    rows = [table.form.row_name(row) for row in cause.rows]
    columns = [table.form.columns[column].label for column in cause.columns]
    edits = tuple(
        Edit(figure.span, str(right.expected)) for figure, right in zip(figures, cause.corrections, strict=True) if figure.editable
    )
    return Finding(
        figures[0].span,
        {
            "cell": table.form.cell_name(first.cell), "actual": figures[0].printed, "expected": first.expected,
            "cells": _listed(table, cause), "checks": _checks(table, cause, 0, 3, here=not several),
            "block": cause.block or _joined(rows), "column": _joined(columns), "difference": cause.difference or "",
            **_from_and_to(table, cause),
        },
        variant,
        section=table.form.section,
        cell=CellRef(table.number, *first.cell),
        actual=figures[0].printed,
        expected=str(first.expected),
        cause=cause.kind,
        equations=tuple(failure.check for failure in cause.failures),
        related=_related(table, cause),
        fix=Fix(Safety.UNSAFE, edits) if len(edits) == len(figures) else None,
    )  # fmt: skip


def _at_total(table: StatutoryTable, cause: Cause, variant: str, start: int, end: int) -> Finding:
    """A finding that names no wrong cell: at the total of the first of some sums that fail."""
    failures = cause.failures[start:end]
    cell = failures[0].equation.total
    choices = [
        _joined([_correction(table, right.cell, right.expected) for right in choice], "且", " and ")
        for choice in cause.alternatives
    ]
    return Finding(
        table.figures[cell].span,
        {
            "checks": _checks(table, cause, start, end), "choices": _joined(choices, "；", "; "),
            "difference": cause.difference or "", **_from_and_to(table, cause),
        },
        variant,
        section=table.form.section,
        cell=CellRef(table.number, *cell),
        actual=table.figures[cell].printed,
        cause=cause.kind,
        equations=tuple(failure.check for failure in failures),
    )  # fmt: skip


def _from_and_to(table: StatutoryTable, cause: Cause) -> dict[str, Words]:
    """The rows, or else the columns, that something was moved between or that were exchanged."""
    rows = [table.form.row_name(row) for row in cause.rows]
    columns = [table.form.columns[column].label for column in cause.columns]
    return dict(zip(("first", "second"), rows if len(rows) > 1 else columns, strict=False))


def _joined(parts: Iterable[Words], zh: str = "、", en: str = ", ") -> Words:
    parts = tuple(parts)
    return Words(zh.join(part.zh for part in parts), en.join(part.en for part in parts))


def _checks(table: StatutoryTable, cause: Cause, start: int, end: int, here: bool = False) -> Words:
    return _joined(
        [table.form.equation_words(failure.equation, failure.sum, failure.printed, here) for failure in cause.failures[start:end]],
        "；", "; ",
    )  # fmt: skip


def _correction(table: StatutoryTable, cell: tuple[str, str], expected: int) -> Words:
    name, printed = table.form.cell_name(cell), table.figures[cell].printed
    zh = f"填{printed}" if printed else "空白"
    return Words(f"{name.zh}{zh}，应为{expected}", f"{name.en}: {printed or 'blank'}, should be {expected}")


def _listed(table: StatutoryTable, cause: Cause) -> Words:
    """The corrections: in full where they are one or two, else by the row or column alone that tells them apart."""
    corrections, form = cause.corrections, table.form
    if len(corrections) < 3:
        return _joined([_correction(table, right.cell, right.expected) for right in corrections], "；", "; ")
    in_one_row = len({right.cell[0] for right in corrections}) == 1
    listed = []
    for right in corrections[:_MOST]:
        name = form.columns[right.cell[1]].label if in_one_row else form.cell_name(right.cell)
        printed = table.figures[right.cell].printed
        listed.append(Words(f"{name.zh}{printed or '空白'}→{right.expected}", f"{name.en} {printed or 'blank'}→{right.expected}"))
    words, more = _joined(listed), len(corrections) - len(listed)
    return Words(f"{words.zh}等{len(corrections)}格", f"{words.en} and {more} more") if more else words


def _related(table: StatutoryTable, cause: Cause) -> tuple[Related, ...]:
    """The other wrong cells, then the totals of the sums that fail."""
    words = {
        failure.equation.total: table.form.equation_words(failure.equation, failure.sum, failure.printed)
        for failure in cause.failures
    }
    words |= {right.cell: _correction(table, right.cell, right.expected) for right in cause.corrections}
    del words[cause.corrections[0].cell]
    return tuple(Related(table.figures[cell].span, message) for cell, message in words.items())
