"""Hostile, damaged and disguised Word files: each ends soon, with words that say what is wrong."""

from __future__ import annotations

import time
import zipfile
from io import BytesIO

import pytest

from gailint.document import ReadError
from gailint.readers.word import read_word
from gailint.readers.word.package import WordLimits
from word_files import cell, docx, package, paragraph, root, row, run, table

WHOLE = docx(paragraph("甲"))
BODY = f"<w:body>{paragraph('甲')}</w:body>"


def _document(xml: str | bytes) -> bytes:
    return package({"word/document.xml": xml})


def _encrypted() -> bytes:
    """A package whose entries say that they are encrypted."""
    data = bytearray(_document(root("document", BODY)))
    data[data.index(b"PK\x03\x04") + 6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def _without_packing(name: str, content: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


def _lying(real: bytes) -> bytes:
    """A package whose directory says that the part is small when unpacked."""
    data = bytearray(_document(real))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (100).to_bytes(4, "little")
    return bytes(data)


LAUGH = "&l{};"
LAUGHS = '<!ENTITY l0 "ha">' + "".join(f'<!ENTITY l{at + 1} "{LAUGH.format(at) * 10}">' for at in range(9))
REFUSED = {
    "zero bytes": (b"", "损坏"),
    "cut short": (WHOLE[: len(WHOLE) // 2], "损坏"),
    "directory only": (b"PK\x05\x06" + b"\0" * 18, "ZIP"),
    "a bit turned": (WHOLE[:60] + bytes([WHOLE[60] ^ 0xFF]) + WHOLE[61:], "损坏"),
    "no XML": (_document("这不是 XML"), "损坏"),
    "XML cut short": (_document(root("document", BODY)[:-20]), "损坏"),
    "another root": (_document(root("styles", "")), "没有正文"),
    "no part": (package({"readme.txt": "x"}), "ZIP"),
    "Excel": (package({"xl/workbook.xml": "<x/>"}), "Excel"),
    "PowerPoint": (package({"ppt/presentation.xml": "<x/>"}), "PowerPoint"),
    "OFD": (package({"OFD.xml": "<x/>"}), "OFD"),
    "OpenDocument": (package({"content.xml": "<x/>"}), "OpenDocument"),
    "a page inside": (docx('<w:altChunk r:id="aFChunk"/>', {"aFChunk": ""}), "网页"),
    "encrypted": (_encrypted(), "加密"),
    "DOCTYPE": (_document(root("document", BODY).replace("<w:document", '<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:document')), "DOCTYPE"),
    "entities": (_document(f"<!DOCTYPE x [{LAUGHS}]><x>&l9;</x>"), ""),
    "external entity": (_document('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'), "DOCTYPE"),
    "bomb": (_document(b" " * 300_000_000), "限制"),
    "bomb of elements": (_document(root("document", f"<w:body>{'<w:p/>' * 2_000_000}</w:body>")), "限制"),
    "a lying directory": (_lying(b" " * 50_000_000), ""),
    "many entries": (package({f"{at}": "" for at in range(10_001)}), "过多"),
    "depth": (_document(root("document", "<w:body>" + "<w:sdt>" * 20_000 + "</w:sdt>" * 20_000 + "</w:body>")), "损坏"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    data, word = REFUSED[name]
    start = time.process_time()
    with pytest.raises(ReadError) as caught:
        read_word(data)
    assert time.process_time() - start < 3
    assert caught.value.kind == "unreadable"
    assert word in caught.value.reason.zh
    assert caught.value.reason.en


NESTED = paragraph("甲")
for _ in range(40):
    NESTED = table(row(cell(NESTED)))
ATTRIBUTES = " ".join(f'a{at}="1"' for at in range(50_000))
SPACES = " ".join(f'xmlns:n{at}="u{at}"' for at in range(5_000))
NINES = "9" * 5000
REFERENCE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
HARMLESS = {
    "huge spans": table(row(cell("甲", span=2_000_000_000), "1")),
    "numbers that are none": table(row(cell("甲").replace('"900"', '"x"'), "1")),
    "nested tables": NESTED,
    "many attributes": f"<w:p {ATTRIBUTES}>{run('甲')}</w:p>",
    "many namespaces": f"<w:p {SPACES}>{run('甲')}</w:p>",
    "many cells": table(row("甲", *["1"] * 50_000)),
    "a note in itself": paragraph("甲", REFERENCE),
    "huge numbers": paragraph("甲", properties=f'<w:numPr><w:ilvl w:val="{NINES}"/><w:numId w:val="1"/></w:numPr>'),
}
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="99999999999"/><w:numFmt w:val="upperRoman"/>'
    '<w:lvlText w:val="%1%1%1%1%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


@pytest.mark.parametrize("name", HARMLESS)
def test_harmless(name: str) -> None:
    note = f'<w:footnote w:id="1">{paragraph("注", REFERENCE)}</w:footnote>'
    start = time.process_time()
    document = read_word(docx(HARMLESS[name], {"footnotes": note, "numbering": NUMBERING}))
    assert time.process_time() - start < 3
    assert "甲" in document.source.text


def test_limits_can_be_set() -> None:
    for limits in (WordLimits(entries=1), WordLimits(expanded=10), WordLimits(elements=2)):
        with pytest.raises(ReadError, match="over a limit"):
            read_word(docx(paragraph("甲") * 100), limits)


def test_ratio() -> None:
    content = root("document", f"<w:body>{paragraph('甲' * 400_000)}</w:body>").encode()
    with pytest.raises(ReadError, match="too large when unpacked"):
        read_word(_document(content), WordLimits(ratio=50))
    assert read_word(_without_packing("word/document.xml", content)).source.text


def test_a_bomb_beside_the_text_costs_nothing() -> None:
    data = package({"word/document.xml": root("document", BODY), "word/media/image1.png": b"\0" * 200_000_000})
    start = time.process_time()
    assert read_word(data).source.text == "甲\n"
    assert time.process_time() - start < 1
