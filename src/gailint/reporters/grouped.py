"""`grouped`: the findings under the name of their file."""

from __future__ import annotations

from itertools import groupby

from gailint.diagnostics import Diagnostic, Result
from gailint.reporters import Style
from gailint.reporters.summary import closing
from gailint.reporters.terminal import BOLD, DIM, SEVERITY_COLORS, Paint, visible
from gailint.reporters.told import message, severity_name

_WIDEST = 7


def render(result: Result, style: Style) -> str:
    """The findings that are not suppressed, a paragraph per file, and the summary."""
    paint = Paint(style.color)
    parts = [
        "\n".join([paint(visible(path), BOLD), *_lines(list(group), result.language, paint)])
        for path, group in groupby(result.active, key=lambda found: found.path)
    ]
    ending = closing(result, paint, quiet=style.quiet, counted=style.statistics)
    if ending:
        parts.append("\n".join(ending))
    return "\n\n".join(parts) + "\n" if parts else ""


def _lines(group: list[Diagnostic], language: str, paint: Paint) -> list[str]:
    """A line per finding of one file; places and severities stand below each other."""
    places = [f"{found.span.line}:{found.span.column}" for found in group]
    wide = max(map(len, places))
    # Chinese names of severities are of one width, English ones are not.
    blank = _WIDEST if language == "en" else 0
    lines = []
    for place, found in zip(places, group, strict=True):
        severity = f"{severity_name(found.severity, language):<{blank}}"
        color = SEVERITY_COLORS[found.severity.label]
        slug = paint(f"[{found.slug}]", DIM)
        lines.append(f"  {place:>{wide}}  {paint(severity, color)}  {found.code} {message(found, language)} {slug}")
    return lines
