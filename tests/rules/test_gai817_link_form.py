"""GAI817 link-form."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "one slash": Example(other="没有收取信息处理费。见http:/www.example.gov.cn。", found="http:/www.example.gov.cn"),
    "a full-width colon": Example(other="没有收取信息处理费。见http：//www.example.gov.cn。", found="http：//www.example.gov.cn"),
    "a semicolon": Example(other="没有收取信息处理费。见https;//www.example.gov.cn。", found="https;//www.example.gov.cn"),
    "backslashes": Example(other=r"没有收取信息处理费。见http:\\www.example.gov.cn。", found=r"http:\\www.example.gov.cn"),
    "a blank at a point": Example(other="没有收取信息处理费。见http://www.example. gov.cn。", found="http://www.example. gov.cn"),
    "a full-width point": Example(other="没有收取信息处理费。见www.example。gov.cn查询。", found="www.example。gov.cn"),
    "the own computer": Example(other="没有收取信息处理费。见http://127.0.0.1:8080/a。", found="http://127.0.0.1:8080/a"),
    "right": Example(other="没有收取信息处理费。见https://www.example.gov.cn:8080/a/b.html?x=1&y=2#z，www.example.gov.cn。请查阅。"),
    "two addresses": Example(other="没有收取信息处理费。见www.example.gov.cn www.example.com、http://example.gov.cn。"),
    "a sentence behind": Example(other="没有收取信息处理费。网址http://www.example.gov。Com栏目。"),
    "the scheme only": Example(other="没有收取信息处理费。以http://或者https//开头，http: //。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI817", CASES[name]) == []
