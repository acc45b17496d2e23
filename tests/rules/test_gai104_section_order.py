"""GAI104 section-order."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "first to the end": Example(
        replace=(("一、总体情况", "六、其他事项"), ("六、其他需要报告的事项", "六、总体情况")),
        found="六、总体情况",
    ),
    "tables exchanged": Example(
        replace=(
            ("三、收到和处理政府信息公开申请情况", "三、甲"),
            ("四、政府信息公开行政复议、行政诉讼情况", "四、收到和处理政府信息公开申请情况"),
            ("三、甲", "三、政府信息公开行政复议、行政诉讼情况"),
        ),
        found="四、收到和处理政府信息公开申请情况",
    ),
    "a missing section is no disorder": Example(headings={"proactive": ""}),
    "before 2019 the order is free": Example(
        year=2012, replace=(("五、存在的主要问题及改进情况", "五、甲"), ("六、其他需要报告的事项", "六、存在的主要问题及改进情况")),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI104", CASES[name]) == []
