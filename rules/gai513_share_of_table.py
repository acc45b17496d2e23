"""A share of applications that table 3 does not give.

What it does:
    Compares 占 p % of the applications with table 3: the result by all results, and by those received with those carried in.
    Rounding and cutting off are both accepted.

Why:
    A share that cannot be worked out again was worked out with other figures.

Basis:
    The form of 国办公开办函〔2019〕60号 and 〔2021〕30号; figures must be accurate, article 47 of the Regulation.

Not reported:
    Shares with both figures printed (GAI602). A figure for another year, for a part of the year, of another body, 累计 or 历年, approximate or not understood. Where
    the sums of the table fail at that very cell, GAI301 or GAI302 speaks.

说明：
    文字中写的占比，用第三部分表格的数字（办理结果总计或收到总数作分母）都算不出来；四舍五入和舍去尾数都可以。
    请重新计算，或写明分母。
"""

from gailint.rule import FORMS, WARNING, Example, Findings, Report, denials, rule

RULE = rule(
    code="GAI513",
    slug="share-of-table",
    severity=WARNING,
    editions=FORMS,
    zh="文中写占{stated}，表格中{table}，算不出这个占比；{advice}",
    en="the text gives a share of {stated}; the table, with {table}, does not give it; {advice}",
)

GOOD = (
    Example(overview="政府信息公开申请的办理结果中，予以公开5件，占办结总数的50%。"),
)
BAD = (
    Example(overview="政府信息公开申请的办理结果中，予以公开5件，占办结总数的59%。", found="59%"),
)
TRAP = (
    Example(overview="政府信息公开申请的办理结果中，予以公开5件，占全部申请的45.5%。", note="of those received"),
    Example(overview="政府信息公开申请的办理结果中，予以公开5件，占全部申请的45.4%。", note="cut off"),
)


def check(report: Report) -> Findings:
    yield from denials(report, "share-of-table")
