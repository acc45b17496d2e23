"""Table 4: one equation for each group of five figures; only the look of the digits tells which is wrong."""

from __future__ import annotations

from gailint.arithmetic import weights
from gailint.arithmetic.causes import Cause
from gailint.arithmetic.grid import Grid, Reading, corrections, failure
from gailint.arithmetic.slips import slips

THRESHOLD = 0.7


def remedy_causes(grid: Grid, reading: Reading) -> list[Cause]:
    """A cause for each group that does not add up."""
    return [_cause(grid, reading, number) for number in reading.residuals]


def _cause(grid: Grid, reading: Reading, number: int) -> Cause:
    failing = (failure(grid, reading, number),)
    parts = [cell for cell, sign in grid.terms[number] if sign > 0]
    (total,) = (cell for cell, sign in grid.terms[number] if sign < 0)
    excess = reading.residuals[number]

    blank = [cell for cell in (*parts, total) if cell in reading.blanks]
    if total in blank and excess > 0:
        blank = [total]  # blank parts could only make the missing total larger
    elif excess < 0:
        blank = [cell for cell in blank if cell != total]
    else:
        blank = []
    if len(blank) == 1:
        return Cause("blank-not-zero", failing, corrections(grid, reading, {blank[0]: abs(excess)}))
    if blank:
        return Cause("unexplained", failing)

    weighed = []
    for index, value, share in slips(reading.values[total], [reading.values[cell] for cell in parts]):
        cell = total if index < 0 else parts[index]
        cost = 0.0
        if value in reading.evidence.get(cell, ()):
            cost += weights.SUPPORTED
        if reading.values[cell] in reading.evidence.get(cell, ()):
            cost += weights.CONTRADICTED
        if reading.values[cell] and reading.previous.get(cell) == reading.values[cell]:
            cost += weights.STALE
        weighed.append((share * 10.0**-cost, cell, value))
    if weighed:
        best, cell, value = max(weighed)
        if best >= THRESHOLD * sum(share for share, _, _ in weighed):
            return Cause("cell", failing, corrections(grid, reading, {cell: value}))
    return Cause("unexplained", failing)
