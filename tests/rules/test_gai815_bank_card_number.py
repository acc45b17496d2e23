"""GAI815 bank-card-number."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "19 digits": Example(overview="2023年，我镇执行《条例》，补助发放至6217001230000000006。", found="6217001230000000006"),
    "16 digits": Example(overview="2023年，我镇执行《条例》，补助发放至6228480400000003。", found="6228480400000003"),
    "another network": Example(overview="2023年，我镇执行《条例》，补助发放至5500001000000002。", found="5500001000000002"),
    "in groups": Example(overview="2023年，我镇执行《条例》，补助发放至6228 4804 0000 0003。", found="6228 4804 0000 0003"),
    "wrong check digit": Example(overview="2023年，我镇执行《条例》，补助发放至6217001230000000009、6228480400000006。"),
    "an identity number": Example(overview="2023年，我镇执行《条例》，登记620101199003070003。", note="of that form"),
    "a file": Example(overview="2023年，我镇执行《条例》，档案编号6217001230000000006，订单号：6228480400000003，统一代码为5500001000000002。"),
    "no prefix": Example(overview="2023年，我镇执行《条例》，数字1234500000000005和2023000000000009。"),
    "an account of the treasury": Example(other="没有收取信息处理费。户名：安澜县财政局，账号6217001230000000006。"),
    "money": Example(overview="2023年，我镇执行《条例》，共6228480400000003.50元。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI815", CASES[name]) == []
