"""GAI801 superseded-principle."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "in quotation marks": Example(overview="按照“以公开为原则、不公开为例外”的要求开展工作。", found="公开为原则", expected="公开为常态"),
    "without 以": Example(problems="对公开为原则的理解不深。", found="公开为原则"),
    "with 是": Example(overview="树立公开是原则、不公开是例外的理念。", found="公开是原则", expected="公开是常态"),
    "as the basic principle": Example(overview="坚持以公开为基本原则。", found="公开为基本原则", expected="公开为常态"),
    "in 2019": Example(year=2019, overview="坚持以公开为原则、不公开为例外。", found="公开为原则"),
    "the wording in force": Example(overview="坚持“以公开为常态、不公开为例外”的原则。"),
    "a mixture": Example(overview="坚持以公开为常态不公开为例外为原则。"),
    "from the old to the new": Example(overview="《条例》把以公开为原则修改为公开为常态，体现了更高要求。"),
    "of former times": Example(overview="过去强调以公开为原则，如今要求更高。"),
    "another principle": Example(overview="坚持公开原则和便民原则，招标坚持公开透明的原则。"),
    "the way of disclosure": Example(overview="村级事务以主动公开为原则、依申请公开为补充。"),
    "before 2019": Example(year=2017, overview="坚持以公开为原则、不公开为例外。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI801", CASES[name]) == []
