"""GAI121 announced-count."""

import pytest

from gailint.rule import WARNING, Example
from gailint.testing import case_failures

CASES = {
    "three for two": Example(overview="做好以下三个方面工作：一是核对；二是培训。", found="三个方面", severity=WARNING, expected="二"),
    "two for three": Example(overview="抓好两项工作：一是核对；二是培训；三是考核。", found="两项", expected="三"),
    "figures": Example(overview="采取以下4条措施：一是核对；二是培训；三是考核。", found="4条", expected="三"),
    "paragraphs": Example(problems="主要有以下四个问题。\n（一）更新慢。\n（二）解读少。\n（三）人手少。", found="四个问题", expected="三"),
    "points below others": Example(
        problems="（一）存在以下三点不足：\n1.更新慢。\n2.解读少。\n（二）改进：\n1.核对。\n2.图表。\n3.培训。", found="三点"
    ),
    "before 2019": Example(year=2012, overview="做好以下三个方面工作：一是核对；二是培训。", found="三个方面"),
    "two": Example(overview="抓好两方面工作：一是核对；二是培训。"),
    "points with lists below": Example(problems="以下两个问题：\n（一）更新慢。\n1.网站。\n2.公众号。\n（二）解读少。"),
    "a list in the next paragraph": Example(problems="以下两点不足：一是更新慢；二是解读少。\n改进措施：一是核对；二是图表；三是培训。"),
    "several": Example(overview="做好以下几方面工作：一是核对；二是培训。"),
    "third": Example(overview="做好第三方面工作：一是核对；二是培训。"),
    "no list": Example(overview="做好以下三个方面工作：核对栏目，组织培训。"),
    "a broken list is GAI120's": Example(overview="做好以下三个方面工作：一是核对；三是培训。"),
    "numbers inside a paragraph": Example(overview="做好以下三个方面工作：1.核对；2.培训。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI121", CASES[name]) == []
