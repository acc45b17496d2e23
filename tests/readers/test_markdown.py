"""Markdown as reports are written in it, well formed or not."""

from __future__ import annotations

import pytest

from gailint.document import Document, Picture, ReadError, Source, Table
from gailint.readers.markdown import read_markdown
from reader_places import check_places, place, shown, spans, texts


def read(text: str) -> Document:
    document = read_markdown(Source(text), "utf-8", ())
    check_places(document)
    return document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 甲\n## 乙 ##\n### C#\n#### 丁 #x", [(1, "甲"), (2, "乙"), (3, "C#"), (4, "丁 #x")]),
        ("##甲\n#hash", [(2, "甲"), "#hash"]),
        ("#\n甲", ["甲"]),
        ("甲\n乙\n===\n丙\n---\n丁", [(1, "甲乙"), (2, "丙"), "丁"]),
        ("甲\n\n---\n***\n- - -\n乙", ["甲", "乙"]),
        ("共收到\n来信3件", ["共收到来信3件"]),
        ("共 3\n件 and\nmore", ["共 3 件 and more"]),
        ("甲  \n乙\\\n丙<br>丁<BR/>戊", ["甲", "乙", "丙", "丁", "戊"]),
        ("甲\r\n乙\r\n\r\n丙\r丁", ["甲乙", "丙丁"]),
        ("> 甲\n> 乙\n\n>> 丙\n丁", ["甲乙", "丙丁"]),
        ("甲\n> 乙", ["甲", "乙"]),
        ("- 甲\n  乙\n* 丙\n+ 丁", ["甲乙", "丙", "丁"]),
        ("1. 甲\n2. 乙\n3) 丙", ["1. 甲", "2. 乙", "3) 丙"]),
        ("共收到来信\n12. 件", ["共收到来信 12. 件"]),
        ("**收到**申请*三*件，__共计__~~二~~", ["收到申请三件，共计二"]),
        ("***甲***乙 ***丙**丁*", ["甲乙 ***丙**丁*"]),
        ("**甲*乙***", ["甲乙"]),
        ("** 甲 ** 3 * 5 第__条第__款 a_b_c ____年", ["** 甲 ** 3 * 5 第__条第__款 a_b_c ____年"]),
        ("见[网站](http://x.cn/a_(b) \"题\")和[〔2021〕3号]", ["见网站和[〔2021〕3号]"]),
        ("[甲](乙 丙)[丁]", ["[甲](乙 丙)[丁]"]),
        ("`a`甲``b `` \\*乙\\* \\甲", ["a甲b *乙* \\甲"]),
        ("甲&nbsp;乙&#20013;&amp;&x", ["甲\xa0乙中&&x"]),
        ("<http://x.cn>甲<b>乙</b>丙 <10件 a<b", ["http://x.cn甲乙丙 <10件 a<b"]),
        ("<p align=center>甲</p>乙\n<h2>丙</h2>", ["甲", "乙", (2, "丙")]),
        ("```\n# *甲*\n  乙\n\n```\n丙", ["# *甲*", "乙", "丙"]),
        ("~~~x\n甲\n```\n~~~~\n乙", ["甲", "```", "乙"]),
        ("    甲 *a*\n    乙", ["甲 *a*", "乙"]),
        ("- 甲\n\n    乙\n    丙", ["甲", "乙丙"]),
        ("　　甲\n　　乙", ["甲　　乙"]),
        ("一、概述\n本年度共收到来信。\n二、数据\n共三件，\n其中\n一、二产业两件。\n（一）说明",
         ["一、概述", "本年度共收到来信。", "二、数据", "共三件，其中", "一、二产业两件。", "（一）说明"]),
        ("甲<!-- 乙 -->丙\n<!-- 丁\n\n戊 -->\n己", ["甲丙", "己"]),
        ("<style>\np {x}\n\n</style>甲", ["甲"]),
        ("<!-- 甲", ["<!-- 甲"]),
    ],
)  # fmt: skip
def test_paragraphs(text: str, expected: list[object]) -> None:
    assert shown(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('---\ntitle: "甲"\ndate: 2022\ntags:\n  - a\n- b\n# c\n---\n乙', [(1, "甲"), "乙"]),
        ("---\ntitle: 甲\n...\n# 乙", [(1, "乙")]),
        ("---\n甲\n---\n乙", [(2, "甲"), "乙"]),
        ("---\ntitle: 甲\n乙", ["title: 甲乙"]),
    ],
)
def test_front_matter(text: str, expected: list[object]) -> None:
    assert shown(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| 甲 | 乙 |\n| --- | :-: |\n| 1 |  |\n", [["甲", "乙"], ["1", ""]]),
        ("甲 | 乙\n--- | ---\n1 | 2 | 3", [["甲", "乙"], ["1", "2", "3"]]),
        ("|甲|乙|\n|－－|－－|\n|1|2|", [["甲", "乙"], ["1", "2"]]),
        ("|甲|乙|\n｜---｜---｜\n|1|2|", [["甲", "乙"], ["1", "2"]]),
        ("|甲|乙|\n|1|2|", [["甲", "乙"], ["1", "2"]]),
        ("|甲|乙|\n|丙|丁|\n|---|---|\n|1|2|\n|-|-|", [["甲", "乙"], ["丙", "丁"], ["1", "2"], ["-", "-"]]),
        ("|甲\\|乙|**1**|\n|---|---|\n|a<br>b|`c`|", [["甲|乙", "1"], ["a\nb", "c"]]),
        ("| | |\n|-|-|\n||", [["", ""], [""]]),
        ("> |甲|乙|\n> |-|-|\n> |1|2|", [["甲", "乙"], ["1", "2"]]),
    ],
)
def test_pipe_tables(text: str, expected: list[list[str]]) -> None:
    assert shown(read(text)) == [expected]


