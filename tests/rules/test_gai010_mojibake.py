"""GAI010 mojibake."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

CASES = {
    "a replacement character": Example(overview="公开信\ufffd96条。", found="\ufffd"),
    "one finding a line": Example(overview="公\ufffd信\ufffd96条。\n其中\ufffd件20条。", found=("\ufffd", "\ufffd")),
    "in a cell": Example(cells={(2, "licences", "decisions"): "3\ufffd"}, found="\ufffd"),
    "UTF-8 replaced, then read as GBK": Example(overview="公开锟斤拷锟斤拷96条。", found="锟斤拷锟斤拷"),
    "uninitialised memory": Example(overview="公开烫烫烫烫96条。", found="烫烫烫烫"),
    "a comma and a letter as Latin-1": Example(overview="公开ï¼Œå¹´96条。", found="ï¼Œå¹´"),
    "a damaged byte": Example(
        raw="安澜县柳溪镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n公开".encode() + b"\xe4\n", found="\ufffd"
    ),
    "one pair is not enough": Example(overview="公开ä¸­96条。"),
    "pinyin with tones": Example(overview="设置拼音提示“liǔ xī zhèn”“gōng kāi”，方便识读。"),
    "the letters in other words": Example(overview="公开锟铻产业园、屯田路改造信息，烫伤救治指南1份。"),
    "no report": Example(file="notes.txt", raw="值班\ufffd安排"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI010", CASES[name]) == []


def test_many_lines_are_one_finding() -> None:
    [found] = check_rule("GAI010", Example(overview="\n".join(["公开信\ufffd96条。"] * 30)))
    assert "30行" in found.message
    assert len(found.related) <= 10
