"""What `--diff` prints: the difference between a file and its corrected content, for people to read.

Nothing of a report is printed raw: what could steer a terminal is spelt out, so the text is no input for `patch`.
"""

from __future__ import annotations

from difflib import unified_diff

from gailint.document import Source
from gailint.fix.rewrite import Form
from gailint.reporters.terminal import BOLD, CYAN, GREEN, RED, Paint, visible
from gailint.words import say

_COLORS = {"+": GREEN, "-": RED, "@": CYAN}


def difference(path: str, before: tuple[str, Form], after: tuple[str, Form], language: str, *, color: bool) -> str:
    """A unified diff; lines as editors count them, and a line for an encoding that changes."""
    paint = Paint(color)
    name = visible(path)
    lines = [paint(f"--- {name}", BOLD), paint(f"+++ {name}", BOLD)]
    if before[1] != after[1]:
        lines.append(say(language, "diff_encoding", old=_named(before[1]), new=_named(after[1])))
    old, new = _lines(before[0]), _lines(after[0])
    for line in list(unified_diff(old, new, lineterm=""))[2:]:
        shown = visible(line, keep="\t")
        lines.append(paint(shown, _COLORS[line[0]]) if line[0] in _COLORS else shown)
    return "\n".join(lines) + "\n"


def _lines(text: str) -> list[str]:
    """The lines without their ends, which no correction changes."""
    source = Source(text)
    lines = [source.line(number) for number in range(1, len(source.starts) + 1)]
    return lines if lines[-1] else lines[:-1]


def _named(form: Form) -> str:
    return f"{form.codec} BOM" if form.mark else form.codec
