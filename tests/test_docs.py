"""The documents: rules and files that they name, configurations, the catalogue."""

from __future__ import annotations

import gc
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from ruamel.yaml import YAML

import gailint
from documents import DOCUMENTS, READMES, ROOT, blocks, links, read, run, sessions
from gailint.config.file import KEYS, parse
from gailint.registry import catalogue

CATALOGUES = {"docs/rules.md": "en", "docs/rules.zh-CN.md": "zh"}
OTHER_YAML = ("# .pre-commit-config.yaml\n", "# .github/workflows/reports.yml\n")


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    yield
    gc.enable()


def yaml_blocks(first: str) -> list[tuple[str, str]]:
    return [
        (document, block.text)
        for document in DOCUMENTS
        for block in blocks(document, "yaml")
        if block.text.startswith(first)
    ]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_rules_that_are_named_exist(document: str) -> None:
    text = read(document)
    for block in blocks(document, "yaml"):
        if block.text.startswith("# broken.yaml"):
            text = text.replace(block.text, "")
    named = set(re.findall(r"\bGAI\d{3}\b", text))
    assert named <= set(catalogue().entries)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_lead_somewhere(document: str) -> None:
    for target in links(document):
        name, _, anchor = target.partition("#")
        path = (ROOT / document).parent / name if name else ROOT / document
        assert path.exists(), target
        if anchor:
            assert anchor in _anchors(path), target


def _anchors(path: Path) -> set[str]:
    """The anchors of the headings of a Markdown file."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", CATALOGUES)
def test_catalogue_is_up_to_date(document: str, capsys: pytest.CaptureFixture[str]) -> None:
    printed = run(f"gailint rules --isolated --output-format markdown --lang {CATALOGUES[document]}", capsys)
    linked = re.sub(r"^\| (GAI\d+) ", r"| [\1](rules/\1.md) ", printed, flags=re.MULTILINE)
    assert read(document).endswith("\n\n" + linked), "`make docs` brings it up to date"


@pytest.mark.parametrize(("document", "text"), yaml_blocks("# .gailint.yaml\n"))
def test_configurations_are_right(document: str, text: str) -> None:
    assert parse(text.encode(), document, str(ROOT)).path == document


def test_every_yaml_block_is_of_a_kind_that_is_tested() -> None:
    for document in DOCUMENTS:
        for block in blocks(document, "yaml"):
            assert block.text.startswith(("# .gailint.yaml\n", "# broken.yaml\n", *OTHER_YAML)), (document, block.line)


@pytest.mark.parametrize(("document", "text"), yaml_blocks(OTHER_YAML[0]))
def test_hooks_are_those_of_the_project(document: str, text: str) -> None:
    hooks = {hook["id"] for hook in YAML(typ="safe").load(read(".pre-commit-hooks.yaml"))}
    for repository in YAML(typ="safe").load(text)["repos"]:
        assert repository["rev"] == f"v{gailint.__version__}"
        assert {hook["id"] for hook in repository["hooks"]} <= hooks, document


@pytest.mark.parametrize(("document", "text"), yaml_blocks(OTHER_YAML[1]))
def test_workflows_are_yaml(document: str, text: str) -> None:
    (job,) = YAML(typ="safe").load(text)["jobs"].values()
    (step,) = (step for step in job["steps"] if "/gailint@" in step.get("uses", ""))
    assert step["uses"].endswith(f"@v{gailint.__version__}"), document
    assert set(step["with"]) <= set(YAML(typ="safe").load(read("action.yml"))["inputs"]), document


def test_every_key_of_the_configuration_is_described() -> None:
    text = read("docs/configuration.md")
    assert [key for key in KEYS if f"[`{key}`]" not in text] == []


def test_options_of_rules_are_described() -> None:
    text = read("docs/configuration.md")
    rules = catalogue()
    options = {(code, name) for code in rules.entries for name in rules.load(code).rule.options}
    assert {(code, name) for code, name in re.findall(r"\| (GAI\d{3}) \| `([\w-]+)` \|", text)} == options


def test_errors_of_a_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    document = "docs/configuration.md"
    (broken,) = (block.text for block in blocks(document, "yaml") if block.text.startswith("# broken.yaml"))
    (tmp_path / "broken.yaml").write_text(broken, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    ((command, printed),) = (session for block in blocks(document, "console") for session in sessions(block))
    assert run(command, capsys) == printed


@pytest.mark.parametrize("document", [name for name in DOCUMENTS if name not in READMES])
def test_json_is_json(document: str) -> None:
    for block in blocks(document, "json"):
        json.loads(block.text)


def test_changelog_has_the_version() -> None:
    assert f"\n## {gailint.__version__}\n" in read("CHANGELOG.md")
