"""One or two wrong cells of table 3, found from the equations that fail."""

from __future__ import annotations

from gailint.arithmetic import weights
from gailint.arithmetic.explanation import Explanation, cell_cost, evidence_cost, plausible, possible, weight
from gailint.arithmetic.grid import Reading, RequestGrid, Residuals

_MOST_BY_TWO = 6  # two cells stand in at most six equations


def one_cell(grid: RequestGrid, residuals: Residuals) -> tuple[int, int] | None:
    """The cell that alone explains all residuals, and how much too large it is printed.

    There is at most one, for no two cells stand in the same equations.
    """
    if not 2 <= len(residuals) <= 3:
        return None
    mask = 0
    for number in residuals:
        mask |= 1 << number
    cell = grid.by_mask.get(mask)
    if cell is None:
        return None
    errors = {residuals[number] * sign for number, sign in grid.signatures[cell]}
    return (cell, errors.pop()) if len(errors) == 1 else None


def single(grid: RequestGrid, reading: Reading, residuals: Residuals) -> Explanation | None:
    """The explanation by one wrong cell, where its value is possible."""
    found = one_cell(grid, residuals)
    if found is None:
        return None
    cell, error = found
    expected = {cell: reading.values[cell] - error}
    if not possible(grid, reading, expected):
        return None
    kind = "blank-not-zero" if cell in reading.blanks else "cell"
    return Explanation(kind, expected, weight(cell_cost(grid, reading, cell, expected[cell])))


def pairs(grid: RequestGrid, reading: Reading, residuals: Residuals) -> list[Explanation]:
    """Every pair of cells that explains all residuals.

    One of the two stands in the failing equation with the fewest cells, and some failing equation has that
    one alone, for two cells share at most one equation: its residual is the error. So each cell of one
    equation is tried with the two or three errors that its own residuals offer, and the rest must be one
    cell.
    """
    if not 2 <= len(residuals) <= _MOST_BY_TWO:
        return []
    seen: dict[frozenset[int], dict[int, int]] = {}
    fewest = min(residuals, key=lambda number: len(grid.terms[number]))
    for cell, _ in grid.terms[fewest]:
        signature = grid.signatures[cell]
        for error in {residuals[number] * sign for number, sign in signature if number in residuals}:
            left = dict(residuals)
            for number, sign in signature:
                residual = left.pop(number, 0) - sign * error
                if residual:
                    left[number] = residual
            other = one_cell(grid, left)
            if other is not None and other[0] != cell:
                expected = {cell: reading.values[cell] - error, other[0]: reading.values[other[0]] - other[1]}
                if possible(grid, reading, expected):
                    seen[frozenset(expected)] = expected
    return _weighed(grid, reading, list(seen.values()))


def _weighed(grid: RequestGrid, reading: Reading, found: list[dict[int, int]]) -> list[Explanation]:
    """The pairs as edit operations. A pair that may have come about in two ways has the weight of both."""
    explanations = []
    moves = []
    for expected in found:
        pair = _typed(grid, reading, expected)
        explanations.append(pair)
        (a, x), (b, y) = expected.items()
        error, other_error = reading.values[a] - x, reading.values[b] - y
        followed = _followed(grid, reading, a, b) if error == other_error else None
        if followed is not None:
            total = b if followed == a else a
            cost = cell_cost(grid, reading, followed, expected[followed])
            cost += evidence_cost(grid, reading, ((total, expected[total]),))
            pair.weight *= weight(weights.SAME_AMOUNT)
            pair.weight += weight(cost + weights.FOLLOWED)
            pair.firm = pair.firm or plausible(grid, reading, followed, expected[followed])
        elif error == -other_error and _move(grid, pair, a, b, error):
            pair.weight *= weight(weights.SAME_AMOUNT)
            moves.append(pair)
    # Where much was counted, much can be miscounted: the possible places of a move weigh by their size.
    sizes = [sum(pair.expected.values()) + 1 for pair in moves]
    for pair, size in zip(moves, sizes, strict=True):
        cost = weights.MOVED + evidence_cost(grid, reading, pair.expected.items())
        pair.weight += weight(cost) * size / sum(sizes)
    return explanations


def _typed(grid: RequestGrid, reading: Reading, expected: dict[int, int]) -> Explanation:
    """Two independent slips."""
    a, b = expected
    costs = [cell_cost(grid, reading, cell, value) for cell, value in expected.items()]
    return Explanation(
        "blank-not-zero" if a in reading.blanks and b in reading.blanks else "two-cells",
        expected,
        weight(weights.ANOTHER_CELL + sum(costs)),
        firm=any(plausible(grid, reading, cell, value) for cell, value in expected.items()),
        apart=not grid.masks[a] & grid.masks[b],
    )


def _followed(grid: RequestGrid, reading: Reading, a: int, b: int) -> int | None:
    """Which of two cells with the same error was typed, where the other is a total that followed it."""
    if a in reading.blanks or b in reading.blanks:
        return None
    (row_a, column_a), (row_b, column_b) = divmod(a, grid.width), divmod(b, grid.width)
    if row_a == row_b:
        return a if column_b == grid.total else b if column_a == grid.total else None
    if column_a != column_b:
        return None
    for part, total, cell in ((row_a, row_b, a), (row_b, row_a, b)):
        if total == grid.results and part in grid.leaf_set:
            return cell
        if total == grid.carried_out and part in (grid.new, grid.carried_in):
            return cell
    return None


def _move(grid: RequestGrid, pair: Explanation, a: int, b: int, excess: int) -> bool:
    """Names a pair with opposite errors a move, where it can be one. `excess` is the error of `a`."""
    if excess < 0:
        a, b, excess = b, a, -excess
    (row_a, column_a), (row_b, column_b) = divmod(a, grid.width), divmod(b, grid.width)
    if column_a == column_b != grid.total and (
        {row_a, row_b} <= grid.leaf_set or {row_a, row_b} == {grid.new, grid.carried_in}
    ):
        pair.kind = "moved-between-rows"
    elif row_a == row_b and grid.total not in (column_a, column_b):
        pair.kind = "moved-between-columns"
    else:
        return False
    pair.rows = (row_a, row_b) if row_a != row_b else (row_a,)
    pair.columns = (column_a, column_b) if column_a != column_b else (column_a,)
    pair.moved = excess
    pair.firm, pair.apart = True, False
    return True
