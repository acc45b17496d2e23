"""GAI608 vague-exact-figure."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "persons": Example(overview="开展培训，参训123余人次。", found="123余人次"),
    "separators": Example(overview="公开信息15,056余条。", found="15,056余条"),
    "single digit": Example(overview="公开信息6余条。"),
    "hundreds": Example(overview="公开信息15000余条。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI608", CASES[name]) == []
