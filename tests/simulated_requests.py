"""Random tables 3 and 4 that add up, and the ways in which typists spoil them. For tests and benchmarks."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from gailint.arithmetic import Correction, Diagnosis
from gailint.forms import CellKey, TableForm

Table = dict[CellKey, int]

SIZES = {"zero": (0, 0), "tiny": (1, 5), "small": (6, 50), "mid": (51, 1000), "large": (1001, 5000)}
"""Applications received in a year, least and most: a town, a county department, a county, a city."""

# Shares that look like published reports: most applicants are natural persons, most outcomes are a few rows.
_TYPES = (85, 11, 0.5, 0.7, 0.8, 2)
_OUTCOMES = (
    40, 8, 0.3, 0.6, 0.3, 1, 2, 2, 1.5, 2, 22, 3, 1.5, 4, 2, 0.5, 0.3, 1.5, 3, 0.4, 4,
)


def table(form: TableForm, size: str, rng: random.Random) -> Table:
    """A table 3 that adds up, of a year with as many applications as `size` says."""
    types = [column for column in form.columns if column != "total"]
    cells: Table = dict.fromkeys(form.cells, 0)
    left = rng.randint(*SIZES[size])
    most = max(1, left // 150)  # large tables in bundles: one by one takes too long
    while left:
        amount = rng.randint(1, min(left, most))
        left -= amount
        column = rng.choices(types, _TYPES)[0]
        cells["carried_in" if rng.random() < 0.07 else "new", column] += amount
        if rng.random() < 0.08:
            cells["carried_out", column] += amount
        else:
            cells[rng.choices(form.leaves, _OUTCOMES[: len(form.leaves)])[0], column] += amount
    add_up(form, cells)
    return cells


def add_up(form: TableForm, cells: Table) -> None:
    """Works out the total row, then the total column."""
    types = [column for column in form.columns if column != "total"]
    for column in types:
        cells["results_total", column] = sum(cells[leaf, column] for leaf in form.leaves)
    for row in form.rows:
        cells[row.key, "total"] = sum(cells[row.key, column] for column in types)


def remedies(form: TableForm, most: int, rng: random.Random) -> Table:
    """A table 4 that adds up."""
    cells: Table = {}
    for row in form.rows:
        for column in row.columns[:-1]:
            cells[row.key, column.key] = rng.randint(0, most)
        cells[row.key, "total"] = sum(cells[row.key, column.key] for column in row.columns[:-1])
    return cells


def slip(value: int, rng: random.Random) -> int:
    """`value` as a typist may have left it: mostly a slip of a digit, sometimes any other number."""
    digits = str(value)
    while True:
        kind = rng.random()
        at = rng.randrange(len(digits))
        if kind < 0.2 and len(digits) > 1:
            at = rng.randrange(len(digits) - 1)
            text = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        elif kind < 0.5:
            text = digits[:at] + rng.choice("0123456789") + digits[at + 1 :]
        elif kind < 0.6:
            text = digits[:at] + digits[at + 1 :]
        elif kind < 0.75:
            text = digits[:at] + rng.choice("0123456789") + digits[at:]
        elif kind < 0.9:
            text = str(value + rng.choice((-1, 1)))
        else:
            text = str(rng.randint(0, 2 * value + 20))
        if text and not text.startswith("-") and int(text) != value:
            return int(text)


def mistype(cells: Table, cell: CellKey, rng: random.Random) -> None:
    cells[cell] = slip(cells[cell], rng)


# The injections below spoil a table in place, as one typist would. Each returns whether it could: a table may
# have nothing to move, and a change that leaves every figure as it was is none.


def omit_category(form: TableForm, cells: Table, rng: random.Random, times: int = 0) -> bool:
    """（七）总计 leaves out a block of items; with `times` 2 it counts it twice."""
    _, rows = rng.choice(form.blocks)
    parts = {column: sum(cells[row, column] for row in rows) for column in form.columns}
    for column, part in parts.items():
        cells["results_total", column] += part * (times - 1)
    return parts["total"] > 0


def repeat_category(form: TableForm, cells: Table, rng: random.Random) -> bool:
    return omit_category(form, cells, rng, times=2)


def omit_column(form: TableForm, cells: Table, rng: random.Random) -> bool:
    """总计 leaves out one type of applicant in every row."""
    types = [column for column in form.columns if column != "total" and cells["results_total", column]]
    if not types:
        return False
    left_out = rng.choice(types)
    for row in form.rows:
        cells[row.key, "total"] -= cells[row.key, left_out]
    return True


def exchange_rows(form: TableForm, cells: Table, rng: random.Random) -> bool:  # noqa: ARG001
    """（七）总计 and 四、结转下年度 in each other's place."""
    upper = [cells["results_total", column] for column in form.columns]
    lower = [cells["carried_out", column] for column in form.columns]
    for column, above, below in zip(form.columns, upper, lower, strict=True):
        cells["results_total", column], cells["carried_out", column] = below, above
    return upper != lower


