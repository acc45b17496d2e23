"""The title of a report, also where it is broken over several lines."""

from __future__ import annotations

from collections.abc import Sequence

from gailint.document import Block, Paragraph
from gailint.pattern import Pattern
from gailint.report.model import Title

_NAME = Pattern(
    r"(?:政府)?(?:政务)?信息公开(?:工作)?(?:[12]\d{3}年?)?(?:年度)?(?:工作)?(?:报告|年报)|信息公开(?:工作)?年报"
)
_START = Pattern(r"(?:政府|政务)?信息$|公开$|政府$|年度$|工作$|年$")
_YEAR = Pattern(r"(?<!\d)([12]\d{3})(?=年|年度|政府|[^\d]|$)")
_WORDS = Pattern(r"^关于|[12]\d{3}年?度?|年度|的$|（[^）]*）$|\([^)]*\)$")
_AGENCY_END = Pattern(
    r"(?:政府|街道|办事处|镇|乡|县|区|市|省|旗|盟|州|局|委|委员会|办|办公室|厅|处|院|中心|所|站|队|公司|集团|联社|会|部|署|社|馆|大学|学校|医院|海关|林场|农场|银行|园|团)"
    r"(?:[（(][^（()）]{1,20}[)）])?$"
)
_NEVER_IN_TITLE = (*"。；！？，：>＞»|｜", "首页", "当前位置", "发文字号", "http")
"""Marks of sentences, and of what surrounds the text on a web page."""
_FURNITURE = (
    "索引号", "发布机构", "发文机构", "发布单位", "组配分类", "成文日期", "发文日期", "发布日期", "生成日期", "公开方式", "公开日期", "文号",
    "主题词", "主题分类", "信息来源", "内容概述", "返回顶部", "下载本页", "浏览次数", "访问次数", "点击数", "字体", "字号", "标题",
)  # fmt: skip
"""What the head of a web page says of its text, blanks left out."""

_SEARCHED = 40
_LONGEST = 90


def find_title(blocks: Sequence[Block]) -> tuple[Title, int, int] | None:
    """The title, and the first and the last of the blocks it stands in."""
    paragraphs = [(at, block) for at, block in enumerate(blocks[:_SEARCHED]) if isinstance(block, Paragraph)]
    for place, (_, paragraph) in enumerate(paragraphs):
        if not _may_be_title(paragraph.text.value):
            continue
        for length in (1, 2, 3):
            parts = paragraphs[place : place + length]
            if len(parts) < length or not all(_may_be_title(part.text.value) for _, part in parts):
                break
            joined = _joined([part for _, part in parts])
            if len(joined) <= _LONGEST and _is_name(joined):
                first = _with_agency_line(paragraphs, place, joined)
                chosen = paragraphs[first : place + length]
                below = paragraphs[place + length : place + length + 1]
                return _title([part for _, part in chosen], _agency_below(below)), chosen[0][0], parts[-1][0]
            if not _START.search(joined) and not _AGENCY_END.search(joined):
                break
    return None


def _may_be_title(text: str) -> bool:
    if not 0 < len(text) <= 60 or text.startswith(("一、", "（一）")):
        return False
    if any(mark in text for mark in _NEVER_IN_TITLE):
        return False
    closed = "".join(text.split())
    return not any(word in closed for word in _FURNITURE)


def _joined(parts: Sequence[Paragraph]) -> str:
    return "".join("".join(part.text.value.split()) for part in parts)


def _is_name(text: str) -> bool:
    match = _NAME.search(text)
    return match is not None and not text.startswith("《") and len(text) - match.end() <= 16


def _with_agency_line(paragraphs: Sequence[tuple[int, Paragraph]], place: int, joined: str) -> int:
    """Where the title begins: one line earlier when its agency stands on a line of its own."""
    if place == 0 or _agency(joined):
        return place
    before = "".join(paragraphs[place - 1][1].text.value.split())
    return place - 1 if len(before) <= 40 and _AGENCY_END.search(before) else place


def _agency_below(paragraphs: Sequence[tuple[int, Paragraph]]) -> str:
    """The agency on a line of its own under the title."""
    line = "".join("".join(paragraph.text.value.split()) for _, paragraph in paragraphs)
    return line if len(line) <= 40 and _may_be_title(line) and _AGENCY_END.search(line) else ""


def _title(parts: Sequence[Paragraph], below: str) -> Title:
    text = _joined(parts)
    year = _YEAR.search(_fold(text))
    return Title(tuple(part.text for part in parts), text, _agency(text) or below, int(year[1]) if year else None)


def _fold(text: str) -> str:
    return text.translate(_DIGITS)


_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


def _agency(title: str) -> str:
    """The agency's name: what is left of the title without year and name of the report."""
    match = _NAME.search(title)
    before = title[: match.start()] if match else title
    name = _fold(before)
    while True:
        shorter = _WORDS.sub("", name).strip("　 -—_")
        if shorter == name:
            return name
        name = shorter
