"""GAI108 numbering-sequence."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

CASES = {
    "the last in another style": Example(overview="（一）公开。正常。\n（二）申请。没有。\n(3)平台。正常。", found="(3)", expected="（三）"),
    "two in another style": Example(
        overview="（一）公开。\n（2）申请。\n（3）平台。\n（四）保障。", found=("（2）", "（3）"),
    ),
    "1. among （一）": Example(overview="（一）公开。正常。\n2.申请。没有。\n（三）平台。正常。", found="2.", expected="（二）"),
    "the first in another style": Example(problems="（1） 问题。更新慢。\n（二）措施。每月核对。", found="（1）", expected="（一）"),
    "starts with （二）": Example(overview="（二）申请。没有。\n（三）平台。正常。", found="（二）"),
    "the first twice": Example(overview="（一）公开。\n（一）申请。\n（三）平台。", found="（一）", expected="（二）"),
    "a slip": Example(overview="1.公开。\n2.申请。\n5.平台。\n4.保障。", found="5.", expected="3."),
    "a gap at the end": Example(overview="（一）公开。\n（二）申请。\n（四）平台。", found="（四）"),
    "half-width brackets stay": Example(overview="(一)公开。\n(二)申请。\n(二)平台。\n(四)保障。", found="(二)", expected="(三)"),
    "in section six": Example(other="（一）收费。没有收取信息处理费。\n（三）提案。没有提案。", found="（三）"),
    "children in brackets": Example(overview="（一）公开。\n（1）网站。\n（2）公众号。\n（二）申请。没有。"),
    "children with figures": Example(overview="（一）公开。\n1.网站。\n2.公众号。\n（二）申请。\n1.接收。\n2.答复。\n（三）平台。"),
    "children that count on": Example(overview="（一）公开。\n1.网站。\n2.公众号。\n（二）申请。\n3.接收。\n4.答复。"),
    "figures above brackets": Example(overview="1.公开。\n（1）网站。\n（2）公众号。\n2.申请。\n（1）接收。\n3.平台。"),
    "two lists without headings": Example(problems="存在不足：\n1.更新慢。\n2.解读少。\n将作改进：\n1.每月核对。\n2.增加图表。"),
    "a second list whose first point is inside a paragraph": Example(
        problems="不足：\n1.更新慢。\n2.解读少。\n改进：1.每月核对。\n2.增加图表。"
    ),
    "a list of one": Example(problems="（一）问题。\n1.更新慢。\n（二）改进。\n1.每月核对。"),
    "a sentence that begins with months": Example(overview="1.公开。正常。\n3、4月份开展了检查。\n2.申请。没有。"),
    "the rows of a lost table": Example(tables={3: "（一）予以公开\n（三）不予公开"}),
    "points numbered 一、 inside a section": Example(overview="一、公开方面\n（一）网站。\n二、申请方面\n（一）接收。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI108", CASES[name]) == []


def test_an_automatic_number_is_corrected_in_its_list() -> None:
    overview = "（一）公开。正常。\n（二）申请。没有。\n（3）平台。正常。\n（四）保障。正常。"
    [typed] = check_rule("GAI108", Example(file="report.docx", overview=overview))
    [made] = check_rule("GAI108", Example(file="report.docx", overview=overview, automatic=True))
    assert "自动编号" not in typed.message
    assert "自动编号" in made.message
    assert (typed.fix is None, made.fix) == (False, None)
    assert typed.span == made.span
