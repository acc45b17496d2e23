"""Figures of table 3 that the text states beyond doubt: they help to tell which of several cells is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from gailint.forms.model import CellKey
from gailint.report.model import Prose
from gailint.report.statements.model import Count

_ROWS = {"received": "new", "new": "new", "carried_in": "carried_in", "carried_out": "carried_out"}
_INCLUDES = ("其中", "含", "包括")


def stated_figures(counts: Sequence[Count], prose: Prose) -> Mapping[CellKey, frozenset[int]]:
    """The totals of 一, 二 and 四 as the text states them."""
    mixed = {
        before.start
        for before, after in pairwise(counts)
        if after.action == "carried_in" and any(word in prose.text[before.stop : after.stop] for word in _INCLUDES)
    }
    found: dict[CellKey, set[int]] = {}
    for count in counts:
        row = _ROWS.get(count.action)
        if row is None or not count.sure or count.subject != "applications" or count.qualifier or count.negation:
            continue
        # Of applications received some may be last year's; only a figure without such an addition is the new ones'.
        if count.action == "received" and count.start in mixed:
            continue
        found.setdefault((row, "total"), set()).add(int(count.value))
    return {cell: frozenset(values) for cell, values in found.items()}
