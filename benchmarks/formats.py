"""One report in every format: are the findings, the cells and the figures the same as those of its text?

    python benchmarks/formats.py [--faulty 200] [--clean 100] [--seed formats] [--formats word,chromium] [--rulings all,none]
                                 [--folder FOLDER] [--samples FOLDER]

Invented reports, with a fault of every kind by lot and without, are written as text, Markdown, HTML and Word files, as
.doc by LibreOffice, and as PDF by the producers that are installed, each laid out by lot. A finding is the same where
code, cell, values, equations and message are. A figure is right, not read, or wrong. `--rulings` asks for tables with
fewer lines: such a table may stay unread, but no figure may be wrong. Files in `--folder` are kept, and not made again;
it is for one seed.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "src"), os.path.join(HERE, "..", "tests")]

from pdf import ENGINES, installed  # noqa: E402
from pdf_producers import PRODUCERS, RULINGS, Style, by_office, make_style, word_file  # noqa: E402

from gailint.diagnostics import Diagnostic  # noqa: E402
from gailint.document import Document, ReadError  # noqa: E402
from gailint.engine import Settings, check_bytes  # noqa: E402
from gailint.readers import open_document  # noqa: E402
from gailint.readers.pdf import read_pdf  # noqa: E402
from gailint.report import recognise  # noqa: E402
from generator import FAULTS, make_report, render  # noqa: E402
from generator.draft import Draft  # noqa: E402
from generator.layouts_word import revised_file  # noqa: E402

TODAY = date(2026, 11, 20)
SETTINGS = Settings(today=TODAY)
REFERENCE = "text-tab-lines"
# Findings about the file that holds the report, not about the report.
OF_THE_FILE = {"GAI006": "tracked changes", "GAI009": "encoding of a text file", "GAI816": "properties of the file"}
# Faults that a format cannot show, by the suffix of its files: their findings are not compared.
CANNOT_SHOW = {
    ".pdf": {
        "invisible-character": "producers drop characters without a shape, or write them as others or as unknown ones",
    },
}
# The reports in the tests: one with a wrong cell, with one moved, with no whole number …; on pages of either kind, with
# tables cut in every place.
SAMPLES = (
    ("libreoffice", 45),
    ("libreoffice", 116),
    ("chromium", 162),
    ("reportlab", 131),
    ("wkhtmltopdf", 37),
    ("doc", 9),
)
_LINE = re.compile(r"第\d+行")

Job = tuple[Draft, Style, random.Random, str]
Figures = dict[tuple[int, str, str], str]


@dataclass(frozen=True)
class Format:
    """How files are made: `write` writes one file for each job, to the path that it names."""

    suffix: str
    write: Callable[[Iterable[Job]], None]


@dataclass
class Count:
    """How the files of a format did."""

    files: int = 0
    same: int = 0
    apart: int = 0
    figures: Counter[str] = field(default_factory=Counter)
    engines: int = 0


def by_layouts(*layouts: str) -> Callable[[Iterable[Job]], None]:
    """Files in one of some layouts of the generator, by lot."""

    def write(jobs: Iterable[Job]) -> None:
        for draft, _, rng, path in jobs:
            _save(path, render(draft, rng.choice(layouts), rng).data)

    return write


def revised(jobs: Iterable[Job]) -> None:
    """Word files with tracked changes."""
    for draft, _, rng, path in jobs:
        _save(path, revised_file(draft, rng))


def formatted(jobs: Iterable[Job]) -> None:
    """Word files as python-docx writes them, with the formatting of Word."""
    for draft, style, _, path in jobs:
        word_file(draft, style, path)


def _save(path: str, data: bytes) -> None:
    with open(path, "wb") as file:
        file.write(data)


FORMATS = {
    "text": Format(".txt", by_layouts("text-tab-rows", "text-pipe-rows", "text-pipe-ends")),
    "markdown": Format(".md", by_layouts("markdown-pipes", "markdown-html")),
    "html": Format(".html", by_layouts("html-page", "html-word", "html-breaks", "html-bare")),
    "word": Format(".docx", by_layouts("word")),
    "revised": Format(".docx", revised),
    "formatted": Format(".docx", formatted),
    "doc": Format(".doc", partial(by_office, kind="doc")),
    **{name: Format(".pdf", PRODUCERS[name]) for name in installed()},
}


def drafts(seed: str, faulty: int, clean: int) -> Iterator[Draft]:
    """Reports with a fault, over all kinds by turns in an order by lot, then reports without."""
    kinds = list(FAULTS)
    random.Random(seed).shuffle(kinds)
    for number in range(faulty):
        rng = random.Random(f"{seed}-faulty-{number}")
        draft = None
        while draft is None:
            draft = FAULTS[kinds[number % len(kinds)]].plant(make_report(rng), rng)
        yield draft
    for number in range(clean):
        yield make_report(random.Random(f"{seed}-clean-{number}"))


def told(data: bytes, name: str) -> Counter[str]:
    """What is said about a file, without places and blanks."""
    return Counter(_plain(one) for one in check_bytes(data, name, SETTINGS).diagnostics if one.code not in OF_THE_FILE)


def _plain(one: Diagnostic) -> str:
    cell = f"{one.cell.table} {one.cell.row} {one.cell.column}" if one.cell else None
    equations = [(check.name, check.sum, check.printed) for check in one.equations]
    edits = [edit.text for edit in one.fix.edits] if one.fix else None
    values = (one.code, cell, one.actual, one.expected, one.cause, equations, edits, _LINE.sub("", one.message))
    return "".join(str(values).split())


def figures(document: Document, name: str) -> Figures:
    """What is printed in the cells of the statutory tables that can be read."""
    report = recognise(document, name, TODAY)
    tables = report.tables.values() if report else ()
    return {
        (table.number, *key): figure.printed
        for table in tables
        if table.readable
        for key, figure in table.figures.items()
        if figure.status != "missing"
    }


def documents(data: bytes, name: str) -> list[Document]:
    """The document of a file, by each engine for PDF; none for a file that cannot be read."""
    try:
        if not name.endswith(".pdf"):
            return [open_document(data, name)]
        return [read_pdf(data, engine=engine) for engine in ENGINES]
    except ReadError:
        return []


def compare_figures(wanted: Figures, found: Figures) -> Counter[str]:
    """How many figures are right, not read, or wrong."""
    count: Counter[str] = Counter()
    for key in wanted.keys() | found.keys():
        right, got = wanted.get(key, ""), found.get(key, "")
        count["right" if got == right else "wrong" if any(map(str.isdigit, got)) else "not read"] += 1
    return count


def job_of(name: str, number: int, draft: Draft, seed: str, ruling: str, folder: str) -> Job:
    """How the file of a report in a format is made."""
    rng = random.Random(f"{seed}-{name}-{number}")
    style = replace(make_style(rng), ruling=ruling)
    return draft, style, rng, os.path.join(folder, f"{name}-{ruling}-{number}{FORMATS[name].suffix}")


def check(name: str, made: list[Draft], seed: str, ruling: str, folder: str) -> Count:
    """Write, read and compare the files of a format; prints what differs."""
    form = FORMATS[name]
    jobs = [job_of(name, number, draft, seed, ruling, folder) for number, draft in enumerate(made)]
    form.write([job for job in jobs if not os.path.exists(job[-1])])
    count = Count()
    for draft, _, _, path in jobs:
        with open(path, "rb") as file:
            data = file.read()
        compare(draft, os.path.basename(path), data, count)
    return count


def compare(draft: Draft, path: str, data: bytes, count: Count) -> None:
    """Compare a file with the text of its report; prints what differs."""
    text = render(draft, REFERENCE, random.Random(0)).data
    name = f"{draft.year}{os.path.splitext(path)[1]}"
    count.files += 1
    if draft.fault in CANNOT_SHOW.get(os.path.splitext(path)[1], ()):
        count.apart += 1
    else:
        count.same += compare_findings(
            told(text, f"{draft.year}.txt"), told(data, name), f"{path} {draft.fault or 'clean'}"
        )
    printed = figures(open_document(text, "text.txt"), "text.txt")
    read = documents(data, name)
    results = [compare_figures(printed, figures(document, name)) for document in read] or [compare_figures(printed, {})]
    # The worst of the engines counts.
    count.figures.update(max(results, key=lambda result: (result["wrong"], result["not read"])))
    if any(result["wrong"] for result in results):
        print(f"  {path} {draft.fault or 'clean'}: wrong figures {[result['wrong'] for result in results]}")
    if len({document.source.text for document in read}) > 1:
        count.engines += 1
        print(f"  {path}: the engines differ")


def compare_findings(wanted: Counter[str], found: Counter[str], what: str) -> bool:
    """Whether the findings are the same; prints what differs."""
    for mark, rest in (("-", wanted - found), ("+", found - wanted)):
        for one in rest.elements():
            print(f"  {what} {mark} {one}")
    return wanted == found


def write_samples(folder: str) -> None:
    """Write the files that the tests read, each with its text beside it."""
    made = list(drafts("formats", 200, 0))
    for name, number in SAMPLES:
        job = job_of(name, number, made[number], "formats", "all", folder)
        FORMATS[name].write([job])
        stem = os.path.join(folder, f"{name}-{made[number].year}")
        os.replace(job[-1], stem + FORMATS[name].suffix)
        _save(stem + ".txt", render(made[number], REFERENCE, random.Random(0)).data)


@contextmanager
def kept(folder: str) -> Iterator[str]:
    """The folder for the files; one that is thrown away where none is given."""
    if folder:
        os.makedirs(folder, exist_ok=True)
        yield folder
    else:
        with tempfile.TemporaryDirectory() as temporary:
            yield temporary


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--faulty", type=int, default=200)
    parser.add_argument("--clean", type=int, default=100)
    parser.add_argument("--seed", default="formats")
    parser.add_argument("--formats", default=",".join(FORMATS))
    parser.add_argument("--rulings", default="all", help=f"of {','.join(RULINGS)}; for formats that print tables")
    parser.add_argument("--folder", default="", help="where to keep the files")
    parser.add_argument("--samples", default="", help="write the files of the tests to this folder, and nothing else")
    options = parser.parse_args()
    if options.samples:
        write_samples(options.samples)
        return
    made = list(drafts(options.seed, options.faulty, options.clean))
    lines = []
    with kept(options.folder) as folder:
        for name in options.formats.split(","):
            for ruling in options.rulings.split(","):
                count = check(name, made, options.seed, ruling, folder)
                figure = count.figures
                lines.append(
                    f"{name:12} {ruling:7} {count.files:5} {count.same:5} {count.apart:6} {figure['right']:7} {figure['not read']:9} "
                    f"{figure['wrong']:6} {count.engines:8}"
                )
                print(lines[-1], flush=True)
    print(f"\n{'format':12} {'ruling':7} files  same  apart   right  not read  wrong  engines differ", *lines, sep="\n")


if __name__ == "__main__":
    main()
