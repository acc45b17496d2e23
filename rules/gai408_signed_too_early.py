"""The report is signed after the year that it reports.

What it does:
    Reports a signature date on or before 31 December of the report year.

Why:
    The statistics run to 31 December: a report signed earlier cannot know them. Mostly the old year was typed in the
    first days of the new one.

Basis:
    国办公开办函〔2021〕30号: figures as of 31 December of the report year.

Not reported:
    Reports without a signature date.

说明：
    落款日期在报告年度结束之前，而统计数据截至12月31日。多半是年初写日期时写成了上一年。
"""

from gailint.rule import WARNING, Example, Finding, Findings, Report, rule

RULE = rule(
    code="GAI408",
    slug="signed-too-early",
    severity=WARNING,
    zh="落款日期为{printed}，早于报告年度{year}年结束",
    en="the report is signed {printed}, before the end of the report year {year}",
)

GOOD = (Example(),)
BAD = (
    Example(signature="安澜县柳溪镇人民政府\n2023年1月18日", found="2023年1月18日"),
    Example(signature="安澜县柳溪镇人民政府\n2023年12月31日", found="2023年12月31日"),
)
TRAP = (
    Example(signature="安澜县柳溪镇人民政府\n2024年1月1日", note="the first day of the new year"),
    Example(other="没有收取信息处理费。2023年6月1日起按新办法执行。", note="a date in the text"),
)


def check(report: Report) -> Findings:
    signed = report.signature.date if report.signature else None
    if signed is None or signed.date is None or report.year is None or signed.date.year > report.year:
        return
    printed = report.prose.text[signed.start : signed.end]
    yield Finding(report.prose.span(signed.start, signed.end), {"printed": printed, "year": report.year}, actual=printed)
