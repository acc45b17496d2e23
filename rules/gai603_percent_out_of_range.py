"""A rate or a share is above 100 per cent.

What it does:
    Reports shares (占), rates of what was done (办结率, 公开率 …) and satisfaction above 100 %.

Why:
    There is no such rate: the decimal point was lost, or two figures have changed places.

Basis:
    Arithmetic. 国办公开办函〔2021〕30号: figures must be accurate.

Not reported:
    Growth and decline. Rates and shares of a plan, a task, a budget or of last year, and 完成率, which may be exceeded.

说明：
    办结率、公开率、满意率或占比超过100%，多半是漏写了小数点，或者分子分母颠倒。
    增长率，以及相对于计划、任务、预算的比率（完成率）可以超过100%，不报告。
"""

from gailint.rule import ERROR, Example, Finding, Findings, Pattern, Report, rule

RULE = rule(
    code="GAI603",
    slug="percent-out-of-range",
    severity=ERROR,
    zh="{stated}超过100%，请核对是否漏写小数点，或分子分母颠倒",
    en="{stated} is above 100 %: check the decimal point and which figure is the part",
)

GOOD = (Example(overview="政府信息公开申请按时办结率100%，群众满意率99.2%。"),)
BAD = (
    Example(overview="政府信息公开申请按时办结率992%。", found="992%"),
    Example(overview="窗口服务群众满意度达到101.5%。", found="101.5%"),
    Example(overview="政府信息公开申请中，予以公开5件，占办结总数的200%。", found="200%"),
)
TRAP = (
    Example(overview="全年政务新媒体阅读量同比增长240%。", note="growth"),
    Example(overview="全年公开任务完成率120%，占年度计划的120%。", note="a plan may be exceeded"),
    Example(overview="全年公开数量为上年的135%。", note="of last year"),
)

_KINDS = ("share", "completion", "satisfaction")
_EXCEEDED = Pattern("完成率|执行率|计划|任务|目标|预算|预期|指标|上年|去年|同期|上一年|定额|基数")


def check(report: Report) -> Findings:
    for rate in report.rates:
        if rate.kind not in _KINDS or rate.value <= 100:
            continue
        low, high = report.prose.clause(rate.start)
        if _EXCEEDED.search(report.prose.text[low:high]):
            continue
        stated = report.prose.text[rate.start : rate.end]
        yield Finding(
            report.prose.span(rate.start, rate.end), {"stated": stated}, section=report.prose.section(rate.start), actual=stated
        )
