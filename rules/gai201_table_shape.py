"""The statutory tables have the rows and columns of the form.

What it does:
    Reports rows and columns that are missing, too many or there twice, and rows with too few or too many cells: one
    finding for each table, at the first of them. A table that is cut off is one finding that lists what is missing.

Why:
    The form is fixed. What is left out cannot be found by its readers or added up across agencies, and without the
    row the sums of the table cannot be checked.

Basis:
    The forms of 国办公开办函〔2019〕60号 and 〔2021〕30号, which the circulars ask to be filled in as they are.

Not reported:
    Another edition's table (GAI207), a table that cannot be read at all (GAI213), a further column (GAI217), rows that
    are only worded otherwise (GAI202), a row 其他主动公开文件 that one province's form of 2019 has.

说明：
    表格与法定格式相比缺少或多出了行、列或单元格，请按规定格式补齐或删除，没有数字的填0。
    每张表只报告一次，列出全部缺少和多出的内容。
"""

from gailint.rule import (
    ERROR,
    FORMS,
    CellRef,
    Example,
    Finding,
    Findings,
    LayoutProblem,
    NotChecked,
    Report,
    StatutoryTable,
    Words,
    rule,
)

RULE = rule(
    code="GAI201",
    slug="table-shape",
    severity=ERROR,
    editions=FORMS,
    zh="表格与法定格式不符：{problems}",
    en="the table is not that of the form: {problems}",
)

_EXTRA_ROW = "\t9.其他依法不予公开情形\n" + "\t0\n" * 7 + "\n"
_ZEROS = "\t0\n" * 7 + "\n"

GOOD = (Example(), Example(year=2019), Example(file="report.md"))
BAD = (
    Example(
        replace=(("\t\n\t\n\t2.其他法律行政法规禁止公开\n" + _ZEROS, ""),), found="3.危及“三安全一稳定”", note="a row is missing"
    ),
    Example(
        replace=(("\t（四）无法提供\n", "\t\n" + _EXTRA_ROW + "\t（四）无法提供\n"),), found="9.其他依法不予公开情形"
    ),
    Example(
        replace=(("\t二、上年结转政府信息公开申请数量\n\t2\n\t0\n", "\t二、上年结转政府信息公开申请数量\n\t2\n"),),
        found="二、上年结转政府信息公开申请数量", note="a cell is missing",
    ),
)  # fmt: skip
TRAP = (
    Example(labels={"3.危及“三安全一稳定”": "3．危及“三安全一稳定 ”"}, note="a label with other points"),
    Example(labels={"4.保护第三方合法权益": "4.为保护第三方权益不公开的"}, note="a row worded otherwise"),
    Example(
        year=2020, file="report.md",
        replace=(("| 规范性文件 |", "| 其他主动公开文件 | 0 | 0 | 0 |\n| 规范性文件 |"),), note="one province's form",
    ),
    Example(file="report.md", replace=(("（三）不予公开", "（三）<br>不予公开"),), note="a broken label"),
)  # fmt: skip

_NAMES = {
    "row-missing": Words("缺少{}行", "missing rows: {}"),
    "column-missing": Words("缺少{}列", "missing columns: {}"),
    "row-extra": Words("多出{}行", "rows that the form does not have: {}"),
    "row-repeated": Words("{}行重复", "rows that are there twice: {}"),
    "cells-missing": Words("{}行的单元格太少", "rows with too few cells: {}"),
    "cells-surplus": Words("{}行的单元格太多", "rows with too many cells: {}"),
}
_MOST = 3


def check(report: Report) -> Findings:
    for table in report.tables.values():
        if not table.readable:
            yield NotChecked(table.unread)
        elif table.edition == report.edition and not table.mixed:
            problems = [problem for problem in table.problems if problem.kind in _NAMES]
            if problems:
                yield _finding(table, problems)


def _finding(table: StatutoryTable, problems: list[LayoutProblem]) -> Finding:
    parts = []
    for kind, words in _NAMES.items():
        names = [_name(table, problem) for problem in problems if problem.kind == kind]
        if names:
            more = len(names) - _MOST
            zh = "、".join(f"“{name.zh}”" for name in names[:_MOST]) + (f"等{len(names)}" if more > 0 else "")
            en = ", ".join(name.en for name in names[:_MOST]) + (f" and {more} more" if more > 0 else "")
            parts.append(Words(words.zh.format(zh), words.en.format(en)))
    first = min(problems, key=lambda problem: problem.span)
    row = next((problem.subject for problem in problems if problem.subject in table.form.row), None)
    return Finding(
        first.span,
        {"problems": Words("；".join(part.zh for part in parts), "; ".join(part.en for part in parts))},
        section=table.form.section,
        cell=CellRef(table.number, row, table.form.row[row].columns[0].key) if row else None,
    )


def _name(table: StatutoryTable, problem: LayoutProblem) -> Words:
    """What is missing or too much: a row or column of the form, or a printed label."""
    if problem.subject in table.form.row:
        return table.form.row_name(problem.subject)
    if problem.subject in table.form.columns:
        return table.form.columns[problem.subject].label
    return Words(problem.subject, problem.subject)
