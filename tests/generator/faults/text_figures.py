"""Figures in the prose that the tables deny."""

from __future__ import annotations

import random
import re

from generator.draft import Draft
from generator.faults.model import add_sentence, fault
from generator.numbers import slip

_UNIT = r"(?=[件条份宗])"
_RECEIVED = re.compile(r"(?<!累计)(?:收到|新收|接收)(?:公民、法人和其他组织提出的)?(?:依申请公开)?(?:政府)?信息(?:公开)?申请共?(\d+)" + _UNIT)
_CARRIED_IN = re.compile(r"结转(?:政府信息公开申请)?(\d+)" + _UNIT)
_CARRIED_OUT = re.compile(r"(?:结转下年度继续办理|结转至\d{4}年)(\d+)" + _UNIT)
_OUTCOME = re.compile(r"(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)(\d+)" + _UNIT)
_REVIEW = re.compile(r"引起的行政复议(\d+)件(?!，均)")
_LAWSUIT = re.compile(r"，行政诉讼(\d+)件")
_DOCUMENTS = re.compile(r"(?:制发行政规范性文件|制定行政规范性文件|，废止|、废止)(\d+)件")


def _mistype(draft: Draft, rng: random.Random, pattern: re.Pattern[str], *others: int) -> bool:
    """Another figure in a phrase; none that the wording would also allow."""
    places = [
        (blocks, at, para, match)
        for blocks, at, para in draft.paragraphs("body")
        for match in pattern.finditer(para.text)
    ]
    if not places:
        return False
    blocks, at, para, match = rng.choice(places)
    for _ in range(20):
        new = slip(rng, int(match[1]))
        if new and new not in others:
            text = para.text[: match.start(1)] + str(new) + para.text[match.end(1) :]
            blocks[at] = para.change(para.text, text)
            return True
    return False


def _totals(draft: Draft) -> tuple[int, ...]:
    """What a number of applications may also mean."""
    values = draft.table(3).values
    new, carried, settled = (int(values[row, "total"]) for row in ("new", "carried_in", "results_total"))
    return new, new + carried, settled, settled + int(values["carried_out", "total"])


_FOLLOWING = ("GAI5", "GAI6")


@fault("received-in-text", "GAI501", "GAI506", consequences=_FOLLOWING)
def _received(draft: Draft, rng: random.Random) -> bool:
    return _mistype(draft, rng, _RECEIVED, *_totals(draft))


@fault("carried-in-in-text", "GAI502", consequences=_FOLLOWING)
def _carried_in(draft: Draft, rng: random.Random) -> bool:
    return bool(draft.table(3).values["carried_in", "total"]) and _mistype(draft, rng, _CARRIED_IN)


@fault("outcome-in-text", "GAI503", consequences=_FOLLOWING)
def _outcome(draft: Draft, rng: random.Random) -> bool:
    values = draft.table(3)
    leaves = [int(values.values[leaf, "total"]) for leaf in values.form.leaves]
    return _mistype(draft, rng, _OUTCOME, *leaves)


@fault("carried-out-in-text", "GAI507", consequences=_FOLLOWING)
def _carried_out(draft: Draft, rng: random.Random) -> bool:
    return _mistype(draft, rng, _CARRIED_OUT)


@fault("reconsideration-in-text", "GAI504", "GAI506", consequences=_FOLLOWING)
def _review(draft: Draft, rng: random.Random) -> bool:
    return _mistype(draft, rng, _REVIEW)


@fault("litigation-in-text", "GAI505", "GAI506", consequences=_FOLLOWING)
def _lawsuit(draft: Draft, rng: random.Random) -> bool:
    return _mistype(draft, rng, _LAWSUIT)


@fault("documents-in-text", "GAI511", consequences=_FOLLOWING)
def _documents(draft: Draft, rng: random.Random) -> bool:
    return _mistype(draft, rng, _DOCUMENTS)


_SHARE = re.compile(r"占办结总数的(\d+)(?=[.%])")
_APPLICATIONS = re.compile(
    r"[^。]*(?:收到|新收|接收|办理)[^。]{0,30}信息公开申请\d[^。]*。"
    r"(?:(?:办理结果中|从办理结果看|其中)，[^。]*。)?(?:予以公开的[^。]*。)?"
)


@fault("share-in-text", "GAI513", "GAI602")
def _share(draft: Draft, rng: random.Random) -> bool:
    """A percentage that the printed figures do not give; still one between 0 and 100."""
    places = [
        (blocks, at, para, match)
        for blocks, at, para in draft.paragraphs("body")
        for match in _SHARE.finditer(para.text)
    ]
    if not places:
        return False
    blocks, at, para, match = rng.choice(places)
    old = int(match[1])
    new = rng.choice([percent for percent in (old - 17, old - 4, old + 3, old + 9) if 0 < percent < 99])
    text = para.text[: match.start(1)] + str(new) + para.text[match.end(1) :]
    blocks[at] = para.change(para.text, text)
    return True


@fault("no-applications-claimed", "GAI506", consequences=("GAI501", "GAI513"))
def _none_claimed(draft: Draft, rng: random.Random) -> bool:
    if not draft.table(3).values["new", "total"]:
        return False
    for blocks, at, para in draft.paragraphs("body"):
        match = _APPLICATIONS.search(para.text)
        if match:
            claim = rng.choice(("未收到政府信息公开申请。", "没有收到政府信息公开申请。"))
            head = re.match(r"(?:（二）|\d[.、．]|二是)[^。]*。", match[0])
            kept = head[0] if head and not re.search(r"\d", head[0][2:]) else ""
            blocks[at] = para.change(match[0], f"{kept}{draft.year}年，{draft.agency.me}{claim}")
            return True
    return False


@fault("all-settled-claimed", "GAI509")
def _all_settled(draft: Draft, rng: random.Random) -> bool:
    if not draft.table(3).values["carried_out", "total"]:
        return False
    text = rng.choice(("全年收到的政府信息公开申请已全部办结。", "政府信息公开申请办结率100%。"))
    return add_sentence(draft, rng, "overview", text)
