"""The six statutory headings, their accepted wordings, and how a heading is told from a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from gailint.pattern import Pattern

ORDINALS = {char: number for number, char in enumerate("一二三四五六七八九十", 1)}
STATUTORY = {
    "overview": "总体情况",
    "proactive": "主动公开政府信息情况",
    "requests": "收到和处理政府信息公开申请情况",
    "remedies": "政府信息公开行政复议、行政诉讼情况",
    "problems": "存在的主要问题及改进情况",
    "other": "其他需要报告的事项",
}
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
_MARKS = " \u3000\u00a0、。.：:；;，,"


@dataclass(frozen=True, slots=True)
class Heading:
    """What a line is as a heading: topic key or None, ordinal as printed, title without it, and how it is worded."""

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

    A heading without ordinal must have a statutory or accepted wording; with one, words of its own will do.
    """
    if len(line) > 50:
        return None
    number, start = "", 0
    match = _NUMBER.match(line)
    if match:
        number, start = match[1] or match[2], match.end()
    title = line[start:].rstrip(_MARKS)
    plain = "".join(title.split())
    if not plain or any(mark in plain for mark in "。；，：！？"):
        return None
    ordinal = ordinal_of(number) if number else None
    for key, statutory in STATUTORY.items():
        if plain == statutory:
            return Heading(key, number, ordinal, title, start, "statutory")
    for key, pattern in _accepted.items():
        if pattern.fullmatch(plain):
            return Heading(key, number, ordinal, title, start, "accepted")
    if not number or len(plain) > 30:
        return None
    for key, own in _OWN:
        if own.search(plain):
            return Heading(key, number, ordinal, title, start, "own")
    return Heading(None, number, ordinal, title, start, "own")


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
    return None
