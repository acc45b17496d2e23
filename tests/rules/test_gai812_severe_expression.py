"""GAI812 severe-expression."""

import re

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, load

ENTRIES = load("GAI812").module.ENTRIES

CASES = {
    "国名": Example(overview="2023年，我镇执行《中华人名共和国政府信息公开条例》。", found="中华人名共和国"),
    "中国人民共和国": Example(preamble="根据《中国人民共和国政府信息公开条例》编制。", found="中国人民共和国", expected="中华人民共和国"),
    "in the title": Example(title="安澜县柳溪镇人民攻府2023年政府信息公开工作年度报告", found="人民攻府"),
    "思想": Example(
        overview="2023年，我镇以习近平新时代特色社会主义思想为指导。",
        found="习近平新时代特色社会主义思想",
        expected="习近平新时代中国特色社会主义思想",
    ),
    "right names": Example(
        overview="2023年，我镇以习近平新时代中国特色社会主义思想为指导，落实中华人民共和国国务院、全国人民代表大会常务委员会、"
        "中国共产党中央委员会要求，开展扫黑除恶、扫黄打非，推动政策学习进平安社区，学习近乎完成，集中共产党员宣讲。"
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI812", CASES[name]) == []


def test_every_entry_names_its_source() -> None:
    assert len({entry[0] for entry in ENTRIES}) == len(ENTRIES)
    for wrong, right, source, date in ENTRIES:
        assert source
        assert re.match(r"20\d\d-\d\d", date)
        assert wrong != right
        assert wrong not in right
