"""From a document to a report: title, outline, statutory tables, prose."""

from __future__ import annotations

from datetime import date

from gailint.document import Block, Document, Paragraph
from gailint.forms import form_for_year
from gailint.report.facade import Report
from gailint.report.prose import read_prose
from gailint.report.remains import find_remains
from gailint.report.sections import Outline, read_outline
from gailint.report.tables import find_tables
from gailint.report.title import find_title

_SECTIONS_OF_A_REPORT = 3


def recognise(document: Document, path: str, today: date) -> Report | None:
    """The annual report in a document; None for a document that is none: neither its title nor its sections."""
    blocks = _content(document)
    found = find_title(blocks)
    title, first, last = found if found else (None, 0, -1)
    outline = read_outline(blocks, last + 1)
    if not _is_report(outline, title is not None):
        return None
    form = form_for_year(title.year) if title and title.year else None
    tables, used = find_tables(outline.blocks, outline.sections, outline.places, form.edition if form else None)
    remains, torn = find_remains(outline, tables, used)
    prose = read_prose(outline, (first, last) if title else None, used | remains)
    return Report(document, path, today, title, outline.sections, prose, tables, torn)


def _content(document: Document) -> tuple[Block, ...]:
    return tuple(block for block in document.blocks if not (isinstance(block, Paragraph) and block.page_header))


def _is_report(outline: Outline, titled: bool) -> bool:
    """A title with some text under it, or three of the six statutory headings."""
    keys = {section.key for section in outline.sections if section.key}
    return len(keys) >= (1 if titled else _SECTIONS_OF_A_REPORT) or (titled and len(outline.blocks) >= 5)
