"""The statistics period is the whole report year.

What it does:
    Reports a stated period that does not run from 1 January to 31 December of one year.

Why:
    The figures of agencies can only be added up and compared when all count the same days.

Basis:
    国办公开办函〔2021〕30号: the figures are those of the report year, as of 31 December.

Not reported:
    A period of a whole year that is not the report year (GAI403); agencies that say they were founded or merged
    during the year.

说明：
    统计期限应为报告年度的1月1日至12月31日。年内新成立、合并的机关除外。
"""

from gailint.rule import ERROR, Edit, Example, Finding, Findings, Fix, NotChecked, Pattern, Report, Safety, Words, rule

RULE = rule(
    code="GAI405",
    slug="statistics-period",
    severity=ERROR,
    fix=Safety.UNSAFE,
    zh="统计期限为{printed}，应为{year}年1月1日至12月31日",
    en="the statistics period is {printed}; it should be 1 January to 31 December {year}",
)

GOOD = (Example(), Example(preamble="所列数据的统计期限为2023年1月1日至12月31日。"))
BAD = (
    Example(preamble="所列数据的统计期限自2023年1月1日起至2023年12月30日止。", found="2023年1月1日起至2023年12月30日"),
    Example(preamble="所列数据的统计期限自2022年1月1日起至2023年12月31日止。", found="2022年1月1日起至2023年12月31日"),
)
TRAP = (
    Example(preamble="2023年5月6日我局成立，统计期限自2023年5月6日起至2023年12月31日止。", note="founded in the year"),
    Example(preamble="统计期限自2023年1月 1 日起至12月31日止。", note="blanks from a converter, the year left out"),
    Example(overview="公示期自2023年3月1日至2023年3月10日，无异议。", note="not the statistics period"),
)

_NEW_AGENCY = Pattern("成立|组建|挂牌|合并|划转|机构改革")


def check(report: Report) -> Findings:
    period = report.period
    if period is None or report.year is None:
        return
    start, end = period.start, period.end
    whole = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
    if whole and start.year == end.year:
        return
    if start.date is None or end.date is None:
        return  # no day of the calendar: GAI406 speaks
    first, last = period.offsets
    begin, stop = report.prose.sentence(first)
    if _NEW_AGENCY.search(report.prose.text[begin:stop]):
        yield NotChecked(Words("年内成立或合并的机关，统计期限无法核对", "the agency was founded or merged in the year"))
        return
    places = ((start, "year", report.year), (start, "month", 1), (start, "day", 1), (end, "month", 12), (end, "day", 31))
    wrong = [name for date, name, value in places if getattr(date, name) != value]
    printed = report.prose.text[first:last]
    span = report.prose.span(first, last)
    text = f"{report.year}年1月1日至{report.year}年12月31日"
    yield Finding(
        span,
        {"printed": printed, "year": report.year},
        actual=printed,
        expected=text,
        fix=Fix(Safety.UNSAFE, (Edit(span, text),)) if wrong else None,
    )
