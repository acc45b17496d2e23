"""Where a run takes place: paths from the root of the repository, and the summary of a job."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from gailint.cli import main
from gailint.commands.place import folder_in_repository, links_to_files
from gailint.rule import Example
from gailint.samples.report import sample_report

BAD = sample_report(Example(cells={(3, "unavailable.not_held", "natural_person"): "9"}))[1]


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    yield
    gc.enable()


@pytest.mark.parametrize(
    ("folder", "environment", "way"),
    [
        ("repo", {}, ""),
        ("repo/a/b", {}, "a/b/"),
        ("repo/a/b", {"GITHUB_WORKSPACE": "{}/repo/a"}, "a/b/"),
        ("plain/a", {}, ""),
        ("plain/a", {"GITHUB_WORKSPACE": "{}/plain"}, "a/"),
        ("plain/a", {"CI_PROJECT_DIR": "{}/plain/"}, "a/"),
        ("plain/a", {"CI_PROJECT_DIR": "{}/pla", "GITHUB_WORKSPACE": "plain"}, ""),
    ],
)
def test_folder_in_repository(folder: str, environment: dict[str, str], way: str, tmp_path: Path) -> None:
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    values = {name: value.format(tmp_path) for name, value in environment.items()}
    assert folder_in_repository(str(tmp_path / folder), values) == way


def test_links() -> None:
    names = {"GITHUB_SERVER_URL": "https://example.org", "GITHUB_REPOSITORY": "o/r", "GITHUB_SHA": "abc"}
    assert links_to_files(names) == "https://example.org/o/r/blob/abc/"
    assert links_to_files({**names, "GITHUB_SHA": ""}) == ""


def test_job_summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "年报.txt").write_bytes(BAD)
    page = tmp_path / "summary"
    page.write_text("before\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    assert main(["年报.txt", "--output-format", "github"]) == 1
    assert page.read_text("utf-8").startswith("before\n## gailint\n")
    assert "### 年报.txt" in page.read_text("utf-8")
    written = page.read_bytes()
    assert main(["年报.txt", "--output-format", "json"]) == 1
    assert page.read_bytes() == written
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "no" / "folder"))
    capsys.readouterr()
    assert main(["年报.txt", "--output-format", "github"]) == 1
    assert "No such file or directory" in capsys.readouterr().err
