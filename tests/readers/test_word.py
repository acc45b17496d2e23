"""Word files: what is read of them, in which order, and what is left out."""

from __future__ import annotations

import pytest

from gailint.document import Document, Paragraph, Picture, Table
from gailint.readers.word import read_word
from word_files import cell, docx, paragraph, root, row, run, table


def lines(body: str, **parts: str) -> list[str]:
    """The paragraphs outside tables."""
    document = read_word(docx(body, parts))
    return [block.text.value for block in document.blocks if isinstance(block, Paragraph) and not block.page_header]


def grids(document: Document) -> list[list[list[str]]]:
    return [
        [[cell.text.value for cell in row] for row in block.rows] for block in document.blocks if isinstance(block, Table)
    ]


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
BOX = "<w:txbxContent>{}</w:txbxContent>"
ALTERNATIVES = (
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp>{box}</wps:wsp></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
REFERENCE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
PICTURE = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="{}"/><a:graphic><pic:pic/></a:graphic></wp:inline></w:drawing></w:r>'

TEXTS = {
    "runs": (paragraph("共收到", "申请", "5件"), ["共收到申请5件"]),
    "insertion": (paragraph("共收到", f"<w:ins>{run('5')}</w:ins>", "件"), ["共收到5件"]),
    "deletion": (paragraph("共", "<w:del><w:r><w:delText>6</w:delText></w:r></w:del>", "5件"), ["共5件"]),
    "moved": (
        paragraph(f"<w:moveFrom>{run('甲')}</w:moveFrom>", "乙", f"<w:moveTo>{run('甲')}</w:moveTo>"),
        ["乙甲"],
    ),
    "hidden": (paragraph("甲", run("暗", "<w:vanish/>"), run("明", '<w:vanish w:val="0"/>')), ["甲明"]),
    "field": (paragraph("第", FIELD.format(result=run("3")), "页"), ["第3页"]),
    "nested field": (
        paragraph(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
            FIELD.format(result=run("内")),
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            "外",
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ),
        ["外"],
    ),
    "a field that does not end": (
        paragraph("甲", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "乙") + paragraph("丙"),
        ["甲", "丙"],
    ),
    "simple field": (paragraph("共", f'<w:fldSimple w:instr="x">{run("5")}</w:fldSimple>', "件"), ["共5件"]),
    "hyperlink and smart tag": (
        paragraph(f"<w:hyperlink>{run('网站')}</w:hyperlink>", f"<w:smartTag>{run('柳溪')}</w:smartTag>"),
        ["网站柳溪"],
    ),
    "ruby": (
        paragraph(f"<w:r><w:ruby><w:rt>{run('zhèng')}</w:rt><w:rubyBase>{run('政')}</w:rubyBase></w:ruby></w:r>", "府"),
        ["政府"],
    ),
    "breaks, tabs, hyphens": (
        paragraph("甲", "<w:r><w:br/></w:r>", "010", "<w:r><w:noBreakHyphen/></w:r>", "62", "<w:r><w:tab/></w:r>", "丁"),
        ["甲", "010-62 丁"],
    ),
    "tab stops": (paragraph("甲乙", properties='<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>'), ["甲乙"]),
    "symbols": (paragraph("甲", '<w:r><w:sym w:char="F0FC"/><w:sym w:char="2460"/></w:r>'), ["甲①"]),
    "formula": (paragraph("<m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath>"), ["1+1"]),
    "content controls": (
        CONTROL.format(paragraph("块", CONTROL.format(run("内")))),
        ["块内"],
    ),
    "text box in two versions": (
        paragraph("前", ALTERNATIVES.format(box=BOX.format(paragraph("框")))) + paragraph("后"),
        ["前", "框", "后"],
    ),
    "old text box": (paragraph(f"<w:r><w:pict><v:textbox>{BOX.format(paragraph('框'))}</v:textbox></w:pict></w:r>"), ["框"]),
    "text box in a text box": (
        paragraph(ALTERNATIVES.format(box=BOX.format(paragraph("外", ALTERNATIVES.format(box=BOX.format(paragraph("内"))))))),
        ["外", "内"],
    ),
    "a deleted end": (
        paragraph("上", properties="<w:rPr><w:del/></w:rPr>") + paragraph("下") + paragraph("别"),
        ["上下", "别"],
    ),
    "a hidden end": (
        paragraph("标题。", properties="<w:rPr><w:vanish/></w:rPr>") + paragraph("正文"),
        ["标题。正文"],
    ),
    "a deleted end before a table": (
        paragraph("上", properties="<w:rPr><w:del/></w:rPr>") + table(row("一", "1")) + paragraph("下"),
        ["上", "下"],
    ),
    "empty": ("<w:p/>" + paragraph(" ") + paragraph("甲"), ["甲"]),
}


@pytest.mark.parametrize("name", TEXTS)
def test_text(name: str) -> None:
    body, expected = TEXTS[name]
    assert lines(body) == expected


def test_hidden_by_style() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Dark"><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    )
    body = paragraph("甲", run("暗", '<w:rStyle w:val="Dark"/>'), run("乙", '<w:rStyle w:val="Loop"/>'))
    body += paragraph("丙", properties='<w:pStyle w:val="Gone"/>')
    assert lines(body, styles=styles) == ["甲乙"]


def test_pictures() -> None:
    body = paragraph("甲", PICTURE.format("流程图")) + paragraph(PICTURE.format(""))
    body += paragraph("<w:r><w:drawing><wps:wsp/></w:drawing></w:r>", "<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>")
    document = read_word(docx(body))
    assert [block.description for block in document.blocks if isinstance(block, Picture)] == ["流程图", "", ""]


def test_notes() -> None:
    notes = f'<w:footnote w:id="2">{paragraph("注文", REFERENCE)}</w:footnote>'
    body = paragraph("正文", REFERENCE, "。") + paragraph("后")
    assert lines(body, footnotes=notes) == ["正文。", "注文", "后"]


def test_headers_apart() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/>'
        '<w:headerReference w:type="even" r:id="header3"/><w:footerReference w:type="default" r:id="footer1"/>{}</w:sectPr>'
    )
    watermark = paragraph('<w:r><w:pict><v:shape><v:textpath string="征求意见稿"/></v:shape></w:pict></w:r>')
    parts = {
        "header1": watermark,
        "header2": paragraph("首页"),
        "header3": paragraph("双页"),
        "footer1": paragraph("- ", FIELD.format(result=run("1")), " -"),
    }

    def headers(title: str = "", settings: str = "") -> list[str]:
        body = paragraph("正文", properties=section.format("")) + section.format(title)
        document = read_word(docx(body, parts | {"settings": settings}))
        assert document.source.text.endswith("正文\n")
        return [block.text.value for block in document.blocks if isinstance(block, Paragraph) and block.page_header]

    assert headers() == ["征求意见稿"]
    assert headers("<w:titlePg/>") == ["征求意见稿", "首页"]
    assert headers(settings="<w:evenAndOddHeaders/>") == ["征求意见稿", "双页"]


