"""One text report, cold, whole process, in pairs with `yamllint` on a small file.

Usage: python benchmarks/startup.py [--pairs N]

Both programs are run in turn, from the environment of this Python, and only the ratio of each pair is of interest: the
speed of a machine drifts, that of a pair hardly does. Installed in editable mode an environment is some milliseconds
slower to start; measure in one where gailint is installed as users have it.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

from gailint.rule import Example
from gailint.samples.report import sample_report

SMALL_YAML = "---\nname: sample\nitems: [1, 2, 3]\n"


def seconds(command: list[str]) -> float:
    """Wall time of one run of a command."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pairs", type=int, default=30)
    pairs = parser.parse_args().pairs
    programs = os.path.dirname(sys.executable)
    with tempfile.TemporaryDirectory() as folder:
        name, data = sample_report(Example())
        report, small = os.path.join(folder, name), os.path.join(folder, "small.yaml")
        with open(report, "wb") as file:
            file.write(data)
        with open(small, "w", encoding="utf-8") as file:
            file.write(SMALL_YAML)
        ours = [os.path.join(programs, "gailint"), report]
        theirs = [os.path.join(programs, "yamllint"), small]
        bare = [sys.executable, "-c", "pass"]
        for command in (ours, theirs, bare):
            seconds(command)
        times = [(seconds(ours), seconds(theirs), seconds(bare)) for _ in range(pairs)]
    ratios = sorted(one / other for one, other, _ in times)
    for label, column in (("gailint", 0), ("yamllint", 1), ("bare Python", 2)):
        print(f"{label:12} {statistics.median(row[column] for row in times) * 1000:6.1f} ms (median of {pairs})")
    print(f"gailint / yamllint: median {statistics.median(ratios):.2f}, from {ratios[0]:.2f} to {ratios[-1]:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
