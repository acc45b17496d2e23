"""Whole reports as Word files: every figure is read, changes are read as accepted, and the canonical text says the same."""

from __future__ import annotations

import random
from datetime import date

import pytest

from gailint.diagnostics import Diagnostic
from gailint.engine import Settings, check_bytes
from gailint.readers import open_document
from gailint.report import recognise
from generator import FAULTS, Draft, make_report, render
from generator.layouts_word import revised_file, word_file

TODAY = date(2026, 11, 20)
SETTINGS = Settings(today=TODAY)


def drafts(count: int) -> list[Draft]:
    """Reports, every second with a fault."""
    names = list(FAULTS)
    found: list[Draft] = []
    at = 0
    while len(found) < count:
        rng = random.Random(f"word-{at}")
        at += 1
        draft: Draft | None = make_report(rng)
        if len(found) % 2:
            draft = FAULTS[names[at * 7 % len(names)]].plant(make_report(rng), rng)
        if draft is not None:
            found.append(draft)
    return found


DRAFTS = drafts(24)


def told(data: bytes, name: str) -> list[Diagnostic]:
    return list(check_bytes(data, name, SETTINGS).diagnostics)


@pytest.mark.parametrize("number", range(0, len(DRAFTS), 2))
def test_every_figure_is_read(number: int) -> None:
    draft = DRAFTS[number]
    name = f"{draft.year}.docx"
    report = recognise(open_document(word_file(draft, random.Random(number)), name), name, TODAY)
    assert report is not None
    for table in (2, 3, 4):
        figures = report.tables[table].figures
        printed = draft.table(table).printed
        assert {key: figures[key].printed for key in printed} == printed


@pytest.mark.parametrize("number", range(len(DRAFTS)))
def test_the_canonical_text_gives_the_same_findings_on_the_same_lines(number: int) -> None:
    draft = DRAFTS[number]
    data = word_file(draft, random.Random(number))
    text = open_document(data, "report.docx").source.text
    word, plain = (
        [(one.code, one.span.line, one.span.column, one.actual, one.expected) for one in told(*file)]
        for file in ((data, f"{draft.year}.docx"), (text.encode(), f"{draft.year}.txt"))
    )
    assert word == plain


@pytest.mark.parametrize("number", range(0, len(DRAFTS), 3))
def test_changes_are_read_as_accepted(number: int) -> None:
    draft = DRAFTS[number]
    revised = told(revised_file(draft, random.Random(number)), f"{draft.year}.docx")
    text = render(draft, "text-tab-lines", random.Random(number))
    plain = {(one.code, one.cell, one.expected) for one in told(text.data, f"{draft.year}.txt") if one.severity > 1}
    assert {(one.code, one.cell, one.expected) for one in revised if one.severity > 1 and one.code != "GAI006"} == plain
    assert [one.code for one in revised].count("GAI006") == 1


def test_cells_are_found_in_words() -> None:
    found = [one for draft in DRAFTS for one in told(word_file(draft, random.Random(1)), "2023.docx") if one.cell]
    assert found
    assert all("表" in one.place and "行" in one.place for one in found)
