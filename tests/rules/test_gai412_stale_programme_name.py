"""GAI412 stale-programme-name."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "the 14th in 2025": Example(year=2025, overview="2025年，我镇认真执行《条例》，全面推进“十四五”规划实施。"),
    "the 13th in 2020": Example(year=2020, overview="2020年，我镇认真执行《条例》，全面推进“十三五”规划实施。"),
    "the end": Example(overview="2023年，我镇认真执行《条例》。贯彻落实“十三五”收官要求。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI412", CASES[name]) == []
