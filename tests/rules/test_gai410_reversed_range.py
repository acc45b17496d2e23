"""GAI410 reversed-range."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "reversed years with a dash": Example(overview="2023年，我镇认真执行《条例》。整理了2022—2020年的文件。", found="2022—2020年"),
    "one day": Example(overview="2023年，我镇认真执行《条例》。2023年3月1日至2023年3月1日公示。"),
    "two days that are no range": Example(overview="2023年，我镇认真执行《条例》。2023年5月6日、2023年3月1日召开会议。"),
    "document number": Example(overview="2023年，我镇认真执行《条例》。安政办〔2023〕2019号。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI410", CASES[name]) == []
