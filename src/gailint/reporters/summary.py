"""The last line of the formats for people, and the statistics above it."""

from __future__ import annotations

from gailint.diagnostics import Result, Severity
from gailint.reporters.terminal import BOLD, Paint
from gailint.words import say


def summary(result: Result) -> str:
    """One line that sums the run up: files, findings, what was left out or could not be checked."""
    language = result.language
    statuses = [record.status for record in result.files]
    checked = statuses.count("checked")
    files = [say(language, "checked", n=checked) if checked else say(language, "nothing")]
    for key, number in (
        ("skipped", statuses.count("skipped")),
        ("failed", statuses.count("failed")),
        ("excluded", result.excluded),
    ):
        if number:
            files.append(say(language, key, n=number))
    findings = [
        say(language, key, n=number)
        for key, severity in (
            ("errors", Severity.ERROR),
            ("warnings", Severity.WARNING),
            ("infos", Severity.INFO),
        )
        if (number := result.count(severity))
    ]
    rest = [
        say(language, key, n=number)
        for key, number in (
            ("fixed", result.fixed),
            ("suppressed", result.suppressed),
            ("baselined", result.baselined),
            ("stale", result.stale),
            ("fixable", fixable(result)),
            ("not_checked", len(result.not_checked)),
        )
        if number
    ]
    if not findings and checked:
        findings = [say(language, "clean")]
    comma, semicolon, stop = (", ", "; ", ".") if language == "en" else ("，", "；", "。")
    return semicolon.join(comma.join(part) for part in (files, findings, rest) if part) + stop


def fixable(result: Result) -> int:
    """The number of findings that have a fix."""
    return sum(found.fix is not None for found in result.active)


def statistics(result: Result, paint: Paint) -> list[str]:
    """A line per rule that found something: number, code and slug, the most frequent first."""
    counts: dict[tuple[str, str], int] = {}
    for found in result.active:
        key = (found.code, found.slug)
        counts[key] = counts.get(key, 0) + 1
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    wide = len(str(rows[0][1])) if rows else 0
    return [f"{number:>{wide}}  {paint(code, BOLD)}  {slug}" for (code, slug), number in rows]


def closing(result: Result, paint: Paint, *, quiet: bool, counted: bool) -> list[str]:
    """The lines after the findings."""
    lines = statistics(result, paint) if counted else []
    return lines if quiet else [*lines, paint(summary(result), BOLD)]
