"""Wrong figures in tables 3 and 4, and in table 2: what breaks an equation or a bound."""

from __future__ import annotations

import random
from collections.abc import Iterable
from itertools import combinations

from gailint.forms import CellKey
from generator.draft import Draft, Expected, TableDraft
from generator.faults.model import fault
from generator.numbers import slip
from generator.tables import APPLICANTS

_PROSE = ("GAI5",)
_MISMATCH = "GAI301"
_COLUMNS = (*APPLICANTS, "total")


def _value(table: TableDraft, row: str, column: str) -> int:
    return int(table.values[row, column])


def _cell(table: TableDraft, cell: CellKey, cause: str = "cell") -> Expected:
    return Expected((_MISMATCH,), table.number, cell[0], cell[1], str(table.values[cell]), cause)


def _mistype(draft: Draft, rng: random.Random, rows: Iterable[str], columns: Iterable[str]) -> Expected:
    """One cell of table 3 mistyped; printed figures are more often so than zeros."""
    table = draft.table(3)
    cells = [(row, column) for row in rows for column in columns]
    filled = [cell for cell in cells if table.values[cell]]
    cell = rng.choice(filled if filled and rng.random() < 0.7 else cells)
    table.write(cell, slip(rng, _value(table, *cell)))
    return _cell(table, cell)


@fault("cell-new", _MISMATCH, consequences=_PROSE)
def _new(draft: Draft, rng: random.Random) -> Expected:
    return _mistype(draft, rng, ["new"], APPLICANTS)


@fault("cell-new-total", _MISMATCH, consequences=_PROSE)
def _new_total(draft: Draft, rng: random.Random) -> Expected:
    return _mistype(draft, rng, ["new"], ["total"])


@fault("cell-carried-in", _MISMATCH, consequences=_PROSE)
def _carried_in(draft: Draft, rng: random.Random) -> Expected:
    return _mistype(draft, rng, ["carried_in"], _COLUMNS)


@fault("cell-leaf", _MISMATCH, consequences=_PROSE)
def _leaf(draft: Draft, rng: random.Random) -> Expected:
    return _mistype(draft, rng, draft.table(3).form.leaves, APPLICANTS)


@fault("cell-leaf-total", _MISMATCH, consequences=_PROSE)
def _leaf_total(draft: Draft, rng: random.Random) -> Expected:
    return _mistype(draft, rng, draft.table(3).form.leaves, ["total"])


@fault("cell-results-total", _MISMATCH, consequences=_PROSE)
def _results_total(draft: Draft, rng: random.Random) -> Expected:
    return _mistype(draft, rng, ["results_total"], APPLICANTS)


@fault("cell-grand-total", _MISMATCH, consequences=_PROSE)
def _grand_total(draft: Draft, rng: random.Random) -> Expected:
    return _mistype(draft, rng, ["results_total"], ["total"])


@fault("cell-carried-out", _MISMATCH, consequences=_PROSE)
def _carried_out(draft: Draft, rng: random.Random) -> Expected:
    return _mistype(draft, rng, ["carried_out"], _COLUMNS)


def _two(draft: Draft, rng: random.Random, *, together: bool) -> tuple[Expected, ...] | None:
    """Two mistyped cells by unlike amounts, with or without an equation in common."""
    table = draft.table(3)
    of = table.form.equations_of
    for _ in range(50):
        first, second = rng.sample(table.form.cells, 2)
        shared = {equation.name for equation, _ in of[first]} & {equation.name for equation, _ in of[second]}
        if bool(shared) != together:
            continue
        wrong = [slip(rng, _value(table, *cell)) for cell in (first, second)]
        errors = [abs(new - _value(table, *cell)) for new, cell in zip(wrong, (first, second), strict=True)]
        if errors[0] == errors[1]:
            continue
        for cell, new in zip((first, second), wrong, strict=True):
            table.write(cell, new)
        cause = "two-cells" if together else "cell"
        return _cell(table, first, cause), _cell(table, second, cause)
    return None


@fault("two-cells-apart", _MISMATCH, consequences=_PROSE)
def _two_apart(draft: Draft, rng: random.Random) -> tuple[Expected, ...] | None:
    return _two(draft, rng, together=False)


@fault("two-cells-together", _MISMATCH, consequences=_PROSE)
def _two_together(draft: Draft, rng: random.Random) -> tuple[Expected, ...] | None:
    return _two(draft, rng, together=True)


