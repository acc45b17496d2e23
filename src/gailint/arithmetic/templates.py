"""Rows and columns of table 3 that are wrong as a whole: a part left out, exchanged, not updated."""

from __future__ import annotations

from collections.abc import Iterator

from gailint.arithmetic import weights
from gailint.arithmetic.cells import single
from gailint.arithmetic.explanation import Explanation, after, evidence_cost, possible, weight
from gailint.arithmetic.grid import Reading, RequestGrid, Residuals
from gailint.diagnostics import Words

_LINES = 3  # rows or columns that agree by chance once in a long while only


def templates(grid: RequestGrid, reading: Reading, residuals: Residuals) -> list[Explanation]:
    """Every template that explains all residuals."""
    return [
        template
        for template in _proposals(grid, reading, residuals)
        if not after(grid, reading, residuals, template.expected)
    ]


def templates_and_cell(
    grid: RequestGrid, reading: Reading, residuals: Residuals
) -> list[tuple[Explanation, Explanation]]:
    """A template over at least three lines and one wrong cell that explain all residuals between them."""
    found = []
    for template in _proposals(grid, reading, residuals, exact=False):
        if len(template.expected) < _LINES:
            continue
        left = after(grid, reading, residuals, template.expected)
        if not left or len(left) >= len(residuals):
            continue
        cell = single(grid, reading, left)
        if cell is not None and not cell.expected.keys() & template.expected.keys():
            found.append((template, cell))
    return found


def _proposals(
    grid: RequestGrid, reading: Reading, residuals: Residuals, exact: bool = True
) -> Iterator[Explanation]:
    for proposals in (
        _total_row(grid, reading, residuals, exact),
        _total_column(grid, reading, residuals),
        _exchanged(grid, reading, residuals, exact),
    ):
        for template in proposals:
            if len(template.expected) >= 2 and possible(grid, reading, template.expected):
                cost = evidence_cost(grid, reading, template.expected.items())
                if len(template.expected) >= _LINES:
                    cost += weights.COINCIDENCE
                template.weight *= weight(cost)
                yield template


def _change_row(grid: RequestGrid, reading: Reading, row: int, change: list[int]) -> dict[int, int]:
    cells = ((grid.cell(row, column), change[column]) for column in grid.column_range if change[column])
    return {cell: reading.values[cell] + by for cell, by in cells}


def _total_row(
    grid: RequestGrid, reading: Reading, residuals: Residuals, exact: bool
) -> Iterator[Explanation]:
    """（七）总计 against the items above it and against the balance: where both give one other row, it is right.

    The difference may be a block of items, left out or counted twice, two blocks, or one row; else the total
    row is stale. Unless `exact`, either derivation is proposed alone, for the other may hold a typing error.
    """
    down = [residuals.get(number, 0) for number in grid.down]
    balance = [residuals.get(number, 0) for number in grid.balance]
    if exact and (down != balance or grid.across[grid.results] in residuals):
        return
    changes = [down] if down == balance else [down, balance]
    for name, rows, cost in _categories(grid):
        part = [sum(reading.values[grid.cell(row, column)] for row in rows) for column in grid.column_range]
        for kind, change in (("category-omitted", part), ("category-twice", [-value for value in part])):
            # Two columns are one type of applicant and the sum: a single row is too likely to have the same
            # figure by chance.
            if sum(map(bool, change)) >= (2 if name else _LINES) and (not exact or change == down):
                expected = _change_row(grid, reading, grid.results, change)
                yield Explanation(kind, expected, weight(cost), rows=rows, block=name)
    for change in changes:
        if sum(map(bool, change)) >= _LINES:
            expected = _change_row(grid, reading, grid.results, change)
            cost = weights.STALE_TOTAL_ROW
            yield Explanation("stale-total-row", expected, weight(cost), rows=(grid.results,))


def _categories(grid: RequestGrid) -> Iterator[tuple[Words | None, tuple[int, ...], float]]:
    """What a total may leave out: a block, two blocks, one row of a block."""
    blocks = grid.blocks
    for name, rows in blocks:
        yield name, rows, weights.CATEGORY
    for i, (first, rows) in enumerate(blocks):
        for second, more in blocks[i + 1 :]:
            both = Words(f"{first.zh}、{second.zh}", f"{first.en} and {second.en}")
            yield both, rows + more, weights.CATEGORIES
    for _, rows in blocks:
        if len(rows) > 1:
            for row in rows:
                yield None, (row,), weights.SINGLE_ROW


def _total_column(grid: RequestGrid, reading: Reading, residuals: Residuals) -> Iterator[Explanation]:
    """总计 leaves out one type of applicant, in all rows or in the rows of one block.

    Each row that counts such applicants is then short by their number; a row that has none shows nothing.
    """
    short = {row: residuals[number] for row, number in enumerate(grid.across) if number in residuals}
    if len(short) < 2:
        return
    scopes: list[tuple[int, ...]] = [tuple(grid.row_range), *(rows for _, rows in grid.blocks)]
    for column in grid.column_range:
        if column == grid.total:
            continue
        counts = {row: reading.values[grid.cell(row, column)] for row in grid.row_range}
        for scope in scopes:
            rows = tuple(row for row in scope if counts[row])
            if len(rows) >= 2 and all(short.get(row) == counts[row] for row in rows):
                totals = (grid.cell(row, grid.total) for row in rows)
                expected = {cell: reading.values[cell] + counts[cell // grid.width] for cell in totals}
                yield Explanation(
                    "column-omitted", expected, weight(weights.COLUMN_OMITTED), rows=rows, columns=(column,)
                )


def _exchanged(
    grid: RequestGrid, reading: Reading, residuals: Residuals, exact: bool
) -> Iterator[Explanation]:
    """Two neighbouring rows of the form with each other's figures.

    Two leaf rows, or the first two rows, that are exchanged leave every sum as it is and cannot be seen.
    """
    if exact and any(number in residuals for number in grid.across):
        return
    neighbours = (
        (grid.results, grid.carried_out), (grid.carried_in, grid.leaves[0]), (grid.leaves[-1], grid.results),
    )
    for upper, lower in neighbours:
        first, second = grid.row_values(reading.values, upper), grid.row_values(reading.values, lower)
        expected = {}
        for column in grid.column_range:
            if first[column] != second[column]:
                expected[grid.cell(upper, column)] = second[column]
                expected[grid.cell(lower, column)] = first[column]
        if expected:
            lines = len(expected) // 2
            cost = weights.ROWS_EXCHANGED - (weights.COINCIDENCE if lines < _LINES else 0)
            yield Explanation("rows-exchanged", expected, weight(cost), rows=(upper, lower))
