"""GAI806 unpaired-marks."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "half-width bracket": Example(overview="2023年，我镇执行《条例》(简称条例，公开信息96条。", found="("),
    "closing bracket": Example(overview="2023年，我镇执行《条例》，公开信息96条)。", found=")"),
    "square bracket": Example(overview="2023年，我镇执行【条例，公开信息96条。", found="【"),
    "one quote too many": Example(overview="2023年，我镇开展“双公示”和“开放日活动，执行《条例》。", found="“"),
    "closing quote alone": Example(overview="2023年，我镇开展双公示”和“开放日”活动，执行《条例》。", found="”"),
    "two in one report": Example(overview="2023年，我镇执行《条例》（简称条例。\n开展“开放日活动，公开信息。", found=("（", "“")),
    "paired": Example(overview="2023年，我镇（含街道（社区））执行《条例》，落实“双公示”“‘一件事’”要求。"),
    "mixed widths": Example(overview="2023年，我镇（以下简称“本镇\")执行《条例》。"),
    "list numbers": Example(overview="1）公开信息；\n2）受理申请；\n我镇执行《条例》。做法是：（1）公开；2）答复。"),
    "a list number without its figure": Example(overview="2023年，我镇执行《条例》。\n）依申请公开。畅通渠道。"),
    "over several paragraphs": Example(overview="2023年，我镇提出（包括以下内容：\n第一项。\n第二项）执行《条例》。"),
    "lines of a fixed width": Example(
        overview="2023年，我镇执行《条例》（以下简\n称条例（包括附\n件））的“各项要\n求”和“双公示”。"
    ),
    "a damaged number": Example(overview="2023年，我镇落实安政办发〔2023)12号文件。", note="GAI702 tells"),
    "a damaged number, the other way": Example(overview="2023年，我镇落实安政办发(202312号文件。"),
    "breaks off": Example(overview="2023年，我镇开展“双公示活动和"),
    "single quotes": Example(overview="2023年，我镇落实‘双公示要求，执行《条例》，栏目名为What's New。"),
    "straight quotes": Example(overview="2023年，我镇开展\"双公示\"活动，提供5\"屏幕终端，执行《条例》。"),
    "all of one direction": Example(overview="2023年，我镇开展”双公示”和“开放日“活动，执行《条例》。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI806", CASES[name]) == []
