"""A range of days or years ends after it starts.

What it does:
    Reports ranges such as 2023年5月6日至2023年3月1日 or 2025年至2023年.

Why:
    The two ends were exchanged, or one of them is a slip of the hand.

Basis:
    国办公开办函〔2021〕30号: contents must be accurate.

Not reported:
    Ranges whose second year is left out (12月1日至1月31日 may cross the new year); comparisons of two years.

说明：
    起止时间颠倒，结束早于开始，请核对。省略年份的跨年写法不报告。
"""

from itertools import pairwise

from gailint.rule import ERROR, Example, Finding, Findings, Pattern, Report, rule

RULE = rule(
    code="GAI410",
    slug="reversed-range",
    severity=ERROR,
    zh="起止时间颠倒：{printed}",
    en="the range ends before it starts: {printed}",
)

GOOD = (Example(overview="2023年，我镇认真执行《条例》，2023年3月1日至2023年5月6日集中核对了栏目。"),)
BAD = (
    Example(
        overview="2023年，我镇认真执行《条例》，2023年5月6日至2023年3月1日集中核对了栏目。",
        found="2023年5月6日至2023年3月1日",
    ),
    Example(overview="2023年，我镇认真执行《条例》，整理了2023年至2021年的文件。", found="2023年至2021年"),
)
TRAP = (
    Example(overview="2023年，我镇认真执行《条例》，12月1日至1月31日为核对期。", note="crosses the new year"),
    Example(overview="2023年，我镇认真执行《条例》，申请量由2023年的9件回到2021年的水平。", note="a comparison"),
)

_LINK = Pattern(r"[ \u00a0]?(?:起|始)?[ \u00a0]?(?:至|到|—{1,2}|－|-|~|～)[ \u00a0]?")
_YEARS = Pattern(
    r"([12](?<![\d〔][12])(?:(?<=1)9|(?<=2)0)\d\d)[ \u00a0]?年?[ \u00a0]?(?:至|到|—{1,2}|－|-)[ \u00a0]?((?:19|20)\d\d)[ \u00a0]?年(?!度?预算)",
    "年",
)


def check(report: Report) -> Findings:
    text = report.prose.text
    spans = [
        (first.start, last.end)
        for first, last in pairwise(report.dates)
        if first.date and last.date and last.year_printed and last.date < first.date
        and _LINK.fullmatch(text[first.end : last.start])
    ]
    spans += [(match.start(), match.end()) for match in _YEARS.finditer(text) if int(match[2]) < int(match[1])]
    for start, end in spans:
        yield Finding(
            report.prose.span(start, end), {"printed": text[start:end]}, section=report.prose.section(start),
            actual=text[start:end],
        )
