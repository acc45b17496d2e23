"""GAI502 applications-carried-in."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "behind the year": Example(overview="全年收到政府信息公开申请9件，2022年结转6件。", found="6件", expected="2"),
    "in brackets": Example(overview="全年办理政府信息公开申请11件（含上年结转6件）。", found="6件", expected="2"),
    "none": Example(overview="全年收到政府信息公开申请9件，上年度结转申请0件。", found="0件", expected="2"),
    "right, Chinese numerals": Example(overview="全年收到政府信息公开申请9件，上年度结转两件。"),
    "of last year": Example(overview="2022年收到政府信息公开申请12件，上年结转4件。"),
    "to next year": Example(overview="全年收到政府信息公开申请9件，结转至2024年1件。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI502", CASES[name]) == []
