"""`checkstyle`: the XML of Checkstyle, which many services read. Columns count characters."""

from __future__ import annotations

from gailint.diagnostics import Diagnostic, Result
from gailint.reporters import Style
from gailint.reporters.told import columns, message
from gailint.reporters.xml_text import DECLARATION, element

# The version of Checkstyle whose form this is, for those who ask for one.
_VERSION = "8.0"


def render(result: Result, style: Style) -> str:  # noqa: ARG001 - a format for programs has no style
    """An element per file that was looked at, with its findings."""
    files: dict[str, list[str]] = {record.path: [] for record in result.files if record.status != "skipped"}
    for found in result.active:
        files.setdefault(found.path, []).extend(element("error", _attributes(found, result.language)))
    content = [line for path in sorted(files) for line in element("file", {"name": path}, files[path])]
    return DECLARATION + "\n".join(element("checkstyle", {"version": _VERSION}, content)) + "\n"


def _attributes(found: Diagnostic, language: str) -> dict[str, str | int]:
    place = columns(found)
    return {
        "line": found.span.line,
        **({"column": place[0]} if place else {}),
        "severity": found.severity.label,
        "message": f"{message(found, language)} [{found.slug}]",
        "source": f"gailint.{found.code}",
    }
