"""Dates and years in the prose, with the part they play."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from sys import maxsize

from gailint.pattern import Pattern
from gailint.report.model import DateMention, Period, Prose, YearMention

_D = r"\d"
_S = r"[^\S\n]?"
# Both start with a digit and nothing optional, so that the search leaps from digit to digit.
_DATE = Pattern(rf"(?P<month>{_D}{{1,2}}){_S}月(?:{_S}(?P<day>{_D}{{1,2}}){_S}日)?", "月")
_YEAR_BEFORE = Pattern(rf"(?<!{_D})(?P<year>{_D}{{4}}){_S}年{_S}$", "年")
_POINTED = Pattern(
    r"(?P<year>(?:19|20)\d\d)(?P<mark>[.\-/])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![\d.\-/])", "-", ".", "/"
)
_YEAR = Pattern(rf"([12１２](?<!{_D}{_D})[90９０]{_D}{{2}})(?!{_D})(?={_S}年|[〕\]】）)—\-－至–~～])")
_CENTURIES = (19, 20)
_TITLE = Pattern(r"《[^《》\n]{0,200}(?:《[^《》\n]{0,200}》[^《》\n]{0,200}){0,5}》", "《")
_NUMBER = Pattern(r"[〔\[【（(][ \u00a0]?[12]\d{3}[ \u00a0]?[〕\]】）)][ \u00a0]?\d{1,6}[ \u00a0]?号", "号")
_VERSION = Pattern(r"[（(][^（()）\n]{0,12}年(?:本|版|修订|修正|修改)[^（()）\n]{0,6}[）)]", "年")
_ADDRESS = Pattern(r"(?:https?://|www\.)[\w./?=&%#:~+-]{1,400}|[A-Za-z0-9_.-]{1,64}@[A-Za-z0-9_.-]{1,200}", "http", "www.", "@")
_PERIOD_NOUN = Pattern("统计|期限|时限|起止|截至|截止|数据", "统计", "期限", "时限", "起止", "截至", "截止", "数据")
_BETWEEN = Pattern(rf"{_S}(?:起|始)?{_S}(?:起)?{_S}[，,]?(?:至|到|—+|-+|－|–|~|～|起至|止于){_S}")
_ZERO = "〇零○OoＯ0０"
_CHINESE = Pattern(
    rf"(?P<year>二[{_ZERO}][{_ZERO}一二三四五六七八九]{{2}}){_S}年{_S}(?P<month>元|十?[一二]|十|[三四五六七八九]){_S}月"
    rf"{_S}(?P<day>[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九]){_S}日",
    "年",
)
_LONGEST_YEAR = 9
_NO_START = frozenset("0123456789.-/")
_NUMERALS = {char: value for value, char in enumerate("一二三四五六七八九", 1)}


def _int(text: str | None) -> int | None:
    return int(text) if text else None


def read_dates(prose: Prose) -> tuple[DateMention, ...]:
    """Every date with a month; the year of a range's end is taken over from its start where it is left out."""
    text = prose.text
    found: list[DateMention] = []
    for start, end, year, month, day in _printed_dates(text):
        if year is not None:
            found.append(DateMention(year, month, day, start, end))
            continue
        before = found[-1] if found else None
        if before and before.day is not None and _BETWEEN.fullmatch(text[before.end : start]):
            found.append(DateMention(before.year, month, day, start, end, False))
        elif day is not None:
            found.append(DateMention(None, month, day, start, end, False))
    return tuple(found)


def _printed_dates(text: str) -> list[tuple[int, int, int | None, int | None, int | None]]:
    """Start, end, year, month and day of the dates as they are printed, in their order."""
    found = []
    for match in _DATE.finditer(text):
        start = match.start()
        if text[start - 1 : start].isdigit():
            continue  # 20231月1日: the rest of a year whose 年 was lost
        before = text[max(0, start - _LONGEST_YEAR) : start]
        year = _YEAR_BEFORE.search(before)
        if year:
            start -= len(before) - year.start()
        found.append((start, match.end(), _int(year["year"]) if year else None, _int(match["month"]), _int(match["day"])))
    pointed = [
        (match.start(), match.end(), _int(match["year"]), _int(match["month"]), _int(match["day"]))
        for match in _POINTED.finditer(text)
        if text[match.start() - 1 : match.start()] not in _NO_START or not match.start()
    ]
    return sorted([*found, *pointed]) if pointed else found


def read_chinese_dates(text: str, start: int) -> list[DateMention]:
    """The full dates in Chinese numerals (二〇二四年一月十八日) in a text that begins at an offset of the prose."""
    return [
        DateMention(
            int("".join(str(_NUMERALS.get(char, 0)) for char in match["year"])),
            _below_hundred(match["month"].replace("元", "一")),
            _below_hundred(match["day"].replace("廿", "二十")),
            start + match.start(),
            start + match.end(),
        )
        for match in _CHINESE.finditer(text)
    ]


def _below_hundred(numeral: str) -> int:
    tens, ten, ones = numeral.rpartition("十")
    return (10 * _NUMERALS.get(tens, 1) if ten else 0) + _NUMERALS.get(ones, 0)


def read_years(prose: Prose, dates: tuple[DateMention, ...]) -> tuple[YearMention, ...]:
    """Every year with four figures, and the role it plays."""
    text = prose.text
    areas = [
        (role, [match.span() for match in pattern.finditer(text)])
        for pattern, role in ((_ADDRESS, "address"), (_TITLE, "title"), (_NUMBER, "number"), (_VERSION, "version"))
    ]
    areas.append(("date", [(date.start, date.end) for date in dates if date.year_printed]))
    found = []
    for match in _YEAR.finditer(text):
        year = int(match[1])
        if year // 100 not in _CENTURIES:
            continue
        role = next((role for role, spans in areas if spans and _covered(spans, match.start())), "plain")
        found.append(YearMention(year, match.start(1), match.end(1), role))
    return tuple(found)


def _covered(spans: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether one of several stretches, which are in order and apart, covers an offset."""
    before = bisect_right(spans, (at, maxsize))
    return before > 0 and at < spans[before - 1][1]


def read_period(prose: Prose, dates: tuple[DateMention, ...]) -> Period | None:
    """The statistics period: the first range of two days in a sentence that speaks of statistics or a period."""
    for first, last in pairwise(dates):
        if first.day is None or last.day is None or first.year is None:
            continue
        if not _BETWEEN.fullmatch(prose.text[first.end : last.start]):
            continue
        start, end = prose.sentence(first.start)
        if _PERIOD_NOUN.search(prose.text[start:end]):
            return Period(first, last)
    return None
