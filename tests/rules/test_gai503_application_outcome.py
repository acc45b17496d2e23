"""GAI503 application-outcome."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "two with one figure": Example(overview="办理政府信息公开申请，予以公开和部分公开共8件。", found="8件", expected="6"),
    "a row": Example(overview="政府信息公开申请的办理结果中，重复申请3件。", found="3件", expected="1"),
    "none": Example(overview="政府信息公开申请的办理结果中，不予公开0件。", found="0件", expected="1"),
    "all granted": Example(overview="全年收到政府信息公开申请9件，均予以公开。", found="均予以公开"),
    "right": Example(overview="政府信息公开申请的办理结果中，予以公开5件，部分公开1件，不予公开1件，无法提供2件，不予处理1件，其他处理0件。"),
    "publications": Example(overview="全年主动公开信息126条，涉及不予公开的事项依法说明理由。"),
    "the row is wrong in the table": Example(overview="政府信息公开申请的办理结果中，予以公开5件。", cells={(3, "granted", "total"): "8"}),
    "documents, not applications": Example(overview="公文公开属性认定中，主动公开86件、依申请公开12件、不予公开30件。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI503", CASES[name]) == []
