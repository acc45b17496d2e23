"""The signature of a report: the agency's line and the date below the last section."""

from __future__ import annotations

from gailint.report.dates import read_chinese_dates
from gailint.report.model import DateMention, Prose, Signature

_LONGEST = 45
_SENTENCE = "。；！？：，"


def read_signature(prose: Prose, dates: tuple[DateMention, ...]) -> Signature | None:
    """The date that stands alone on one of the last lines (or under the title), and the agency's line before it."""
    for index in _lines(prose):
        paragraph = prose.paragraphs[index]
        if len(paragraph.value) > _LONGEST or any(mark in paragraph.value for mark in _SENTENCE):
            continue
        found = [d for d in dates if paragraph.start <= d.start < paragraph.end and d.day is not None]
        found = found or read_chinese_dates(paragraph.value, paragraph.start)
        if len(found) != 1:
            continue
        date = found[0]
        rest = paragraph.value[: date.start - paragraph.start] + paragraph.value[date.end - paragraph.start :]
        before = prose.paragraphs[index - 1] if index else None
        agency = paragraph if rest.strip(" \u3000\u00a0（）()") else before
        if agency is not None and (len(agency.value) > _LONGEST or any(mark in agency.value for mark in _SENTENCE)):
            agency = None
        return Signature(agency, date)
    return None


def _lines(prose: Prose) -> list[int]:
    """The last lines, the last first, then those right behind the title."""
    count = len(prose.paragraphs)
    tail = [at for at in range(count - 1, max(count - 5, -1), -1) if prose.paragraphs[at].section is not None]
    titles = [at for at, paragraph in enumerate(prose.paragraphs) if paragraph.kind == "title"]
    head = [titles[-1] + 1] if titles and titles[-1] + 1 < count else []
    return [*tail, *(at for at in head if prose.paragraphs[at].section is None)]
