"""`text`: a line per finding, `path:line:column: CODE message [slug]`."""

from __future__ import annotations

from gailint.diagnostics import Diagnostic, Result
from gailint.reporters import Style
from gailint.reporters.summary import closing
from gailint.reporters.terminal import BOLD, CYAN, DIM, SEVERITY_COLORS, Paint, visible


def render(result: Result, style: Style) -> str:
    """The findings that are not suppressed, and the summary."""
    paint = Paint(style.color)
    lines = [heading(found, paint, placed=True) for found in result.active]
    lines += closing(result, paint, quiet=style.quiet, counted=style.statistics)
    return "".join(line + "\n" for line in lines)


def heading(found: Diagnostic, paint: Paint, *, placed: bool = False) -> str:
    """A finding in one line; `placed` says where it is in a Word or PDF file too."""
    colon = paint(":", CYAN)
    place = colon.join((paint(visible(found.path), BOLD), str(found.span.line), str(found.span.column), ""))
    code = paint(found.code, BOLD, SEVERITY_COLORS[found.severity.label])
    where = f" ({visible(found.place)})" if placed and found.place else ""
    return f"{place} {code} {visible(found.message)}{where} {paint(f'[{found.slug}]', DIM)}"
