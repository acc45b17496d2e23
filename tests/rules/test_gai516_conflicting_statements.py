"""GAI516 conflicting-statements."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

FEES = {(2, "fees", "amount"): "0.8"}

CASES = {
    "carried out": Example(overview="全年收到政府信息公开申请9件，结转下年度3件。", problems="本年度政府信息公开申请结转下年度5件，答复时效是存在的问题。针对不足，改进流程。", tables={3: ""}, found="5件"),
    "cases": Example(overview="因政府信息公开引起的行政复议3件。", problems="本年度因政府信息公开引起的行政复议4件，说明还存在问题。针对不足，改进流程。", tables={4: ""}, found="4件"),
    "told once": Example(overview="全年收取信息处理费200元。", problems="本年度收取信息处理费300元，存在计费不规范的问题。针对不足，改进流程。", other="本年度收取信息处理费400元。", cells=FEES, found="300元"),
    "alike": Example(overview="全年收到政府信息公开申请9件。", requests="本年度收到政府信息公开申请九件。", tables={3: ""}),
    "in one sentence": Example(overview="全年收到政府信息公开申请9件，收到政府信息公开申请7件。", tables={3: ""}),
    "publications": Example(overview="全年公开政府信息126条。公开政府信息58条。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI516", CASES[name]) == []
