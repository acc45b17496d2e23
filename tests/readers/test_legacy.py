"""Word 97 files, what else stands in OLE containers, and formats that LibreOffice has to read."""

from __future__ import annotations

import os
import random
import stat
import struct
import time
from pathlib import Path

import pytest

from gailint.document import Document, Paragraph, ReadError
from gailint.engine import Settings, check_paths
from gailint.readers import office, open_document
from gailint.readers.legacy import _streams, read_legacy
from gailint.readers.legacy.binary import DocBinary, number, properties
from gailint.readers.legacy.doc import _merges, _Reading
from word_files import docx, paragraph

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
DOC = (SAMPLES / "libreoffice-7.4.doc").read_bytes()
TEXT = (SAMPLES / "small.txt").read_text("utf-8")


@pytest.fixture(autouse=True)
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without LibreOffice, installed or not."""
    monkeypatch.setenv(office.VARIABLE, "")


@pytest.mark.parametrize("name", ["a.doc", "a.wps", "a.docx", "a.txt"])
def test_word_97(name: str) -> None:
    document = open_document(DOC, name)
    assert document.format == "doc"
    assert document.source.text == TEXT


def test_a_word_file_of_libreoffice() -> None:
    document = open_document((SAMPLES / "libreoffice-7.4.docx").read_bytes(), "a.docx")
    assert document.source.text == TEXT
    assert document.source.text == open_document(DOC, "a.doc").source.text
    assert _shape(document) == _shape(open_document(DOC, "a.doc"))


def _shape(document: Document) -> list[object]:
    automatic = [block.automatic_number for block in document.blocks if isinstance(block, Paragraph)]
    return [automatic, sorted(revision.kind for revision in document.revisions), dict(document.places)]


def test_numbers_and_changes_are_known() -> None:
    document = open_document(DOC, "a.doc")
    numbers = [block.automatic_number for block in document.blocks if isinstance(block, Paragraph)]
    assert [number for number in numbers if number] == [2, 3, 3, 2, 2, 2]
    assert sorted(revision.kind for revision in document.revisions) == ["deletion", "insertion"]
    assert document.places[document.source.text.split("\n").index("\t4") + 1].words.zh == "表1 第4行 第4列"


def test_characters_with_a_meaning() -> None:
    text = "甲\x13 PAGE \x143\x15乙\x0b丙\x1e1\x1f\x01\x05\x02\x08\ud867\ude3d"
    reading = _Reading(text, bytearray(len(text)))
    assert (reading.text, reading.pictures, reading.comments) == ("甲3乙\n丙-1𩸽", 1, 1)
    assert _Reading("甲乙丙", bytearray(b"\0\1\0")).text == "甲丙"


def test_merged_cells() -> None:
    def definition(*flags: int) -> bytes:
        cells = b"".join(struct.pack("<H18x", flag) for flag in flags)
        return bytes([len(flags)]) + struct.pack(f"<{len(flags) + 1}h", *range(len(flags) + 1)) + cells

    assert _merges([(0xD608, definition(0, 1, 2, 0x60, 0x20))]) == ({4}, {2})
    assert _merges([(0xD608, definition(0, 0)), (0xD62B, b"\x01\x01")]) == ({1}, set())
    assert _merges([(0xD608, definition(0, 0x20)), (0xD62B, b"\x01\x03")]) == (set(), set())


def test_properties_are_cut_where_the_list_is() -> None:
    assert list(properties(b"\x16\x24\x01\x0b\x46\x05\x00\x12")) == [(0x2416, b"\1"), (0x460B, b"\5\0")]
    assert list(properties(b"\x15\xc6\xff\x01\0\0\0\0\x01\0\0\0\x16\x24\x01"))[-1] == (0x2416, b"\1")


def _binary() -> DocBinary:
    streams = _streams(DOC)
    return DocBinary(streams["WordDocument"], streams, streams.get("Data", b""))


def test_the_pieces_give_the_whole_text() -> None:
    binary = _binary()
    assert len(binary.text) >= sum(binary.lengths)
    assert number(binary.main, 0, "H") == 0xA5EC


def _changed(at: int, value: bytes) -> bytes:
    """The sample with other bytes in its main stream."""
    start = DOC.index(_streams(DOC)["WordDocument"][:64])
    return DOC[: start + at] + value + DOC[start + at + len(value) :]


REFUSED = {
    "cut short": (DOC[: len(DOC) // 2], "损坏"),
    "header only": (DOC[:512], "损坏"),
    "eight bytes": (DOC[:8], "损坏"),
    "with a password": (_changed(10, struct.pack("<H", number(_streams(DOC)["WordDocument"], 10, "H") | 0x100)), "密码"),
    "Word 95": (_changed(2, b"\x65\0"), "Word 95"),
    "another stream": (_changed(0, b"\0\0"), "损坏"),
    "no pieces": (_changed(0x1A6, b"\0\0\0\0"), "损坏"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    data, word = REFUSED[name]
    with pytest.raises(ReadError) as caught:
        open_document(data, "a.doc")
    assert caught.value.kind == "unreadable"
    assert word in caught.value.reason.zh


def _renamed(old: str, new: str) -> bytes:
    """The sample with a stream under another name."""
    before, after = (name.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 2 * len(name) + 2) for name in (old, new))
    assert before in DOC
    return DOC.replace(before, after)


@pytest.mark.parametrize(
    ("name", "word"),
    [("EncryptedPackage", "密码"), ("Workbook", "Excel"), ("PowerPoint Document", "PowerPoint"), ("CONTENTS", "Works"), ("Other", "不是 Word")],
)
def test_other_containers(name: str, word: str) -> None:
    with pytest.raises(ReadError) as caught:
        open_document(_renamed("WordDocument", name), "a.docx")
    assert word in caught.value.reason.zh


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"{\\rtf1\\ansi x}", "RTF"),
        (b'<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument>', "2003"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><pkg:package>', "Word XML"),
        (b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n', "MHTML"),
    ],
)
def test_formats_without_a_reader(data: bytes, word: str) -> None:
    with pytest.raises(ReadError) as caught:
        open_document(data, "a.doc")
    assert word in caught.value.reason.zh
    assert "另存为 docx" in caught.value.reason.zh
    assert "LibreOffice" in caught.value.reason.en


def test_wrong_extensions() -> None:
    assert open_document("<html><body><p>甲</p></body></html>".encode(), "a.doc").format == "html"
    assert open_document(docx(paragraph("甲")), "a.doc").format == "docx"
    assert open_document("甲\n".encode(), "a.doc").format == "txt"


def test_nothing_in_a_word_file() -> None:
    with pytest.raises(ReadError) as caught:
        open_document(docx(paragraph(" ")), "a.docx")
    assert caught.value.kind == "empty"


def test_every_damage_ends_soon() -> None:
    rng = random.Random(1)
    for _ in range(150):
        data = bytearray(DOC)
        for _ in range(rng.choice((1, 4, 40))):
            data[rng.randrange(8, len(data))] = rng.choice((0, 1, 0x7F, 0xFF, rng.randrange(256)))
        start = time.process_time()
        try:
            read_legacy(bytes(data))
        except ReadError as error:
            assert error.kind in ("unreadable", "empty")
        assert time.process_time() - start < 2


# LibreOffice itself is stood in for: the suite does not need it.


def _program(folder: Path, body: str) -> str:
    path = folder / "soffice"
    path.write_text("#!/bin/sh\n" + body)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands in for LibreOffice")
def test_what_libreoffice_converts_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    converted = tmp_path / "converted.docx"
    converted.write_bytes(docx(paragraph("甲")))
    script = f'while [ "$1" != --outdir ]; do shift; done\nmkdir "$2"\nfor at in 0 1; do cp {converted} "$2/in$at.docx"; done\n'
    monkeypatch.setenv(office.VARIABLE, _program(tmp_path, script))
    assert open_document(b"{\\rtf1 x}", "a.doc").source.text == "甲\n"
    assert open_document(DOC[: len(DOC) // 2], "a.doc").source.text == "甲\n"
    assert [data is not None for data in office.convert([(b"1", ".rtf"), (b"2", ".rtf"), (b"3", ".rtf")])] == [True, True, False]


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands in for LibreOffice")
def test_one_process_for_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tmp_path / "made.docx"
    made.write_bytes(docx(paragraph("甲")))
    script = (
        f'echo x >> {tmp_path}/runs\nwhile [ "$1" != --outdir ]; do shift; done\nout="$2"; mkdir "$out"; shift 2\n'
        f'for file; do cp {made} "$out/$(basename "${{file%.*}}").docx"; done\n'
    )
    monkeypatch.setenv(office.VARIABLE, _program(tmp_path, script))
    for at in range(5):
        (tmp_path / f"{at}.doc").write_bytes(b"{\\rtf1 %d}" % at)
    result = check_paths([str(tmp_path / f"{at}.doc") for at in range(5)], lambda _: Settings())
    assert [record.format for record in result.files] == ["docx"] * 5
    assert (tmp_path / "runs").read_text() == "x\n"


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands in for LibreOffice")
@pytest.mark.parametrize("body", ["exit 1\n", "sleep 60\n"])
def test_libreoffice_may_fail_or_hang(body: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(office.VARIABLE, _program(tmp_path, body))
    monkeypatch.setattr(office, "SECONDS", 0.2)
    start = time.monotonic()
    with pytest.raises(ReadError) as caught:
        open_document(b"{\\rtf1 x}", "a.doc")
    assert "未能转换" in caught.value.reason.zh
    assert time.monotonic() - start < 5


def test_a_program_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(office.VARIABLE, "/nowhere/soffice")
    assert office.program() is None
    assert office.convert([(b"x", ".rtf")]) == [None]
