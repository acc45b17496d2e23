"""`gitlab`: the Code Quality report of GitLab: a JSON array. Columns count characters.

The widget of a merge request hides `check_name`, so the code stands in the description too. Paths start at the root of
the repository. No byte order mark: with one GitLab cannot read the file.
"""

from __future__ import annotations

from typing import Any

from gailint.diagnostics import Diagnostic, Result, Severity
from gailint.reporters import Style
from gailint.reporters.json_text import dumps
from gailint.reporters.told import columns, fingerprints, message

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(result: Result, style: Style) -> str:
    """The findings that are not suppressed."""
    names = fingerprints(result.active)
    return dumps(
        [
            {
                "description": f"{found.code} {message(found, result.language)} [{found.slug}]",
                "check_name": found.code,
                "fingerprint": name,
                "severity": _SEVERITIES[found.severity],
                "location": {"path": style.from_root(found.path), "positions": _positions(found)},
            }
            for found, name in zip(result.active, names, strict=True)
        ]
    )


def _positions(found: Diagnostic) -> dict[str, Any]:
    span = found.span
    start: dict[str, int] = {"line": span.line}
    end: dict[str, int] = {"line": span.end_line}
    place = columns(found)
    if place:
        start["column"], end["column"] = place
    return {"begin": start, "end": end}
