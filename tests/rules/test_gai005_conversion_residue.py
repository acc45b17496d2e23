"""GAI005 conversion-residue."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

PAGE = (
    "<html><body><h1>安澜县柳溪镇人民政府2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>{}</p>"
    "<p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p></body></html>"
)
CASES = {
    "a bookmark of a table of contents": Example(overview="[bookmark: _Toc10086]公开信息96条。", found="[bookmark: _Toc10086]"),
    "two bookmarks": Example(
        overview="[bookmark: _GoBack]公开信息96条。[bookmark: OLE_LINK1]其中文件20条。",
        found=("[bookmark: _GoBack]", "[bookmark: OLE_LINK1]"),
    ),
    "a broken reference, full width": Example(overview="详见错误！未找到引用源。", found="错误！未找到引用源。"),
    "a bookmark not defined": Example(overview="见第错误!未定义书签。页。", found="错误!未定义书签。"),
    "a page reference with its switch": Example(overview="见第 PAGEREF _Toc10086 \\h 页。", found="PAGEREF _Toc10086 \\h"),
    "a merge format": Example(overview="公开信息96 \\* MERGEFORMAT条。", found="\\* MERGEFORMAT"),
    "an entity in a non-statutory cell": Example(
        overview="具体数字见下表：\n| 类别 | 条数 |\n| 文件 | &nbsp;20 |\n| 财政 | 12 |", found="&nbsp;"
    ),
    "quotation marks": Example(overview="围绕&ldquo;放管服&rdquo;改革公开信息96条。", found=("&ldquo;", "&rdquo;")),
    "a tag": Example(overview="公开信息96条。<br />其中文件20条。", found="<br />"),
    "an entity escaped twice on a page": Example(file="r.html", raw=PAGE.format("公开&amp;nbsp;信息96条。"), found="&amp;nbsp;"),
    "an entity of a page": Example(file="r.html", raw=PAGE.format("公开&nbsp;信息<br>96条。")),
    "an address with &": Example(overview="网址为http://www.example.gov.cn/list?a=1&b=2，点击“<查询>”。"),
    "words in Latin letters": Example(overview="网站支持Hyperlink跳转和merge功能，错误！请重新填写。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI005", CASES[name]) == []


def test_fixes_only_where_nothing_is_lost() -> None:
    [bookmark] = check_rule("GAI005", CASES["a bookmark of a table of contents"])
    [reference] = check_rule("GAI005", CASES["a broken reference, full width"])
    [quote, _] = check_rule("GAI005", CASES["quotation marks"])
    assert bookmark.fix and bookmark.fix.edits[0].text == ""
    assert quote.fix and quote.fix.edits[0].text == "“"
    assert reference.fix is None