def keep_total_row(form: TableForm, cells: Table, rng: random.Random) -> bool:
    """（七）总计 of another year, which adds up in itself."""
    types = [column for column in form.columns if column != "total"]
    before = [cells["results_total", column] for column in form.columns]
    for column in types:
        value = cells["results_total", column]
        cells["results_total", column] = max(0, value + rng.randint(-value // 2 - 2, value // 2 + 3))
    cells["results_total", "total"] = sum(cells["results_total", column] for column in types)
    return sum(a != cells["results_total", c] for a, c in zip(before, form.columns, strict=True)) >= 3


def move_between_rows(form: TableForm, cells: Table, rng: random.Random) -> bool:
    """Some applications counted under another outcome, totals untouched."""
    types = [column for column in form.columns if column != "total"]
    filled = [(row, column) for row in form.leaves for column in types if cells[row, column]]
    if not filled:
        return False
    row, column = rng.choices(filled, [cells[cell] for cell in filled])[0]
    amount = rng.randint(1, min(cells[row, column], 9))
    cells[row, column] -= amount
    cells[rng.choice([leaf for leaf in form.leaves if leaf != row]), column] += amount
    return True


def move_between_columns(form: TableForm, cells: Table, rng: random.Random) -> bool:
    """Some applications of one outcome counted under another type of applicant."""
    types = [column for column in form.columns if column != "total"]
    filled = [(row, column) for row in form.leaves for column in types if cells[row, column]]
    if not filled:
        return False
    row, column = rng.choices(filled, [cells[cell] for cell in filled])[0]
    amount = rng.randint(1, min(cells[row, column], 9))
    cells[row, column] -= amount
    cells[row, rng.choice([other for other in types if other != column])] += amount
    return True


def recompute_row(form: TableForm, cells: Table, rng: random.Random) -> bool:
    """A leaf mistyped, its row's total worked out again."""
    row, column = rng.choice(form.leaves), rng.choice([column for column in form.columns if column != "total"])
    before = cells[row, column]
    mistype(cells, (row, column), rng)
    cells[row, "total"] += cells[row, column] - before
    return True


def recompute_column(form: TableForm, cells: Table, rng: random.Random) -> bool:
    """A leaf mistyped, its column's total worked out again."""
    row, column = rng.choice(form.leaves), rng.choice([column for column in form.columns if column != "total"])
    before = cells[row, column]
    mistype(cells, (row, column), rng)
    cells["results_total", column] += cells[row, column] - before
    return True


def recompute_all(form: TableForm, cells: Table, rng: random.Random) -> bool:
    """A leaf mistyped, all totals worked out again: only the balance can fail."""
    mistype(cells, (rng.choice(form.leaves), rng.choice([c for c in form.columns if c != "total"])), rng)
    add_up(form, cells)
    return True


def split_cell(form: TableForm, cells: Table, rng: random.Random) -> bool:
    """A figure of two digits or more in two cells; what follows it makes room up to the total."""
    types = [column for column in form.columns if column != "total"]
    long = [
        (row.key, i) for row in form.rows for i, column in enumerate(types[:-1])
        if cells[row.key, column] >= 10 and not cells[row.key, types[-1]]
    ]
    if not long:
        return False
    row, at = rng.choice(long)
    figures = [cells[row, column] for column in types]
    digits = str(figures[at])
    cut = rng.randint(1, len(digits) - 1)
    spoilt = [*figures[:at], int(digits[:cut]), int(digits[cut:]), *figures[at + 1 : -1]]
    cells.update({(row, column): figure for column, figure in zip(types, spoilt, strict=True)})
    return not digits[cut:].startswith("0")


def shift_row(form: TableForm, cells: Table, rng: random.Random) -> bool:
    """All figures of a row one cell to the right or left, the total with them."""
    row = rng.choice([row.key for row in form.rows if cells[row.key, "total"]] or [form.rows[0].key])
    figures = [cells[row, column] for column in form.columns]
    right = rng.random() < 0.5
    spoilt = [0, *figures[:-1]] if right else [*figures[1:], 0]
    cells.update({(row, column): figure for column, figure in zip(form.columns, spoilt, strict=True)})
    return sum(a != b for a, b in zip(figures, spoilt, strict=True)) > 1


def typos(count: int) -> Callable[[TableForm, Table, random.Random], bool]:
    """`count` cells anywhere mistyped."""

    def spoil(form: TableForm, cells: Table, rng: random.Random) -> bool:
        for cell in rng.sample(form.cells, count):
            mistype(cells, cell, rng)
        return True

    return spoil


def judge(truth: Table, printed: Mapping[CellKey, int | None], diagnosis: Diagnosis) -> str:
    """How a diagnosis compares with the truth.

    `right`: all wrong cells named with their values. `listed`: what is not named is among the alternatives.
    `missed`: alternatives, but not the truth. `silent`: nothing wrong named, something left open. `wrong`: a
    value named that is not the true one.
    """
    repaired = {cell: value or 0 for cell, value in printed.items()}
    listed: list[tuple[Correction, ...]] = []
    for cause in diagnosis.causes:
        if any(truth[correction.cell] != correction.expected for correction in cause.corrections):
            return "wrong"
        repaired.update({correction.cell: correction.expected for correction in cause.corrections})
        listed += cause.alternatives
    if repaired == truth:
        return "right"
    if not listed:
        return "silent"
    if any(repaired | {c.cell: c.expected for c in alternative} == truth for alternative in listed):
        return "listed"
    return "missed"
