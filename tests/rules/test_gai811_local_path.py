"""GAI811 local-path."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "another drive": Example(other=r"没有收取信息处理费。见D:\公开\年报.xls。", found=r"D:\公开\年报.xls"),
    "file with two slashes": Example(other="没有收取信息处理费。见file://server/a.doc。", found="file://server/a.doc"),
    "172.16": Example(other="没有收取信息处理费。见http://172.16.3.4:8080/a。", found="http://172.16.3.4:8080/a"),
    "bare 192.168": Example(other="没有收取信息处理费。系统为192.168.0.12。", found="192.168.0.12"),
    "10. with http": Example(other="没有收取信息处理费。见http://10.1.2.3/a。", found="http://10.1.2.3/a"),
    "a public address": Example(other="没有收取信息处理费。见http://61.153.0.1/a、http://172.99.1.2。"),
    "a version": Example(overview="2023年，我镇执行《条例》，平台版本：10.0.0.1，V10.12.1.3，系统10.3.4.5上线。"),
    "a numbered heading": Example(overview="2023年，我镇执行《条例》。\n10.1.2.3 公开目录"),
    "a ratio": Example(overview="2023年，我镇执行《条例》，A:B为3:1，见http:\\\\。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI811", CASES[name]) == []
