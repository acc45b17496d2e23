"""The figures printed beside a percentage do not give it.

What it does:
    Works out again every share and every growth whose figures are printed with it. Rounding and cutting off are both
    accepted. A growth that is a decline by the printed figures, or the other way round, is an error.

Why:
    A percentage that cannot be worked out again shows that it was worked out with other figures.

Basis:
    国办公开办函〔2021〕30号: figures must be accurate; article 47 of the Regulation.

Not reported:
    Percentages whose base is not stated. A share adjusted so that the shares of one base add up to 100. Percentages of
    a figure that a table denies: that figure is told.

说明：
    文字中的百分比与同时写出的数字算出来的不一致；四舍五入和舍去尾数都可以，为使各项合计为100%而调整的也可以。
    写“增长”而数字是减少的（或者相反）为错误。
    请重新计算，或者核对所用的数字。
"""

from gailint.rule import ERROR, WARNING, Count, Example, Finding, Findings, Report, Words, misprinted, rule

RULE = rule(
    code="GAI602",
    slug="percentage-mismatch",
    severity=WARNING,
    zh="文中写{stated}，按{part}和{base}计算为{expected}；请重新计算，或核对这两个数字",
    en="the text says {stated}; {part} of {base} is {expected}: work it out again, or check the two figures",
    variants={
        "growth": Words(
            "文中写变化{stated}，按上年{base}、相差{part}计算为{expected}；请重新计算，或核对所用的数字",
            "the text says a change of {stated}; {part} more or less than {base} is {expected}: work it out again, or check the figures",
        ),
        "sign": Words(
            "文中写{said}{stated}，但按上年{base}、相差{part}计算是{meant}{expected}",
            "the text says {said} by {stated}; by the figures, {part} from {base}, it is {meant} by {expected}",
        ),
    },
)

GOOD = (Example(overview="全年收到政府信息公开申请9件，2022年为12件，同比减少25%。"),)
BAD = (
    Example(
        overview="全年收到政府信息公开申请9件，2022年为12件，同比减少33%。",
        found="33%",
        expected="25%",
        severity=WARNING,
    ),
    Example(
        overview="全年收到政府信息公开申请9件，2022年为12件，同比增长25%。",
        found="25%",
        severity=ERROR,
        note="fewer, not more",
    ),
    Example(
        overview="全年公开政府信息120条，其中政策文件30条，占35%。",
        found="35%",
        expected="25%",
    ),
)
TRAP = (
    Example(overview="全年公开政府信息90条，其中政策文件25条，占27.7%。", note="cut off, not rounded"),
    Example(
        overview="全年公开政府信息90条，其中政策文件25条，占28%；财政信息31条，占35%；民生信息34条，占37%。",
        note="adjusted to add up to 100",
    ),
    Example(overview="全年公开政府信息120条，其中政策文件30条，占全县的35%。", note="another base"),
    Example(
        overview="全年收到政府信息公开申请9件，其中网络申请6件，比上年增加3件，增长50%。",
        note="of the applications, not of those by way of the network",
    ),
)

_GROWTH = {"up": Words("增长", "growth"), "down": Words("减少", "a decline")}


def check(report: Report) -> Findings:
    denied = {found.stated for found in report.comparisons if found.denied and isinstance(found.statement, Count)}
    for misprint in misprinted(report):
        rate = misprint.rate
        if denied.intersection((rate.part, rate.base)):
            continue
        stated = report.prose.text[rate.start : rate.end]
        values: dict[str, object] = {
            "stated": stated, "part": misprint.part, "base": misprint.base, "expected": misprint.expected,
        }  # fmt: skip
        if misprint.reversed:
            meant = "down" if rate.direction == "up" else "up"
            values |= {"said": _GROWTH[rate.direction], "meant": _GROWTH[meant]}
        yield Finding(
            report.prose.span(rate.start, rate.end),
            values,
            "sign" if misprint.reversed else "growth" if rate.kind == "growth" else "",
            severity=ERROR if misprint.reversed else None,
            section=report.prose.section(rate.start),
            actual=stated,
            expected=None if misprint.reversed else misprint.expected,
        )
