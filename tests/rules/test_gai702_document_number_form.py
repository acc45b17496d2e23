"""GAI702 document-number-form."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

_RIGHT = "国办公开办函〔2021〕30号"

CASES = {
    "full-width square brackets": Example(replace=((_RIGHT, "国办公开办函［2021］30号"),), found="国办公开办函［2021］30号"),
    "two unlike marks": Example(replace=((_RIGHT, "国办公开办函〔2021]30号"),), found="国办公开办函〔2021]30号", expected=_RIGHT),
    "opening mark lost": Example(replace=((_RIGHT, "国办公开办函2021〕30号"),), found="国办公开办函2021〕30号", expected=_RIGHT),
    "both marks lost": Example(replace=((_RIGHT, "国办公开办函202130号"),), found="国办公开办函202130号", expected=_RIGHT),
    "函 lost": Example(replace=((_RIGHT, "国办公开办〔2021〕30号"),), found="国办公开办〔2021〕30号", expected=_RIGHT),
    "both lost": Example(replace=((_RIGHT, "国办公开〔2021〕30号"),), found="国办公开〔2021〕30号", expected=_RIGHT),
    "办 lost, other marks": Example(replace=((_RIGHT, "国办公开函【2021】30号"),), found="国办公开函【2021】30号", expected=_RIGHT),
    "round": Example(replace=((_RIGHT, "国办公开办函(2021)30号"),), found="国办公开办函(2021)30号", expected=_RIGHT),
    "blanks": Example(replace=((_RIGHT, "国办公开办函〔 2021 〕30号"),), found="国办公开办函〔 2021 〕30号"),
    "a local one damaged": Example(overview="2023年，我镇落实安政办发〔20235号文件。", found="〔20235号"),
    "a local one square": Example(overview="2023年，我镇落实安政公发【2023】1号文件。", found="【2023】1号", expected="〔2023〕1号"),
    "a local one, half round": Example(overview="2023年，我镇落实安教〔2023)12号文件。", found="〔2023)12号"),
    "local forms": Example(overview="2023年，我镇落实安府办〔2023〕28号、安公办函〔2023〕8号、安财预〔2023〕102号文件。"),
    "a local round one": Example(overview="2023年，我镇参加安教（2023）12号课题。"),
    "other numbers": Example(overview="2023年，我镇发放20231号、20232号票据，热线12345号，安乐路2021号，政策2023号。"),
    "a case": Example(overview="2023年，我镇收到（2023）江01行初12号判决和江复决〔2023〕12号决定。"),
    "the year of an announcement": Example(overview="2023年，我镇落实公告2023年第12号和财政部公告2023年第3号。"),
    "cut by a line break": Example(overview="2023年，我镇落实安政办发〔2023\n〕5号文件。"),
    "a number in a title": Example(overview="2023年，我镇落实《安澜县人民政府公报》（2023）5号。"),
    "blanks elsewhere": Example(overview="2023 年，我镇落实安政办发〔2023〕 5号文件。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI702", CASES[name]) == []
