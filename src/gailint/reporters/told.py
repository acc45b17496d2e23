"""What the formats for other programs say about a finding: its message, where it is, what it is known by."""

from __future__ import annotations

from collections.abc import Iterable

from gailint.diagnostics import Diagnostic, Edit, Safety, Severity
from gailint.reporters.terminal import visible
from gailint.words import say

_HALF = 0x10000


def message(found: Diagnostic, language: str) -> str:
    """The message in one line, with the place that a person finds it at in a Word or PDF file."""
    where = visible(place(found, language))
    return f"{visible(found.message)} ({where})" if where else visible(found.message)


def place(found: Diagnostic, language: str) -> str:
    """Where a finding is in a file without lines, in words; empty for a file with lines."""
    if found.place or found.span.page is None:
        return found.place
    return say(language, "page", n=found.span.page)


def severity_name(severity: Severity, language: str) -> str:
    """A severity in the language of the messages."""
    return say(language, f"s_{severity.label}")


def by_severity(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The worst first, in the order of the report within a severity: what is cut off is the least."""
    return sorted(found, key=lambda one: -one.severity)


def fingerprints(found: Iterable[Diagnostic]) -> list[str]:
    """A fingerprint for each finding, no two alike: equal ones would be shown as one."""
    out: list[str] = []
    seen: dict[str, int] = {}
    for one in found:
        name = one.fingerprint
        repeat = seen[name] = seen.get(name, -1) + 1
        out.append(f"{name}-{repeat}" if repeat else name)
    return out


def columns(found: Diagnostic) -> tuple[int, int] | None:
    """Start and end column in characters; None where the place has several lines.

    Columns of a place with several lines are dropped or refused by those who read them.
    """
    span = found.span
    return (span.column, span.end_column) if span.line == span.end_line else None


def utf16_columns(found: Diagnostic) -> tuple[int, int] | None:
    """Start and end column in UTF-16 code units: rare characters of place names count two."""
    place = columns(found)
    return place and (utf16_column(found.source_line, place[0]), utf16_column(found.source_line, place[1]))


def utf16_column(line: str, column: int) -> int:
    """A column in UTF-16 code units."""
    return column + sum(ord(char) >= _HALF for char in line[: column - 1])


def utf8_column(line: str, column: int) -> int:
    """A column in bytes of UTF-8."""
    before = line[: column - 1]
    # Behind the end of the line there is nothing to encode: a character each.
    return column - len(before) + len(before.encode("utf-8", "surrogatepass"))


def plain_edits(found: Diagnostic) -> tuple[Edit, ...]:
    """The edits of a fix that can be carried out on the file itself, none where one cannot.

    The text of a Word or PDF file is not its content; and columns can be counted in other units only in the line
    that the finding carries.
    """
    if found.fix is None or found.place or found.span.page is not None:
        return ()
    lines = {line for edit in found.fix.edits for line in (edit.span.line, edit.span.end_line)}
    return found.fix.edits if lines == {found.span.line} else ()


def fix_words(found: Diagnostic, language: str) -> str:
    """How sure a fix is, empty where there is none."""
    if found.fix is None:
        return ""
    return say(language, "fix_safe" if found.fix.safety is Safety.SAFE else "fix_unsafe")
