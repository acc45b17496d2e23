"""GAI116 problems-or-improvement-missing."""

import pytest

from gailint.rule import WARNING, Example
from gailint.testing import case_failures

HEADING = "五、存在的主要问题及改进情况"
CASES = {
    "plans only": Example(
        problems="2024年，我镇将每月核对栏目，组织业务培训，增加图表解读，邀请居民代表参观办事大厅。", found=HEADING, severity=WARNING
    ),
    "problems only": Example(problems="一是栏目更新不及时，群众有意见；二是解读形式单一，群众看不懂；三是人员少，培训次数少。", found=HEADING),
    "gaps": Example(problems="工作距离上级要求还有差距，解读的深度有待拓展。下一步，我镇每月核对栏目，安排专人答疑。"),
    "too short": Example(problems="更新不及时。"),
    "before 2019": Example(year=2012, problems="2013年，我镇每月核对栏目，邀请居民代表参观办事大厅，听取他们的意见和建议。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI116", CASES[name]) == []
