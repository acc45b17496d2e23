"""GAI803 mobile-number."""

import pytest

from gailint.rule import INFO, Example
from gailint.testing import case_failures

CASES = {
    "in brackets": Example(overview="2023年，我镇执行《条例》，李某（15912345678）得到答复。", found="15912345678"),
    "with hyphens": Example(overview="2023年，我镇执行《条例》，号码159-1234-5678已登记。", found="159-1234-5678"),
    "at the end": Example(overview="2023年，我镇执行《条例》，来访者留下18600001234", found="18600001234"),
    "a contact": Example(other="没有收取信息处理费。联系人：办公室，手机19912345678。", found="19912345678", severity=INFO),
    "a landline": Example(other="没有收取信息处理费。联系电话：0579-55501234、057955501234、55501234。"),
    "a hotline": Example(overview="2023年，我镇执行《条例》，12345热线受理13812条。"),
    "money": Example(overview="2023年，我镇执行《条例》，投资15912345678元，补助13812345678 元。"),
    "longer": Example(overview="2023年，我镇执行《条例》，登记213812345678、138123456789。"),
    "a decimal": Example(overview="2023年，我镇执行《条例》，系数0.13812345678和13812345678.5。"),
    "an address": Example(overview="2023年，我镇执行《条例》，见https://example.gov.cn/art/13812345678。"),
    "an account": Example(overview="2023年，我镇执行《条例》，公众号账号13812345678，订单编号为13812345678。"),
    "no prefix": Example(overview="2023年，我镇执行《条例》，数字12012345678、15412345678。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI803", CASES[name]) == []
