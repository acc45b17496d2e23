"""A report as plain data: its figures, its facts, what its text states, and how the tables bear that out.

Keys are those of the form. The schema is `schemas/export.schema.json`: keys may be added, never renamed or removed.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from gailint.diagnostics import Span, Words
from gailint.document import Document
from gailint.forms.matched import CellFigure, StatutoryTable
from gailint.report import Report
from gailint.report.model import Prose
from gailint.report.statements.model import Comparison, Count, Rate, Reading, Statement

SCHEMA_VERSION = 1


def report_record(report: Report, document: Document, language: str) -> dict[str, Any]:
    """A report; reasons are in `language`."""
    agency, period, title = report.agency, report.period, report.title
    statements = list(report.statements)
    return {
        "path": report.path,
        "format": document.format,
        "title": title.text if title else None,
        "agency": {"name": agency.name or None, "level": agency.level, "kind": agency.kind},
        "year": report.year,
        "edition": report.edition,
        "period": {
            "start": _day(period.start.date),
            "end": _day(period.end.date),
            **_place(report.prose.span(*period.offsets)),
        }
        if period
        else None,
        "tables": [_table(report.tables[number], language) for number in sorted(report.tables)],
        "statements": [_statement(one, report.prose, language) for one in statements],
        "comparisons": _comparisons(report.comparisons, statements, language),
    }


def number(value: int | Decimal | None) -> int | float | None:
    """A figure as a number of JSON: whole where it is whole. The printed form is kept beside it."""
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else float(value)


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None


def _place(span: Span) -> dict[str, int]:
    return {"at_line": span.line, "at_column": span.column}


def _words(words: Words | None, language: str) -> str | None:
    return words.text(language) if words else None


def _table(table: StatutoryTable, language: str) -> dict[str, Any]:
    return {
        "table": table.number,
        "section": table.form.section,
        "edition": table.edition,
        "readable": table.readable,
        "reason": None if table.readable else table.unread.text(language),
        "figures": [_figure(table.figures[cell]) for cell in table.form.cells if cell in table.figures],
    }


def _figure(figure: CellFigure) -> dict[str, Any]:
    row, column = figure.key
    return {
        "row": row,
        "column": column,
        "value": number(figure.value),
        "printed": figure.printed,
        "status": figure.status,
        **_place(figure.span),
    }


def _statement(statement: Statement, prose: Prose, language: str) -> dict[str, Any]:
    """A statement: what all have in common, then what its kind has."""
    stop = statement.stop if isinstance(statement, Count) else statement.end
    common = {
        "text": prose.text[statement.start : stop],
        "section": prose.section(statement.start),
        "subject": statement.subject,
        "year": statement.year,
        "scope": statement.scope,
        "sure": statement.sure,
        "doubt": _words(statement.doubt, language),
        **_place(prose.span(statement.start, stop)),
    }
    if isinstance(statement, Count):
        return {
            "kind": "count",
            **common,
            "action": statement.action,
            "value": number(statement.value),
            "unit": statement.unit,
            "qualifier": statement.qualifier,
            "negation": statement.negation,
            "approximate": statement.approximate,
        }
    if isinstance(statement, Rate):
        return {
            "kind": "rate",
            **common,
            "rate": statement.kind,
            "direction": statement.direction,
            "value": number(statement.value),
            "action": statement.action,
            "base_action": statement.base_action,
            "part": statement.part,
            "base": statement.base,
            "change": statement.change,
        }
    return {"kind": "claim", **common, "claim": statement.kind, "on_time": statement.on_time}


def _comparisons(
    comparisons: Iterable[Comparison], statements: list[Statement], language: str
) -> list[dict[str, Any]]:
    """What is compared with the tables; `statement` is the place in the list of statements, from 0."""
    places = {id(statement): at for at, statement in enumerate(statements)}
    return [
        {
            "rule": comparison.kind,
            "statement": places.get(id(comparison.statement)),
            "comparable": comparison.comparable,
            "agrees": comparison.agrees if comparison.comparable else None,
            "reason": _words(comparison.reason, language),
            "stated": number(comparison.stated),
            "accepted": [_accepted(reading, value, language) for reading, value in comparison.accepted],
        }
        for comparison in comparisons
    ]


def _accepted(reading: Reading, value: int | Decimal, language: str) -> dict[str, Any]:
    """A meaning that the statement may have: the sum of some cells, and what the table has for it."""
    return {
        "table": reading.table,
        "cells": [{"row": row, "column": column} for row, column in reading.cells],
        "name": reading.name.text(language),
        "value": number(value),
    }
