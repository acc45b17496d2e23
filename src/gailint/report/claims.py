"""Which year a report is for, and who says so."""

from __future__ import annotations

from gailint.diagnostics import Span
from gailint.pattern import Pattern
from gailint.report.model import Period, Prose, Title, YearClaim

_TITLE_YEAR = Pattern(r"(?<!\d)([12１２][\d０-９]{3})(?!\d)")
_OPENING = Pattern(r"(20\d\d)[ \u00a0]?年度?[ \u00a0]?(?:[，,]|(?=[我本全在是]))", "年")
_FILE_YEAR = Pattern(r"(?<!\d)(20[012]\d)(?!\d)(?!-\d\d?(?!\d)|年\d+月|[._]\d\d?[._]\d)")
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


def year_claims(title: Title | None, period: Period | None, prose: Prose, path: str) -> tuple[YearClaim, ...]:
    """The claims in order of weight: title, period, opening of section one, file name."""
    claims: list[YearClaim] = []
    if title is not None and title.year is not None:
        claims.append(YearClaim("title", title.year, _title_span(title)))
    if period is not None and period.start.year is not None and period.start.year == period.end.year:
        claims.append(YearClaim("period", period.start.year, prose.span(*period.offsets)))
    claims.extend(_opening(prose))
    name = path.rsplit("/", 1)[-1]
    years = {int(match[1]) for match in _FILE_YEAR.finditer(name)}
    if len(years) == 1:
        claims.append(YearClaim("file", years.pop(), Span(1, 1, 1, 1)))
    return tuple(claims)


def _title_span(title: Title) -> Span:
    for part in title.parts:
        for match in _TITLE_YEAR.finditer(part.value):
            if int(match[1].translate(_DIGITS)) == title.year:
                return part.span(match.start(1), match.end(1))
    return title.span


def _opening(prose: Prose) -> list[YearClaim]:
    """The year that the first sentence of section one begins with."""
    for paragraph in prose.of_section("overview"):
        if paragraph.kind != "body" or len(paragraph.value) < 15:
            continue
        match = _OPENING.match(paragraph.value)
        if not match:
            return []
        at = paragraph.start + match.start(1)
        return [YearClaim("opening", int(match[1]), prose.span(at, at + 4))]
    return []
