"""GAI106 section-heading-wording."""

import pytest

from gailint.rule import INFO, WARNING, Example
from gailint.testing import case_failures

CASES = {
    "政府机关 before it": Example(
        headings={"requests": "三、政府机关收到和处理政府信息公开申请情况"},
        found="政府机关收到和处理政府信息公开申请情况", severity=INFO, expected="收到和处理政府信息公开申请情况",
    ),
    "因 before it": Example(
        headings={"remedies": "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"},
        found="因政府信息公开工作被申请行政复议、提起行政诉讼情况", severity=INFO,
    ),
    "really other": Example(headings={"overview": "一、工作总体推进情况"}, found="工作总体推进情况", severity=WARNING),
    "not the topic at all": Example(headings={"problems": "五、今后打算"}, found="今后打算", severity=WARNING),
    "a comma": Example(headings={"other": "六、其他需要报告的事项，"}, found="，", severity=WARNING),
    "a full stop": Example(headings={"other": "六、其他需要报告的事项。"}),
    "a formatting note is GAI111's": Example(headings={"other": "六、其他需要报告的事项（黑体三号字）"}),
    "blanks inside": Example(headings={"overview": "一、总 体 情 况"}),
    "before 2019": Example(year=2012, headings={"overview": "一、工作概况"}),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI106", CASES[name]) == []
