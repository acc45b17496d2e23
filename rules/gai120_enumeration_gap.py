"""Enumerations in words leave no point out and give none twice.

What it does:
    Reports 三是 after 一是, a second 二是 in one series, 第三 after 第一, and 再次 after 首先 without 其次.

Why:
    A point is missing or was pasted in without counting on; the reader cannot tell which.

Basis:
    None in law: it is a slip.

Not reported:
    Series within a point of another; a series that starts again; a missing point that is there in other words (二要,
    其二, 二、, or 二 whose 是 is missing); points in paragraphs that do not follow one another. Doubled characters
    (二是是) are GAI804.

说明：
    “一是、二是、三是”等列举中缺了一项或重复了一项，请核对并重新编号。
    嵌套列举、换了说法的列举不报告。
"""

import re
from collections.abc import Iterator

from gailint.rule import WARNING, Example, Finding, Findings, NumberedItem, Pattern, Report, Words, rule

RULE = rule(
    code="GAI120",
    slug="enumeration-gap",
    severity=WARNING,
    zh="“{printed}”前面缺少“{wanted}”",
    en="{wanted} is missing before {printed}",
    variants={"repeat": Words("“{printed}”重复，应为“{wanted}”", "{printed} comes twice; it should be {wanted}")},
)

GOOD = (Example(), Example(overview="一是每月核对栏目。\n二是增加图表解读。\n三是组织培训。"))
BAD = (
    Example(problems="主要问题：一是更新不够及时；三是解读形式单一。2024年将逐项改进。", found="三是", expected="二是"),
    Example(problems="2024年将作以下改进：一是每月核对；二是增加图表；二是组织培训。", found="二是", expected="三是"),
    Example(overview="一是每月核对栏目。\n一是增加图表解读。\n三是组织培训。", found="一是", expected="二是"),
    Example(overview="第一，每月核对各个栏目。第三，组织业务培训。", found="第三", expected="第二"),
    Example(overview="首先明确责任，再次加强培训，确保落实。", found="再次", expected="其次"),
)
TRAP = (
    Example(overview="一是健全机制，一是定人员，二是定周期；二是加强培训。", note="a series within a point"),
    Example(overview="一是明确责任人，二政府信息管理方面逐级审核，三是组织培训。", note="二 is there, its 是 is not"),
    Example(overview="主要不足：一是更新慢；二是解读少。改进措施：一是每月核对；二是增加图表。", note="starts again"),
    Example(overview="首先，我镇高度重视，安排专人负责。", note="首先 alone"),
    Example(overview="第一、第三、第四季度的信息按时公开。", note="quarters"),
    Example(overview="一是每月核对栏目。\n对发现的错链当天修复。\n三是组织培训。", note="paragraphs apart"),
)

_KINDS = {"一是": "是", "一要": "是", "第一": "第", "首先": "先"}
_NUMERALS = ("零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
_ORDER = ("", "首先", "其次", "再次", "最后")
_CLAUSE_STARTS = r"(?:^|[。；;：:，,、\s（(其第])"
_OTHER_SECOND = Pattern("其二|第二|二是|然后|接着|继而")
_QUARTERS = frozenset("、" + char for char in "第二三四五")
_NEAREST = 8
# Series within series.
_DEEPEST = 20


def check(report: Report) -> Findings:
    for items in _runs(report):
        series: list[int] = []
        for at, item in enumerate(items):
            value = item.value
            following = items[at + 1].value if at + 1 < len(items) else None
            del series[:-_DEEPEST]
            before = max((place for place, last in enumerate(series) if last == value - 1), default=None)
            if before is not None:
                series[before:] = [value]
            elif value == 1 and _starts_again(items[max(0, at - 2) : at], item):
                series = [value]
            elif not series or (value == 1 and not (series[-1] == 1 and following == 3)):
                series.append(value)
            else:
                wanted = series[-1] + 1
                wrong = len(series) == 1 and value in (series[-1], *range(wanted + 1, 20)) and _may_be_wrong(items[at - 1], item)
                if wrong and not _told_otherwise(report, items[at - 1], item, wanted):
                    yield _finding(report, item, wanted, "repeat" if value == series[-1] else "")
                series[-1] = wanted if following == wanted + 1 else value


def _runs(report: Report) -> Iterator[list[NumberedItem]]:
    """Points of one kind in one paragraph; those with 是 also in paragraphs that follow one another."""
    for kind, reach in (("是", 1), ("第", 0), ("先", 0)):
        run: list[NumberedItem] = []
        for item in report.numbering:
            if _KINDS.get(item.style) != kind or report.prose.text[item.end : item.end + 2] in _QUARTERS:
                continue
            if run and item.paragraph - run[-1].paragraph > reach:
                yield run
                run = []
            run.append(item)
        yield run


def _starts_again(earlier: list[NumberedItem], item: NumberedItem) -> bool:
    """Whether a series whose last items are given ran inside one paragraph, and the next one begins in another."""
    places = [one.paragraph for one in earlier]
    return len(places) == 2 and places[0] == places[1] != item.paragraph


def _may_be_wrong(before: NumberedItem, item: NumberedItem) -> bool:
    """Whether the kind is one that counts strictly: 首先 may stand without 其次, 第一 and 第三 may be quarters."""
    if item.style == "首先":
        return (before.value, item.value) == (1, 3)
    return item.style != "第一" or (item.value > before.value and item.start - before.end > _NEAREST)


def _told_otherwise(report: Report, before: NumberedItem, item: NumberedItem, wanted: int) -> bool:
    """Whether the point that is missing, or a new beginning, stands between two points in other words."""
    between = report.prose.text[before.end : item.start]
    if item.style == "首先":
        return _OTHER_SECOND.search(between) is not None
    numerals = {_NUMERALS[min(wanted, 10)], "一"}
    return any(match[1] in numerals for match in re.finditer(_CLAUSE_STARTS + "([一二三四五六七八九十])", between))


def _finding(report: Report, item: NumberedItem, wanted: int, variant: str) -> Finding:
    printed = report.prose.text[item.start : item.end]
    if item.style == "首先":
        expected = _ORDER[wanted]
    else:
        expected = printed.replace(_NUMERALS[min(item.value, 10)], _NUMERALS[min(wanted, 10)])
    return Finding(
        report.prose.span(item.start, item.end),
        {"printed": printed, "wanted": expected},
        variant,
        section=report.prose.section(item.start),
        actual=printed,
        expected=expected,
    )
