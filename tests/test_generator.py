"""The generator of invented reports: what it calls consistent is, and what it calls a fault is one."""

from __future__ import annotations

import random
import re
from decimal import Decimal

import pytest

from gailint.readers import open_document
from generator import FAULTS, LAYOUTS, Draft, Rendered, make_report, render
from generator.draft import SECTIONS, TableDraft
from generator.flow import flow
from generator.grids import grid, texts

APPLICANTS = ("natural_person", "enterprise", "research_institute", "public_welfare", "legal_service", "other")
OUTCOMES = ("upheld", "corrected", "other", "pending")
DRAFTS = [make_report(random.Random(seed)) for seed in range(150)]


def printed(table: TableDraft, row: str, column: str) -> int:
    return int(table.printed[row, column])


def broken_equations(table: TableDraft) -> list[str]:
    """The equations of table 3 that do not hold, computed here from FORM.md and not from the form as data."""
    head, tail = {"new", "carried_in"}, {"results_total", "carried_out"}
    leaves = [row for row in table.rows if row not in head | tail]
    found = [
        f"R({row})"
        for row in table.rows
        if sum(printed(table, row, column) for column in APPLICANTS) != printed(table, row, "total")
    ]
    for column in (*APPLICANTS, "total"):
        total = printed(table, "results_total", column)
        if sum(printed(table, leaf, column) for leaf in leaves) != total:
            found.append(f"K({column})")
        received = printed(table, "new", column) + printed(table, "carried_in", column)
        if received != total + printed(table, "carried_out", column):
            found.append(f"B({column})")
    return found


def test_a_seed_gives_one_report() -> None:
    assert make_report(random.Random(7)) == make_report(random.Random(7))


def test_table_3_is_consistent() -> None:
    for draft in DRAFTS:
        table = draft.table(3)
        assert len(table.rows) == (25 if draft.edition == "2021" else 23)
        assert broken_equations(table) == []
        assert all(value >= 0 for value in table.values.values())


def test_table_4_is_consistent() -> None:
    for draft in DRAFTS:
        table = draft.table(4)
        for row in table.rows:
            parts = sum(printed(table, row, column) for column in OUTCOMES)
            assert parts == printed(table, row, "total")


def test_table_2_is_consistent() -> None:
    for draft in DRAFTS:
        values = draft.table(2).values
        for row in ("regulations", "normative_documents"):
            if draft.edition == "2021":
                assert values[row, "in_force"] >= values[row, "issued"] - values[row, "repealed"]
            else:
                assert values[row, "public_total"] >= values[row, "newly_public"]
        if not draft.agency.makes_regulations:
            assert not any(value for (row, _), value in values.items() if row == "regulations")


def test_drafts_vary() -> None:
    assert {draft.year for draft in DRAFTS} == set(range(2019, 2026))
    assert {draft.agency.level for draft in DRAFTS} == {"township", "county", "city", "province"}
    totals = [draft.table(3).values["new", "total"] for draft in DRAFTS]
    assert 0 in totals and max(totals) > 100
    assert any(isinstance(value, Decimal) for draft in DRAFTS for value in draft.table(2).values.values())
    assert len({draft.shape for draft in DRAFTS}) == 4
    assert {len(draft.title) for draft in DRAFTS} == {1, 2}


def test_every_draft_has_the_six_sections_and_no_slot_left() -> None:
    for draft in DRAFTS:
        assert tuple(section.key for section in draft.sections) == SECTIONS
        assert [draft.table(number).number for number in (2, 3, 4)] == [2, 3, 4]
        for piece in flow(draft):
            assert "{" not in piece.text and "}" not in piece.text


def test_no_paragraph_stands_twice() -> None:
    for draft in DRAFTS:
        long = [para.text for _, _, para in draft.paragraphs() if len(para.text) >= 40]
        assert len(long) == len(set(long))


def test_grid_rows_are_equally_wide() -> None:
    for draft in DRAFTS[:20]:
        for number, width in ((2, 4), (3, 10), (4, 15)):
            rows = list(texts(grid(draft.table(number)), blanks=True, wide=True))
            assert {len(row) for row in rows} == {width}


def whole_text(file: Rendered) -> str:
    """All that a file says, with its markup where it has any."""
    if file.name.endswith(".docx"):
        return open_document(file.data, file.name).source.text
    try:
        return file.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return file.data.decode("gb18030")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_prints_the_whole_report(layout: str) -> None:
    for draft in DRAFTS[:12]:
        file = render(draft, layout, random.Random(1))
        assert str(draft.year) in file.name
        assert file.data == render(draft, layout, random.Random(1)).data
        text = whole_text(file)
        flat = re.sub(r"<[^>]*>|&[#\w]+;|\s", "", text)
        for section in draft.sections:
            assert section.heading in flat
        figures = re.findall(r"\d+", re.sub(r"&#\w+;", "", text))
        for value in draft.table(3).values.values():
            assert str(value) in figures


def planted(name: str) -> list[Draft]:
    drafts = (FAULTS[name].plant(draft, random.Random(at)) for at, draft in enumerate(DRAFTS))
    return [draft for draft in drafts if draft is not None]


def test_there_are_enough_kinds_of_faults() -> None:
    assert len(FAULTS) >= 40


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_fits_some_draft_and_changes_it(name: str) -> None:
    before = [list(flow(draft)) for draft in DRAFTS]
    drafts = planted(name)
    assert drafts
    assert all(draft.expected and draft.fault == name for draft in drafts)
    assert [list(flow(draft)) for draft in DRAFTS] == before, "planting changed the clean draft"
    for draft in drafts[:5]:
        assert list(flow(draft)) not in before
        for layout in LAYOUTS:
            assert render(draft, layout, random.Random(2)).data


@pytest.mark.parametrize("name", [name for name in FAULTS if name.startswith(("cell-", "two-cells"))])
def test_mistyped_cells_break_equations_and_the_right_values_mend_them(name: str) -> None:
    for draft in planted(name):
        table = draft.table(3)
        assert broken_equations(table)
        for expected in draft.expected:
            assert expected.row and expected.column and expected.value
            assert table.printed[expected.row, expected.column] != expected.value
            table.printed[expected.row, expected.column] = expected.value
        assert broken_equations(table) == []


@pytest.mark.parametrize(
    "name",
    ["category-omitted", "category-twice", "column-omitted", "rows-exchanged", "stale-total-row",
     "moved-between-columns", "moved-between-rows", "split-cell", "shifted-row"],
)  # fmt: skip
def test_faults_of_the_table_break_equations(name: str) -> None:
    assert all(broken_equations(draft.table(3)) for draft in planted(name))


def test_balance_only_breaks_nothing_else() -> None:
    for draft in planted("balance-only"):
        assert {equation[0] for equation in broken_equations(draft.table(3))} == {"B"}


def test_wrong_lists_do_not_add_up() -> None:
    for draft in planted("list-not-adding-up"):
        clean_lists = {mark for other in DRAFTS for _, _, para in other.paragraphs() if (mark := para.mark("closed"))}
        texts_now = [para.text for _, _, para in draft.paragraphs()]
        assert not any(mark in text for mark in clean_lists for text in texts_now)


def test_clean_lists_add_up() -> None:
    for draft in DRAFTS:
        for _, _, para in draft.paragraphs():
            if mark := para.mark("closed"):
                total, *parts = map(int, re.findall(r"(\d+)(?=条|件|篇)", mark))
                assert sum(parts) == total
