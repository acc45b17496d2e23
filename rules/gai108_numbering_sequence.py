"""Numbered paragraphs count on without gap, repeat or change of style.

What it does:
    Reports, in a series such as （一）（二）（三） or 1. 2. 3., a number that leaves one out, one that comes again, and one in
    another style: （3） between （二） and （四）.

Why:
    A gap looks like a part that was cut out. A change of style breaks the outline; it often comes from automatic
    numbers of a word processor that were turned into text by a converter.

Basis:
    GB/T 9704-2012, 7.3.3: the levels of an official document are numbered 一、（一） 1. （1）.

Not reported:
    A series that starts again or starts later under a new heading; numbers that stand inside a paragraph; 1. beside
    1、 and full-width beside half-width brackets; the numbers of the six sections (GAI107); 一是 and 二是 (GAI120).

说明：
    同一层次的序号应连续、不重复、样式一致，例如（一）（二）之后应为（三）。
    出现（3）多半是自动编号在转换时变成了阿拉伯数字，请在原文件中检查编号。
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from gailint.rule import (
    FORMS,
    WARNING,
    Edit,
    Example,
    Finding,
    Findings,
    Fix,
    NumberedItem,
    Report,
    Safety,
    Words,
    record,
    rule,
)

RULE = rule(
    code="GAI108",
    slug="numbering-sequence",
    severity=WARNING,
    editions=FORMS,
    fix=Safety.SAFE,
    zh="编号{printed}与同级编号样式不一致，应为{wanted}{list}",
    en="the number {printed} is not in the style of its series; it should be {wanted}{list}",
    variants={
        "gap": Words("编号不连续：{printed}前面缺少{wanted}{list}", "the numbers have a gap: {wanted} is missing before {printed}{list}"),
        "repeat": Words("编号{printed}重复，应为{wanted}{list}", "the number {printed} comes again; it should be {wanted}{list}"),
        "order": Words("编号{printed}的顺序不对，应为{wanted}{list}", "the number {printed} is out of order; it should be {wanted}{list}"),
    },
)

_FIVE = "（一）主动公开。略有增加。\n（二）依申请公开。没有申请。\n{}平台建设。运行平稳。\n（四）监督保障。纳入考核。"
GOOD = (Example(), Example(overview=_FIVE.format("（三）")))
BAD = (
    Example(overview=_FIVE.format("（3） "), found="（3）", expected="（三）"),
    Example(overview=_FIVE.format("（二）"), found="（二）", expected="（三）"),
    Example(overview="（一）主动公开。\n（三）平台建设。\n（四）监督保障。", found="（三）"),
    Example(problems="（1）存在的问题。更新不够及时。\n（二）改进情况。每月核对一次。", found="（1）", expected="（一）"),
    Example(problems="还存在一些不足：\n1.更新不够及时。\n2.解读形式单一。\n4.培训次数偏少。", found="4."),
    Example(file="report.docx", automatic=True, overview=_FIVE.format("（3）"), found="（3）", note="an automatic number"),
)
TRAP = (
    Example(problems="（一）问题\n1.更新不够及时。\n2.解读单一。\n（二）改进\n1.每月核对。\n2.增加图解。", note="starts again"),
    Example(problems="（一）存在的问题。1.更新不够及时。\n2.解读单一。\n（二）改进。每月核对。", note="1. inside a paragraph"),
    Example(overview="1.主动公开。\n2、依申请公开。\n3．平台建设。", note="other marks"),
    Example(overview="（一）主动公开。（二）依申请公开。\n（三）平台建设。", note="（二） inside a paragraph"),
)

# A number that Word makes cannot be corrected where it stands.
_BY_WORD = Words("（这是自动编号，请在 Word 中调整该列表）", ", by its list in Word: it is an automatic number")
_TYPED = Words("", "")
_RANKS = {"（一）": 0, "1.": 1, "1、": 1, "1．": 1, "（1）": 2, "(1)": 2, "①": 3}
_CHINESE, _BRACKETS = 0, 2
_NUMERALS = ("零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
_SEARCHED = ("overview", "problems", "other")


@record
class _Number:
    """A number of a series: its rank among the styles, its value, and the item that prints it."""

    rank: int
    value: int
    item: NumberedItem


def check(report: Report) -> Findings:
    for numbers in _stretches(report):
        for number, wanted, variant, certain in [*_strangers(numbers, report), *_breaks(numbers, report)]:
            span = report.prose.span(number.item.start, number.item.end)
            printed = report.prose.text[number.item.start : number.item.end]
            text = _written(report, number, wanted, printed)
            yield Finding(
                span,
                {"printed": printed, "wanted": text, "list": _BY_WORD if number.item.automatic else _TYPED},
                variant,
                section=report.prose.section(number.item.start),
                actual=printed,
                expected=None if variant == "gap" else text,
                fix=Fix(Safety.SAFE, (Edit(span, text),)) if certain and not number.item.automatic else None,
            )


_Fault = tuple[_Number, int, str, bool]
"""A number, the value that should stand there, the message, and whether its neighbours leave no doubt."""


def _stretches(report: Report) -> Iterator[list[_Number]]:
    """The numbers of each stretch of prose between headings and points numbered 一、."""
    paragraphs = report.prose.paragraphs
    headings = [at for at, paragraph in enumerate(paragraphs) if paragraph.kind == "heading"]
    found: list[_Number] = []
    for item in report.numbering:
        rank = _RANKS.get(item.style)
        if (rank is None and not item.style.startswith("一")) or item.style in ("一是", "一要"):
            continue
        if found and (rank is None or any(found[-1].item.paragraph < at <= item.paragraph for at in headings)):
            yield found
            found = []
        paragraph = paragraphs[item.paragraph]
        if rank is not None and paragraph.kind != "heading" and paragraph.section in _SEARCHED:
            found.append(_Number(rank, item.value, item))
    yield found


def _strangers(numbers: list[_Number], report: Report) -> list[_Fault]:
    """Numbers that fill a gap of the series （一）（二） in another style; in `numbers` they join that series."""
    ends = [-1, *(at for at, number in enumerate(numbers) if number.rank == _CHINESE), len(numbers)]
    faults: list[_Fault] = []
    for before, behind in pairwise(ends):
        last = numbers[before].value if before >= 0 else 0
        following = numbers[behind].value if behind < len(numbers) else None
        if following is None and last < 2:
            continue
        between = range(before + 1, behind)
        for rank in {numbers[at].rank for at in between}:
            places = [at for at in between if numbers[at].rank == rank]
            values = [numbers[at].value for at in places]
            if values != list(range(last + 1, following or last + 2)):
                continue
            first = numbers[places[0]].item
            start = numbers[before].item.end if before >= 0 else first.start
            doubtful = rank != _BRACKETS and (before < 0 or following is None)
            if doubtful or (len(places) < len(between) and before < 0) or _printed(report, start, first.start, rank, 1):
                continue
            for at in places:
                numbers[at] = _Number(_CHINESE, numbers[at].value, numbers[at].item)
                faults.append((numbers[at], numbers[at].value, "", following is not None))
            break
    return faults


def _breaks(numbers: list[_Number], report: Report) -> Iterator[_Fault]:
    """Gaps, repeats and numbers out of order, series by series."""
    open_series: dict[int, _Number] = {}
    for at, (number, following) in enumerate(zip(numbers, _following(numbers), strict=True)):
        for deeper in [rank for rank in open_series if rank > number.rank]:
            del open_series[deeper]
        last = open_series.get(number.rank)
        open_series[number.rank] = number
        if last is None:
            first = at == 0 and number.rank == _CHINESE
            if first and number.value == 2 and following == 3 and not _printed(report, 0, number.item.start, 0, 1):
                yield number, 1, "gap", False
            continue
        wanted = last.value + 1
        if number.value == wanted:
            continue
        proved = following == wanted + 1
        if number.value == 1 and not (last.value == 1 and proved):
            continue
        start, end = last.item.end, number.item.start
        if _printed(report, start, end, number.rank, wanted) or _printed(report, start, end, number.rank, 1):
            continue
        if number.value == last.value:
            yield number, wanted, "repeat", proved
        elif proved:
            yield number, wanted, "order", True
        elif number.value > wanted:
            yield number, wanted, "gap", False
            continue
        else:
            continue
        open_series[number.rank] = _Number(number.rank, wanted, number.item)


def _following(numbers: list[_Number]) -> list[int | None]:
    """For each number the next value of its rank."""
    found: list[int | None] = []
    behind: dict[int, int] = {}
    for number in reversed(numbers):
        found.append(behind.get(number.rank))
        behind[number.rank] = number.value
    return found[::-1]


def _printed(report: Report, start: int, end: int, rank: int, value: int) -> bool:
    """Whether a number stands inside the text from `start` to `end`."""
    if rank == _CHINESE:
        form = rf"[（(] ?{_NUMERALS[min(value, 10)]} ?[)）]"
    else:
        form = rf"(?<!\d){value}[)）]" if rank == _BRACKETS else rf"(?<!\d){value}[.．、](?!\d)"
    return re.search(form, report.prose.text[start:end]) is not None


def _written(report: Report, number: _Number, value: int, printed: str) -> str:
    """A value in the style of the number's series."""
    if number.rank != _CHINESE:
        return printed.replace(str(number.item.value), str(value))
    numeral = _NUMERALS[min(value, 10)]
    sibling = next(item for item in report.numbering if item.style == "（一）")
    return f"({numeral})" if report.prose.text[sibling.start] == "(" else f"（{numeral}）"
