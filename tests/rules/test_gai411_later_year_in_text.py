"""GAI411 later-year-in-text."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "applications": Example(overview="2023年，我镇认真执行《条例》。\n2024年，我镇收到政府信息公开申请3件。", found="2024"),
    "intention": Example(overview="2023年，我镇认真执行《条例》。\n2024年，我镇计划公开信息300条。"),
    "publication": Example(overview="2023年，我镇认真执行《条例》。\n本报告于2024年1月18日公布。"),
    "title disagrees too": Example(title="柳溪镇2022年政府信息公开工作年度报告", overview="2023年，我镇认真执行《条例》。\n2024年，我镇共公开信息3条。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI411", CASES[name]) == []
