"""Work that was done carries no year after the report year.

What it does:
    Reports a sentence that opens with a later year, has the agency itself as its subject and counts what was done:
    `2024年，我镇共公开信息 126 条` in the report for 2023.

Why:
    The report year is over when the report is written; the writer slipped into the new year.

Basis:
    国办公开办函〔2021〕30号: the statistics run from 1 January to 31 December of the report year.

Not reported:
    Plans, programmes, carry-over to the next year, dates of publication and signature, titles and numbers of documents.

说明：
    这句话写的是已经完成的工作，年份却在报告年度之后，请核对年份和数字。
    计划、规划、结转下年度、公布日期等写法不报告。
"""

from gailint.rule import WARNING, Example, Finding, Findings, Report, rule

RULE = rule(
    code="GAI411",
    slug="later-year-in-text",
    severity=WARNING,
    zh="这句话写已完成的工作，年份却是{printed}年，报告年度是{year}年",
    en="this sentence reports work done but says {printed}; the report is for {year}",
)

GOOD = (Example(overview="2023年，我镇认真执行《条例》。\n2023年，我镇共公开政府信息126条。"),)
BAD = (Example(overview="2023年，我镇认真执行《条例》。\n2024年，我镇共公开政府信息126条。", found="2024"),)
TRAP = (
    Example(overview="2023年，我镇认真执行《条例》。\n2024年，我镇将公开财政信息20条以上。", note="a plan"),
    Example(overview="2023年，我镇认真执行《条例》。\n2024年度预算公开1份。", note="a budget"),
    Example(overview="2023年，我镇认真执行《条例》。\n结转2024年办理的申请1件。", note="carried out"),
)


def check(report: Report) -> Findings:
    year = report.year
    if year is None or report.year_disputed:
        return  # GAI401 and GAI403 speak
    for work in report.work_years:
        mention = work.mention
        if mention.year > year:
            yield Finding(
                report.prose.span(mention.start, mention.end),
                {"printed": mention.year, "year": year},
                section=report.prose.section(mention.start),
                actual=str(mention.year),
                expected=str(year),
            )
