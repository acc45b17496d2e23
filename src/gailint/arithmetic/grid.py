"""A statutory table as lists of numbers: indices instead of keys, worked out once for each form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter

from gailint.arithmetic.causes import Correction, Failure
from gailint.diagnostics import Words
from gailint.forms import CellKey, Equation, TableForm
from gailint.record import NOTHING, state

LARGEST = 10**15 - 1
"""A figure of more than 15 digits is no count; its equations are not checked."""

TOTAL = "total"
NEW, CARRIED_IN, RESULTS, CARRIED_OUT = "new", "carried_in", "results_total", "carried_out"

Residuals = dict[int, int]
"""By equation: what the parts give minus what is printed, where that is not zero."""


class Grid:
    """The cells and equations of one TableForm by index. Cells count in reading order, equations as in the form."""

    def __init__(self, form: TableForm) -> None:
        self.form = form
        self.cells: tuple[CellKey, ...] = form.cells
        self.index: dict[CellKey, int] = {cell: i for i, cell in enumerate(self.cells)}
        self.equations: tuple[Equation, ...] = form.equations
        self.fetch: Callable[[Mapping[CellKey, int | None]], tuple[int | None, ...]] = itemgetter(*self.cells)
        # By equation: its cells with their signs; and for speed the parts and the one or two printed cells
        # apart. A second printed cell that does not exist is the zero that `Reading.values` ends with.
        self.terms = tuple(
            tuple((self.index[cell], sign) for cell, sign in equation.terms) for equation in self.equations
        )
        none = len(self.cells)
        parts_and_printed: list[tuple[Callable[[list[int]], tuple[int, ...]], int, int]] = []
        for terms in self.terms:
            printed = [cell for cell, sign in terms if sign < 0]
            parts_and_printed.append(
                (itemgetter(*(cell for cell, sign in terms if sign > 0)), printed[0], [*printed, none][1])
            )
        self.sums = tuple(parts_and_printed)
        # By cell: the equations it stands in, with its sign; the same as a bit mask.
        signatures: list[list[tuple[int, int]]] = [[] for _ in self.cells]
        for number, terms in enumerate(self.terms):
            for cell, sign in terms:
                signatures[cell].append((number, sign))
        self.signatures = tuple(map(tuple, signatures))
        self.neighbours = tuple(
            frozenset(other for cell, _ in terms for other, _ in self.signatures[cell]) for terms in self.terms
        )
        self.masks = tuple(sum(1 << number for number, _ in signature) for signature in self.signatures)

    def residuals(self, values: list[int]) -> list[int]:
        """Of every equation: what its parts give minus what is printed for it."""
        return [sum(parts(values)) - values[first] - values[second] for parts, first, second in self.sums]


class RequestGrid(Grid):
    """Table 3, whose equations tell every cell from every other."""

    def __init__(self, form: TableForm) -> None:
        super().__init__(form)
        rows = [row.key for row in form.rows]
        self.columns: tuple[str, ...] = tuple(form.columns)
        self.width = len(self.columns)
        self.total = self.columns.index(TOTAL)
        self.rows = tuple(rows)
        self.row_range = range(len(rows))
        self.column_range = range(self.width)
        self.new, self.carried_in = rows.index(NEW), rows.index(CARRIED_IN)
        self.results, self.carried_out = rows.index(RESULTS), rows.index(CARRIED_OUT)
        self.leaves = tuple(rows.index(leaf) for leaf in form.leaves)
        self.leaf_set = frozenset(self.leaves)
        self.blocks: tuple[tuple[Words, tuple[int, ...]], ...] = tuple(
            (name, tuple(rows.index(leaf) for leaf in leaves)) for name, leaves in form.blocks
        )
        by_total = {(e.kind, e.total): number for number, e in enumerate(self.equations)}
        self.across = tuple(by_total["R", (row, TOTAL)] for row in rows)
        self.down = tuple(by_total["K", (RESULTS, column)] for column in self.columns)
        self.balance = tuple(by_total["B", (CARRIED_OUT, column)] for column in self.columns)
        self.by_mask: dict[int, int] = {mask: cell for cell, mask in enumerate(self.masks)}

    def cell(self, row: int, column: int) -> int:
        return row * self.width + column

    def row_values(self, values: list[int], row: int) -> list[int]:
        return values[row * self.width : (row + 1) * self.width]

    def identities_hold(self, residuals: list[int]) -> bool:
        """Self-test: two sums of residuals agree whatever the figures are, since both add up the same cells.

        The leaf rows against the columns, and the four rows of the balance against the balances. They are why
        39 equations have rank 37. A failure is a mistake in this module or in the form's data, never in a
        report.
        """
        def excess(equations: tuple[int, ...]) -> int:
            return sum(residuals[number] for number in equations) - 2 * residuals[equations[self.total]]

        rows = [residuals[number] for number in self.across]
        return (
            excess(self.down) == sum(rows[leaf] for leaf in self.leaves) - rows[self.results]
            and excess(self.balance)
            == rows[self.new] + rows[self.carried_in] - rows[self.results] - rows[self.carried_out]
        )


_GRIDS: dict[int, Grid] = {}


def grid_of(form: TableForm) -> Grid:
    """The grid of `form`, made once. Kept by identity: hashing a form would walk all its labels."""
    grid = _GRIDS.get(id(form))
    if grid is None or grid.form is not form:
        grid = RequestGrid(form) if form.leaves else Grid(form)
        _GRIDS[id(form)] = grid
    return grid


@state
class Reading:
    """What a table says: figures by cell with blanks as 0 and a zero at the end, and what is known about them from elsewhere.

    `unchecked` are the equations with an unreadable cell. `evidence` and `previous` are by cell as in
    `diagnose`.
    """

    values: list[int]
    blanks: frozenset[int]
    unchecked: frozenset[int]
    residuals: Residuals
    evidence: dict[int, frozenset[int]] = NOTHING
    previous: dict[int, int] = NOTHING


def read(grid: Grid, cells: Mapping[CellKey, int | None], unreadable: frozenset[CellKey]) -> Reading:
    """Figures and residuals of a table."""
    lost = {grid.index[cell] for cell in unreadable if cell in grid.index}
    try:
        raw = grid.fetch(cells)
    except KeyError:
        lost.update(i for i, cell in enumerate(grid.cells) if cell not in cells)
        raw = tuple(map(cells.get, grid.cells))
    blanks: frozenset[int] = frozenset()
    if None in raw:
        blanks = frozenset(i for i, value in enumerate(raw) if value is None and i not in lost)
    values = [value or 0 for value in raw]
    if max(values) > LARGEST or min(values) < -LARGEST:
        lost.update(i for i, value in enumerate(values) if abs(value) > LARGEST)
    for cell in lost:
        values[cell] = 0
    values.append(0)
    unchecked = frozenset(number for cell in lost for number, _ in grid.signatures[cell])
    residuals = {
        number: residual
        for number, residual in enumerate(grid.residuals(values))
        if residual and number not in unchecked
    }
    return Reading(values, blanks, unchecked, residuals)


def failure(grid: Grid, reading: Reading, number: int) -> Failure:
    """The failing equation as it is reported."""
    parts, first, second = grid.sums[number]
    values = reading.values
    return Failure(grid.equations[number], sum(parts(values)), values[first] + values[second])


def failures(grid: Grid, reading: Reading, numbers: Residuals | list[int]) -> tuple[Failure, ...]:
    return tuple(failure(grid, reading, number) for number in sorted(numbers))


def corrections(grid: Grid, reading: Reading, expected: Mapping[int, int]) -> tuple[Correction, ...]:
    """Cells and the values they should have, in reading order; blanks that stay zero are no correction."""
    return tuple(
        Correction(grid.cells[cell], None if cell in reading.blanks else reading.values[cell], value)
        for cell, value in sorted(expected.items())
        if value != reading.values[cell]
    )


def components(grid: Grid, residuals: Residuals) -> list[Residuals]:
    """The failing equations by connection: two of them are connected where they share a cell."""
    left = dict(residuals)
    found: list[Residuals] = []
    while left:
        reached = [next(iter(left))]
        group: Residuals = {}
        while reached:
            number = reached.pop()
            if number in left:
                group[number] = left.pop(number)
                reached += [other for other in left if other in grid.neighbours[number]]
        found.append(group)
    return found
