"""GAI802 identity-number."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "with X": Example(overview="2023年，我镇执行《条例》，登记11010519491231002X。", found="11010519491231002X"),
    "small x": Example(overview="2023年，我镇执行《条例》，登记11010519491231002x。", found="11010519491231002x"),
    "in groups": Example(overview="2023年，我镇执行《条例》，登记110101 19900307 0716。", found="110101 19900307 0716"),
    "no province": Example(overview="2023年，我镇执行《条例》，登记180101199003070711。"),
    "no such day": Example(overview="2023年，我镇执行《条例》，登记110101199002300714。"),
    "unborn": Example(overview="2023年，我镇执行《条例》，登记110101209903070718。"),
    "a credit code": Example(overview="2023年，我镇执行《条例》，统一社会信用代码11330402MB1234567X。"),
    "a serial of a file": Example(overview="2023年，我镇执行《条例》，文件ID_110101199003070716、A110101199003070716。"),
    "a time": Example(overview="2023年，我镇执行《条例》，时间戳202312311230451234。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI802", CASES[name]) == []
