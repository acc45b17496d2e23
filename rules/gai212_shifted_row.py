"""The figures of a row stand in their own columns.

What it does:
    Reports a row whose figures stand one cell too far to the left or right: moved back, they make the row and every
    column add up.

Why:
    Every figure of the row counts for the wrong applicants.

Basis:
    The sums of the form: R, K and B hold with the row moved by one cell and in no likelier way.

Not reported:
    A single figure in the wrong column, which may as well have been counted wrongly (GAI301).

说明：
    这一行的数字整体错了一格。移回原位后，本行和各列的合计全部成立。
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
    Report,
    Safety,
    StatutoryTable,
    rule,
)

RULE = rule(
    code="GAI212",
    slug="shifted-row",
    severity=ERROR,
    editions=FORMS,
    fix=Safety.UNSAFE,
    zh="“{row}”行的数字错了一格，应依次为{expected}",
    en="the figures of row {row} are one cell off; they should be {expected}",
)

_SHIFTED = {
    (3, "granted", "natural_person"): "0", (3, "granted", "enterprise"): "4", (3, "granted", "research_institute"): "1",
}  # fmt: skip

GOOD = (Example(), Example(year=2019))
BAD = (
    Example(cells=_SHIFTED, found="（一）予以公开", expected="4、1、0、0、0、0、5", cause="shifted-row"),
    Example(
        cells={(3, "new", "natural_person"): "2", (3, "new", "enterprise"): "0", (3, "new", "legal_service"): "1",
               (3, "new", "other"): "9", (3, "new", "total"): "0"},
        found="一、本年新收政府信息公开申请数量", expected="6、2、0、0、0、1、9",
    ),
)  # fmt: skip
TRAP = (
    Example(cells={(3, "partial", "natural_person"): "0", (3, "partial", "enterprise"): "1"}, note="a single figure"),
    Example(cells={(3, "granted", "natural_person"): "5"}, note="one wrong cell"),
)


def check(report: Report) -> Findings:
    table = report.tables.get(3)
    if table is None:
        return
    if not table.readable:
        yield NotChecked(table.unread)
        return
    for cause in report.diagnosis(3).causes:
        if cause.kind == "shifted-row" and cause.corrections:
            yield _finding(table, cause)


def _finding(table: StatutoryTable, cause: Cause) -> Finding:
    row = cause.rows[0]
    right = {correction.cell: correction.expected for correction in cause.corrections}
    cells = [(row, column.key) for column in table.form.row[row].columns]
    wanted = [right.get(cell, table.value(*cell) or 0) for cell in cells]
    figures = [table.figures[cell] for cell in right]
    edits = tuple(Edit(figure.span, str(right[figure.key])) for figure in figures if figure.editable)
    use = table.row_labels.get(row)
    return Finding(
        use.text.span() if use else figures[0].span,
        {"row": table.form.row_name(row), "expected": "、".join(map(str, wanted))},
        section=table.form.section,
        cell=CellRef(table.number, *cells[0]),
        actual="、".join(table.figures[cell].printed for cell in cells),
        expected="、".join(map(str, wanted)),
        cause=cause.kind,
        equations=tuple(failure.check for failure in cause.failures),
        fix=Fix(Safety.UNSAFE, edits) if len(edits) == len(figures) else None,
    )
