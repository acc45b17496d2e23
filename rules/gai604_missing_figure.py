"""A unit whose figure is missing: 共件, 结果维持件, 公开信息篇.

What it does:
    Reports a measure word (件, 条, 份 …) or a percent sign in a place where only a figure can stand before it, and
    there is none.

Why:
    The figure is what the sentence is for. It was left blank in the template, or deleted with the old one.

Basis:
    Article 50 of the Regulation on Government Information Disclosure names the figures that a report must give.

Not reported:
    件 and 条 as parts of words (文件, 条件, 条例, 件数) and where they may be (申请件, 办结件), unless a figure beside
    them shows what is meant; sentences that deny (未发生…); XX and other place holders, which are GAI111.

说明：
    “件”“条”等单位前面应有数字，却没有，多是模板中的空没有填，或删去旧数字后忘了补。
    请补上数字；没有发生的写“0”或“未发生”。
"""

import re
from collections.abc import Iterator

from gailint.rule import WARNING, Example, Finding, Findings, Pattern, Report, Words, rule

RULE = rule(
    code="GAI604",
    slug="missing-figure",
    severity=WARNING,
    zh="“{text}”缺少数字，请在“{unit}”前补上",
    en="a figure is missing before {unit} in {text}",
    variants={"behind": Words("“{text}”后面缺少件数，请补上", "the number is missing behind {text}")},
)

GOOD = (
    Example(),
    Example(overview="2023年，我镇公开政府信息96条。因政府信息公开引起的行政诉讼2件，其中结果维持件1件。"),
)
BAD = (
    Example(overview="2023年，我镇公开政府信息条，其中政策文件20条。", found="公开政府信息条"),
    Example(overview="2023年，我镇收到政府信息公开申请共件，均已答复。", found="共件"),
    Example(overview="因政府信息公开引起的行政复议1件，为结果维持件。", found="结果维持件"),
    Example(overview="全年主动公开信息共计 条，其中政策文件20条。", found="共计 条", note="a blank in its place"),
    Example(overview="全年办结申请9件，按期办结率为%，群众满意率为98%。", found="率为%"),
    Example(overview="办理结果中，予以公开件、部分公开2件。", found="予以公开件", note="a figure beside it"),
    Example(overview="公开信息96条，其中网站60条、公开栏条、公众号20条。", found="公开栏条", note="an item of a list"),
)
TRAP = (
    Example(overview="认真执行《政府信息公开条例》，公开政府信息条理清楚，完善公共条件。"),
    Example(overview="统计结果维持件数和未审结件数，收到的申请件，均按时登记。", note="words with 件"),
    Example(overview="因政府信息公开引起的行政复议件、行政诉讼件，全年均未发生。", note="it denies"),
    Example(overview="全年公开信息共九十六条，年度考核占比5%，文书每宗一份。", note="Chinese numerals"),
    Example(overview="收到申请9件，办结件、结转件均已归档，予以公开件、不予公开件分开存放。", note="nouns"),
    Example(overview="公开通知20条、政策文件、公告3条，办好一件事，做到件件有回音、逐条核对。", note="words"),
)

