"""GAI307 public-total-too-small."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "规章": Example(year=2019, agency="江南省人民政府", cells={(2, "regulations", "newly_public"): "3"}, found="0"),
    "as many": Example(year=2019, cells={(2, "normative_documents", "newly_public"): "4"}),
    "a blank": Example(year=2019, cells={(2, "normative_documents", "public_total"): ""}),
    "labels of 2021": Example(
        year=2020,
        labels={"本年新制作数量": "本年制发件数", "本年新公开数量": "本年废止件数"},
        cells={(2, "normative_documents", "newly_public"): "9"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI307", CASES[name]) == []
