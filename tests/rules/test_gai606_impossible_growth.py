"""GAI606 impossible-growth."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "with the year": Example(overview="全年收到政府信息公开申请9件，较2022年增长40%。", found="40%"),
    "a tenfold": Example(overview="全年收到政府信息公开申请9件，同比增长800%。"),
    "doubled": Example(overview="全年收到政府信息公开申请9件，同比增长200%。"),
    "a decline by more than all": Example(overview="全年收到政府信息公开申请9件，同比下降10%。"),
    "with the difference": Example(overview="全年收到政府信息公开申请9件，比上年增加3件，增长35%。"),
    "other words between": Example(overview="全年收到政府信息公开申请9件，网站访问量同比增长35%。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI606", CASES[name]) == []
