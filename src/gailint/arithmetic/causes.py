"""What the arithmetic of a table has to say: failing equations, causes, corrections."""

from __future__ import annotations

from gailint.diagnostics import EquationCheck, Words
from gailint.forms import CellKey, Equation
from gailint.record import record


@record
class Correction:
    """One cell and what it should be. `printed` is None for a blank."""

    cell: CellKey
    printed: int | None
    expected: int


@record
class Failure:
    """An equation that does not hold.

    `sum` is what the parts give (B: new + carried_in), `printed` what is printed for it (B: results_total +
    carried_out).
    """

    equation: Equation
    sum: int
    printed: int

    @property
    def check(self) -> EquationCheck:
        """The failure as a finding shows it."""
        return EquationCheck(self.equation.name, self.sum, self.printed)


@record
class Cause:
    """One cause, that is one finding.

    kind:
        `cell`, `two-cells`, `blank-not-zero`, `category-omitted`, `category-twice`, `column-omitted`,
        `moved-between-rows`, `moved-between-columns`, `rows-exchanged`, `stale-total-row`, `split-cell`,
        `shifted-row`, `balance`, `unexplained`.
    failures:
        Every equation that the cause explains.
    corrections:
        The cells that are wrong, in reading order; empty where none may be named.
    alternatives:
        Where `corrections` is empty, up to three sets of corrections, the best first, each of which repairs
        every failure; together they hold most of the weight. Empty where more are about equally likely. A
        single one is a pair of cells of which neither looks like a slip: not to be put into a headline.
    rows, columns:
        What the cause is about: the leaf rows left out or counted twice; the column left out and the rows it
        is missing in; the two rows (columns) that something was moved between, the one with too much first,
        and the columns (rows) where that can have been; the rows exchanged; the row split or shifted; for
        `balance` the columns that do not balance.
    block:
        Name of the block or blocks left out or counted twice; "A or B" where two fit alike, None where none
        has a name.
    difference:
        For `balance` sum − printed of the column 总计, else of the first column; for `moved-…` how many.
    """

    kind: str
    failures: tuple[Failure, ...]
    corrections: tuple[Correction, ...] = ()
    alternatives: tuple[tuple[Correction, ...], ...] = ()
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    block: Words | None = None
    difference: int | None = None


@record
class Diagnosis:
    """All causes of one table.

    `failures` are all failing equations, `not_checked` those with an unreadable cell. `misread`: most of more
    than eight failing equations have no explanation, so that the table was probably not read as it is meant;
    then `causes` is empty.
    """

    causes: tuple[Cause, ...] = ()
    failures: tuple[Failure, ...] = ()
    not_checked: tuple[Equation, ...] = ()
    misread: bool = False
