"""GAI211 split-cell."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

FLOW = {
    (3, row, column): str(value)
    for row, values in {
        "new": {"natural_person": 16, "enterprise": 0, "other": 0, "total": 16},
        "granted": {"natural_person": 15, "enterprise": 0, "total": 15},
        "refused.third_party": {"enterprise": 0, "total": 0},
        "unavailable.not_held": {"natural_person": 0, "other": 0, "total": 0},
        "results_total": {"natural_person": 17, "enterprise": 0, "other": 0, "total": 17},
    }.items()
    for column, value in values.items()
}

CASES = {
    "pushed to the right": Example(
        cells=FLOW | {(3, "new", "natural_person"): "1", (3, "new", "enterprise"): "6", (3, "new", "total"): "16"},
        found="1", expected="16",
    ),
    "one cell too many": Example(
        cells=FLOW, replace=(("\t一、本年新收政府信息公开申请数量\n\t16\n", "\t一、本年新收政府信息公开申请数量\n\t1\n\t6\n"),),
        found="1", expected="16",
    ),
    "one cell too many, two ways to join": Example(
        replace=(("\t\n\t\n\t3.危及“三安全一稳定”\n", "\t\n\t\n\t3.危及“三安全一稳定”\n\t0\n"),)
    ),
    "whole": Example(cells=FLOW),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI211", CASES[name]) == []


def test_the_fix_repairs_every_cell() -> None:
    split = {(3, "new", "natural_person"): "1", (3, "new", "enterprise"): "6"}
    [found] = check_rule("GAI211", Example(cells=FLOW | split))
    assert found.fix is not None
    assert [edit.text for edit in found.fix.edits] == ["16", "0"]
    assert check_rule("GAI301", Example(cells=FLOW | split)) == []
