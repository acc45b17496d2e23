"""Blanks that are not zero: unknowns which the equations of table 3 determine."""

from __future__ import annotations

from gailint.arithmetic import weights
from gailint.arithmetic.explanation import Explanation, after, evidence_cost, possible, weight
from gailint.arithmetic.grid import Reading, RequestGrid, Residuals


def filled_in(grid: RequestGrid, reading: Reading, residuals: Residuals) -> list[Explanation]:
    """The values of blanks that make all equations hold, where the equations leave no choice.

    Three readings of the blanks are tried, the first that works counts: every blank is unknown; blank totals
    are unknown and other blanks are zeros; only blanks all of whose equations fail are unknown.
    """
    if not reading.blanks:
        return []
    touched = {cell for number in residuals for cell, _ in grid.terms[number]} & reading.blanks
    totals = {
        cell for cell in touched if cell % grid.width == grid.total or cell // grid.width == grid.results
    }
    hopeless = {cell for cell in touched if all(number in residuals for number, _ in grid.signatures[cell])}
    for unknown in (touched, totals, hopeless):
        expected = _solved(grid, residuals, unknown)
        if expected and possible(grid, reading, expected) and not after(grid, reading, residuals, expected):
            cost = weights.BLANK + weights.FURTHER_BLANK * (len(expected) - 1)
            cost += evidence_cost(grid, reading, expected.items())
            if len(expected) > 2:
                cost += weights.COINCIDENCE
            return [Explanation("blank-not-zero", expected, weight(cost))]
    return []


def _solved(grid: RequestGrid, residuals: Residuals, unknown: set[int]) -> dict[int, int]:
    """Solves one unknown after the other, each from an equation in which it is the only one left.

    Returns the values that are not zero; nothing where an unknown of a failing equation stays open.
    """
    open_cells = {
        number: {cell for cell, _ in grid.terms[number] if cell in unknown}
        for number in {number for cell in unknown for number, _ in grid.signatures[cell]}
    }
    left = dict(residuals)
    values: dict[int, int] = {}
    ready = [number for number, cells in open_cells.items() if len(cells) == 1]
    while ready:
        number = ready.pop()
        if len(open_cells[number]) != 1:
            continue
        (cell,) = open_cells[number]
        (sign,) = (sign for other, sign in grid.signatures[cell] if other == number)
        value = -left.get(number, 0) * sign
        values[cell] = value
        for other, its_sign in grid.signatures[cell]:
            left[other] = left.get(other, 0) + its_sign * value
            open_cells[other].discard(cell)
            if len(open_cells[other]) == 1:
                ready.append(other)
    if any(open_cells.get(number) for number in residuals):
        return {}
    return {cell: value for cell, value in values.items() if value}
