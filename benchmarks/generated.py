"""How the linter does on invented reports: false findings, faults found, agreement of the formats.

python benchmarks/generated.py --reports 1000 --faults 100 --seed 7
python benchmarks/generated.py --reports 0 --kinds missing-row split-cell --save missed
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from gailint.diagnostics import Diagnostic  # noqa: E402
from gailint.engine import Settings, check_bytes  # noqa: E402
from gailint.registry import catalogue  # noqa: E402
from generator import FAULTS, LAYOUTS, Rendered, score, serious  # noqa: E402
from generator.trial import clean, formats, planted  # noqa: E402

SETTINGS = Settings(today=date(2026, 11, 20))
SINGLE = [name for name in FAULTS if name.startswith("cell-")]
PAIRS = [name for name in FAULTS if name.startswith("two-cells")]


def diagnose(file: Rendered) -> tuple[Diagnostic, ...]:
    """All diagnostics of a file."""
    return check_bytes(file.data, file.name, SETTINGS).diagnostics


def keep(folder: Path | None, name: str, file: Rendered) -> None:
    """Write a file that the linter was wrong about, to look at."""
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}-{file.name}").write_bytes(file.data)


def clean_reports(seed: int, count: int, folder: Path | None) -> int:
    """Print every error and warning on consistent reports; the number of them."""
    wrong: list[str] = []
    reports, codes = 0, Counter[str]()
    started = time.perf_counter()
    for at, (draft, layout, file) in enumerate(clean(seed, count)):
        found = serious(diagnose(file))
        if found:
            reports += 1
            keep(folder, f"clean-{at}", file)
        codes.update(one.code for one in found)
        wrong += [f"  {at:5} {layout:16} {draft.year} {one.code} {one.span.line}: {one.message}" for one in found]
    spent = time.perf_counter() - started
    print(f"clean reports: {count}, with an error or warning: {reports}, findings: {len(wrong)} {dict(codes)}")
    print(f"  {1000 * spent / max(1, count):.1f} ms a report, making it included")
    print(*wrong, sep="\n")
    return len(wrong)


def faults(seed: int, count: int, names: list[str], folder: Path | None) -> dict[str, tuple[int, int]]:
    """Print for each kind how many were found, exactly where a cell is asked for, and what else was said."""
    known = set(catalogue().entries)
    table: dict[str, tuple[int, int]] = {}
    print(f"{'fault':30} {'code':16} total  said exact cause  anything else said")
    for name in names:
        codes = "/".join(FAULTS[name].codes)
        if not known.intersection(FAULTS[name].codes):
            print(f"{name:30} {codes:16} no rule yet")
            continue
        scores = []
        for at, (draft, layout, file) in enumerate(planted(seed, name, count)):
            scores.append(score(draft, diagnose(file)))
            if not scores[-1].exact or scores[-1].others:
                keep(folder, f"{name}-{at}-{layout}", file)
        others = Counter(one.code for result in scores for one in result.others)
        said, exact, cause = (sum(getattr(result, what) for result in scores) for what in ("said", "exact", "cause"))
        table[name] = exact, len(scores)
        print(f"{name:30} {codes:16} {len(scores):5} {said:5} {exact:5} {cause:5}  {dict(others) if others else ''}")
    return table


def share(title: str, table: dict[str, tuple[int, int]], names: list[str]) -> None:
    """Print a sum over several kinds."""
    found = sum(table[name][0] for name in names if name in table)
    total = sum(table[name][1] for name in names if name in table)
    if total:
        print(f"{title}: cell and value told in {found} of {total} ({100 * found / total:.2f} %)")


def agreement(seed: int, count: int) -> None:
    """Print how often text, Markdown and HTML give the same codes, cells and values."""
    same = 0
    for draft, files in formats(seed, count):
        results = [{(one.code, one.cell, one.expected) for one in serious(diagnose(file))} for file in files]
        if results[0] == results[1] == results[2]:
            same += 1
            continue
        common = results[0] & results[1] & results[2]
        print(f"  {draft.fault or 'clean'}:", *(
            f"{file.name.rpartition('.')[2]} {sorted(map(str, result - common))}"
            for file, result in zip(files, results, strict=True)
        ))  # fmt: skip
    print(f"formats agree: {same} of {count}")


def main() -> int:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=1000, help="clean reports, over all layouts by turns")
    parser.add_argument("--faults", type=int, default=100, help="reports for each kind of fault")
    parser.add_argument("--formats", type=int, default=60, help="reports written in three formats")
    parser.add_argument("--kinds", nargs="*", choices=list(FAULTS), metavar="KIND", help="only these kinds")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--save", type=Path, help="folder for the files that the linter was wrong about")
    arguments = parser.parse_args()
    print(f"{len(LAYOUTS)} layouts, {len(FAULTS)} kinds of faults, seed {arguments.seed}")
    clean_reports(arguments.seed, arguments.reports, arguments.save)
    table = faults(arguments.seed, arguments.faults, arguments.kinds or list(FAULTS), arguments.save)
    share("one wrong cell", table, SINGLE)
    share("two wrong cells", table, PAIRS)
    agreement(arguments.seed, arguments.formats)
    return 0


if __name__ == "__main__":
    sys.exit(main())
