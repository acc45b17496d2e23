"""GAI705 article-reference."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "the Regulation in short": Example(preamble="根据《条例》第三十二条编制本年度报告。", found="第三十二条", expected="第五十条"),
    "in digits": Example(preamble="根据《政府信息公开条例》第 31 条公布年度报告。", found="第 31 条", expected="第四十九条"),
    "old fee": Example(other="依据《条例》第二十七条规定，没有收取信息处理费用。", found="第二十七条"),
    "heading in digits": Example(labels={"第二十条第（五）项": "第20条第（3）项"}, found="第20条第（3）项"),
    "heading without brackets": Example(labels={"第二十条第（五）项": "第二十一条第五项"}, found="第二十一条第五项"),
    "right articles": Example(preamble="根据《条例》第四十九条、第五十条的要求编制年度报告。"),
    "another law in the sentence": Example(preamble="根据《中华人民共和国会计法》第三十二条编制年度报告。"),
    "a law after the Regulation": Example(preamble="根据《条例》和《中华人民共和国会计法》第三十二条编制年度报告。"),
    "the right to apply": Example(overview="2023年，我镇按照《条例》第二十七条保障公众申请获取政府信息，不收取费用。"),
    "heading in digits, right": Example(labels={"第二十条第（五）项": "第20条第（5）项"}),
    "heading of 2019": Example(year=2019),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI705", CASES[name]) == []
