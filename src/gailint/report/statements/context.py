"""What stands around a sentence: report year, agency, headings, the year that an earlier sentence opens with."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from gailint.pattern import Pattern
from gailint.report.model import SENTENCE_END, Agency, Prose, YearMention

_ABOUT_APPLICATIONS = Pattern("依申请公开|公开申请|申请公开|申请办理|复议", "申请", "复议")
_RUN_IN = Pattern("^.{0,6}(?:依申请公开|公开申请)", "申请")
_REGIONS = {"county": "县区旗市", "city": "市州盟", "province": "省市区"}
_OPENING = 3
_AFTER = Pattern("[ \u00a0]?年(?:度|全年)?[，,我本全共]", "年")


class Context:
    """The report around its sentences."""

    def __init__(
        self, prose: Prose, year: int | None, edition: str, agency: Agency, years: Sequence[YearMention]
    ) -> None:
        self.prose = prose
        self.year = year
        self.edition = edition
        self.agency = agency
        self.openings = [mention for mention in years if mention.role == "plain" and self._opens(mention)]

    def names_agency(self, words: str) -> bool:
        """Whether words that are in no vocabulary are the agency's own name."""
        plain = "".join(words.split()).strip("“”\"")
        return len(plain) > 1 and plain in self.agency.name

    def own_region(self, words: str) -> bool:
        """Whether 全县 … is what the report itself is about: that of the region's government."""
        return self.agency.kind == "government" and words[1:2] in _REGIONS.get(self.agency.level, "")

    def about_applications(self, paragraph: int) -> bool:
        """Whether a paragraph stands in the sections, or under a heading, about applications or remedies."""
        paragraphs = self.prose.paragraphs
        if paragraphs[paragraph].section in ("requests", "remedies"):
            return True
        for at in range(paragraph, max(-1, paragraph - 6), -1):
            value = paragraphs[at].value
            if at < paragraph and paragraphs[at].kind in ("heading", "title"):
                return False
            if paragraphs[at].kind == "subheading" and at < paragraph:
                return _ABOUT_APPLICATIONS.search(value) is not None
            if at == paragraph and _RUN_IN.search(value):
                return True
        return False

    def year_before(self, paragraph: int, start: int) -> int | None:
        """The other year that the nearest dated sentence of the paragraph before an offset opens with."""
        at = bisect_left(self.openings, start, key=attrgetter("start"))
        mention = self.openings[at - 1] if at else None
        if mention is None or self.year is None or mention.start < self.prose.paragraphs[paragraph].start:
            return None
        return mention.year if mention.year != self.year else None

    def _opens(self, mention: YearMention) -> bool:
        """Whether a sentence opens with a year: 2022年，我镇…"""
        text = self.prose.text
        before = text[max(0, mention.start - _OPENING) : mention.start]
        if before and not any(mark in before for mark in SENTENCE_END):
            return False
        return _AFTER.match(text[mention.end : mention.end + _OPENING + 2]) is not None
