"""GAI402 future-dated-report."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "signed tomorrow": Example(signature="安澜县柳溪镇人民政府\n2024年1月19日", today="2024-01-18", found="2024年1月19日"),
    "for the year that runs": Example(year=2026, found="2026"),
    "the year that runs is told once": Example(year=2026, signature="安澜县柳溪镇人民政府\n2027年1月8日", found="2026"),
    "no signature": Example(signature=""),
    "signed long ago": Example(year=2019),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI402", CASES[name]) == []
