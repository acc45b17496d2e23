"""Counts in the prose: a figure, its unit, and whether it is exact."""

from __future__ import annotations

from gailint.pattern import Pattern
from gailint.record import record
from gailint.report.model import Prose

_QUANTITY = Pattern(
    r"(?<![\d.\-—/])(?P<about>[约近超逾]|超过|将近)?[ \u00a0]?"
    r"(?P<figure>\d{1,3}(?:,\d{3}){1,4}|\d{1,9}(?:[ \u00a0]\d{1,4}){0,2}|[０-９]{1,9})(?![\d.])"
    r"[ \u00a0]?(?P<more>[余多])?[ \u00a0]?"
    r"(?P<unit>人次|件次|批次|条次|万[条件篇次人]?|[条件篇份宗例个项次期张部场起封批则幅])(?P<after>左右|以上|多|余)?"
)
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789", ", \u00a0")
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
        if text[max(0, match.start() - 1) : match.start()] == "第" or _in_title(text, start):
            continue
        exact = not (match["about"] or match["more"] or match["after"]) and not match["unit"].startswith("万")
        value = int(match["figure"].translate(_DIGITS))
        found.append(Quantity(value, match["unit"], start, match.end("figure"), match.end(), exact))
    return tuple(found)


def _in_title(text: str, at: int) -> bool:
    opened = text.rfind("《", max(0, at - 80), at)
    return opened >= 0 and "》" not in text[opened:at] and "》" in text[at : at + 80]
