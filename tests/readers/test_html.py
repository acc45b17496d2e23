"""Pages as government sites serve them: what is shown, where it stands, and what is left out."""

from __future__ import annotations

import pytest

from gailint.document import Document, Paragraph, Picture, ReadError, Source, Table
from gailint.readers.html.reader import read_fragment, read_html
from reader_places import check_places, place, shown, spans, texts


def read(page: str) -> Document:
    document = read_html(Source(page), "utf-8", ())
    check_places(document)
    return document


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>甲<p>乙", ["甲", "乙"]),
        ("<p>共收到<b>3</b>件</p>", ["共收到3件"]),
        ("<p>共收\n   到来信</p>", ["共收到来信"]),
        ("<p>共收\r\n到\r来信</p>", ["共收到来信"]),
        ("<p>收到 <b> 3 </b>  件</p>", ["收到 3 件"]),
        ("<p>he\nsaid 第\n3件</p>", ["he said 第 3件"]),
        ("<p>称\n“好”\n的</p>", ["称“好”的"]),
        ("<p>甲<br>乙<br/><br>　　丙</p>", ["甲", "乙", "丙"]),
        ("<div>甲<p>乙</p>丙</div>", ["甲", "乙", "丙"]),
        ("<h1>甲</h1><h3>乙<br>丙</h3>丁", [(1, "甲"), (3, "乙"), (3, "丙"), "丁"]),
        ("<h2>甲</h3>乙", [(2, "甲"), "乙"]),
        ("<ul><li>甲<li>乙<ul><li>丙</ul></ul>", ["甲", "乙", "丙"]),
        ("<dl><dt>甲<dd>乙</dl>", ["甲", "乙"]),
        ("<pre>甲\n  乙 丙\n</pre>", ["甲", "乙 丙"]),
        ("<div style='white-space: pre-wrap'>甲\n乙</div>", ["甲", "乙"]),
        ("<p>甲<!-- 乙 -->丙</p>", ["甲丙"]),
        ("<p>甲<script>x<p>y</script><style>z</style>乙</p>", ["甲乙"]),
        ("<p>甲<span style='DISPLAY : None'>乙</span><b hidden>丙</b>丁</p>", ["甲丁"]),
        ("<template>甲</template><noscript>乙</noscript><p>丙", ["丙"]),
        ("<textarea>甲<p></textarea><iframe>乙<p>丙", ["乙", "丙"]),
        ("<p>少于<10件，多于>2件", ["少于<10件，多于>2件"]),
        ("<p>3 < 5 &lt; 6 &amp; &unknown; &", ["3 < 5 < 6 & &unknown; &"]),
        ("<p class=a id=b title='x>y' data-z=\"a>b\">甲", ["甲"]),
        ('<p title="x>甲<p>乙', ["甲", "乙"]),
        ("<P ALIGN=center><SPAN LANG=EN-US>甲<o:p></o:p></SPAN></P>", ["甲"]),
        ("<p><![if !supportLists]><span>1.</span><![endif]>甲</p>", ["1.甲"]),
        ("<?xml version='1.0'?><p>甲", ["甲"]),
        ("甲</p>乙</br>丙</td></tr></table>丁", ["甲", "乙", "丙丁"]),
        ("<td>甲<td>乙", ["甲", "乙"]),
        ("<p>甲</p></body></html><p>乙", ["甲", "乙"]),
        ("<p>　　&nbsp;&emsp;甲&nbsp;</p>", ["甲"]),
        ("<b><p>甲</b>乙</p>丙", ["甲乙", "丙"]),
        ("<p>甲<p", ["甲"]),
    ],
)
def test_paragraphs(page: str, expected: list[object]) -> None:
    assert shown(read(page)) == expected


@pytest.mark.parametrize(
    ("reference", "value"),
    [
        ("&nbsp;", "\xa0"), ("&nbsp", "\xa0"), ("&#20013;", "中"), ("&#x4E2D;", "中"), ("&#20013", "中"), ("&#150;", "–"),
        ("&ldquo;", "“"), ("&Eacute;", "É"), ("&#0;", "\ufffd"), ("&#xD800;", "\ufffd"), ("&#9999999999;", "\ufffd"),
        ("&NotEqualTilde;", "≂̸"),
    ],
)  # fmt: skip
def test_a_reference_is_one_place(reference: str, value: str) -> None:
    document = read(f"<p>甲{reference}乙</p>")
    (text,) = texts(document)
    assert text.value == f"甲{value}乙"
    assert place(document, text, 1, 1 + len(value)) == reference
    assert place(document, text, 1 + len(value)) == "乙"


