"""What a linter said about a draft against what it must say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gailint.diagnostics import Diagnostic, Severity
from generator.draft import Draft, Expected
from generator.faults import FAULTS


@dataclass(frozen=True)
class Score:
    """`said`: the right code. `exact`: with the right cell and value, where they are expected. `cause`: with the
    right cause too. `others`: errors and warnings that the fault does not account for.
    """

    said: bool
    exact: bool
    cause: bool
    others: tuple[Diagnostic, ...]


def serious(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The errors and warnings."""
    return [found for found in diagnostics if found.severity >= Severity.WARNING and not found.suppressed]


def score(draft: Draft, diagnostics: Iterable[Diagnostic]) -> Score:
    """Compare the diagnostics of a rendered draft with what its fault asks for."""
    found = list(diagnostics)
    wanted = draft.expected
    codes = {code for expected in wanted for code in expected.codes}
    allowed = (*codes, *(FAULTS[draft.fault].consequences if draft.fault else ()))
    hits = [[one for one in found if _exact(expected, one)] for expected in wanted]
    exact = all(hits) or (len(wanted) > 1 and _in_one(wanted, found))
    causes = {one.cause for one in found if one.code in codes}
    return Score(
        said=all(any(one.code in expected.codes for one in found) for expected in wanted),
        exact=exact,
        cause=exact and all(expected.cause is None or expected.cause in causes for expected in wanted),
        others=tuple(one for one in serious(found) if not one.code.startswith(allowed)),
    )


def _exact(expected: Expected, found: Diagnostic) -> bool:
    if found.code not in expected.codes:
        return False
    if expected.table is None or not expected.row:
        return True
    cell = found.cell
    if cell is None or (cell.table, cell.row) != (expected.table, expected.row):
        return False
    if expected.column and cell.column != expected.column:
        return False
    return expected.value is None or found.expected == expected.value


def _in_one(wanted: tuple[Expected, ...], found: list[Diagnostic]) -> bool:
    """Whether one finding tells several cells: one as its own, the others in its message or related places."""
    for one in found:
        own = [expected for expected in wanted if _exact(expected, one)]
        told = one.message + "".join(place.message for place in one.related)
        if (
            one.cause == "two-cells"
            and own
            and all(expected in own or (expected.value or "") in told for expected in wanted)
        ):
            return True
    return False
