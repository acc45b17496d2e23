"""Pages: what the engine says about a report for the formats that show it."""

from collections.abc import Iterator
from datetime import date

import pytest

from gailint.diagnostics import CellRef, Result
from gailint.engine import Settings, check_bytes
from gailint.page.model import Mark, PageCell, PageTable, PageText, Sum
from gailint.registry import catalogue
from gailint.rule import Example
from gailint.samples.report import sample_report

CODES = sorted(catalogue().entries)
WRONG_CELL = {(3, "unavailable.not_held", "natural_person"): "8"}


def checked(example: Example, codes: frozenset[str] | None = None) -> Result:
    name, data = sample_report(example)
    return check_bytes(data, name, Settings(today=date.fromisoformat(example.today), codes=codes, pages=True))


def texts(result: Result) -> Iterator[tuple[str, tuple[Mark, ...]]]:
    """Every text of the page with its marks."""
    (page,) = result.pages
    yield "", page.marks
    for block in page.blocks:
        if isinstance(block, PageText):
            yield block.text, block.marks
        else:
            yield "", block.marks
            yield from ((cell.text, cell.marks) for row in block.rows for cell in row)


def tables(result: Result) -> dict[int, PageTable]:
    return {block.number: block for block in result.pages[0].blocks if isinstance(block, PageTable)}


def cell_of(table: PageTable, row: str, column: str) -> PageCell:
    place = CellRef(table.number, row, column)
    return next(cell for line in table.rows for cell in line if cell.cell == place)


@pytest.mark.parametrize("code", CODES)
def test_every_finding_has_one_place(code: str) -> None:
    """Held against the examples of every rule; those that no report could be read from have no page."""
    module = catalogue().load(code).module
    for example in (*module.BAD, *module.TRAP[:1]):
        result = checked(example, frozenset({code}))
        if not result.pages:
            continue
        first = [mark.identity for _, marks in texts(result) for mark in marks if mark.first]
        assert sorted(first) == sorted(found.identity for found in result.diagnostics)
        for text, marks in texts(result):
            assert all(0 <= mark.start <= mark.end <= len(text) for mark in marks)


@pytest.mark.parametrize("file", ["report.txt", "report.md", "report.html", "report.docx"])
def test_a_page_holds_the_report_in_its_order(file: str) -> None:
    result = checked(Example(file=file))
    page = result.pages[0]
    kinds = [block.number if isinstance(block, PageTable) else block.kind for block in page.blocks]
    assert kinds[0] == "title"
    assert [kind for kind in kinds if kind in ("heading", 2, 3, 4)] == [
        "heading", "heading", 2, "heading", 3, "heading", 4, "heading", "heading",
    ]  # fmt: skip
    lines = [block.line for block in page.blocks]
    assert lines == sorted(lines)


@pytest.mark.parametrize("year", [2020, 2023])
def test_tables_are_rectangles(year: int) -> None:
    """Every row of a drawn table is as wide as the others once its merged cells are counted."""
    for number, table in tables(checked(Example(year=year))).items():
        covered: dict[int, int] = {}
        for at, row in enumerate(table.rows):
            for cell in row:
                for line in range(at, at + cell.rows):
                    covered[line] = covered.get(line, 0) + cell.columns
        assert len(set(covered.values())) == 1, (number, covered)
        assert len(covered) == len(table.rows)


def test_wrong_cell_and_its_sums() -> None:
    table = tables(checked(Example(cells=WRONG_CELL)))[3]
    cell = cell_of(table, "unavailable.not_held", "natural_person")
    assert (cell.text, cell.kind) == ("8", "figure")
    assert cell.right is not None and len(cell.marks) == 1
    assert cell.equations == ("R(unavailable.not_held)", "K(natural_person)")
    failing = {cell.sum.name for row in table.rows for cell in row if cell.sum and cell.sum.fails}
    assert failing == set(cell.equations)


def test_a_finding_of_the_text_leaves_the_table_alone() -> None:
    """Its cell is what the text is compared with: it is not the place that is wrong."""
    result = checked(Example(overview="2023年，本机关收到政府信息公开申请77件。"), frozenset({"GAI501"}))
    (found,) = result.diagnostics
    assert found.cell is not None
    assert not any(cell.marks for table in tables(result).values() for row in table.rows for cell in row)


def test_unreadable_figures_have_no_sum() -> None:
    table = tables(checked(Example(cells={(3, "new", "enterprise"): "见附件"})))[3]
    sums = {cell.sum.name: cell.sum for row in table.rows for cell in row if cell.sum}
    assert sums["R(new)"] == Sum("R(new)", None, None)
    assert not sums["R(new)"].fails


def test_pages_are_made_only_where_they_are_asked_for() -> None:
    name, data = sample_report(Example())
    assert check_bytes(data, name).pages == ()


def test_no_report() -> None:
    result = check_bytes("通知\n\n请各单位按时报送。\n".encode(), "a.txt", Settings(pages=True))
    assert [block.text for block in result.pages[0].blocks] == ["通知", "请各单位按时报送。"]
    assert check_bytes(b"\x00\x01", "a.docx", Settings(pages=True)).pages == ()
