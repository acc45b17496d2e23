"""GAI212 shifted-row."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

CASES = {
    "a leaf row to the right, its total in place": Example(
        cells={(3, "granted", "natural_person"): "0", (3, "granted", "enterprise"): "4", (3, "granted", "research_institute"): "1"},
        found="（一）予以公开", expected="4、1、0、0、0、0、5",
    ),
    "a row to the left with its total": Example(
        cells={(3, "granted", "natural_person"): "1", (3, "granted", "enterprise"): "0", (3, "granted", "other"): "5",
               (3, "granted", "total"): "0"},
        found="（一）予以公开",
    ),
    "edition 2019": Example(
        year=2019,
        cells={(3, "granted", "natural_person"): "0", (3, "granted", "enterprise"): "4", (3, "granted", "research_institute"): "1"},
        found="（一）予以公开",
    ),
    "one figure moved": Example(cells={(3, "granted", "enterprise"): "0", (3, "granted", "research_institute"): "1"}),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI212", CASES[name]) == []


def test_the_sums_do_not_tell_it_a_second_time() -> None:
    shifted = {(3, "granted", "natural_person"): "0", (3, "granted", "enterprise"): "4", (3, "granted", "research_institute"): "1"}
    assert check_rule("GAI301", Example(cells=shifted)) == []
    assert check_rule("GAI302", Example(cells=shifted)) == []
