"""GAI112 overview-topic-missing."""

import pytest

from gailint.rule import INFO, Example
from gailint.testing import case_failures

CASES = {
    "two topics": Example(
        overview="2023年，我镇公开信息126条，收到申请2件。", found="一、总体情况", severity=INFO
    ),
    "all five in one sentence": Example(overview="公开、申请、审核、网站、考核各项工作平稳有序。"),
    "no section": Example(headings={"overview": ""}, overview=""),
    "in 2019": Example(year=2019, overview="2019年，各项工作平稳有序。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI112", CASES[name]) == []
