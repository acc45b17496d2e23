"""Every date is a day of the calendar.

What it does:
    Reports dates such as 2月30日, 13月5日 or 2023年2月29日.

Why:
    One of the figures is a slip of the hand, and nobody can tell which.

Basis:
    The calendar; 国办公开办函〔2021〕30号: contents must be accurate.

Not reported:
    29 February without a year; figures that are no dates, such as numbers of versions.

说明：
    这个日期在日历上不存在，请核对。
"""

from datetime import date

from gailint.rule import ERROR, Example, Finding, Findings, Report, rule

RULE = rule(
    code="GAI406",
    slug="impossible-date",
    severity=ERROR,
    zh="日历上没有 {printed} 这一天",
    en="{printed} is no day of the calendar",
)

GOOD = (Example(overview="2023年，我镇认真执行《条例》。2023年6月30日召开了培训会。"),)
BAD = (
    Example(overview="2023年，我镇认真执行《条例》。2023年6月31日召开了培训会。", found="2023年6月31日"),
    Example(overview="2023年，我镇认真执行《条例》，13月5日召开了培训会。", found="13月5日"),
    Example(overview="2023年，我镇认真执行《条例》，2023年2月29日召开了培训会。", found="2023年2月29日"),
)
TRAP = (
    Example(overview="2023年，我镇认真执行《条例》，每年2月29日前核对一次。", note="no year is named"),
    Example(preamble="统计期限为20231月1日至202312月31日。", note="年 was lost: GAI413"),
    Example(overview="2023年，我镇认真执行《条例》，平台升级到2023.13.45版。", note="a version"),
)

_LEAP_YEAR = 2000


def check(report: Report) -> Findings:
    for mention in report.dates:
        printed = report.prose.text[mention.start : mention.end]
        if "月" not in printed or mention.month is None or _exists(mention.year, mention.month, mention.day):
            continue
        yield Finding(
            report.prose.span(mention.start, mention.end),
            {"printed": printed},
            section=report.prose.section(mention.start),
            actual=printed,
        )


def _exists(year: int | None, month: int, day: int | None) -> bool:
    try:
        date(_LEAP_YEAR if year is None else year, month, 1 if day is None else day)
    except ValueError:
        return False
    return True
