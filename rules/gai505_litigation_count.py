"""Lawsuits: the text gives another number than table 4.

What it does:
    Compares every number of lawsuits caused by disclosure in the text with table 4: all of them with both blocks, 直接起诉
    and 复议后起诉 each with its own.

Why:
    Lawsuits are public; the figure is easily checked.

Basis:
    The form of 国办公开办函〔2019〕60号 and 〔2021〕30号; figures must be accurate, article 47 of the Regulation.

Not reported:
    A figure for another year, for a part of the year, of another body, 累计 or 历年, approximate or not understood. Where
    the sums of the table fail at that very cell, GAI301 or GAI302 speaks. Cases that disclosure need not have
    caused. Some in the text and none in the table is GAI506.

说明：
    文字中写的因政府信息公开引起的行政诉讼件数与第四部分表格不符；未经复议直接起诉、复议后起诉分别核对。
    表格各项合计相符时，多半是文字有误；改正前请对照案卷。
"""

from gailint.rule import ERROR, FORMS, Example, Findings, Report, denials, rule

RULE = rule(
    code="GAI505",
    slug="litigation-count",
    severity=ERROR,
    editions=FORMS,
    zh="文中写行政诉讼{stated}，表格中{table}；{advice}",
    en="the text says {stated} lawsuits; in the table {table}; {advice}",
)

SUITS = {
    (4, "litigation_direct", "upheld"): "2", (4, "litigation_direct", "total"): "2",
    (4, "litigation_after_reconsideration", "corrected"): "1", (4, "litigation_after_reconsideration", "total"): "1",
}  # fmt: skip

GOOD = (
    Example(overview="因政府信息公开引起的行政诉讼3件，其中未经复议直接起诉2件、复议后起诉1件。", cells=SUITS),
)
BAD = (
    Example(overview="因政府信息公开引起的行政诉讼2件。", cells=SUITS, found="2件", expected="3"),
    Example(overview="因政府信息公开引起的行政诉讼3件，其中未经复议直接起诉3件。", cells=SUITS, found="3件", expected="2"),
)
TRAP = (
    Example(overview="全年应诉行政诉讼案件8件。", cells=SUITS, note="not caused by disclosure"),
    Example(overview="2022年因政府信息公开引起的行政诉讼5件。", cells=SUITS, note="another year"),
)


def check(report: Report) -> Findings:
    yield from denials(report, "litigation-count")
