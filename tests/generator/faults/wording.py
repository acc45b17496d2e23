"""Slips in the prose: lists that do not add up, lost figures, doubled and wrong words, damaged characters."""

from __future__ import annotations

import random
import re
from itertools import accumulate

from generator.draft import Draft, Para
from generator.faults.model import add_sentence, fault, replace_marked, replace_once
from generator.numbers import slip

_COUNT = re.compile(r"(\d+)(?=条|件|篇)")
_STATED = re.compile(r"(?:收到|公开|发布|办结|推送|受理)[^，。；（\d]{0,16}?(\d+)(?=条|件|篇)")
_NOUN_LEFT = re.compile("件，(?:均|全部)")
_HAN = re.compile("(?<=[\u4e00-\u9fff])[\u4e00-\u9fff](?=[\u4e00-\u9fff])")
_DOUBLED = {
    "解读": "解解读", "，": "，，", "政府信息公开": "政府信息公开公开", "工作机制": "工作机制工作机制",
    "二是": "二是是", "群众": "群众群众", "制度": "制度制度", "信息": "信息信息",
}  # fmt: skip
_DOUBLING = re.compile("|".join(_DOUBLED))
_PUBLIC_THING = re.compile("政府信息公开(?:平台|目录|栏|指南)")
_CONFUSED = (
    "{me}建全信息发布制度，明确责任分工。", "做到各项工作有迹可寻，便于核查。", "政策解读形势单一的情况得到改善。",
    "认真贯彻落实号上级文件精神。", "着力打造阳关政府，方便群众监督。", "围绕清亲政商关系公开惠企政策。",
    "各类宣传活动异彩丰呈，受到群众欢迎。", "按照上级统计部署，完成了各项任务。",
)  # fmt: skip
_RESIDUE = ("[bookmark: _GoBack]", "错误!未找到引用源。", 'HYPERLINK "http://www.example.gov.cn/"', "PAGEREF _Toc1")
_INVISIBLE = ("\u200b", "\u200d", "\ufeff", "\u00ad", "\u202a", "\ue5f1")
_MOJIBAKE = ("\ufffd", "锟斤拷", "\ufffd\ufffd")


def _bodies(draft: Draft, least: int = 0) -> list[tuple[list, int, Para]]:
    """Body paragraphs of a length that end with a full stop."""
    return [
        place for place in draft.paragraphs("body")
        if len(place[2].text) >= least and place[2].text.endswith("。")
    ]  # fmt: skip


@fault("list-not-adding-up", "GAI601")
def _list(draft: Draft, rng: random.Random) -> bool:
    """A figure of a closed list mistyped; never into what looks like a second view of the same items."""
    closed = next((text for _, _, para in draft.paragraphs() if (text := para.mark("closed"))), None)
    if closed is None:
        return False
    matches = list(_COUNT.finditer(closed))
    for _ in range(20):
        which = rng.randrange(len(matches))
        match = matches[which]
        figures = [int(other[1]) for other in matches]
        figures[which] = slip(rng, figures[which])
        total, *parts = figures
        if total in parts or total in accumulate(parts) or min(figures) == 0:
            continue
        new = closed[: match.start()] + str(figures[which]) + closed[match.end() :]
        return replace_marked(draft, "closed", closed, new)
    return False


@fault("missing-figure", "GAI604", consequences=("GAI5", "GAI6"))
def _missing_figure(draft: Draft, rng: random.Random) -> bool:
    """Not where what is left may be a noun: 申请件，均已办结."""
    places = [
        (place, match)
        for place in _bodies(draft)
        for match in _STATED.finditer(place[2].text)
        if not _NOUN_LEFT.match(place[2].text, match.end(1))
    ]
    if not places:
        return add_sentence(draft, rng, "overview", "全年共发布政务信息条，便于群众了解。")
    (blocks, at, para), match = rng.choice(places)
    blocks[at] = Para(para.text[: match.start(1)] + para.text[match.end(1) :], para.kind)
    return True


@fault("superseded-principle", "GAI801")
def _principle(draft: Draft, rng: random.Random) -> bool:
    if replace_once(draft, rng, {"公开为常态": "公开为原则"}):
        return True
    return add_sentence(draft, rng, "overview", "始终坚持以公开为原则、不公开为例外，不断扩大公开范围。")


@fault("doubled-text", "GAI804")
def _doubled(draft: Draft, rng: random.Random) -> bool:
    """Never inside a cited title, nor where 公开 may begin a word of its own (政务公开公开栏)."""
    places = [
        (blocks, at, para, match)
        for blocks, at, para in draft.paragraphs("body", "item")
        for match in _DOUBLING.finditer(para.text)
        if para.text.rfind("《", 0, match.start()) <= para.text.rfind("》", 0, match.start())
        and not _PUBLIC_THING.match(para.text, match.start())
    ]
    if not places:
        return False
    blocks, at, para, match = rng.choice(places)
    text = para.text[: match.start()] + _DOUBLED[match[0]] + para.text[match.end() :]
    blocks[at] = Para(text, para.kind)
    return True


@fault("confused-word", "GAI808")
def _confused(draft: Draft, rng: random.Random) -> bool:
    """统计部署 is right in a bureau of statistics."""
    sentence = rng.choice(_CONFUSED)
    if "统计" in sentence and "统计" in draft.agency.name:
        return False
    return add_sentence(draft, rng, "overview", sentence.format(me=draft.agency.me))


@fault("cut-off-sentence", "GAI807")
def _cut_off(draft: Draft, rng: random.Random) -> bool:
    """The end of a paragraph lost; never before a table, a list or the sign-off.

    A single sentence that only lacks its end is no certain fault: it may just want its full stop.
    """
    places = [
        (blocks, at, para)
        for blocks, at, para in _bodies(draft, 30)
        if blocks is draft.section("overview").blocks and at + 1 < len(blocks)
    ]
    if not places:
        return False
    blocks, at, para = rng.choice(places)
    end = rng.choice(("，", "、", "")) if "。" in para.text[:-4] else rng.choice("，、")
    text = para.text[:-1] if end else para.text[: -rng.randint(2, 3)].rstrip("，、；。0123456789")
    blocks[at] = Para(text + end, para.kind)
    return True


def _inserted(draft: Draft, rng: random.Random, least: int, text: str) -> bool:
    places = _bodies(draft, least)
    if not places:
        return False
    blocks, at, para = rng.choice(places)
    stops = [match.end() for match in re.finditer("[。，；]", para.text)]
    cut = rng.choice([0, *stops])
    blocks[at] = Para(para.text[:cut] + text + para.text[cut:], para.kind)
    return True


@fault("conversion-residue", "GAI005", consequences=("GAI805", "GAI806"))
def _residue(draft: Draft, rng: random.Random) -> bool:
    return _inserted(draft, rng, 20, rng.choice(_RESIDUE))


@fault("invisible-character", "GAI007")
def _invisible(draft: Draft, rng: random.Random) -> bool:
    if rng.random() < 0.2 and replace_once(draft, rng, {"人": "⼈"}, "body"):
        return True
    return _inserted(draft, rng, 20, rng.choice(_INVISIBLE))


@fault("mojibake", "GAI010", consequences=("GAI804", "GAI805", "GAI806"))
def _mojibake(draft: Draft, rng: random.Random) -> bool:
    places = _bodies(draft, 20)
    if not places:
        return False
    blocks, at, para = rng.choice(places)
    cut = rng.choice([match.start() for match in _HAN.finditer(para.text)])
    blocks[at] = Para(para.text[:cut] + rng.choice(_MOJIBAKE) + para.text[cut + 1 :], para.kind)
    return True
