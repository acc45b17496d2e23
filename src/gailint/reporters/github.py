"""`github`: the log of a run and annotations, as workflow commands of GitHub Actions.

Of one step GitHub shows ten errors, ten warnings and ten notices: the worst get their places, a last notice counts the
others. The log holds all findings; while it is printed, workflow commands are off, since a report may quote one.

Source: the runner's ActionCommandManager.cs (escaping, columns) and ExecutionContext.cs (limits).
"""

from __future__ import annotations

from gailint.diagnostics import Diagnostic, Result, Severity
from gailint.reporters import Style
from gailint.reporters.markdown import job_summary
from gailint.reporters.terminal import visible
from gailint.reporters.text import render as render_text
from gailint.reporters.told import by_severity, message, utf16_columns
from gailint.words import say

MOST_OF_A_KIND = 10
LONGEST_MESSAGE = 4096
LARGEST_SUMMARY = 1024 * 1024

_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(result: Result, style: Style) -> str:
    """The log with all findings, and annotations for the worst."""
    log = render_text(result, style)
    return (_silenced(log) if log else "") + "".join(line + "\n" for line in _annotations(result, style))


def summary(result: Result, style: Style, written: int) -> str:
    """The summary of the job in Markdown; `written` bytes are in it already."""
    return job_summary(result, style, LARGEST_SUMMARY - written)


def _silenced(log: str) -> str:
    """A text in which workflow commands are not carried out.

    The word that turns them on again is made from the text itself, so that the text cannot hold it.
    """
    from hashlib import blake2b

    token = "gailint-" + blake2b(log.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return f"::stop-commands::{token}\n{log}::{token}::\n"


def _annotations(result: Result, style: Style) -> list[str]:
    chosen = _chosen(result.active)
    left = len(result.active) - len(chosen)
    lines = [_annotation(found, result.language, style) for found in chosen]
    if left:
        lines.append("::notice title=gailint::" + escape_data(say(result.language, "not_annotated", n=left)))
    return lines


def _chosen(found: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    """The findings that get an annotation: no more of a kind than are shown, and a notice is left for the others."""
    ranked = by_severity(found)
    by_kind = [[one for one in ranked if one.severity is severity] for severity in _KINDS]
    chosen = [one for kind in by_kind for one in kind[:MOST_OF_A_KIND]]
    if len(chosen) < len(ranked):
        notices = sum(one.severity is Severity.INFO for one in chosen)
        if notices == MOST_OF_A_KIND:
            chosen.pop()
    return chosen


def _annotation(found: Diagnostic, language: str, style: Style) -> str:
    span = found.span
    properties: dict[str, object] = {
        "file": visible(style.from_root(found.path)),
        "line": span.line,
        "endLine": span.end_line,
    }
    # The runner drops columns of a place with several lines; their unit is nowhere defined and taken for UTF-16.
    place = utf16_columns(found)
    if place:
        properties["col"], properties["endColumn"] = place
    properties["title"] = f"{found.code} {found.slug}"
    written = ",".join(f"{name}={escape_property(str(value))}" for name, value in properties.items())
    return f"::{_KINDS[found.severity]} {written}::{escape_data(shortened(message(found, language)))}"


def shortened(text: str) -> str:
    """A message that the runner does not cut: it counts UTF-16 code units."""
    if len(text) * 2 <= LONGEST_MESSAGE:
        return text
    data = text.encode("utf-16-le", "surrogatepass")
    if len(data) <= 2 * LONGEST_MESSAGE:
        return text
    return data[: 2 * (LONGEST_MESSAGE - 1)].decode("utf-16-le", "ignore") + "…"


def escape_data(text: str) -> str:
    """A text as the message of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """A text as the value of a property of a workflow command."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")