_B = "[^\\S\\n]{0,8}"
_UNIT = Pattern("[件条份宗篇例次项%％](?=[，。；、：:,;（(）)\n]|其中|$)")
_WORDS = (
    "文件|条件|案件|邮件|信件|附件|要件|证件|事件|稿件|软件|硬件|部件|批件|急件|来件|收件|一件|事项|各项|专项|单项|"
    "选项|奖项|款项|条例|案例|比例|范例|惯例|身份|省份|年份|月份|股份|备份|层次|批次|频次|首次|再次|多次|每次|本次|"
    "依次|逐次|其次|档次|场次|逐条|每条|各条|头条|逐项|每项|逐件|按件|每件|卷宗|大宗"
)
_RESULTS = "予以公开|部分公开|不予公开|无法提供|不予处理|其他处理"
_LEAD = Pattern(
    rf"(?:(?<!公)(?:共|共计|总计|合计|累计){_B}(?:[件条份宗篇例项]|人?次)"
    rf"|(?:结果)?(?:维持|纠正|未审结){_B}件"
    rf"|(?:公开|发布|推送|更新|报送|编发|上传|刊发)(?:各类|[^，。；：、（）()\d每逐各该这一首单按两几\n]){{0,18}}"
    rf"(?:信息{_B}[条件篇]|政策文件{_B}条|(?:消息|图文|推文|文章){_B}[条篇])"
    rf"|(?:留言|意见|咨询|提问){_B}条|(?:网民|群众)?留言{_B}件|阅读量{_B}人?次|(?:开展|组织|举办)[^，。；：、（）()\d\n]{{0,12}}培训{_B}次"
    rf"|公开的?申请{_B}[条份宗]|(?:办结|答复|{_RESULTS}){_B}[条份宗]"
    rf"|信息(?:公开)?申请为{_B}[件条份宗]"
    rf"|共(?:新收到|新收|收到|受理|接收|办理|办结|答复)(?:政府)?(?:信息)?(?:公开)?申请{_B}件"
    rf"|(?:收到|受理|办结|答复|申请)[^\S\n]{{1,8}}[件条份宗例]"
    rf"|结转(?:至|到)?下一?年度?(?:继续)?(?:办理)?{_B}[件条份宗例]"
    rf"|(?:增加|减少){_B}[条篇]"
    rf"|(?:率(?:为|达到?|是)?|占比为?|(?:增长|下降|上升|提高)了?){_B}[%％])$"
)
# Words that mean a figure only where one stands beside them: 办结件，结转2件.
_BESIDE = Pattern(
    rf"(?:{_RESULTS}|(?:^|[，。；、（(]|其中)(?:[已均共]|按时|按期)?(?:办结|答复)|(?:引[起发]的|信息公开)行政复议|行政诉讼|新收|增加|减少)"
    rf"{_B}[件条份宗例]$"
)
_APPLICATIONS = Pattern(rf"(?:收到?|受理|接[收到]|办理|结转|提出的)(?:政府|政务)?信息公开的?申请{_B}件$", "申请")
# An item of a list: what stands before it and what follows. 件 makes nouns (交办件, 退回件), the other units do not.
_ITEM = Pattern(r"(?:\d ?[条篇件宗份][、，](?=[^其])|其中[，：:]?(?!.*件$))([^、，。；：（）()\d\n]{2,14}[条篇件宗份])$")
_NEXT = Pattern(r"[、，][^、，。；：（）()\d\n]{1,13}[^、，。；：（）()\d\n件] ?\d{1,7} ?([条篇件宗份])")
_IN_FORCE = Pattern(r"废止[^。；\n]{0,10}\d件[，、](?P<item>现行有效的?(?:行政)?规范性文件)(?=[。；])", "现行有效")
_COUNTED = Pattern(r"\d[ \u00a0]?[件条份宗例]")
_DENIED = Pattern("未(?!经|审)|没有|无(?!法提)|不(?!予|断)", "未", "没有", "无", "不")
_NOUN = Pattern("[，。；、]?(?:均|都|全部|皆|及时|按|分别|已|逐)|、[^，。；\\d\n]{2,8}(?:均|都|全部|皆|分)")
_COMPARED = Pattern("[，（(]?(?:同比|环比|比[上去]年|较[上去2])")
_OBJECT = Pattern("[对将把凡就]")
_FIGURE = frozenset("0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万两几数余多%％")
_LONGEST = 44


def check(report: Report) -> Findings:
    prose = report.prose
    text = prose.text
    for start, end, unit in sorted({*_bare_units(report), *_documents_in_force(text)}):
        if prose.paragraph(start).kind in ("title", "heading") or _DENIED.search(text[prose.clause(start)[0] : end]):
            continue
        found = text[start:end]
        yield Finding(
            prose.span(start, end),
            {"text": found, "unit": unit} if unit else {"text": found},
            "" if unit else "behind",
            section=prose.section(start),
            actual=found,
        )


def _bare_units(report: Report) -> Iterator[tuple[int, int, str]]:
    """Units without figure where the words before them, or figures beside them, call for one."""
    text = report.prose.text
    for match in _UNIT.finditer(text):
        at, end, unit = match.start(), match.end(), match[0]
        if text[at - 1] in _FIGURE or text[at - 1 : at + 1] in _WORDS:
            continue
        begin = max(0, end - _LONGEST, text.rfind("\n", 0, at) + 1)
        before = text[begin:end]
        if before[:-1].rstrip(" \u00a0\u3000")[-1:] in _FIGURE:
            continue
        lead = _LEAD.search(before)
        if lead and (unit not in "%％" or "，" in report.prose.paragraph(at).value):
            yield begin + lead.start(), end, unit
        elif beside := _beside(report, begin, end):
            yield begin + beside.start() + (before[beside.start()] in "，。；、（("), end, unit
        elif (item := _ITEM.search(before)) and _goes_on(text[end : end + _LONGEST], unit):
            yield begin + item.start(1), end, unit


def _goes_on(after: str, unit: str) -> bool:
    """Whether a list goes on with an item that has its figure, or ends with a unit that is part of no word."""
    following = _NEXT.match(after)
    return following[1] == unit if following else unit in "条篇" and after[:1] == "。"


def _documents_in_force(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _IN_FORCE.finditer(text):
        yield *match.span("item"), ""


def _beside(report: Report, begin: int, end: int) -> re.Match[str] | None:
    """The words before a unit which a figure in the same sentence shows to want one too."""
    text = report.prose.text
    low, high = report.prose.sentence(end - 1)
    counted = _COUNTED.search(text[low:high])
    lead = _BESIDE.search(text[begin:end])
    if lead:
        return lead if counted and not _NOUN.match(text[end : end + 12]) else None
    lead = _APPLICATIONS.search(text[begin:end])
    if lead is None or _OBJECT.search(text[report.prose.clause(end - 1)[0] : begin + lead.start()]):
        return None
    return lead if counted or text[end : end + 1] in "。\n" or _COMPARED.match(text[end : end + 6]) else None
