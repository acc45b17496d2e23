"""`junit`: JUnit XML, as Jenkins and GitLab read it: a suite per file, a failed test case per finding.

A rule that could not be applied is a skipped test case: neither a failure nor a pass.
"""

from __future__ import annotations

from gailint.diagnostics import Diagnostic, FileRecord, Result, Unchecked
from gailint.reporters import Style
from gailint.reporters.told import message
from gailint.reporters.xml_text import DECLARATION, element, escaped

_NAME = "gailint"


class _Suite:
    """The test cases of one file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.tests = 0
        self.failures = 0
        self.skipped = 0
        self._lines: list[str] = []

    def add(self, name: str, outcome: str = "", **attributes: str) -> None:
        """Add a test case that passed, or one with an outcome: `failure` or `skipped`."""
        self.tests += 1
        self.failures += outcome == "failure"
        self.skipped += outcome == "skipped"
        told: list[str] = []
        if outcome:
            text = escaped(attributes.pop("text", ""))
            (line,) = element(outcome, {**attributes})
            told = [f"{line[:-2]}>{text}</{outcome}>" if text else line]
        self._lines += element("testcase", {"name": name, "classname": self.path}, told)

    def lines(self) -> list[str]:
        counts: dict[str, str | int] = {
            "name": self.path,
            "tests": self.tests,
            "failures": self.failures,
            "errors": 0,
            "skipped": self.skipped,
        }
        return list(element("testsuite", counts, self._lines))


def render(result: Result, style: Style) -> str:  # noqa: ARG001 - a format for programs has no style
    """A suite for each file, those without findings among them."""
    suites: dict[str, _Suite] = {}
    for found in result.active:
        _add_finding(suites.setdefault(found.path, _Suite(found.path)), found, result.language)
    for unchecked in result.not_checked:
        _add_unchecked(suites.setdefault(unchecked.path, _Suite(unchecked.path)), unchecked)
    for record in result.files:
        if record.path not in suites:
            _add_file(suites.setdefault(record.path, _Suite(record.path)), record)
    ordered = [suites[path] for path in sorted(suites)]
    counts: dict[str, str | int] = {
        "name": _NAME,
        "tests": sum(suite.tests for suite in ordered),
        "failures": sum(suite.failures for suite in ordered),
        "errors": 0,
    }
    content = [line for suite in ordered for line in suite.lines()]
    return DECLARATION + "\n".join(element("testsuites", counts, content)) + "\n"


def _add_finding(suite: _Suite, found: Diagnostic, language: str) -> None:
    """A failed test case; its name tells the place."""
    where = f"{found.span.line}:{found.span.column}"
    said = message(found, language)
    suite.add(
        f"{found.code} {found.slug} ({where})",
        "failure",
        type=found.severity.label,
        message=said,
        text=f"{found.path}:{where}: {found.code} {said} [{found.slug}]",
    )


def _add_unchecked(suite: _Suite, unchecked: Unchecked) -> None:
    suite.add(unchecked.code, "skipped", message=unchecked.reason)


def _add_file(suite: _Suite, record: FileRecord) -> None:
    """A file without findings: it passed, was skipped, or could not be read and no selected rule said so."""
    outcome = {"skipped": "skipped", "failed": "failure"}.get(record.status, "")
    attributes = {"message": record.reason or record.status} if outcome else {}
    suite.add(_NAME, outcome, **attributes)
