"""Which encoding a file has: judged by the text that comes out."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gailint.document import ReadError
from gailint.readers.encoding import decode

SIMPLIFIED = "某镇二〇二一年工作报告\r\n一、概述。本年度共收到来信12件，办结11件，结转1件。\n" * 4
TRADITIONAL = "某鎮二〇二一年工作報告。本年度共收到來信12件，辦結11件，結轉下年度繼續辦理1件。\n" * 4


@pytest.mark.parametrize(
    ("data", "name", "text"),
    [
        (SIMPLIFIED.encode(), "utf-8", SIMPLIFIED),
        (SIMPLIFIED.encode("utf-8-sig"), "utf-8-sig", SIMPLIFIED),
        (SIMPLIFIED.encode("gbk"), "gb18030", SIMPLIFIED),
        (("朱镕堃，价格€5。" + SIMPLIFIED).encode("gb18030"), "gb18030", "朱镕堃，价格€5。" + SIMPLIFIED),
        (TRADITIONAL.encode("big5", "ignore"), "big5", TRADITIONAL.replace("〇", "")),
        (SIMPLIFIED.encode("utf-16"), "utf-16", SIMPLIFIED),
        (b"\xfe\xff" + SIMPLIFIED.encode("utf-16-be"), "utf-16", SIMPLIFIED),
        (SIMPLIFIED.encode("utf-16-le"), "utf-16-le", SIMPLIFIED),
        (SIMPLIFIED.encode("utf-16-be"), "utf-16-be", SIMPLIFIED),
        ("1 0 2 0\n".encode("utf-16-be"), "utf-16-be", "1 0 2 0\n"),
        ("1 0 2 0\n".encode("utf-16-le"), "utf-16-le", "1 0 2 0\n"),
        ("收到".encode("gbk"), "gb18030", "收到"),
        (("合计|" + "0|1|2\n" * 500).encode("gbk"), "gb18030", "合计|" + "0|1|2\n" * 500),
        (b"plain\rtext\r\n", "utf-8", "plain\rtext\r\n"),
        (b"", "utf-8", ""),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 20 else None,
)
def test_recognised(data: bytes, name: str, text: str) -> None:
    assert decode(data) == (text, name, ())


@pytest.mark.parametrize(
    ("data", "name", "damage"),
    [
        # The second byte of 某 is lost: two bytes are left of it.
        (SIMPLIFIED.encode()[:1] + SIMPLIFIED.encode()[2:], "utf-8", ((0, 2),)),
        (("好" * 30).encode()[:-1], "utf-8", ((29, 31),)),
        (("好" * 3).encode()[:-2], "utf-8", ((2, 3),)),
        (SIMPLIFIED.encode() + "来信".encode("gbk"), "utf-8", ((len(SIMPLIFIED), len(SIMPLIFIED) + 4),)),
        (SIMPLIFIED.encode("gbk")[:4] + b"\xff" + SIMPLIFIED.encode("gbk")[4:], "gb18030", ((2, 3),)),
    ],
)
def test_damage_is_shown_in_place(data: bytes, name: str, damage: tuple[tuple[int, int], ...]) -> None:
    text, used, found = decode(data)
    assert used == name
    assert found == damage
    for start, end in found:
        assert text[start:end] == "\ufffd" * (end - start)
    assert text.count("\ufffd") == sum(end - start for start, end in found)


@pytest.mark.parametrize(
    "data",
    [
        b"abc\0\0\0def" * 5,
        b"\0" * 40,
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)),
        bytes(range(1, 32)) * 10,
        "Le café est fermé à cause de la fête nationale, où ça".encode("latin-1"),
        "これは日本語のテキストです。情報公開の年次報告書。".encode("shift_jis"),
        "Это русский текст для проверки".encode("cp1251"),
        b"\xff" * 50,
    ],
)
def test_what_fits_nothing_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        decode(data)
    assert caught.value.kind == "undecodable"
    assert caught.value.reason.zh
    assert caught.value.reason.en


@pytest.mark.parametrize(
    ("given_name", "data", "name"),
    [
        ("GB2312", "朱镕".encode("gbk"), "gb18030"),
        ("gbk", "朱镕".encode("gbk"), "gb18030"),
        ("Big5", "辦結".encode("big5"), "big5"),
        ("utf-8", "\ufeff办结".encode(), "utf-8-sig"),
        ("UTF_16LE", "办结".encode("utf-16-le"), "utf-16-le"),
    ],
)
def test_a_configured_encoding_is_obeyed(given_name: str, data: bytes, name: str) -> None:
    text, used, damage = decode(data, given_name)
    assert used == name
    assert text in ("朱镕", "辦結", "办结")
    assert damage == ()


def test_a_configured_encoding_that_does_not_fit_shows_damage() -> None:
    assert decode("好人".encode("gbk"), "utf-8")[2] == ((0, 4),)


def test_an_unknown_configured_encoding_is_refused() -> None:
    with pytest.raises(ReadError) as caught:
        decode(b"x", "koi8-r")
    assert caught.value.kind == "undecodable"


# Bytes that are letters of about the same frequency in GB18030 and Big5.
AMBIGUOUS = bytes.fromhex("b3bfb4f3") * 6


def test_a_declaration_decides_between_equals() -> None:
    assert decode(b"<meta charset=gb2312>" + AMBIGUOUS)[1] == "gb18030"
    assert decode(b'<meta content="text/html; charset=big5">' + AMBIGUOUS)[1] == "big5"


def test_a_plain_file_imports_little() -> None:
    code = (
        "import sys; before = set(sys.modules);"
        "from gailint.readers import open_document; open_document('一、好。'.encode(), 'a.txt');"
        "print(' '.join(sorted(set(sys.modules) - before)))"
    )
    output = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    imported = set(output.stdout.split())
    assert "gailint.readers.text" in imported
    slow = {"chardet", "gailint.readers.html", "gailint.readers.markdown", "html", "pathlib", "logging", "typing"}
    assert not imported & slow


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    try:
        text, _, damage = decode(data)
    except ReadError:
        return
    assert all(text[start:end] == "\ufffd" * (end - start) for start, end in damage)
