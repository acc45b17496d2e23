"""Whatever a file holds, no rule, reader or recogniser raises an exception."""

from __future__ import annotations

import io
import os
import random
import zipfile
from datetime import date
from pathlib import Path

import pytest

from gailint.engine import Settings, check_bytes
from gailint.readers import office
from generator import LAYOUTS, make_report, render

TESTS = Path(__file__).parent
SETTINGS = Settings(today=date(2026, 11, 20))
ROUNDS = int(os.environ.get("GAILINT_FUZZ_ROUNDS", "12"))
PIECES = (
    "\t", "\n", "\n\n", "|", "　", " ", "\u200b", "《", "》", "（", "）", "一、", "（一）", "1.", "2023年", "0", "12", "1 6", "，", "。",
    "其中", "条", "件", "总计", "其他", "<td>", "</table>", "<!--", "-->", "&nbsp;", "&#x110000;", "**", "```", "\ufffd", "\x00", "\r",
    "9" * 40, "年月日", "至", "将", "政府信息公开工作年度报告",
)


def mutated(data: bytes, rng: random.Random) -> bytes:
    """A report with a few of its pieces cut out, doubled, moved or replaced, sometimes in the middle of a character."""
    for _ in range(rng.randint(1, 8)):
        start = rng.randrange(len(data) + 1)
        stop = min(len(data), start + rng.choice((1, 1, 3, 10, 100, 1000)))
        piece = data[start:stop]
        match rng.randrange(5):
            case 0:
                data = data[:start] + data[stop:]
            case 1:
                data = data[:stop] + piece * rng.randint(1, 3) + data[stop:]
            case 2:
                data = data[:start] + rng.choice(PIECES).encode() + data[stop:]
            case 3:
                place = rng.randrange(len(data) + 1)
                data = data[:place] + piece + data[place:]
            case _:
                data = data[:start]
        if not data:
            break
    return data


@pytest.mark.parametrize("layout", LAYOUTS)
def test_mutated_reports(layout: str) -> None:
    rng = random.Random(f"mutated {layout}")
    for _ in range(ROUNDS):
        rendered = render(make_report(rng), layout, rng)
        for _ in range(4):
            data = mutated(rendered.data, rng)
            result = check_bytes(data, rendered.name, SETTINGS)
            assert not result.failed, [d.message for d in result.diagnostics if d.code == "GAI012"]


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
def test_random_bytes(suffix: str) -> None:
    rng = random.Random(f"random {suffix}")
    for _ in range(ROUNDS * 5):
        data = rng.randbytes(rng.choice((0, 1, 2, 10, 200, 5000)))
        assert not check_bytes(data, f"random.{suffix}", SETTINGS).failed


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
def test_random_pieces(suffix: str) -> None:
    rng = random.Random(f"pieces {suffix}")
    for _ in range(ROUNDS * 3):
        text = "安澜县柳溪镇2023年政府信息公开工作年度报告\n一、总体情况\n"
        text += "".join(rng.choice(PIECES) for _ in range(rng.randint(0, 400)))
        assert not check_bytes(text.encode("utf-8", "surrogatepass"), f"pieces.{suffix}", SETTINGS).failed


WHOLE = {
    "doc": TESTS / "samples" / "libreoffice-7.4.doc",
    "docx": TESTS / "samples" / "libreoffice-7.4.docx",
    "pdf": TESTS / "readers" / "pdf_samples" / "chromium-1.pdf",
}


@pytest.mark.parametrize("suffix", WHOLE)
def test_damaged_office_files(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(office.VARIABLE, "")
    whole = WHOLE[suffix].read_bytes()
    rng = random.Random(f"damaged {suffix}")
    for _ in range(ROUNDS * 3):
        data = damaged(whole, rng)
        assert not check_bytes(data, f"damaged.{suffix}", SETTINGS).failed
    if suffix == "docx":
        for _ in range(ROUNDS * 3):
            assert not check_bytes(with_a_damaged_part(whole, rng), "damaged.docx", SETTINGS).failed


def damaged(data: bytes, rng: random.Random) -> bytes:
    """The bytes with a few of them changed, cut out or doubled, as no program writes them."""
    changed = bytearray(data)
    for _ in range(rng.choice((1, 2, 5, 20))):
        at = rng.randrange(len(changed))
        match rng.randrange(4):
            case 0:
                changed[at] = rng.randrange(256)
            case 1:
                changed[at : at + 4] = rng.choice((b"\xff" * 4, b"\0" * 4, b"\xff\xff\xff\x7f"))
            case 2:
                del changed[at : at + rng.randint(1, 200)]
            case _:
                start = rng.randrange(len(changed))
                changed[at:at] = changed[start : start + rng.randint(1, 400)]
    return bytes(changed)


def with_a_damaged_part(data: bytes, rng: random.Random) -> bytes:
    """A Word file that is a sound archive, with one part that is damaged."""
    package = zipfile.ZipFile(io.BytesIO(data))
    chosen = rng.choice(package.namelist())
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as copy:
        for name in package.namelist():
            part = package.read(name)
            copy.writestr(name, damaged(part, rng) if name == chosen and part else part)
    return written.getvalue()
