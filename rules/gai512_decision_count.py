"""Administrative decisions: the text gives other numbers than table 2.

What it does:
    Compares the numbers of 行政许可, 行政处罚 and 行政强制 decisions made in the text with table 2.

Why:
    The figures also stand in the yearly report on law enforcement.

Basis:
    The form of 国办公开办函〔2019〕60号 and 〔2021〕30号; figures must be accurate, article 47 of the Regulation.

Not reported:
    What was published (公示行政许可信息36条): that is a number of publications. A figure for another year, for a part of the year, of another body, 累计 or 历年, approximate or not understood. Where
    the sums of the table fail at that very cell, GAI301 or GAI302 speaks.

说明：
    文字中写的作出行政许可、行政处罚、行政强制决定的件数与第二部分表格“本年处理决定数量”不符。
    请对照执法统计核对。公示、公开多少条是公开的条数，不核对。
"""

from gailint.rule import FORMS, WARNING, Example, Findings, Report, denials, rule

RULE = rule(
    code="GAI512",
    slug="decision-count",
    severity=WARNING,
    editions=FORMS,
    zh="文中写作出的决定为{stated}，表格中{table}；{advice}",
    en="the text says {stated} decisions were made; in the table {table}; {advice}",
)

GOOD = (
    Example(overview="全年作出行政许可决定36件、行政处罚决定5件。"),
)
BAD = (
    Example(overview="全年作出行政许可决定63件、行政处罚决定5件。", found="63件", expected="36"),
)
TRAP = (
    Example(overview="全年公示行政许可信息52条、行政处罚信息7条。", note="publications"),
    Example(overview="2022年作出行政许可决定28件。", note="another year"),
)


def check(report: Report) -> Findings:
    yield from denials(report, "decision-count")
