"""GAI110 empty-section."""

import pytest

from gailint.rule import ERROR, Example
from gailint.testing import case_failures

CASES = {
    "section one": Example(overview="", found="一、总体情况", severity=ERROR),
    "section five": Example(problems="", found="五、存在的主要问题及改进情况"),
    "section six without signature": Example(other="", signature="", found="六、其他需要报告的事项"),
    "section six before a date in Chinese numerals": Example(
        other="", signature="安澜县柳溪镇人民政府\n二〇二四年一月十五日", found="六、其他需要报告的事项"
    ),
    "section six before a date": Example(other="", signature="2024年1月15日", found="六、其他需要报告的事项"),
    "无 and a date": Example(other="无", signature="2024年1月15日"),
    "无 and a date in Chinese numerals": Example(other="无", signature="二〇二四年一月十五日"),
    "a picture": Example(
        file="report.html",
        raw="<h1>柳溪镇2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p><img src='a.png'></p>"
        "<h2>五、存在的主要问题及改进情况</h2><p>更新慢。</p><h2>六、其他需要报告的事项</h2><p>无。</p>",
    ),
    "before 2019": Example(year=2012, overview=""),
    "in Markdown": Example(file="report.md", other="", signature="", found="六、其他需要报告的事项"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI110", CASES[name]) == []
