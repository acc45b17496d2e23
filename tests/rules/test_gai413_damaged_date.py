"""GAI413 damaged-date."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "title without 年": Example(title="柳溪镇2023政府信息公开工作年度报告", found="2023"),
    "with our town": Example(overview="2023年，我镇认真执行《条例》。\n2023我镇公开信息20条。", found="2023"),
    "whole date": Example(overview="2023年，我镇认真执行《条例》。2023年1月31日止。"),
    "a title": Example(overview="2023年，我镇认真执行《条例》。印发《2023我县行动方案》。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI413", CASES[name]) == []
