"""The reader of ZIP archives, against the one of the standard library."""

from __future__ import annotations

import random
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gailint.readers.archive import Archive, ArchiveError

PARTS = {"word/document.xml": "年度报告" * 500, "[Content_Types].xml": "", "word/media/图.png": "x"}


def archive(*, method: int = zipfile.ZIP_DEFLATED, comment: bytes = b"", force_zip64: bool = False) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as made:
        for name, content in PARTS.items():
            with made.open(name, "w", force_zip64=force_zip64) as part:
                part.write(content.encode())
        made.comment = comment
    return buffer.getvalue()


def zip64(data: bytes) -> bytes:
    """The same archive with the sizes and places of a single entry told in 64 bits, as for more than 4 GB."""
    end = data.rindex(b"PK\x05\x06")
    at = data.index(b"PK\x01\x02")
    sizes, start = data[at + 20 : at + 28], data[at + 42 : at + 46]
    wide = b"".join(part + b"\0" * 4 for part in (sizes[4:], sizes[:4], start))
    extra = b"\x09\x00\x02\x00ab" + b"\x01\x00" + len(wide).to_bytes(2, "little") + wide
    name = int.from_bytes(data[at + 28 : at + 30], "little")
    entry = bytearray(data[at : at + 46 + name] + extra)
    entry[20:28] = b"\xff" * 8
    entry[42:46] = b"\xff" * 4
    entry[30:32] = len(extra).to_bytes(2, "little")
    directory = bytes(entry) + data[at + 46 + name : end]
    far = b"PK\x06\x06" + (44).to_bytes(8, "little") + b"\x2d\0\x2d\0" + b"\0" * 8 + (1).to_bytes(8, "little") * 2
    far += len(directory).to_bytes(8, "little") + at.to_bytes(8, "little")
    locator = b"PK\x06\x07" + b"\0" * 4 + (at + len(directory)).to_bytes(8, "little") + b"\1\0\0\0"
    return data[:at] + directory + far + locator + b"PK\x05\x06" + b"\0" * 4 + b"\xff" * 12 + b"\0\0"


def single(name: str, content: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, content)
    return buffer.getvalue()


ARCHIVES = {
    "deflated": archive(),
    "stored": archive(method=zipfile.ZIP_STORED),
    "with a comment": archive(comment="PK 说明".encode()),
    "wide headers": archive(force_zip64=True),
    "wide directory": zip64(single("word/document.xml", b"a" * 100)),
    "something before": b"#!/bin/sh\n" + archive(),
    "nothing in it": b"PK\x05\x06" + b"\0" * 18,
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_the_same_as_the_standard_library(name: str) -> None:
    data = ARCHIVES[name]
    found = Archive(data)
    with zipfile.ZipFile(BytesIO(data)) as known:
        assert list(found.entries) == known.namelist()
        for entry in known.namelist():
            assert found.read(found.entries[entry], 10_000) == known.read(entry)


def test_no_more_than_asked_for() -> None:
    for method in (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED):
        found = Archive(archive(method=method))
        assert found.read(found.entries["word/document.xml"], 7) == PARTS["word/document.xml"].encode()[:7]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_compression(method: int) -> None:
    found = Archive(archive(method=method))
    with pytest.raises(ArchiveError):
        found.read(found.entries["word/document.xml"], 10_000)


@given(st.randoms(use_true_random=False), st.sampled_from(sorted(ARCHIVES)))
def test_damage_is_told(rng: random.Random, name: str) -> None:
    data = bytearray(ARCHIVES[name])
    for _ in range(rng.randint(1, 5)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    cut = bytes(data[: rng.choice((len(data), rng.randrange(len(data))))])
    try:
        found = Archive(cut)
        for entry in found.entries.values():
            found.read(entry, 10_000)
    except ArchiveError:
        pass
