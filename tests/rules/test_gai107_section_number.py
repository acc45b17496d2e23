"""GAI107 section-number."""

import pytest

from gailint.rule import SECTIONS, Example
from gailint.testing import case_failures

CASES = {
    "three of them": Example(
        headings={key: SECTIONS[key] for key in ("proactive", "problems", "other")},
        found=("主动公开政府信息情况", "存在的主要问题及改进情况", "其他需要报告的事项"),
    ),
    "the first": Example(headings={"overview": "总体情况"}, found="总体情况", expected="一、"),
    "another's": Example(headings={"requests": "二、收到和处理政府信息公开申请情况"}, found="二", expected="三"),
    "beyond six": Example(headings={"other": "七、其他需要报告的事项"}, found="七", expected="六"),
    "all counted on from two": Example(
        headings={key: f"{number}、{title}" for number, (key, title) in zip("二三四五六七", SECTIONS.items(), strict=True)},
        found="二",
    ),
    "one more section": Example(
        replace=(("五、存在的主要问题及改进情况", "五、收费及减免情况\n没有收费。\n六、存在的主要问题及改进情况"),
                 ("六、其他需要报告的事项", "七、其他需要报告的事项")),
    ),
    "exchanged sections keep their numbers": Example(
        replace=(("五、存在的主要问题及改进情况", "六、其他的事项"), ("六、其他需要报告的事项", "五、存在的主要问题及改进情况")),
    ),
    "no number in a web page": Example(
        file="report.html",
        raw="<h1>柳溪镇2023年政府信息公开工作年度报告</h1>" + "".join(f"<h2>{title}</h2><p>情况正常。</p>" for title in SECTIONS.values()),
    ),
    "one lost in Markdown": Example(
        file="report.md", headings={"remedies": SECTIONS["remedies"]}, found=SECTIONS["remedies"], expected="四、"
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI107", CASES[name]) == []
