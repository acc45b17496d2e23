"""A report is about a year that is over, and signed on a day that has come.

What it does:
    Reports a signature date after today, and a report for a year that is not over. Today is the day of the check in
    Beijing time; `--today` sets another.

Why:
    A report dated in the future is a slip of the hand that every reader sees.

Basis:
    Article 49 of the Regulation: the report on the year before is published after its end.

Not reported:
    Dates in the text that speak of plans.

说明：
    落款日期晚于今天，或者报告的年度还没有结束。多半是年份打错了，请核对标题和落款。
"""

from gailint.rule import ERROR, Example, Finding, Findings, Report, Words, rule

RULE = rule(
    code="GAI402",
    slug="future-dated-report",
    severity=ERROR,
    zh="落款日期 {printed} 晚于今天（{today}）",
    en="the report is signed {printed}, after today ({today})",
    variants={
        "year": Words("{year}年还没有结束（今天是 {today}），标题中的年份有误", "{year} is not over yet (today is {today})")
    },
)

GOOD = (Example(),)
BAD = (
    Example(signature="安澜县柳溪镇人民政府\n2024年1月18日", today="2024-01-15", found="2024年1月18日"),
    Example(year=2023, today="2023-12-30", signature="", found="2023"),
)
TRAP = (
    Example(signature="安澜县柳溪镇人民政府\n2024年1月18日", today="2024-01-18", note="signed today"),
    Example(other="没有收取信息处理费。2027年将改版网站。", note="a plan"),
)


def check(report: Report) -> Findings:
    claim = report.year_claims[0] if report.year_claims else None
    if claim and claim.place != "file" and claim.year >= report.today.year:
        yield Finding(claim.span, {"year": claim.year, "today": report.today.isoformat()}, "year")
        return
    date = report.signature.date if report.signature else None
    if date and date.date and date.date > report.today:
        yield Finding(
            report.prose.span(date.start, date.end),
            {"printed": report.prose.text[date.start : date.end], "today": report.today.isoformat()},
        )
