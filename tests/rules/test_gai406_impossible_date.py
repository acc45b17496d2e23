"""GAI406 impossible-date."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "signature": Example(signature="安澜县柳溪镇人民政府\n2024年1月32日", found="2024年1月32日"),
    "month zero": Example(overview="2023年，我镇认真执行《条例》。于2023年0月5日召开会议。", found="2023年0月5日"),
    "leap day": Example(overview="2023年，我镇认真执行《条例》。2020年2月29日起施行。"),
    "end of the month": Example(overview="2023年，我镇认真执行《条例》。每年6月30日前核对。"),
    "full-width digits": Example(overview="2023年，我镇认真执行《条例》。２０２３年４月３１日召开会议。", found="２０２３年４月３１日"),
    "a count of months": Example(overview="2023年，我镇认真执行《条例》。连续12月更新。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI406", CASES[name]) == []
