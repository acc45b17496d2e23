"""GAI511 document-count."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "in force": Example(overview="现行有效行政规范性文件6件。", found="6件", expected="4"),
    "none against one": Example(overview="本年度制发行政规范性文件0件。", found="0件", expected="1"),
    "right": Example(overview="制定行政规范性文件1件、废止0件，现行有效行政规范性文件4件。"),
    "2019: made or published": Example(year=2019, overview="本年度制定规范性文件1件。"),
    "2019: neither": Example(year=2019, overview="本年度制定规范性文件3件。", found="3件", expected="1"),
    "policies": Example(overview="出台政策文件6件，解读规范性文件3件。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI511", CASES[name]) == []
