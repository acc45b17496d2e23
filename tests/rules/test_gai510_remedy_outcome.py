"""GAI510 remedy-outcome."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "pending": Example(overview="因政府信息公开引起的行政复议1件，尚未审结1件。", found="1件", expected="0"),
    "upheld, too many": Example(overview="因政府信息公开引起的行政复议1件，结果维持2件。", found="2件", expected="1"),
    "all upheld": Example(overview="因政府信息公开引起的行政复议1件，均获维持。"),
    "all upheld, one pending": Example(overview="因政府信息公开引起的行政复议2件，均获维持。", cells={(4, "reconsideration", "pending"): "1", (4, "reconsideration", "total"): "2"}, found="均获维持"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI510", CASES[name]) == []
