"""The report says which period its figures are for.

What it does:
    Tells that no statistics period stands anywhere in the report.

Why:
    A reader who adds figures up wants to know that they cover the whole year.

Basis:
    Common practice; two reports in three state it. The format does not ask for it in words.

Not reported:
    Any sentence that names the statistics period or the day of the figures.

说明：
    建议在引言中写明统计期限，例如“自2023年1月1日起至12月31日止”。
"""

from gailint.rule import FORMS, INFO, Example, Finding, Findings, Pattern, Report, Span, rule

RULE = rule(
    code="GAI119",
    slug="period-not-stated",
    severity=INFO,
    editions=FORMS,
    zh="没有写明统计期限",
    en="no statistics period is stated",
)

GOOD = (Example(), Example(preamble="所列数据的统计期限为2023年1月1日至12月31日。"))
BAD = (
    Example(preamble="本报告依据《中华人民共和国政府信息公开条例》编制。", found="安澜县柳溪镇人民政府2023年政府信息公开工作年度报告"),
)
TRAP = (
    Example(preamble="所列数据截至2023年12月31日。", note="only the last day"),
    Example(preamble="各项情况截至 2023 年 12 月 31 日。", note="with blanks, as word processors set them"),
    Example(preamble="统计时限为2023年全年。", note="the whole year in words"),
)

_STATED = Pattern(
    "统计(?:期|时|日|周期|数据|起止|限)|截[至止].{0,12}12 ?月 ?31 ?日|1 ?月 ?1 ?日.{0,20}12 ?月 ?31 ?日|数据.{0,8}(?:期限|时限|起止)",
    "统计", "12月31", "12 月", "月 31", "数据",
)


def check(report: Report) -> Findings:
    if report.period is None and not _STATED.search(report.prose.text):
        first = report.title.span if report.title else None
        heading = report.sections[0].heading.span() if report.sections else Span(1, 1, 1, 1)
        yield Finding(first or heading)
