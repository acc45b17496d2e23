"""No figure is spread over two cells.

What it does:
    Reports a figure of several digits that stands in two neighbouring cells, as 1 and 6 for 16: joined, they make the
    row and both columns add up.

Why:
    The halves are read as two small figures.

Basis:
    The sums of the form: R, K and B hold with the joined figure and with no other.

Not reported:
    Neighbouring figures that only look as if they belonged together.

说明：
    一个多位数被拆到了相邻两格里（例如16拆成1和6）。合并后本行和相关各列的合计全部成立。
    请把数字填回同一格，并检查这一行其余各格是否跟着错位。
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
    code="GAI211",
    slug="split-cell",
    severity=ERROR,
    editions=FORMS,
    fix=Safety.UNSAFE,
    zh="“{row}”行的{first}和{second}应是同一格的{expected}",
    en="row {row}: {first} and {second} are one figure, {expected}",
)

_SPLIT = {(3, "new", "natural_person"): "1", (3, "new", "enterprise"): "2", (3, "new", "total"): "13"}
_REST = {
    (3, "new", "other"): "1", (3, "granted", "natural_person"): "12", (3, "granted", "enterprise"): "0",
    (3, "granted", "total"): "12", (3, "refused.third_party", "enterprise"): "0", (3, "refused.third_party", "total"): "0",
    (3, "carried_in", "natural_person"): "4", (3, "carried_in", "total"): "4", (3, "results_total", "natural_person"): "15",
    (3, "results_total", "enterprise"): "0", (3, "results_total", "total"): "16",
}  # fmt: skip

GOOD = (Example(), Example(year=2019))
BAD = (
    Example(cells=_SPLIT | _REST, found="1", expected="12", cause="split-cell"),
    Example(
        replace=(("\t一、本年新收政府信息公开申请数量\n\t6\n", "\t一、本年新收政府信息公开申请数量\n\t1\n\t2\n"),),
        cells={(3, "new", "total"): "15"}, found="1", expected="12", note="one cell too many in the row",
    ),
)  # fmt: skip
TRAP = (
    Example(cells={(3, "new", "natural_person"): "1", (3, "new", "enterprise"): "7"}, note="two figures that add up"),
    Example(cells={(3, "granted", "natural_person"): "41"}, note="a wrong figure, for GAI301"),
)


def check(report: Report) -> Findings:
    for table in report.tables.values():
        if not table.readable:
            yield NotChecked(table.unread)
            continue
        for problem in table.problems:
            if problem.kind == "split-cell":
                first, second, column = problem.values
                yield Finding(
                    problem.span,
                    {"row": table.form.row_name(problem.subject), "first": first, "second": second, "expected": first + second},
                    section=table.form.section,
                    cell=CellRef(table.number, problem.subject, column),
                    actual=first,
                    expected=first + second,
                    cause="split-cell",
                )
        for cause in report.diagnosis(table.number).causes:
            if cause.kind == "split-cell" and cause.corrections:
                yield _finding(table, cause)


def _finding(table: StatutoryTable, cause: Cause) -> Finding:
    row = cause.rows[0]
    left, right = (table.figures[row, column] for column in cause.columns)
    expected = f"{left.value}{right.value}"
    figures = [table.figures[correction.cell] for correction in cause.corrections]
    edits = tuple(
        Edit(figure.span, str(right.expected)) for figure, right in zip(figures, cause.corrections, strict=True) if figure.editable
    )
    return Finding(
        left.span,
        {"row": table.form.row_name(row), "first": left.printed, "second": right.printed, "expected": expected},
        section=table.form.section,
        cell=CellRef(table.number, *left.key),
        actual=left.printed,
        expected=expected,
        cause=cause.kind,
        equations=tuple(failure.check for failure in cause.failures),
        related=(Related(right.span, Words("另一半", "the other half")),),
        fix=Fix(Safety.UNSAFE, edits) if len(edits) == len(figures) else None,
    )
