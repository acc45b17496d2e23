"""GAI114 accountability-missing."""

import pytest

from gailint.rule import INFO, Example
from gailint.testing import case_failures

SHORT = "2023年，我镇主动公开政府信息126条。"
CASES = {
    "nothing": Example(overview=SHORT, found="一、总体情况", severity=INFO),
    "a county": Example(agency="安澜县人民政府", overview="2023年，我县主动公开政府信息126条。", found="一、总体情况"),
    "in section six": Example(overview=SHORT, other="没有收取信息处理费。接受了考核和社会评议，没有追究责任的情形。"),
    "a bureau": Example(agency="安澜县水利局", overview="2023年，我局主动公开政府信息126条。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI114", CASES[name]) == []
