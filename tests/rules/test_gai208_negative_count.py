"""GAI208 negative-count."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

CASES = {
    "a total": Example(cells={(3, "new", "total"): "-9"}, found="-9", expected="9"),
    "a full-width sign": Example(cells={(4, "litigation_direct", "other"): "－2"}, found="－2"),
    "a mathematical sign": Example(cells={(2, "licences", "decisions"): "−36"}, found="−36"),
    "a change": Example(year=2020, cells={(2, "fees", "change"): "-393"}),
    "edition 2019, a count": Example(year=2020, cells={(2, "fees", "items_last_year"): "-3"}, found="-3"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI208", CASES[name]) == []


def test_the_sums_do_not_tell_it_a_second_time() -> None:
    assert check_rule("GAI301", Example(cells={(3, "new", "total"): "-9"})) == []
