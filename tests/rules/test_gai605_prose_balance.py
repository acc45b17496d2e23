"""GAI605 prose-balance."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "answered": Example(overview="全年收到政府信息公开申请19件，上年结转2件，答复10件，结转下年度办理1件。", tables={3: ""}, found="19件"),
    "before 2019": Example(year=2017, requests="全年收到政府信息公开申请9件，上年结转2件，办结7件，结转下年度继续办理1件。", found="9件"),
    "two values": Example(overview="全年收到政府信息公开申请9件，上年结转2件，办结10件，结转下年度继续办理3件。其中，上半年收到4件。收到政府信息公开申请8件。", tables={3: ""}),
    "the table does not balance": Example(overview="全年收到政府信息公开申请10件，上年结转2件，办结10件，结转下年度继续办理1件。", cells={(3, "new", "natural_person"): "7", (3, "new", "total"): "10"}),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI605", CASES[name]) == []
