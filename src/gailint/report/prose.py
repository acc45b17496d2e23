"""The prose of a report: every paragraph that is no cell of a statutory table, in order, with its part."""

from __future__ import annotations

from gailint.document import Paragraph
from gailint.pattern import Pattern
from gailint.report.model import Prose, ProseParagraph
from gailint.report.sections import Outline

_NUMBERED = Pattern(
    r"[^\S\n]*(?:[（(] ?[一二三四五六七八九十\d]{1,3} ?[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])[^。；！？，]{1,26}[。.：:]?"
)


def read_prose(outline: Outline, title: tuple[int, int] | None, used: frozenset[int]) -> Prose:
    """The prose from the title on; cells of tables that are not statutory are left out too."""
    paragraphs: list[ProseParagraph] = []
    places = dict(zip(outline.places, outline.sections, strict=True))
    key: str | None = None
    length = 0
    first, last = title or (0, -1)
    for at, block in enumerate(outline.blocks):
        if at in places:
            key = places[at].key
        if at < first or at in used or not isinstance(block, Paragraph):
            continue
        kind = "title" if first <= at <= last else "heading" if at in places else _kind(block)
        paragraphs.append(ProseParagraph(block.text, length, kind, key, block.automatic_number))
        length += len(block.text.value) + 1
    return Prose(tuple(paragraphs))


def _kind(block: Paragraph) -> str:
    if block.page_header:
        return "page-header"
    value = block.text.value
    if block.level or (len(value) <= 30 and _NUMBERED.fullmatch(value)):
        return "subheading"
    return "body"
