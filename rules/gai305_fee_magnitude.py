"""Fees are given in 万元.

What it does:
    Reports a fee in table 2 that only makes sense in 元: the cell itself says 元, the text gives the same figure in 元,
    or the sum is beyond what an agency of that level can collect in a year.

Why:
    The column asks for 万元. A figure in 元 is ten thousand times too large.

Basis:
    The form of 国办公开办函〔2021〕30号: 本年收费金额（单位：万元）. The limits are ours: 20,000 万元 for a town or
    sub-district (even the largest collect less), 500,000 万元 for a county (more than the whole revenue of
    most), 5,000,000 万元 for a city or a province's department; none for a province.

Not reported:
    A figure that the text repeats in 万元, the fee for processing information, agencies of unknown level below the
    largest limit.

说明：
    收费金额的单位是万元，这里的数字看来是按元填写的，请换算后填写。
"""

from gailint.rule import (
    FORM_2021,
    WARNING,
    CellRef,
    Example,
    Finding,
    Findings,
    NotChecked,
    Pattern,
    Report,
    Words,
    rule,
)

RULE = rule(
    code="GAI305",
    slug="fee-magnitude",
    severity=WARNING,
    editions=FORM_2021,
    zh="收费金额填{printed}，单位应为万元；{reason}",
    en="the fees are {printed} in units of 10,000 yuan (万元): {reason}",
)

_STATED = "本年度收取行政事业性收费15670元。"

GOOD = (Example(cells={(2, "fees", "amount"): "12.6"}), Example(agency="安澜县人民政府", cells={(2, "fees", "amount"): "1567"}))
BAD = (
    Example(cells={(2, "fees", "amount"): "251000元"}, found="251000元", note="the cell says 元"),
    Example(agency="安澜县人民政府", cells={(2, "fees", "amount"): "15670"}, other=_STATED, found="15670", note="the text says 元"),
    Example(cells={(2, "fees", "amount"): "38600"}, found="38600", note="too much for a town"),
)
TRAP = (
    Example(agency="安澜县人民政府", cells={(2, "fees", "amount"): "12629.28"}, note="a county may collect this"),
    Example(cells={(2, "fees", "amount"): "35"}, other="本年度收取信息处理费35元。", note="another fee"),
    Example(cells={(2, "fees", "amount"): "3.5万元"}, note="the right unit"),
    Example(cells={(2, "fees", "amount"): "15"}, other="本年度收取行政事业性收费15万元。", note="the text says 万元"),
)

_LIMITS = {"township": 20_000, "county": 500_000, "province": None}
_LIMIT = 5_000_000
_TEXT = Pattern(r"(?<!处理)收费(?:金额|总额|收入)?(?:共计?|合计|总计|为)?[ \u00a0]?(\d[\d,]{0,14}(?:\.\d{1,2})?)[ \u00a0]?元", "收费")


def check(report: Report) -> Findings:
    table = report.tables.get(2)
    if table is None or table.edition != report.edition:
        return
    if not table.readable:
        yield NotChecked(table.unread)
        return
    figure = table.figures["fees", "amount"]
    if figure.value is None or figure.value <= 0:
        return
    limit = _LIMITS.get(report.agency.level, _LIMIT)
    if "元" in figure.printed and "万" not in figure.printed and "亿" not in figure.printed:
        reason = Words("单元格里写的是元", "the cell itself says 元")
    elif any(float(match[1].replace(",", "")) == figure.value for match in _TEXT.finditer(report.prose.text)):
        reason = Words("正文中同一数字的单位是元", "the text gives the same figure in 元")
    elif limit is not None and figure.value > limit and "元" not in figure.printed:
        reason = Words("金额超出这一级机关可能的规模，疑按元填写", "more than an agency of this level collects, probably 元")
    else:
        return
    yield Finding(
        figure.span,
        {"printed": figure.printed, "reason": reason},
        section=table.form.section,
        cell=CellRef(2, "fees", "amount"),
        actual=figure.printed,
    )