def test_line_and_column_are_exact() -> None:
    document = read("<html>\r\n<p class='a'\n  id=b>第<b>一</b>\n   行&nbsp;甲</p>")
    (text,) = texts(document)
    assert text.value == "第一行\xa0甲"
    positions = [(text.span(i, i + 1).line, text.span(i, i + 1).column) for i in range(5)]
    assert positions == [(3, 8), (3, 12), (4, 4), (4, 5), (4, 11)]


def test_comments_are_kept_with_their_place() -> None:
    document = read("<!-- gailint: ignore --><p>甲<!--乙--></p><nav><!----></nav><!-->丙<!-- open")
    assert [text.text.value for text in document.comments] == [" gailint: ignore ", "乙", "", "", " open"]
    assert place(document, document.comments[1].text) == "乙"


def test_pictures_stand_behind_their_paragraph() -> None:
    document = read(
        '<p>甲<img src="/a/b.png?x=1">乙</p><table><tr><td>1<img alt="章"><td>2</table><img src=data:image/png;base64,xx>'
    )
    pictures = [block for block in document.blocks if isinstance(block, Picture)]
    assert [picture.description for picture in pictures] == ["b.png", "章", ""]
    assert [type(block).__name__ for block in document.blocks] == [
        "Paragraph",
        "Picture",
        "Table",
        "Picture",
        "Picture",
    ]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁<tr><td>1<td>2<td>3</table>",
            [[("甲", 0, 0, 2, 1), ("乙", 0, 1, 1, 2)], [("丙", 1, 1, 1, 1), ("丁", 1, 2, 1, 1)],
             [("1", 2, 0, 1, 1), ("2", 2, 1, 1, 1), ("3", 2, 2, 1, 1)]],
        ),
        (
            "<table><thead><tr><th>甲</th><th rowspan='0'>乙</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
            [[("甲", 0, 0, 1, 1), ("乙", 0, 1, 2, 1)], [("1", 1, 0, 1, 1)]],
        ),
        (
            "<table><tr><td rowspan=99999999999999999999 colspan=99999>甲<td colspan=x rowspan=-1>乙<tr><td>1</table>",
            [[("甲", 0, 0, 2, 100), ("乙", 0, 100, 1, 1)], [("1", 1, 100, 1, 1)]],
        ),
        (
            "<table><td>甲<td>乙</tr><tr></tr><tr><td>1</td></td><td>2</table>",
            [[("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1)], [], [("1", 2, 0, 1, 1), ("2", 2, 1, 1, 1)]],
        ),
        (
            "<table><form><tr><td>本年<br>新收<td><p>1</p><p>2</p><tr style='display:none'><td>x<td>y<tr><td>&nbsp;<td hidden>z<td>3</form></table>",
            [[("本年\n新收", 0, 0, 1, 1), ("1\n2", 0, 1, 1, 1)], [("", 1, 0, 1, 1), ("3", 1, 1, 1, 1)]],
        ),
        (
            "<table><tr><td><div>甲<font>乙<td><b>1<tr><td>丙<td>2</table>",
            [[("甲乙", 0, 0, 1, 1), ("1", 0, 1, 1, 1)], [("丙", 1, 0, 1, 1), ("2", 1, 1, 1, 1)]],
        ),
        (
            "<table><tr><td rowspan=3>甲<td rowspan=2>乙<td>1<tr><td>2<tr><td>3<td>4</table>",
            [[("甲", 0, 0, 3, 1), ("乙", 0, 1, 2, 1), ("1", 0, 2, 1, 1)], [("2", 1, 2, 1, 1)],
             [("3", 2, 1, 1, 1), ("4", 2, 2, 1, 1)]],
        ),
    ],
)  # fmt: skip
def test_grid(page: str, expected: list[object]) -> None:
    document = read(page)
    (table,) = tables(document)
    assert spans(table) == expected
    assert [len(document.blocks), table.rows_known] == [1, True]


def test_what_stands_between_rows_is_read_in_order() -> None:
    document = read("<table><tr><td>甲<p></tr>乙<tr><td>丙</table><table><tr><td>1<td>2</tr>丁<tr><td>3<td>4</table>")
    assert shown(document) == ["甲", "乙", "丙", [["1", "2"], ["3", "4"]], "丁"]


def test_an_empty_cell_stands_behind_its_tag() -> None:
    document = read("<table><tr><td>甲</td><td class=x></td></tr></table>")
    empty = tables(document)[0].rows[0][1].text
    assert (empty.span().line, empty.span().column) == (1, 34)


def test_a_table_spans_its_cells_and_its_caption_stands_before() -> None:
    document = read("<table>\n<caption>表一</caption>\n<tr><td>1</td><td>2</td></tr></table>")
    assert shown(document) == ["表一", [["1", "2"]]]
    assert (tables(document)[0].span.line, tables(document)[0].span.column) == (3, 5)


LONG = "这一段文字说明本年度做了哪些工作，取得了哪些成绩，还有哪些不足，以后怎样改进。" * 3


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        # A table around the page, and one of a single column: layout.
        (
            f"<table><tr><td>首页<td><table><tr><td>1<td>2<tr><td>3<td>4</table><tr><td>底<td><p>{LONG}</p></table>",
            ["首页", [["1", "2"], ["3", "4"]], "底", LONG],
        ),
        (f"<table><tr><td><p>{LONG}</p><p>乙</p></td></tr></table>", [LONG, "乙"]),
        ("<table role=presentation><tr><td>1<td>2</table>", ["1", "2"]),
        ("<table><tr><td>甲<tr><td>乙</table>", ["甲", "乙"]),
        # A document typed into one table: a full-width row with sentences is a paragraph.
        (
            f"<table><tr><td colspan=2>{LONG}<tr><td>甲<td>1<tr><td>乙<td>2<tr><td>丙<td>3</table>",
            [LONG, [["甲", "1"], ["乙", "2"], ["丙", "3"]]],
        ),
        # A small table inside a cell of data is text of that cell.
        (
            "<table><tr><td>甲甲甲甲<td>乙乙乙乙<tr><td>丙丙丙丙<td><table><tr><td>1<td>2</table></table>",
            [[["甲甲甲甲", "乙乙乙乙"], ["丙丙丙丙", "1\n2"]]],
        ),
    ],
)
def test_layout_and_data(page: str, expected: list[object]) -> None:
    assert shown(read(page)) == expected


