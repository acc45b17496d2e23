"""GAI805 mixed-width-punctuation."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "two paragraphs": Example(overview="我镇认真落实,及时公开。\n我镇执行《条例》，做到接受监督;及时更新,方便群众。", found=(",", ";")),
    "in a heading": Example(overview="（一）主动公开:基本情况\n我镇执行《条例》，公开信息。", found=":"),
    "next to figures": Example(overview="我镇执行《条例》，公开3,000条;其中网站2,000条,公众号1,000条。", found=";"),
    "between Latin letters": Example(overview="我镇执行《条例》，网址:http://www.example.gov.cn,电话:0579-5550100，时间:9:00。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI805", CASES[name]) == []
