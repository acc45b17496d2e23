"""Towns, counties, districts and their departments have no 规章.

What it does:
    Reports a figure above zero in the row 规章 of an agency that certainly cannot make any.

Why:
    Only departments of the State Council, provinces, and cities divided into districts or autonomous prefectures make
    rules. What was counted here are normative documents or internal regulations.

Basis:
    Articles 91 and 93 of the Legislation Law (立法法, 2023; articles 80 and 82 before).

Not reported:
    Agencies whose level the title does not make certain: bureaux of a city, development zones, bodies under direct
    administration.

说明：
    规章只能由国务院部门，省级政府，设区的市、自治州政府制定。乡镇、街道、县、区及其部门没有规章制定权，这一行应为0。
    如果填的是规范性文件或内部制度，请改填到相应的行或删除。
"""

from gailint.rule import FORMS, WARNING, CellRef, Example, Finding, Findings, NotChecked, Report, rule

RULE = rule(
    code="GAI304",
    slug="no-rule-making-power",
    severity=WARNING,
    editions=FORMS,
    zh="{agency}没有规章制定权，规章一行填了{printed}，应为0",
    en="{agency} cannot make 规章, but the row says {printed}; it should be 0",
)

_RULES = {(2, "regulations", "issued"): "2", (2, "regulations", "in_force"): "2"}

GOOD = (Example(), Example(agency="安澜县人民政府"))
BAD = (
    Example(cells=_RULES, found="2"),
    Example(agency="安澜县人民政府", cells=_RULES, found="2"),
    Example(agency="砚浦区教育局", cells=_RULES, found="2"),
    Example(cells={(2, "regulations", "in_force"): "6"}, found="6"),
    Example(year=2020, cells={(2, "regulations", "public_total"): "15"}, found="15"),
)
TRAP = (
    Example(agency="安澜市人民政府", cells=_RULES, note="a city may be divided into districts"),
    Example(agency="砚浦新区管理委员会", cells=_RULES, note="an area set up for a purpose"),
    Example(agency="江南省人民政府", cells=_RULES, note="a province"),
    Example(agency="江南省安澜市司法局", cells=_RULES, note="the level of a bureau of a city is not certain"),
)

_WITHOUT_POWER = ("township", "county")


def check(report: Report) -> Findings:
    table = report.tables.get(2)
    if table is None or report.agency.level not in _WITHOUT_POWER:
        return
    if not table.readable:
        yield NotChecked(table.unread)
        return
    for column in table.form.row["regulations"].columns:
        figure = table.figures["regulations", column.key]
        if figure.value is not None and figure.value > 0:
            yield Finding(
                figure.span,
                {"agency": report.agency.name, "printed": figure.printed},
                section=table.form.section,
                cell=CellRef(2, *figure.key),
                actual=figure.printed,
                expected="0",
            )
            return
