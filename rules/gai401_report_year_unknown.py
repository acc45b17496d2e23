"""The report says somewhere which year it is for.

What it does:
    Reports that neither the title nor the statistics period, the introduction, the opening of section one or the file
    name gives the year of the report.

Why:
    A reader who finds the page in a search must know which year it speaks of; and no figure can be compared with
    another year's.

Basis:
    国办公开办函〔2021〕30号: the title names agency and year.

Not reported:
    A title without a year while another place gives it: that is GAI101.

说明：
    标题、统计期限、引言、第一部分开头和文件名都没有写明年度，读者无法知道这是哪一年的报告。
    请在标题中写明年度。
"""

from gailint.rule import WARNING, Example, Finding, Findings, Report, Span, replace, rule

RULE = rule(
    code="GAI401",
    slug="report-year-unknown",
    severity=WARNING,
    zh="没有任何地方写明这是哪一年的报告，请在标题中写明年度",
    en="nothing says which year the report is for: name the year in the title",
)

_TITLE = "安澜县柳溪镇人民政府政府信息公开工作年度报告"
_UNDATED = Example(
    title=_TITLE,
    preamble="本报告依据《中华人民共和国政府信息公开条例》编制。",
    overview="我镇认真执行《条例》，各项工作平稳有序。",
    problems="部分栏目更新不够及时，我镇将明确更新责任人，每月核对一次栏目内容。",
    signature="",
)

GOOD = (Example(),)
BAD = (replace(_UNDATED, found=_TITLE),)
TRAP = (
    replace(_UNDATED, file="2023年年报.txt", note="the file name gives it"),
    replace(_UNDATED, overview="2023年，我镇认真执行《条例》。", note="the opening of section one gives it"),
    replace(_UNDATED, preamble="根据《条例》规定，现公布我镇2023年政府信息公开工作年度报告。", note="the introduction gives it"),
)


def check(report: Report) -> Findings:
    if report.year is None:
        yield Finding(report.title.span if report.title else Span(1, 1, 1, 1))
