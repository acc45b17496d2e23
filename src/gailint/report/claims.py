"""Which year a report is for, and who says so."""

from __future__ import annotations

from gailint.diagnostics import Span
from gailint.pattern import Pattern
from gailint.report.model import Period, Prose, Title, YearClaim

_TITLE_YEAR = Pattern(r"(?<!\d)([12１２]\d{3})(?!\d)")
_OPENING = Pattern(r"(20\d\d)[ \u00a0]?年度?[ \u00a0]?(?:[，,]|(?=[我本全在是]))", "年")
# 现公布我局2022年政府信息公开工作年度报告; never the title of a notice about such reports.
_ANNOUNCED = Pattern(
    r"(?:现将|现公布|现发布|现编制|公布|发布|编制了?|予以公开)[^，。；\n《]{0,24}《?(?P<name>[^，。；：\n《》]{0,24}?)(?<!\d)(?P<year>20\d\d)[ \u00a0]?年度?"
    r"[^，。；：\n《》]{0,24}?信息公开(?:工作)?(?:年度)?(?:工作)?(?:情况|报告|年报)(?!编制|的?要求|的?通知|发布|报送)",
    "公开",
)
_NOTICE = Pattern("关于|通知|做好|要求", "关于", "通知", "做好", "要求")
_FILE_YEAR = Pattern(r"(?<!\d)(20[012]\d)(?!\d)(?!-\d\d?(?!\d)|年\d+月|[._]\d\d?[._]\d)")
_NEXT = Pattern(r"。(20\d\d)[ \u00a0]?年度?[，,我本全]", "年")
_ANNOUNCED_WITHIN = 1500


def year_claims(title: Title | None, period: Period | None, prose: Prose, path: str) -> tuple[YearClaim, ...]:
    """The claims in order of weight: title, period, opening of section one, file name.

    Where the first three say nothing, the sentence that announces the report is asked.
    """
    claims: list[YearClaim] = []
    if title is not None and title.year is not None:
        claims.append(YearClaim("title", title.year, _title_span(title)))
    if period is not None and period.start.year is not None and period.start.year == period.end.year:
        claims.append(YearClaim("period", period.start.year, prose.span(*period.offsets)))
    claims.extend(_opening(prose))
    if not claims:
        claims.extend(_announced(prose))
    name = path.rsplit("/", 1)[-1]
    years = {int(match[1]) for match in _FILE_YEAR.finditer(name)}
    if len(years) == 1:
        claims.append(YearClaim("file", years.pop(), Span(1, 1, 1, 1)))
    return tuple(claims)


def _title_span(title: Title) -> Span:
    for part in title.parts:
        for match in _TITLE_YEAR.finditer(part.value):
            if int(match[1]) == title.year:
                return part.span(match.start(1), match.end(1))
    return title.span


def _announced(prose: Prose) -> list[YearClaim]:
    """The year in a sentence before the first figures that announces the report."""
    first = next((paragraph for paragraph in prose.of_section("proactive")), None)
    end = min(first.start if first else len(prose.text), _ANNOUNCED_WITHIN)
    found = [
        match
        for match in _ANNOUNCED.finditer(prose.text[:end])
        if not _NOTICE.search(prose.text[prose.sentence(match.start())[0] : match.end()].rpartition("，")[2])
    ]
    if len({match["year"] for match in found}) != 1:
        return []
    start = found[0].start("year")
    return [YearClaim("announcement", int(found[0]["year"]), prose.span(start, start + 4))]


def _opening(prose: Prose) -> list[YearClaim]:
    """The year that the first sentence of section one begins with."""
    for paragraph in prose.of_section("overview"):
        if paragraph.kind != "body" or len(paragraph.value) < 15:
            continue
        match = _OPENING.match(paragraph.value)
        if not match:
            return []
        # 2019年，我镇被评为优秀单位。2020年，…: a look back before the year of the report.
        if any(int(later[1]) > int(match[1]) for later in _NEXT.finditer(paragraph.value)):
            return []
        at = paragraph.start + match.start(1)
        return [YearClaim("opening", int(match[1]), prose.span(at, at + 4))]
    return []
