"""GAI512 decision-count."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "penalties": Example(overview="全年作出行政许可决定36件、行政处罚决定15件。", found="15件", expected="5"),
    "in the list of publications": Example(overview="“双公示”专栏公开行政许可和行政处罚信息58条。"),
    "right": Example(overview="作出行政处罚决定5件。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI512", CASES[name]) == []
