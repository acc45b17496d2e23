"""The report as rules see it: one object, its costly parts worked out when a rule first asks for them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from gailint import arithmetic
from gailint.document import Document
from gailint.forms import Form, form_for_year
from gailint.forms.matched import StatutoryTable
from gailint.forms.model import CellKey
from gailint.report.agency import read_agency
from gailint.report.citations import Citations
from gailint.report.claims import year_claims
from gailint.report.dates import read_dates, read_period, read_years
from gailint.report.evidence import stated_figures
from gailint.report.model import (
    Agency,
    DateMention,
    NumberedItem,
    Period,
    Prose,
    ProseParagraph,
    Section,
    Signature,
    Title,
    YearClaim,
    YearMention,
    starting_in,
)
from gailint.report.numbering import read_numbering
from gailint.report.partitions import Partition, read_nested_partitions, read_partitions
from gailint.report.quantities import Quantity, read_quantities
from gailint.report.signature import read_signature
from gailint.report.statements.compare import compare
from gailint.report.statements.model import Claim, Comparison, Count, Rate, Statement
from gailint.report.statements.read import read_statements
from gailint.report.work_year import WorkYear, read_work_years

_AGENCY_LENGTH, _LONGEST_AGENCY = 4, 45


class Report:
    """An annual report that was recognised in a document.

    document    what the reader made of the file
    path        as the user sees it, with `/`
    today       the day of the check
    title       None where the document has none
    sections    the top-level sections in the order of the document
    prose       all text outside the statutory tables
    tables      the statutory tables that were found, by number
    torn        keys of sections in which only remains of a table are left: rows of figures, pieces of labels
    """

    def __init__(
        self,
        document: Document,
        path: str,
        today: date,
        title: Title | None,
        sections: tuple[Section, ...],
        prose: Prose,
        tables: Mapping[int, StatutoryTable],
        torn: frozenset[str],
    ) -> None:
        self.document = document
        self.path = path
        self.today = today
        self.title = title
        self.sections = sections
        self.prose = prose
        self.tables = tables
        self.torn = torn
        self._diagnoses: dict[int, arithmetic.Diagnosis] = {}

    @cached_property
    def whole_text(self) -> str:
        """The text of `whole`, for a first look: most reports have nothing to be found there."""
        return "\n".join([text.value for text in self.document.texts()])

    @cached_property
    def whole(self) -> Prose:
        """Every text of the document, cells of tables and what stands before the title too, a line each."""
        texts: list[ProseParagraph] = []
        length = 0
        for text in self.document.texts():
            texts.append(ProseParagraph(text, length, "body", None))
            length += len(text.value) + 1
        return Prose(tuple(texts))

    @cached_property
    def agency(self) -> Agency:
        """The agency whose report it is; its name is "" where the title has none."""
        return read_agency(self.title.agency if self.title else "", self.prose.text)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Every date with a month in the prose."""
        return read_dates(self.prose)

    @cached_property
    def years(self) -> tuple[YearMention, ...]:
        """Every four-figure year in the prose."""
        return read_years(self.prose, self.dates)

    @cached_property
    def period(self) -> Period | None:
        """The stated statistics period, None where none is stated."""
        return read_period(self.prose, self.dates)

    @cached_property
    def year_claims(self) -> tuple[YearClaim, ...]:
        """Every place that says which year the report is for, the weightiest first."""
        return year_claims(self.title, self.period, self.prose, self.path)

    @cached_property
    def year(self) -> int | None:
        """The report year: title, else period, else opening of section one, else file name; None if nothing gives it."""
        return self.year_claims[0].year if self.year_claims else None

    @property
    def year_disputed(self) -> bool:
        """Whether title, period and opening disagree about the year: then no year in the text can be judged."""
        return len({claim.year for claim in self.year_claims if claim.place != "file"}) > 1

    @cached_property
    def form(self) -> Form | None:
        """The edition of the form for the report year; the newest where the year is unknown, None before 2019."""
        return form_for_year(self.year if self.year is not None else self.today.year)

    @property
    def edition(self) -> str:
        """"2019", "2021", or "free" for a report of a year before 2019."""
        return self.form.edition if self.form else "free"

    @cached_property
    def numbering(self) -> tuple[NumberedItem, ...]:
        """Numbered paragraphs and clauses."""
        return read_numbering(self.prose)

    @cached_property
    def work_years(self) -> tuple[WorkYear, ...]:
        """Sentences that report work done, with the year they open with."""
        return read_work_years(self.prose, self.years, self.quantities, self.agency.name)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Counts in digits in the prose."""
        return read_quantities(self.prose)

    def quantities_in(self, start: int, end: int) -> tuple[Quantity, ...]:
        """The counts in digits whose figure starts in a stretch of the prose."""
        return self.quantities[starting_in(self.quantities, start, end)]

    @cached_property
    def partitions(self) -> tuple[Partition, ...]:
        """Statements of a total and its parts that certainly do not add up."""
        return read_partitions(self.prose, self.quantities)

    @cached_property
    def nested_partitions(self) -> tuple[Partition, ...]:
        """Figures with their parts in brackets behind them that certainly do not add up."""
        return read_nested_partitions(self.prose, self.quantities)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Counts, claims and rates in the prose, in the order of the text."""
        return read_statements(self.prose, self.year, self.edition, self.agency, self.years)

    @cached_property
    def counts(self) -> tuple[Count, ...]:
        """The statements that count something."""
        return tuple(statement for statement in self.statements if isinstance(statement, Count))

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The statements that claim something of all: 全部办结, 均获维持."""
        return tuple(statement for statement in self.statements if isinstance(statement, Claim))

    @cached_property
    def rates(self) -> tuple[Rate, ...]:
        """The percentages."""
        return tuple(statement for statement in self.statements if isinstance(statement, Rate))

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """Each statement about something that the tables count, with what they have for it."""
        return compare(self.statements, self.tables, self.edition)

    @cached_property
    def citations(self) -> Citations:
        """Titles, document numbers and articles that the prose cites."""
        return Citations(self.prose)

    @cached_property
    def signature(self) -> Signature | None:
        """Agency line and date at the end, None where there is neither."""
        return read_signature(self.prose, self.dates)

    def section(self, key: str) -> Section | None:
        """The first section with this key."""
        return next((section for section in self.sections if section.key == key), None)

    def body(self, key: str) -> str:
        """The prose under a section's heading, a line for each paragraph; the signature is no part of it."""
        ends = self._signature_places
        return "\n".join(
            paragraph.value
            for paragraph in self.prose.of_section(key)
            if paragraph.kind != "heading" and paragraph.start not in ends
        )

    @cached_property
    def _signature_places(self) -> frozenset[int]:
        """Where the paragraphs of the signature start."""
        signature = self.signature
        agency = signature.agency if signature else None
        places = set()
        if signature and signature.date:
            places.add(self.prose.paragraph(signature.date.start).start)
        if agency and _AGENCY_LENGTH <= len(agency.value) <= _LONGEST_AGENCY and "。" not in agency.value:
            places.add(agency.start)
        return frozenset(places)

    def diagnosis(self, number: int) -> arithmetic.Diagnosis:
        """What the arithmetic of table 3 or 4 says; empty for a table that is not there or cannot be read."""
        if number not in self._diagnoses:
            table = self.tables.get(number)
            if table is None or not table.readable:
                self._diagnoses[number] = arithmetic.Diagnosis()
            else:
                self._diagnoses[number] = _diagnose(table, self)
        return self._diagnoses[number]


def _diagnose(table: StatutoryTable, report: Report) -> arithmetic.Diagnosis:
    if not table.form.equations:
        return arithmetic.Diagnosis()
    cells: dict[CellKey, int | None] = {}
    unreadable = set()
    for key, figure in table.figures.items():
        if type(figure.value) is int:
            cells[key] = figure.value
        elif figure.status in ("blank", "placeholder"):
            cells[key] = None
        elif figure.value is not None and figure.value == int(figure.value):
            cells[key] = int(figure.value)
        else:
            unreadable.add(key)
    diagnosis = arithmetic.diagnose(table.form, cells, frozenset(unreadable))
    if not diagnosis.failures or table.number != 3:
        return diagnosis
    evidence = stated_figures(report.counts, report.prose)
    return arithmetic.diagnose(table.form, cells, frozenset(unreadable), evidence=evidence) if evidence else diagnosis
