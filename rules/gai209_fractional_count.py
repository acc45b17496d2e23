"""Counts are whole numbers.

What it does:
    Reports a decimal in a cell for a count.

Why:
    There are no half requests or documents: a point has slipped in, or a sum of money stands in the wrong cell.

Basis:
    The forms of 国办公开办函〔2019〕60号 and 〔2021〕30号 ask for counts.

Not reported:
    Fees and sums of purchases, which are money, and whole numbers with noughts behind the point (GAI210).

说明：
    件数必须是整数。请核对是否多打了小数点，或者把金额填进了件数格。
    收费金额和采购金额可以有小数。
"""

from gailint.rule import ERROR, FORMS, CellRef, Example, Finding, Findings, NotChecked, Report, rule

RULE = rule(
    code="GAI209",
    slug="fractional-count",
    severity=ERROR,
    editions=FORMS,
    zh="{cell}填{printed}，件数应为整数",
    en="{cell} says {printed}; a count is a whole number",
)

GOOD = (Example(), Example(cells={(2, "fees", "amount"): "282.15"}))
BAD = (
    Example(cells={(3, "granted", "natural_person"): "4.5"}, found="4.5"),
    Example(cells={(2, "licences", "decisions"): "3.6"}, found="3.6"),
    Example(year=2020, cells={(2, "fees", "items_last_year"): "12.5"}, found="12.5"),
)
TRAP = (
    Example(year=2020, cells={(2, "procurement", "amount"): "477.35"}, note="money"),
    Example(cells={(2, "licences", "decisions"): "36.00"}, note="a whole number in the form of a spreadsheet"),
)


def check(report: Report) -> Findings:
    for table in report.tables.values():
        if not table.readable:
            yield NotChecked(table.unread)
            continue
        for figure in table.odd_numbers:
            value = figure.value
            if value is not None and value != int(value) and not table.form.columns[figure.key[1]].money:
                yield Finding(
                    figure.span,
                    {"cell": table.form.cell_name(figure.key), "printed": figure.printed},
                    section=table.form.section,
                    cell=CellRef(table.number, *figure.key),
                    actual=figure.printed,
                )
