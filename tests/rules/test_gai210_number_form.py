"""GAI210 number-form."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

CASES = {
    "full-width and a separator": Example(cells={(2, "fees", "amount"): "１２，６２９.２８"}, found="１２，６２９.２８"),
    "leading noughts": Example(cells={(3, "granted", "total"): "005"}, found="005", expected="5"),
    "noughts behind the point": Example(cells={(3, "granted", "total"): "5.00"}, found="5.00", expected="5"),
    "a sum with a separator": Example(year=2020, cells={(2, "procurement", "amount"): "1,424.40"}, found="1,424.40"),
    "a plain sum": Example(year=2020, cells={(2, "procurement", "amount"): "1424.40"}),
    "zero": Example(cells={(2, "fees", "amount"): "0.00"}),
    "text": Example(cells={(3, "granted", "other"): "约3"}),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI210", CASES[name]) == []


def test_one_finding_and_one_fix_for_a_table() -> None:
    odd = {(3, "granted", "total"): "５", (3, "new", "total"): "０9", (3, "partial", "total"): "1 "}
    [found] = check_rule("GAI210", Example(cells=odd))
    assert found.fix is not None
    assert [edit.text for edit in found.fix.edits] == ["9", "5"]
    assert found.fix.safety.value == "safe"
    [found] = check_rule("GAI210", Example(cells={(3, "new", "total"): "9件"}))
    assert found.fix is None
