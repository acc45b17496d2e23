"""Administrative reconsiderations: the text gives another number than table 4.

What it does:
    Compares every number of reconsiderations caused by disclosure in the text with table 4.

Why:
    Reconsiderations show how the agency treats applicants; the figure is checked against that of the reconsideration organ.

Basis:
    The form of 国办公开办函〔2019〕60号 and 〔2021〕30号; figures must be accurate, article 47 of the Regulation.

Not reported:
    A figure for another year, for a part of the year, of another body, 累计 or 历年, approximate or not understood. Where
    the sums of the table fail at that very cell, GAI301 or GAI302 speaks. Cases that disclosure need not have
    caused. Some in the text and none in the table is GAI506.

说明：
    文字中写的因政府信息公开引起的行政复议件数与第四部分表格不符。
    表格各项合计相符时，多半是文字有误；改正前请对照案卷。
"""

from gailint.rule import ERROR, FORMS, Example, Findings, Report, denials, rule

RULE = rule(
    code="GAI504",
    slug="reconsideration-count",
    severity=ERROR,
    editions=FORMS,
    zh="文中写行政复议{stated}，表格中{table}；{advice}",
    en="the text says {stated} reconsiderations; in the table {table}; {advice}",
)

GOOD = (
    Example(overview="因政府信息公开引起的行政复议1件，行政诉讼0件。"),
)
BAD = (
    Example(overview="因政府信息公开引起的行政复议3件，行政诉讼0件。", found="3件", expected="1"),
)
TRAP = (
    Example(overview="全年办理各类行政复议案件6件。", note="not caused by disclosure"),
    Example(overview="2022年因政府信息公开引起的行政复议2件。", note="another year"),
)


def check(report: Report) -> Findings:
    yield from denials(report, "reconsideration-count")
