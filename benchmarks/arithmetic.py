"""What `gailint.arithmetic` finds in simulated tables, by kind of mistake and size of table, and how long it takes.

    python benchmarks/arithmetic.py [tables for each cell of the table, default 500]

Columns: `right` all wrong cells named with their values, `list` the truth among at most three alternatives,
`missed` alternatives without the truth, `silent` nothing named, `wrong` a wrong value named. The slips are of
the family that the weights expect, so that the shares are upper bounds.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "src"), str(HERE.parent / "tests")]

import simulated_requests as simulated  # noqa: E402
from gailint.arithmetic import diagnose, likely_slip  # noqa: E402
from gailint.forms import FORMS, TableForm  # noqa: E402

MISTAKES = {
    "one typo": simulated.typos(1),
    "two typos": simulated.typos(2),
    "three typos": simulated.typos(3),
    "moved between rows": simulated.move_between_rows,
    "moved between types": simulated.move_between_columns,
    "leaf, row total recomputed": simulated.recompute_row,
    "leaf, column total recomputed": simulated.recompute_column,
    "leaf, all totals recomputed": simulated.recompute_all,
    "category omitted": simulated.omit_category,
    "category twice": simulated.repeat_category,
    "column omitted": simulated.omit_column,
    "rows exchanged": simulated.exchange_rows,
    "total row of another year": simulated.keep_total_row,
    "split cell": simulated.split_cell,
    "shifted row": simulated.shift_row,
}
VERDICTS = ("right", "listed", "missed", "silent", "wrong")


def requests(forms: list[TableForm], runs: int, rng: random.Random) -> None:
    print(f"{'mistake':30} {'size':6} {'tables':>6} " + " ".join(f"{v:>7}" for v in VERDICTS) + "   ms  kinds")
    for mistake, spoil in MISTAKES.items():
        for size in ("tiny", "small", "mid", "large"):
            verdicts: Counter[str] = Counter()
            kinds: Counter[str] = Counter()
            seconds = 0.0
            for _ in range(runs):
                form = rng.choice(forms)
                truth = simulated.table(form, size, rng)
                printed = dict(truth)
                if not spoil(form, printed, rng) or printed == truth:
                    continue
                start = time.perf_counter()
                diagnosis = diagnose(form, printed)
                seconds += time.perf_counter() - start
                verdicts[simulated.judge(truth, printed, diagnosis)] += 1
                kinds.update([cause.kind for cause in diagnosis.causes] or ["misread" if diagnosis.misread else "none"])
            tried = sum(verdicts.values())
            if tried:
                shares = " ".join(f"{verdicts[v] / tried:7.1%}" for v in VERDICTS)
                common = ", ".join(f"{kind} {count}" for kind, count in kinds.most_common(3))
                print(f"{mistake:30} {size:6} {tried:6} {shares} {seconds / tried * 1000:5.2f}  {common}")


def consistent(form: TableForm, rng: random.Random) -> None:
    cells = simulated.table(form, "mid", rng)
    for name, printed in (
        ("consistent", dict(cells)),
        ("consistent, zeros left blank", {cell: value or None for cell, value in cells.items()}),
        ("all figures random", {cell: rng.randrange(10**15) for cell in cells}),
        ("all figures random, below 10", {cell: rng.randrange(10) for cell in cells}),
    ):
        times = []
        for _ in range(7):
            start = time.perf_counter()
            for _ in range(200):
                diagnose(form, printed)
            times.append((time.perf_counter() - start) / 200 * 1000)
        print(f"{name:30} {min(times):.3f} ms a table")


def lists(runs: int, rng: random.Random) -> None:
    for most in (5, 50, 500):
        verdicts: Counter[str] = Counter()
        for _ in range(runs):
            parts = [rng.randint(0, most) for _ in range(rng.randint(3, 8))]
            numbers = [*parts, sum(parts)]
            at = rng.randrange(len(numbers))
            meant = numbers[at]
            numbers[at] = simulated.slip(meant, rng)
            found = likely_slip(numbers[-1], numbers[:-1])
            right = (at if at < len(parts) else -1, meant)
            verdicts["silent" if found is None else "right" if found == right else "wrong"] += 1
        shares = ", ".join(f"{v} {verdicts[v] / runs:.1%}" for v in ("right", "silent", "wrong"))
        print(f"lists of 3–8 numbers up to {most}: {shares}")


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    rng = random.Random(20211231)
    forms = [form.tables[3] for form in FORMS]
    requests(forms, runs, rng)
    consistent(forms[1], rng)
    lists(4 * runs, rng)


if __name__ == "__main__":
    main()
