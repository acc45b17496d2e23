"""GAI703 superseded-format."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

_OLD, _NEW = "国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号"

CASES = {
    "the number alone": Example(preamble=f"本报告按照{_OLD}文件规定的格式编制。", found=_OLD, expected=_NEW),
    "the trial format": Example(
        preamble=f"按照《政府信息公开工作年度报告格式（试行）》（{_OLD}）编制。", found=_OLD, note="the number tells"
    ),
    "with blanks": Example(preamble="本报告按照国办公开办函〔2019〕 60 号文件编制。", found="国办公开办函〔2019〕 60 号"),
    "in 2021": Example(year=2021, preamble=f"本报告按照{_OLD}文件编制。", found=_OLD),
    "both": Example(preamble=f"本报告按照{_OLD}、{_NEW}文件编制。"),
    "the new title elsewhere": Example(
        preamble=f"按照《中华人民共和国政府信息公开工作年度报告格式》编制，原依据{_OLD}。", note="the new format is cited too"
    ),
    "no longer": Example(preamble=f"{_OLD}不再适用。"),
    "another document of 2019": Example(preamble="本报告按照国办公开办函〔2019〕61号文件编制。"),
    "a local number 60": Example(preamble="本报告按照安政办发〔2019〕60号文件编制。"),
    "year 2019": Example(year=2019, preamble=f"本报告按照{_OLD}文件编制。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI703", CASES[name]) == []
