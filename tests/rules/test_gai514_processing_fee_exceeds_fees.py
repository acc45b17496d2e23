"""GAI514 processing-fee-exceeds-fees."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

FEES = {(2, "fees", "amount"): "0.5"}

CASES = {
    "in 万元": Example(other="收取信息处理费的情况：本年度收取信息处理费1.2万元。", cells=FEES, found="1.2万元"),
    "less": Example(other="收取信息处理费的情况：本年度收取信息处理费120元。", cells=FEES),
    "2020": Example(year=2020, other="收取信息处理费的情况：本年度收取信息处理费120元。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI514", CASES[name]) == []
