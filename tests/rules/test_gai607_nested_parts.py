"""GAI607 nested-parts."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "three parts": Example(overview="全年公开政策文件471条（规章21条、文件233条、解读271条）。", found="271", expected="217"),
    "a list in a list": Example(overview="全年公开政府信息260条，其中政策文件118条（规章70条、文件48条），财政信息142条（预算80条、决算26条、其他63条）。", found="63", expected="36"),
    "right in half-width brackets": Example(overview="全年公开政策文件118条(规章70条，文件48条)。"),
    "below, no slip": Example(overview="全年公开政策文件118条（规章11条、文件22条）。"),
    "first parts give it": Example(overview="全年公开政策文件118条（规章70条、文件48条、网站公布20条）。"),
    "the same list is told by 601": Example(overview="全年公开政府信息218条，其中政策文件181条（规章70条、文件48条），财政信息73条，其他信息27条。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI607", CASES[name]) == []
