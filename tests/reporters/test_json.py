"""The format `json`: what it says, and that it keeps to the schema that ships with it."""

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from gailint.diagnostics import Result
from gailint.reporters import Style, render
from reporters.results import CELL, EVERYTHING, HOSTILE, NOTHING, result

SCHEMA = json.loads((files("gailint") / "schemas" / "output.schema.json").read_text("utf-8"))

CELL_AS_JSON = {
    "code": "GAI301",
    "slug": "table-total-mismatch",
    "severity": "error",
    "path": "报告/2021 年.docx",
    "line": 120,
    "column": 2,
    "end_line": 120,
    "end_column": 3,
    "page": 4,
    "place": "第4页 表3 第12行 第4列",
    "message": "此处应为 3",
    "section": "requests",
    "cell": {"table": 3, "row": "unavailable.not_held", "column": "natural_person"},
    "actual": "8",
    "expected": "3",
    "cause": "cell",
    "equations": [{"name": "R(unavailable.not_held)", "sum": 9, "printed": 4}],
    "related": [{"line": 124, "column": 2, "end_line": 124, "end_column": 3, "page": None, "message": "总计"}],
    "fix": {
        "safety": "unsafe",
        "edits": [{"line": 120, "column": 2, "end_line": 120, "end_column": 3, "text": "3"}],
        "encoding": None,
    },
    "fingerprint": "48b4f1f9042a2d5033b382b5",
    "suppressed": False,
    "baselined": False,
}


def written(found: Result) -> Any:
    return json.loads(render("json", found, Style()))


def test_diagnostic() -> None:
    assert written(EVERYTHING)["diagnostics"][1] == CELL_AS_JSON


def test_rest() -> None:
    data = written(EVERYTHING)
    assert (data["schema_version"], data["tool"]) == (1, {"name": "gailint", "version": "0.1.0"})
    assert data["today"] == "2026-11-20"
    assert data["files"][0] == {
        "path": "报告/2021 年.docx",
        "status": "checked",
        "agency": "王店镇",
        "year": 2021,
        "edition": "2021",
        "format": "docx",
        "reason": None,
    }
    assert data["not_checked"] == [{"path": "报告/2021 年.docx", "code": "GAI501", "reason": "数字无法识别"}]
    assert data["summary"] == {
        "checked": 1,
        "skipped": 1,
        "failed": 1,
        "excluded": 2,
        "errors": 1,
        "warnings": 1,
        "infos": 0,
        "suppressed": 1,
        "baselined": 0,
        "stale": 0,
        "fixed": 0,
        "fixable": 1,
        "not_checked": 1,
    }


def test_suppressed_findings_stay() -> None:
    assert [found["suppressed"] for found in written(EVERYTHING)["diagnostics"]] == [False, False, True]


@pytest.mark.parametrize("found", [EVERYTHING, NOTHING, result(HOSTILE), result(CELL, language="en")])
def test_schema(found: Result) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(written(found), SCHEMA, jsonschema.Draft202012Validator)


def test_schema_knows_every_key() -> None:
    """What is written and not in the schema would be a promise to nobody."""
    data = written(EVERYTHING)
    definitions = SCHEMA["$defs"]
    assert set(data) == set(SCHEMA["properties"])
    assert set(data["diagnostics"][0]) == set(definitions["diagnostic"]["properties"])
    assert set(data["files"][0]) == set(definitions["file"]["properties"])
    assert set(data["summary"]) == set(definitions["summary"]["properties"])


def test_same_bytes_and_utf8() -> None:
    text = render("json", result(HOSTILE), Style(color=True, quiet=True, statistics=True))
    assert text == render("json", result(HOSTILE), Style())
    text.encode("utf-8")
    assert "\x1b" not in text
    assert "报告" in render("json", EVERYTHING, Style())
