"""There is no seventh section.

What it does:
    Tells a top-level heading that the form does not have.

Why:
    What does not belong to the six parts is easily missed by readers, and most of it is asked for in section six.

Basis:
    The format of 国办公开办函〔2021〕30号 and 国办公开办函〔2019〕60号: six parts.

Not reported:
    Attachments; a heading that stands for one of the six in words of its own (GAI106); a section twice (GAI105).

说明：
    规定格式只有六个部分。其他内容请并入第六部分“其他需要报告的事项”。
    附件、附表不算。
"""

from gailint.rule import FORMS, INFO, SECTIONS, Example, Finding, Findings, Pattern, Report, rule

RULE = rule(
    code="GAI118",
    slug="extra-section",
    severity=INFO,
    editions=FORMS,
    zh="规定格式中没有“{title}”这一部分，可并入第六部分",
    en="the form has no section {title}; it can go into section six",
)

_FEES = "本年度没有收取信息处理费。\n"
GOOD = (Example(),)
BAD = (Example(other=_FEES + "七、创新工作\n开展了政府开放日活动。", found="七、创新工作"),)
TRAP = (
    Example(other=_FEES + "七、附表\n各村公开栏位置见下。", note="an attachment"),
    Example(headings={"problems": "五、下一步工作打算"}, note="section five in words of its own: GAI106"),
)

_ATTACHED = Pattern("附件|附表|附录|附则|附注|联系", "附", "联系")


def check(report: Report) -> Findings:
    for section in report.sections:
        if section.key or _ATTACHED.search(section.title):
            continue
        ordinal = section.ordinal or 0
        if 0 < ordinal <= len(SECTIONS) and report.section(tuple(SECTIONS)[ordinal - 1]) is None:
            continue
        yield Finding(section.heading.span(), {"title": section.title})
