"""Statements beside the tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from gailint.diagnostics import Words
from gailint.forms.matched import StatutoryTable
from gailint.forms.model import CellKey
from gailint.report.statements import doubts
from gailint.report.statements.model import Claim, Comparison, Count, Rate, Reading, Statement
from gailint.report.statements.readings import DECISIONS, DOCUMENTS, OUTCOMES, REMEDIES, application_readings

_RECEIVED = ("received", "new", "accepted")
_APPLICATIONS = {
    "carried_in": "applications-carried-in", "carried_out": "applications-carried-out",
    "settled": "applications-settled", "answered": "applications-settled", "handled": "applications-settled",
}
# Where the text has some and the table none, the rule about nothing at all speaks.
_REVERSED = ("applications-received", "reconsideration-count", "litigation-count")
_CLAIMS = {"all_settled": "all-settled-claim", "all_upheld": "remedy-outcome", "all_granted": "application-outcome"}

Tables = Mapping[int, StatutoryTable]
Accepted = tuple[tuple[Reading, int | Decimal], ...]


def compare(statements: Sequence[Statement], tables: Tables, edition: str) -> tuple[Comparison, ...]:
    """Each statement about something that the tables count, with what they have for it."""
    found = []
    for statement in statements:
        kind = _kind(statement)
        if kind:
            found.append(_compare(kind, statement, tables, edition))
    return tuple(found)


def _kind(statement: Statement) -> str | None:
    """The rule that speaks of a statement, None where the tables have nothing like it."""
    if isinstance(statement, Claim):
        return _CLAIMS[statement.kind] if statement.subject == "applications" or statement.subject in REMEDIES else None
    if isinstance(statement, Rate):
        return "share-of-table" if statement.kind == "share" and statement.subject == "applications" else None
    subject, action = statement.subject, statement.action
    if subject == "processing_fee":
        return "processing-fee-exceeds-fees"
    if subject == "applications":
        return _of_applications(statement)
    if subject in REMEDIES:
        if statement.value == 0 and action == "received":
            return "zero-claim"
        if action != "received":
            return "remedy-outcome"
        return "reconsideration-count" if subject == "reconsideration" else "litigation-count"
    if subject in DOCUMENTS:
        return "document-count"
    return "decision-count" if subject in DECISIONS else None


def _of_applications(count: Count) -> str:
    if count.value == 0 and count.action in _RECEIVED and not count.qualifier:
        return "zero-claim"
    if count.qualifier:
        return "applicant-count"
    if count.action in _APPLICATIONS:
        return _APPLICATIONS[count.action]
    if count.action in OUTCOMES or "." in count.action:
        return "application-outcome"
    return "applications-received"


def _compare(kind: str, statement: Statement, tables: Tables, edition: str) -> Comparison:
    stated = None if isinstance(statement, Claim) else statement.value
    if not statement.sure or (isinstance(statement, Count) and statement.doubt is not None):
        return Comparison(kind, statement, stated, (), False, statement.doubt or doubts.NOT_UNDERSTOOD)
    if isinstance(statement, Rate):
        return _share(kind, statement, tables, edition)
    accepted, reason = _figures(statement.readings, tables)
    if reason == doubts.NO_FIGURE:
        assumed, _ = _figures(statement.readings, tables, blank=0)
        if assumed and (found := _judge(kind, statement, assumed, tables)).agrees:
            return found
    if not accepted:
        return Comparison(kind, statement, stated, (), False, reason or doubts.NO_CELL)
    found = _judge(kind, statement, accepted, tables)
    if len(accepted) < len(statement.readings) and not found.agrees:
        return Comparison(kind, statement, stated, (), False, found.reason or reason)
    return found


def _judge(kind: str, statement: Count | Claim, accepted: Accepted, tables: Tables) -> Comparison:
    """A statement beside what the tables have for its readings."""
    if isinstance(statement, Claim):
        return _claim(kind, statement, accepted, tables)
    if kind == "processing-fee-exceeds-fees":
        return Comparison(kind, statement, statement.value, accepted, statement.value <= accepted[0][1] * 10_000)
    agrees = any(value == statement.value for _, value in accepted)
    if not agrees and kind in _REVERSED and not any(value for _, value in accepted):
        kind = "zero-claim"
    return Comparison(kind, statement, statement.value, accepted, agrees)


def _claim(kind: str, claim: Claim, accepted: Accepted, tables: Tables) -> Comparison:
    if claim.kind == "all_granted":
        total = _figures(application_readings(tables[3].edition, ["settled"]), tables)[0]
        if not total:
            return Comparison(kind, claim, None, (), False, doubts.NO_FIGURE)
        agrees = any(value == total[0][1] for _, value in accepted)
        return Comparison(kind, claim, None, accepted, agrees)
    agrees = len(accepted) == len(claim.readings) and all(value == 0 for _, value in accepted)
    if not agrees and (claim.on_time or claim.scope == "own_region"):
        return Comparison(kind, claim, None, (), False, doubts.ON_TIME if claim.on_time else doubts.REGION)
    wrong = tuple(pair for pair in accepted if pair[1]) or accepted
    return Comparison(kind, claim, None, wrong, agrees)


def _share(kind: str, rate: Rate, tables: Tables, edition: str) -> Comparison:
    """A share of applications: the cells of its part by those of any accepted base."""
    parts, reason = _figures(application_readings(edition, [rate.action]) if rate.action else (), tables)
    bases: Accepted = ()
    for action in ("settled", "handled"):
        bases = (*bases, *_figures(application_readings(edition, [action]), tables)[0])
    if not parts or not bases:
        return Comparison(kind, rate, rate.value, (), False, reason or doubts.NO_FIGURE)
    agrees = any(rate.fits(int(part), int(base)) for _, part in parts for _, base in bases)
    return Comparison(kind, rate, rate.value, (*parts, *bases), agrees)


def _figures(readings: Sequence[Reading], tables: Tables, blank: int | None = None) -> tuple[Accepted, Words | None]:
    """What the tables have for the readings, and why they have nothing for some. `blank` is what a blank cell counts."""
    found: list[tuple[Reading, int | Decimal]] = []
    reason: Words | None = None
    for reading in readings:
        table = tables.get(reading.table)
        if table is None or not table.readable:
            reason = doubts.NO_TABLE
            continue
        values = [_value(table, cell, blank) for cell in reading.cells]
        if any(value is None for value in values):
            reason = doubts.NO_FIGURE
            continue
        found.append((reading, sum(value for value in values if value is not None)))
    return tuple(found), reason


def _value(table: StatutoryTable, cell: CellKey, blank: int | None) -> int | Decimal | None:
    figure = table.figures.get(cell)
    if figure is None:
        return None
    return blank if figure.status in ("blank", "placeholder") else figure.value
