"""GAI105 duplicate-section."""

import pytest

from gailint.rule import ERROR, Example
from gailint.testing import case_failures

CONTENTS = """一、总体情况
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
六、其他需要报告的事项"""
CASES = {
    "in other words": Example(
        other="本年度没有收取信息处理费。\n七、其他需要说明的事项\n没有其他事项。", found="七、其他需要说明的事项", severity=ERROR
    ),
    "one after the other": Example(
        headings={"other": "六、其他需要报告的事项\n六、其他需要报告的事项"}, found="六、其他需要报告的事项"
    ),
    "contents": Example(preamble="目录\n" + CONTENTS),
    "contents with an entry that has no section": Example(preamble=CONTENTS, headings={"remedies": ""}),
    "contents in Markdown": Example(file="report.md", preamble="\n\n".join(CONTENTS.split("\n"))),
    "an outline sentence": Example(preamble="本报告由" + CONTENTS.replace("\n", "，") + "组成。"),
    "a caption": Example(requests="收到和处理政府信息公开申请情况"),
    "a sub-heading in brackets": Example(overview="（五）存在的主要问题及改进情况\n更新不够及时。"),
    "points numbered 一、 inside section one": Example(
        overview="一、主动公开政府信息情况\n全年公开126条。\n二、依申请公开情况\n没有申请。"
    ),
    "a numbered sub-heading": Example(overview="1.主动公开政府信息情况\n全年公开126条。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI105", CASES[name]) == []
