"""`sarif`: SARIF 2.1.0, as code scanning of GitHub and editors read it.

Columns count UTF-16 code units and the file says so; paths are percent-encoded and start at the root of the repository,
whose own place is left to the reader. Suppressed findings are left out: GitHub would show them as open alerts.
`primaryLocationLineHash` is left to the upload, which computes it and complains of another one.

Sources: the specification (3.14.14 originalUriBaseIds, 3.14.27 columnKind, 3.30 region); GitHub's "SARIF support" and
"SARIF limits" for code scanning.
"""

from __future__ import annotations

import os
import re
from typing import Any
from urllib.parse import quote

from gailint.diagnostics import Diagnostic, RelatedPlace, Result, RuleNote, Severity, Unchecked
from gailint.reporters import Style
from gailint.reporters.json_format import cell, equation
from gailint.reporters.json_text import dumps
from gailint.reporters.terminal import visible
from gailint.reporters.told import (
    by_severity,
    fingerprints,
    fix_words,
    message,
    plain_edits,
    utf16_column,
    utf16_columns,
)
from gailint.words import say

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST_RESULTS = 25_000
LARGEST_FILE = 10 * 1024 * 1024
MOST_RELATED = 999
LONGEST_DESCRIPTION = 1024

# A text in brackets before a parenthesis would be a link to a related place (3.11.6).
_LINK = re.compile(r"\[(?=[^\]]*\]\()")
_ROOT = "%SRCROOT%"
_FINGERPRINT = "gailint/v1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}


def render(result: Result, style: Style) -> str:
    """The findings that are not suppressed; where they are too many for GitHub, the worst."""
    shown = min(len(result.active), MOST_RESULTS)
    while True:
        text = dumps(_log(result, style, shown), indent=None)
        if shown == 0 or _packed_size(text) <= LARGEST_FILE:
            return text
        shown //= 2


def _packed_size(text: str) -> int:
    """The bytes that are uploaded; what is small enough as it is need not be packed to know that."""
    data = text.encode("utf-8", "backslashreplace")
    if len(data) <= LARGEST_FILE:
        return len(data)
    import gzip

    return len(gzip.compress(data))


def _log(result: Result, style: Style, shown: int) -> dict[str, Any]:
    """The whole file with the worst `shown` findings, in the order of the report."""
    found = sorted(by_severity(result.active)[:shown], key=lambda one: one.sort_key)
    rules = _rules(result, found)
    places = {rule["id"]: at for at, rule in enumerate(rules)}
    names = fingerprints(found)
    run = {
        "tool": {"driver": {"name": "gailint", "version": result.version, "rules": rules}},
        "language": "en" if result.language == "en" else "zh",
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {_ROOT: {"description": {"text": say(result.language, "root")}}},
        "invocations": [_invocation(result, style, len(result.active) - shown)],
        "results": [
            _result(one, name, places[one.code], result.language, style)
            for one, name in zip(found, names, strict=True)
        ],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rules(result: Result, found: list[Diagnostic]) -> list[dict[str, Any]]:
    """The rules that found something."""
    notes = {note.code: note for note in result.rules}
    rules = {one.code: notes.get(one.code) or _unknown(one) for one in found}
    return [_rule(rules[code]) for code in sorted(rules)]


def _unknown(found: Diagnostic) -> RuleNote:
    """What is known of a rule from its finding alone."""
    return RuleNote(found.code, found.slug, found.severity, found.slug, found.slug, found.slug)


def _rule(note: RuleNote) -> dict[str, Any]:
    return {
        "id": note.code,
        "name": note.slug,
        "shortDescription": {"text": note.summary[:LONGEST_DESCRIPTION]},
        "fullDescription": {"text": note.about[:LONGEST_DESCRIPTION]},
        "help": {"text": note.help},
        "defaultConfiguration": {"level": _LEVELS[note.severity]},
        "properties": {"problem.severity": _PROBLEMS[note.severity]},
    }


def _invocation(result: Result, style: Style, left: int) -> dict[str, Any]:
    """How the run went: whether it is complete, what could not be checked, what is left out here."""
    notes = [_notification(one, style) for one in result.not_checked]
    if left:
        notes.append({"level": "warning", "message": {"text": say(result.language, "not_listed", n=left)}})
    data: dict[str, Any] = {"executionSuccessful": not result.failed}
    if notes:
        data["toolExecutionNotifications"] = notes
    return data


def _notification(unchecked: Unchecked, style: Style) -> dict[str, Any]:
    return {
        "level": "note",
        "message": {"text": _plain(visible(unchecked.reason or unchecked.code))},
        "associatedRule": {"id": unchecked.code},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(unchecked.path, style)}}],
    }


