"""The six sections bear the titles of the form.

What it does:
    Reports a heading with a title of its own, and one with a stray mark at its end; as info, a title that
    says the same thing in slightly other words.

Why:
    Readers who compare reports, and programs that collect them, look for the titles of the form.

Basis:
    The format of 国办公开办函〔2021〕30号 and 国办公开办函〔2019〕60号.

Not reported:
    A full stop or colon behind the title; a note in brackets behind it.

说明：
    六个部分的标题应与规定格式一致。
    意思相同、用词略有出入的只作提示；另起名称的、末尾多出顿号逗号的作为警告。
"""

from gailint.rule import (
    FORMS,
    INFO,
    SECTIONS,
    WARNING,
    Edit,
    Example,
    Finding,
    Findings,
    Fix,
    Report,
    Safety,
    Words,
    rule,
)

RULE = rule(
    code="GAI106",
    slug="section-heading-wording",
    severity=WARNING,
    editions=FORMS,
    fix=Safety.UNSAFE,
    zh="标题“{printed}”应写作“{title}”",
    en="the heading {printed} should read {title}",
    variants={"mark": Words("标题末尾多了“{printed}”", "the heading ends in a stray {printed}")},
)

GOOD = (Example(),)
BAD = (
    Example(headings={"problems": "五、存在的不足及改进打算"}, found="存在的不足及改进打算", severity=WARNING),
    Example(headings={"problems": "五、下一步工作打算"}, found="下一步工作打算", expected="存在的主要问题及改进情况"),
    Example(headings={"overview": "一、总体概述"}, found="总体概述", severity=INFO, expected="总体情况"),
    Example(headings={"overview": "一、总体情况、"}, found="、", severity=WARNING),
)
TRAP = (
    Example(headings={"overview": "一、总体情况："}, note="a colon is style"),
    Example(headings={"requests": "三、收到和处理政府信息公开申请情况（表3）"}, note="a note in brackets"),
    Example(headings={"overview": "总体情况"}, note="without its number: GAI107"),
)

_STRAY = "、，,；;"


def check(report: Report) -> Findings:
    for section in report.sections:
        key = section.key or _replaced(report, section.ordinal)
        if key is None:
            continue
        value = section.heading.value
        end = len(value.rstrip())
        if section.wording != "statutory":
            title = SECTIONS[key]
            start = section.title_start
            span = section.heading.span(start, start + len(section.title))
            yield Finding(
                span,
                {"printed": section.title, "title": title},
                severity=INFO if section.wording == "accepted" else WARNING,
                section=key,
                actual=section.title,
                expected=title,
                fix=Fix(Safety.UNSAFE, (Edit(span, title),)),
            )
        elif value[end - 1] in _STRAY:
            span = section.heading.span(end - 1, end)
            yield Finding(span, {"printed": value[end - 1]}, "mark", section=key, fix=Fix(Safety.UNSAFE, (Edit(span, ""),)))


def _replaced(report: Report, ordinal: int | None) -> str | None:
    """The section that an unknown heading stands for: the one of its number, where that is missing."""
    key = tuple(SECTIONS)[ordinal - 1] if ordinal and ordinal <= len(SECTIONS) else None
    return key if key and report.section(key) is None else None
