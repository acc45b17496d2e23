"""GAI603 percent-out-of-range."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "full-width": Example(overview="政府信息公开申请答复率１２０％。", found="１２０％"),
    "100": Example(overview="政府信息公开申请答复率100%。"),
    "decline": Example(overview="政府信息公开申请数量同比下降120%。"),
    "of the task": Example(overview="公开信息占年度任务的115%。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI603", CASES[name]) == []
