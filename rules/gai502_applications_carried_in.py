"""Applications carried in: the text gives another number than table 3.

What it does:
    Compares every number of applications carried over from last year in the text with table 3, row 二.

Why:
    What is carried in decides whether the balance of the table and the link to last year's report hold.

Basis:
    The form of 国办公开办函〔2019〕60号 and 〔2021〕30号; figures must be accurate, article 47 of the Regulation.

Not reported:
    A figure for another year, for a part of the year, of another body, 累计 or 历年, approximate or not understood. Where
    the sums of the table fail at that very cell, GAI301 or GAI302 speaks.

说明：
    文字中写的上年结转申请件数与第三部分表格“上年结转”一行不符。
    请同时对照上一年度报告的“结转下年度继续办理”。
"""

from gailint.rule import ERROR, FORMS, Example, Findings, Report, denials, rule

RULE = rule(
    code="GAI502",
    slug="applications-carried-in",
    severity=ERROR,
    editions=FORMS,
    zh="文中写上年结转申请{stated}，表格中{table}；{advice}",
    en="the text says {stated} applications were carried in; in the table {table}; {advice}",
)

GOOD = (
    Example(overview="全年收到政府信息公开申请9件，上年结转2件。"),
)
BAD = (
    Example(overview="全年收到政府信息公开申请9件，上年结转3件。", found="3件", expected="2"),
    Example(overview="全年收到政府信息公开申请9件，2022年结转5件。", found="5件", expected="2"),
)
TRAP = (
    Example(overview="上年结转的建议提案4件已办结。", note="something else was carried in"),
    Example(overview="全年收到政府信息公开申请9件，结转下年度办理1件。", note="carried out"),
)


def check(report: Report) -> Findings:
    yield from denials(report, "applications-carried-in")
