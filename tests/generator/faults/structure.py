"""Title, sections, numbering, lists: what is missing, doubled or out of order."""

from __future__ import annotations

import random
import re

from generator.draft import NUMERALS, TABLE_OF, Block, Draft, Para, Section, TableDraft
from generator.faults.model import add_sentence, fault, marked, replace_marked
from generator.numbers import chinese, ordinal

_NUMBERED = re.compile(r"^（([一二三四五六七])）")
_ANNOUNCED = re.compile(r"以下([两三四五])(个方面|项|点)")


@fault(
    "missing-section",
    "GAI103",
    consequences=("GAI107", "GAI108", "GAI109", "GAI112", "GAI113", "GAI115", "GAI116", "GAI119"),
)
def _missing_section(draft: Draft, rng: random.Random) -> bool:
    draft.sections.remove(rng.choice(draft.sections))
    return True


@fault("section-order", "GAI104", consequences=("GAI107", "GAI108"))
def _order(draft: Draft, rng: random.Random) -> bool:
    at = rng.randint(0, 4)
    draft.sections[at], draft.sections[at + 1] = draft.sections[at + 1], draft.sections[at]
    return True


@fault("duplicate-section", "GAI105", consequences=("GAI104", "GAI107", "GAI108", "GAI113"))
def _duplicate(draft: Draft, _: random.Random) -> bool:
    heading = draft.section("other").heading
    draft.sections.append(Section("other", heading, [Para("本年度没有其他重大事项需要说明。")]))
    return True


@fault("section-without-number", "GAI107")
def _without_number(draft: Draft, rng: random.Random) -> bool:
    section = rng.choice(draft.sections)
    section.heading = section.heading.partition("、")[2]
    return True


@fault("section-with-other-number", "GAI107", consequences=("GAI108",))
def _other_number(draft: Draft, rng: random.Random) -> bool:
    at = rng.randrange(6)
    section = draft.sections[at]
    other = rng.choice([number for number in NUMERALS[:7] if number != NUMERALS[at]])
    section.heading = other + section.heading[1:]
    return True


def _series(draft: Draft, rng: random.Random, least: int) -> tuple[list[Block], list[int]] | None:
    """A series of paragraphs that begin with （一）, （二） …: the list they stand in, and their places."""
    found = []
    for section in draft.sections:
        places = [
            at for at, block in enumerate(section.blocks)
            if isinstance(block, Para) and _NUMBERED.match(block.text)
        ]  # fmt: skip
        if len(places) >= least:
            found.append((section.blocks, places))
    return rng.choice(found) if found else None


def _renumber(blocks: list[Block], at: int, number: str) -> None:
    para = blocks[at]
    assert isinstance(para, Para)
    blocks[at] = Para(_NUMBERED.sub(number, para.text, count=1), para.kind)


@fault("numbering-style", "GAI108")
def _style(draft: Draft, rng: random.Random) -> bool:
    """（3） where its siblings have （一）, （二）."""
    series = _series(draft, rng, 3)
    if series is None:
        return False
    blocks, places = series
    which = rng.randrange(1, len(places))
    _renumber(blocks, places[which], rng.choice((f"（{which + 1}）", f"（{which + 1}） ", f"({which + 1})")))
    return True


@fault("numbering-gap", "GAI108")
def _gap(draft: Draft, rng: random.Random) -> bool:
    series = _series(draft, rng, 3)
    if series is None:
        return False
    blocks, places = series
    first = rng.randrange(1, len(places))
    for which in range(first, len(places)):
        _renumber(blocks, places[which], f"（{ordinal(which + 2)}）")
    return True


@fault("numbering-repeat", "GAI108")
def _repeat(draft: Draft, rng: random.Random) -> bool:
    series = _series(draft, rng, 3)
    if series is None:
        return False
    blocks, places = series
    which = rng.randrange(1, len(places))
    _renumber(blocks, places[which], f"（{ordinal(which)}）")
    return True


@fault("missing-table", "GAI109", consequences=("GAI110",))
def _missing_table(draft: Draft, rng: random.Random) -> bool:
    section = draft.section(rng.choice(list(TABLE_OF)))
    section.blocks = [block for block in section.blocks if not isinstance(block, TableDraft)]
    section.blocks = [block for block in section.blocks if not isinstance(block, Para) or block.kind != "lead"]
    if rng.random() < 0.4:
        section.blocks.append(Para("有关数据已在门户网站另行公布。"))
    return True


