"""Reports with a fault, as PDF by four producers and as Word 97 file: findings and figures are those of their text.

`python benchmarks/formats.py` does the same for hundreds, made by the producers themselves.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from gailint.document import Document
from gailint.engine import Settings, check_bytes
from gailint.readers import open_document
from gailint.readers.pdf import read_pdf
from gailint.report import recognise

TODAY = date(2026, 11, 20)
SETTINGS = Settings(today=TODAY)
FOLDER = Path(__file__).parent / "samples" / "printed"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".txt")
OF_THE_FILE = {"GAI816"}  # who wrote it


def told(path: Path) -> Counter[tuple[object, ...]]:
    """What is said about a file, without the places."""
    return Counter(
        (one.code, one.cell, one.actual, one.expected, one.cause, one.equations)
        for one in check_bytes(path.read_bytes(), path.name, SETTINGS).diagnostics
        if one.code not in OF_THE_FILE
    )


def printed(document: Document, name: str) -> dict[tuple[object, ...], str]:
    report = recognise(document, name, TODAY)
    assert report is not None
    return {
        (table.number, *key): cell.printed for table in report.tables.values() for key, cell in table.figures.items()
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_findings_are_those_of_the_text(path: Path) -> None:
    wanted = told(path.with_suffix(".txt"))
    assert wanted
    assert told(path) == wanted


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_figures_are_those_of_the_text(path: Path) -> None:
    text = path.with_suffix(".txt")
    wanted = printed(open_document(text.read_bytes(), text.name), text.name)
    data = path.read_bytes()
    read = (
        [read_pdf(data, engine=engine) for engine in ("pdfminer", "auto")]
        if path.suffix == ".pdf"
        else [open_document(data, path.name)]
    )
    assert [printed(document, path.name) for document in read] == [wanted] * len(read)
