"""The text says there was nothing and the table has something, or the reverse.

What it does:
    Compares 未收到申请, 没有发生行政复议、行政诉讼, 0件 with tables 3 and 4, and reports too where the text has applications or
    cases and the table none at all.

Why:
    One of the two was kept from last year or from a template.

Basis:
    The form of 国办公开办函〔2019〕60号 and 〔2021〕30号; figures must be accurate, article 47 of the Regulation.

Not reported:
    A figure for another year, for a part of the year, of another body, 累计 or 历年, approximate or not understood. Where
    the sums of the table fail at that very cell, GAI301 or GAI302 speaks. Cases of which it is not
    said that disclosure caused them.

说明：
    文字说没有收到申请、没有发生行政复议或行政诉讼，表格中却不是零；或者文字写有，表格却全是零。
    多半是文字或表格沿用了往年的内容，请对照台账核对。
"""

from gailint.rule import ERROR, FORMS, Example, Findings, Report, denials, rule

RULE = rule(
    code="GAI506",
    slug="zero-claim",
    severity=ERROR,
    editions=FORMS,
    zh="文中写“{stated}”，表格中{table}；{advice}",
    en="the text says {stated}; in the table {table}; {advice}",
)

GOOD = (
    Example(overview="因政府信息公开引起的行政复议1件；没有发生行政诉讼。"),
)
BAD = (
    Example(overview="本年度未收到政府信息公开申请。", found="未收到政府信息公开申请", expected="9"),
    Example(overview="没有因政府信息公开引起的行政复议、行政诉讼。", found="没有因政府信息公开引起的行政复议", expected="1"),
    Example(overview="因政府信息公开引起的行政诉讼2件。", found="2件", expected="0", note="the reverse"),
)
TRAP = (
    Example(overview="2022年未收到政府信息公开申请。", note="another year"),
    Example(overview="全年未发生重大行政诉讼败诉案件，未收到关于环境的投诉。", note="something else"),
    Example(overview="通过传真未收到政府信息公开申请。", note="one channel"),
)


def check(report: Report) -> Findings:
    yield from denials(report, "zero-claim")
