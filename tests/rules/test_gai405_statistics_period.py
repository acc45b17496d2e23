"""GAI405 statistics-period."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "November": Example(preamble="统计期限自2023年1月1日起至2023年11月31日止。"),
    "month wrong": Example(preamble="统计时限为2023年2月1日至2023年12月31日。", found="2023年2月1日至2023年12月31日"),
    "with a dash": Example(preamble="统计时间为2023年1月1日—12月31日。"),
    "with 到": Example(preamble="所列数据从2023年1月1日到2023年12月31日。"),
    "none stated": Example(preamble="本报告依据《条例》编制。"),
    "another year, told by 403": Example(preamble="统计期限自2022年1月1日起至2022年12月31日止。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI405", CASES[name]) == []
