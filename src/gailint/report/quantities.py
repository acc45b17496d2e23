"""Counts in the prose: a figure, its unit, and whether it is exact."""

from __future__ import annotations

from gailint.pattern import Pattern
from gailint.record import record
from gailint.report.model import Prose

# Starts with a digit and nothing optional, so that the search leaps from digit to digit.
_QUANTITY = Pattern(
    r"(?P<figure>\d(?:\d{0,2}(?:,\d{3}){1,4}|\d{0,8}(?:[ \u00a0]\d{1,4}){0,2}))(?![\d.])"
    r"[ \u00a0]?(?P<more>[余多])?[ \u00a0]?"
    r"(?P<unit>人次|件次|批次|条次|万[条件篇次人]?|[条件篇份宗例个项次期张部场起封批则幅])(?P<after>左右|以上|多|余)?"
)
_ABOUT = ("约", "近", "超", "逾", "超过", "将近")
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789", ", \u00a0")
_NO_COUNT = frozenset("第.-—/")
UNCOUNTED = frozenset({"人次", "条次", "次"})


@record
class Quantity:
    """A count: `start` and `end` are the offsets in the prose of the figure, `stop` that of the end of the unit."""

    value: int
    unit: str
    start: int
    end: int
    stop: int
    exact: bool


def read_quantities(prose: Prose) -> tuple[Quantity, ...]:
    """Every count in digits; ordinals (第12条) and figures inside 《》 are none."""
    text = prose.text
    found = []
    for match in _QUANTITY.finditer(text):
        start = match.start("figure")
        before = text[max(0, start - 3) : start].rstrip(" \u00a0")
        if before[-1:] in _NO_COUNT or before[-1:].isdigit() or _in_title(text, start):
            continue
        vague = match["more"] or match["after"] or before.endswith(_ABOUT)
        exact = not vague and not match["unit"].startswith("万")
        value = int(match["figure"].translate(_DIGITS))
        found.append(Quantity(value, match["unit"], start, match.end("figure"), match.end(), exact))
    return tuple(found)


def _in_title(text: str, at: int) -> bool:
    opened = text.rfind("《", max(0, at - 80), at)
    return opened >= 0 and "》" not in text[opened:at] and "》" in text[at : at + 80]
