"""Requests received and carried in are the requests settled and carried out.

What it does:
    Checks the balance of each column of table 3 (一 + 二 = 三 + 四) where every row and every column that it touches
    adds up. The column and the difference are told; a cell only where the text of the report decides which one it is.

Why:
    Somebody has added everything up again after a figure was changed: the sums are right, but requests have appeared
    or vanished between the first half of the table and the second.

Basis:
    The note in the form itself: 第一项加第二项之和，等于第三项加第四项之和.

Not reported:
    A balance that fails because of one wrong cell or total: GAI301 tells that cell.

说明：
    各行、各列合计都对，但“第一项＋第二项”与“第三项＋第四项”不相等：收到的和办理的件数对不上。
    合计是重新加过的，单凭表格无法判断错在哪一格，请对照台账核对新收、上年结转、办理结果和结转下年度四项。
"""

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
    code="GAI302",
    slug="table-balance-mismatch",
    severity=ERROR,
    editions=FORMS,
    fix=Safety.UNSAFE,
    zh="收到与办理的件数相差{difference}件：{checks}；请核对新收、上年结转、办理结果和结转下年度",
    en="received and settled differ by {difference}: {checks}; check I, II, III and IV",
    variants={
        "between": Words(
            "{difference}件申请收到时计为{first}，办理时计为{second}：{checks}",
            "{difference} were received from {first} but settled as {second}: {checks}",
        ),
        "cell": Words("{cell}填{actual}，按文字应为{expected}：{checks}", "{cell} says {actual}; by the text it is {expected}: {checks}"),
    },
)

_SUMMED_UP = {
    (3, "granted", "natural_person"): "6", (3, "granted", "total"): "7",
    (3, "results_total", "natural_person"): "9", (3, "results_total", "total"): "12",
}  # fmt: skip
_QUIET = "全年认真办理政府信息公开申请，均按期答复。"
_CONTRADICTED = "全年共收到政府信息公开申请9件。"

GOOD = (Example(), Example(year=2019))
BAD = (
    Example(cells=_SUMMED_UP, overview=_QUIET, found="1", note="two more results than requests, everything added up again"),
    Example(
        cells={(3, "new", "natural_person"): "7", (3, "new", "total"): "10"}, overview=_CONTRADICTED, found="7", expected="6",
        note="the text decides",
    ),
    Example(
        cells={(3, "new", "natural_person"): "5", (3, "new", "enterprise"): "3"}, overview=_QUIET, found="0",
        cause="moved-between-columns",
    ),
)  # fmt: skip
TRAP = (
    Example(cells={(3, "carried_out", "total"): "3"}, note="one wrong cell, for GAI301"),
    Example(cells={(3, "carried_in", "natural_person"): "约2"}, note="a figure that cannot be read"),
    Example(
        cells={(3, "carried_in", "natural_person"): "3", (3, "carried_in", "total"): "3",
               (3, "carried_out", "natural_person"): "2", (3, "carried_out", "total"): "2"},
        note="in balance with other figures",
    ),
)  # fmt: skip


def check(report: Report) -> Findings:
    table, diagnosis = report.tables.get(3), report.diagnosis(3)
    if table is None:
        return
    if diagnosis.misread or not table.readable:
        yield NotChecked(table.unread)
        return
    for cause in diagnosis.causes:
        if all(failure.equation.kind == "B" for failure in cause.failures):
            yield _finding(table, cause)


def _finding(table: StatutoryTable, cause: Cause) -> Finding:
    """The column 总计 decides the place where it does not balance itself."""
    last = cause.failures[-1]
    wrong = cause.corrections[0] if cause.corrections else None
    cell = wrong.cell if wrong else last.equation.total
    names = [table.form.columns[column].label for column in cause.columns]
    between = cause.kind == "moved-between-columns" and len(names) == 2
    return Finding(
        table.figures[cell].span,
        {
            "checks": _checks(table, cause), "difference": abs(cause.difference or 0), "cell": table.form.cell_name(cell),
            "actual": table.figures[cell].printed, "expected": wrong.expected if wrong else "",
            **(dict(zip(("first", "second"), names, strict=True)) if between else {}),
        },
        "cell" if wrong else "between" if between else "",
        section=table.form.section,
        cell=CellRef(table.number, *cell) if wrong else None,
        actual=table.figures[cell].printed if wrong else None,
        expected=str(wrong.expected) if wrong else None,
        cause=cause.kind,
        equations=tuple(failure.check for failure in cause.failures),
        related=_related(table, cause, cell),
        fix=_fix(table, cause),
    )  # fmt: skip


def _checks(table: StatutoryTable, cause: Cause) -> Words:
    checks = [
        table.form.equation_words(failure.equation, failure.sum, failure.printed)
        for failure in sorted(cause.failures, key=lambda failure: failure.equation.total[1] != "total")[:2]
    ]
    return Words("；".join(words.zh for words in checks), "; ".join(words.en for words in checks))


def _related(table: StatutoryTable, cause: Cause, told: tuple[str, str]) -> tuple[Related, ...]:
    """The cells of a column that does not balance; one column is enough to look at."""
    terms = (cell for cell, _ in cause.failures[-1].equation.terms if cell != told)
    return tuple(Related(table.figures[cell].span, table.form.cell_name(cell)) for cell in terms)


def _fix(table: StatutoryTable, cause: Cause) -> Fix | None:
    figures = [table.figures[right.cell] for right in cause.corrections]
    if not figures or not all(figure.editable for figure in figures):
        return None
    pairs = zip(figures, cause.corrections, strict=True)
    return Fix(Safety.UNSAFE, tuple(Edit(figure.span, str(right.expected)) for figure, right in pairs))
