"""Normative documents: the text gives other numbers than table 2.

What it does:
    Compares the numbers of 规章 and 规范性文件 issued, repealed and in force in the text with table 2.

Why:
    The list of documents in force is what citizens are bound by.

Basis:
    The form of 国办公开办函〔2019〕60号 and 〔2021〕30号; figures must be accurate, article 47 of the Regulation.

Not reported:
    政策文件 and other documents, and those merely published (公开规范性文件3件). A figure for another year, for a part of the year, of another body, 累计 or 历年, approximate or not understood. Where
    the sums of the table fail at that very cell, GAI301 or GAI302 speaks.

说明：
    文字中写的行政规范性文件（规章）制发、废止、现行有效件数与第二部分表格不符。
    请对照规范性文件目录核对文字和表格。政策文件、公开（发布）的件数不核对。
"""

from gailint.rule import ERROR, FORMS, Example, Findings, Report, denials, rule

RULE = rule(
    code="GAI511",
    slug="document-count",
    severity=ERROR,
    editions=FORMS,
    zh="文中写的文件数为{stated}，表格中{table}；{advice}",
    en="the text gives {stated} documents; in the table {table}; {advice}",
)

GOOD = (
    Example(overview="全年制发行政规范性文件1件，废止0件，现行有效4件。"),
)
BAD = (
    Example(overview="全年制发行政规范性文件3件，现行有效4件。", found="3件", expected="1"),
    Example(overview="全年制发行政规范性文件1件，废止2件，现行有效4件。", found="2件", expected="0"),
)
TRAP = (
    Example(overview="全年制发政策文件18件。", note="another kind"),
    Example(overview="全年公开规范性文件6件。", note="published"),
    Example(overview="累计制发行政规范性文件46件。", note="cumulative"),
    Example(overview="全年新制定行政规范性文件3件，修改2件。", note="what was amended may count as issued"),
)


def check(report: Report) -> Findings:
    yield from denials(report, "document-count")
