"""What stands around a sentence: report year, agency, headings, the year that an earlier sentence opens with."""

from __future__ import annotations

from collections.abc import Sequence

from gailint.pattern import Pattern
from gailint.report.model import Agency, Prose, YearMention

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
        self.years = [mention for mention in years if mention.role == "plain"]

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
        first = self.prose.paragraphs[paragraph].start
        found = None
        for mention in self.years:
            if mention.start >= start:
                break
            if mention.start < first or mention.start - self.prose.sentence(mention.start)[0] > _OPENING:
                continue
            if _AFTER.match(self.prose.text[mention.end : mention.end + _OPENING + 2]):
                found = mention.year
        return found if self.year is not None and found != self.year else None
