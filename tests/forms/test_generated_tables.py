"""Invented reports in every layout: each figure of the three tables is read right."""

import random
from datetime import date

import pytest

from gailint.readers import open_document
from gailint.report import recognise
from generator import LAYOUTS, Draft, make_report, render

TODAY = date(2026, 11, 20)
LABELS = {2: 0, 3: 7, 4: 15}


def misread(draft: Draft, layout: str, rng: random.Random) -> list[object]:
    """What was not read as it was written."""
    file = render(draft, layout, rng)
    report = recognise(open_document(file.data, file.name), file.name, TODAY)
    assert report is not None
    found: list[object] = []
    for number, columns in LABELS.items():
        table, drawn = report.tables[number], draft.table(number)
        found += table.problems
        found += [use.text.value for use in table.row_labels.values() if use.fit == "reworded"]
        found += [(key, value, table.figures[key].printed) for key, value in drawn.values.items() if table.value(*key) != value]
        if not table.readable or table.edition != drawn.edition or table.duplicates or len(table.column_labels) != columns:
            found.append((number, table.reason, table.edition, len(table.duplicates), len(table.column_labels)))
    if report.tables[3].note is None:
        found.append("the note is missing")
    if any(report.diagnosis(number).failures for number in (3, 4)):
        found.append("a sum does not hold")
    return found


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_figure_is_read(layout: str) -> None:
    for seed in range(25):
        rng = random.Random(f"tables-{seed}")
        assert misread(make_report(rng), layout, rng) == [], seed


@pytest.mark.parametrize("layout", [name for name, layout in LAYOUTS.items() if layout.blanks])
def test_blank_cells_are_read_as_blank(layout: str) -> None:
    for seed in range(12):
        rng = random.Random(f"blanks-{seed}")
        draft = make_report(rng)
        table = draft.table(rng.choice((2, 3, 4)))
        cells = rng.sample(table.form.cells, 3)
        for cell in cells:
            table.printed[cell] = ""
        file = render(draft, layout, rng)
        report = recognise(open_document(file.data, file.name), file.name, TODAY)
        assert report is not None
        found = report.tables[table.number]
        assert found.readable, (seed, found.reason)
        assert {figure.key for figure in found.status("blank")} == set(cells), seed
        assert all(found.value(*key) == value for key, value in table.values.items() if key not in cells), seed
