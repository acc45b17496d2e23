"""The report as rules see it: one object, its costly parts worked out when a rule first asks for them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from gailint import arithmetic
from gailint.diagnostics import Span
from gailint.document import Document
from gailint.forms import Form
from gailint.report.model import (
    Agency,
    CellFigure,
    DateMention,
    NumberedItem,
    Period,
    Prose,
    Section,
    StatutoryTable,
    Title,
    YearClaim,
    YearMention,
)


class Report:
    """An annual report that was recognised in a document.

    path        as the user sees it, with `/`
    today       the day of the check
    title       None where the document has none
    year        the report year from the title, else the period, else the opening of section one, else the file name
    edition     "2019", "2021", or "free" for a report of a year before 2019
    form        the edition as data, None for "free"
    sections    the top-level sections in the order of the document
    tables      the statutory tables that were found, by number
    picture_tables  numbers of the tables that a picture stands for
    """

    path: str
    today: date
    document: Document
    title: Title | None
    agency: Agency
    year: int | None
    year_claims: tuple[YearClaim, ...]
    edition: str
    form: Form | None
    sections: tuple[Section, ...]
    prose: Prose
    tables: Mapping[int, StatutoryTable]

    # signature: where the document is signed: agency line and date, None where it is not
    # period: the stated statistics period, None where none is stated

    def section(self, key: str) -> Section | None:
        """The first section with this key."""
        return next((section for section in self.sections if section.key == key), None)
