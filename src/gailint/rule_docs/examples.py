"""Examples of rules as text, for those who read about a rule: what it finds, and what sets the example apart."""

from __future__ import annotations

from datetime import date

from gailint.diagnostics import Diagnostic, Edit
from gailint.document import ReadError, Source
from gailint.engine import Settings, check_bytes
from gailint.readers import open_document
from gailint.record import replace
from gailint.registry import LoadedRule
from gailint.reporters.full import excerpt
from gailint.reporters.terminal import visible
from gailint.rule import Example
from gailint.samples.report import sample_report

_WIDTH = 90
_MOST_LINES = 6
_MOST_FINDINGS = 3
_CLEAN = Example()


def example_lines(loaded: LoadedRule, example: Example, language: str) -> list[str]:
    """An example: what the rule says about it, else what sets it apart from the clean sample report."""
    # The notes are for the authors of rules, in their language.
    lines = [f"({example.note})"] if example.note and language == "en" else []
    told: list[str] = []
    for found in findings(loaded, example, language):
        told += [*marked(found), visible(found.message)]
    return lines + (told or peculiar(example) or _first_line(example))


def findings(loaded: LoadedRule, example: Example, language: str) -> tuple[Diagnostic, ...]:
    """The first findings of a rule in an example; none for one that has none to show."""
    if example.found == ():
        return ()
    name, data = sample_report(example)
    settings = Settings(today=date.fromisoformat(example.today), language=language)
    return check_bytes(data, name, settings, [loaded]).active[:_MOST_FINDINGS]


def marked(found: Diagnostic) -> list[str]:
    """The source line of a finding with carets under it; nothing for an empty line."""
    if not found.source_line.strip():
        return []
    source = found.source_line.replace("\t", " ")
    same_line = found.span.end_line == found.span.line
    end = found.span.end_column - 1 if same_line else len(source)
    return list(excerpt(source, found.span.column - 1, end, _WIDTH))


def peculiar(example: Example) -> list[str]:
    """The lines of an example that the clean sample report does not have."""
    name, data = sample_report(example)
    plain = replace(_CLEAN, year=example.year, file=example.file, agency=example.agency)
    _, clean = sample_report(plain)
    known = set(open_document(clean, example.file).source.text.split("\n"))
    try:
        text = open_document(data, name).source.text
    except ReadError:
        return [repr(data[:_WIDTH])]
    lines = [line.strip() for line in text.split("\n") if line.strip() and line not in known]
    return [excerpt(line, 0, 1, _WIDTH)[0] for line in lines[:_MOST_LINES]]


def _first_line(example: Example) -> list[str]:
    """A sign that an example is the sample report as it is."""
    name, data = sample_report(example)
    return [open_document(data, name).source.line(1), "…"]


def corrected(found: Diagnostic, example: Example) -> list[tuple[str, str]]:
    """The lines that the fix of a finding changes, each as it was and as it is then; an end of line in it is ⏎."""
    if found.fix is None:
        return []
    source = _source(example)
    changed: dict[tuple[int, int], list[Edit]] = {}
    for edit in found.fix.edits:
        changed.setdefault((edit.span.line, edit.span.end_line), []).append(edit)
    pairs = []
    for (first, last), edits in list(changed.items())[:_MOST_LINES]:
        start = source.starts[first - 1]
        before = source.text[start : source.starts[last - 1] + len(source.line(last))]
        after = before
        for edit in sorted(edits, key=_column, reverse=True):
            at = source.offset(edit.span.line, edit.span.column) - start
            end = source.offset(edit.span.end_line, edit.span.end_column) - start
            after = after[:at] + edit.text + after[end:]
        pairs.append((_shown(before, found), _shown(after, found)))
    return pairs


def _column(edit: Edit) -> tuple[int, int]:
    return edit.span.line, edit.span.column


def _source(example: Example) -> Source:
    name, data = sample_report(example)
    return open_document(data, name).source


def _shown(text: str, found: Diagnostic) -> str:
    """A line cut as the excerpt of the finding is."""
    line = text.replace("\r\n", "\n").replace("\n", "⏎").replace("\t", " ")
    return excerpt(line, found.span.column - 1, found.span.column, _WIDTH)[0]
