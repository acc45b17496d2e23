"""GAI403 year-conflict."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "title, period and opening all differ": Example(title="柳溪镇2021年政府信息公开工作年度报告", overview="2022年，我镇认真执行《条例》。", found="2023年1月1日起至2023年12月31日"),
    "only title and opening, which differ": Example(title="柳溪镇2022年政府信息公开工作年度报告", preamble="", found="2023"),
    "the title broken over lines": Example(title="柳溪镇2023年政府信息\n公开工作年度报告"),
    "a year inside a document title": Example(overview="根据《2022年政务公开工作要点》，我镇认真执行《条例》。"),
    "an opening on a month of another year": Example(overview="2022年12月以来，我镇认真执行《条例》。"),
    "the period is no calendar year": Example(preamble="统计期限自2022年1月1日起至2023年12月31日止。"),
    "folder of another year": Example(file="2023.txt"),
    "file of another year": Example(file="2019.txt", found=""),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI403", CASES[name]) == []
