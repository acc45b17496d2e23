"""GAI407 published-late."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "province in February": Example(agency="甲省人民政府", signature="甲省人民政府\n2024年2月20日"),
    "department, another year": Example(year=2021, agency="安澜县财政局", signature="安澜县财政局\n2022年2月1日", found="2022年2月1日"),
    "kind unknown, in March": Example(agency="安澜经开区", signature="安澜经开区\n2024年3月20日"),
    "no signature": Example(agency="安澜县财政局", signature=""),
    "own deadline": Example(agency="安澜县财政局", signature="安澜县财政局\n2024年1月25日", found="2024年1月25日", config='rules: {GAI407: {deadline-department: "01-20"}}'),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI407", CASES[name]) == []