def _result(found: Diagnostic, name: str, rule: int, language: str, style: Style) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": _artifact(found.path, style), "region": _region(found)}
    }
    if found.place:
        # A Word or PDF file has no lines: the region is that of its text, this is where a person finds it.
        location["logicalLocations"] = [{"fullyQualifiedName": found.place, "kind": "element"}]
    data: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": rule,
        "level": _LEVELS[found.severity],
        "message": {"text": _plain(message(found, language))},
        "locations": [location],
        "partialFingerprints": {_FINGERPRINT: name},
    }
    if found.related:
        data["relatedLocations"] = [
            _related(found.path, near, at, style) for at, near in enumerate(found.related[:MOST_RELATED])
        ]
    properties = _properties(found)
    if properties:
        data["properties"] = properties
    edits = plain_edits(found)
    if edits:
        data["fixes"] = [_fix(found, language, style)]
    return data


def _plain(text: str) -> str:
    """A text in which nothing is a link."""
    return _LINK.sub(r"\\[", text)


def _artifact(path: str, style: Style) -> dict[str, str]:
    """A path as a URI: relative to the root of the repository, or absolute where it is on another drive."""
    uri = quote(os.fsencode(style.from_root(path)))
    return {"uri": f"file://{uri}"} if uri.startswith("/") else {"uri": uri, "uriBaseId": _ROOT}


def _region(found: Diagnostic) -> dict[str, int]:
    """The place; one of several lines without columns, which means whole lines."""
    place = utf16_columns(found)
    if place is None:
        return {"startLine": found.span.line, "endLine": found.span.end_line}
    return _in_line(found.span.line, *place)


def _in_line(line: int, column: int, end_column: int) -> dict[str, int]:
    return {"startLine": line, "startColumn": column, "endLine": line, "endColumn": end_column}


def _related(path: str, near: RelatedPlace, at: int, style: Style) -> dict[str, Any]:
    """A further place, as a line: its text, which columns would be counted in, is not at hand."""
    return {
        "id": at,
        "message": {"text": _plain(visible(near.message))},
        "physicalLocation": {"artifactLocation": _artifact(path, style), "region": {"startLine": near.span.line}},
    }


def _properties(found: Diagnostic) -> dict[str, Any]:
    """What SARIF has no field for, under the names of the format `json`."""
    values = {
        "page": found.span.page,
        "place": found.place or None,
        "section": found.section,
        "cell": cell(found.cell),
        "actual": found.actual,
        "expected": found.expected,
        "cause": found.cause,
        "equations": [equation(one) for one in found.equations] or None,
    }
    return {name: value for name, value in values.items() if value is not None}


def _fix(found: Diagnostic, language: str, style: Style) -> dict[str, Any]:
    """The edits of a fix; only called where all of them are in the line of the finding."""
    line = found.source_line
    replacements = [
        {
            "deletedRegion": _in_line(
                edit.span.line, utf16_column(line, edit.span.column), utf16_column(line, edit.span.end_column)
            ),
            "insertedContent": {"text": edit.text},
        }
        for edit in plain_edits(found)
    ]
    return {
        "description": {"text": fix_words(found, language)},
        "artifactChanges": [{"artifactLocation": _artifact(found.path, style), "replacements": replacements}],
    }