def test_merged_cells() -> None:
    document = read_word(
        docx(
            table(
                row(cell("注", span=2, merge="restart"), cell("申请人情况", span=3)),
                row(cell("", span=2, merge="continue"), "自然人", cell("其他\n机构"), "总计"),
                row("甲", "1", "2", "3", "4"),
            )
        )
    )
    assert grids(document) == [
        [["注", "申请人情况"], ["", "自然人", "其他\n机构", "总计"], ["甲", "1", "2", "3", "4"]],
    ]
    place = document.places[document.source.text.split("\n").index("\t2") + 1]
    assert place.words.zh == "表1 第3行 第3列"


def test_rows_and_cells_in_wrappers() -> None:
    body = table(
        CONTROL.format(row("甲", "1")),
        f"<w:tr>{cell('乙')}{CONTROL.format(cell('2'))}</w:tr>",
        row("丙", "3", properties="<w:del/>"),
        row("丁", "4", properties="<w:hidden/>"),
        row("戊", properties='<w:gridBefore w:val="1"/>'),
        f"<w:tr>{cell('己')}<w:tc><w:tcPr><w:cellDel/></w:tcPr>{paragraph('x')}</w:tc>"
        f"<w:tc><w:tcPr><w:hMerge w:val='restart'/></w:tcPr>{paragraph('6')}</w:tc>"
        f"<w:tc><w:tcPr><w:hMerge/></w:tcPr>{paragraph('y')}</w:tc></w:tr>",
    )
    assert grids(read_word(docx(body))) == [[["甲", "1"], ["乙", "2"], ["", "戊"], ["己", "6"]]]


