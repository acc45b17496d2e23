"""GAI120 enumeration-gap."""

import pytest

from gailint.rule import WARNING, Example
from gailint.testing import case_failures

CASES = {
    "a gap": Example(overview="一是核对栏目；三是组织培训。", found="三是", severity=WARNING, expected="二是"),
    "a gap further on": Example(overview="一是核对；二是解读；四是培训；五是考核。", found="四是", expected="三是"),
    "a gap between paragraphs": Example(overview="一是核对栏目。\n三是组织培训。", found="三是"),
    "the second list of two": Example(
        problems="不足：一是更新慢；二是解读少；三是人手少。\n改进：一是每月核对；三是增加图表。", found="三是", expected="二是"
    ),
    "要": Example(overview="一要核对栏目，三要组织培训。", found="三要", expected="二要"),
    "a repeat": Example(overview="一是核对；二是解读；二是培训；四是考核。", found="二是", expected="三是"),
    "一是 twice": Example(overview="一是核对；一是解读；三是培训。", found="一是", expected="二是"),
    "before 2019": Example(year=2012, overview="一是核对栏目；三是组织培训。", found="三是"),
    "a list inside a point, in paragraphs": Example(overview="一是健全机制。\n一是定人员；二是定周期。\n二是加强培训。"),
    "two lists in one paragraph": Example(problems="不足：一是更新慢；二是解读少。改进：一是核对；二是图表；三是培训。"),
    "是 and 要": Example(overview="一是核对栏目，二要增加解读，三是组织培训。"),
    "二、 between": Example(overview="一是核对栏目；二、增加解读；三是组织培训。"),
    "其二": Example(overview="一是核对栏目；其二，增加解读；三是组织培训。"),
    "一是一": Example(overview="有关情况一是一、二是二，如实公布。"),
    "first and third": Example(overview="首先明确责任，其次组织培训，再次严格考核，最后总结经验。"),
    "then": Example(overview="首先明确责任，然后组织培训，再次严格考核。"),
    "a bookmark before a point": Example(overview="一是核对栏目；[bookmark: _GoBack]二是增加解读；三是组织培训。"),
    "a zero-width mark before a point": Example(overview="一是核对栏目；\u200b二是增加解读；\ufeff三是组织培训。"),
    "a bookmark before a paragraph": Example(overview="一是核对栏目。\n[bookmark: _GoBack]二是增加解读。\n三是组织培训。"),
    "a link left before a point": Example(overview='一是核对栏目；HYPERLINK "http://www.example.gov.cn/"二是增加解读；三是培训。'),
    "quarters": Example(overview="第一、第三季度各检查一次。第三，组织培训。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI120", CASES[name]) == []
