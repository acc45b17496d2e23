"""GAI306 litigation-without-review."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

ROW = "litigation_after_reconsideration"
NONE = {(4, "reconsideration", "upheld"): "0", (4, "reconsideration", "total"): "0"}

CASES = {
    "pending": Example(cells=NONE | {(4, ROW, "pending"): "3", (4, ROW, "total"): "3"}, found="3"),
    "a reconsideration whose total is blank": Example(
        cells={(4, "reconsideration", "total"): "", (4, ROW, "pending"): "3", (4, ROW, "total"): "3"}
    ),
    "none at all": Example(cells=NONE),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI306", CASES[name]) == []