def test_a_table_ends_where_no_pipe_is() -> None:
    assert shown(read("前文\n|甲|乙|\n|-|-|\n|1|2|\n后文\n\n文中有|一个竖线")) == [
        "前文", [["甲", "乙"], ["1", "2"]], "后文", "文中有|一个竖线",
    ]  # fmt: skip


def test_places_in_a_pipe_table() -> None:
    document = read("|甲|乙|\n|-|-|\n| **3** |   |")
    (table,) = document.blocks
    assert isinstance(table, Table)
    cell, empty = table.rows[1]
    assert (cell.text.span().line, cell.text.span().column, cell.row, cell.column) == (3, 5, 1, 0)
    assert (empty.text.span().line, empty.text.span().column) == (3, 11)
    assert (table.span.line, table.span.end_line, table.span.end_column) == (1, 3, 14)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("前<table><tr><td rowspan=2>甲\n\n<td>1\n\n<tr><td>2</table>后", ["前", [["甲", "1"], ["2"]], "后"]),
        ("<div>\n<TABLE>\n\n<tr><td>甲<td>1\n\n</TABLE>\n</div>\n\n# 乙", [[["甲", "1"]], (1, "乙")]),
        (
            "<table><tr><td>甲甲甲<td>乙乙乙<tr><td>丙丙丙<td><table><tr><td>1<td>2</table></table>\n后",
            [[["甲甲甲", "乙乙乙"], ["丙丙丙", "1\n2"]], "后"],
        ),
        ("<table><tr><td>甲<td>1\n\n# 乙\n丙", [[["甲", "1"]], (1, "乙"), "丙"]),
        ("<!-- <table> -->甲\n\n<table><tr><td>1<td>2</table>", ["甲", [["1", "2"]]]),
    ],
)
def test_html_tables(text: str, expected: list[object]) -> None:
    assert shown(read(text)) == expected


def test_grid_and_places_of_an_html_table() -> None:
    document = read("# 题\n\n<table>\n<tr><td colspan=2>甲</td></tr>\n\n<tr><td>1</td><td>2</td></tr></table>\n")
    table = document.blocks[1]
    assert isinstance(table, Table)
    assert spans(table) == [[("甲", 0, 0, 1, 2)], [("1", 1, 0, 1, 1), ("2", 1, 1, 1, 1)]]
    assert (table.rows[1][1].text.span().line, table.rows[1][1].text.span().column) == (6, 19)


def test_marks_are_not_in_the_text_but_places_are_exact() -> None:
    document = read("- **收\n  到**[来&nbsp;信](http://x.cn)\\!")
    (text,) = texts(document)
    assert text.value == "收到来\xa0信!"
    assert [place(document, text, i, i + 1) for i in range(len(text))] == ["收", "到", "来", "&nbsp;", "信", "\\!"]
    assert (text.span(1, 2).line, text.span(1, 2).column) == (2, 3)


def test_pictures() -> None:
    document = read('甲![图一](a.png)乙![](b/c.png?x "t")\n\n<img src="d.png" alt="章">\n\n|![丙](e)|1|\n|-|-|')
    pictures = [block for block in document.blocks if isinstance(block, Picture)]
    assert [picture.description for picture in pictures] == ["图一", "c.png", "章", "丙"]
    assert shown(document)[0] == "甲乙"
    assert (pictures[0].span.column, pictures[0].span.end_column) == (2, 14)


def test_comments() -> None:
    document = read("<!-- gailint: ignore-file -->\n甲 <!--乙\n丙--> 丁")
    assert [comment.text.value for comment in document.comments] == [" gailint: ignore-file ", "乙\n丙"]
    assert place(document, document.comments[1].text) == "乙\n丙"


@pytest.mark.parametrize("text", ["<!-- c -->", "---\ndate: 1\n---\n", "\n\n---\n", "```\n```"])
def test_a_file_that_shows_nothing_is_empty(text: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(text)
    assert caught.value.kind == "empty"


MANY = 50_000


@pytest.mark.parametrize(
    "text",
    [
        "*a" * MANY, "a**" * MANY, "_a " * MANY, "[" * MANY, "![" * MANY, "[a](" * MANY, "[a](b c " * MANY, "`a" * MANY,
        "".join("`" * n + " " for n in range(500)), "`" * MANY + "a", "<a" * MANY, ">" * MANY + "a", "> " * MANY + "a",
        "|a" * MANY, "|a|\n" * MANY, "#" * MANY, "a" + " " * MANY + "b", "- " * MANY + "a", "```\n~~~\n" * MANY,
        "<!--" * MANY, "<script>" * MANY, "\\" * MANY, "a\n" * MANY, "---\n" + "a: b\n" * MANY, "1. " * MANY,
        "<table>\n# a\n" * (MANY // 5), "<table><tr><td>a</table>\n" * (MANY // 10), "a\n===\n" * MANY,
    ],
    ids=range(28),
)  # fmt: skip
def test_hostile_texts_end(text: str) -> None:
    try:
        assert read_markdown(Source(text), "utf-8", ()).blocks
    except ReadError as error:
        assert error.kind == "empty"
