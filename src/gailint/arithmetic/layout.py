"""Rows of table 3 whose figures stand in the wrong cells: split figures and shifted rows."""

from __future__ import annotations

from gailint.arithmetic import weights
from gailint.arithmetic.explanation import Explanation, evidence_cost, possible, weight
from gailint.arithmetic.grid import Reading, RequestGrid, Residuals


def misplaced(grid: RequestGrid, reading: Reading, residuals: Residuals) -> list[Explanation]:
    """Every row that a split or a shift explains all residuals with.

    If one row alone is wrong, the columns say what it should be: each cell less the residual of its column.
    So there is nothing to search; the row that they ask for is compared with what a split or a shift would
    have made of it.
    """
    across = {number: row for row, number in enumerate(grid.across)}
    failing = [across[number] for number in residuals if number in across]
    if len(failing) > 1:
        return []
    found = []
    for row in failing or grid.row_range:
        right = _row_by_columns(grid, reading, residuals, row)
        if right is None:
            continue
        printed = grid.row_values(reading.values, row)
        expected = {
            grid.cell(row, column): right[column]
            for column in grid.column_range
            if right[column] != printed[column]
        }
        if len(expected) < 2 or not possible(grid, reading, expected):
            continue
        bonus = weights.COINCIDENCE if len(expected) > 2 else 0.0
        bonus += evidence_cost(grid, reading, expected.items())
        split = _split_at(printed, right)
        if split is not None:
            cost = weights.SPLIT_CELL + bonus
            found.append(Explanation("split-cell", expected, weight(cost), rows=(row,), columns=split))
        elif _is_shifted(printed, right):
            cost = weights.SHIFTED_ROW + bonus
            found.append(Explanation("shifted-row", expected, weight(cost), rows=(row,)))
    return found


def _row_by_columns(grid: RequestGrid, reading: Reading, residuals: Residuals, row: int) -> list[int] | None:
    """The figures of `row` with which all equations hold; None if no figures of this row alone would do."""
    columns = grid.down if row in grid.leaf_set or row == grid.results else grid.balance
    sign = -1 if row in (grid.results, grid.carried_out) else 1
    errors = [residuals.get(number, 0) for number in columns]
    if row != grid.results:
        if any(number != grid.across[row] and number not in columns for number in residuals):
            return None
    elif errors != [residuals.get(number, 0) for number in grid.balance]:
        return None
    printed = grid.row_values(reading.values, row)
    right = [value - sign * error for value, error in zip(printed, errors, strict=True)]
    return right if sum(right) == 2 * right[grid.total] and any(errors) else None


def _split_at(printed: list[int], right: list[int]) -> tuple[int, int] | None:
    """The two columns whose figures are the halves of one: "1" and "6" where 16 belongs.

    What came after the halves either stands where it belongs, or has made room: up to the total, or with the
    total pushed out.
    """
    last = len(printed) - 1
    for left in range(last - 1):
        head, tail = printed[left], printed[left + 1]
        if head <= 0 or tail < 0 or int(f"{head}{tail}") != right[left] or printed[:left] != right[:left]:
            continue
        rest = left + 1
        in_place = [0, *printed[rest + 1 :]] == right[rest:]
        within = [*printed[rest + 1 : last], 0, printed[last]] == right[rest:]
        pushed_out = printed[rest + 1 :] == right[rest:last]
        if in_place or within or pushed_out:
            return left, left + 1
    return None


def _is_shifted(printed: list[int], right: list[int]) -> bool:
    """Whether the figures stand one cell too far to the right or left, with or without the total.

    With the total in its place, two figures at least must have moved: a single one may as well have been
    counted wrongly.
    """
    if [0, *right[:-1]] == printed or [*right[1:], 0] == printed:
        return True
    if printed[-1] != right[-1] or sum(map(bool, right[:-1])) < 2:
        return False
    return [0, *right[:-2]] == printed[:-1] or [*right[1:-1], 0] == printed[:-1]


