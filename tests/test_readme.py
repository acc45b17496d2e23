"""What the READMEs show is what the program does."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator

import pytest

from documents import READMES, ROOT, blocks, run, sessions
from gailint.config.file import parse


@pytest.fixture(autouse=True)
def at_root(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("GAILINT_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(ROOT)
    yield
    gc.enable()


@pytest.mark.parametrize("document", READMES)
def test_output_is_what_the_program_prints(document: str, capsys: pytest.CaptureFixture[str]) -> None:
    shown = [session for block in blocks(document, "console") for session in sessions(block)]
    assert len(shown) >= 2
    for command, printed in shown:
        assert run(command, capsys) == printed, f"{document}: $ {command}"


@pytest.mark.parametrize("document", READMES)
def test_diagnostic_is_one_of_the_output(document: str, capsys: pytest.CaptureFixture[str]) -> None:
    language = "zh" if "zh" in document else "en"
    result = json.loads(run(f"gailint --lang {language} --output-format json examples", capsys))
    (shown,) = (json.loads(block.text) for block in blocks(document, "json"))
    assert shown in [{key: found.get(key) for key in shown} for found in result["diagnostics"]]


@pytest.mark.parametrize("document", READMES)
def test_configurations_are_right(document: str) -> None:
    shown = [block.text for block in blocks(document, "yaml") if block.text.startswith("# .gailint.yaml\n")]
    assert len(shown) >= 2
    for text in shown:
        assert parse(text.encode(), ".gailint.yaml", str(ROOT)).path


def test_both_show_the_same() -> None:
    english, chinese = ([(block.language, _title(block.text)) for block in blocks(name)] for name in READMES)
    assert [block for block in english if block[0] != "python"] == chinese


def _title(text: str) -> str:
    """The first line of a block without what differs by language."""
    first = text.split("\n")[0].replace("--lang en ", "")
    return first if first.startswith(("$", "# .", "{")) else ""