def test_rows_behind_a_paragraph_count_from_zero() -> None:
    page = f"<table><tr><td colspan=2>{LONG}<tr><td>甲<td>1<tr><td>乙<td>2<tr><td>丙<td>3</table>"
    assert [cell.row for cell in tables(read(page))[0].cells()] == [0, 0, 1, 1, 2, 2]


NAVIGATION = '<ul class="menu">' + "".join(f'<li><a href="/{n}">栏目{n}</a></li>' for n in range(8)) + "</ul>"
FOOT = '<div id="footer"><p>主办：某县办公室，地址：某路1号，邮编：000000。</p><p>备案号：某ICP备00000000号</p></div>'
BODY = f"<p>{LONG}</p><p>二、数据</p><table><tr><td>甲<td>1<td>2<tr><td>乙<td>3<td>4</table><p>某县办公室</p>"
READ = [LONG, "二、数据", [["甲", "1", "2"], ["乙", "3", "4"]], "某县办公室"]
TITLE = "某县办公室工作情况说明"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f"<body>{NAVIGATION}<div id=zoom>{BODY}</div>{FOOT}", READ),
        (
            f"<body><nav>{NAVIGATION}</nav><h1>{TITLE}</h1><div class='TRS_Editor'>{BODY}</div>{FOOT}",
            [(1, TITLE), *READ],
        ),
        # A heading class instead of a heading; the article in no known container.
        (
            f"<div class=top>{NAVIGATION}</div><div class=w><div class=wz>当前位置：<a href=/>首页</a> &gt; <a href=/x>公开</a></div>"
            f"<div class='article_title'>{TITLE}</div><div class=c>{BODY}</div></div>{FOOT}",
            [TITLE, *READ],
        ),
        # What the head calls the title, in a cell of a layout table.
        (
            f"<head><title>{TITLE}-某县政府</title></head><table><tr><td>{NAVIGATION}<tr><td align=center>某县办公室<br>工作情况说明"
            f"<tr><td>【字体：<a href=#>大</a> 中 小】　浏览次数：12<tr><td id=zoom>{BODY}<tr><td>版权所有：某县</table>",
            [(1, "某县办公室"), (1, "工作情况说明"), *READ],
        ),
        # Several containers beside each other.
        (
            f"<div class=box><div class=TRS_Editor><p>{LONG}</p></div><div class=TRS_Editor><p>甲{LONG}</p></div><p>某县</p></div>{FOOT}",
            [LONG, "甲" + LONG, "某县"],
        ),
        # Text after the known container is text of the article.
        (f"{NAVIGATION}<div><div id=zoom><p>{LONG}</p></div><p>乙{LONG}</p></div>{FOOT}", [LONG, "乙" + LONG]),
        # Lines of the page inside the container.
        (
            f"<div id=zoom>{BODY}<div class=share>分享到：<a href=x>某</a></div><p>【打印本页】【关闭窗口】</p><p>上一篇：<a href=x>某</a></p></div>",
            READ,
        ),
        # The foot without a name, only by what such lines say.
        (f"<div><div>{BODY}</div></div><div><p>版权所有：某县人民政府，未经许可不得转载。</p></div>", READ),
        # A header inside the article holds its title.
        (f"{NAVIGATION}<article><header><h1>{TITLE}</h1></header>{BODY}</article>", [(1, TITLE), *READ]),
        # Section headings of a class that elsewhere is furniture, and link targets, stay.
        (
            f"<div><div class=head>一、概述</div><p><a name=_Toc1>{LONG}</a></p><div class=head>二、数据</div><p>甲{LONG}</p></div>",
            ["一、概述", LONG, "二、数据", "甲" + LONG],
        ),
    ],
    ids=range(10),
)
def test_main_content(page: str, expected: list[object]) -> None:
    document = read(page)
    assert shown(document) == expected


