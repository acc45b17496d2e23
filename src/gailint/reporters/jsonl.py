"""`jsonl`: a JSON object per line. Outputs of several runs, put one after the other, are a valid output.

`type` says what a line is: `file`, `diagnostic` or `not_checked`; the other keys are those of the format `json`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gailint.diagnostics import Result
from gailint.reporters import Style
from gailint.reporters.json_format import SCHEMA_VERSION, diagnostic, file_record, unchecked
from gailint.reporters.json_text import dumps


def render(result: Result, style: Style) -> str:  # noqa: ARG001 - a format for programs has no style
    """The files, the findings and what was not checked, a line each."""
    return "".join(dumps(line, indent=None) for line in _lines(result))


def _lines(result: Result) -> Iterator[dict[str, Any]]:
    for record in result.files:
        yield {"type": "file", "schema_version": SCHEMA_VERSION, **file_record(record)}
    for found in result.diagnostics:
        yield {"type": "diagnostic", "schema_version": SCHEMA_VERSION, **diagnostic(found)}
    for one in result.not_checked:
        yield {"type": "not_checked", "schema_version": SCHEMA_VERSION, **unchecked(one)}
