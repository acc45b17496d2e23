"""Every one of the six statutory sections has its heading.

What it does:
    Reports a topic of the form that no heading speaks of, at the heading before which it should stand.

Why:
    The six parts are the law's minimum. Who leaves one out has not reported on it, even where nothing happened.

Basis:
    Article 50 of the Regulation on Government Information Disclosure; the format of 国办公开办函〔2021〕30号 and
    国办公开办函〔2019〕60号.

Not reported:
    A heading in other words, with another number or at another level (GAI106, GAI107); reports whose headings
    cannot be told from their text at all.

说明：
    报告应有六个部分，即使没有相关情况也要保留标题并如实说明。
    按内容识别各部分，标题用词略有不同不算缺失。
"""

from gailint.rule import (
    ERROR,
    FORMS,
    SECTIONS,
    Example,
    Finding,
    Findings,
    NotChecked,
    Pattern,
    Report,
    Span,
    Words,
    rule,
)

RULE = rule(
    code="GAI103",
    slug="missing-section",
    severity=ERROR,
    editions=FORMS,
    zh="缺少“{number}、{title}”这一部分",
    en="the section {number}、{title} is missing",
    variants={
        "all": Words("没有法定的六个部分，全文看不到任何一个部分的标题", "none of the six statutory sections has a heading"),
    },
)

GOOD = (Example(), Example(headings={"problems": "五、存在问题和整改措施", "other": "六、其他需要说明的事项"}))
BAD = (
    Example(headings={"remedies": ""}, found="五、存在的主要问题及改进情况"),
    Example(headings={"other": ""}, other="", found="五、存在的主要问题及改进情况"),
    Example(headings={"proactive": "", "requests": ""}, found=("四、政府信息公开行政复议、行政诉讼情况",) * 2),
)
TRAP = (
    Example(headings={"proactive": "主动公开政府信息情况"}, note="without its number"),
    Example(headings={"overview": "（一）总体情况"}, note="at another level"),
    Example(headings={"overview": "一 总体情况"}, note="without the mark"),
    Example(headings={"problems": "五、下一步工作打算"}, note="in words of its own: GAI106"),
    Example(headings={"overview": "现将情况汇报如下：一、总体情况 1.主动公开情况"}, note="run into a paragraph"),
)

_TRACES = {
    "overview": Pattern("总体|概述|概况|基本情况"),
    "proactive": Pattern("主动公开.{0,6}信息.{0,4}情况"),
    "requests": Pattern("(?:收到|受理|办理|依申请).{0,16}情况|处理.{0,10}申请.{0,4}情况"),
    "remedies": Pattern("复议.{0,8}诉讼"),
    "problems": Pattern("(?:问题|不足|困难|改进|整改).{0,12}(?:情况|措施|问题|不足|打算|计划)|下一步"),
    "other": Pattern("其[他它].{0,10}(?:事项|情况|说明|问题)"),
}
_LONGEST = 36
_NUMBERS = "一二三四五六"
_NUMERALS = "（(123456789一二三四五六七"


def check(report: Report) -> Findings:
    missing = [key for key in SECTIONS if report.section(key) is None]
    if not missing:
        return
    unsure = [key for key in missing if _replaced(report, key) or _traced(report, key)]
    if unsure:
        names = "、".join(SECTIONS[key] for key in unsure)
        yield NotChecked(Words(f"“{names}”的标题无法确认", f"the heading of {names} cannot be told for certain"))
    if len(missing) == len(SECTIONS):
        yield Finding(report.title.span if report.title else Span(1, 1, 1, 1), variant="all")
        return
    order = list(SECTIONS)
    for key in missing:
        if key in unsure:
            continue
        following = [one for one in report.sections if one.key and order.index(one.key) > order.index(key)]
        near = following[0] if following else report.sections[-1]
        number = _NUMBERS[order.index(key)]
        yield Finding(near.heading.span(), {"number": number, "title": SECTIONS[key]}, section=key)


def _replaced(report: Report, key: str) -> bool:
    """Whether a heading in words of its own has this section's number (GAI106)."""
    ordinal = list(SECTIONS).index(key) + 1
    return any(section.key is None and section.ordinal == ordinal for section in report.sections)


def _traced(report: Report, key: str) -> bool:
    """Whether a line, be it in a table, looks like the heading; numbered points inside the prose do not count."""
    source = report.document.source.text
    if f"{_NUMBERS[list(SECTIONS).index(key)]}、{SECTIONS[key]}" in "".join(source.split()):
        return True
    for line in source.splitlines():
        text = line.strip(" \t|")
        if text[:1] not in _NUMERALS and text.endswith(("情况", "事项")) and len(text) <= _LONGEST and _TRACES[key].search(text):
            return True
    inside = ("overview", "problems", "other") if len(report.sections) > 2 else ()
    for paragraph in report.prose.paragraphs:
        listed = paragraph.value[:1] in "（(123456789" or paragraph.value[1:2] == "是"
        if paragraph.kind in ("title", "heading") or (listed and paragraph.section in inside):
            continue
        head = paragraph.value.partition("。")[0].partition("：")[0]
        if len(head) <= _LONGEST and "，" not in head and _TRACES[key].search(head):
            return True
    return False
