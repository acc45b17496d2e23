"""GAI515 applicant-count."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "organisations": Example(overview="全年收到政府信息公开申请9件，其中自然人6件、法人或其他组织4件。", found="4件", expected="3"),
    "a kind of organisation": Example(overview="全年收到政府信息公开申请9件，其中商业企业5件。", found="5件", expected="2"),
    "of all, with those carried in": Example(overview="全年办理政府信息公开申请11件，其中自然人8件、法人或其他组织3件。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI515", CASES[name]) == []
