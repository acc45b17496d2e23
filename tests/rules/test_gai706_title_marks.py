"""GAI706 title-marks."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "opening in a heading": Example(
        overview="（一）贯彻《政府信息公开条例。\n2023年，我镇执行《条例》。", found="《政府信息公开条例"
    ),
    "closing twice": Example(overview="2023年，我镇执行《条例》》，公开信息96条。", found="我镇执行《条例》》"),
    "opening twice": Example(overview="2023年，我镇执行《《条例》，公开信息96条。", found="《《条例》"),
    "crossed inside": Example(overview="2023年，我镇编印《“公开手册》”30册，执行《条例》。", found="《“公开手册》”"),
    "one lost among nested": Example(
        overview="2023年，我镇落实《关于印发〈目录〉的通知，执行《条例》。", found="《关于印发〈目录〉的通知"
    ),
    "nested right": Example(overview="2023年，我镇落实《关于印发〈目录〉的通知》《关于“一件事”的意见》，执行《条例》。"),
    "quoted titles": Example(overview="2023年，我镇宣传“《条例》进村”和《“十四五”规划》，执行《条例》（以下简称“《条例》”）。"),
    "mixed inner marks": Example(overview="2023年，我镇落实《关于印发〈目录>的通知》《关于印发<清单〉的通知》，执行《条例》。"),
    "inner mark closed by an outer one": Example(overview="2023年，我镇落实《关于印发〈目录》的通知》，执行《条例》。"),
    "lost to the markup": Example(overview="2023年，我镇落实《关于印发的通知》，执行《条例》。"),
    "broken over two lines": Example(overview="2023年，我镇落实《关于印发\n目录的通知》，执行《条例》。"),
    "comparisons": Example(overview="2023年，我镇执行《条例》，满意度>90%，差错率<1%。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI706", CASES[name]) == []
