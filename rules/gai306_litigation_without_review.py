"""A case that was brought after reconsideration had a reconsideration.

What it does:
    Notes cases in the group 复议后起诉 of table 4 while the table has no reconsideration at all.

Why:
    Either the case belongs to 未经复议直接起诉, or the reconsideration was forgotten, or it was last year's.

Basis:
    The groups of table 4: 复议后起诉 means that a reconsideration came first.

Not reported:
    Reports with a reconsideration of this year. Since it may have been last year's this is a note, no warning.

说明：
    表中有“复议后起诉”的案件，但行政复议为0。请核对：是未经复议直接起诉，还是漏计了行政复议，或者复议发生在上一年度。
"""

from gailint.rule import FORMS, INFO, CellRef, Example, Finding, Findings, NotChecked, Related, Report, rule

RULE = rule(
    code="GAI306",
    slug="litigation-without-review",
    severity=INFO,
    editions=FORMS,
    zh="复议后起诉{cases}件，但行政复议为0；请核对是否归类有误，或复议发生在上一年度",
    en="{cases} cases after reconsideration, but no reconsideration; check, unless it was last year's",
)

_CASE = {(4, "litigation_after_reconsideration", "upheld"): "1", (4, "litigation_after_reconsideration", "total"): "1"}
_NO_REVIEW = {(4, "reconsideration", "upheld"): "0", (4, "reconsideration", "total"): "0"}

GOOD = (Example(), Example(cells=_NO_REVIEW))
BAD = (Example(cells=_CASE | _NO_REVIEW, found="1"), Example(year=2020, cells=_CASE | _NO_REVIEW, found="1"))
TRAP = (
    Example(cells=_CASE, note="there was a reconsideration"),
    Example(
        cells=_NO_REVIEW | {(4, "litigation_direct", "upheld"): "1", (4, "litigation_direct", "total"): "1"},
        note="without reconsideration",
    ),
)  # fmt: skip

_ROW = "litigation_after_reconsideration"


def check(report: Report) -> Findings:
    table = report.tables.get(4)
    if table is None:
        return
    if not table.readable:
        yield NotChecked(table.unread)
        return
    cases = table.value(_ROW, "total")
    reviews = [table.value("reconsideration", column.key) for column in table.form.row["reconsideration"].columns]
    if cases and cases > 0 and not any(reviews) and reviews[-1] == 0:
        figure, total = table.figures[_ROW, "total"], table.figures["reconsideration", "total"]
        yield Finding(
            figure.span,
            {"cases": cases},
            section=table.form.section,
            cell=CellRef(4, _ROW, "total"),
            actual=figure.printed,
            related=(Related(total.span, table.form.cell_name(total.key)),),
        )
