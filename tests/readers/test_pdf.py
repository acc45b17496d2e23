"""PDF files: samples of several producers, what pages are made of, and files that mean harm."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import pairwise

import pytest

import pdf_files
from gailint.document import Document, Paragraph, Picture, ReadError, Source, Table
from gailint.readers import open_document
from gailint.readers.pdf import PdfLimits, read_pdf
from gailint.readers.pdf.lines import lines_of
from gailint.readers.pdf.model import Glyph
from gailint.readers.text import read_text

SAMPLES = os.path.join(os.path.dirname(__file__), "pdf_samples")
EXPECTED: dict[str, dict[str, list[object]]] = {}
# Files of the producers that benchmarks/pdf.py runs, and of others.
for _name in ("expected.json", "others.json"):
    with open(os.path.join(SAMPLES, _name), encoding="utf-8") as _file:
        EXPECTED.update(json.load(_file))
ENGINES = ("pdfminer", "pdfium") if find_spec("pypdfium2") else ("pdfminer",)
FAST = pytest.mark.skipif("pdfium" not in ENGINES, reason="pypdfium2 is not installed")


def sample(name: str) -> bytes:
    with open(os.path.join(SAMPLES, f"{name}.pdf"), "rb") as file:
        return file.read()


def rows(document: Document) -> list[list[list[str]]]:
    """The rows of all tables, without blanks."""
    return [
        [["".join(cell.text.value.split()) for cell in row] for row in block.rows]
        for block in document.blocks
        if isinstance(block, Table)
    ]


def paragraphs(document: Document) -> list[str]:
    return [block.text.value for block in document.blocks if isinstance(block, Paragraph) and not block.page_header]


def both(data: bytes) -> Iterator[Document]:
    """Read by the default engine, and by the one that is chosen: files without their fonts are not for pdfium."""
    for engine in ("pdfminer", "auto"):
        yield read_pdf(data, engine=engine)


@pytest.mark.parametrize("name", EXPECTED)
@pytest.mark.parametrize("engine", ENGINES)
def test_samples(name: str, engine: str) -> None:
    document = read_pdf(sample(name), engine=engine)
    assert rows(document) == EXPECTED[name]["tables"]
    assert ["".join(text.split()) for text in paragraphs(document)] == EXPECTED[name]["paragraphs"]


@FAST
@pytest.mark.parametrize("name", EXPECTED)
def test_both_engines_give_the_same_text(name: str) -> None:
    first, second = (read_pdf(sample(name), engine=engine) for engine in ENGINES)
    assert first.source.text == second.source.text


LETTERS = pdf_files.letters(60, 700, "Thefirstline,well-") + pdf_files.letters(60, 686, "known")
BORDERS = "".join(f"{x} 500 0.5 40 re f {60} {y} 480.5 0.5 re f\n" for x, y in ((60, 500), (300, 520), (540, 540)))
CELLS = "".join(
    pdf_files.letters(x, y, words)
    for x, y, words in ((64, 526, "ab"), (304, 526, "12"), (64, 506, "cd"), (304, 506, "3"))
)
# What a page draws, what its form draws, what is read.
DRAWN = {
    "hyphen": (LETTERS, "", "Thefirstline,well-known\n"),
    "filled": (BORDERS + CELLS, "", "\tab\n\t12\n\n\tcd\n\t3\n"),
    "white": ("1 g " + BORDERS + "0 g " + CELLS, "", "ab 12\ncd 3\n"),
    "form": ("q 1 0 0 1 20 -100 cm /X Do Q", BORDERS + CELLS, "\tab\n\t12\n\n\tcd\n\t3\n"),
    "turned": ("q 0 1 -1 0 595 0 cm /X Do Q", BORDERS + CELLS, "\tab\n\t12\n\n\tcd\n\t3\n"),
    "own text": ("/Span <</ActualText <FEFF2F08>>> BDC\n" + pdf_files.letters(60, 700, "a") + "EMC", "", "⼈\n"),
    "clipped": ("q 0 515 595 300 re W n " + CELLS + "Q", "", "ab 12\n"),
}


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("engine", ENGINES)
def test_drawn_pages(name: str, engine: str) -> None:
    page, form, wanted = DRAWN[name]
    assert read_pdf(pdf_files.drawn(page, form), engine=engine).source.text == wanted


@pytest.mark.parametrize("name", EXPECTED)
def test_the_canonical_text_reads_back(name: str) -> None:
    document = open_document(sample(name), f"{name}.pdf")
    assert document.format == "pdf"
    again = read_text(Source(document.source.text), "utf-8", ())
    assert [repr(block) for block in again.blocks] == [repr(block) for block in document.blocks]
    pages = [place.page for _, place in sorted(document.places.items()) if place.page]
    assert pages[0] == 1 and pages == sorted(pages)


ROWS = [["项目", "数量"], ["甲类", "12"], ["乙类", "3"]]
EDGES = [60.0, 300.0, 540.0]
WORDS = "项目数量甲乙类一人民政府行年共收到件第页草稿二丙"


def test_a_table_over_two_pages() -> None:
    pages = [pdf_files.table(200, ROWS, EDGES), pdf_files.table(780, [["丙类", "45"]], EDGES)]
    for document in both(pdf_files.document(pages, WORDS)):
        assert rows(document) == [[*ROWS, ["丙类", "45"]]]
        assert {place.page for place in document.places.values()} == {1, 2}


def test_a_repeated_header_is_dropped() -> None:
    pages = [pdf_files.table(200, ROWS, EDGES), pdf_files.table(780, [ROWS[0], ["丙类", "45"]], EDGES)]
    for document in both(pdf_files.document(pages, WORDS)):
        assert rows(document) == [[*ROWS, ["丙类", "45"]]]


def test_a_title_in_two_lines_that_are_set_wide_apart() -> None:
    """Aspose.Words, and Word with double spacing."""
    title = pdf_files.text(70, 780, "共收到件行年一人民政府共收到件行年一人民政府年", 20)
    title += pdf_files.text(270, 722, "草稿页", 20)
    body = "".join(
        pdf_files.text(60, 680 - 20 * at, "共收到件行年一人民政" * 4 + "项目数量甲乙类丙") for at in range(4)
    )
    for document in both(pdf_files.document([title + body], WORDS)):
        assert paragraphs(document)[0] == "共收到件行年一人民政府共收到件行年一人民政府年草稿页"


def test_a_picture_behind_text_ends_nothing() -> None:
    """The watermark of an office suite, or the page that was scanned under recognised text."""
    watermark = "q 500 0 0 500 50 60 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q\n"
    rest = [["丙类一人民政府共收到", "45"], ["甲类一人民政府共收到", "6"]]
    pages = [pdf_files.table(200, [*ROWS, *rest], EDGES), pdf_files.table(560, rest, EDGES)]
    for document in both(pdf_files.document([page + watermark for page in pages], WORDS)):
        assert rows(document) == [[*ROWS, *rest, *rest]]
        assert not any(isinstance(block, Picture) for block in document.blocks)


def test_a_row_without_its_closing_line() -> None:
    pages = [pdf_files.table(200, ROWS, EDGES, bottom=False), pdf_files.table(780, [["丙类", "45"]], EDGES)]
    for document in both(pdf_files.document(pages, WORDS)):
        assert rows(document) == [[*ROWS, ["丙类", "45"]]]


def test_text_between_parts_two_tables() -> None:
    pages = [pdf_files.table(200, ROWS, EDGES), pdf_files.text(60, 800, "二、丙") + pdf_files.table(780, ROWS, EDGES)]
    for document in both(pdf_files.document(pages, WORDS + "、")):
        assert rows(document) == [ROWS, ROWS]


def test_page_numbers_and_running_lines() -> None:
    def page(number: int) -> str:
        top, foot = pdf_files.text(60, 815, "一年草稿"), pdf_files.text(290, 30, f"- {number} -")
        return top + foot + pdf_files.table(780 if number > 1 else 120, ROWS[:1] if number > 1 else ROWS, EDGES)

    for document in both(pdf_files.document([page(1), page(2)], WORDS)):
        headers = [block for block in document.blocks if isinstance(block, Paragraph) and block.page_header]
        assert [block.text.value for block in headers] == ["一年草稿"]
        assert len(rows(document)) == 1
        assert paragraphs(document) == []


@pytest.mark.parametrize("matrix", ["0 1 -1 0", "0 -1 1 0", "-1 0 0 -1"])
def test_turned_pages(matrix: str) -> None:
    """Drawn sideways or upside down: the text is read as it runs, whatever /Rotate says."""
    placed = {"0 1 -1 0": "0 1 -1 0 595 0", "0 -1 1 0": "0 -1 1 0 0 842", "-1 0 0 -1": "-1 0 0 -1 595 842"}[matrix]
    page = f"q {placed} cm\n{pdf_files.text(60, 500, '共收到 12 件')}{pdf_files.table(400, ROWS, EDGES)}Q"
    for entries in (b"", b"/Rotate 90"):
        for document in both(pdf_files.document([page], WORDS, entries)):
            assert rows(document) == [ROWS]
            assert paragraphs(document) == ["共收到12件"]


def test_a_line_drawn_through_a_row() -> None:
    """Qt: the line crosses the label only, or the figure only."""
    for start, end in ((60, 300), (300, 540)):
        page = pdf_files.table(200, ROWS, EDGES) + pdf_files.line(start, 171, end, 171)
        for document in both(pdf_files.document([page], WORDS)):
            assert rows(document) == [ROWS]


def test_a_line_drawn_between_the_lines_of_a_label() -> None:
    label = "人民政府共收到件" * 3
    table = pdf_files.table(200, [["项目", "数量"], ["", "7"], ["乙类", "3"]], EDGES, height=30)
    broken = (
        pdf_files.text(63, 158, label[:22]) + pdf_files.text(63, 144, label[22:]) + pdf_files.line(60, 154, 300, 154)
    )
    for document in both(pdf_files.document([table + broken], WORDS)):
        assert rows(document) == [[["项目", "数量"], [label, "7"], ["乙类", "3"]]]


def test_a_row_cut_by_the_page_whose_cells_end_at_different_heights() -> None:
    """Qt: the cell of the figure hangs over the next heading and into the next table."""
    cut = "".join(pdf_files.line(*ends) for ends in ((60, 780, 60, 800), (300, 762, 300, 800), (540, 762, 540, 800)))
    cut += pdf_files.line(60, 780, 300, 780) + pdf_files.line(300, 762, 540, 762)
    cut += pdf_files.text(63, 786, "丙类") + pdf_files.text(303, 786, "45") + pdf_files.text(63, 769, "二、丙")
    pages = [pdf_files.table(200, ROWS, EDGES), cut + pdf_files.table(765, ROWS, EDGES)]
    for document in both(pdf_files.document(pages, WORDS + "、")):
        assert rows(document) == [[*ROWS, ["丙类", "45"]], ROWS]
        assert paragraphs(document) == ["二、丙"]


def test_a_label_that_hangs_over_the_next_heading() -> None:
    """Qt, of a row that stays on its page."""
    last = "".join(pdf_files.line(x, low, x, 140) for x, low in ((60, 104), (300, 104), (540, 120)))
    last += pdf_files.line(60, 104, 300, 104) + pdf_files.line(300, 120, 540, 120) + pdf_files.text(63, 109, "二、丙")
    last += pdf_files.text(63, 126, "丙类") + pdf_files.text(303, 126, "45")
    page = pdf_files.table(260, [*ROWS, *ROWS], EDGES) + last + pdf_files.table(101, ROWS, EDGES)
    for document in both(pdf_files.document([page], WORDS + "、")):
        assert rows(document) == [[*ROWS, *ROWS, ["丙类", "45"]], ROWS]
        assert paragraphs(document) == ["二、丙"]


def test_a_label_that_goes_on_above_the_cells_beside_it() -> None:
    """Qt: below a page break it begins with the label, the rows beside it come later."""
    edges = [60.0, 100.0, 300.0, 540.0]
    upper = pdf_files.table(160, [["项目", "甲类", "1"], ["", "乙类", "2"]], edges, bottom=False)
    label = "".join(pdf_files.line(x, 750, x, 803) for x in edges[:2]) + pdf_files.line(60, 750, 100, 750)
    label += pdf_files.text(63, 794, "共收") + pdf_files.text(63, 780, "到件")
    beside = pdf_files.table(790, [["丙类", "3"], ["一年", "4"]], edges[1:])
    lower = label + beside + pdf_files.table(750, [["人", "民", "5"], ["政", "府", "6"]], edges)
    for document in both(pdf_files.document([upper, lower], WORDS)):
        assert paragraphs(document) == []
        assert [row[1:] for row in rows(document)[0]] == [
            ["甲类", "1"], ["乙类", "2"], ["丙类", "3"], ["一年", "4"], ["民", "5"], ["府", "6"],
        ]  # fmt: skip
        assert [row[0] for row in rows(document)[0]] == ["项目", "共收到件", "", "", "人", "政"]


def test_a_label_whose_column_is_not_drawn_on_the_next_page() -> None:
    edges = [60.0, 100.0, 300.0, 540.0]
    upper = pdf_files.table(140, [["项目", "甲类", "1"], ["共", "乙类", "2"]], edges)
    for lower in ([["丙类", "3"], ["一年", "4"]], [["", "3"], ["一年", "4"]]):
        pages = [upper, pdf_files.table(780, lower, edges[1:])]
        for document in both(pdf_files.document(pages, WORDS)):
            assert rows(document) == [[["项目", "甲类", "1"], ["共", "乙类", "2"], *(["", *row] for row in lower)]]


def test_a_header_cut_by_the_page_whose_cells_have_borders_of_their_own() -> None:
    """Chromium: the cell at either side ends early, those between them later."""
    sides = ((60, 200, 785), (205, 300, 765), (305, 400, 765), (405, 540, 785))
    header = "".join(
        pdf_files.line(left, low, left, 800)
        + pdf_files.line(right, low, right, 800)
        + pdf_files.line(left, low, right, low)
        for left, right, low in sides
    )
    header += pdf_files.text(208, 775, "甲类") + pdf_files.text(308, 775, "乙类")
    edges = [60.0, 202.5, 302.5, 402.5, 540.0]
    body = (
        pdf_files.line(202.5, 800, 202.5, 760)
        + pdf_files.line(302.5, 800, 302.5, 760)
        + pdf_files.line(402.5, 800, 402.5, 760)
    )
    page = header + body + pdf_files.table(760, [["项目", "1", "2", "3"]], edges)
    for document in both(pdf_files.document([page], WORDS)):
        assert len(rows(document)) == 1
        assert paragraphs(document) == []


def test_a_header_cut_by_the_page_whose_longer_labels_go_on_to_the_next() -> None:
    """WeasyPrint: a label of one line stays, the one of two lines beside it is moved as a whole."""
    edges = [60.0, 220.0, 380.0, 540.0]
    across = [(60, 200, 540, 200), (220, 180, 540, 180), (60, 160, 540, 160)]
    down = [(60, 200, 60, 160), (220, 200, 220, 160), (380, 180, 380, 160), (540, 200, 540, 160)]
    upper = "".join(pdf_files.line(*ends) for ends in across + down)
    upper += pdf_files.text(63, 186, "项目") + pdf_files.text(223, 186, "数量") + pdf_files.text(383, 166, "乙类")
    pages = [upper, pdf_files.table(780, [["", "甲类", ""], ["共", "1", "2"]], edges)]
    for document in both(pdf_files.document(pages, WORDS)):
        assert rows(document) == [[["项目", "数量"], ["", "甲类", "乙类"], ["共", "1", "2"]]]


def test_a_row_of_which_little_is_on_the_page() -> None:
    upper = (
        "".join(pdf_files.line(x, 95, x, 100) for x in EDGES)
        + pdf_files.text(63, 94, "丙类", 5)
        + pdf_files.text(303, 94, "4", 5)
    )
    pages = [pdf_files.table(160, ROWS, EDGES) + upper, pdf_files.table(800, [["乙类", "5"]], EDGES)]
    for document in both(pdf_files.document(pages, WORDS)):
        assert rows(document) == [[*ROWS, ["丙类", "4"], ["乙类", "5"]]]


def test_a_page_number_below_a_label_is_no_part_of_it() -> None:
    pages = [
        pdf_files.table(table_top, [["项目", "数量"], ["甲类", "乙类"]], EDGES)
        + pdf_files.text(400, 38, f"- {number} -")
        for number, table_top in ((1, 90), (2, 800))
    ]
    for document in both(pdf_files.document(pages, WORDS)):
        assert rows(document) == [[["项目", "数量"], ["甲类", "乙类"], ["项目", "数量"], ["甲类", "乙类"]]]
        assert paragraphs(document) == []


def test_a_label_of_which_the_first_line_stands_below_the_table() -> None:
    def sides(top: float, low: float) -> str:
        return "".join(pdf_files.line(x, low, x, top) for x in (60, 100, 300, 540))

    above = sides(200, 160) + "".join(pdf_files.line(60, y, 540, y) for y in (200, 180, 160))
    above += pdf_files.text(63, 186, "甲类") + pdf_files.text(103, 186, "项目") + pdf_files.text(303, 186, "1")
    above += pdf_files.text(103, 166, "乙类") + pdf_files.text(303, 166, "2") + pdf_files.text(63, 148, "（二）")
    below = sides(800, 780) + pdf_files.line(60, 800, 540, 800) + pdf_files.line(60, 780, 540, 780)
    below += pdf_files.text(63, 786, "丙类") + pdf_files.text(103, 786, "数量") + pdf_files.text(303, 786, "3")
    for document in both(pdf_files.document([above, below], WORDS + "（）")):
        assert paragraphs(document) == []
        assert rows(document)[0][1][0] == "（二）"


def test_punctuation_may_hang_over_the_margin() -> None:
    page = "q 60 100 480 700 re W n\n" + pdf_files.text(526, 700, "年》") + pdf_files.text(526, 600, "年一人") + "Q\n"
    for document in both(pdf_files.document([page], WORDS + "》")):
        assert paragraphs(document) == ["年》", "年一"]


def test_a_line_stretched_at_its_blanks() -> None:
    full = "一人民政府共收到件年" * 3
    page = pdf_files.text(80, 700, full[:28]) + pdf_files.text(60, 680, full)
    page += pdf_files.text(60, 660, "一人民政府共收") + pdf_files.text(250, 660, "共收到件一人民政府共收")
    page += pdf_files.text(60, 640, "http://example.gov.cn/project/page.html")
    for document in both(pdf_files.document([page], WORDS)):
        assert len(paragraphs(document)) == 1


def test_rows_without_lines_do_not_part_the_lines_of_paragraphs() -> None:
    """The rows are nearer to one another, in smaller type, and more than the lines of the text."""
    words = "一人民政府共收到件年" * 6
    text = pdf_files.text(92, 780, words[:26], 16) + pdf_files.text(60, 756, words[26:54], 16)
    cells = [pdf_files.text(x, 700 - 9 * row, "12", 8) for row in range(40) for x in (60, 250, 400, 480)]
    for document in both(pdf_files.document([text + "".join(cells)], WORDS)):
        assert paragraphs(document)[0] == words[:54]


def test_a_title_printed_twice() -> None:
    title = "一人民政府行年共收到件" * 4 + "一年人"
    page = pdf_files.text(65, 700, title) + pdf_files.text(65, 680, title)
    page += "".join(pdf_files.text(60, 640 - 20 * at, "共收到件一" * 9 + "年年年") for at in range(3))
    for document in both(pdf_files.document([page], WORDS)):
        assert paragraphs(document)[:2] == [title, title]


def test_a_date_in_brackets_below_a_title() -> None:
    title = "一人民政府行年共收到件" * 4 + "一"
    page = pdf_files.text(75, 700, title) + pdf_files.text(275, 680, "（2024年）")
    page += "".join(pdf_files.text(60, 640 - 20 * at, "共收到件一" * 9 + "年年年") for at in range(3))
    for document in both(pdf_files.document([page], WORDS + "（）")):
        assert paragraphs(document)[:2] == [title, "（2024年）"]


def test_a_figure_with_its_unit_below_a_header_cut_by_the_page() -> None:
    """It goes on with no label, though it is no figure."""
    edges = [60.0, 200.0, 220.0, 240.0]
    header = "".join(pdf_files.line(x, 160, x, 200) for x in edges) + pdf_files.line(60, 180, 220, 180)
    header += pdf_files.line(60, 200, 240, 200) + pdf_files.line(60, 160, 240, 160)
    header += "".join(
        pdf_files.text(x, y, words) for x, y, words in ((63, 186, "项目"), (203, 186, "人"), (221, 176, "收到"))
    )
    pages = [
        header + pdf_files.text(63, 166, "甲") + pdf_files.text(203, 166, "乙"),
        pdf_files.table(800, [["甲类", "1", "2件"]], edges),
    ]
    for document in both(pdf_files.document(pages, WORDS)):
        assert rows(document)[0][-1] == ["甲类", "1", "2件"]


def test_a_character_without_a_name() -> None:
    page = pdf_files.text(60, 700, "甲类项目数量乙类一人民政府行年共收到\0件")
    for document in both(pdf_files.document([page], WORDS + "\0")):
        assert paragraphs(document) == ["甲类项目数量乙类一人民政府行年共收到\ufffd件"]


def test_blanks_come_from_gaps() -> None:
    page = pdf_files.text(60, 700, "2024") + pdf_files.text(82.5, 700, "年") + pdf_files.text(60, 600, "A bc")
    for document in both(pdf_files.document([page], WORDS)):
        assert paragraphs(document) == ["2024年", "A bc"]


def test_radicals_are_read_as_plain_characters() -> None:
    page = pdf_files.text(60, 700, "⼀⼈⼀⾏，⺠⼾⾭年")
    for document in both(pdf_files.document([page], "⼀⼈⾏⺠⼾⾭年，")):
        assert paragraphs(document) == ["一人一行，民户青年"]


def test_own_text_of_the_file_is_kept() -> None:
    span = "/Span <</ActualText <FEFF2F08>>> BDC\n" + pdf_files.text(60, 700, "⼈") + "EMC\n"
    for document in both(pdf_files.document([span + pdf_files.text(60, 600, "⼀")], "⼀⼈")):
        assert paragraphs(document) == ["⼈", "一"]


def test_bold_drawn_twice() -> None:
    page = pdf_files.text(60, 700, "一年") + pdf_files.text(60.3, 700, "一年")
    for document in both(pdf_files.document([page], WORDS)):
        assert paragraphs(document) == ["一年"]


@pytest.mark.parametrize(("matrix", "x", "y"), [("0 1 -1 0", 80, 102), ("0 -1 1 0", 70, 178), ("-1 0 0 -1", 98, 150)])
def test_turned_text_in_a_cell(matrix: str, x: float, y: float) -> None:
    edges = [60.0, 100.0, 300.0, 540.0]
    table = pdf_files.table(180, [["", "甲类人民政府", "12"]], edges, height=80)
    for document in both(pdf_files.document([table + pdf_files.text(x, y, "共2年", matrix=matrix)], WORDS)):
        assert rows(document) == [[["共2年", "甲类人民政府", "12"]]]


def test_a_label_in_two_columns_of_vertical_writing() -> None:
    edges = [60.0, 100.0, 300.0, 540.0]
    label = "".join(
        pdf_files.text(x, 160 - 10 * at, char)
        for x, column in ((82, "人民政"), (66, "共收到"))
        for at, char in enumerate(column)
    )
    table = pdf_files.table(180, [["", "甲类", "12"]], edges, height=60)
    for document in both(pdf_files.document([table + label], WORDS)):
        assert rows(document) == [[["人民政共收到", "甲类", "12"]]]


def test_a_watermark_is_told_as_a_running_line() -> None:
    watermark = pdf_files.text(150, 300, "草稿", 60, "0.7 0.7 -0.7 0.7")
    page = watermark + pdf_files.text(60, 780, "一人民政府") + pdf_files.table(500, ROWS, EDGES)
    for document in both(pdf_files.document([page, page], WORDS)):
        headers = [block for block in document.blocks if isinstance(block, Paragraph) and block.page_header]
        assert [block.text.value for block in headers if block.text.value == "草稿"] == ["草稿"]
        assert rows(document)[0][: len(ROWS)] == ROWS


def test_a_vertical_label() -> None:
    label = "".join(pdf_files.text(64, 186 - 12 * at, char) for at, char in enumerate("政府民"))
    drawn = [pdf_files.line(60, y, 540, y) for y in (200, 140)] + [
        pdf_files.line(x, 140, x, 200) for x in (60, 80, 540)
    ]
    drawn += [pdf_files.line(80, 170, 540, 170), pdf_files.text(90, 180, "甲类"), pdf_files.text(90, 150, "乙类")]
    for document in both(pdf_files.document(["".join(drawn) + label], WORDS)):
        assert rows(document) == [[["政府民", "甲类"], ["", "乙类"]]]


def test_a_figure_wider_than_its_column() -> None:
    edges = [60.0, 90.0, 110.0, 130.0]
    page = pdf_files.table(200, [["", "", ""]], edges) + pdf_files.text(82, 186, "1234567.89")
    for document in both(pdf_files.document([page], WORDS)):
        assert "1234567.89" in rows(document)[0][0]


def test_figures_below_one_another_stay_apart() -> None:
    """Where lines between rows are missing, no figure may come of two."""
    page = (
        pdf_files.table(200, [["甲类", ""]], EDGES, height=60)
        + pdf_files.text(310, 186, "1")
        + pdf_files.text(310, 166, "2")
    )
    for document in both(pdf_files.document([page], WORDS)):
        cell = next(block for block in document.blocks if isinstance(block, Table)).rows[0][1]
        assert cell.text.value == "1 2"


def test_borders_filled_between_two_rectangles() -> None:
    """WeasyPrint draws the border of each cell as one shape: the cell, less a smaller rectangle in it."""
    frames = "".join(
        f"{left} {200 - 20 * row} {right - left} -20 re {left + 0.75} {199.25 - 20 * row} {right - left - 1.5} -18.5 re f*\n"
        for row in range(3)
        for left, right in pairwise(EDGES)
    )
    words = "".join(
        pdf_files.text(left + 3, 186 - 20 * number, text)
        for number, row in enumerate(ROWS)
        for left, text in zip(EDGES, row, strict=False)
    )
    for document in both(pdf_files.document([frames + words], WORDS)):
        assert rows(document) == [ROWS]


@pytest.mark.parametrize("code", [b"0000", b"0001", b"FFFF", b"FFFD"])
def test_no_figure_loses_a_digit_that_the_font_does_not_name(code: bytes) -> None:
    page = pdf_files.text(60, 700, "共收到件政府人民" * 5) + pdf_files.table(200, ROWS, EDGES)
    for document in both(pdf_files.document([page], WORDS).replace(b"<0031> <0031>", b"<0031> <%s>" % code)):
        assert rows(document)[0][1] == ["甲类", "\ufffd2"]


def test_a_table_without_lines_is_none() -> None:
    page = "".join(
        pdf_files.text(x, 700 - 20 * number, words)
        for number, row in enumerate(ROWS)
        for x, words in zip((60, 400), row, strict=True)
    )
    for document in both(pdf_files.document([page], WORDS)):
        assert rows(document) == []
        assert paragraphs(document) == ["项目 数量", "甲类 12", "乙类 3"]


def test_a_frame_around_text_is_no_table() -> None:
    page = "60 600 400 100 re S\n" + pdf_files.text(70, 650, "共收到件")
    for document in both(pdf_files.document([page], WORDS)):
        assert rows(document) == []
        assert paragraphs(document) == ["共收到件"]


def test_a_picture() -> None:
    page = pdf_files.text(60, 700, "共收到件共收到件共收到件共收到件共收到件")
    data = pdf_files.document([page + "q 200 0 0 100 60 400 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"], WORDS)
    for document in both(data):
        assert [type(block) for block in document.blocks] == [Paragraph, Picture]


HOSTILE = {
    "nothing": (b"", "unreadable", "damaged"),
    "other": (b"<html>", "unreadable", "damaged"),
    "cut": (sample("libreoffice-1")[:30000], "unreadable", "damaged"),
    "password": (pdf_files.encrypted(), "unreadable", "password"),
    "scan": (pdf_files.scan(), "empty", "scan"),
    "self": (pdf_files.self_drawing(), "empty", "no text"),
    "loop": (pdf_files.page_loop(), "unreadable", "damaged"),
    "nested": (pdf_files.one_page(b"[" * 200_000), "empty", "no text"),
    "forms": (pdf_files.doubling_forms(), "unreadable", "more characters"),
    "pages": (pdf_files.document([pdf_files.text(50, 50, "x")] * 501), "unreadable", "500 pages"),
    "bomb": (pdf_files.bomb(), "unreadable", "memory"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files(name: str) -> None:
    data, kind, words = HOSTILE[name]
    start = time.monotonic()
    with pytest.raises(ReadError) as caught:
        read_pdf(data, engine="pdfminer")
    assert caught.value.kind == kind
    assert words in caught.value.reason.en
    assert caught.value.reason.zh
    assert time.monotonic() - start < 10


@pytest.mark.parametrize("other", [b"fffd", b"00fe"])
def test_a_text_with_gaps_is_not_read(other: bytes) -> None:
    """Firefox may leave out what every tenth character is, Ghostscript half of its code."""
    data = pdf_files.document([pdf_files.text(60, 700, "共收到12件政府人民行一")], WORDS)
    for unnamed in ("共", "民"):
        code = unnamed.encode("utf-16-be").hex().encode()
        with pytest.raises(ReadError, match="do not tell which characters"):
            read_pdf(data.replace(b"<%s> <%s>" % (code, code), b"<%s> <%s>" % (code, other)))


def test_what_a_file_may_draw_is_limited() -> None:
    lines = pdf_files.one_page(b"1 1 m 9 1 l S\n" * 2000)
    with pytest.raises(ReadError, match="more characters and lines"):
        read_pdf(lines, PdfLimits(shapes=3000), "pdfminer")


@FAST
@pytest.mark.parametrize("name", ["self", "loop", "forms", "password"])
def test_hostile_files_by_the_fast_engine(name: str) -> None:
    with pytest.raises(ReadError):
        read_pdf(HOSTILE[name][0])


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read() -> None:
    start = time.monotonic()
    with pytest.raises(ReadError, match="more than 1 seconds"):
        read_pdf(pdf_files.map_bomb(), PdfLimits(cpu=1, wall=1.5), "pdfminer")
    assert time.monotonic() - start < 5
    assert rows(read_pdf(sample("libreoffice-1"), engine="pdfminer")) == EXPECTED["libreoffice-1"]["tables"]


def test_damaged_text_named_pdf() -> None:
    with pytest.raises(ReadError, match="no PDF"):
        open_document("一、总体情况".encode(), "a.pdf")
    assert open_document("<html><body><p>一</p>".encode(), "a.pdf").format == "html"
    assert open_document(b"\n" + sample("libreoffice-1"), "a.doc").format == "pdf"


def test_characters_that_lie_over_one_another_are_two_lines() -> None:
    """The label of a cut cell hangs into the heading: neither may be read into the other."""
    heading = [Glyph(char, at * 16.0, at * 16.0 + 16, 100.0, 16) for at, char in enumerate("三、收到和处理申请情况")]
    label = [Glyph(char, 20 + at * 10.0, 30 + at * 10.0, 104.0, 10) for at, char in enumerate("本列数据的勾稽关系为")]
    assert [line.text for line in lines_of([*label, *heading])] == ["三、收到和处理申请情况", "本列数据的勾稽关系为"]


def test_digits_on_another_baseline_stay_in_their_line() -> None:
    words = [Glyph(char, x, x + 12, 100.0, 12) for char, x in (("收", 0.0), ("到", 12.0), ("件", 36.0))]
    digits = [Glyph(char, x, x + 6, 103.0, 12) for char, x in (("1", 24.0), ("2", 30.0))]
    assert [line.text for line in lines_of([*words, *digits])] == ["收到12件"]
