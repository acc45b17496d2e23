"""Figure cells of the statutory tables hold one number.

What it does:
    Reports a cell with other text, two figures, or 约 before its figure.

Why:
    What is no number cannot be added up, nor can the sums that it belongs to be checked.

Basis:
    The forms of 国办公开办函〔2019〕60号 and 〔2021〕30号 ask for counts and, for fees and purchases, sums of money.

Not reported:
    Empty cells (GAI204), marks for nothing (GAI205), figures in another form (GAI210), and a table with so many of them
    that it was probably not read as it is meant (GAI213).

说明：
    数字格里是文字、两个数字或约数。请填写一个准确的数字，说明性文字写到正文里。
"""

from gailint.rule import ERROR, FORMS, CellRef, Example, Finding, Findings, NotChecked, Pattern, Report, rule

RULE = rule(
    code="GAI206",
    slug="not-a-number",
    severity=ERROR,
    editions=FORMS,
    zh="{cell}填“{printed}”，不是一个数字",
    en="{cell} says {printed}, which is not one number",
)

GOOD = (Example(), Example(year=2019))
BAD = (
    Example(cells={(3, "new", "total"): "约20"}, found="约20"),
    Example(cells={(2, "licences", "decisions"): "36/5"}, found="36/5"),
    Example(cells={(4, "reconsideration", "upheld"): "见正文"}, found="见正文"),
)
TRAP = (
    Example(cells={(2, "licences", "decisions"): "1,036"}, note="a separator"),
    Example(cells={(2, "licences", "decisions"): "36件", (2, "fees", "amount"): "3.5万元"}, note="a unit"),
    Example(cells={(2, "licences", "decisions"): "３６", (2, "penalties", "decisions"): "1 5"}, note="widths and blanks"),
    Example(cells={(3, "granted", "other"): "无"}, note="a mark for nothing"),
    Example(year=2020, cells={(2, "licences", "change"): "0/0"}, note="本年增/减: what was added and what was dropped"),
)

MANY = 8
_BOTH = Pattern(r"[+＋]?\d{1,4}[/／][-－]?\d{1,4}", "/", "／")


def check(report: Report) -> Findings:
    for table in report.tables.values():
        unreadable = table.status("unreadable")
        if not table.readable or len(unreadable) > MANY:
            yield NotChecked(table.unread)
            continue
        for figure in unreadable:
            if figure.key[1] == "change" and _BOTH.fullmatch(figure.printed):
                continue
            yield Finding(
                figure.span,
                {"cell": table.form.cell_name(figure.key), "printed": figure.printed},
                section=table.form.section,
                cell=CellRef(table.number, *figure.key),
                actual=figure.printed,
            )
