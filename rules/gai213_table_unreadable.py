"""A table could not be read, so that its figures were not checked.

What it does:
    Reports a table in which it is not certain which figure belongs to which cell, in which more than eight cells are no
    figures, or whose sums fail in so many places that it was probably not read as it is meant.

Why:
    A table that a program cannot read is often no better for people: on a page, columns have run together or cells are
    lost. And a table that was not checked must not pass for one that is right.

Basis:
    国办公开办函〔2021〕30号: the tables are part of the report. This is about the layout, not about the figures.

Not reported:
    Tables that are not there (GAI109) and pictures of tables (GAI215). No sum of such a table is reported.

说明：
    表格排版混乱，无法确定哪个数字属于哪一格，因此没有核对这张表。
    请检查原文件：是否有单元格丢失、数字连在一起、列没有对齐；建议从原始Word文件重新导出。
"""

from gailint.rule import FORMS, WARNING, Example, Finding, Findings, Report, StatutoryTable, Words, rule

RULE = rule(
    code="GAI213",
    slug="table-unreadable",
    severity=WARNING,
    editions=FORMS,
    zh="这张表没有核对：{reason}；请检查表格的排版",
    en="this table was not checked: {reason}; look at its layout",
)

_GLUED = "信息内容本年制发件数本年废止件数现行有效件数\n规章000\n行政规范性文件104\n行政许可36\n行政处罚5\n行政强制0\n行政事业性收费0"
_TWICE_IN_A_ROW = "二、上年结转政府信息公开申请数量\n2\n0\n三、本年度办理结果\n（一）予以公开\n4\n1\n0\n5\n"

GOOD = (Example(), Example(year=2019), Example(file="report.md"))
BAD = (
    Example(tables={2: _GLUED}, found="", note="labels and figures run together"),
    Example(
        tables={3: "自然人\n总计\n商业企业\n一、本年新收政府信息公开申请数量\n9\n0\n" + _TWICE_IN_A_ROW},
        found="一、本年新收政府信息公开申请数量", note="cells are lost",
    ),
    Example(
        cells={(3, "granted", column): "若干" for column in ("natural_person", "enterprise", "other", "total")}
        | {(3, "new", column): "若干" for column in ("natural_person", "enterprise", "other", "total", "legal_service")},
        found="一、本年新收政府信息公开申请数量", note="many cells without a figure",
    ),
)  # fmt: skip
TRAP = (
    Example(cells={(3, "granted", "natural_person"): "若干"}, note="one cell without a figure"),
    Example(cells={(3, "granted", "natural_person"): "9", (3, "new", "other"): "7"}, note="wrong figures"),
    Example(tables={3: ""}, note="no table at all"),
)  # fmt: skip

_MANY = 8


def check(report: Report) -> Findings:
    for number, table in report.tables.items():
        reason = table.reason or _doubts(table, report.diagnosis(number).misread)
        if reason:
            yield Finding(table.place, {"reason": reason}, section=table.form.section)


def _doubts(table: StatutoryTable, misread: bool) -> Words | None:
    unreadable = len(table.status("unreadable"))
    if unreadable > _MANY:
        return Words(f"{unreadable}个数字格里不是数字", f"{unreadable} cells hold no figure")
    if misread:
        return Words("大量合计不成立，且找不到原因，可能读错了栏目", "most sums fail without a cause, so that it was probably misread")
    return None
