"""Plans are for a year to come.

What it does:
    Reports a plan dated with the report year or an earlier one: `2023年，我镇将进一步…` or `下一步，落实2023年度…任务`
    in the report for 2023.

Why:
    The report is published when its year is over; the plan was copied from last year's report or the year was
    forgotten.

Basis:
    国办公开办函〔2021〕30号: section five reports problems and the improvements to come.

Not reported:
    将 before a noun (2023年，我镇将政务公开纳入考核: what was done); titles and numbers of documents; problems, results and
    experience of the year from which the plan is drawn.

说明：
    报告公布时该年度已经结束，计划却写成了本年度或更早的年份，通常应为下一年。
    “2023年，我镇将某项工作纳入考核”之类的“把”字用法不报告。
"""

from gailint.rule import WARNING, Edit, Example, Finding, Findings, Fix, Pattern, Report, Safety, rule

RULE = rule(
    code="GAI409",
    slug="plan-in-past-year",
    severity=WARNING,
    fix=Safety.UNSAFE,
    zh="这是今后的打算，年份却是{printed}年；应为{expected}年？",
    en="this is a plan, but the year is {printed}; should it be {expected}?",
)

_NEXT = "下一步，我镇将明确各栏目更新责任人，每月核对一次。存在的问题是部分栏目更新不够及时。"
GOOD = (Example(problems="部分栏目更新不够及时。2024年，我镇将进一步明确责任人，每月核对一次栏目内容。"),)
BAD = (
    Example(problems="部分栏目更新不够及时。2023年，我镇将进一步明确责任人，每月核对一次栏目内容。", found="2023", expected="2024"),
    Example(problems=_NEXT + "下一步，还要落实2023年度政务公开重点任务。", found="2023", expected="2024"),
)
TRAP = (
    Example(problems=_NEXT + "2023年，我镇将政府信息公开工作纳入考核。", note="将 marks the object: this was done"),
    Example(problems=_NEXT + "下一步，针对2023年存在的问题逐项改进。", note="problems of the year"),
    Example(problems=_NEXT + "下一步，落实《2023年政务公开工作要点》余下任务。", note="a title"),
)

_INTENTION = Pattern(
    r"[ \u00a0]?年度?[ \u00a0]?[，,]?[^，。；！？\n]{0,14}?(?:将(?:会|要|继续|进一步|着力|着重|重点|不断|从|以|加强|加大|持续|深入|认真|积极|严格|努力"
    r"|坚持|围绕|按照|通过|采取|做好|抓好|推进|推动|提升|提高|完善|健全|强化|优化|规范|针对|结合|主要|全面|切实|充分|更加|扎实|紧扣|聚焦|在)|拟|计划)",
    "将", "拟", "计划",
)
_NEXT_STEP = Pattern("下一步|今后|下阶段|下一阶段|接下来|下一年", "下", "今后")
_TASK = Pattern(r"[ \u00a0]?年度?[^，。；！？\n]{0,20}?(?:任务|工作安排|重点工作|工作部署)", "任务", "工作")
_LOOKS_BACK = Pattern("不足|问题|存在|总结|基础上|经验|回顾|评估|考核结果|整改|反馈|短板|成绩|薄弱|困难|以来|未完成|《")


def check(report: Report) -> Findings:
    year = report.year
    if year is None:
        return
    text = report.prose.text
    for mention in report.years:
        if mention.role != "plain" or mention.year > year:
            continue
        start, end = report.prose.sentence(mention.start)
        planned = report.prose.section(mention.start) == "problems" or _NEXT_STEP.search(text[start : mention.start])
        if not planned or not _is_plan(text[start : mention.start], text[mention.end : end]):
            continue
        span = report.prose.span(mention.start, mention.end)
        yield Finding(
            span,
            {"printed": mention.year, "expected": year + 1},
            section=report.prose.section(mention.start),
            actual=str(mention.year),
            expected=str(year + 1),
            fix=Fix(Safety.UNSAFE, (Edit(span, str(year + 1)),)),
        )


def _is_plan(before: str, after: str) -> bool:
    intention = _INTENTION.match(after)
    if intention and not before.strip(" \u3000\u00a0（）()一二三四五六七八九十1234567890、.．是"):
        return not _LOOKS_BACK.search(after[: intention.end()])
    step = _NEXT_STEP.search(before)
    if step and not _LOOKS_BACK.search(before[step.end() :]):
        task = _TASK.match(after)
        return task is not None and not _LOOKS_BACK.search(task[0])
    return False
