"""An explanation of failing equations: the cells that would have to change, and how likely that is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import log10

from gailint.arithmetic import weights
from gailint.arithmetic.grid import Reading, RequestGrid, Residuals
from gailint.arithmetic.slips import digit_edit_weight
from gailint.diagnostics import Words
from gailint.record import state


@state
class Explanation:
    """One edit operation, or a few.

    `expected` has the values of the cells that change, by cell. `firm`: its cells may be named when nothing
    else explains as much; two cells that do not look like slips of the hand may not. `apart`: its cells have
    no equation in common, so that each is a finding of its own.
    """

    kind: str
    expected: dict[int, int]
    weight: float
    firm: bool = True
    apart: bool = False
    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    block: Words | None = None
    moved: int | None = None


def weight(cost: float) -> float:
    """Weight of an operation from its cost (see `weights`)."""
    return float(10.0**-cost)


def after(grid: RequestGrid, reading: Reading, residuals: Residuals, expected: Mapping[int, int]) -> Residuals:
    """The residuals that are left when `expected` is put into the table."""
    left = dict(residuals)
    for cell, value in expected.items():
        change = value - reading.values[cell]
        if change:
            for number, sign in grid.signatures[cell]:
                left[number] = left.get(number, 0) + sign * change
    return {number: residual for number, residual in left.items() if residual}


def possible(grid: RequestGrid, reading: Reading, expected: Mapping[int, int]) -> bool:
    """Whether the values can be counts of this table: none below zero, none above the totals that it belongs to."""
    values = reading.values
    width, total, results = grid.width, grid.total, grid.results
    for cell, value in expected.items():
        if value < 0:
            return False
        row, column = divmod(cell, width)
        if column != total:
            above = row * width + total
            if value > expected.get(above, values[above]):
                return False
        if row in grid.leaf_set:
            above = results * width + column
            if value > expected.get(above, values[above]):
                return False
    return True


def supported(grid: RequestGrid, reading: Reading, cell: int, value: int) -> bool:
    """Whether the text states `value` for the cell, or last year's report carries it over to this one."""
    if value in reading.evidence.get(cell, ()):
        return True
    row, column = divmod(cell, grid.width)
    return row == grid.carried_in and reading.previous.get(grid.cell(grid.carried_out, column)) == value


def stale(reading: Reading, cell: int) -> bool:
    """Whether the printed value is last year's. Zeros are no sign of anything."""
    return reading.values[cell] != 0 and reading.previous.get(cell) == reading.values[cell]


def plausible(grid: RequestGrid, reading: Reading, cell: int, value: int) -> bool:
    """Whether somebody who meant `value` may well have left the cell as it is."""
    return (
        cell in reading.blanks
        or digit_edit_weight(reading.values[cell], value) >= weights.PLAUSIBLE
        or stale(reading, cell)
        or supported(grid, reading, cell, value)
    )


def evidence_cost(grid: RequestGrid, reading: Reading, expected: Iterable[tuple[int, int]]) -> float:
    """What the text and last year's report add to the cost of these corrections."""
    cost = 0.0
    if reading.evidence or reading.previous:
        for cell, value in expected:
            if supported(grid, reading, cell, value):
                cost += weights.SUPPORTED
            if cell not in reading.blanks and reading.values[cell] in reading.evidence.get(cell, ()):
                cost += weights.CONTRADICTED
    return cost


def cell_cost(grid: RequestGrid, reading: Reading, cell: int, value: int) -> float:
    """Cost of one cell that should be `value`."""
    cost = evidence_cost(grid, reading, ((cell, value),))
    if cell in reading.blanks:
        # The fewer blanks there are, the less it is chance that one of them stands just where it explains
        # something.
        return cost + weights.BLANK + log10(len(reading.blanks) / len(grid.cells))
    cost += weights.CELL - log10(digit_edit_weight(reading.values[cell], value))
    return cost + weights.STALE if stale(reading, cell) else cost
