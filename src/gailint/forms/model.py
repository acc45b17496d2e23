"""What a statutory form is made of: sections, tables, rows, columns and the equations between their cells."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from gailint.diagnostics import Words
from gailint.record import record

CellKey = tuple[str, str]
"""Row key and column key of a cell of one table."""


@record
class Column:
    """A column of figures. `money` allows decimals, `signed` a sign. `aliases` are accepted other labels."""

    key: str
    label: Words
    aliases: tuple[str, ...] = ()
    money: bool = False
    signed: bool = False


@record
class Row:
    """A row of figures. `group` is the label of the merged cell it stands under, "" for none.

    `columns` are those that the row has; `aliases` are accepted other labels.
    """

    key: str
    label: Words
    columns: tuple[Column, ...]
    group: str = ""
    aliases: tuple[str, ...] = ()


@record
class Equation:
    """Σ sign·cell = 0. `total` is the cell whose printed figure the others must give.

    `name` is that of the public catalogue: R(row), K(column), B(column), Q(row).
    """

    name: str
    kind: str
    terms: tuple[tuple[CellKey, int], ...]
    total: CellKey

    @cached_property
    def cells(self) -> frozenset[CellKey]:
        return frozenset(cell for cell, _ in self.terms)


@record
class TableForm:
    """One statutory table. `number` is that of its section (2, 3, 4).

    `blocks` are the groups of leaf rows that a total may leave out or count twice, by name.
    """

    number: int
    section: str
    rows: tuple[Row, ...]
    equations: tuple[Equation, ...] = ()
    leaves: tuple[str, ...] = ()
    blocks: tuple[tuple[Words, tuple[str, ...]], ...] = ()

    @cached_property
    def row(self) -> dict[str, Row]:
        return {row.key: row for row in self.rows}

    @cached_property
    def columns(self) -> dict[str, Column]:
        """All columns of the table by key, in order of first use."""
        return {column.key: column for row in self.rows for column in row.columns}

    def row_name(self, key: str) -> Words:
        """What a message calls a row: its label with the group it stands under, without explanations."""
        row = self.row[key]
        label = row.label.zh.split("（区分")[0].split("、行政机关")[0]
        group = row.group if label[:1].isdigit() else ""
        return Words(group + label, row.label.en)

    def cell_name(self, cell: CellKey) -> Words:
        """What a message calls a cell."""
        row, column = self.row_name(cell[0]), self.columns[cell[1]].label
        return Words(f"“{row.zh}”{column.zh}", f"{row.en}, {column.en}")

    def cell_names(self, cells: Sequence[CellKey], most: int = 5) -> Words:
        """What a message calls several cells: each where they are few, else the first of them and how many."""
        named = [self.cell_name(cell) for cell in cells[:most]]
        more = len(cells) - len(named)
        zh, en = "、".join(name.zh for name in named), "; ".join(name.en for name in named)
        return Words(f"{zh}等{len(cells)}格", f"{en}; and {more} more") if more else Words(zh, en)

    @cached_property
    def cells(self) -> tuple[CellKey, ...]:
        """Every cell in reading order."""
        return tuple((row.key, column.key) for row in self.rows for column in row.columns)

    def equation_words(self, equation: Equation, parts: int, printed: int, here: bool = False) -> Words:
        """What does not agree in an equation: its parts give `parts`, printed is `printed`.

        `here` is for a message at a cell of the equation, which need not name its row or column.
        """
        row, column = (self.row_name(equation.total[0]), self.columns[equation.total[1]].label)
        if equation.kind == "R":
            zh, en = ("本行", "the row") if here else (f"“{row.zh}”行", f"row {row.en}")
            return Words(f"{zh}各类申请人合计{parts}，总计填{printed}", f"{en} adds up to {parts}, its total says {printed}")
        if equation.kind == "Q":
            return Words(
                f"{row.zh}各种结果合计{parts}，总计填{printed}",
                f"the results of {row.en} add up to {parts}, the total says {printed}",
            )
        zh, en = ("本列", "the column") if here else (f"{column.zh}列", f"column {column.en}")
        if equation.kind == "K":
            return Words(
                f"{zh}各项结果合计{parts}，（七）总计填{printed}", f"the results in {en} add up to {parts}, III (7) says {printed}"
            )
        return Words(
            f"{zh}第一项加第二项为{parts}，第三项加第四项为{printed}", f"in {en} I + II is {parts}, III (7) + IV is {printed}"
        )

    @cached_property
    def equations_of(self) -> dict[CellKey, tuple[tuple[Equation, int], ...]]:
        """For each cell the equations that it stands in, with its sign."""
        found: dict[CellKey, list[tuple[Equation, int]]] = {cell: [] for cell in self.cells}
        for equation in self.equations:
            for cell, sign in equation.terms:
                found[cell].append((equation, sign))
        return {cell: tuple(equations) for cell, equations in found.items()}


@record
class Form:
    """One edition of the statutory form. `years` are the first and the last report year it is for, None for open."""

    edition: str
    notice: str
    years: tuple[int, int | None]
    tables: dict[int, TableForm]

    def covers(self, year: int) -> bool:
        first, last = self.years
        return first <= year and (last is None or year <= last)
