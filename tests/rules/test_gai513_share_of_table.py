"""GAI513 share-of-table."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "of the settled": Example(overview="政府信息公开申请的办理结果中，予以公开5件。予以公开的占办结总数的62.5%。", found="62.5%"),
    "right": Example(overview="政府信息公开申请的办理结果中，予以公开5件。予以公开的占办结总数的50%。"),
    "both figures are printed, that is 602": Example(overview="全年办结政府信息公开申请10件，予以公开5件，占办结总数的62.5%。"),
    "of publications": Example(overview="公开信息126条，涉农信息占62.5%。"),
    "of applicants": Example(overview="全年收到政府信息公开申请9件，自然人占66.7%。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI513", CASES[name]) == []
