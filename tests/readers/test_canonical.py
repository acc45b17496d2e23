"""The canonical text of Word and PDF files, and its reading back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gailint.diagnostics import Span
from gailint.document import Block, Document, Paragraph, Picture, Place, Source, Table
from gailint.readers import open_document
from gailint.readers.canonical import CanonicalWriter
from gailint.readers.text import blocks_of


def _rows(document: Document) -> list[list[list[str]]]:
    return [
        [[cell.text.value for cell in row] for row in block.rows] for block in document.blocks if isinstance(block, Table)
    ]


def test_layout() -> None:
    writer = CanonicalWriter()
    writer.page_header("征求意见稿")
    writer.page_header("- 3 -", footer=True)
    writer.page_header("第 3 页 共 12 页", footer=True)
    writer.paragraph("一、总体情况", automatic_number=2)
    writer.paragraph("\t柳溪镇\t公开\n信息")
    writer.table([["申请人\n情况", "", "总计"], [" 0", "5", "三\n、\n本\n年\n度"]])
    writer.paragraph("单位：件")
    writer.picture()
    writer.picture("流程图.png")
    document = writer.document("docx")
    assert document.source.text == (
        "[页眉：征求意见稿]\n一、总体情况\n柳溪镇 公开\n信息\n\n\t申请人\n情况\n\t\n\t总计\n\n\t 0\n\t5\n\t三、本年度\n\n\n"
        "单位：件\n[图片]\n[图片：流程图.png]\n"
    )
    header, heading, *_ = document.blocks
    assert isinstance(header, Paragraph) and header.page_header and header.text.value == "征求意见稿"
    assert header.text.span() == Span(1, 5, 1, 10)
    assert isinstance(heading, Paragraph) and heading.automatic_number == 2
    assert _rows(document) == [[["申请人\n情况", "", "总计"], ["0", "5", "三、本年度"]]]
    assert document.blocks[-2:] == (Picture(Span(17, 1, 17, 5)), Picture(Span(18, 1, 18, 13), "流程图.png"))


def test_places() -> None:
    writer = CanonicalWriter()
    writer.paragraph("标题", page=1)
    writer.table([["甲", "乙\n丙"], ["1", "2"]], pages=(2, 3), revisions=[(1, 1, "insertion")])
    writer.paragraph("正文", revisions=["comment"])
    document = writer.document("pdf")
    lines = document.source.text.split("\n")
    assert document.places[1] == Place(1)
    assert document.places[1].words.zh == "第1页"
    place = document.places[lines.index("\t2") + 1]
    assert place == Place(3, 1, 2, 2)
    assert place.words.zh == "第3页 表1 第2行 第2列"
    assert place.words.en == "page 3, table 1, row 2, column 2"
    assert Place(table=2, row=5, column=3).words.zh == "表2 第5行 第3列"
    assert document.places[lines.index("\t乙") + 1] == Place(2, 1, 1, 2)
    assert [(revision.kind, revision.span.line) for revision in document.revisions] == [
        ("insertion", lines.index("\t2") + 1),
        ("comment", lines.index("正文") + 1),
    ]


def test_nothing() -> None:
    writer = CanonicalWriter()
    writer.paragraph(" \n\u3000\t")
    writer.table([[], []])
    assert writer.document("docx").source.text == ""


_CELLS = st.one_of(
    st.sampled_from(["", "0", "12", " 3 ", "\u3000", "一、总体", "商业\n企业", "三\n、\n本\n年", "1\n2", "3\n件", "件\n3", "a\tb", "\n\n甲\n\n乙\r\n丙"]),
    st.text("甲乙丙（一）、12\n\t ab。", max_size=12),
)
_TABLES = st.lists(st.lists(_CELLS, min_size=1, max_size=4), min_size=1, max_size=4)
_PARAGRAPHS = st.sampled_from(["二、主动公开情况", "单位：件", "12", "说明", "　　2023年，我镇公开信息12条。", "（一）", "甲\n乙"])


@given(st.lists(st.tuples(_PARAGRAPHS, _TABLES), max_size=4))
def test_every_cell_is_read_back(parts: list[tuple[str, list[list[str]]]]) -> None:
    writer = CanonicalWriter()
    for paragraph, rows in parts:
        writer.paragraph(paragraph)
        writer.table(rows)
    document = writer.document("docx")
    found = _rows(document)
    assert [[len(row) for row in table] for table in found] == [[len(row) for row in rows] for _, rows in parts]
    given_cells = ["".join(cell.split()) for _, rows in parts for row in rows for cell in row]
    assert ["".join(cell.split()) for table in found for row in table for cell in row] == given_cells
    paragraphs = [block.text.value for block in document.blocks if isinstance(block, Paragraph)]
    assert paragraphs == [line.strip() for paragraph, _ in parts for line in paragraph.split("\n")]


# Lines and cells that look like tables set by pipes or blanks, like pictures and page headers, or may go on with a cell.
_ODD = st.sampled_from(
    ["规章|0", "|", "规章 |", "规章    0", "许可\u3000\u30002", "项目\u00a0\u00a03。", "[图片]", "[页眉：草稿]", "[图片：甲]|乙", "件", "1", "\u30001", "一、"]
)
_ODD_PARTS = st.one_of(
    st.one_of(_PARAGRAPHS, _ODD, st.text("甲、|[图片]12 \u3000\u00a0\n", max_size=9)),
    st.lists(st.lists(st.one_of(_CELLS, _ODD), min_size=1, max_size=3), min_size=1, max_size=3),
)


@given(st.lists(_ODD_PARTS, max_size=6))
def test_blocks_are_those_of_the_text(parts: list[str | list[list[str]]]) -> None:
    writer = CanonicalWriter()
    for part in parts:
        if isinstance(part, str):
            writer.paragraph(part)
        else:
            writer.table(part)
    document = writer.document("docx")
    read_back = blocks_of(Source(document.source.text))
    assert [_seen(block) for block in document.blocks] == [_seen(block) for block in read_back]


def _seen(block: Block) -> object:
    """A block as a value that can be compared, with all its places."""
    if isinstance(block, Paragraph):
        return block.text.value, block.text.pieces, block.page_header
    if isinstance(block, Table):
        cells = [(cell.row, cell.column, cell.text.value, cell.text.pieces) for cell in block.cells()]
        return block.span, block.rows_known, block.blanks_shown, cells
    return block


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_text_gives_the_same_blocks(kind: str) -> None:
    writer = CanonicalWriter()
    writer.page_header("讨论稿", page=1)
    writer.paragraph("安澜县柳溪镇人民政府2023年政府信息公开工作年度报告")
    writer.table([["信息内容", "本年制发件数"], ["规章", "0"]])
    document = writer.document(kind)
    again = open_document(document.source.text.encode(), "report.txt")
    assert [type(block) for block in again.blocks] == [type(block) for block in document.blocks]
    assert [text.span() for text in again.texts()] == [text.span() for text in document.texts()]
