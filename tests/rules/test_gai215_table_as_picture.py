"""GAI215 table-as-picture."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

PAGE = """<html><body><h1>安澜县柳溪镇人民政府2023年政府信息公开工作年度报告</h1>
<h2>一、总体情况</h2><p>2023年，我镇认真执行《条例》，各项工作平稳有序。</p>
<h2>二、主动公开政府信息情况</h2><p><img src="t.png" alt=""></p>
<h2>五、存在的主要问题及改进情况</h2><p>部分栏目更新不够及时，今后每月核对一次，明确专人负责。</p>
</body></html>"""

CASES = {
    "HTML": Example(file="report.html", raw=PAGE, found='<img src="t.png" alt="">'),
    "a picture and no table in section five": Example(file="report.md", problems="![图](a.png)", tables={2: ""}),
    "no picture and no table": Example(file="report.md", tables={2: ""}),
    "a picture behind the table": Example(file="report.md", replace=(("## 三、", "![解读](a.png)\n\n## 三、"),)),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI215", CASES[name]) == []
