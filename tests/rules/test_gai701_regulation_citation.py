"""GAI701 regulation-citation."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "政务 for 政府信息": Example(preamble="根据《中华人民共和国政务公开条例》编制。", found="中华人民共和国政务公开条例"),
    "a law": Example(preamble="根据《中华人民共和国政府信息公开法》编制。", found="中华人民共和国政府信息公开法"),
    "with 工作": Example(preamble="根据《中华人民共和国政府信息公开工作条例》编制。", found="中华人民共和国政府信息公开工作条例"),
    "without the kind": Example(preamble="根据《中华人民共和国政府信息公开》编制。", found="中华人民共和国政府信息公开"),
    "体例, short": Example(preamble="根据《政府信息公开体例》编制。", found="政府信息公开体例"),
    "with a bracket": Example(preamble="根据《中华人民共和国信息公开条例（2019年修订）》编制。", found="中华人民共和国信息公开条例"),
    "in the text": Example(
        overview="2023年，我镇学习《中华人民共和国信息公开条例》。", found="中华人民共和国信息公开条例"
    ),
    "令492号": Example(preamble="根据《条例》（国务院令492号）编制。", found="国务院令492号", expected="国务院令第711号"),
    "第492号令": Example(preamble="根据《条例》（国务院第492号令）编制。", found="国务院第492号令"),
    "newly revised, they say": Example(preamble="根据新修订的《条例》（国务院令第492号）编制。", found="国务院令第492号"),
    "with blanks": Example(preamble="根据《条例》（国务院令第 492 号）编制。", found="国务院令第 492 号"),
    "in 2019": Example(year=2019, preamble="根据《条例》（国务院令第492号）编制。", found="国务院令第492号"),
    "revised, without 711": Example(preamble="《条例》（国务院令第492号公布，2019年4月修订）是编制依据。"),
    "revised, with blanks": Example(preamble="《条例》（国务院令第 492 号公布，2019 年 4 月 3 日修订）是编制依据。"),
    "both in two sentences": Example(preamble="《条例》由国务院令第492号公布。后经国务院令第711号修订。"),
    "amended version": Example(preamble="根据《中华人民共和国政府信息公开条例（2019年修订）》编制。"),
    "implementation rules": Example(preamble="根据《中华人民共和国政府信息公开条例实施细则》编制。"),
    "other laws": Example(preamble="根据《中华人民共和国统计法》《中华人民共和国保守国家秘密法》《中华人民共和国档案法》编制。"),
    "a ministry": Example(preamble="根据《中华人民共和国海关政府信息公开办法》编制。"),
    "a number of another kind": Example(preamble="根据《条例》编制，参照安政发〔2019〕492号文件。"),
    "line break inside": Example(preamble="根据《中华人民共和国政府\n信息公开条例》编制。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI701", CASES[name]) == []
