"""GAI505 litigation-count."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

SUITS = {
    (4, "litigation_direct", "upheld"): "2", (4, "litigation_direct", "total"): "2",
    (4, "litigation_after_reconsideration", "corrected"): "1", (4, "litigation_after_reconsideration", "total"): "1",
}  # fmt: skip

CASES = {
    "after reconsideration": Example(overview="因政府信息公开引起的行政诉讼3件，其中未经复议直接起诉2件、复议后起诉2件。", cells=SUITS, found="2件", expected="1"),
    "with the reconsiderations": Example(overview="因政府信息公开引起的行政复议1件，行政诉讼5件。", cells=SUITS, found="5件", expected="3"),
    "right": Example(overview="因政府信息公开引起的行政复议1件，行政诉讼3件。", cells=SUITS),
    "as the defendant in other matters": Example(overview="全年出庭应诉行政诉讼案件12件。", cells=SUITS),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI505", CASES[name]) == []
