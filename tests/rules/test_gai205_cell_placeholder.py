"""GAI205 cell-placeholder."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

CASES = {
    "edition 2019": Example(year=2019, cells={(2, "fees", "change"): "-"}, found="-"),
    "two tables": Example(cells={(2, "regulations", "issued"): "无", (4, "litigation_direct", "other"): "/"}, found=("无", "/")),
    "N/A": Example(cells={(2, "fees", "amount"): "N/A"}, found="N/A"),
    "Markdown": Example(file="report.md", cells={(3, "partial", "other"): "——"}, found="——"),
    "a blank": Example(cells={(3, "partial", "other"): ""}),
    "a figure below zero": Example(cells={(3, "partial", "other"): "-2"}),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI205", CASES[name]) == []


def test_zero_is_offered_where_every_sum_holds() -> None:
    [found] = check_rule("GAI205", Example(cells={(3, "partial", "other"): "/", (3, "granted", "other"): "无"}))
    assert found.fix is not None
    assert [edit.text for edit in found.fix.edits] == ["0", "0"]
