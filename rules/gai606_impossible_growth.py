"""No whole number last year gives the printed growth.

What it does:
    For a growth or decline right behind a count looks for the number of the year before: 7 after a growth of 20 % would
    need 5.8.

Why:
    One of the two figures is wrong.

Basis:
    Arithmetic. 国办公开办函〔2021〕30号: figures must be accurate.

Not reported:
    Large counts, for which there is always such a number. A growth whose base or difference is printed (GAI602), that
    may belong to another figure of its sentence, or of a figure that a table denies.

说明：
    按文中的件数和增长率反推，上一年不存在这样的整数件数；四舍五入和舍去尾数都可以。
    请对照上一年度报告重新计算增长率，或核对本年件数。
"""

from decimal import Decimal

from gailint.rule import WARNING, Count, Example, Finding, Findings, Pattern, Rate, Report, Words, rule

RULE = rule(
    code="GAI606",
    slug="impossible-growth",
    severity=WARNING,
    zh="本年{count}、{change}{stated}，上年应为{before}，不是整数；请对照上年报告重新计算",
    en="{count} this year and a {change} of {stated} would need {before} last year, no whole number: work it out again",
)

GOOD = (Example(overview="全年收到政府信息公开申请9件，同比减少25%。"),)
BAD = (
    Example(overview="全年收到政府信息公开申请9件，同比增长35%。", found="35%"),
    Example(overview="全年编发政务公开简报7期，较上年减少20%。", found="20%"),
)
TRAP = (
    Example(overview="全年收到政府信息公开申请9件，同比增长28.5%。", note="cut off: 7 last year"),
    Example(overview="全年公开政府信息6986条，同比增长16.7%。", note="a large count"),
    Example(overview="全年公开政府信息120条，其中政策文件9条，同比增长35%。", note="of another figure"),
    Example(overview="全年收到政府信息公开申请9件，按期答复率同比提高35%。", note="growth of a rate"),
    Example(overview="全年发放宣传单约9件，同比增长35%。", note="approximate"),
)

_BETWEEN = Pattern(
    "[，,（(]?(?:同比|环比|较|比|与|去年|上年|上一年|上年度|去年同期|上年同期|20[0-9]{2}年|度|相比|[，,]|了|增长|增加|上升|减少|下降|降低|增幅为|降幅为){1,8}"
)

_CHANGE = {"up": Words("增长", "growth"), "down": Words("减少", "decline")}


def check(report: Report) -> Findings:
    denied = {found.stated for found in report.comparisons if found.denied and isinstance(found.statement, Count)}
    for rate in report.rates:
        if rate.kind != "growth" or rate.base is not None or rate.change is not None or not rate.value:
            continue
        low, _ = report.prose.sentence(rate.start)
        figures = report.quantities_in(low, rate.start)
        if not figures or not all(figure.exact for figure in figures):
            continue
        last = figures[-1]
        between = report.prose.text[last.stop : rate.start].replace(" ", "").replace("\u00a0", "")
        if not _BETWEEN.fullmatch(between) or any(_possible(rate, figure.value) for figure in figures):
            continue
        if last.value in denied:
            continue
        sign = 1 if rate.direction == "up" else -1
        factor = 1 + sign * rate.value / 100
        stated = report.prose.text[rate.start : rate.end]
        yield Finding(
            report.prose.span(rate.start, rate.end),
            {
                "count": report.prose.text[last.start : last.stop], "stated": stated,
                "change": _CHANGE[rate.direction], "before": f"{last.value / factor:.1f}" if factor > 0 else "—",
            },
            section=report.prose.section(rate.start),
            actual=stated,
        )  # fmt: skip


def _possible(rate: Rate, count: int) -> bool:
    """Whether some whole number of the year before gives the printed growth, rounded or cut off."""
    sign = 1 if rate.direction == "up" else -1
    factor = 1 + sign * rate.value / 100
    if factor <= Decimal("0.02"):
        return True
    near = int(count / factor)
    return any(
        before > 0 and sign * (count - before) >= 0 and rate.fits(abs(count - before), before)
        for before in range(max(near - 2, 1), near + 4)
    )
