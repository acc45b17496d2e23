"""Which styles may number or hide, as the bytes of styles.xml tell it."""

from __future__ import annotations

import time
import zipfile
from io import BytesIO

import pytest

from gailint.readers.word import read_word
from gailint.readers.word.outline import outline
from word_files import docx, package, paragraph

NUMBERS = "<w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr>"
HIDES = "<w:rPr><w:vanish/></w:rPr>"


def style(name: str, inner: str = "", *, base: str = "", more: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="paragraph" w:styleId="{name}"{more}><w:name w:val="x"/>{based}{inner}</w:style>'


def test_names_that_matter() -> None:
    found = outline(
        (
            style("Plain", more=' w:default="1"')
            + style("Heir", base="List")
            + style("List", NUMBERS)
            + style("Further", base="Heir")
            + style("暗", HIDES, base="Plain")
        ).encode()
    )
    assert found is not None
    assert found.numbering == {"Heir", "List", "Further"}
    assert found.hiding == {"暗"}
    assert not found.default_numbers


def test_a_default_that_numbers() -> None:
    found = outline(style("List", NUMBERS, more=' w:default="1"').encode())
    assert found is not None and found.default_numbers


@pytest.mark.parametrize(
    "data",
    [
        style("a&amp;b", NUMBERS).encode(),
        style("a", NUMBERS, base="&#98;").encode(),
        style("a", NUMBERS).encode("utf-16"),
        NUMBERS.encode(),
    ],
)
def test_bytes_that_do_not_tell(data: bytes) -> None:
    assert outline(data) is None


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
    '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(("name", "value"), [("List", "List"), ("a&amp;b", "a&amp;b"), ("甲", "&#x7532;")])
def test_a_numbering_style_is_found_in_any_writing(name: str, value: str, encoding: str) -> None:
    body = paragraph("总体情况", properties=f'<w:pStyle w:val="{name}"/>')
    with zipfile.ZipFile(BytesIO(docx(body, {"styles": style(value, NUMBERS), "numbering": NUMBERING}))) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
        styles = str(parts["word/styles.xml"], "utf-8").replace("UTF-8", encoding)
    parts["word/styles.xml"] = styles.encode(encoding)
    assert read_word(package(parts)).source.text == "一、总体情况\n"


def test_hostile_styles_cost_no_time() -> None:
    chain = "".join(style(f"s{at}", base=f"s{at + 1}") for at in range(20_000)) + style("s20000", NUMBERS)
    for data in (chain.encode(), b'<a styleId="a">numPr' + b"basedOn " * 500_000, b"numPr" + b'styleId="' * 300_000):
        start = time.process_time()
        outline(data)
        assert time.process_time() - start < 2
