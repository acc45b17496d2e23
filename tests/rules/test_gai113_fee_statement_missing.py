"""GAI113 fee-statement-missing."""

import pytest

from gailint.rule import WARNING, Example
from gailint.testing import case_failures

HEADING = "六、其他需要报告的事项"
CASES = {
    "无": Example(other="无", found=HEADING, severity=WARNING),
    "nothing else": Example(other="无其他需要说明的事项。", found=HEADING),
    "a contact": Example(other="如有疑问，请与镇党政办公室联系。", found=HEADING),
    "the table's fees are others": Example(other="无。", cells={(2, "fees", "amount"): "12.5"}, found=HEADING),
    "charged": Example(other="共收取信息处理费120元。"),
    "other words": Example(other="本年度未发出收费通知。"),
    "no section": Example(headings={"other": ""}, other=""),
    "in 2020": Example(year=2020, other="无。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI113", CASES[name]) == []
