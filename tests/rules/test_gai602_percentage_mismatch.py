"""GAI602 percentage-mismatch."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "a share of those settled": Example(overview="全年办结政府信息公开申请10件，予以公开5件，占办结总数的62.5%。", found="62.5%", expected="50.0%"),
    "a decline printed as growth, with the difference": Example(overview="全年收到政府信息公开申请9件，较上年的12件增长25%。", found="25%"),
    "the difference gives another rate": Example(overview="全年收到政府信息公开申请9件，比上年增加3件，增长33.3%。", found="33.3%", expected="50.0%"),
    "rounded": Example(overview="全年办结政府信息公开申请10件，部分公开1件，占办结总数的10.0%。"),
    "right, with the difference": Example(overview="全年收到政府信息公开申请9件，比上年增加3件，增长50%。"),
    "another figure of the list is the base": Example(overview="全年公开政府信息120条，其中政策文件60条、解读30条，占50%。"),
    "approximate": Example(overview="全年公开政府信息120余条，其中政策文件30条，占35%。"),
    "the table denies a figure": Example(overview="全年办结政府信息公开申请10件，予以公开3件，占办结总数的50%。"),
    "percentage points": Example(overview="全年办结政府信息公开申请10件，办结率提高3个百分点。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI602", CASES[name]) == []
