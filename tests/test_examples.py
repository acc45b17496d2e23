"""The reports in `examples/`: what is found in each of them, and that one is clean."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import pdf_example
import word_example
from gailint.cli import main
from gailint.config.file import read
from gailint.engine import Settings, check_bytes
from gailint.readers import open_document
from gailint.samples.report import sample_report

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
TODAY = "2026-11-20"


class Told(NamedTuple):
    """A finding: the text that it covers, the right value, the cell; of a suppressed one the text only."""

    code: str
    text: str
    expected: str | None = None
    cell: tuple[int, str, str] | None = None
    suppressed: bool = False


FOUND = {
    "reports/2020/青石镇.txt": [
        Told("GAI801", "公开为原则", "公开为常态"),
        Told("GAI404", "2019", "2020"),
        Told("GAI301", "3", "2", (3, "unavailable.not_held", "natural_person")),
    ],
    "reports/2021/河湾街道.html": [
        Told("GAI108", "（3）", "（三）"),
        Told("GAI204", "", None, (4, "litigation_after_reconsideration", "upheld")),
        Told("GAI107", "其他需要报告的事项", "六、"),
    ],
    "reports/2022/桐坪街道.docx": [
        Told("GAI108", "（二）", "（三）"),
        Told("GAI006", "（五）监督保障。政府信息公开列入社区考核，开展社会评议两次，全年没有需要责任追究的情形。"),
        Told("GAI301", "6", "4", (3, "granted", "natural_person")),
    ],
    "reports/2022/松岭乡.txt": [
        Told("GAI207", "本年新制作数量"),
        Told("GAI409", "2022", "2023"),
        Told("GAI113", "六、其他需要报告的事项"),
    ],
    "reports/2023/县交通运输局.html": [
        Told("GAI302", "0"),
        Told("GAI804", "是是", "是"),
        Told("GAI407", "2024年2月6日", suppressed=True),
    ],
    "reports/2023/柳溪镇.txt": [],
    "reports/2024/县市场监督管理局.pdf": [
        Told("GAI602", "35%", "40%"),
        Told("GAI501", "32件", "23", (3, "new", "total")),
        Told("GAI301", "21", "12", (3, "not_processed.repeated", "natural_person")),
    ],
    "reports/2024/县水利局.md": [
        Told("GAI601", "254", "245"),
        Told("GAI601", "68", suppressed=True),
        Told("GAI808", "建全", "健全"),
        Told("GAI111", "XX"),
    ],
    "reports/2025/安澜县.md": [
        Told("GAI403", "2024年1月1日起至2024年12月31日", "2025"),
        Told("GAI114", "一、总体情况"),
        Told("GAI211", "1", "16", (3, "unavailable.not_held", "natural_person")),
    ],
}


@pytest.fixture(autouse=True)
def at_root(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("GAILINT_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(ROOT)
    yield
    gc.enable()


@pytest.fixture
def checked(capsys: pytest.CaptureFixture[str]) -> Any:
    """The check of all examples as JSON."""
    main(["check", "--today", TODAY, "--output-format", "json", "examples"])
    return json.loads(capsys.readouterr().out)


def told(found: dict[str, Any]) -> Told:
    cell = found["cell"]
    return Told(
        found["code"],
        covered(found),
        None if found["suppressed"] else found["expected"],
        (cell["table"], cell["row"], cell["column"]) if cell else None,
        found["suppressed"],
    )


def covered(found: dict[str, Any]) -> str:
    """The text of the first line that a finding covers."""
    path = ROOT / found["path"]
    lines = open_document(path.read_bytes(), path.name).source.text.split("\n")
    end = found["end_column"] - 1 if found["end_line"] == found["line"] else None
    return lines[found["line"] - 1][found["column"] - 1 : end]


def test_every_example_is_a_report_that_is_read(checked: Any) -> None:
    names = {path.relative_to(EXAMPLES).as_posix() for path in (EXAMPLES / "reports").rglob("*.*")}
    assert names == set(FOUND)
    assert {record["path"] for record in checked["files"]} == {f"examples/{name}" for name in FOUND}
    assert {record["status"] for record in checked["files"]} == {"checked"}
    assert all(record["agency"] and record["edition"] for record in checked["files"])
    assert {str(record["year"]) for record in checked["files"]} == {name.split("/")[1] for name in FOUND}


@pytest.mark.parametrize("name", FOUND)
def test_what_is_found(checked: Any, name: str) -> None:
    found = [told(found) for found in checked["diagnostics"] if found["path"] == f"examples/{name}"]
    assert found == FOUND[name]


def test_word_file_is_the_one_of_the_script() -> None:
    assert word_example.PATH.read_bytes() == word_example.made(), "python tests/word_example.py writes it again"


def test_pdf_file_says_what_its_text_says(checked: Any) -> None:
    name, data = sample_report(pdf_example.REPORT)
    text = check_bytes(data, name, Settings(date.fromisoformat(TODAY))).active
    printed = [found for found in checked["diagnostics"] if found["path"].endswith(pdf_example.PATH.name)]
    assert [(found["code"], found["message"], found["actual"]) for found in printed] == [
        (found.code, found.message, found.actual) for found in text
    ], "python tests/pdf_example.py prints it again"


def test_nothing_else_is_said(checked: Any) -> None:
    assert {found["path"] for found in checked["diagnostics"]} <= {f"examples/{name}" for name in FOUND}
    assert checked["not_checked"] == []


def test_the_configuration_is_used() -> None:
    config = read(str(EXAMPLES / ".gailint.yaml"), ".gailint.yaml")
    assert config.include and config.exclude and config.severity and config.per_file and config.suppress
