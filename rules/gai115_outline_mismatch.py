"""The sentence that lists the parts of the report fits its headings.

What it does:
    Reports an introduction that says the report has six parts where it has another number, or names another number
    of parts, or leaves out one that the report has.

Why:
    The sentence was kept from another year or another agency; it is the first thing a reader sees.

Basis:
    None in law: report and introduction contradict each other.

Not reported:
    A list that ends in 等; parts named in other words; 行政复议、行政诉讼 and 问题及改进 are one part each. Reports in which
    a section is missing or stands twice (GAI103, GAI105).

说明：
    引言中写的部分数或列举的部分名称与正文不一致，请按正文改正。
    名称按内容对应，用词不同不算不一致。
"""

from gailint.rule import FORMS, SECTIONS, WARNING, Example, Finding, Findings, Pattern, Report, Words, rule, topic_of

RULE = rule(
    code="GAI115",
    slug="outline-mismatch",
    severity=WARNING,
    editions=FORMS,
    zh="引言说有“{printed}”，正文有{count}个部分",
    en="the introduction says {printed}, the report has {count}",
    variants={
        "list": Words("引言说有“{printed}”，只列出{count}个", "the introduction says {printed} and names {count}"),
        "names": Words("引言列举的部分中缺少“{printed}”", "the parts named in the introduction lack {printed}"),
    },
)

_PARTS = "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况"
_ALL = _PARTS + "、其他需要报告的事项"
GOOD = (Example(preamble=f"本报告由{_ALL}六个部分组成。"), Example(preamble=f"全文共分六个部分：{_ALL}。"), Example())
BAD = (
    Example(preamble=f"本报告由{_ALL}五个部分组成。", found="五个部分"),
    Example(preamble=f"全文共分六个部分，包括{_PARTS}。", found="六个部分", expected="五"),
    Example(preamble=f"本报告由{_PARTS}组成。", found=_PARTS),
)
TRAP = (
    Example(preamble=f"本报告包括{_PARTS}等六个部分。", note="a list that ends in 等"),
    Example(preamble="本报告由总体情况，主动公开政府信息的情况，收到和处理依申请公开政府信息情况，因政府信息公开被申请行政复议和提起行政诉讼"
            "情况，存在的问题和改进措施，以及其他需要说明的事项六部分组成。", note="other words"),
    Example(preamble="数据见第二部分。统计期限为2023年1月1日至2023年12月31日。", note="no outline"),
    Example(preamble=f"本报告由{_PARTS}五个部分组成。", headings={"other": ""}, other="", note="a missing section: GAI103"),
)

_COUNT = Pattern(r"(?<![第十\d])([二三四五六七八九]|\d) ?个?大?(?:部分|板块)(?!内容?(?:涉及|占))", "部分", "板块")
_LIST_BEFORE = Pattern("(?:由|包括|包含|涵盖|分为|分)[：:]?(.{8,400})$")
_LIST_BEHIND = Pattern("^(?:组成|构成|内容)?[，,。]?(?:分别是|分别为|即|包括|包含|具体为|依次为|主要为)?[：:，,]?(.{8,400})$")
_LIST_ALONE = Pattern(
    "(?:由|包括|包含)[：:]?(?P<made>[^。\\n]{20,300}?)(?:组成|构成)(?=[。，\\n]|$)"
    "|(?:全文|报告|内容)(?:主要)?(?:包括|包含)了?[：:]?(?P<held>[^。\\n]{20,300})(?=。|\\n|$)",
    "组成", "构成", "包括", "包含",
)
_ORDINAL = Pattern("(^|[、，,；;：:\\s])(?:第?[一二三四五六七](?:是|、|部分[为是]?)|[（(][一二三四五六七\\d][）)]|\\d[.．、])")
_SUITS = Pattern("行政复议[、，,和及与或]{1,2}(?:被|因)?(?:申请|提起)?的?行政诉讼")
_REMEDIES = Pattern("(问题|不足|困难)[、，,和及与以]{1,2}((?:下一步|今后|下步)?(?:工作)?(?:改进|整改|措施|打算))")
_BETWEEN = Pattern("[、，,；;]|以及|(?<=情况|措施|事项|打算|计划)[和及与]")
_NUMERALS = "零一二三四五六七八九"


def check(report: Report) -> Findings:
    keys = [section.key for section in report.sections if section.key]
    if sorted(keys) != sorted(SECTIONS):
        return
    front = report.prose.text[: next((one.start for one in report.prose.paragraphs if one.kind == "heading"), 0)]
    count = _COUNT.search(front)
    if count is None:
        alone = _LIST_ALONE.search(front)
        group = alone.lastgroup or "" if alone else ""
        listed = alone[group] if alone else ""
        topics = _topics(listed)
        missing = [SECTIONS[key] for key in SECTIONS if key not in topics]
        if alone and topics and missing and "等" not in listed[-6:]:
            yield Finding(report.prose.span(*alone.span(group)), {"printed": "、".join(missing)}, "names")
        return
    told = int(count[1]) if count[1].isdigit() else _NUMERALS.find(count[1])
    span = report.prose.span(*count.span())
    if told not in (len(keys), len(report.sections)):
        yield Finding(span, {"printed": count[0], "count": len(keys)}, actual=count[1], expected=_NUMERALS[len(keys)])
        return
    topics = _listed(front, *count.span())
    if topics and len(topics) != told:
        yield Finding(span, {"printed": count[0], "count": len(topics)}, "list", actual=count[1], expected=_NUMERALS[len(topics)])


def _listed(front: str, start: int, end: int) -> list[str]:
    """The topics named around the count, none where they are not plain."""
    first = max(front.rfind("。", 0, start), front.rfind("\n", 0, start)) + 1
    last = min(at for at in (front.find("。", end), front.find("\n", end), len(front)) if at >= 0)
    before, behind = _LIST_BEFORE.search(front[first:start]), _LIST_BEHIND.search(front[end:last])
    for found in (behind, before):
        if found and "等" not in found[1][-3:]:
            topics = _topics(found[1])
            if topics:
                return topics
    return []


def _topics(words: str) -> list[str]:
    """The topics of a list of parts; none where one of them is not known or comes twice."""
    plain = _ORDINAL.sub(r"\1", _SUITS.sub("行政复议诉讼", words))
    plain = _REMEDIES.sub(r"\1\2", plain)
    parts = [part.strip(" 　“”《》") for part in _BETWEEN.compiled.split(plain)]
    topics = [None if "主动公开" in part and "申请" in part else topic_of(part) for part in parts if part]
    known = [topic for topic in topics if topic]
    return known if len(known) == len(topics) == len(set(known)) >= 4 else []
