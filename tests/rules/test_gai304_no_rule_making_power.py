"""GAI304 no-rule-making-power."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

RULES = {(2, "regulations", "issued"): "1"}

CASES = {
    "a sub-district": Example(agency="安澜市柳溪街道办事处", cells=RULES, found="1"),
    "a department of a county": Example(agency="安澜县司法局", cells=RULES, found="1"),
    "a department of a district": Example(agency="安澜市汀兰区司法局", cells=RULES, found="1"),
    "a development zone": Example(agency="安澜高新技术产业开发区管理委员会", cells=RULES),
    "an autonomous prefecture": Example(agency="安澜自治州人民政府", cells=RULES),
    "a city": Example(agency="安澜市司法局", cells=RULES),
    "text in the cell": Example(cells={(2, "regulations", "issued"): "无"}),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI304", CASES[name]) == []
