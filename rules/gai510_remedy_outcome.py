"""Results of reconsiderations or lawsuits: the text gives other numbers than table 4.

What it does:
    Compares 维持, 纠正, 其他结果 and 尚未审结 with a number in the text, and 均获维持, with table 4.

Why:
    An agency that lost a case must not say that all were upheld.

Basis:
    The form of 国办公开办函〔2019〕60号 and 〔2021〕30号; figures must be accurate, article 47 of the Regulation.

Not reported:
    A figure for another year, for a part of the year, of another body, 累计 or 历年, approximate or not understood. Where
    the sums of the table fail at that very cell, GAI301 or GAI302 speaks.

说明：
    文字中写的行政复议、行政诉讼结果（维持、纠正、其他、尚未审结）与第四部分表格不符，
    或者文字说“均获维持”，表格却有纠正、其他结果或尚未审结的案件。改正前请对照案卷。
"""

from gailint.rule import ERROR, FORMS, Example, Findings, Report, Words, denials, rule

RULE = rule(
    code="GAI510",
    slug="remedy-outcome",
    severity=ERROR,
    editions=FORMS,
    zh="文中写的复议或诉讼结果为{stated}，表格中{table}；{advice}",
    en="the text gives {stated} for this result of the cases; in the table {table}; {advice}",
    variants={
        "claim": Words(
            "文中说“{stated}”，表格中{table}；{advice}",
            "the text says {stated}; in the table {table}; {advice}",
        ),
    },
)

LOST = {(4, "reconsideration", "corrected"): "1", (4, "reconsideration", "total"): "2"}

GOOD = (
    Example(overview="因政府信息公开引起的行政复议1件，结果维持1件。"),
)
BAD = (
    Example(overview="因政府信息公开引起的行政复议1件，结果纠正1件。", found="1件", expected="0"),
    Example(overview="因政府信息公开引起的行政复议2件，均获维持。", cells=LOST, found="均获维持"),
)
TRAP = (
    Example(overview="因政府信息公开引起的行政复议1件，已获维持。", note="no figure"),
    Example(overview="2022年因政府信息公开引起的行政复议4件，结果纠正2件。", note="another year"),
    Example(overview="行政复议机关全年审结案件60件，结果维持52件。", note="not caused by disclosure"),
)


def check(report: Report) -> Findings:
    yield from denials(report, "remedy-outcome")
