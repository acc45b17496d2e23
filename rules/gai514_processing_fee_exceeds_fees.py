"""The processing fee of the text is larger than all fees of table 2.

What it does:
    Compares 信息处理费 (in yuan) with 行政事业性收费 of table 2 (in 万元), of which it is a part.

Why:
    The table was filled in yuan, or the fee was forgotten there.

Basis:
    国办函〔2020〕109号: the processing fee is an administrative fee (行政事业性收费).

Not reported:
    A figure for another year, for a part of the year, of another body, 累计 or 历年, approximate or not understood. Where
    the sums of the table fail at that very cell, GAI301 or GAI302 speaks.

说明：
    文字中写的信息处理费（元）大于第二部分表格的行政事业性收费（万元）。信息处理费是行政事业性收费的一种。
    请核对表格是否漏计，以及单位是否为万元。
"""

from gailint.rule import FORMS, WARNING, Example, Findings, Report, denials, rule

RULE = rule(
    code="GAI514",
    slug="processing-fee-exceeds-fees",
    severity=WARNING,
    editions=FORMS,
    zh="文中写收取信息处理费{stated}，表格中{table}（万元），部分大于总额；{advice}",
    en="the text says a processing fee of {stated} was charged; in the table, in 10,000 yuan, {table}: less than this part of it; {advice}",
)

FEES = {(2, "fees", "amount"): "0.5"}

GOOD = (
    Example(other="收取信息处理费的情况：本年度收取信息处理费300元。", cells=FEES),
)
BAD = (
    Example(other="收取信息处理费的情况：本年度收取信息处理费300元。", found="300元"),
)
TRAP = (
    Example(other="收取信息处理费的情况：本年度收取信息处理费5000元。", cells=FEES, note="just as much"),
    Example(other="收取信息处理费的情况：本年度没有收取信息处理费，收取土地出让金300元。", note="another fee"),
)


def check(report: Report) -> Findings:
    yield from denials(report, "processing-fee-exceeds-fees")