def test_a_small_page_is_kept_as_it_is() -> None:
    assert shown(read("<div class=nav>甲</div><div class=footer>乙</div>")) == ["甲", "乙"]


def test_a_fragment_reads_only_its_part() -> None:
    text = "甲<table><tr><td>1<td>2</table>乙"
    source = Source(text)
    start, end = text.index("<"), text.rindex(">") + 1
    blocks = read_fragment(source, start, end)
    assert isinstance(blocks[0], Table)
    assert len(blocks) == 1
    assert not isinstance(blocks[0], Paragraph)


@pytest.mark.parametrize("page", ["<html><script>x</script>", "<p>&nbsp;</p>", "<!-- 甲"])
def test_a_page_that_shows_nothing_is_empty(page: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(page)
    assert caught.value.kind == "empty"


MANY = 100_000


@pytest.mark.parametrize(
    "page",
    [
        '<a href="' * MANY,
        "<a b='" * MANY + ">甲",
        "<div>甲" * MANY,
        "</" * MANY,
        "</a " * MANY,
        "<p " + " a=1" * 2 * MANY + ">甲",
        "<b>" * MANY + "</i>" * MANY + "甲",
        "<div><table><tr><td>" + "<b>" * MANY + "</div>" * MANY + "甲",
        "<table><tr><td>" * MANY + "甲",
        "<table>" + "<tr><td rowspan=9 colspan=99>1" * (MANY // 4),
        "<!--" * MANY,
        "<script>" * MANY,
        "<iframe>" * MANY,
        "&#" * MANY + "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" * (MANY // 8),
        "<" * MANY + " " * MANY,
        "<li>甲" * MANY,
    ],
    ids=range(16),
)
def test_hostile_pages_end(page: str) -> None:
    try:
        document = read_html(Source(page), "utf-8", ())
    except ReadError:
        return
    assert document.blocks
