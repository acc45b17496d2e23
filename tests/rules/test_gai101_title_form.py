"""GAI101 title-form."""

import pytest

from gailint.rule import INFO, WARNING, Example
from gailint.testing import case_failures

NAME = "安澜县柳溪镇人民政府"
CASES = {
    "three lines": Example(title=f"{NAME}\n2023年政府信息公开\n工作年度报告"),
    "broken inside a word of the name": Example(title=f"{NAME}2023年度政府\n信息公开工作年度报告"),
    "year first": Example(title=f"2023年{NAME}政府信息公开工作年度报告"),
    "关于 before it": Example(title=f"{NAME}关于2023年政府信息公开工作年度报告"),
    "a bracketed agency": Example(title="安澜市人民政府办公室（本级）2023年政府信息公开工作年度报告"),
    "a customs office on its own line": Example(title="安澜海关\n2023年政府信息公开工作年度报告"),
    "printed twice": Example(title=f"{NAME}2023年政府信息公开工作年度报告\n{NAME}2023年政府信息公开工作年度报告"),
    "dated below": Example(title=f"{NAME}2023年政府信息公开工作年度报告\n（2024年1月18日）"),
    "below a web page's path": Example(
        title=f"首页>政府信息公开>政府信息公开年报>2023年\n{NAME}2023年政府信息公开工作年度报告"
    ),
    "neither agency nor year": Example(title="政府信息公开工作年度报告", found="政府信息公开工作年度报告", severity=WARNING),
    "a date below is no report year": Example(
        title=f"{NAME}政府信息公开工作年度报告\n2024年1月18日", found=f"{NAME}政府信息公开工作年度报告"
    ),
    "without 工作": Example(
        title=f"{NAME}2023年政府信息公开年度报告", found=f"{NAME}2023年政府信息公开年度报告", severity=INFO
    ),
    "without 年度": Example(
        title=f"{NAME}2023年政府信息公开工作报告", found=f"{NAME}2023年政府信息公开工作报告", severity=INFO
    ),
    "without 政府": Example(
        title="柳溪镇2023年信息公开工作年度报告", found="柳溪镇2023年信息公开工作年度报告", severity=INFO
    ),
    "a finding over two lines": Example(
        title="柳溪镇2023年\n政府信息公开年报", found="柳溪镇2023年\n政府信息公开年报", severity=INFO
    ),
    "another name": Example(title="柳溪镇2023年政务公开工作总结", found="柳溪镇2023年政务公开工作总结", severity=WARNING),
    "before 2019 a year is asked for too": Example(
        year=2012, title=f"{NAME}政府信息公开工作年度报告", found=f"{NAME}政府信息公开工作年度报告"
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI101", CASES[name]) == []
