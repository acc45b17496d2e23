"""The six sections are numbered 一、 to 六、.

What it does:
    Reports a section heading without its number, or with another's.

Why:
    A heading without its number is easily taken for a line of the text; two of one number cannot be cited.

Basis:
    The format of 国办公开办函〔2021〕30号 and 国办公开办函〔2019〕60号; GB/T 9704 on the levels of headings.

Not reported:
    Web pages and Markdown in which no heading has a number: a style sheet may number them. Numbers that follow
    from a section too many, missing or misplaced, which other rules report.

说明：
    六个部分的标题应依次编为“一、”至“六、”。
    缺少的序号可以自动补上；整篇都没有序号的，只报告一次。
"""

from gailint.rule import (
    FORMS,
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
    code="GAI107",
    slug="section-number",
    severity=WARNING,
    editions=FORMS,
    fix=Safety.SAFE,
    zh="“{title}”前缺少序号“{number}、”",
    en="{title} lacks its number {number}、",
    variants={
        "other": Words("“{title}”的序号应为“{number}、”，现为“{printed}、”", "{title} should be numbered {number}、, not {printed}、"),
        "arabic": Words("各部分的标题用阿拉伯数字编号，应为“一、”至“六、”", "section headings have Arabic numbers; they should be 一、 to 六、"),
        "none": Words("各部分的标题都没有序号“一、”至“六、”", "no section heading has its number, 一、 to 六、"),
    },
)

GOOD = (Example(),)
BAD = (
    Example(headings={"proactive": "主动公开政府信息情况"}, found="主动公开政府信息情况", expected="二、"),
    Example(headings={"problems": "四、存在的主要问题及改进情况"}, found="四", expected="五"),
    Example(headings=dict(SECTIONS), found="总体情况", note="one finding for all six"),
    Example(headings={key: f"1、{title}" for key, title in SECTIONS.items()}, found="1、总体情况", note="what a converter made of it"),
)
TRAP = (
    Example(headings=dict(SECTIONS), file="report.md", note="numbered by a style sheet"),
    Example(headings={"overview": "一．总体情况"}, note="another mark"),
    Example(headings={"remedies": "", "problems": "四、存在的主要问题及改进情况", "other": "五、其他需要报告的事项"},
            note="numbers that follow from a missing section: GAI103"),
    Example(headings={"proactive": "二、\n主动公开政府信息情况"}, note="the number on a line of its own"),
)

_ORDER = tuple(SECTIONS)
_NUMBERS = "一二三四五六"


def check(report: Report) -> Findings:
    sections = [section for section in report.sections if section.key]
    if not any(section.number for section in sections):
        if sections and report.document.format not in ("md", "html"):
            yield Finding(sections[0].title_span, variant="none")
        return
    arabic = next((section for section in sections if section.number.isdigit()), None)
    if arabic:
        yield Finding(arabic.heading.span(), variant="arabic")
        return
    places = [_ORDER.index(section.key) for section in sections if section.key]
    certain = places == sorted(set(places)) and all(
        section.ordinal in (None, place + 1) for section, place in zip(sections, places, strict=True)
    )
    order = {id(section): at for at, section in enumerate(report.sections, 1)}
    lines = {id(paragraph.text): at for at, paragraph in enumerate(report.prose.paragraphs)}
    for section, place in zip(sections, places, strict=True):
        at = lines.get(id(section.heading), 0)
        number, title = _NUMBERS[place], SECTIONS[_ORDER[place]]
        if not section.number and _line_before(report, at) in (number, f"{number}、", f"（{number}）"):
            continue
        if not section.number:
            span = section.heading.span(section.title_start, section.title_start + len(section.title))
            before = section.heading.span(section.title_start, section.title_start)
            fix = Fix(Safety.SAFE, (Edit(before, f"{number}、"),)) if certain else None
            yield Finding(span, {"title": title, "number": number}, section=section.key, expected=f"{number}、", fix=fix)
        elif section.ordinal not in (place + 1, order[id(section)]) and section.ordinal != _next_number(report, at):
            start = section.heading.value.index(section.number)
            yield Finding(
                section.heading.span(start, start + len(section.number)),
                {"title": title, "number": number, "printed": section.number},
                "other",
                section=section.key,
                actual=section.number,
                expected=number,
            )


def _line_before(report: Report, at: int) -> str:
    """The line above a heading: a converter may have put the number there."""
    return report.prose.paragraphs[at - 1].value.strip() if at else ""


def _next_number(report: Report, at: int) -> int:
    """The number that follows the last one printed before a heading, be it that of a section too many."""
    before = 0
    for item in report.numbering:
        if item.paragraph >= at:
            break
        if item.style in ("一、", "一．"):
            before = item.value + 1
    return before
