"""Reading Word files, in pairs with unzipping and parsing `document.xml` with lxml on the same files.

    python benchmarks/word.py [FILE.docx …] [--rounds 15]

Without files, reports of the generator are taken: one without formatting, as converters write it, the same as written
by python-docx (whose template brings 350 KB of styles), such with the formatting that Word and WPS give every run and
cell, and one full of tracked changes. Times are of the processor; `ratio` is the median of the rounds' quotients, and
the target is at most 2.
"""

from __future__ import annotations

import argparse
import gc
import random
import statistics
import sys
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "src"), str(HERE.parent / "tests")]

import docx  # noqa: E402
from lxml import etree  # noqa: E402

from gailint.document import Paragraph, Table  # noqa: E402
from gailint.readers.word import read_word  # noqa: E402
from generator import make_report  # noqa: E402
from generator.layouts_word import revised_file, word_file  # noqa: E402


def parse(data: bytes) -> None:
    """What any reader must do."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        etree.fromstring(package.read("word/document.xml"))


def seconds(work: Callable[[bytes], object], data: bytes) -> float:
    start = time.process_time()
    work(data)
    return time.process_time() - start


def samples() -> dict[str, bytes]:
    """Files of the generator by how they are written."""
    found: dict[str, bytes] = {}
    for at in range(6):
        rng = random.Random(f"word-benchmark-{at}")
        draft = make_report(rng)
        found[f"formatted {at}" if at else "unformatted"] = word_file(draft, rng)
    found["python-docx"] = by_python_docx(found["unformatted"])
    found["tracked changes"] = revised_file(draft, rng)
    return found


def by_python_docx(data: bytes) -> bytes:
    """The paragraphs and tables of a file in one that python-docx writes."""
    written = docx.Document()
    for block in read_word(data).blocks:
        if isinstance(block, Paragraph):
            written.add_paragraph(block.text.value)
        elif isinstance(block, Table):
            table = written.add_table(rows=0, cols=max(map(len, block.rows)))
            for row in block.rows:
                for place, cell in zip(table.add_row().cells, row, strict=False):
                    place.text = cell.text.value
    buffer = BytesIO()
    written.save(buffer)
    return buffer.getvalue()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    files = {path.name: path.read_bytes() for path in arguments.files} or samples()
    # As the command line does: what is there before the first file is none of the collector's business.
    gc.freeze()
    print(f"{'file':28} {'KB':>5} {'parse ms':>9} {'read ms':>8} {'ratio':>6}")
    for name, data in files.items():
        with zipfile.ZipFile(BytesIO(data)) as package:
            size = package.getinfo("word/document.xml").file_size
        parse(data), read_word(data)
        pairs = [(seconds(parse, data), seconds(read_word, data)) for _ in range(arguments.rounds)]
        parsed, read = (statistics.median(times) * 1000 for times in zip(*pairs, strict=True))
        ratio = statistics.median(reading / parsing for parsing, reading in pairs)
        print(f"{name:28} {size / 1024:5.0f} {parsed:9.2f} {read:8.2f} {ratio:6.2f}")


if __name__ == "__main__":
    main()
