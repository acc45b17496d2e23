"""`rdjson`: the Diagnostic Format of reviewdog. Columns count bytes of UTF-8, the end is exclusive."""

from __future__ import annotations

from typing import Any

from gailint.diagnostics import Diagnostic, Edit, RelatedPlace, Result
from gailint.reporters import Style
from gailint.reporters.json_text import dumps
from gailint.reporters.terminal import visible
from gailint.reporters.told import columns, message, plain_edits, utf8_column


def render(result: Result, style: Style) -> str:  # noqa: ARG001 - a format for programs has no style
    """The findings that are not suppressed."""
    diagnostics = [_diagnostic(found, result.language) for found in result.active]
    return dumps({"source": {"name": "gailint"}, "diagnostics": diagnostics})


def _diagnostic(found: Diagnostic, language: str) -> dict[str, Any]:
    data: dict[str, Any] = {
        "message": f"{message(found, language)} [{found.slug}]",
        "location": {"path": found.path, "range": _range(found)},
        "severity": found.severity.label.upper(),
        "code": {"value": found.code},
    }
    edits = plain_edits(found)
    # Each suggestion is offered by itself: edits that belong together cannot be told as such.
    if len(edits) == 1:
        data["suggestions"] = [_suggestion(found, edits[0])]
    if found.related:
        data["related_locations"] = [_related(found, near) for near in found.related]
    return data


def _range(found: Diagnostic) -> dict[str, Any]:
    """The place; one of several lines without columns, which means whole lines."""
    span, place = found.span, columns(found)
    if place is None:
        return {"start": {"line": span.line}, "end": {"line": span.end_line}}
    return _in_line(span.line, found.source_line, *place)


def _in_line(line: int, text: str, column: int, end_column: int) -> dict[str, Any]:
    return {
        "start": {"line": line, "column": utf8_column(text, column)},
        "end": {"line": line, "column": utf8_column(text, end_column)},
    }


def _suggestion(found: Diagnostic, edit: Edit) -> dict[str, Any]:
    span = edit.span
    return {"range": _in_line(span.line, found.source_line, span.column, span.end_column), "text": edit.text}


def _related(found: Diagnostic, near: RelatedPlace) -> dict[str, Any]:
    """A further place, as a line: its text, which columns would be counted in, is not at hand."""
    return {"message": visible(near.message), "location": {"path": found.path, "range": {"start": {"line": near.span.line}}}}
