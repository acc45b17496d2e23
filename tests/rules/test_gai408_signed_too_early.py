"""GAI408 signed-too-early."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "a year before": Example(signature="安澜县柳溪镇人民政府\n2022年1月18日", found="2022年1月18日"),
    "no signature": Example(signature=""),
    "late": Example(signature="安澜县柳溪镇人民政府\n2024年6月18日"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI408", CASES[name]) == []
