"""GAI206 not-a-number."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

CASES = {
    "two figures": Example(cells={(2, "penalties", "decisions"): "5（含上年2）"}, found="5（含上年2）"),
    "a Chinese numeral": Example(cells={(3, "partial", "natural_person"): "一"}, found="一"),
    "a remark": Example(year=2020, cells={(2, "regulations", "made"): "本单位未制作规章"}, found="本单位未制作规章"),
    "three cells": Example(
        cells={(3, "granted", "other"): "若干", (3, "partial", "other"): "见附件", (3, "carried_out", "other"): "？"},
        found=("若干", "见附件", "？"),
    ),
    "a sum of money with its unit": Example(year=2020, cells={(2, "procurement", "amount"): "1424.4万元"}),
    "a unit in brackets": Example(cells={(2, "licences", "decisions"): "36（件）"}),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI206", CASES[name]) == []


def test_very_many_are_a_matter_of_the_layout() -> None:
    rows = ("granted", "partial", "refused.third_party")
    many = {(3, row, column): "若干" for row in rows for column in ("natural_person", "enterprise", "other")}
    assert check_rule("GAI206", Example(cells=many)) == []
    assert len(check_rule("GAI213", Example(cells=many))) == 1
