"""No count is below zero.

What it does:
    Reports a figure below zero. Where the sums prove what it should be, the message says so.

Why:
    There are no fewer than no requests, cases or documents. Often the sign is a dash that was meant for nothing.

Basis:
    The forms of 国办公开办函〔2019〕60号 and 〔2021〕30号 ask for counts.

Not reported:
    The column 本年增/减 of the form of 2019, which is a change.

说明：
    数量不能是负数。请核对并填写实际数字；表示“没有”的短横请改为0。
"""

from gailint.rule import ERROR, FORMS, CellRef, Example, Finding, Findings, NotChecked, Report, Words, rule

RULE = rule(
    code="GAI208",
    slug="negative-count",
    severity=ERROR,
    editions=FORMS,
    zh="{cell}填{printed}，数量不能小于零",
    en="{cell} says {printed}; a count is not below zero",
    variants={
        "known": Words(
            "{cell}填{printed}，数量不能小于零；按各合计应为{expected}", "{cell} says {printed}; a count is not below zero, and by the sums it is {expected}"
        ),
    },
)

GOOD = (Example(), Example(year=2020, cells={(2, "licences", "change"): "-3"}))
BAD = (
    Example(cells={(3, "unavailable.not_held", "natural_person"): "-1"}, found="-1", expected="1"),
    Example(cells={(2, "penalties", "decisions"): "－5"}, found="－5"),
    Example(cells={(2, "fees", "amount"): "-3.5"}, found="-3.5"),
)
TRAP = (
    Example(year=2019, cells={(2, "other_services", "change"): "-2"}, note="a change"),
    Example(cells={(3, "granted", "other"): "-"}, note="a mark for nothing"),
)


def check(report: Report) -> Findings:
    for table in report.tables.values():
        if not table.readable:
            yield NotChecked(table.unread)
            continue
        for figure in table.odd_numbers:
            if figure.value is None or figure.value >= 0 or table.form.columns[figure.key[1]].signed:
                continue
            causes = report.diagnosis(table.number).causes
            right = [fix.expected for cause in causes for fix in cause.corrections if fix.cell == figure.key]
            yield Finding(
                figure.span,
                {"cell": table.form.cell_name(figure.key), "printed": figure.printed, "expected": right[0] if right else ""},
                "known" if right else "",
                section=table.form.section,
                cell=CellRef(table.number, *figure.key),
                actual=figure.printed,
                expected=str(right[0]) if right else None,
            )
