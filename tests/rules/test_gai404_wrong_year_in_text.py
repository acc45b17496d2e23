"""GAI404 wrong-year-in-text."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "numbered paragraph": Example(overview="2023年，我镇认真执行《条例》。\n（一）主动公开。\n2022年，柳溪镇共制定规范性文件2件。", found="2022", expected="2023"),
    "two years back": Example(overview="2023年，我镇认真执行《条例》。\n2021年度，我镇通过网站发布信息86条。", found="2021"),
    "applications": Example(overview="2023年，我镇认真执行《条例》。\n2022年，我镇收到政府信息公开申请3件。", found="2022"),
    "no count": Example(overview="2023年，我镇认真执行《条例》。\n2022年，我镇印发了工作方案。"),
    "evaluation": Example(overview="2023年，我镇认真执行《条例》。\n2022年，我镇公开工作考核得分列全县第3位，公开信息20条。"),
    "comparison": Example(overview="2023年，我镇认真执行《条例》。\n2022年同比，我镇公开信息增加20条。"),
    "annual report of last year as an item": Example(overview="2023年，我镇认真执行《条例》。\n2022年，我镇公开年报1份。"),
    "reconsideration about last year": Example(overview="2023年，我镇认真执行《条例》。\n2022年，我镇答复的1件申请被申请行政复议。"),
    "title disagrees too": Example(title="柳溪镇2022年政府信息公开工作年度报告", overview="2023年，我镇认真执行《条例》。\n2022年，我镇共公开信息3条。"),
    "the year in the middle of a sentence": Example(overview="2023年，我镇认真执行《条例》。\n公开信息20条，2022年，我镇公开信息30条。"),
    "project name": Example(overview="2023年，我镇认真执行《条例》。\n2022年老旧小区改造项目公开信息12条。"),
    "what last year's applications led to": Example(overview="2023年，我镇认真执行《条例》。\n2022年收到的政府信息公开申请6件均已归档。"),
    "free-form report": Example(year=2016, overview="2016年，我镇认真执行《条例》。\n2015年，我镇共公开信息3条。", found="2015"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI404", CASES[name]) == []
