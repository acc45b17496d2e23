"""`gailint explain FILE:LINE`: the statements that were read in a line, and what each was compared with."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date

from gailint.diagnostics import Words
from gailint.document import Document
from gailint.report import Report, recognise
from gailint.report.statements.model import Statement
from gailint.report.statements.names import comparison_words, doubt_words, statement_words
from gailint.reporters.full import excerpt
from gailint.reporters.terminal import BOLD, Paint, visible
from gailint.words import say

_WIDTH = 90


def place_of(word: str) -> tuple[str, int] | None:
    """File and line that an argument names, None where it is no FILE:LINE."""
    path, colon, number = word.rpartition(":")
    if not colon or not path or not (number.isascii() and number.isdigit()) or len(number) > 7:
        return None
    if os.path.exists(word):
        return None
    return path, int(number)


def explain_line(document: Document, path: str, line: int, today: date, language: str, paint: Paint) -> Iterator[str]:
    """The lines to print."""
    report = recognise(document, path, today)
    source = document.source.line(line)
    yield paint(f"{path}:{line}", BOLD)
    if report is None:
        yield say(language, "e_no_report")
        return
    statements = [
        statement for statement in report.statements if report.prose.span(statement.start, statement.end).line == line
    ]
    if not statements:
        yield from excerpt(source, 0, 1, _WIDTH)[:1]
        yield say(language, "e_nothing")
        return
    for statement in statements:
        yield ""
        span = report.prose.span(statement.start, statement.end)
        yield from excerpt(source, span.column - 1, span.end_column - 1, _WIDTH)
        yield say(language, "e_read", text=visible(statement_words(statement).text(language)))
        for words in _compared(report, statement):
            yield visible(words.text(language))


def _compared(report: Report, statement: Statement) -> list[Words]:
    """What a statement was compared with, or why with nothing."""
    found = [comparison_words(one) for one in report.comparisons if one.statement is statement]
    return found or [doubt_words(statement)]
