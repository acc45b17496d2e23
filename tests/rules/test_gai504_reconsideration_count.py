"""GAI504 reconsideration-count."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "four": Example(overview="因政府信息公开引发的行政复议案件4件。", found="4件", expected="1"),
    "none is 506": Example(overview="未发生因政府信息公开引发的行政复议。"),
    "some against none is 506": Example(overview="因政府信息公开引发的行政复议4件。", cells={(4, "reconsideration", "upheld"): "0", (4, "reconsideration", "total"): "0"}),
    "the table is wrong": Example(overview="因政府信息公开引发的行政复议1件。", cells={(4, "reconsideration", "total"): "3"}),
    "as the organ": Example(overview="作为复议机关受理行政复议案件25件。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI504", CASES[name]) == []
