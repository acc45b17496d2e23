"""`gailint init`: what is written, that nothing is overwritten, the hook in a configuration of pre-commit."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from importlib.metadata import PathDistribution
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import gailint
from gailint.cli import main
from gailint.commands import origin
from gailint.commands.hook_entry import add_hook
from gailint.commands.init import CONFIG, HOOKS, WORKFLOW
from gailint.commands.origin import Origin
from gailint.commands.template import template
from gailint.config.file import KEYS, parse
from gailint.words import UsageError

URL = "https://git.example.org/tools/gailint"
SOURCE = Origin(URL, "v1")
BOTH = ("--pre-commit", "--workflow", "--repository", URL)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.delenv("GAILINT_LANG", raising=False)
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    gc.enable()


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def loaded(data: bytes) -> Any:
    return YAML(typ="safe").load(data.decode("utf-8-sig"))


# The configuration.


def test_only_the_configuration(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init"]) == 0
    assert files(folder) == {CONFIG}
    assert parse((folder / CONFIG).read_bytes(), CONFIG, str(folder)).lang == "zh"
    assert capsys.readouterr().out == ".gailint.yaml：已写出\n"


def test_in_english(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "--lang", "en"]) == 0
    assert parse((folder / CONFIG).read_bytes(), CONFIG, str(folder)).lang == "en"
    assert capsys.readouterr().out == ".gailint.yaml: written\n"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_key_is_shown_and_right(language: str, folder: Path) -> None:
    text = template(f"config.{language}.yaml")
    settings = re.sub(r"^# (?=[a-z-]+:(?! [a-z]+ |$)|[a-z-]+:$| )", "", text, flags=re.MULTILINE)
    assert list(loaded(settings.encode())) != []
    assert set(loaded(settings.encode())) == set(KEYS)
    config = parse(settings.encode(), CONFIG, str(folder))
    assert config.include and config.per_file and config.suppress and config.agencies and config.rules


def test_second_time_nothing_is_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", *BOTH]) == 0
    before = {name: (folder / name).read_bytes() for name in files(folder)}
    assert set(before) == {CONFIG, HOOKS, WORKFLOW}
    capsys.readouterr()
    assert main(["init", *BOTH, "--lang", "en"]) == 0
    assert {name: (folder / name).read_bytes() for name in files(folder)} == before
    assert capsys.readouterr().out.count("left as it is") == 3


@pytest.mark.parametrize("name", [".gailint.yaml", "gailint.yaml"])
def test_configuration_that_is_there(name: str, folder: Path) -> None:
    (folder / name).write_text("lang: en\n")
    assert main(["init"]) == 0
    assert files(folder) == {name}
    assert (folder / name).read_text() == "lang: en\n"


def test_configuration_above(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / CONFIG).write_text("lang: en\n")
    (folder / "reports").mkdir()
    monkeypatch.chdir(folder / "reports")
    assert main(["init"]) == 0
    assert files(folder) == {CONFIG}
    assert capsys.readouterr().out.startswith("../.gailint.yaml: this configuration holds here already")


# The hook and the workflow.


def test_they_stand_at_the_root(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "reports").mkdir()
    monkeypatch.chdir(folder / "reports")
    assert main(["init", *BOTH]) == 0
    assert files(folder) == {f"reports/{CONFIG}", HOOKS, WORKFLOW}


def test_workflow(folder: Path) -> None:
    main(["init", *BOTH])
    (job,) = loaded((folder / WORKFLOW).read_bytes())["jobs"].values()
    steps = [step.get("run", "") for step in job["steps"]]
    assert f'pip install "git+{URL}@v{gailint.__version__}"' in steps
    assert "gailint check --output-format github" in steps


@pytest.mark.parametrize("end", ["", "/", ".git"])
def test_workflow_with_the_action(end: str, folder: Path) -> None:
    main(["init", "--workflow", "--repository", f"https://github.com/example/gailint{end}"])
    (job,) = loaded((folder / WORKFLOW).read_bytes())["jobs"].values()
    assert job["steps"][-1] == {"uses": f"example/gailint@v{gailint.__version__}"}


@pytest.mark.parametrize("url", [URL, "https://github.com/a", "https://github.com/a/b/c", "git@github.com:a/b"])
def test_no_action(url: str) -> None:
    assert Origin(url, "v1").action == ""


def test_hook(folder: Path) -> None:
    main(["init", *BOTH])
    entry = {"repo": URL, "rev": f"v{gailint.__version__}", "hooks": [{"id": "gailint"}]}
    assert loaded((folder / HOOKS).read_bytes()) == {"repos": [entry]}


HEAD = "# 我们的钩子\nfail_fast: true   # stop early\n"
OTHER = "- repo: https://git.example.org/other\n  rev: 'v2'\n  hooks: [ {id: a} ,  {id: b} ]  # two\n"
ENTRY = f"- repo: {URL}\n  rev: v1\n  hooks:\n    - id: gailint\n"


def indented(text: str, by: int = 2) -> str:
    return "".join(" " * by + line for line in text.splitlines(keepends=True))


PLACES = {
    "at the margin": (HEAD + "repos:\n" + OTHER, ENTRY, ""),
    "indented": (HEAD + "repos:\n" + indented(OTHER), indented(ENTRY), ""),
    "indented by four": ("repos:\n" + indented(OTHER, 4), indented(ENTRY, 4), ""),
    "another key behind it": ("repos:\n" + OTHER, ENTRY, "\n# about CI\nci:\n  skip: [a]\n"),
    "a comment in the last item": ("repos:\n" + indented(OTHER) + "    # - id: c\n", indented(ENTRY), ""),
    "a comment at the end": ("repos:\n" + indented(OTHER), indented(ENTRY), "# vim: sw=2\n"),
    "two that stand apart": (
        "repos:\n\n" + OTHER + "\n" + OTHER.replace("other", "third"),
        "\n" + ENTRY,
        "",
    ),
    "none yet": ("repos:\n", indented(ENTRY), ""),
    "a document start": ("---\nrepos:\n" + OTHER, ENTRY, ""),
    "a document end": ("repos:\n" + OTHER, ENTRY, "...\n"),
    "nothing at all": ("", "repos:\n" + indented(ENTRY), ""),
    "no list": (HEAD, "repos:\n" + indented(ENTRY), ""),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("name", PLACES)
def test_hook_is_added_and_nothing_else_changes(name: str, newline: str) -> None:
    before, entry, after = (part.replace("\n", newline).encode() for part in PLACES[name])
    changed = add_hook(before + after, SOURCE)
    if name in ("nothing at all", "no list") and newline == "\r\n":
        assert changed is not None and loaded(changed)["repos"][0]["repo"] == URL
        return
    assert changed == before + entry + after
    assert add_hook(changed, SOURCE) == changed


def test_last_line_without_end() -> None:
    changed = add_hook(b"\xef\xbb\xbf" + ("repos:\n" + OTHER).rstrip().encode(), SOURCE)
    assert changed == b"\xef\xbb\xbf" + ("repos:\n" + OTHER + ENTRY).encode()


UNSAFE = {
    "a list in brackets": "repos: []\n",
    "all in braces": "{repos: [{repo: local, hooks: []}]}\n",
    "no mapping": "- repo: local\n",
    "no list": "repos: a\n",
    "no YAML": "repos: [\n",
    "a text that ends in what looks like a comment": "repos:\n  - repo: local\n    hooks: []\n    x: |\n      a\n  # b\n      c\n",
}


@pytest.mark.parametrize("name", UNSAFE)
def test_what_cannot_be_changed_safely(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / HOOKS).write_text(UNSAFE[name])
    assert main(["init", *BOTH]) == 2
    assert files(folder) == {HOOKS}
    assert (folder / HOOKS).read_text() == UNSAFE[name]
    assert URL in capsys.readouterr().err


def test_hook_that_is_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "repos:\n- repo: https://git.example.org/fork/gailint\n  rev: main\n  hooks: [{id: gailint}]\n"
    (folder / HOOKS).write_text(text)
    assert main(["init", "--pre-commit", "--repository", URL]) == 0
    assert (folder / HOOKS).read_text() == text
    assert capsys.readouterr().out.endswith(f"{HOOKS}：已有钩子，未改动\n")


def test_link_stays_a_link(folder: Path) -> None:
    (folder / "shared.yaml").write_text("repos:\n" + OTHER)
    (folder / HOOKS).symlink_to("shared.yaml")
    assert main(["init", "--pre-commit", "--repository", URL]) == 0
    assert (folder / HOOKS).is_symlink()
    assert URL in (folder / "shared.yaml").read_text()


def test_folder_that_cannot_be_made(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / ".github").write_text("")
    assert main(["init", "--workflow", "--repository", URL, "--lang", "en"]) == 2
    assert "cannot write .github/workflows/gailint.yml" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [("a",), ("--repository", "x", "--workflow"), ("--pre-commit",)])
def test_usage(arguments: tuple[str, ...], folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PathDistribution, "read_text", lambda *_: None)
    assert main(["init", *arguments]) == 2
    assert files(folder) == set()


# Where it was installed from.

COMMIT = "0123456789abcdef0123456789abcdef01234567"
GIT = '{"url": "%s", "vcs_info": {"vcs": "git", "requested_revision": "%s", "commit_id": "%s"}}'
INSTALLED = {
    "a tag": (GIT % (URL, f"v{gailint.__version__}", COMMIT), Origin(URL, f"v{gailint.__version__}")),
    "a branch": (GIT % (URL, "main", COMMIT), Origin(URL, COMMIT)),
    "a folder": ('{"url": "file:///a", "dir_info": {}}', None),
    "a clone on this machine": (GIT % ("file:///a", "main", COMMIT), None),
    "an archive": ('{"url": "https://a/b.zip", "archive_info": {}}', None),
    "not told": (None, None),
    "damaged": ("{", None),
}


@pytest.mark.parametrize("name", INSTALLED)
def test_origin(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text, wanted = INSTALLED[name]
    monkeypatch.setattr(PathDistribution, "read_text", lambda *_: text)
    if wanted is not None:
        assert origin.origin(None) == wanted
        return
    with pytest.raises(UsageError):
        origin.origin(None)


@pytest.mark.parametrize(
    "word", ["", "a", "http://a/b", "/a", "https://a/ b", 'https://a/"', "https://a/{b}", "git@a\n"]
)
def test_addresses_that_are_none(word: str) -> None:
    with pytest.raises(UsageError):
        origin.origin(word)


@pytest.mark.parametrize("word", [URL, f"git+{URL}", "git@git.example.org:a/gailint.git", "ssh://git@example.org/a"])
def test_addresses(word: str) -> None:
    assert origin.origin(word) == Origin(word.removeprefix("git+"), f"v{gailint.__version__}")
