"""GAI007 invisible-character."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

CASES = {
    "a soft hyphen": Example(overview="公开信\u00ad息96条。", found="\u00ad"),
    "a word joiner": Example(overview="公开\u2060信息96条。", found="\u2060"),
    "a byte order mark inside": Example(overview="公开\ufeff信息96条。", found="\ufeff"),
    "a right-to-left override": Example(overview="公开\u202e信息96条。", found="\u202e"),
    "two kinds in a line": Example(overview="公开\u200b信\u202e息96条。", found=("\u200b", "\u202e")),
    "one kind twice in a line": Example(overview="公开\u200b信\u200b息96条。", found="\u200b"),
    "one kind in two lines": Example(overview="公开\u200b信息96条。\n其中\u200b文件20条。", found=("\u200b", "\u200b")),
    "a radical of a simplified letter": Example(overview="公开⻓期规划2件。", found="⻓", expected="长"),
    "two radicals": Example(overview="⼈民⽣活信息96条。", found="⼈", expected="人生"),
    "a zero-width character in a figure": Example(cells={(3, "new", "total"): "9\u200b"}, found="\u200b"),
    "as an entity on a page": Example(
        file="r.html",
        raw="<html><body><h1>安澜县柳溪镇人民政府2023年政府信息公开工作年度报告</h1><p>一、总体情况</p>"
        "<p>公开&#8203;信息96条。</p><p>二、主动公开政府信息情况</p></body></html>",
        found="&#8203;",
    ),
    "blanks of the layout": Example(overview="　　公开\u00a0信息\u200296条。"),
    "letters of other scripts": Example(overview="专栏“\u0645\u06cc\u200c\u062e\u0648”和“\u1820\u200d\u1821”已开设。"),
    "a supplementary letter": Example(overview="新增地名用字“𠮷”的说明1条。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI007", CASES[name]) == []


def test_many_lines_are_one_finding() -> None:
    lines = "\n".join(f"第{number}项信息\u200b已公开。" for number in range(40))
    [found] = check_rule("GAI007", Example(overview=lines))
    assert "40行" in found.message
    assert len(found.related) <= 10
    assert found.fix and len(found.fix.edits) == 40


def test_a_private_character_is_not_fixed() -> None:
    [found] = check_rule("GAI007", Example(problems="\ue5e5更新不够及时；解读形式不够丰富。"))
    assert found.fix is None
    assert "U+E5E5" in found.message
