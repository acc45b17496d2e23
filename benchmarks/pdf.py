"""PDF files: is every cell read right, by either front end, and what does it cost?

    python benchmarks/pdf.py [--count 40] [--seed pdf] [--producers chromium,libreoffice] [--times] [--samples FOLDER]

Renders invented reports by the producers that are installed, each with a style by lot, and compares the tables read with
those drawn, cell by cell. `--times` measures the default engine against pdfplumber's extract_text and extract_tables, and
the fast one against `pdftotext -layout`, in pairs on the same files. `--samples` writes the files that the tests read.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from typing import Any

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "src"), os.path.join(HERE, "..", "tests")]

from pdf_producers import PRODUCERS, Style, expected_rows, make_style  # noqa: E402

from gailint.document import Paragraph, Table  # noqa: E402
from gailint.readers.pdf import read_pdf  # noqa: E402
from generator import make_report  # noqa: E402
from generator.draft import Draft, Para  # noqa: E402
from generator.flow import flow  # noqa: E402

ENGINES = ("pdfminer", "pdfium") if find_spec("pypdfium2") else ("pdfminer",)
_PROGRAMS = {"chromium": "chromium", "libreoffice": "soffice", "wkhtmltopdf": "wkhtmltopdf"}


def installed() -> list[str]:
    """The producers that can run here."""
    found = [name for name, program in _PROGRAMS.items() if shutil.which(program)]
    return [*found, "reportlab"] if find_spec("reportlab") else found


def expectation(draft: Draft) -> dict[str, object]:
    """What must be read from a rendered draft: its paragraphs, and the rows of its tables, without blanks."""
    pieces = list(flow(draft))
    return {
        "paragraphs": ["".join(piece.text.split()) for piece in pieces if piece.table is None],
        "tables": [
            [["".join(cell.split()) for cell in row] for row in expected_rows(piece.table)]
            for piece in pieces
            if piece.table is not None
        ],
    }


def reading(data: bytes, engine: str) -> dict[str, object]:
    """What is read from a file, in the same form."""
    blocks = read_pdf(data, engine=engine).blocks
    return {
        "paragraphs": [
            "".join(block.text.value.split())
            for block in blocks
            if isinstance(block, Paragraph) and not block.page_header
        ],
        "tables": [
            [["".join(cell.text.value.split()) for cell in row] for row in block.rows]
            for block in blocks
            if isinstance(block, Table)
        ],
    }


def check(producer: str, count: int, seed: str, folder: str) -> list[str]:
    """Render, read and compare; prints a line of numbers. Gives the files."""
    jobs = []
    for number in range(count):
        rng = random.Random(f"{seed}-{number}")
        jobs.append((make_report(rng), make_style(rng), rng, os.path.join(folder, f"{producer}-{number}.pdf")))
    PRODUCERS[producer](jobs)
    totals = {engine: [0, 0, 0, 0, 0, 0] for engine in ENGINES}
    for draft, _, _, path in jobs:
        wanted = expectation(draft)
        for engine in ENGINES:
            with open(path, "rb") as file:
                found = reading(file.read(), engine)
            total = totals[engine]
            tables, got = wanted["tables"], found["tables"]
            assert isinstance(tables, list) and isinstance(got, list)
            total[0] += len(tables)
            total[1] += sum(table in got for table in tables)
            rows = [tuple(row) for table in tables for row in table if any(cell.isdigit() for cell in row)]
            seen = [tuple(row) for table in got for row in table]
            total[2] += len(rows)
            total[3] += sum(row in seen for row in rows)
            texts, lines = wanted["paragraphs"], found["paragraphs"]
            assert isinstance(texts, list) and isinstance(lines, list)
            total[4] += len(texts)
            total[5] += sum(text in lines for text in texts)
    for engine, total in totals.items():
        print(
            f"{producer:12} {engine:9} {count} files: tables {total[1]}/{total[0]}, rows with figures "
            f"{total[3]}/{total[2]}, paragraphs {total[5]}/{total[4]}"
        )
    return [path for *_, path in jobs]


def seconds(work: Callable[[Any], object], given: object) -> float:
    """How long a piece of work takes."""
    start = time.perf_counter()
    work(given)
    return time.perf_counter() - start


def compare(
    paths: list[str], ours: Callable[[bytes], object], theirs: Callable[[str], object]
) -> tuple[float, float, float]:
    """Our time and theirs, as medians in seconds, and the median of their quotients, taken file by file in turn."""
    mine, other = [], []
    for path in paths:
        with open(path, "rb") as file:
            data = file.read()
        ours(data)
        theirs(path)
        for _ in range(3):
            mine.append(seconds(ours, data))
            other.append(seconds(theirs, path))
    quotients = [left / right for left, right in zip(mine, other, strict=True)]
    return statistics.median(mine), statistics.median(other), statistics.median(quotients)


def by_pdfplumber(path: str) -> None:
    """Text and tables by pdfplumber."""
    import pdfplumber

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_text()
            page.extract_tables()
            page.close()


def by_pdftotext(path: str) -> None:
    """Text by poppler."""
    subprocess.run(["pdftotext", "-layout", path, "-"], stdout=subprocess.DEVNULL, check=True)


def show_times(producer: str, paths: list[str]) -> None:
    """Print what reading costs beside other libraries."""
    if find_spec("pdfplumber"):
        mine, other, quotient = compare(paths, lambda data: read_pdf(data, engine="pdfminer"), by_pdfplumber)
        print(f"{producer:12} pdfminer {mine * 1000:.0f} ms, pdfplumber {other * 1000:.0f} ms a file: {quotient:.2f}")
    if "pdfium" in ENGINES and shutil.which("pdftotext"):
        mine, other, quotient = compare(paths, lambda data: read_pdf(data, engine="pdfium"), by_pdftotext)
        print(f"{producer:12} pdfium {mine * 1000:.0f} ms, pdftotext {other * 1000:.0f} ms a file: {quotient:.2f}")


def write_samples(folder: str) -> None:
    """Write the sample files and what must be read from them; short reports, so that fonts stay small."""
    wanted: dict[str, dict[str, object]] = {}
    for producer, count in (("chromium", 4), ("libreoffice", 4), ("reportlab", 4), ("wkhtmltopdf", 2)):
        jobs: list[tuple[Draft, Style, random.Random, str]] = []
        for number in range(1, count + 1):
            rng = random.Random(f"sample-{producer}-{number}")
            draft = _short(make_report(rng))
            style = replace(
                make_style(rng),
                sans=True,
                footer=producer != "chromium" and number % 2 == 0,  # Chromium prints the path of the file
                landscape=number % 2 == 0,
                collapse=number != 3,
                repeat=number == 1,
            )
            jobs.append((draft, style, rng, os.path.join(folder, f"{producer}-{number}.pdf")))
            wanted[f"{producer}-{number}"] = expectation(draft)
        PRODUCERS[producer](jobs)
    with open(os.path.join(folder, "expected.json"), "w", encoding="utf-8") as file:
        json.dump(wanted, file, ensure_ascii=False, indent=0)
        file.write("\n")


def _short(draft: Draft) -> Draft:
    """The report with two paragraphs a section at most."""
    short = draft.copy()
    short.intro = short.intro[:1]
    for section in short.sections:
        texts = [block for block in section.blocks if isinstance(block, Para)]
        section.blocks = [block for block in section.blocks if not isinstance(block, Para) or block in texts[:2]]
    return short


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--seed", default="pdf")
    parser.add_argument("--producers", default="")
    parser.add_argument("--times", action="store_true")
    parser.add_argument("--samples", default="")
    options = parser.parse_args()
    if options.samples:
        write_samples(options.samples)
        return
    for producer in options.producers.split(",") if options.producers else installed():
        with tempfile.TemporaryDirectory() as folder:
            paths = check(producer, options.count, options.seed, folder)
            if options.times:
                show_times(producer, paths[:6])


if __name__ == "__main__":
    main()