@fault("remedy-cell", _MISMATCH, consequences=_PROSE)
def _remedy(draft: Draft, rng: random.Random) -> Expected:
    """Arithmetic alone cannot tell which of the five cells of a group it is."""
    table = draft.table(4)
    cell = rng.choice(table.form.cells)
    table.write(cell, slip(rng, _value(table, *cell)))
    return Expected((_MISMATCH,), 4, cell[0], "")


@fault("balance-only", "GAI302", consequences=_PROSE)
def _balance(draft: Draft, rng: random.Random) -> Expected:
    """One more or less in a leaf, and every sum follows: only 一 + 二 = 三 + 四 fails."""
    table = draft.table(3)
    leaf, column = rng.choice(table.form.leaves), rng.choice(APPLICANTS)
    amount = rng.randint(1, 6)
    if _value(table, leaf, column) > amount and rng.random() < 0.5:
        amount = -amount
    for row in (leaf, "results_total"):
        for place in (column, "total"):
            table.write((row, place), _value(table, row, place) + amount)
    return Expected(("GAI302",), 3)


@fault("blank-not-zero", _MISMATCH, consequences=(*_PROSE, "GAI204"), blanks=True)
def _blank_not_zero(draft: Draft, rng: random.Random) -> Expected | None:
    table = draft.table(3)
    filled = [cell for cell in table.form.cells if table.values[cell]]
    if not filled:
        return None
    cell = rng.choice(filled)
    table.printed[cell] = ""
    return _cell(table, cell, "blank-not-zero")


def _vector(table: TableDraft, rows: Iterable[str]) -> tuple[int, ...]:
    rows = tuple(rows)
    return tuple(sum(_value(table, row, column) for row in rows) for column in _COLUMNS)


def _block_vectors(table: TableDraft) -> list[tuple[int, ...]]:
    """Sums by column of each category and of each two of them."""
    single = [_vector(table, rows) for _, rows in table.form.blocks]
    filled = [vector for vector in single if any(vector)]
    return filled + [tuple(a + b for a, b in zip(one, two, strict=True)) for one, two in combinations(filled, 2)]


def _in_total(draft: Draft, rng: random.Random, factor: int, cause: str) -> Expected | None:
    table = draft.table(3)
    known = _block_vectors(table)
    choices = [
        vector
        for _, rows in table.form.blocks
        if sum(map(bool, (vector := _vector(table, rows))[:-1])) >= 2 and known.count(vector) == 1
    ]
    if not choices:
        return None
    vector = rng.choice(choices)
    for column, part in zip(_COLUMNS, vector, strict=True):
        table.write(("results_total", column), _value(table, "results_total", column) + factor * part)
    return Expected((_MISMATCH,), 3, cause=cause)


@fault("category-omitted", _MISMATCH, consequences=_PROSE)
def _category_omitted(draft: Draft, rng: random.Random) -> Expected | None:
    return _in_total(draft, rng, -1, "category-omitted")


@fault("category-twice", _MISMATCH, consequences=_PROSE)
def _category_twice(draft: Draft, rng: random.Random) -> Expected | None:
    return _in_total(draft, rng, 1, "category-twice")


@fault("column-omitted", _MISMATCH, consequences=_PROSE)
def _column_omitted(draft: Draft, rng: random.Random) -> Expected | None:
    """The column 总计 leaves one kind of applicant out in every row."""
    table = draft.table(3)
    parts = {column: tuple(_value(table, row, column) for row in table.rows) for column in APPLICANTS}
    vectors = list(parts.values())
    choices = [key for key, part in parts.items() if sum(map(bool, part)) >= 2 and vectors.count(part) == 1]
    if not choices:
        return None
    column = rng.choice(choices)
    for row in table.rows:
        table.write((row, "total"), _value(table, row, "total") - _value(table, row, column))
    return Expected((_MISMATCH,), 3, cause="column-omitted")


@fault("rows-exchanged", _MISMATCH, consequences=_PROSE)
def _rows_exchanged(draft: Draft, _: random.Random) -> Expected | None:
    """（七）总计 and 四、结转 printed in each other's row."""
    table = draft.table(3)
    differing = [
        column
        for column in APPLICANTS
        if _value(table, "results_total", column) != _value(table, "carried_out", column)
    ]
    totals = [_value(table, row, "total") for row in ("results_total", "carried_out")]
    if len(differing) < 2 or totals[0] == totals[1] or not totals[1]:
        return None
    for column in _COLUMNS:
        table.write(("results_total", column), _value(table, "carried_out", column))
        table.write(("carried_out", column), _value(table, "results_total", column))
    return Expected((_MISMATCH,), 3, cause="rows-exchanged")


