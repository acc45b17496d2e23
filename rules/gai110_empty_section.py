"""No section is empty.

What it does:
    Reports a section of prose (one, five, six) with nothing under its heading.

Why:
    The reader cannot tell whether there was nothing to report or whether the text was lost.

Basis:
    Article 50 of the Regulation on Government Information Disclosure names what the report must say.

Not reported:
    Sections that hold a table or a picture; sections two to four, whose tables GAI109 looks for; the repeat of a
    heading (GAI105).

说明：
    标题下面没有任何内容。没有相关情况的，也应写明“没有……”。
"""

from gailint.rule import ERROR, FORMS, Example, Finding, Findings, Report, rule

RULE = rule(
    code="GAI110",
    slug="empty-section",
    severity=ERROR,
    editions=FORMS,
    zh="“{title}”下面没有内容",
    en="there is nothing under {title}",
)

GOOD = (Example(), Example(other="无。本年度没有收取信息处理费。"))
BAD = (
    Example(overview="", found="一、总体情况"),
    Example(other="", found="六、其他需要报告的事项", note="nothing but the signature follows"),
    Example(problems=" ", other="", found=("五、存在的主要问题及改进情况", "六、其他需要报告的事项")),
)
TRAP = (
    Example(other="无", note="short, but something"),
    Example(tables={4: ""}, note="a missing table: GAI109"),
    Example(headings={"other": "五、存在的主要问题及改进情况"}, problems="", note="a section twice: GAI105"),
)

_PROSE = ("overview", "problems", "other")


def check(report: Report) -> Findings:
    keys = [section.key for section in report.sections]
    for section in report.sections:
        if section.key not in _PROSE or keys.count(section.key) > 1 or section.tables or section.pictures:
            continue
        if not report.body(section.key).strip():
            yield Finding(section.heading.span(), {"title": section.title}, section=section.key)
