"""The dictionaries of GAI704, GAI804, GAI808 and GAI812, entry by entry, over texts that are right.

The texts are the clean sample of every year and kind of agency, consistent reports of the generator, and the published
reports in the folder that GAILINT_REPORTS names, less what is known to be wrong in them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from gailint.engine import Settings, check_bytes
from gailint.rule import Example
from gailint.testing import load, sample_report
from generator.trial import clean

SETTINGS = Settings(today=date(2026, 11, 20))
CODES = ("GAI704", "GAI804", "GAI808", "GAI812")
YEARS = range(2008, 2027)
AGENCIES = ("安澜县柳溪镇人民政府", "安澜县人民政府", "安澜县水利局", "安澜市柳溪街道办事处", "江南省人民政府")
GENERATED = 200
CONFUSED = load("GAI808").module.ENTRIES
SEVERE = load("GAI812").module.ENTRIES
PAIRS = load("GAI804").module._PAIRS
KNOWN_WORDS = {"有迹可寻", "接受的监督", "落实号", "形势较为单一", "解解"}
"""What is wrong in the published reports."""


def published() -> Iterator[Path]:
    folder = os.environ.get("GAILINT_REPORTS")
    if folder:
        yield from sorted(Path(folder).glob("*.txt"))


def files() -> Iterator[tuple[str, bytes]]:
    for year in YEARS:
        for agency in AGENCIES:
            yield sample_report(Example(year=year, agency=agency))
    for _, _, file in clean(17, GENERATED):
        yield file.name, file.data


@cache
def texts() -> str:
    parts = [data.decode("utf-8", errors="ignore") for name, data in files() if name.endswith((".txt", ".md"))]
    for path in published():
        text = path.read_text(encoding="utf-8")
        for word in KNOWN_WORDS:
            text = text.replace(word, "")
        parts.append(text)
    return "\n".join(parts)


@pytest.mark.parametrize("entry", CONFUSED, ids=lambda entry: entry[0])
def test_a_confused_word_is_in_no_right_text(entry: tuple[str, ...]) -> None:
    wrong, _, context, _, _ = entry
    assert re.search(context or re.escape(wrong), texts()) is None


@pytest.mark.parametrize("entry", SEVERE, ids=lambda entry: entry[0])
def test_a_severe_expression_is_in_no_right_text(entry: tuple[str, ...]) -> None:
    assert entry[0] not in texts()


@pytest.mark.parametrize("doubled", PAIRS)
def test_a_doubled_letter_is_in_no_right_text(doubled: str) -> None:
    assert PAIRS[doubled].search(texts()) is None


def test_the_rules_find_nothing_in_right_files() -> None:
    rules = [load(code) for code in CODES]
    wrong = [
        (name, found.code, found.message)
        for name, data in files()
        for found in check_bytes(data, name, SETTINGS, rules).diagnostics
    ]
    assert wrong == []


@pytest.mark.parametrize("path", list(published()), ids=lambda path: path.stem)
def test_published_reports_have_only_what_is_known(path: Path) -> None:
    source = path.read_text(encoding="utf-8").splitlines()
    for found in check_bytes(path.read_bytes(), path.name, SETTINGS, [load(code) for code in CODES]).diagnostics:
        span = found.span
        assert source[span.line - 1][span.column - 1 : span.end_column - 1] in KNOWN_WORDS, found.message
