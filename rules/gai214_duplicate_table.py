"""A statutory table is in its section once, or twice with the same figures.

What it does:
    Reports a second table of the same kind in the same section whose figures differ from the first one's, and lists the
    cells that differ.

Why:
    Two figures for one fact: a draft was left standing, or last year's table.

Basis:
    国办公开办函〔2021〕30号: figures must be accurate; the form has each table once.

Not reported:
    The same table twice with the same figures, tables in an attachment or another section, a table that cannot be read.

说明：
    同一部分里有两张同类表格，数字不一致。请确认哪一张正确，删除另一张。
"""

from gailint.rule import ERROR, FORMS, CellRef, Example, Finding, Findings, Related, Report, StatutoryTable, Words, rule

RULE = rule(
    code="GAI214",
    slug="duplicate-table",
    severity=ERROR,
    editions=FORMS,
    zh="同一张表出现两次且数字不同：{cells}；此处填{actual}，另一张填{other}",
    en="the table is there twice with different figures: {cells}; here {actual}, in the other {other}",
)

_COPY = """\
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t1\t0\t4
信息内容\t本年处理决定数量
行政许可\t{licences}
行政处罚\t5
行政强制\t0
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t0
"""
_TWICE = _COPY.format(licences=36) + "表格更新如下：\n" + _COPY

GOOD = (Example(), Example(year=2019))
BAD = (
    Example(tables={2: _TWICE.format(licences=63)}, found="63"),
    Example(tables={2: _TWICE.format(licences=38).replace("行政处罚\t5", "行政处罚\t6", 1)}, found="38"),
)
TRAP = (
    Example(tables={2: _TWICE.format(licences=36)}, note="the same figures"),
    Example(other="本年度没有收取信息处理费。上年度的情况见下表：\n" + _COPY.format(licences=20), note="in another section"),
    Example(tables={2: _TWICE.format(licences="")}, note="an empty cell is no other figure"),
)


def check(report: Report) -> Findings:
    for table in report.tables.values():
        for other in table.duplicates:
            if table.readable and other.readable and _together(report, table, other):
                yield from _differences(table, other)


def _together(report: Report, table: StatutoryTable, other: StatutoryTable) -> bool:
    """Whether both stand under the heading of their section, with no other heading between."""
    places = [section.heading.span() for section in report.sections]
    headings = [max((place for place in places if place < one.span), default=None) for one in (table, other)]
    section = report.section(table.form.section)
    return section is not None and headings[0] == headings[1] == section.heading.span()


def _differences(table: StatutoryTable, other: StatutoryTable) -> Findings:
    """One finding, at the first cell that differs, in the table that comes later in the file."""
    before, after = sorted((table, other), key=lambda one: one.span)
    cells = [
        cell
        for cell in after.form.cells
        if after.value(*cell) is not None and before.value(*cell) not in (None, after.value(*cell))
    ]
    if cells:
        here, there = after.figures[cells[0]], before.figures[cells[0]]
        yield Finding(
            here.span,
            {"cells": after.form.cell_names(cells, 3), "actual": here.printed, "other": there.printed},
            section=after.form.section,
            cell=CellRef(after.number, *here.key),
            actual=here.printed,
            related=(Related(there.span, Words("另一张表", "the other table")),),
        )
