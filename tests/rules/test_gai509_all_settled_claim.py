"""GAI509 all-settled-claim."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

SETTLED = {
    (3, "carried_out", "natural_person"): "0", (3, "carried_out", "total"): "0",
    (3, "carried_in", "natural_person"): "1", (3, "carried_in", "total"): "1",
}  # fmt: skip

CASES = {
    "answered": Example(overview="全年收到政府信息公开申请9件，均已答复。", found="均已答复"),
    "with a decimal": Example(overview="全年政府信息公开申请办结率100.0%。", found="办结率100.0%"),
    "nothing is carried over": Example(overview="全年收到政府信息公开申请9件，全部办结。", cells=SETTLED),
    "within the time limit": Example(overview="全年收到政府信息公开申请9件，全部在法定期限内答复。"),
    "99 per cent": Example(overview="全年政府信息公开申请办结率99%。"),
    "of those carried in": Example(overview="上年结转的2件政府信息公开申请已全部办结。"),
    "but for those carried out": Example(overview="政府信息公开申请办结率100%（不含结转的1件）。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI509", CASES[name]) == []
