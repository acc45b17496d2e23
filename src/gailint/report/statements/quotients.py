"""Percentages beside the figures that are printed for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from gailint.pattern import Pattern
from gailint.record import record, replace
from gailint.report.facade import Report
from gailint.report.quantities import Quantity
from gailint.report.statements.model import Rate

_OF_TOTAL = Pattern("[，,（(]?(?:占|占比|占比为|占比达|占(?:公开|发布|信息)?(?:总数|总量|总条数)的)")
_CHOICE = Pattern("[，,；;：:（(]?其中[：:，,]?")
_LONGEST_LABEL = 34
_NEAR = 600


@record
class Misprint:
    """A percentage that the printed figures do not give.

    `part` and `base` are those it should be the quotient of: for a growth the difference and last year's figure.
    `reversed` tells that a growth is a decline or the other way round.
    """

    rate: Rate
    part: int
    base: int
    reversed: bool = False

    @property
    def expected(self) -> str:
        """The percentage as it should be, with as many decimals as are printed."""
        return f"{Decimal(self.part) * 100 / Decimal(self.base):.{self.rate.decimals}f}%"


def misprinted(report: Report) -> tuple[Misprint, ...]:
    """The percentages that the figures printed for them do not give, rounded or cut off."""
    if not report.rates:
        return ()
    shares: dict[int | None, list[Rate]] = {}
    for share in _shares(report):
        shares.setdefault(share.base, []).append(share)
    wrong = [misprint for alike in shares.values() for misprint in _wrong_shares(alike)]
    growths = (_growth(report, rate) for rate in report.rates if rate.sure and rate.kind == "growth")
    return tuple(sorted((*wrong, *filter(None, growths)), key=lambda misprint: misprint.rate.start))


def is_printed(report: Report, rate: Rate) -> bool:
    """Whether the figures that a share is the quotient of are printed in the text."""
    return _with_figures(report, rate) is not None


def _shares(report: Report) -> Iterator[Rate]:
    """The shares with the figures that they are printed for."""
    for rate in report.rates:
        if rate.kind == "share" and (share := _with_figures(report, rate)):
            yield share


def _with_figures(report: Report, rate: Rate) -> Rate | None:
    if rate.sure and rate.part is not None and rate.base:
        return rate
    return _listed(report, rate)


def _wrong_shares(alike: Sequence[Rate]) -> Iterator[Misprint]:
    """Those of the shares of one base that it does not give, unless they were made to add up to 100."""
    adjusted = len(alike) > 1 and sum(share.value for share in alike) == 100
    for share in alike:
        if share.part is None or not share.base or share.fits(share.part, share.base):
            continue
        off = abs(Decimal(share.part) * 100 / Decimal(share.base) - share.value)
        if not adjusted or off >= len(alike) * Decimal(1).scaleb(-share.decimals):
            yield Misprint(share, share.part, share.base)


def _listed(report: Report, rate: Rate) -> Rate | None:
    """A share in a list: 公开信息 120 条，其中政策文件 30 条，占 25 %. Only if no other figure may be the base."""
    text = report.prose.text
    start, _ = report.prose.sentence(rate.start)
    before = report.quantities_in(start, rate.start)
    if len(before) < 2 or not all(quantity.exact for quantity in before):
        return None
    part = before[-1]
    if not _OF_TOTAL.fullmatch(text[part.stop : rate.start].replace(" ", "")):
        return None
    total = _total(text, before)
    if total is None or total.value <= part.value or total.unit != part.unit:
        return None
    first = report.prose.paragraph(rate.start).start
    others = {quantity.value for quantity in report.quantities_in(max(first, start - _NEAR), rate.start)} - {total.value}
    if any(rate.fits(part.value, other) for other in others):
        return None
    return replace(rate, part=part.value, base=total.value)


def _total(text: str, quantities: Sequence[Quantity]) -> Quantity | None:
    """The figure that 其中 follows; None where there are several."""
    totals = [
        quantity for quantity, after in pairwise(quantities)
        if len(text[quantity.stop : after.start]) <= _LONGEST_LABEL and _CHOICE.match(text[quantity.stop : after.start])
    ]  # fmt: skip
    return totals[0] if len(totals) == 1 and totals[0] is quantities[0] else None


def _growth(report: Report, rate: Rate) -> Misprint | None:
    """A growth with last year's figure, or the difference, beside this year's. Any figure before it may be this year's."""
    if rate.part is None or (rate.base is None and rate.change is None):
        return None
    low, _ = report.prose.sentence(rate.start)
    figures = [quantity.value for quantity in report.quantities_in(low, rate.start)]
    found = _against(rate, rate.part)
    if found is None or any(_against(rate, figure) is None for figure in figures if figure not in (rate.base, rate.change)):
        return None
    return found


def _against(rate: Rate, part: int) -> Misprint | None:
    base = rate.base
    if base is None:
        base = part - (rate.change or 0) * (1 if rate.direction == "up" else -1)
    if base <= 0:
        return None
    difference = part - base
    if rate.value and difference and (difference > 0) != (rate.direction == "up"):
        return Misprint(rate, abs(difference), base, True)
    return None if rate.fits(abs(difference), base) else Misprint(rate, abs(difference), base)
