"""The statements of the prose, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence

from gailint.report.model import Agency, Prose, YearMention
from gailint.report.statements.clauses import Clauses
from gailint.report.statements.context import Context
from gailint.report.statements.lexer import tokens
from gailint.report.statements.model import Statement
from gailint.report.statements.sentences import sentences


def read_statements(
    prose: Prose, year: int | None, edition: str, agency: Agency, years: Sequence[YearMention]
) -> tuple[Statement, ...]:
    """Every count, claim and rate that the prose states."""
    found: list[Statement] = []
    context = Context(prose, year, edition, agency, years)
    reader: Clauses | None = None
    for start, end in sentences(prose):
        at = prose.index(start)
        if prose.paragraphs[at].kind in ("title", "heading"):
            continue
        if reader is None or reader.paragraph != at:
            reader = Clauses(context, at)
        found.extend(reader.read(tokens(prose.text, start, end), start, end))
    found.sort(key=lambda statement: statement.start)
    return tuple(found)
