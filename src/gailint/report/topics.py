"""The six statutory headings, their accepted wordings, and how a heading is told from a sentence."""

from __future__ import annotations

from gailint.pattern import Pattern
from gailint.record import record

ORDINALS = {char: number for number, char in enumerate("一二三四五六七八九十", 1)}
STATUTORY = {
    "overview": "总体情况",
    "proactive": "主动公开政府信息情况",
    "requests": "收到和处理政府信息公开申请情况",
    "remedies": "政府信息公开行政复议、行政诉讼情况",
    "problems": "存在的主要问题及改进情况",
    "other": "其他需要报告的事项",
}
"""The six sections in their order: key and statutory title."""

KEYS = tuple(STATUTORY)
_ACCEPTED = {
    "overview": r"(?:(?:年度)?(?:政府|政务)?信息公开(?:工作)?)?(?:总体|基本)(?:概述|情况概述|工作情况|公开情况|情况)",
    "proactive": r"(?:本?(?:行政)?机关)?主动公开(?:的)?(?:政府)?信息(?:的)?情况",
    "requests": r"(?:行政机关|政府机关|本机关)?(?:收到和处理|收到及处理)(?:的)?(?:依申请公开(?:政府)?信息|政府信息公开申请|信息公开申请)(?:的)?情况",
    "remedies": (
        r"因?(?:政府)?信息公开(?:工作)?(?:相关的)?(?:被|而)?(?:申请|引起的|提起)?(?:的)?行政复议[、和及,，]?(?:被)?(?:提起)?"
        r"(?:的)?行政诉讼(?:、举报投诉)?(?:的)?情况"
    ),
    "problems": (
        r"(?:(?:政府|政务)?信息公开(?:工作)?)?(?:中)?存在的?(?:主要)?问题[及和与、](?:下一步)?(?:工作)?(?:改进|整改)(?:工作)?(?:的)?(?:情况|措施|计划)"
    ),
    "other": r"其他(?:需要|需|应当|应)?(?:报告|说明)(?:的)?(?:事项|情况)",
}
_OWN = (
    ("remedies", Pattern("复议.*诉讼", "复议")),
    ("requests", Pattern("依申请公开|公开申请", "公开")),
    (
        "problems",
        Pattern("(?:问题|不足|困难).*(?:改进|整改|措施|打算|计划)|存在的?(?:主要)?问题", "问题", "不足", "困难"),
    ),
    ("proactive", Pattern("主动公开", "主动公开")),
    ("overview", Pattern("总体|概述|基本情况", "总体", "概述", "基本情况")),
    ("other", Pattern("其他.*(?:事项|情况|说明|报告)", "其他")),
)
_NUMBER = Pattern(
    r"\s*(?:第?\s*([一二三四五六七八九十]{1,2})\s*(?:[、.．，,]|部分[、:：\s]*)|[（(]([一二三四五六])[)）](?=\s*总体情况))\s*"
)
_INNER = Pattern(
    "。[）)]?[ \\u3000\\u00a0]{0,4}(?P<number>"
    + "|".join(f"{number}、{title}" for number, title in zip(ORDINALS, STATUTORY.values(), strict=False))
    + ")(?=[ \\u3000\\u00a0]|$)",
    "情况", "事项",
)
_BARE_NUMBER = Pattern(r"\s*([一二三四五六]|[1-6](?:[、.．]|\s(?=\S)))\s*")
_NOTE = Pattern(r"[（(][^（）()\n]{1,24}[)）]$", "）", ")")
_STOP = Pattern("[：:。]", "：", ":", "。")
_MARKS = " \u3000\u00a0、。.：:；;，,"


@record
class Heading:
    """What a line is as a heading: topic key or None, ordinal as printed, title without it, and how it is worded.

    A bracketed note behind the title is no part of it.
    """

    key: str | None
    number: str
    ordinal: int | None
    title: str
    title_start: int
    wording: str


