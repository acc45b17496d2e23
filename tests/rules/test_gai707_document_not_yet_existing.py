"""GAI707 document-not-yet-existing."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "a local one": Example(overview="2023年，我镇落实《条例》和《清单》（安政办发〔2026〕5号）。", found="〔2026〕5号"),
    "the format of 2021 in a report for 2020": Example(
        year=2020, preamble="按照国办公开办函〔2021〕30号编制。", found="国办公开办函〔2021〕30号"
    ),
    "in the report for 2021": Example(year=2021, preamble="按照国办公开办函〔2021〕30号编制。"),
    "a report for 2020 that was signed late": Example(
        year=2020, preamble="按照国办公开办函〔2021〕30号编制。", signature="安澜县柳溪镇人民政府\n2021年12月1日"
    ),
    "the year before": Example(overview="2023年，我镇落实《条例》和安政办发〔2022〕5号文件。"),
    "signed too early": Example(
        overview="2023年，我镇落实《条例》和安政办发〔2024〕5号文件。", signature="安澜县柳溪镇人民政府\n2023年1月15日"
    ),
    "a project": Example(overview="2023年，我镇执行《条例》，推进2025年项目12号地块。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI707", CASES[name]) == []
