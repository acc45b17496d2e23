"""GAI207 wrong-edition."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

LINE = "\t0\n" * 7
ITEMS = (
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "3.其他",
)
OLD_RESULTS = (
    (f"\t（六）其他处理\n\t{ITEMS[0]}\n{LINE}\n\t\n\t\n\t{ITEMS[1]}\n{LINE}\n\t\n\t\n\t{ITEMS[2]}\n", "\t（六）其他处理\n"),
)
NEW_RESULTS = f"\t（六）其他处理\n\t{ITEMS[0]}\n{LINE}\n\t\n\t\n\t{ITEMS[1]}\n{LINE}\n\t\n\t\n\t{ITEMS[2]}\n"

CASES = {
    "table 3 of 2019 in a report for 2022": Example(year=2022, replace=OLD_RESULTS, found="（六）其他处理"),
    "table 3 of 2021 in a report for 2020": Example(
        year=2020,
        replace=(("\t（六）其他处理\n", NEW_RESULTS),),
        found="1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    ),
    "a year from the period alone": Example(title="安澜县柳溪镇人民政府政府信息公开工作年度报告"),
    "the year in brackets": Example(labels={"本年制发件数": "本年（2023）制发件数"}),
    "行政规范性文件 in 2020": Example(year=2020, labels={"规范性文件": "行政规范性文件"}),
    "规范性文件 in 2023": Example(labels={"行政规范性文件": "规范性文件", "现行有效件数": "现行有效件"}),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI207", CASES[name]) == []
