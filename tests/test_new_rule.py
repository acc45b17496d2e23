"""`gailint new-rule`: the beginning of a rule fails its tests until it is filled in, and passes them then."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import checkout
from gailint.cli import main

FILLED = {
    '"""…': '"""The word 暂定 is left in a report.',
    "What it does:": "What it does:\n    Reports the word.",
    "Why:": "Why:\n    It shows that something was not decided.",
    "Basis:": "Basis:\n    None.",
    "Not reported:": "Not reported:\n    The word in quotation marks.",
    "说明：": "说明：\n    请删去“暂定”。",
    'zh=""': 'zh="有“暂定”字样"',
    'en=""': 'en="the word 暂定 is left"',
    'BAD = (Example(overview="…", found="…"),)': 'BAD = (Example(overview="全年公开信息暂定90条。", found="暂定"),)',
    "TRAP = ()": 'TRAP = (Example(overview="删去“暂定”一词。"),)',
    "for match in ():": 'for match in re.finditer("(?<!“)暂定", report.prose.text):',
    "from gailint.rule": "import re\n\nfrom gailint.rule",
}
CASES = {
    'Example(overview="…", found="…")': 'Example(problems="一是暂定。", found="暂定")',
    'Example(overview="…")': 'Example(overview="我镇确定目标。")',
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.delenv("GAILINT_LANG", raising=False)
    (tmp_path / ".git").mkdir()
    (tmp_path / "acme_rules").mkdir()
    (tmp_path / "acme_rules" / "__init__.py").touch()
    (tmp_path / "tests").mkdir()
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    gc.enable()


def new(*arguments: str) -> int:
    return main(["new-rule", *arguments, "--folder", "acme_rules", "--tests", "tests", "--lang", "en"])


def fill(path: Path, texts: dict[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, filled in texts.items():
        assert old in text
        text = text.replace(old, filled, 1)
    path.write_text(text, encoding="utf-8")


def outcome(folder: Path) -> tuple[int, str]:
    """The exit status of the tests of a package, and what they print."""
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
        cwd=folder,
        env=checkout.environment(PYTHONPATH=f"{folder}:{checkout.ROOT / 'src'}"),
        capture_output=True,
        encoding="utf-8",
    )
    return ran.returncode, ran.stdout


def test_it_fails_until_it_is_filled_in(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new("acme001", "provisional-word") == 0
    assert capsys.readouterr().out.startswith("acme_rules/acme001_provisional_word.py: written\ntests/test_acme001_")
    status, printed = outcome(folder)
    assert status == 1
    for name in ("test_documentation", "test_examples", "test_case[what is wrong]"):
        assert f"{name} " in printed
    fill(folder / "acme_rules" / "acme001_provisional_word.py", FILLED)
    fill(folder / "tests" / "test_acme001_provisional_word.py", CASES)
    assert outcome(folder)[0] == 0


def test_built_in_rule_is_run_by_its_code(folder: Path) -> None:
    assert new("GAI999", "provisional-word") == 0
    text = (folder / "tests" / "test_gai999_provisional_word.py").read_text(encoding="utf-8")
    assert 'case_failures("GAI999", CASES[name])' in text
    assert "@" not in text.replace("@pytest", "")


REFUSED = {
    ("GAI999",): "wants exactly two arguments",
    ("GAI99", "a"): "cannot be code and name",
    ("GAI999", "a_b"): "cannot be code and name",
    ("GAI999", "../a"): "cannot be code and name",
    ("GAI999", ""): "cannot be code and name",
    ("GAI601", "other"): "there is the rule GAI601 parts-total-mismatch already",
    ("GAI999", "parts-total-mismatch"): "there is the rule GAI601 parts-total-mismatch already",
}


@pytest.mark.parametrize("arguments", REFUSED)
def test_refused(arguments: tuple[str, ...], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(*arguments) == 2
    assert REFUSED[arguments] in capsys.readouterr().err
    assert [path.name for path in folder.rglob("*.py")] == ["__init__.py"]


def test_nothing_is_overwritten(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "tests" / "test_gai999_a.py").write_text("")
    assert new("GAI999", "a") == 2
    assert "is there already" in capsys.readouterr().err
    assert not (folder / "acme_rules" / "gai999_a.py").exists()


def test_folder_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new-rule", "GAI999", "a", "--lang", "en"]) == 2
    assert "no such file or folder: rules" in capsys.readouterr().err
