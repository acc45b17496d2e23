"""Sentences that open with a year and report work done in it: 2021年，我镇共公开信息 100 条.

The sentence decides, never a window of characters: it must open with the year, its subject must be the agency itself,
and one of its clauses must count what was done. Anything that may speak of another year for a reason is left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from gailint.pattern import Pattern
from gailint.record import record
from gailint.report.model import Prose, YearMention, starting_in
from gailint.report.quantities import Quantity

_LEAD = Pattern(
    r"[ \u00a0\u3000“”]*(?:(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)]?[、.．]?|[一二三四五六七八九十]是)?[^，。：:]{0,12}[：:]|[（(][一二三四五六七八九十]{1,2}[）)][^\S\n]?[^，。：: \u3000]{2,14}[^\S\n])?"
    r"[^\S\n]*(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、]|[一二三四五六七八九十]是)?(?:截至|全年|在)?[^\S\n]*"
)
_AFTER_YEAR = Pattern(r"[ \u00a0]?年(?:度|全年|以来)?[ \u00a0]?[，,]?")
_DONE = Pattern(
    "公开|发布|收到|受理|办理|制定|制发|制作|印发|答复|办结|更新|推送|接收|接到|回应|解读|报送|刊发|编发"
)
_SUBJECT = Pattern(
    r"[我本全](?:镇|乡|街道|县|区|市|省|州|旗|盟|局|委|办|厅|处|院|机关|单位|部门|中心|行政机关|系统|年)?|共|累计|总共|主动公开|通过|依托|收到|未收到|没有收到|受理|发布"
)
# 2021 年收到的申请 5 件均已归档: what of that year the work of this one was about.
_ATTRIBUTE = Pattern("(?:共|累计)?(?:新?收到|受理|接到|接收|办理|制发|制定|发布|公开)(?:但?尚?未办结)?的")
_SHORTEST_NAME = 3
_OTHER_REASON = Pattern(
    "结转|转结|决算|预算|年报|年度报告|工作报告|要点|评估|考核|通报|相比|较|同比|比上年|比去年|上年|去年|问题|整改|不足|〔|起施行|施行|规划"
    "|以来|历年|期间|截至目前|至今|成立|挂牌|修订|试点|启动|将|拟|计划|明年|下一年|下年|下一步|目标|复议|诉讼|建议|提案|普查|以前|以后|发布会"
    "|申请人|来信|上一年"
)


@record
class WorkYear:
    """The year a sentence opens with and the first count of what was done; `start`, `end` are the sentence's offsets."""

    mention: YearMention
    quantity: Quantity
    start: int
    end: int


def read_work_years(
    prose: Prose, years: Sequence[YearMention], quantities: Sequence[Quantity], agency: str
) -> tuple[WorkYear, ...]:
    """The sentences that certainly report the work of the year they open with."""
    found = []
    for mention in years:
        if mention.role != "plain":
            continue
        start, end = prose.sentence(mention.start)
        sentence = prose.text[start:end]
        if not _LEAD.fullmatch(prose.text[start : mention.start]):
            continue
        if any(other.year != mention.year for other in years[starting_in(years, start, end)]):
            continue
        after = _AFTER_YEAR.match(prose.text[mention.end : end])
        if not after or _OTHER_REASON.search(sentence):
            continue
        rest = prose.text[mention.end + after.end() : end]
        if _ATTRIBUTE.match(rest) or (not _SUBJECT.match(rest) and rest[:_SHORTEST_NAME] not in agency):
            continue
        counted = next((q for q in quantities[starting_in(quantities, mention.end + 1, end)] if _counts_work(prose, q)), None)
        if counted:
            found.append(WorkYear(mention, counted, start, end))
    return tuple(found)


def _counts_work(prose: Prose, quantity: Quantity) -> bool:
    start, end = prose.clause(quantity.start)
    return _DONE.search(prose.text[start:end]) is not None
