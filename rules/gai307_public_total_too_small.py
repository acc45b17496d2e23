"""What was newly made public is part of what is public in total.

What it does:
    Compares 本年新公开数量 with 对外公开总数量 in the table of 2019.

Why:
    The total of what is public holds at least what was published this year.

Basis:
    The columns of the form of 国办公开办函〔2019〕60号.

Not reported:
    Tables of another edition, cells without a figure, and more published than made: older documents may be published.

说明：
    对外公开总数量少于本年新公开数量。总数应包括本年新公开的文件，请核对。
"""

from gailint.rule import FORM_2019, WARNING, CellRef, Example, Finding, Findings, NotChecked, Related, Report, rule

RULE = rule(
    code="GAI307",
    slug="public-total-too-small",
    severity=WARNING,
    editions=FORM_2019,
    zh="{row}对外公开总数{total}件，少于本年新公开{new}件",
    en="{row}: {total} public in total, but {new} newly public",
)

_ROW = "normative_documents"

GOOD = (Example(year=2020), Example(year=2019, cells={(2, _ROW, "newly_public"): "4"}))
BAD = (
    Example(year=2020, cells={(2, _ROW, "newly_public"): "7"}, found="4"),
    Example(year=2019, cells={(2, _ROW, "public_total"): "0"}, found="0"),
)
TRAP = (
    Example(year=2020, cells={(2, _ROW, "newly_public"): "3"}, note="more published than made"),
    Example(year=2020, cells={(2, _ROW, "public_total"): "/"}, note="a mark, GAI205 tells it"),
)


def check(report: Report) -> Findings:
    table = report.tables.get(2)
    if table is None:
        return
    if not table.readable:
        yield NotChecked(table.unread)
        return
    if table.edition != report.edition or table.mixed:
        return  # GAI207 speaks
    for row in ("regulations", "normative_documents"):
        new, total = table.value(row, "newly_public"), table.value(row, "public_total")
        if new is not None and total is not None and 0 <= total < new:
            figure, published = table.figures[row, "public_total"], table.figures[row, "newly_public"]
            yield Finding(
                figure.span,
                {"row": table.form.row_name(row), "total": total, "new": new},
                section=table.form.section,
                cell=CellRef(2, row, "public_total"),
                actual=figure.printed,
                related=(Related(published.span, table.form.cell_name(published.key)),),
            )
