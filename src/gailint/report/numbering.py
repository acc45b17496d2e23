"""Numbered paragraphs and clauses: which style, which number, where."""

from __future__ import annotations

from gailint.pattern import Pattern
from gailint.report.model import NumberedItem, Prose
from gailint.report.topics import ordinal_of

_CHINESE = "[一二三四五六七八九十]{1,3}"
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff"
_LEADING = Pattern(
    rf"(?:\[bookmark:[^\]]{{0,40}}\])?[ \u00a0\u3000{_UNSEEN}]*(?:(?P<t1>{_CHINESE})(?P<m1>[、.．])|(?P<b1>[（(]) ?(?P<t2>{_CHINESE}) ?[)）]"
    rf"|(?P<b2>[（(]) ?(?P<d2>\d{{1,2}}) ?[)）]|(?P<d1>\d{{1,2}})(?P<m2>[.．、])(?!\d)|(?P<c1>[①-⑳]))"
)
_STARTS = frozenset(
    "一二三四五六七八九十0123456789（( \u3000\u00a0[①②③④⑤⑥⑦⑧⑨⑩\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
)
# Where a clause begins: behind a mark, or behind what a conversion left there ([bookmark: _GoBack], a zero-width mark).
# The patterns start with the number itself, and what stands before it is looked at afterwards: a search that starts with
# a look behind tries every character of the text.
_BEGINS = frozenset(
    "。；;：:，,\n \u3000\u00a0\t]\"_\u00ad\u2060\ufeff"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    + "".join(map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F))))
)
_LISTED = _BEGINS | frozenset("、（(")
_FIRST = ("t1", "b1", "b2", "d1", "c1")
_INLINE = Pattern(rf"(?P<n>{_CHINESE})(?P<w>是|要)(?!否|一)", "是", "要")
_ORDINAL = Pattern(rf"第(?P<n>{_CHINESE})(?=[，,、是])", "第")
_SERIES = Pattern("[首其再最](?:(?<=首)先|(?<=[其再])次|(?<=最)后)", "首先", "其次", "再次")
_SERIES_VALUES = {"首先": 1, "其次": 2, "再次": 3, "最后": 4}


def read_numbering(prose: Prose) -> tuple[NumberedItem, ...]:
    """All numbered items in the order of the prose."""
    found = []
    for index, paragraph in enumerate(prose.paragraphs):
        if paragraph.value[:1] not in _STARTS:
            continue
        match = _LEADING.match(paragraph.value)
        if match:
            style, value = _style(match.groupdict())
            if value:
                first = next(match.start(name) for name in _FIRST if match[name])
                found.append(
                    NumberedItem(
                        style, value, paragraph.start + first, paragraph.start + match.end(), index,
                        automatic=first < paragraph.automatic_number,
                    )
                )
    found.extend(_inline(prose))
    return tuple(sorted(found, key=lambda item: (item.start, item.end)))


def _style(groups: dict[str, str | None]) -> tuple[str, int | None]:
    if groups["t1"]:
        return f"一{groups['m1']}", ordinal_of(groups["t1"])
    if groups["t2"]:
        return "（一）", ordinal_of(groups["t2"])
    if groups["d2"]:
        return ("（1）" if groups["b2"] == "（" else "(1)"), int(groups["d2"])
    if groups["d1"]:
        return f"1{groups['m2']}", int(groups["d1"])
    return "①", ord(groups["c1"] or "①") - ord("①") + 1


def _inline(prose: Prose) -> list[NumberedItem]:
    text = prose.text
    found = []
    for match in _INLINE.finditer(text):
        value = ordinal_of(match["n"])
        if value and _stands_behind(text, match.start(), _LISTED):
            found.append(NumberedItem(f"一{match['w']}", value, match.start(), match.end(), prose.index(match.start())))
    for match in _ORDINAL.finditer(text):
        value = ordinal_of(match["n"])
        if value and _stands_behind(text, match.start(), _BEGINS):
            found.append(NumberedItem("第一", value, match.start(), match.end(), prose.index(match.start())))
    for match in _SERIES.finditer(text):
        value = _SERIES_VALUES.get(match[0])
        if value and _stands_behind(text, match.start(), _BEGINS):
            found.append(NumberedItem("首先", value, match.start(), match.end(), prose.index(match.start())))
    return found


def _stands_behind(text: str, at: int, marks: frozenset[str]) -> bool:
    """Whether a place is the start of the text or behind one of the marks."""
    return at == 0 or text[at - 1] in marks
