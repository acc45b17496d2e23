"""GAI103 missing-section."""

import pytest

from gailint.rule import ERROR, SECTIONS, Example
from gailint.testing import case_failures

FIVE = "五、存在的主要问题及改进情况"
CASES = {
    "the last": Example(headings={"other": ""}, other="", found=FIVE, severity=ERROR),
    "the first": Example(headings={"overview": ""}, overview="", found="二、主动公开政府信息情况"),
    "its table stays": Example(headings={"remedies": ""}, found=FIVE),
    "in 2020": Example(year=2020, headings={"remedies": ""}, found=FIVE),
    "not before 2019": Example(year=2012, headings={"remedies": ""}),
    "a point of section one is not it": Example(
        headings={"proactive": ""}, tables={2: ""}, overview="（一）主动公开政府信息情况\n全年公开126条。",
        found="三、收到和处理政府信息公开申请情况",
    ),
    "accepted words": Example(headings={
        "overview": "一、总体概述", "proactive": "二、行政机关主动公开政府信息的情况",
        "requests": "三、收到和处理依申请公开政府信息情况", "remedies": "四、因政府信息公开申请行政复议、提起行政诉讼情况",
        "problems": "五、政府信息公开工作存在的问题及整改措施", "other": "六、其他报告事项",
    }),
    "Arabic numbers": Example(headings={key: f"{at}.{title}" for at, (key, title) in enumerate(SECTIONS.items(), 1)}),
    "no numbers": Example(headings=dict(SECTIONS)),
    "parts": Example(headings={
        key: f"第{number}部分 {title}" for number, (key, title) in zip("一二三四五六", SECTIONS.items(), strict=True)
    }),
    "run into the paragraph": Example(replace=(("六、其他需要报告的事项\n", "六、其他需要说明的事项："),)),
    "in Markdown": Example(file="report.md", headings={"remedies": ""}, found=FIVE),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI103", CASES[name]) == []
