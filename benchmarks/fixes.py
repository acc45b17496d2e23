"""What `--fix --unsafe-fixes` does to many faulty reports: is anything left, is anything else changed, is it stable?

python benchmarks/fixes.py --reports 500 --seed 7
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from gailint.diagnostics import Diagnostic, Result  # noqa: E402
from gailint.engine import Settings, check_bytes  # noqa: E402
from gailint.fix import TEXT_FORMATS, correct  # noqa: E402
from gailint.readers.encoding import decode  # noqa: E402
from generator import FAULTS, Rendered  # noqa: E402
from generator.trial import planted  # noqa: E402

SETTINGS = Settings(today=date(2026, 11, 20))
# Every third report in another encoding or with other line ends than the generator gives it.
FORMS = (("utf-8", "\n"), ("gb18030", "\r\n"), ("utf-16", "\n"), ("utf-8", "\r\n"), ("utf-8-sig", "\r"))


def faulty(seed: int, count: int) -> Iterator[tuple[str, Rendered, bytes]]:
    """Reports with a planted fault, the kinds by turns, with their name; plain ones in several forms."""
    names = list(FAULTS)
    series = [planted(seed, name, -(-2 * count // len(names))) for name in names]
    made = turn = 0
    while made < count:
        at = turn % len(names)
        turn += 1
        found = next(series[at], None)
        if found is None or found[2].name.endswith((".docx", ".doc", ".pdf")):
            continue
        file = found[2]
        data = file.data
        if file.name.endswith((".txt", ".md")):
            encoding, end = FORMS[made % len(FORMS)]
            text = decode(data)[0].replace("\r\n", "\n").replace("\r", "\n")
            data = text.replace("\n", end).encode(encoding)
        made += 1
        yield names[at], file, data


def undone(before: Result, text: str, new: str) -> str | None:
    """The first line that differs between two texts although no edit is for it; None where there is none."""
    edited = {
        line
        for found in before.active
        if found.fix
        for edit in found.fix.edits
        for line in range(edit.span.line, edit.span.end_line + 1)
    }
    old_lines, new_lines = text.splitlines(), new.splitlines()
    if len(old_lines) != len(new_lines):
        return f"{len(old_lines)} lines became {len(new_lines)}"
    for number, (old, now) in enumerate(zip(old_lines, new_lines, strict=True), 1):
        if old != now and number not in edited:
            return f"line {number}: {old!r} became {now!r}"
    return None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=500)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    fixed: Counter[str] = Counter()
    troubles: list[str] = []
    reports = changed = 0
    started = time.perf_counter()
    for name, file, data in faulty(options.seed, options.reports):
        before = check_bytes(data, file.name, SETTINGS)
        if before.files[0].format not in TEXT_FORMATS:
            continue
        reports += 1
        codes: Counter[str] = Counter(found.code for found in before.active if found.fix)
        done = correct(
            data, lambda content, own=file.name: check_bytes(content, own, SETTINGS), encoding=None, unsafe=True
        )  # type: ignore[misc]
        after = check_bytes(done.data, file.name, SETTINGS)
        changed += done.data != data
        fixed += codes
        troubles += [
            f"{name} {file.name}: {trouble}" for trouble in _troubles(before, after, data, done.data, file.name)
        ]
        troubles += [f"{name} {file.name}: {one.finding.code} refused: {one.reason.en}" for one in done.refused]
    spent = time.perf_counter() - started
    print(
        f"reports: {reports}, changed: {changed}, findings with a fix: {sum(fixed.values())}, {1000 * spent / max(1, reports):.0f} ms each"
    )
    print("  " + ", ".join(f"{code} {number}" for code, number in sorted(fixed.items())))
    print(f"troubles: {len(troubles)}")
    print(*troubles[:50], sep="\n")
    return 1 if troubles else 0


def _troubles(before: Result, after: Result, old: bytes, new: bytes, name: str) -> Iterator[str]:
    """What is wrong with a corrected report."""
    yield from (f"left: {_told(found)}" for found in after.active if found.fix)
    known = Counter(found.code for found in before.active)
    known.subtract(found.code for found in after.active)
    yield from (f"more of {code} than before" for code, number in known.items() if number < 0)
    again = correct(new, lambda content: check_bytes(content, name, SETTINGS), encoding=None, unsafe=True)
    if again.data != new:
        yield "a second run changes it again"
    other = undone(before, decode(old)[0], decode(new)[0])
    if other:
        yield f"changed elsewhere: {other}"


def _told(found: Diagnostic) -> str:
    return f"{found.code} {found.span.line}: {found.message}"


if __name__ == "__main__":
    sys.exit(main())
