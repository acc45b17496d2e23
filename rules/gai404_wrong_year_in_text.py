"""A sentence that reports the year's own work carries the report year.

What it does:
    Reports a sentence that opens with an earlier year, has the agency itself as its subject and counts what was done:
    `2020年，我镇共公开信息 300 条` in the report for 2021.

Why:
    Last year's paragraph was kept; its figures are then last year's too.

Basis:
    国办公开办函〔2021〕30号: the statistics run from 1 January to 31 December of the report year.

Not reported:
    Earlier years with a reason: carry-over, budgets and final accounts, titles and numbers of documents, plans,
    comparisons, 自…以来, last year's problems and evaluation, cases about last year's applications, sentences that name
    two years.

说明：
    这句话写的是本年度的工作，年份却是往年的，多半是沿用了上一年的文字。
    请核对年份，也请核对这句话里的数字。
    结转、决算、文件标题和文号、同比、“……以来”等写法不报告。
"""

from gailint.rule import ERROR, Edit, Example, Finding, Findings, Fix, Report, Safety, rule

RULE = rule(
    code="GAI404",
    slug="wrong-year-in-text",
    severity=ERROR,
    fix=Safety.UNSAFE,
    zh="这句话写本年度的工作，年份却是{printed}年，报告年度是{year}年；数字也请一并核对",
    en="this sentence reports the year's work but says {printed}; the report is for {year}; check its figures too",
)

GOOD = (Example(overview="2023年，我镇认真执行《条例》。\n2023年，我镇共公开政府信息126条。"),)
BAD = (
    Example(overview="2023年，我镇认真执行《条例》。\n2022年，我镇共公开政府信息126条。", found="2022", expected="2023"),
    Example(overview="2023年，我镇认真执行《条例》。\n（一）主动公开。2022年度共发布信息126条。", found="2022"),
)
TRAP = (
    Example(overview="2023年，我镇认真执行《条例》。\n2022年结转的申请2件，已全部办结。", note="carried in"),
    Example(overview="2023年，我镇认真执行《条例》。\n2022年，我镇公开信息90条，2023年公开126条。", note="two years"),
    Example(overview="2023年，我镇认真执行《条例》。\n2022年度部门决算公开1份。", note="final accounts"),
    Example(overview="2023年，我镇认真执行《条例》。\n自2019年以来，我镇累计公开信息900条。", note="several years"),
    Example(overview="2023年，我镇认真执行《条例》。\n公开《2022年政府工作报告》等文件18条。", note="a title"),
)


def check(report: Report) -> Findings:
    year = report.year
    if year is None or report.year_disputed:
        return  # GAI401 and GAI403 speak: which year is the right one is not known
    for work in report.work_years:
        mention = work.mention
        if mention.year >= year:
            continue
        span = report.prose.span(mention.start, mention.end)
        yield Finding(
            span,
            {"printed": mention.year, "year": year},
            section=report.prose.section(mention.start),
            actual=str(mention.year),
            expected=str(year),
            fix=Fix(Safety.UNSAFE, (Edit(span, str(year)),)),
        )
