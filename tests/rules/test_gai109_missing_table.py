"""GAI109 missing-table."""

import pytest

from gailint.rule import ERROR, Example
from gailint.testing import case_failures

PAGE = (
    "<h1>柳溪镇2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>情况正常。</p>"
    "<h2>二、主动公开政府信息情况</h2>{}<h2>五、存在的主要问题及改进情况</h2><p>更新慢。</p>"
)
CASES = {
    "table 4": Example(tables={4: ""}, found="四、政府信息公开行政复议、行政诉讼情况", severity=ERROR),
    "a sentence instead": Example(tables={4: "本年度没有行政复议、行政诉讼。"}, found="四、政府信息公开行政复议、行政诉讼情况"),
    "in 2019": Example(year=2019, tables={2: ""}, found="二、主动公开政府信息情况"),
    "in Markdown": Example(file="report.md", tables={3: ""}, found="三、收到和处理政府信息公开申请情况"),
    "a picture": Example(file="report.html", raw=PAGE.format('<p><img src="t2.png" alt="表2"></p>')),
    "nothing in a web page": Example(
        file="report.html", raw=PAGE.format("<p>无数据。</p>"), found="二、主动公开政府信息情况"
    ),
    "the next heading is lost in Markdown": Example(file="report.md", headings={"remedies": ""}),
    "before 2019 there are no tables": Example(year=2012),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI109", CASES[name]) == []
