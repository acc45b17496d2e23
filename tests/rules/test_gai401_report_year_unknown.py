"""GAI401 report-year-unknown."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "the year stands in the period": Example(title="柳溪镇政府信息公开工作年度报告", overview="我镇认真执行《条例》。"),
    "a free-form report": Example(year=2015),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI401", CASES[name]) == []
