"""The key `limits` of the configuration: its defaults, and that every reader keeps to it."""

from __future__ import annotations

import json
import re
import sys
from importlib.resources import files
from pathlib import Path

import pytest

import pdf_files
from gailint import cli
from gailint.document import ReadError
from gailint.engine import MAX_CHARACTERS, Settings, Target, check_bytes, check_paths
from gailint.limits import KEYS, Limits
from gailint.readers import MAX_BYTES, MAX_LINES, office, open_document
from gailint.readers.pdf import PdfLimits
from gailint.readers.word.package import LIMITS
from gailint.rule import Example
from gailint.samples.report import sample_report
from word_files import cell, docx, paragraph, row, table

MB = 1024 * 1024
DEFAULTS = {
    "file-size": MAX_BYTES,
    "expanded-size": LIMITS.expanded,
    "ratio": LIMITS.ratio,
    "depth": LIMITS.depth,
    "elements": LIMITS.elements,
    "lines": MAX_LINES,
    "characters": MAX_CHARACTERS,
    "pages": PdfLimits().pages,
    "shapes": PdfLimits().shapes,
    "memory": PdfLimits().memory,
    "time": office.SECONDS,
}


def test_every_limit_has_a_default_that_is_told() -> None:
    schema = json.loads((files("gailint") / "schemas" / "config.schema.json").read_text("utf-8"))
    told = schema["properties"]["limits"]["anyOf"][0]["properties"]
    guide = (Path(__file__).parent.parent / "docs" / "configuration.md").read_text("utf-8")
    rows = re.findall(r"^\| `([\w-]+)` \| (\d+) \| (\d+) – (\d+)", guide, re.M)
    assert {name: int(default) for name, default, _, _ in rows} == {
        name: limit["anyOf"][0]["default"] for name, limit in told.items()
    }
    assert {name: limit["anyOf"][0]["default"] * KEYS[name][0] for name, limit in told.items()} == DEFAULTS
    assert {name: (int(least), int(most)) for name, _, least, most in rows} == {
        name: (least, most) for name, (_, least, most) in KEYS.items()
    }


def test_what_is_not_given_has_the_default_of_its_reader() -> None:
    assert (Limits().word(), Limits().pdf()) == (LIMITS, PdfLimits())
    assert Limits(time=office.SECONDS).pdf() == PdfLimits()
    assert Limits(ratio=10).word().ratio == 10
    assert Limits(time=1).pdf() == PdfLimits(cpu=1, wall=0.95)


NESTED = docx(table(row(cell(table(row(cell(paragraph("甲"))))))))
LONG = docx(paragraph("甲乙丙丁") * 400)
LINES = pdf_files.one_page(b"1 1 m 9 1 l S\n" * 2000)
REFUSED = {
    "file-size": (b"x" * 2000, "a.txt", Limits(file_size=1000), "larger than"),
    "expanded-size": (LONG, "a.docx", Limits(expanded_size=1000), "too large when unpacked"),
    "elements": (LONG, "a.docx", Limits(elements=100), "holds too much"),
    "depth": (NESTED, "a.docx", Limits(depth=6), "nested too deep"),
    "shapes": (LINES, "a.pdf", Limits(shapes=1000), "more characters and lines"),
    "time": (pdf_files.map_bomb(), "a.pdf", Limits(time=1), "more than 1 seconds"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_every_reader_keeps_to_its_limits(name: str) -> None:
    data, file, limits, words = REFUSED[name]
    with pytest.raises(ReadError, match=words):
        open_document(data, file, limits=limits)


def test_a_report_is_no_longer_than_its_limit() -> None:
    name, sample = sample_report(Example())
    long = sample + "本机关公开信息。".encode() * 2000
    (told,) = check_bytes(long, name, Settings(language="en", limits=Limits(characters=10_000))).diagnostics
    assert (told.code, "more than 10000 characters" in told.message) == ("GAI001", True)
    assert "GAI001" not in [told.code for told in check_bytes(long, name, Settings()).diagnostics]
    # Any other text may be as long as it likes.
    other = "安澜县统计年鉴。\n".encode() * 5000
    assert check_bytes(other, "a.txt", Settings(limits=Limits(characters=10_000))).diagnostics == ()


def test_no_rule_goes_on_telling_without_end() -> None:
    name, data = sample_report(Example(overview="2023年，XX。" * 800))
    result = check_bytes(data, name, Settings(language="en"))
    assert [told.code for told in result.diagnostics].count("GAI111") == 500
    assert [(left.code, left.reason) for left in result.not_checked] == [
        ("GAI111", "it found more than 500; the others are not told")
    ]


@pytest.mark.parametrize(("file", "piece"), [("a.txt", "甲\n"), ("a.txt", "甲\r"), ("a.md", "- 甲\n"), ("a.html", "<i>")])
def test_a_text_without_end_is_told_only_where_it_was_asked_for(tmp_path: Path, file: str, piece: str) -> None:
    path = tmp_path / file
    path.write_text(piece * 2000)
    settings = Settings(language="en", limits=Limits(lines=1000))
    (told,) = check_paths([Target(str(path), named=True)], lambda _: settings).diagnostics
    assert (told.code, "more than 1000 lines or tags" in told.message) == ("GAI001", True)
    (record,) = (met := check_paths([Target(str(path), named=False)], lambda _: settings)).files
    assert (record.status, met.diagnostics) == ("skipped", ())


# What is there so often in a hostile file that comparing each with each would never end.
MANY = (
    "一、总体情况\n", "首先，", "2022年。", "| --- |\n", "| --- |\n\n", "行政复议1件。", "第一，", "XX。", "公开公开，", "（", "《", "其中", "1件、",
    "“公开", "以下三点：\n1.公\n总计\n", "（一）公开\n", "\t1\n", "国办发〔2021〕3号",
)  # fmt: skip


@pytest.mark.parametrize("unit", MANY)
def test_four_times_the_text_takes_about_four_times_the_steps(unit: str) -> None:
    few, many = (steps(unit * (length // len(unit))) for length in (4_000, 16_000))
    assert many < 5 * few


def steps(overview: str) -> int:
    """How many calls the check of a report with such a text takes, generators that go on among them."""
    name, data = sample_report(Example(overview=overview))
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        check_bytes(data, name, Settings())
    finally:
        sys.setprofile(None)
    return calls


def test_depth_is_counted_in_elements() -> None:
    """Around the inmost text: document, body, and twice table, row, cell; then paragraph, run, text."""
    assert open_document(NESTED, "a.docx", limits=Limits(depth=11)).source.text
    with pytest.raises(ReadError, match="nested too deep"):
        open_document(NESTED, "a.docx", limits=Limits(depth=10))


def test_the_least_memory_that_can_be_set_is_enough_for_a_pdf() -> None:
    data = (Path(__file__).parent / "readers" / "pdf_samples" / "libreoffice-1.pdf").read_bytes()
    assert open_document(data, "a.pdf", limits=Limits(memory=KEYS["memory"][1] * MB)).source.text


def test_the_configuration_sets_them(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.docx").write_bytes(LONG)
    (tmp_path / ".gailint.yaml").write_text("limits: {elements: 1000}")
    assert cli.main(["--lang", "en", "check", str(tmp_path / "a.docx")]) == 1
    assert "holds too much" in capfd.readouterr().out
