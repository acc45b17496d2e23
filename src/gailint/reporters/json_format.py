"""`json`: one object with everything a run found. The schema is `schemas/output.schema.json`."""

from __future__ import annotations

import json
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
)
from gailint.reporters import Style
from gailint.reporters.summary import fixable

SCHEMA_VERSION = 1


def render(result: Result, style: Style) -> str:  # noqa: ARG001 - a format for programs has no style
    """The result as JSON, the same bytes for the same result."""
    # Escapes for lone surrogates, which UTF-8 has no bytes for, are all that is needed beside Chinese as it
    # is.
    text = json.dumps(document(result), ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def document(result: Result) -> dict[str, Any]:
    """The result as plain data."""
    statuses = [record.status for record in result.files]
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "gailint", "version": result.version},
        "today": result.today,
        "files": [file_record(record) for record in result.files],
        "diagnostics": [diagnostic(found) for found in result.diagnostics],
        "not_checked": [
            {"path": unchecked.path, "code": unchecked.code, "reason": unchecked.reason}
            for unchecked in result.not_checked
        ],
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
        "cell": _cell(found.cell),
        "actual": found.actual,
        "expected": found.expected,
        "cause": found.cause,
        "equations": [_equation(equation) for equation in found.equations],
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


def _cell(cell: CellRef | None) -> dict[str, Any] | None:
    return {"table": cell.table, "row": cell.row, "column": cell.column} if cell else None


def _equation(equation: EquationCheck) -> dict[str, Any]:
    return {"name": equation.name, "sum": equation.sum, "printed": equation.printed}


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
