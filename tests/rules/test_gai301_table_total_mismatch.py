"""GAI301 table-total-mismatch."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule


def cells(table: int, **rows: dict[str, object]) -> dict[tuple[int, str, str], str]:
    return {
        (table, row.replace("__", "."), column): str(value) for row, values in rows.items() for column, value in values.items()
    }


CASES = {
    "a leaf, in 2019": Example(
        year=2020, cells=cells(3, other__other={"natural_person": 4}), found="4", expected="0", cause="cell"
    ),
    "a total of a leaf": Example(cells=cells(3, granted={"total": 6}), found="6", expected="5"),
    "two digits of the new ones exchanged": Example(
        cells=cells(
            3,
            new={"natural_person": 21, "total": 15},
            granted={"natural_person": 10, "total": 11},
            results_total={"natural_person": 13, "total": 16},
        ),
        found="21",
        expected="12",
    ),
    "the grand total": Example(cells=cells(3, results_total={"total": 9}), found="9", expected="10"),
    "carried out": Example(cells=cells(3, carried_out={"natural_person": 3}), found="3", expected="1"),
    "a cell in a full-width form": Example(
        cells=cells(3, unavailable__not_held={"natural_person": "８"}), found="８", expected="1"
    ),
    "two cells far apart": Example(
        cells=cells(3, granted={"natural_person": 14}, new={"enterprise": 5}), found=("5", "14"), cause="cell"
    ),
    "the total row and 结转 exchanged": Example(
        cells=cells(
            3,
            results_total={"natural_person": 1, "enterprise": 0, "other": 0, "total": 1},
            carried_out={"natural_person": 7, "enterprise": 2, "other": 1, "total": 10},
        ),
        found="1",
        expected="7",
        cause="rows-exchanged",
    ),
    "a total row of another year": Example(
        cells=cells(3, results_total={"natural_person": 3, "enterprise": 9, "research_institute": 4, "other": 6, "total": 22}),
        found="3",
        expected="7",
        cause="stale-total-row",
    ),
    "one application under another applicant": Example(
        cells=cells(3, granted={"natural_person": 5, "enterprise": 0}), found="7", cause="moved-between-columns"
    ),
    "placeholders count as nothing": Example(cells=cells(3, new={"research_institute": "—", "public_welfare": "无"})),
    "money in table 2 is no count": Example(cells=cells(2, fees={"amount": "12.5"})),
    "Markdown": Example(file="report.md", cells=cells(3, granted={"total": 6}), found="6", expected="5"),
    "table 4, one part": Example(
        cells=cells(4, litigation_direct={"upheld": 31, "corrected": 2, "total": 15}), found="31", expected="13", cause="cell"
    ),
    "a split figure is another rule's": Example(
        cells=cells(
            3,
            new={"natural_person": 1, "enterprise": 6, "other": 1, "total": 17},
            granted={"natural_person": 14, "enterprise": 0, "total": 14},
            refused__third_party={"enterprise": 0, "total": 0},
            results_total={"natural_person": 17, "enterprise": 0, "other": 1, "total": 18},
        )
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI301", CASES[name]) == []


def test_equations_related_places_and_fix() -> None:
    [found] = check_rule("GAI301", Example(cells=cells(3, unavailable__not_held={"natural_person": 8})))
    assert [(check.name, check.sum, check.printed) for check in found.equations] == [
        ("R(unavailable.not_held)", 9, 2), ("K(natural_person)", 14, 7),
    ]  # fmt: skip
    assert [place.message for place in found.related] == [
        "“（四）无法提供1.本机关不掌握相关政府信息”行各类申请人合计9，总计填2", "自然人列各项结果合计14，（七）总计填7",
    ]  # fmt: skip
    assert found.cell is not None
    assert (found.cell.table, found.cell.row, found.cell.column) == (3, "unavailable.not_held", "natural_person")
    assert found.fix is not None
    assert found.fix.safety.value == "unsafe"
    assert [edit.text for edit in found.fix.edits] == ["1"]


def test_alternatives_have_no_value_in_the_headline() -> None:
    moved = cells(
        3,
        granted={"natural_person": 3, "other": 1},
        partial={"natural_person": 1},
        not_processed__repeated={"natural_person": 1},
    )
    for found in check_rule("GAI301", Example(cells=moved)):
        assert (found.expected is None) == ("可能是以下之一" in found.message)


def test_nothing_explained_is_told_at_each_total() -> None:
    wrong = cells(4, reconsideration={"upheld": 4, "total": 9}, litigation_direct={"other": 5, "total": 1})
    found = check_rule("GAI301", Example(cells=wrong), "en")
    assert [one.cell.row for one in found if one.cell] == ["reconsideration", "litigation_direct"]
    assert {one.cause for one in found} == {"unexplained"}
    assert all(one.expected is None for one in found)
