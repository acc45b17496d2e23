"""Automatic numbering: number formats, lists, and the numbers of Word's paragraphs."""

from __future__ import annotations

import pytest

from gailint.document import Paragraph
from gailint.readers.number_formats import written
from gailint.readers.numbering import Counter, Level, List
from gailint.readers.word import read_word
from word_files import cell, docx, paragraph, row, run, table

FORMATS = {
    "decimal": {1: "1", 12: "12"},
    "chineseCounting": {0: "零", 1: "一", 10: "十", 11: "十一", 20: "二十", 35: "三十五", 101: "一百零一", 110: "一百一十", 30005: "三万零五"},
    "chineseCountingThousand": {2: "二", 19: "十九", 1010: "一千零一十", 12345: "一万二千三百四十五"},
    "ideographDigital": {7: "七", 10: "一〇", 23: "二三"},
    "chineseLegalSimplified": {3: "叁", 10: "壹拾", 21: "贰拾壹"},
    "decimalEnclosedCircle": {0: "⓪", 1: "①", 20: "⑳", 21: "㉑", 36: "㊱", 50: "㊿", 51: "51"},
    "decimalEnclosedParen": {1: "⑴", 20: "⒇", 21: "21"},
    "decimalEnclosedFullstop": {2: "⒉"},
    "decimalFullWidth": {10: "１０"},
    "ideographTraditional": {1: "甲", 10: "癸", 11: "甲"},
    "ideographZodiac": {12: "亥"},
    "ideographEnclosedCircle": {1: "㊀", 11: "11"},
    "decimalZero": {5: "05"},
    "upperRoman": {4: "IV", 1999: "MCMXCIX"},
    "lowerRoman": {9: "ix"},
    "upperLetter": {1: "A", 26: "Z", 27: "AA", 53: "AAA"},
    "lowerLetter": {2: "b"},
    "ordinal": {1: "1st", 2: "2nd", 11: "11th", 23: "23rd"},
    "numberInDash": {3: "- 3 -"},
    "none": {3: ""},
    "unheard-of": {3: "3"},
}


@pytest.mark.parametrize("kind", FORMATS)
def test_formats(kind: str) -> None:
    assert {value: written(value, kind) for value in FORMATS[kind]} == FORMATS[kind]


def test_out_of_range() -> None:
    assert written(99999, "chineseCounting") == "99999"
    assert written(-1, "upperRoman") == "-1"


OUTLINE = [
    Level("%1、", "chineseCounting"),
    Level("（%2）", "chineseCounting"),
    Level("%1.%2.%3", "decimal", legal=True),
    Level("第%1章", "upperRoman"),
]


def labels(numbers: List, *levels: int) -> list[str]:
    counter = Counter()
    return [counter.label("1", numbers, level) for level in levels]


def test_levels() -> None:
    assert labels(List("a", OUTLINE), 0, 1, 1, 0, 1, 2, 2, 7) == [
        "一、", "（一）", "（二）", "二、", "（一）", "2.1.1 ", "2.1.2 ", "",
    ]  # fmt: skip
    assert labels(List("a", OUTLINE), 1, 0, 3) == ["（一）", "一、", "第一章 "]


def test_restart() -> None:
    never = [OUTLINE[0], Level("（%2）", "chineseCounting", restart=0)]
    assert labels(List("a", never), 0, 1, 0, 1) == ["一、", "（一）", "二、", "（二）"]
    after_second = [Level("%1."), Level("%2."), Level("%3.", restart=1)]
    assert labels(List("a", after_second), 0, 1, 2, 1, 2, 0, 2) == ["1.", "1.", "1.", "2.", "2.", "2.", "1."]


def test_lists_that_count_on_together() -> None:
    counter = Counter()
    first, second = List("a", OUTLINE), List("a", OUTLINE, {0: 1})
    assert [counter.label("1", first, 0), counter.label("1", first, 0)] == ["一、", "二、"]
    assert [counter.label("2", second, 0), counter.label("1", first, 0), counter.label("2", second, 0)] == ["一、", "二、", "三、"]


LISTS = """
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="H1"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="H2"/><w:lvlText w:val="（%2）"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Listed"/></w:abstractNum>
<w:abstractNum w:abstractNumId="4"><w:styleLink w:val="Listed"/>
  <w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice><w:numFmt w:val="custom" w:format="001"/></mc:Choice>
  <mc:Fallback><w:numFmt w:val="decimalEnclosedCircle"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="（%1）"/></w:lvl></w:lvlOverride></w:num>
<w:num w:numId="7"><w:abstractNumId w:val="99"/></w:num>
"""
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H0"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
"""


def numbered(text: str, number: int, level: int = 0) -> str:
    return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def styled(text: str, style: str, more: str = "") -> str:
    return paragraph(text, properties=f'<w:pStyle w:val="{style}"/>{more}')


def read(body: str) -> list[tuple[str, int]]:
    document = read_word(docx(body, {"numbering": LISTS, "styles": STYLES}))
    return [(block.text.value, block.automatic_number) for block in document.blocks if isinstance(block, Paragraph)]


def test_numbers_of_lists() -> None:
    body = numbered("总体情况", 1) + numbered("主动公开", 1, 1) + paragraph("正文") + numbered("其他", 1)
    assert read(body) == [("一、总体情况", 2), ("（一）主动公开", 3), ("正文", 0), ("二、其他", 2)]


def test_numbers_of_styles() -> None:
    body = styled("总体情况", "H1") + styled("主动公开", "H2") + styled("依申请", "H2") + styled("无号", "H0")
    body += styled("也无号", "H1", '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled("其他", "H1")
    assert [text for text, _ in read(body)] == [
        "一、总体情况", "（一）主动公开", "（二）依申请", "无号", "也无号", "二、其他",
    ]  # fmt: skip


def test_starts_and_overrides() -> None:
    body = numbered("甲", 2) + numbered("乙", 3) + numbered("丙", 6) + numbered("丁", 4) + numbered("戊", 5) + numbered("己", 7)
    assert [text for text, _ in read(body)] == ["3.甲", "1.乙", "（B）丙", "丁", "① 戊", "己"]


def test_a_number_in_a_cell_and_with_changes() -> None:
    body = table(row(cell(numbered("规章", 1)), "0")) + paragraph(
        f"<w:ins>{run('其他')}</w:ins>", properties='<w:numPr><w:numId w:val="1"/></w:numPr>'
    )
    document = read_word(docx(body, {"numbering": LISTS}))
    assert document.source.text == "\t一、规章\n\t0\n\n\n二、其他\n"


def test_a_number_without_text_is_shown() -> None:
    assert read(numbered("", 1) + numbered("乙", 1)) == [("一、", 2), ("二、乙", 2)]


def test_the_default_style_may_number() -> None:
    styles = STYLES.replace('w:styleId="Normal"/>', 'w:styleId="Normal"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>')
    document = read_word(docx(paragraph("甲") + paragraph("乙"), {"numbering": LISTS, "styles": styles}))
    assert document.source.text == "3.甲\n4.乙\n"
