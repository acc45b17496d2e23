"""GAI119 period-not-stated."""

import pytest

from gailint.rule import INFO, Example
from gailint.testing import case_failures

TITLE = "安澜县柳溪镇人民政府2023年政府信息公开工作年度报告"
CASES = {
    "no introduction": Example(preamble="", found=TITLE, severity=INFO),
    "without a title": Example(title="", preamble="", found="一、总体情况"),
    "in section one": Example(preamble="", overview="数据统计时间为2023年1月1日至12月31日，各项工作平稳有序。"),
    "only the end": Example(preamble="数据截止2023年12月31日。"),
    "before 2019": Example(year=2012, preamble=""),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI119", CASES[name]) == []
