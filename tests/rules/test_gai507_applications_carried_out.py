"""GAI507 applications-carried-out."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "in other words": Example(overview="全年收到政府信息公开申请9件，3件结转下一年度办理。", found="3件", expected="1"),
    "none": Example(overview="全年收到政府信息公开申请9件，结转下年度0件。", found="0件", expected="1"),
    "right": Example(overview="全年收到政府信息公开申请9件，一件结转下年度办理。"),
    "projects": Example(overview="公开项目6个，结转下年度实施3个。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI507", CASES[name]) == []
