"""Applications settled: the text gives another number than table 3.

What it does:
    Compares every number of applications settled or answered (办结, 答复, 办理) in the text with table 3, row 三（七）.

Why:
    The text says more or less work than the table.

Basis:
    The form of 国办公开办函〔2019〕60号 and 〔2021〕30号; figures must be accurate, article 47 of the Regulation.

Not reported:
    A figure for another year, for a part of the year, of another body, 累计 or 历年, approximate or not understood. Where
    the sums of the table fail at that very cell, GAI301 or GAI302 speaks. How many of the applications of this year alone were
    settled is often meant: the finding is a warning.

说明：
    文字中写的办结、答复件数与第三部分表格“三（七）总计”不符。
    请核对文字是否只统计了其中一部分；改正前请对照台账。
"""

from gailint.rule import FORMS, WARNING, Example, Findings, Report, denials, rule

RULE = rule(
    code="GAI508",
    slug="applications-settled",
    severity=WARNING,
    editions=FORMS,
    zh="文中写办结或答复{stated}，表格中{table}；{advice}",
    en="the text says {stated} applications were settled or answered; in the table {table}; {advice}",
)

GOOD = (
    Example(overview="全年收到政府信息公开申请9件，办结10件。"),
)
BAD = (
    Example(overview="全年收到政府信息公开申请9件，办结12件。", found="12件", expected="10"),
    Example(overview="全年收到政府信息公开申请9件，已答复8件。", found="8件", expected="10"),
)
TRAP = (
    Example(overview="全年答复网民留言45件，办结热线工单120件。", note="other work"),
    Example(overview="全年收到政府信息公开申请9件，均已答复。", note="no figure"),
)


def check(report: Report) -> Findings:
    yield from denials(report, "applications-settled")
