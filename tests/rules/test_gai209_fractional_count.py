"""GAI209 fractional-count."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "table 4": Example(cells={(4, "reconsideration", "upheld"): "1.5"}, found="1.5"),
    "full-width": Example(cells={(3, "new", "total"): "９.５"}, found="９.５"),
    "a signed change": Example(year=2020, cells={(2, "licences", "change"): "+0.5"}, found="+0.5"),
    "fees": Example(cells={(2, "fees", "amount"): "0.35"}),
    "noughts behind the point": Example(cells={(3, "new", "total"): "9.0"}),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI209", CASES[name]) == []
