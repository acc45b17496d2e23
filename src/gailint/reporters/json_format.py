"""`json`: one object with everything a run found. The schema is `schemas/output.schema.json`."""

from __future__ import annotations

from typing import Any

from gailint.diagnostics import (
    CellRef,
    Diagnostic,
    EquationCheck,
    FileRecord,
    Fix,
    RelatedPlace,
    Result,
    Severity,
    Span,
    Unchecked,
)
from gailint.reporters import Style
from gailint.reporters.json_text import dumps
from gailint.reporters.summary import fixable

SCHEMA_VERSION = 1


def render(result: Result, style: Style) -> str:  # noqa: ARG001 - a format for programs has no style
    """The result as JSON, the same bytes for the same result."""
    return dumps(document(result))


def document(result: Result) -> dict[str, Any]:
    """The result as plain data."""
    statuses = [record.status for record in result.files]
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "gailint", "version": result.version},
        "today": result.today,
        "files": [file_record(record) for record in result.files],
        "diagnostics": [diagnostic(found) for found in result.diagnostics],
        "not_checked": [unchecked(one) for one in result.not_checked],
        "summary": {
            "checked": statuses.count("checked"),
            "skipped": statuses.count("skipped"),
            "failed": statuses.count("failed"),
            "excluded": result.excluded,
            "errors": result.count(Severity.ERROR),
            "warnings": result.count(Severity.WARNING),
            "infos": result.count(Severity.INFO),
            "suppressed": result.suppressed,
            "baselined": result.baselined,
            "stale": result.stale,
            "fixed": result.fixed,
            "fixable": fixable(result),
            "not_checked": len(result.not_checked),
        },
    }


def file_record(record: FileRecord) -> dict[str, Any]:
    """What became of one file."""
    return {
        "path": record.path,
        "status": record.status,
        "agency": record.agency,
        "year": record.year,
        "edition": record.edition,
        "format": record.format,
        "reason": record.reason,
    }


def unchecked(one: Unchecked) -> dict[str, Any]:
    """A rule that could not be applied to a file."""
    return {"path": one.path, "code": one.code, "reason": one.reason}


def diagnostic(found: Diagnostic) -> dict[str, Any]:
    """A finding."""
    return {
        "code": found.code,
        "slug": found.slug,
        "severity": found.severity.label,
        "path": found.path,
        **_span(found.span),
        "page": found.span.page,
        "place": found.place or None,
        "message": found.message,
        "section": found.section,
        "cell": cell(found.cell),
        "actual": found.actual,
        "expected": found.expected,
        "cause": found.cause,
        "equations": [equation(one) for one in found.equations],
        "related": [_related(place) for place in found.related],
        "fix": _fix(found.fix),
        "fingerprint": found.fingerprint,
        "suppressed": found.suppressed,
        "baselined": found.baselined,
    }


def _span(span: Span) -> dict[str, int]:
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def cell(ref: CellRef | None) -> dict[str, Any] | None:
    return {"table": ref.table, "row": ref.row, "column": ref.column} if ref else None


def equation(check: EquationCheck) -> dict[str, Any]:
    return {"name": check.name, "sum": check.sum, "printed": check.printed}


def _related(place: RelatedPlace) -> dict[str, Any]:
    return {**_span(place.span), "page": place.span.page, "message": place.message}


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    return {
        "safety": fix.safety.value,
        "edits": [{**_span(edit.span), "text": edit.text} for edit in fix.edits],
        "encoding": fix.encoding,
    }
