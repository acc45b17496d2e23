"""GAI214 duplicate-table."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

LABELS = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计"
REMEDIES = (
    f"行政复议\t\t\t\t\t行政诉讼\n{LABELS}\t未经复议直接起诉\t复议后起诉\n\t\t\t\t\t{LABELS}\t{LABELS}\n"
    + "{0}\t0\t0\t0\t{0}" + "\t0" * 10 + "\n"
)

CASES = {
    "table 4 twice": Example(tables={4: REMEDIES.format(1) + "更新后的数据如下。\n" + REMEDIES.format(2)}, found="2"),
    "table 4 twice, the same": Example(tables={4: REMEDIES.format(1) + "更新后的数据如下。\n" + REMEDIES.format(1)}),
    "an attachment": Example(signature="附件：上年度数据\n" + REMEDIES.format(2)),
    "once": Example(tables={4: REMEDIES.format(1)}),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI214", CASES[name]) == []
