"""Figures of table 3 that the text states beyond doubt: they help to tell which of several cells is wrong.

Only the few plain clauses about this year's applications are read; a figure that may mean something else is left out.
"""

from __future__ import annotations

from collections.abc import Mapping

from gailint.forms.model import CellKey
from gailint.pattern import Pattern
from gailint.report.model import Prose

_OBJECT = r"(?:(?:政府|政务)?信息公开(?:的)?申请|依申请公开(?:政府信息)?(?:申请)?|公开申请)"
_COUNT = r"(?:共计?|总计|数量)?[ \u00a0]?(\d{1,6})[ \u00a0]?[件条份宗](?!次)"
_NEW = Pattern(rf"(?:新收|收到|新增|接到)(?:的)?(?:各类)?{_OBJECT}{_COUNT}|(?:新收|收到|接到)(?:各类)?(\d{{1,6}})[件条份宗]{_OBJECT}", "申请")
_CARRIED_IN = Pattern(rf"(?:上年度?|上一年度?|去年)(?:结转|转结)(?:的)?(?:{_OBJECT})?{_COUNT}", "结转", "转结")
_CARRIED_OUT = Pattern(
    rf"(?:结转|转结)(?:至|到)?(?:下年度?|下一年度?|次年|明年)(?:继续)?(?:办理|答复|处理)?(?:的)?(?:{_OBJECT})?{_COUNT}", "结转", "转结"
)
_YEAR = Pattern(r"(20\d\d)[ \u00a0]?年", "年")
_CLAIMS = (("new", _NEW), ("carried_in", _CARRIED_IN), ("carried_out", _CARRIED_OUT))
_BEFORE = ("累计", "历年", "以来", "其中", "通过", "网上", "网络", "当面", "信函", "全县", "全市", "全区", "各级", "上半年", "季度")
_INCLUDES = Pattern(r"[（(，,、 ]{0,2}(?:其中|含|包括|包含)[^。；]{0,14}(?:上年|去年|结转|转结)")
_NEAR = 24


def stated_figures(prose: Prose, year: int | None) -> Mapping[CellKey, frozenset[int]]:
    """The totals of 一, 二 and 四 as the text of a report for `year` states them."""
    found: dict[CellKey, set[int]] = {}
    for row, pattern in _CLAIMS:
        for match in pattern.finditer(prose.text):
            start, _ = prose.sentence(match.start())
            before = prose.text[start : match.start()]
            if any(word in before[-_NEAR:] for word in _BEFORE) or _other_year(before, year):
                continue
            # Of applications received some may be last year's; only a figure without such an addition is the new ones'.
            if row == "new" and _INCLUDES.match(prose.text[match.end() : match.end() + _NEAR]):
                continue
            figure = next(group for group in match.groups() if group)
            found.setdefault((row, "total"), set()).add(int(figure))
    return {cell: frozenset(values) for cell, values in found.items()}


def _other_year(before: str, year: int | None) -> bool:
    """Whether the sentence opens with another year."""
    match = _YEAR.search(before)
    return match is not None and year is not None and int(match[1]) != year