@fault("stale-total-row", _MISMATCH, consequences=_PROSE)
def _stale_total(draft: Draft, rng: random.Random) -> Expected | None:
    """（七）总计 of another year: adds up in itself, but neither the items nor the balance agree with it."""
    table = draft.table(3)
    if not _value(table, "results_total", "total"):
        return None
    row = {column: _value(table, "results_total", column) for column in APPLICANTS}
    for column in rng.sample(APPLICANTS, rng.randint(3, 5)):
        row[column] = max(0, row[column] + rng.choice((-3, -2, 2, 3, 5, 9)))
    row["total"] = sum(row.values())
    change = tuple(row[column] - _value(table, "results_total", column) for column in _COLUMNS)
    opposite = tuple(-part for part in change)
    known = _block_vectors(table)
    if sum(map(bool, change[:-1])) < 3 or change in known or opposite in known:
        return None
    for column, value in row.items():
        table.write(("results_total", column), value)
    return Expected((_MISMATCH,), 3, cause="stale-total-row")


@fault("moved-between-columns", _MISMATCH, "GAI212", consequences=_PROSE)
def _moved_columns(draft: Draft, rng: random.Random) -> Expected | None:
    """Counted under another kind of applicant in a result row, not where it was received."""
    table = draft.table(3)
    filled = [(leaf, column) for leaf in table.form.leaves for column in APPLICANTS if table.values[leaf, column]]
    if not filled:
        return None
    leaf, column = rng.choice(filled)
    other = rng.choice([key for key in APPLICANTS if key != column])
    amount = rng.randint(1, _value(table, leaf, column))
    table.write((leaf, column), _value(table, leaf, column) - amount)
    table.write((leaf, other), _value(table, leaf, other) + amount)
    return Expected((_MISMATCH, "GAI212"), 3)


@fault("moved-between-rows", _MISMATCH, "GAI212", consequences=_PROSE)
def _moved_rows(draft: Draft, rng: random.Random) -> Expected | None:
    """Counted as another result for one kind of applicant; the totals of both rows are the old ones."""
    table = draft.table(3)
    filled = [(leaf, column) for leaf in table.form.leaves for column in APPLICANTS if table.values[leaf, column]]
    if not filled:
        return None
    leaf, column = rng.choice(filled)
    other = rng.choice([key for key in table.form.leaves if key != leaf])
    amount = rng.randint(1, _value(table, leaf, column))
    table.write((leaf, column), _value(table, leaf, column) - amount)
    table.write((other, column), _value(table, other, column) + amount)
    return Expected((_MISMATCH, "GAI212"), 3)


@fault("too-few-in-force", "GAI303", consequences=_PROSE)
def _in_force(draft: Draft, rng: random.Random) -> Expected | None:
    if draft.edition != "2021":
        return None
    table, row = draft.table(2), "normative_documents"
    issued, repealed = rng.randint(3, 12), rng.randint(0, 1)
    table.printed[row, "issued"], table.printed[row, "repealed"] = str(issued), str(repealed)
    table.printed[row, "in_force"] = str(rng.randint(0, issued - repealed - 1))
    return Expected(("GAI303",), 2, row, "")


@fault("rules-without-power", "GAI304", consequences=_PROSE)
def _regulations(draft: Draft, rng: random.Random) -> Expected | None:
    """规章 of a town, a county or a department of one."""
    if not draft.agency.rank_certain:
        return None
    table = draft.table(2)
    number = rng.randint(1, 3)
    for column in table.row_columns("regulations"):
        table.printed["regulations", column] = "0" if column == "repealed" else str(number)
    return Expected(("GAI304",), 2, "regulations", "")


@fault("public-total-too-small", "GAI307", consequences=_PROSE)
def _public_total(draft: Draft, rng: random.Random) -> Expected | None:
    if draft.edition != "2019":
        return None
    table, row = draft.table(2), "normative_documents"
    new = rng.randint(3, 30)
    table.printed[row, "newly_public"], table.printed[row, "public_total"] = str(new), str(rng.randint(0, new - 1))
    return Expected(("GAI307",), 2, row, "")
