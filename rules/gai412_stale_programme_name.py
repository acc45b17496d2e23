"""The five-year programme named as current is the one that runs.

What it does:
    Reports 十三五 named as beginning or running in a report for 2021 or later, and 十四五 in one for 2026 or later.

Why:
    The sentence was copied from an older report.

Basis:
    The 13th programme ran from 2016 to 2020, the 14th from 2021 to 2025.

Not reported:
    The name in titles, with 期间, 时期, 以来 or 末, or where the programme's end or results are spoken of.

说明：
    把已经结束的五年规划写成正在实施，多半是沿用旧报告的文字。
    “十三五”期间、收官、总结等写法不报告。
"""

from gailint.rule import INFO, Example, Finding, Findings, Pattern, Report, rule

RULE = rule(
    code="GAI412",
    slug="stale-programme-name",
    severity=INFO,
    zh="“{name}”已于{end}年结束，{year}年的报告仍写作正在实施",
    en="the programme {name} ended in {end}; the report for {year} speaks of it as running",
)

GOOD = (Example(overview="2023年，我镇认真执行《条例》，围绕“十四五”规划实施推进政务公开。"),)
BAD = (
    Example(overview="2023年，我镇认真执行《条例》，助力“十三五”开好局、起好步。", found="十三五"),
    Example(overview="2023年，我镇认真执行《条例》，全面推进“十三五”规划实施。", found="十三五"),
)
TRAP = (
    Example(overview="2023年，我镇认真执行《条例》，归集“十三五”期间的规划12件。", note="the past"),
    Example(overview="2023年，我镇认真执行《条例》，公开《“十三五”规划总结》。", note="a title"),
)

_END = {"十三五": 2020, "十四五": 2025}
_NAME = Pattern("十三五|十四五", "十三五", "十四五")
_RUNNING = Pattern("开好局|开局|起好步|起步|正在实施|全面推进|深入实施|贯彻落实|大力实施")
_PAST = Pattern("期间|时期|以来|末|收官|总结|完成|圆满|历史|成就|《|评估")


def check(report: Report) -> Findings:
    year = report.year
    if year is None:
        return
    text = report.prose.text
    for match in _NAME.finditer(text):
        start, end = report.prose.clause(match.start())
        clause = text[start:end]
        if year > _END[match[0]] and _RUNNING.search(clause) and not _PAST.search(clause):
            yield Finding(
                report.prose.span(match.start(), match.end()),
                {"name": match[0], "end": _END[match[0]], "year": year},
                section=report.prose.section(match.start()),
            )