@fault("empty-section", "GAI110", consequences=("GAI112", "GAI113", "GAI114", "GAI116", "GAI117", "GAI119"))
def _empty(draft: Draft, rng: random.Random) -> bool:
    draft.section(rng.choice(("overview", "problems", "other"))).blocks = []
    return True


@fault("placeholder-left", "GAI111", consequences=("GAI106", "GAI807"))
def _placeholder(draft: Draft, rng: random.Random) -> bool:
    me = draft.agency.me
    if rng.random() < 0.2:
        section = rng.choice(draft.sections)
        section.heading += "（宋体加粗小四号字）"
        return True
    text = rng.choice((
        "（文字描述，不超过500字）", f"{me}在XX局指导下开展了专项检查。", "全年举办各类培训××次。",
        "具体由某某科室负责日常维护工作。", "相关数据待补充。", f"202X年，{me}按要求完成了信息公开任务。",
        "全年接受群众咨询____次。", "该部分以表格形式报告。表格如下：",
    ))  # fmt: skip
    return add_sentence(draft, rng, "overview", text)


@fault("no-fee-statement", "GAI113")
def _no_fees(draft: Draft, rng: random.Random) -> bool:
    if draft.edition != "2021":
        return False
    draft.section("other").blocks = [Para(rng.choice((
        "本年度没有需要报告的其他事项。", "无其他需要报告的事项。",
        f"{draft.year}年，{draft.agency.me}按要求完成了建议提案答复公开工作。",
    )))]  # fmt: skip
    return True


@fault("outline-count", "GAI115")
def _outline(draft: Draft, rng: random.Random) -> bool:
    outline = marked(draft, "outline")
    if outline is None:
        return False
    for count, wrong in (("六个部分", ("五个部分", "七个部分")), ("6个部分", ("5个部分", "7个部分"))):
        if count in outline:
            return replace_marked(draft, "outline", count, rng.choice(wrong))
    return False


@fault("trivial-problems", "GAI117", consequences=("GAI110", "GAI116", "GAI807"))
def _trivial(draft: Draft, rng: random.Random) -> bool:
    draft.section("problems").blocks = [
        Para(rng.choice(("无。", "无", "暂无。", "不存在问题。", "暂无问题及改进情况。")))
    ]
    return True


def _enumerations(draft: Draft, least: int) -> list[str]:
    return [
        text for _, _, para in draft.paragraphs()
        if (text := para.mark("enumeration")) and f"；{ordinal(least)}是" in text
    ]  # fmt: skip


@fault("enumeration-gap", "GAI120")
def _enumeration_gap(draft: Draft, rng: random.Random) -> bool:
    """一是 … 三是, the later ones counted on from there."""
    texts = _enumerations(draft, 2)
    if not texts:
        return False
    old = rng.choice(texts)
    new = old
    for number in (5, 4, 3, 2):
        new = new.replace(f"；{ordinal(number)}是", f"；{ordinal(number + 1)}是")
    return replace_marked(draft, "enumeration", old, new)


@fault("enumeration-repeat", "GAI120")
def _enumeration_repeat(draft: Draft, rng: random.Random) -> bool:
    texts = _enumerations(draft, 3)
    if not texts:
        return False
    old = rng.choice(texts)
    return replace_marked(draft, "enumeration", old, old.replace("；三是", "；二是"))


@fault("announced-count", "GAI121")
def _announced(draft: Draft, rng: random.Random) -> bool:
    """以下三个方面, and a list of another length follows."""
    places = [(blocks, at, para) for blocks, at, para in draft.paragraphs() if _ANNOUNCED.search(para.text)]
    if not places:
        return False
    blocks, at, para = rng.choice(places)
    match = _ANNOUNCED.search(para.text)
    assert match is not None
    number = "一两三四五六".index(match[1]) + 1
    other = chinese(rng.choice([n for n in (number - 1, number + 1, number + 2) if n > 1]))
    blocks[at] = para.change(match[0], f"以下{other}{match[2]}")
    return True


@fault("title-without-year", "GAI101")
def _no_year(draft: Draft, _: random.Random) -> bool:
    draft.title = [f"{draft.agency.name}政府信息公开工作年度报告"]
    return True


@fault("title-without-agency", "GAI101")
def _no_agency(draft: Draft, rng: random.Random) -> bool:
    draft.title = [f"{draft.year}年{rng.choice(('', '度'))}政府信息公开工作年度报告"]
    return True
