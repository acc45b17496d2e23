"""Figures in the tables are plain: half-width digits, nothing between them, no unit.

What it does:
    Reports full-width digits, blanks and separators inside a figure, leading noughts, noughts behind a point in a
    count, and a unit in the cell: one finding for each table, at the first of them.

Why:
    People read such figures, programs that add up many reports often do not.

Basis:
    GB/T 15835 for the form of figures in print; the unit stands in the form already. A matter of style.

Not reported:
    Blanks around a figure, a sign in 本年增/减, decimals of money.

说明：
    表格中的数字请用半角阿拉伯数字，中间不加空格和分隔符，前面不补零，不带单位。
    数值本身没有问题。
"""

from gailint.rule import (
    FORMS,
    INFO,
    CellFigure,
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
    code="GAI210",
    slug="number-form",
    severity=INFO,
    editions=FORMS,
    fix=Safety.SAFE,
    zh="{cell}填“{printed}”，应写作“{wanted}”{more}",
    en="{cell} says {printed}, better {wanted}{more}",
)

GOOD = (Example(), Example(cells={(2, "fees", "amount"): "282.10"}))
BAD = (
    Example(cells={(3, "new", "total"): "９"}, found="９", expected="9"),
    Example(cells={(2, "licences", "decisions"): "1,036"}, found="1,036", expected="1036"),
    Example(cells={(2, "licences", "decisions"): "3 6", (2, "penalties", "decisions"): "05"}, found="3 6", expected="36"),
    Example(cells={(2, "licences", "decisions"): "36件"}, found="36件", expected="36", note="a unit, without a fix"),
)
TRAP = (
    Example(cells={(2, "licences", "decisions"): " 36\u3000"}, note="blanks around a figure"),
    Example(year=2020, cells={(2, "licences", "change"): "+3"}, note="a sign where a change is asked for"),
    Example(year=2020, cells={(2, "procurement", "amount"): "0.50"}, note="money"),
)

_MOST_RELATED = 20


def check(report: Report) -> Findings:
    for table in report.tables.values():
        if not table.readable:
            yield NotChecked(table.unread)
            continue
        odd = [(figure, wanted) for figure in table.odd_numbers if (wanted := _wanted(table, figure)) != figure.printed]
        if odd:
            yield _finding(table, odd)


def _wanted(table: StatutoryTable, figure: CellFigure) -> str:
    """The plain form of a figure; its own where that is as good."""
    printed, value, column = figure.printed, figure.value, table.form.columns[figure.key[1]]
    if printed.isdecimal() and printed.isascii() and (printed == "0" or printed[0] != "0"):
        return printed
    if value is None or value != int(value) or (column.money and "." in printed):
        return str(value) if not printed.isascii() or "," in printed else printed
    sign = "+" if column.signed and value > 0 and "+" in printed else ""
    return sign + str(int(value))


def _finding(table: StatutoryTable, odd: list[tuple[CellFigure, str]]) -> Finding:
    first, wanted = odd[0]
    more = Words(f"，另有{len(odd) - 1}格", f", and {len(odd) - 1} more") if len(odd) > 1 else Words("", "")
    edits = tuple(Edit(figure.span, right) for figure, right in odd if figure.editable and not _has_unit(figure))
    return Finding(
        first.span,
        {"cell": table.form.cell_name(first.key), "printed": first.printed, "wanted": wanted, "more": more},
        section=table.form.section,
        cell=CellRef(table.number, *first.key),
        actual=first.printed,
        expected=wanted,
        related=tuple(Related(figure.span, Words(f"“{right}”", right)) for figure, right in odd[1 : _MOST_RELATED + 1]),
        fix=Fix(Safety.SAFE, edits) if len(edits) == len(odd) else None,
    )


def _has_unit(figure: CellFigure) -> bool:
    return any(char.isalpha() for char in figure.printed)