_NEEDLES = {
    "overview": ("总体", "基本"), "proactive": ("主动公开",), "requests": ("收到",), "remedies": ("复议",),
    "problems": ("问题",), "other": ("其他",),
}
_accepted = {key: Pattern(pattern, *_NEEDLES[key]) for key, pattern in _ACCEPTED.items()}


def ordinal_of(number: str) -> int | None:
    """The value of 一 … 十九."""
    if len(number) == 2 and number[0] == "十":
        return 10 + ORDINALS.get(number[1], 0)
    return ORDINALS.get(number)


def read_heading(line: str) -> Heading | None:
    """What a line is as a top-level heading; None for anything else.

    A heading without ordinal, or with one that is no 一、, must have a statutory or accepted wording; with a proper
    one, words of its own will do.
    """
    if not 1 < len(line) <= 50:
        return None
    match = _NUMBER.match(line)
    number, start = (match[1] or match[2], match.end()) if match else ("", 0)
    title = _without_note(line[start:])
    plain = "".join(title.split())
    if not plain or any(mark in plain for mark in "。；，：！？"):
        return None
    ordinal = ordinal_of(number) if number else None
    known = _known(plain)
    if known:
        return Heading(known[0], number, ordinal, title, start, known[1])
    if not number:
        return _oddly_numbered(line)
    if len(plain) > 30:
        return None
    return Heading(_own_topic(plain, ordinal), number, ordinal, title, start, "own")


def topic_of(words: str) -> str | None:
    """The topic that a heading, or a part named in a sentence, speaks of; None where it is none of the six."""
    plain = "".join(words.split())
    known = _known(plain)
    return known[0] if known else _own_topic(plain)


def _known(plain: str) -> tuple[str, str] | None:
    """Topic and wording of a title that is statutory or accepted."""
    for key, statutory in STATUTORY.items():
        if plain == statutory:
            return key, "statutory"
    for key, pattern in _accepted.items():
        if pattern.fullmatch(plain):
            return key, "accepted"
    return None


def _own_topic(plain: str, ordinal: int | None = None) -> str | None:
    """The topic of a heading in words of its own; of several (主动公开、依申请公开工作情况) the one that has its number."""
    topics = [key for key, own in _OWN if own.search(plain)]
    numbered = KEYS[ordinal - 1] if ordinal and ordinal <= len(KEYS) else None
    return numbered if numbered in topics else next(iter(topics), None)


def _oddly_numbered(line: str) -> Heading | None:
    """A heading numbered without a mark (一 总体情况) or in Arabic figures (1.总体情况)."""
    match = _BARE_NUMBER.match(line)
    if not match:
        return None
    title = _without_note(line[match.end() :])
    known = _known("".join(title.split()))
    number = match[1].rstrip("、.． \t\u3000\u00a0")
    ordinal = int(number) if number.isdigit() else ordinal_of(number)
    return Heading(known[0], number, ordinal, title, match.end(), known[1]) if known else None


def _without_note(title: str) -> str:
    title = title.rstrip(_MARKS)
    note = _NOTE.search(title)
    return title[: note.start()].rstrip(_MARKS) if note else title


def inner_heading(line: str) -> int | None:
    """Where a statutory heading begins that is run into the paragraph before it (…请与我镇联系。一、总体情况)."""
    if "。" not in line:
        return None
    match = _INNER.search(line)
    return match.start("number") if match else None


def leading_heading(line: str) -> int | None:
    """Where a heading ends that is run into its paragraph (一、总体情况：2021年…); None where there is none."""
    match = _NUMBER.match(line)
    if not match:
        return None
    rest = line[match.end() :]
    for statutory in STATUTORY.values():
        if rest.startswith(statutory):
            end = len(statutory)
            if end < len(rest) and rest[end] in "：:。 \u3000\u00a0":
                return match.end() + end
    stop = _STOP.search(rest[:40])
    if stop and stop.end() < len(rest) and _known("".join(rest[: stop.start()].split())):
        return match.end() + stop.start()
    return None
