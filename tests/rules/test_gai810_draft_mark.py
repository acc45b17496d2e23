"""GAI810 draft-mark."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, sample_report

_TITLE = "安澜县柳溪镇人民政府2023年政府信息公开工作年度报告"

CASES = {
    "before the title": Example(raw=sample_report(Example(title="（初稿）\n" + _TITLE))[1], found="初稿"),
    "without brackets": Example(title=_TITLE + "送审稿", found="送审稿"),
    "on a second title": Example(title=_TITLE + "\n" + _TITLE + "（修改稿）", found="修改稿"),
    "a list of links": Example(title="安澜县停车管理办法（征求意见稿）\n" + _TITLE, note="not the report's"),
    "in a folder": Example(file="草稿/2023年年度报告.txt", note="a folder is no file name"),
    "another title": Example(overview="2023年，我镇公布《安澜县规划（征求意见稿）》，执行《条例》。"),
    "稿 in other words": Example(title=_TITLE, overview="2023年，我镇执行《条例》，编发稿件30篇，投稿12篇。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI810", CASES[name]) == []