TWO_CHOICES = cell(
    f"<mc:AlternateContent><mc:Choice>{paragraph('一')}</mc:Choice><mc:Fallback>{paragraph('二')}</mc:Fallback>"
    "</mc:AlternateContent>"
)
ALIKE = {
    "several paragraphs": cell("甲\n\n乙"),
    "nothing": "<w:tc><w:tcPr/><w:p/></w:tc>",
    "runs": cell(paragraph("1", "2")),
    "a break": cell(paragraph("甲", "<w:r><w:br/></w:r>", "乙")),
    "a change": cell(paragraph(f"<w:ins>{run('5')}</w:ins>", "<w:del><w:r><w:delText>6</w:delText></w:r></w:del>")),
    "a deleted end": cell(paragraph("上", properties="<w:rPr><w:del/></w:rPr>") + paragraph("下")),
    "content controls": cell(CONTROL.format(paragraph(CONTROL.format(run("内"))))),
    "a cell in a content control": CONTROL.format(cell("内")),
    "two choices": TWO_CHOICES,
    "a text box": cell(paragraph("前", ALTERNATIVES.format(box=BOX.format(paragraph("框") + table(row("表", "1"))))) + paragraph("后")),
    "choices in a text box": cell(paragraph("前", ALTERNATIVES.format(box=BOX.format(table(row(TWO_CHOICES, "1")))))),
    "a table": cell(table(row("里", "1")) + paragraph("后")),
    "a formula": cell(paragraph("<m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath>")),
    "merged": cell("x", merge="continue"),
}  # fmt: skip
GONE = f"<w:tc><w:tcPr><w:cellDel/></w:tcPr>{paragraph('x')}</w:tc>"


@pytest.mark.parametrize("name", ALIKE)
def test_a_cell_is_read_alike_whatever_stands_beside_it(name: str) -> None:
    """A deleted cell has the whole row read the long way."""
    alone, beside = (
        grids(read_word(docx(table(row("项目", "1", "2"), f"<w:tr>{cell('甲')}{ALIKE[name]}{gone}{cell('3')}</w:tr>"))))
        for gone in ("", GONE)
    )
    assert alone == beside
    assert alone[0][-1][0] == "甲" and alone[0][-1][-1] == "3"
    assert "二" not in str(alone)


def test_a_table_in_a_cell() -> None:
    inner = table(row("一", "1"), row("二", "2"))
    document = read_word(docx(table(row("甲" * 20, "乙" * 20), row("丙" * 20, cell(inner + "<w:p/>")))))
    assert grids(document) == [[["甲" * 20, "乙" * 20], ["丙" * 20, "一 1 二 2"]]]


def test_a_report_in_a_cell() -> None:
    inner = paragraph("二、主动公开政府信息情况") + table(row("规章", "0"), row("规范性文件", "2")) + paragraph("三、其他")
    body = table(f"<w:tr><w:tc>{inner}</w:tc></w:tr>")
    document = read_word(docx(body))
    assert [type(block) for block in document.blocks] == [Paragraph, Table, Paragraph]


def test_a_paragraph_in_a_table() -> None:
    sentence = "本表的数据由各科室填报，办公室汇总。" * 5
    document = read_word(docx(table(row("规章", "0"), row(cell(sentence, span=2)), row("文件", "2"))))
    assert [type(block) for block in document.blocks] == [Table, Paragraph, Table]


def test_revisions() -> None:
    body = (
        paragraph("甲", f"<w:ins>{run('5')}</w:ins>", '<w:r><w:commentReference w:id="1"/></w:r>')
        + table(row(cell("乙"), cell(paragraph(f"<w:moveTo>{run('丙')}</w:moveTo>"))), row("丁", "1", properties="<w:ins/>"), row("己", properties="<w:del/>"))
        + paragraph("<w:del><w:r><w:delText>x</w:delText></w:r></w:del>")
        + paragraph("戊", properties="<w:rPr><w:ins/></w:rPr>")
    )
    document = read_word(docx(body))
    found = [(revision.kind, document.source.line(revision.span.line)) for revision in document.revisions]
    assert found == [
        ("insertion", "甲5"),
        ("comment", "甲5"),
        ("deletion", "\t乙"),
        ("move", "\t丙"),
        ("insertion", "\t丁"),
        ("deletion", "\t1"),
        ("insertion", "戊"),
    ]


def test_strict() -> None:
    parts = {"header1": paragraph("讨论稿")}
    body = paragraph("甲") + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    document = read_word(docx(body, parts, strict=True))
    assert document.source.text == "[页眉：讨论稿]\n甲\n"


def test_a_main_part_elsewhere() -> None:
    from word_files import package

    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="/word/document2.xml"/></Relationships>'
    )
    body = root("document", f"<w:body>{paragraph('甲')}</w:body>")
    assert read_word(package({"_rels/.rels": relation, "word/document2.xml": body})).source.text == "甲\n"
