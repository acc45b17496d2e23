"""PDF files as office suites draw them: the same table and the same line of text, in every way that is known of them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise, product

import pytest

import pdf_files
from gailint.document import Document, Paragraph, Table
from gailint.readers.pdf import read_pdf

ROWS = [["Item", "Count", "Sum"], ["A", "12", "3.5"], ["B", "3", "110"]]
EDGES = [60, 200, 300, 540]
TOPS = [600, 580, 560, 540]
CELLS = [(left, right, top, low) for (top, low), (left, right) in product(pairwise(TOPS), pairwise(EDGES))]
LINES = [(60, y, 540, y) for y in TOPS] + [(x, 540, x, 600) for x in EDGES]


def read(data: bytes, engine: str = "auto") -> tuple[list[list[list[str]]], list[str]]:
    """The rows of the tables, and the paragraphs, without blanks."""
    document: Document = read_pdf(data, engine=engine)
    tables = [
        [["".join(cell.text.value.split()) for cell in row] for row in block.rows]
        for block in document.blocks
        if isinstance(block, Table)
    ]
    texts = ["".join(block.text.value.split()) for block in document.blocks if isinstance(block, Paragraph)]
    return tables, texts


def box(x: float, y: float, width: float, height: float, paint: str = "f*") -> str:
    return f"{x} {y} {width} {height} re {paint}\n"


def _rectangles() -> str:
    """Word: each border of a cell a thin rectangle, with a little square where two meet."""
    corners = "".join(box(x - 0.24, y - 0.24, 0.48, 0.48) for x, y in product(EDGES, TOPS))
    across = "".join(box(x0 + 0.24, y - 0.24, x1 - x0 - 0.48, 0.48) for y in TOPS for x0, x1 in pairwise(EDGES))
    down = "".join(box(x - 0.24, low + 0.24, 0.48, top - low - 0.48) for x in EDGES for top, low in pairwise(TOPS))
    return corners + across + down


def _halves() -> str:
    """Each side of a cell in two strokes, those between cells drawn twice."""
    sides = [
        side
        for x0, x1, y1, y0 in CELLS
        for side in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1))
    ]
    return "".join(
        pdf_files.line(x0, y0, (x0 + x1) / 2, (y0 + y1) / 2) + pdf_files.line((x0 + x1) / 2, (y0 + y1) / 2, x1, y1)
        for x0, y0, x1, y1 in sides
    )


def _double() -> str:
    return "".join(
        pdf_files.line(x0 + by, y0 + by, x1 + by, y1 + by) for x0, y0, x1, y1 in LINES for by in (-0.75, 0.75)
    )


def _dashes() -> str:
    """A dashed line drawn a dash at a time."""
    across = "".join(pdf_files.line(x, y, x + 2, y) for y in TOPS for x in range(60, 540, 4))
    return across + "".join(pdf_files.line(x, y, x, y + 2) for x in EDGES for y in range(540, 600, 4))


def _shaded() -> str:
    return "0.85 g\n" + box(60, 580, 480, 20) + "0 g\n" + _rectangles()


def _open_sides() -> str:
    return "".join(pdf_files.line(*ends) for ends in LINES if not (ends[0] == ends[2] and ends[0] in (60, 540)))


def _thick_outside() -> str:
    return "3 w " + box(60, 540, 480, 60, "S") + "0.5 w " + "".join(pdf_files.line(*ends) for ends in LINES)


BORDERS = [_rectangles, _halves, _double, _dashes, _shaded, _open_sides, _thick_outside]


def _plain(x: float, y: float, words: str) -> str:
    return pdf_files.letters(x, y, words)


def _one_by_one(x: float, y: float, words: str) -> str:
    """Each character a text object of its own."""
    return "".join(pdf_files.letters(x + 5 * at, y, char) for at, char in enumerate(words))


def _kerned(x: float, y: float, words: str) -> str:
    return f"BT /F 10 Tf 1 0 0 1 {x} {y} Tm [{'-30'.join(f'({char})' for char in words)}] TJ ET\n"


def _tagged(x: float, y: float, words: str) -> str:
    return f"/P <</MCID 0>> BDC q\n0 0 595 842 re W* n\n{_plain(x, y, words)}Q\nEMC\n"


def _on_white(x: float, y: float, words: str) -> str:
    """WPS: a white rectangle behind each line of text."""
    return "1 g\n" + box(x - 2, y - 3, 80, 15, "f") + "0 g\n" + _plain(x, y, words)


def _clipped(x: float, y: float, words: str) -> str:
    return f"q {x - 0.5} {y - 1.5} {len(words) * 5 + 1} 10 re W n\n{_plain(x, y, words)}Q\n"


def _upside_down(x: float, y: float, words: str) -> str:
    """The page in twentieths of a point, from the top: the text is turned back."""
    return f"q 0.05 0 0 -0.05 0 842 cm BT /F 200 Tf 1 0 0 -1 {x * 20} {(842 - y) * 20} Tm ({words}) Tj ET Q\n"


def _bold(x: float, y: float, words: str) -> str:
    """Drawn four times, a little apart."""
    return "".join(_plain(x + right, y + up, words) for right, up in product((0, 0.3), repeat=2))


def _underlined(x: float, y: float, words: str) -> str:
    return _plain(x, y, words) + box(x, y - 1.5, len(words) * 5, 0.5)


def _figures_higher(x: float, y: float, words: str) -> str:
    """Figures in another font, with another baseline."""
    return _plain(x, y + 0.8 * words[0].isdigit(), words)


WRITING = [
    _plain,
    _one_by_one,
    _kerned,
    _tagged,
    _on_white,
    _clipped,
    _upside_down,
    _bold,
    _underlined,
    _figures_higher,
]


@pytest.mark.parametrize("borders", BORDERS)
@pytest.mark.parametrize("write", WRITING)
@pytest.mark.parametrize("engine", ["pdfminer", "auto"])
def test_a_table_and_a_line(borders: Callable[[], str], write: Callable[[float, float, str], str], engine: str) -> None:
    words = [cell for row in ROWS for cell in row]
    cells = [write(left + 3, top - 14, word) for (left, _, top, _), word in zip(CELLS, words, strict=True)]
    page = write(60, 700, "12received,4refused") + borders() + "".join(cells)
    assert read(pdf_files.drawn(page), engine) == ([ROWS], ["12received,4refused"])


@pytest.mark.parametrize("engine", ["pdfminer", "auto"])
def test_what_is_on_a_hidden_layer_is_not_read(engine: str) -> None:
    layer = "/OC /L BDC\n" + pdf_files.letters(212, 566, "9") + pdf_files.letters(60, 650, "Draft") + "EMC\n"
    words = zip(CELLS, (cell for row in ROWS for cell in row), strict=True)
    cells = [pdf_files.letters(left + 3, top - 14, word) for (left, _, top, _), word in words]
    assert read(pdf_files.drawn(_rectangles() + "".join(cells) + layer), engine) == ([ROWS], [])


@pytest.mark.parametrize(
    ("cmap", "encoding"),
    [("GBK-EUC-H", "gbk"), ("GBK2K-H", "gb18030"), ("UniGB-UCS2-H", "utf-16-be"), ("UniGB-UTF16-H", "utf-16-be")],
)
def test_a_font_that_is_not_in_the_file(cmap: str, encoding: str) -> None:
    """SimSun is on every computer with Windows: files name it, and the encoding that tells its characters."""
    words = "共收到12件政府信息公开申请，已答复11件"
    font = f"<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/{cmap}/DescendantFonts[6 0 R]>>"
    inner = (
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
        "/DW 1000/W[1 95 500 814 939 500]/FontDescriptor 7 0 R>>"
    )
    about = "<</Type/FontDescriptor/FontName/SimSun/Flags 32/FontBBox[0 -200 1000 900]/Ascent 859/Descent -141>>"
    page = f"BT /F 10 Tf 1 0 0 1 60 700 Tm <{words.encode(encoding).hex()}> Tj ET"
    data = pdf_files.one_page(page.encode(), b"/Font<</F 5 0 R>>", [part.encode() for part in (font, inner, about)])
    assert read(data) == ([], [words])
