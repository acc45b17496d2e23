"""CPU time of a text report when 1,000 are checked in one process, and where it goes.

Usage: python benchmarks/throughput.py [--reports N] [--seed N] [FILE ...]

Reports are the generator's, in the layout of Word files saved as text, or the files named. Reading (bytes to
document), recognition (document to report) and the rest (rules, arithmetic, messages) are timed apart.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import sys
import time
from datetime import date

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[:0] = [os.path.join(ROOT, "src"), os.path.join(ROOT, "tests")]

from gailint.engine import Settings, check_bytes  # noqa: E402
from gailint.readers import open_document  # noqa: E402
from gailint.registry import catalogue  # noqa: E402
from gailint.report import recognise  # noqa: E402
from generator import make_report, render  # noqa: E402

TODAY = date(2026, 11, 20)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--select", help="rules to run, separated by commas; all that are on by default when left out")
    parser.add_argument("files", nargs="*")
    arguments = parser.parse_args()
    if arguments.files:
        named = []
        for path in arguments.files:
            with open(path, "rb") as file:
                named.append((os.path.basename(path), file.read()))
        files = [named[at % len(named)] for at in range(arguments.reports)]
    else:
        rng = random.Random(arguments.seed)
        rendered = [render(make_report(rng), "text-tab-lines", rng) for _ in range(arguments.reports)]
        files = [(item.name, item.data) for item in rendered]
    codes = catalogue().select(arguments.select.split(",")) if arguments.select else None
    settings = Settings(today=TODAY, codes=codes)
    gc.set_threshold(100_000, 20, 100)  # as the command does for many files
    for name, data in files[:20]:
        check_bytes(data, name, settings)
    whole = cpu(lambda name, data: check_bytes(data, name, settings), files)
    reading = cpu(lambda name, data: open_document(data, name), files)
    both = cpu(lambda name, data: recognise(open_document(data, name), name, TODAY), files)
    size = sum(len(data) for _, data in files) / len(files) / 1000
    print(f"{len(files)} text reports of {size:.1f} kB: {whole:.2f} ms of CPU each")
    print(f"  reading {reading:.2f}, recognition {both - reading:.2f}, rules and the rest {whole - both:.2f}")
    return 0


def cpu(step, files) -> float:
    """Milliseconds of CPU time for each file."""
    start = time.process_time()
    for name, data in files:
        step(name, data)
    return (time.process_time() - start) / len(files) * 1000


if __name__ == "__main__":
    sys.exit(main())
