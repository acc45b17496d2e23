"""`full`: each finding with its source line, a caret under the place, related places, the expected value."""

from __future__ import annotations

from gailint.diagnostics import Diagnostic, Result, Safety
from gailint.reporters import Style
from gailint.reporters.summary import closing
from gailint.reporters.terminal import (
    BLUE,
    BOLD,
    DIM,
    GREEN,
    SEVERITY_COLORS,
    Paint,
    visible,
    width,
)
from gailint.reporters.text import heading
from gailint.words import say

ELLIPSIS = "…"
_NARROWEST = 40


def render(result: Result, style: Style) -> str:
    """The findings that are not suppressed, a paragraph each, and the summary."""
    paint = Paint(style.color)
    parts = ["\n".join(_finding(found, result.language, style, paint)) for found in result.active]
    ending = closing(result, paint, quiet=style.quiet, counted=style.statistics)
    if ending:
        parts.append("\n".join(ending))
    return "\n\n".join(parts) + "\n" if parts else ""


def _finding(found: Diagnostic, language: str, style: Style, paint: Paint) -> list[str]:
    """The lines for a finding."""
    lines = [heading(found, paint)]
    margin = " " * len(str(found.span.line))
    bar = paint("|", BLUE)
    if found.source_line.strip():
        end = found.span.end_column if found.span.end_line == found.span.line else len(found.source_line) + 1
        room = max(_NARROWEST, style.width - len(margin) - 4)
        source, caret = excerpt(found.source_line, found.span.column - 1, end - 1, room)
        color = SEVERITY_COLORS[found.severity.label]
        lines.append(f"{paint(str(found.span.line), BLUE)} {bar} {source}")
        lines.append(f"{margin} {bar} {caret[: -len(caret.lstrip())]}{paint(caret.lstrip(), BOLD, color)}")
    prefix = f"{margin} {paint('=', BLUE)} "
    if found.place:
        lines.append(prefix + visible(found.place))
    elif found.span.page is not None:
        lines.append(prefix + say(language, "page", n=found.span.page))
    if found.expected is not None:
        lines.append(prefix + paint(say(language, "expected", text=visible(found.expected)), GREEN))
    for place in found.related:
        where = f"{place.span.line}:{place.span.column}:"
        lines.append(f"{prefix}{paint(where, DIM)} {visible(place.message)}")
    if found.fix is not None:
        key = "fix_safe" if found.fix.safety is Safety.SAFE else "fix_unsafe"
        lines.append(prefix + paint(say(language, key), DIM))
    return lines


def excerpt(line: str, start: int, end: int, room: int) -> tuple[str, str]:
    """A source line and the line of carets under the characters from `start` up to `end`.

    A line wider than `room` columns is cut around the place. A tab stands in both lines, so that they stay
    aligned whatever its width is; what cannot be seen is spelt out and marked in full.
    """
    start = max(0, min(start, len(line)))
    end = max(start + 1, min(end, len(line)))
    first, last = _window(line, start, end, room)
    source = [ELLIPSIS] if first > 0 else []
    caret = [" "] if first > 0 else []
    for at in range(first, last):
        shown = visible(line[at], keep="\t")
        source.append(shown)
        mark = "^" if start <= at < end else " "
        if shown == "\t":
            caret.append("^\t" if at == start else "\t")
        else:
            caret.append(mark * max(width(shown), at == start))
    if last < len(line):
        source.append(ELLIPSIS)
    elif start >= len(line):
        caret.append("^")
    return "".join(source), "".join(caret).rstrip()


def _window(line: str, start: int, end: int, room: int) -> tuple[int, int]:
    """Which characters of a line to show: all, else those around the place, from a little before it."""
    if _shown_width(visible(line, keep="\t")) <= room:
        return 0, len(line)
    room -= 2
    before = room // 3
    first = start
    while first > 0 and before - _cost(line[first - 1]) >= 0:
        first -= 1
        before -= _cost(line[first])
    last, left = first, room
    while last < len(line) and left - _cost(line[last]) >= 0:
        left -= _cost(line[last])
        last += 1
    # Near the end of the line there is room left: give it to what stands before the place.
    while last == len(line) and first > 0 and left - _cost(line[first - 1]) >= 0:
        first -= 1
        left -= _cost(line[first])
    return first, max(last, min(end, start + 1))


def _cost(char: str) -> int:
    return _shown_width(visible(char, keep="\t"))


def _shown_width(text: str) -> int:
    """The columns of a text in which a tab counts as one that it may be as wide as."""
    tabs = text.count("\t")
    return width(text.replace("\t", "")) + tabs * 8 if tabs else width(text)
