"""Numbered paragraphs and clauses."""

import pytest

from gailint.report.numbering import read_numbering
from given_prose import prose_of

ITEMS = {
    "一、总体情况\n二、主动公开政府信息情况": "一、1 一、2",
    "（一）主动公开。\n(二) 依申请公开。\n（ 三 ）平台建设": "（一）1 （一）2 （一）3",
    "（1） 政府信息管理\n(2)平台建设": "（1）1 (1)2",
    "1.公开内容\n2．政策解读\n3、业务培训": "1.1 1．2 1、3",
    "①公开内容\n②政策解读": "①1 ①2",
    "十一、附则\n（十二）其他": "一、11 （一）12",
    "一是更新慢；二是解读少。三要加强培训": "一是1 一是2 一要3",
    "重点工作：一是核对栏目，二是组织培训": "一是1 一是2",
    "不足（一是更新慢、二是解读少）": "一是1 一是2",
    "第一，核对栏目；第二、组织培训。第三是考核": "第一1 第一2 第一3",
    "首先明确责任，其次组织培训，再次检查，最后总结": "首先1 首先2 首先3 首先4",
    "　　（一）主动公开": "（一）1",
    "[bookmark: _GoBack]1.公开内容": "1.1",
    "[bookmark: _GoBack]二是解读": "一是2",
    "一是核对；[bookmark: _GoBack]二是解读；\u200b三是培训": "一是1 一是2 一是3",
    "\ufeff（二）解读\n\u200b3.培训": "（一）2 1.3",
    "PAGEREF _Toc1二是解读": "一是2",
}
NONE = (
    "2021年，我镇公开信息96条。",
    "1.5万条信息",
    "3.2.1版本",
    "一一对应，实事求是，统一是基础",
    "查明有关情况是否属实，是不是一是否",
    "第一季度公布，第三方评估，第一次检查",
    "首次公开，再次感谢",
    "一件事一次办，十分重视",
    "二十条措施",
    "",
)


@pytest.mark.parametrize("text", ITEMS)
def test_items(text: str) -> None:
    found = read_numbering(prose_of(text))
    assert " ".join(f"{item.style}{item.value}" for item in found) == ITEMS[text]


@pytest.mark.parametrize("text", NONE)
def test_no_items(text: str) -> None:
    assert [item for item in read_numbering(prose_of(text)) if item.style != "首先"] == []


def test_places_are_those_of_the_number() -> None:
    prose = prose_of("[bookmark: _GoBack]1.公开\n要求：二是解读")
    first, second = read_numbering(prose)
    assert (prose.text[first.start : first.end], first.paragraph) == ("1.", 0)
    assert (prose.text[second.start : second.end], second.paragraph) == ("二是", 1)
