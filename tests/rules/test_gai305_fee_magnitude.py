"""GAI305 fee-magnitude."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "a county gives 元": Example(agency="安澜县人民政府", cells={(2, "fees", "amount"): "15670000"}, found="15670000"),
    "a city may collect much": Example(agency="安澜市人民政府", cells={(2, "fees", "amount"): "815000.5"}),
    "a province": Example(agency="江南省人民政府", cells={(2, "fees", "amount"): "9815000"}),
    "the same figure in 元 with a separator": Example(
        agency="安澜县人民政府", cells={(2, "fees", "amount"): "15670"}, other="行政事业性收费共计15,670元。", found="15670"
    ),
    "another figure in 元": Example(agency="安澜县人民政府", cells={(2, "fees", "amount"): "15670"}, other="停车收费5元。"),
    "zero": Example(cells={(2, "fees", "amount"): "0"}, other="行政事业性收费0元。"),
    "亿元 is no 元": Example(cells={(2, "fees", "amount"): "1亿元"}),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI305", CASES[name]) == []
