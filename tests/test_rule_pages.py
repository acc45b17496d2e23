"""The pages of the rules in `docs/rules/`: up to date, complete, and safe Markdown."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from documents import ROOT
from gailint.cli import main
from gailint.registry import catalogue
from gailint.rule import Option, Words, replace
from gailint.rule_docs.page import rule_page

FOLDER = ROOT / "docs" / "rules"
RULES = catalogue()


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    yield
    gc.enable()


@pytest.mark.parametrize("code", RULES.entries)
def test_up_to_date(code: str) -> None:
    page = rule_page(RULES.load(code))
    assert (FOLDER / f"{code}.md").read_text(encoding="utf-8") == page, "`make docs` brings the pages up to date"
    for heading in ("说明", "What it does", "Why", "Basis", "消息 · Message", "错误示例 · Bad example"):
        assert f"\n## {heading}\n\n" in page
    assert len(re.findall("^```", page, re.MULTILINE)) % 2 == 0


def test_no_page_too_many() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(RULES.entries)


def test_written_by_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("gailint.commands.describe.Session.catalogue", _Two)
    assert main(["rules", "--isolated", "--pages", "made/pages"]) == 0
    assert {path.name for path in (tmp_path / "made" / "pages").iterdir()} == {"GAI001.md", "GAI601.md"}


class _Two:
    """Two rules of the catalogue, for the sake of time."""

    entries = ("GAI001", "GAI601")
    codes = RULES.codes
    resolve = RULES.resolve
    load = RULES.load


def test_folder_that_cannot_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a").touch()
    assert main(["rules", "--pages", "a/b", "--lang", "en"]) == 2
    assert "cannot write a/b" in capsys.readouterr().err


def test_text_is_no_markup() -> None:
    loaded = RULES.load("GAI601")
    option = Option("<x>", Words("a|b 中", "*a* `*b*` <br> &nbsp; [c](d)"))
    page = rule_page(replace(loaded, rule=replace(loaded.rule, options={"o": option})))
    assert "* `o`: `<x>`" in page
    assert "a\\|b 中" in page
    assert "\\*a\\* `*b*` \\<br\\> \\&nbsp; \\[c\\](d)" in page
