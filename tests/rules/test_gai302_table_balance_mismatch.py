"""GAI302 table-balance-mismatch."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

QUIET = "全年认真办理政府信息公开申请，均按期答复。"


def totals(row: str, natural_person: int, total: int) -> dict[tuple[int, str, str], str]:
    return {(3, row, "natural_person"): str(natural_person), (3, row, "total"): str(total)}


CASES = {
    "one more carried in": Example(overview=QUIET, cells=totals("carried_in", 3, 3), found="1", cause="balance"),
    "one fewer carried out": Example(overview=QUIET, cells=totals("carried_out", 0, 0), found="0"),
    "edition 2019": Example(year=2020, overview=QUIET, cells=totals("new", 8, 11), found="1"),
    "the text tells what was carried out": Example(
        overview="政府信息公开申请结转下年度继续办理1件。", cells=totals("carried_out", 2, 2), found="2", expected="1"
    ),
    "the text agrees with the table": Example(overview="全年共收到政府信息公开申请10件。", cells=totals("new", 7, 10), found="1"),
    "a sum of a row fails too": Example(overview=QUIET, cells=totals("new", 7, 9)),
    "no table": Example(tables={3: ""}),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI302", CASES[name]) == []


def test_no_cell_without_evidence() -> None:
    [found] = check_rule("GAI302", Example(overview=QUIET, cells=totals("new", 8, 11)))
    assert found.cell is None
    assert found.expected is None
    assert [check.name for check in found.equations] == ["B(natural_person)", "B(total)"]
    assert len(found.related) == 3
