"""GAI508 applications-settled."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "in time": Example(overview="全年收到政府信息公开申请9件，按时办结6件。", found="6件", expected="10"),
    "right": Example(overview="全年收到政府信息公开申请9件，已答复10件。"),
    "hotline": Example(overview="办结12345热线工单86件。"),
    "no figure": Example(overview="全年收到政府信息公开申请9件，均按期答复。"),
    "of those received this year": Example(overview="本年新收的9件政府信息公开申请办结8件。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI508", CASES[name]) == []
