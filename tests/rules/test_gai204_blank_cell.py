"""GAI204 blank-cell."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

COLUMNS = ("natural_person", "enterprise", "research_institute", "public_welfare", "legal_service", "other", "total")

CASES = {
    "half the table": Example(
        cells={(3, row, column): "" for row in ("refused.state_secret", "unavailable.still_unclear") for column in COLUMNS},
        found="",
    ),
    "table 2 and 3": Example(cells={(2, "regulations", "issued"): "", (3, "partial", "enterprise"): ""}, found=("", "")),
    "edition 2019": Example(year=2019, cells={(2, "procurement", "amount"): ""}, found=""),
    "Markdown": Example(file="report.md", cells={(3, "partial", "enterprise"): ""}, found=""),
    "only blanks around a figure": Example(cells={(3, "partial", "enterprise"): "\u3000 0"}),
    "no table": Example(tables={2: "", 3: "", 4: ""}),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI204", CASES[name]) == []


def test_zero_is_offered_where_every_sum_holds() -> None:
    blank = {(3, "partial", "enterprise"): ""}
    [found] = check_rule("GAI204", Example(cells=blank))
    assert found.fix is not None
    assert [edit.text for edit in found.fix.edits] == ["0"]
    [found] = check_rule("GAI204", Example(cells=blank | {(3, "new", "total"): "8"}))
    assert found.fix is None
    [found] = check_rule("GAI204", Example(cells={(2, "fees", "amount"): ""}))
    assert found.fix is None


def test_many_cells_are_counted() -> None:
    [found] = check_rule("GAI204", Example(cells={(3, "refused.state_secret", column): "" for column in COLUMNS}))
    assert "等7格" in found.message
    assert len(found.related) == 6
