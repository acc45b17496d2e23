"""No fewer documents are in force than were issued and not repealed this year.

What it does:
    Compares, for rules and for normative documents, the number in force with those issued less those repealed.

Why:
    What was issued this year and not repealed is in force at its end, unless it has expired already.

Basis:
    The columns of the form of 国办公开办函〔2021〕30号; valid in all but one of the reports that were looked at, which was wrong.

Not reported:
    Tables of another edition, and cells without a figure. Documents that expire within the year are the one way out,
    which the message names.

说明：
    现行有效件数少于“本年制发件数－本年废止件数”。本年新制发又未废止的文件年底应当有效，
    除非当年就已到期失效。请核对这三个数字。
"""

from gailint.rule import FORM_2021, WARNING, CellRef, Example, Finding, Findings, NotChecked, Related, Report, rule

RULE = rule(
    code="GAI303",
    slug="effective-documents-too-few",
    severity=WARNING,
    editions=FORM_2021,
    zh="{row}现行有效{in_force}件，少于本年制发{issued}件减废止{repealed}件；除非有文件当年到期失效，请核对",
    en="{row}: {in_force} in force, but {issued} issued less {repealed} repealed; check unless some expired this year",
)

_ROW = "normative_documents"

GOOD = (Example(), Example(cells={(2, _ROW, "issued"): "4", (2, _ROW, "repealed"): "2", (2, _ROW, "in_force"): "2"}))
BAD = (
    Example(cells={(2, _ROW, "issued"): "5"}, found="4"),
    Example(cells={(2, _ROW, "issued"): "2", (2, _ROW, "in_force"): "0"}, found="0"),
)
TRAP = (
    Example(cells={(2, _ROW, "repealed"): "9"}, note="more repealed than issued"),
    Example(cells={(2, _ROW, "issued"): "5", (2, _ROW, "in_force"): ""}, note="an empty cell, GAI204 tells it"),
    Example(year=2020, cells={(2, _ROW, "made"): "5"}, note="the edition of 2019 counts something else"),
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
        issued, repealed, in_force = (table.value(row, column) for column in ("issued", "repealed", "in_force"))
        if issued is None or repealed is None or in_force is None or min(issued, repealed, in_force) < 0:
            continue
        if in_force < issued - repealed:
            figure = table.figures[row, "in_force"]
            yield Finding(
                figure.span,
                {"row": table.form.row_name(row), "in_force": in_force, "issued": issued, "repealed": repealed},
                section=table.form.section,
                cell=CellRef(2, row, "in_force"),
                actual=figure.printed,
                related=tuple(
                    Related(table.figures[row, column].span, table.form.cell_name((row, column)))
                    for column in ("issued", "repealed")
                ),
            )
