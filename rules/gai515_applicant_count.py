"""Applicants: the text gives other numbers than table 3.

What it does:
    Compares the numbers of applications of 自然人, 法人或其他组织 and its kinds in the text with table 3. New ones, new ones with
    those carried in, and those settled are all accepted.

Why:
    The columns of the table were filled from another list than the text.

Basis:
    The form of 国办公开办函〔2019〕60号 and 〔2021〕30号; figures must be accurate, article 47 of the Regulation.

Not reported:
    A figure for another year, for a part of the year, of another body, 累计 or 历年, approximate or not understood. Where
    the sums of the table fail at that very cell, GAI301 or GAI302 speaks.

说明：
    文字中写的自然人、法人或其他组织申请件数与第三部分表格各栏不符（本年新收、连同上年结转、办理结果总计都可以）。
    改正前请对照台账。
"""

from gailint.rule import FORMS, WARNING, Example, Findings, Report, denials, rule

RULE = rule(
    code="GAI515",
    slug="applicant-count",
    severity=WARNING,
    editions=FORMS,
    zh="文中写该类申请人的申请为{stated}，表格中{table}；{advice}",
    en="the text gives {stated} for these applicants; in the table {table}; {advice}",
)

GOOD = (
    Example(overview="全年收到政府信息公开申请9件（其中自然人6件、法人或其他组织3件）。"),
)
BAD = (
    Example(overview="全年收到政府信息公开申请9件（其中自然人4件、法人或其他组织3件）。", found="4件", expected="6"),
)
TRAP = (
    Example(overview="全年办结政府信息公开申请10件（其中自然人7件、法人或其他组织3件）。", note="of those settled"),
    Example(overview="全年服务自然人320件、法人48件。", note="other work"),
)


def check(report: Report) -> Findings:
    yield from denials(report, "applicant-count")
