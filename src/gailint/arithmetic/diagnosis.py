"""From failing equations to causes: what is tried in which order, and when nothing is named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from gailint.arithmetic import weights
from gailint.arithmetic.blanks import filled_in
from gailint.arithmetic.causes import Cause, Diagnosis
from gailint.arithmetic.cells import pairs, single
from gailint.arithmetic.explanation import Explanation
from gailint.arithmetic.grid import (
    Reading,
    RequestGrid,
    Residuals,
    components,
    corrections,
    failures,
    grid_of,
    read,
)
from gailint.arithmetic.layout import misplaced
from gailint.arithmetic.remedies import remedy_causes
from gailint.arithmetic.templates import templates, templates_and_cell
from gailint.forms import CellKey, TableForm

_NO_EVIDENCE: Mapping[CellKey, frozenset[int]] = {}
_NO_REPORT: Mapping[CellKey, int] = {}
_MOST_ALTERNATIVES = 3


def diagnose(
    form: TableForm,
    cells: Mapping[CellKey, int | None],
    unreadable: frozenset[CellKey] = frozenset(),
    *,
    evidence: Mapping[CellKey, frozenset[int]] = _NO_EVIDENCE,
    previous: Mapping[CellKey, int] = _NO_REPORT,
) -> Diagnosis:
    """Which equations of a table fail, and what explains it.

    form:
        Table 3 or 4 of an edition; a table without equations gives an empty diagnosis.
    cells:
        The figures. None is a blank, an unknown whose first hypothesis is 0.
    unreadable:
        Cells whose figure could not be read. Their equations, and those of cells that are missing in `cells`,
        are not checked; beside them only single cells that stand in no such equation are named.
    evidence:
        Figures that the report's text states for a cell.
    previous:
        The same table of last year's report.

    Never raises on figures, whatever they are; a figure of more than 15 digits counts as unreadable. A
    consistent table costs some 0.03 ms, an inconsistent one up to a few ms.
    """
    if not form.equations:
        return Diagnosis()
    grid = grid_of(form)
    reading = read(grid, cells, unreadable)
    not_checked = tuple(grid.equations[number] for number in sorted(reading.unchecked))
    if not reading.residuals:
        return Diagnosis(not_checked=not_checked)
    index = grid.index
    reading.evidence = {index[cell]: values for cell, values in evidence.items() if cell in index}
    reading.previous = {index[cell]: value for cell, value in previous.items() if cell in index}
    failing = failures(grid, reading, reading.residuals)
    if not isinstance(grid, RequestGrid):
        return Diagnosis(tuple(remedy_causes(grid, reading)), failing, not_checked)
    causes = _request_causes(grid, reading)
    if causes is None:
        return Diagnosis((), failing, not_checked, misread=True)
    return Diagnosis(tuple(causes), failing, not_checked)


def _request_causes(grid: RequestGrid, reading: Reading) -> list[Cause] | None:
    """The causes for table 3 in the order of the form; None where the table makes no sense."""
    causes: list[Cause] = []
    groups = components(grid, reading.residuals)
    balances: Residuals = {}
    rest: list[Residuals] = []
    for group in groups:
        cell = single(grid, reading, group)
        if cell is not None:
            causes.append(_named(grid, reading, group, cell))
        elif len(group) == 1 and next(iter(group)) in grid.balance:
            balances.update(group)
        else:
            rest.append(group)
    if balances:
        causes.append(_balance(grid, reading, balances))
    unexplained: Residuals = {}
    if rest:
        more, unexplained = _explain_rest(grid, reading, rest)
        causes += more
    if unexplained:
        failing = len(reading.residuals)
        if len(unexplained) > weights.MISREAD or (failing > weights.MISREAD and 2 * len(unexplained) > failing):
            return None
        causes += [
            Cause("unexplained", failures(grid, reading, group)) for group in components(grid, unexplained)
        ]
    first = {equation.name: number for number, equation in enumerate(grid.equations)}
    return sorted(causes, key=lambda cause: first[cause.failures[0].equation.name])


def _explain_rest(grid: RequestGrid, reading: Reading, rest: list[Residuals]) -> tuple[list[Cause], Residuals]:
    """Causes of what no single cell explains, and the residuals that stay without one.

    Residuals of one cause need not be connected: what was moved from one row to another fails two equations
    without a common cell. So everything is explained together first, and each connected group for itself only
    if that fails.
    """
    together = {number: residual for group in rest for number, residual in group.items()}
    if reading.unchecked:  # with equations missing, two cells may look like two others
        return [], together
    causes = _explain(grid, reading, together)
    if causes:
        return causes, {}
    unexplained: Residuals = {}
    for group in rest:
        found = _explain(grid, reading, group) if len(rest) > 1 else []
        causes += found
        if not found:
            unexplained.update(group)
    return causes, unexplained


def _explain(grid: RequestGrid, reading: Reading, residuals: Residuals) -> list[Cause]:
    """The causes of residuals that are to be explained all at once; none where nothing explains them."""
    found = [
        *templates(grid, reading, residuals),
        *misplaced(grid, reading, residuals),
        *pairs(grid, reading, residuals),
        *filled_in(grid, reading, residuals),
    ]
    if found:
        return _decided(grid, reading, residuals, found)
    both = templates_and_cell(grid, reading, residuals)
    results = {tuple(sorted((template.expected | cell.expected).items())) for template, cell in both}
    if len(results) != 1:
        return []
    cell = both[0][1]
    template = _merged([template for template, _ in both])[0]
    (error,) = cell.expected
    rest = {number: r for number, r in residuals.items() if any(
        grid.masks[changed] >> number & 1 for changed in template.expected)}
    return [
        _named(grid, reading, rest, template),
        _named(grid, reading, {n: residuals[n] for n, _ in grid.signatures[error] if n in residuals}, cell),
    ]


def _decided(
    grid: RequestGrid, reading: Reading, residuals: Residuals, found: list[Explanation]
) -> list[Cause]:
    """One explanation where it outweighs all others, else the best three where they do, else none with its cells."""
    ranked = _merged(found)
    whole = sum(explanation.weight for explanation in ranked)
    best = ranked[0]
    # Where something was moved is guesswork as long as there are two places for it, however the weights are.
    moves = [explanation for explanation in ranked if explanation.moved is not None]
    alone = len(ranked) == 1 or not moves
    if best.firm and alone and best.weight >= weights.NAMED * whole:
        if best.apart:
            return [_part(grid, reading, residuals, cell, value) for cell, value in sorted(best.expected.items())]
        return [_named(grid, reading, residuals, best)]
    listed = ranked[:_MOST_ALTERNATIVES]
    if sum(explanation.weight for explanation in listed) < weights.LISTED * whole:
        listed = []
    said = moves[0] if moves else best
    rows, columns = said.rows, said.columns
    if said.kind == "moved-between-rows":
        columns = tuple(sorted({column for move in moves for column in move.columns}))
    elif said.kind == "moved-between-columns":
        rows = tuple(sorted({row for move in moves for row in move.rows}))
    return [
        Cause(
            said.kind,
            failures(grid, reading, residuals),
            alternatives=tuple(corrections(grid, reading, explanation.expected) for explanation in listed),
            rows=_keys(grid.rows, rows),
            columns=_keys(grid.columns, columns),
            block=said.block,
            difference=said.moved,
        )
    ]


def _merged(found: Iterable[Explanation]) -> list[Explanation]:
    """The explanations with the heaviest first. Those that change the same cells to the same values are one:

    its weight is the sum, its name that of the heaviest; blocks that fit alike are named together. "two
    cells" says the least and names only what nothing else does: two cells that are just what a left out
    category gives are no accident.
    """
    by_result: dict[tuple[tuple[int, int], ...], list[Explanation]] = {}
    for explanation in found:
        by_result.setdefault(tuple(sorted(explanation.expected.items())), []).append(explanation)
    merged = []
    for same in by_result.values():
        same.sort(key=lambda explanation: (explanation.kind == "two-cells", -explanation.weight))
        best = same[0]
        equal = [other for other in same if other.kind == best.kind and other.weight >= best.weight]
        if len(equal) > 1:
            _name_together(best, equal)
        best.weight = sum(explanation.weight for explanation in same)
        best.firm = any(explanation.firm for explanation in same)
        merged.append(best)
    return sorted(merged, key=lambda explanation: -explanation.weight)


def _name_together(best: Explanation, equal: list[Explanation]) -> None:
    """Gives `best` the names of all blocks that explain the same figures alike."""
    names = [explanation.block for explanation in equal if explanation.block is not None]
    if len(names) == len(equal) <= _MOST_ALTERNATIVES:
        best.block = type(names[0])("或".join(name.zh for name in names), " or ".join(name.en for name in names))
    else:
        best.block = None
    best.rows = tuple(sorted({row for explanation in equal for row in explanation.rows}))
    best.columns = tuple(sorted({column for explanation in equal for column in explanation.columns}))


def _named(grid: RequestGrid, reading: Reading, residuals: Residuals, explanation: Explanation) -> Cause:
    """A cause whose cells may be named."""
    right = corrections(grid, reading, explanation.expected)
    blank = all(correction.printed is None for correction in right)
    return Cause(
        "blank-not-zero" if blank else explanation.kind,
        failures(grid, reading, residuals),
        right,
        rows=_keys(grid.rows, explanation.rows),
        columns=_keys(grid.columns, explanation.columns),
        block=None if blank else explanation.block,
        difference=explanation.moved,
    )


def _part(grid: RequestGrid, reading: Reading, residuals: Residuals, cell: int, value: int) -> Cause:
    """One of two independent wrong cells."""
    own = {number: residuals[number] for number, _ in grid.signatures[cell]}
    kind = "blank-not-zero" if cell in reading.blanks else "cell"
    return Cause(kind, failures(grid, reading, own), corrections(grid, reading, {cell: value}))


def _balance(grid: RequestGrid, reading: Reading, residuals: Residuals) -> Cause:
    """Balances that fail while every row and column they touch adds up.

    Somebody has recomputed the totals of a wrong figure, so that arithmetic cannot reach it. Two types of
    applicant that differ by opposite amounts were counted differently when received and when settled.
    """
    failing = [column for column in grid.column_range if grid.balance[column] in residuals]
    amounts = [residuals[grid.balance[column]] for column in failing]
    columns = _keys(grid.columns, failing)
    found = failures(grid, reading, residuals)
    right = _decided_by_evidence(grid, reading, dict(zip(failing, amounts, strict=True)))
    settled = corrections(grid, reading, right) if right else ()
    if len(failing) == 2 and grid.total not in failing and amounts[0] == -amounts[1]:
        if amounts[0] < 0:
            columns = columns[::-1]
        return Cause("moved-between-columns", found, settled, columns=columns, difference=abs(amounts[0]))
    difference = amounts[-1] if failing[-1] == grid.total else amounts[0]
    return Cause("balance", found, settled, columns=columns, difference=difference)


def _decided_by_evidence(grid: RequestGrid, reading: Reading, amounts: dict[int, int]) -> dict[int, int]:
    """The one row of 本年新收, 上年结转 and 结转下年度 that the text or last year's report corrects; empty if it is not one.

    A text that states the corrected 总计 of the results instead, or of one of them, speaks against all three.
    """
    if reading.unchecked:
        return {}
    supported: list[tuple[int, dict[int, int]]] = []
    signs = {grid.new: 1, grid.carried_in: 1, grid.carried_out: -1, grid.results: -1}
    for row in (*signs, *grid.leaves):
        expected = {}
        for column, amount in amounts.items():
            cell = grid.cell(row, column)
            expected[cell] = reading.values[cell] - signs.get(row, -1) * amount
        stated = any(
            value in reading.evidence.get(cell, ()) and reading.values[cell] not in reading.evidence[cell]
            for cell, value in expected.items()
        )
        carried = row == grid.carried_in and all(
            reading.previous.get(grid.cell(grid.carried_out, column)) == expected[grid.cell(row, column)]
            for column in amounts
        )
        if (stated or carried) and min(expected.values()) >= 0:
            supported.append((row, expected))
    if len(supported) == 1 and supported[0][0] in (grid.new, grid.carried_in, grid.carried_out):
        return supported[0][1]
    return {}


def _keys(names: tuple[str, ...], numbers: Iterable[int]) -> tuple[str, ...]:
    return tuple(names[number] for number in numbers)
