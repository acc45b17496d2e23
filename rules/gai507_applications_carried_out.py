"""Applications carried out: the text gives another number than table 3.

What it does:
    Compares every number of applications carried over to next year in the text with table 3, row 四.

Why:
    Next year's report starts with this figure.

Basis:
    The form of 国办公开办函〔2019〕60号 and 〔2021〕30号; figures must be accurate, article 47 of the Regulation.

Not reported:
    A figure for another year, for a part of the year, of another body, 累计 or 历年, approximate or not understood. Where
    the sums of the table fail at that very cell, GAI301 or GAI302 speaks.

说明：
    文字中写的结转下年度办理的申请件数与第三部分表格“结转下年度继续办理”一行不符。
    表格各项合计相符时，多半是文字有误；改正前请对照台账。
"""

from gailint.rule import ERROR, FORMS, Example, Findings, Report, denials, rule

RULE = rule(
    code="GAI507",
    slug="applications-carried-out",
    severity=ERROR,
    editions=FORMS,
    zh="文中写结转下年度{stated}，表格中{table}；{advice}",
    en="the text says {stated} applications were carried over to next year; in the table {table}; {advice}",
)

GOOD = (
    Example(overview="全年收到政府信息公开申请9件，结转下年度继续办理1件。"),
)
BAD = (
    Example(overview="全年收到政府信息公开申请9件，结转下年度继续办理4件。", found="4件", expected="1"),
    Example(overview="全年收到政府信息公开申请9件，结转至2024年2件。", found="2件", expected="1"),
)
TRAP = (
    Example(overview="全年收到政府信息公开申请9件，上年结转2件。", note="carried in"),
    Example(overview="建议提案5件结转下年度办理。", note="something else"),
)


def check(report: Report) -> Findings:
    yield from denials(report, "applications-carried-out")
