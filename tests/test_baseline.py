"""The baseline: what it knows a finding by, what it holds, what is stale."""

import json
from pathlib import Path
from typing import Any

import pytest

from gailint.cli import main
from gailint.rule import Example
from gailint.samples.report import sample_report

ARGUMENTS = ("--isolated", "--today", "2026-11-20", "--lang", "en")
NAME = ".gailint-baseline.json"
WRONG_CELL = {(3, "new", "total"): "61"}
WRONG = sample_report(Example(cells=WRONG_CELL, problems="更新不够及時及时及时。" * 4))[1]
CLEAN = sample_report(Example())[1]
SUM = sample_report(Example(cells=WRONG_CELL))[1]


class Tool:
    """Runs the program in the current folder."""

    def __init__(self, capture: pytest.CaptureFixture[str]) -> None:
        self._capture = capture
        self.out = ""
        self.err = ""

    def __call__(self, *arguments: str) -> int:
        status = main([*arguments, *ARGUMENTS])
        self.out, self.err = self._capture.readouterr()
        return status

    def summary(self, *arguments: str) -> Any:
        self(*arguments, "--output-format", "json")
        return json.loads(self.out)["summary"]


@pytest.fixture
def tool(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tool:
    monkeypatch.chdir(tmp_path)
    return Tool(capsys)


def write(name: str, data: bytes) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def entries() -> list[dict[str, Any]]:
    return json.loads(Path(NAME).read_text("utf-8"))[1:]  # type: ignore[no-any-return]


def test_known_findings_are_not_told(tool: Tool) -> None:
    write("报告/a.txt", SUM)
    assert tool("报告") == 1
    assert tool("baseline", "报告") == 0
    assert tool.out == f"{NAME}: 1 in all, 1 added, 0 removed\n"
    assert tool("报告", "--baseline", NAME) == 0
    assert tool.out == "1 file checked; no findings; 1 in the baseline.\n"
    summary = tool.summary("报告", "--baseline", NAME)
    assert (summary["baselined"], summary["errors"], summary["stale"], summary["suppressed"]) == (1, 0, 0, 0)
    [found] = json.loads(tool.out)["diagnostics"]
    assert (found["baselined"], found["suppressed"]) == (True, False)


def test_the_file(tool: Tool) -> None:
    write("b.txt", SUM)
    write("a/a.txt", SUM)
    tool("baseline")
    first = Path(NAME).read_text("utf-8").split("\n")
    assert (first[0], first[1], first[-2:]) == ("[", '{"gailint-baseline": 1}', ["]", ""])
    assert [entry["path"] for entry in entries()] == ["a/a.txt", "b.txt"]
    assert set(entries()[0]) == {"path", "code", "hash", "count"}
    assert first[2].startswith(',{"path": "a/a.txt", "code": "GAI301", "hash": "')
    # One line more for one finding more, the other lines as they were.
    write("a/b.txt", SUM)
    tool("baseline")
    second = Path(NAME).read_text("utf-8").split("\n")
    assert [line for line in second if "a/b.txt" not in line] == first


def test_the_same_from_every_folder(tool: Tool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write("reports/2023/a.txt", SUM)
    tool("baseline")
    before = Path(NAME).read_bytes()
    monkeypatch.chdir("reports/2023")
    assert tool("a.txt", "--baseline", f"../../{NAME}") == 0
    assert tool(".", "--baseline", str(tmp_path / NAME)) == 0
    tool("baseline", "--baseline", f"../../{NAME}", str(tmp_path / "reports"))
    assert (tmp_path / NAME).read_bytes() == before


def test_lines_above_do_not_matter(tool: Tool) -> None:
    write("a.txt", SUM)
    tool("baseline")
    longer = sample_report(Example(cells=WRONG_CELL, overview="2023年，我镇认真执行《条例》。\n各项工作平稳有序。"))[1]
    write("a.txt", longer)
    assert tool("a.txt", "--baseline", NAME, "--select", "GAI301") == 0


def test_one_more_of_the_same_is_told(tool: Tool) -> None:
    page = "2023年，我镇公开信息9\u200b6条。"
    write("a.txt", sample_report(Example(overview=page))[1])
    tool("baseline", "--select", "GAI007")
    assert [entry["count"] for entry in entries()] == [1]
    write("a.txt", sample_report(Example(overview=f"{page}\n{page}"))[1])
    summary = tool.summary("a.txt", "--select", "GAI007", "--baseline", NAME)
    assert (summary["baselined"], summary["warnings"]) == (1, 1)
    tool("baseline", "--select", "GAI007")
    assert [entry["count"] for entry in entries()] == [2]


def test_stale_entries(tool: Tool) -> None:
    write("a.txt", SUM)
    write("b.txt", SUM)
    tool("baseline")
    written = Path(NAME).read_bytes()
    write("a.txt", CLEAN)
    # Under pre-commit a run sees some of the files, or some of the rules.
    assert tool.summary("b.txt", "--baseline", NAME)["stale"] == 0
    assert tool.summary("a.txt", "--baseline", NAME, "--select", "GAI1")["stale"] == 0
    assert tool("--baseline", NAME) == 0
    assert "1 stale in the baseline (remove with gailint baseline --prune)" in tool.out
    assert Path(NAME).read_bytes() == written
    Path("b.txt").unlink()
    assert tool.summary("a.txt", "--baseline", NAME)["stale"] == 2


def test_prune_adds_nothing(tool: Tool) -> None:
    write("a.txt", SUM)
    write("b.txt", SUM)
    tool("baseline")
    write("a.txt", CLEAN)
    write("c.txt", SUM)
    assert tool("baseline", "--prune") == 0
    assert [entry["path"] for entry in entries()] == ["b.txt"]
    assert tool.out == f"{NAME}: 1 in all, 0 added, 1 removed\n"


def test_files_that_were_not_checked_keep_their_entries(tool: Tool) -> None:
    write("a.txt", SUM)
    write("b.txt", SUM)
    tool("baseline")
    write("a.txt", CLEAN)
    tool("baseline", "a.txt")
    assert [entry["path"] for entry in entries()] == ["b.txt"]


def test_suppressed_findings_are_not_in_it(tool: Tool) -> None:
    write(
        "a.md",
        sample_report(Example(file="a.md", preamble="<!-- gailint: ignore-file GAI301 -->", cells=WRONG_CELL))[1],
    )
    tool("baseline", "--select", "GAI301")
    assert entries() == []


def test_merged_twice(tool: Tool) -> None:
    write("a.txt", SUM)
    tool("baseline")
    lines = Path(NAME).read_text("utf-8").split("\n")
    write(NAME, "\n".join([*lines[:3], lines[2], *lines[3:]]).encode())
    assert tool("a.txt", "--baseline", NAME) == 0


BROKEN = {
    "": "is damaged",
    "[]": "is damaged",
    "{}": "is damaged",
    "[\n<<<<<<< ours\n": f"{NAME}:2:1 is damaged",
    '[{"gailint-baseline": 2}]': "has another format",
    '[{"gailint-baseline": 1}, 3]': "is damaged",
    '[{"gailint-baseline": 1}, {"path": "a", "code": "GAI001", "hash": "x", "count": 0}]': "is damaged",
    '[{"gailint-baseline": 1}, {"path": 1, "code": "GAI001", "hash": "x", "count": 1}]': "is damaged",
    "[" * 100_000: "is damaged",
}


@pytest.mark.parametrize("text", BROKEN, ids=range(len(BROKEN)))
def test_a_damaged_baseline(tool: Tool, text: str) -> None:
    write("a.txt", SUM)
    write(NAME, text.encode())
    for command in (("a.txt", "--baseline", NAME), ("baseline", "a.txt"), ("baseline", "--prune", "a.txt")):
        assert tool(*command) == 2
        assert BROKEN[text] in tool.err
    assert Path(NAME).read_text("utf-8") == text


def test_no_baseline(tool: Tool) -> None:
    write("a.txt", SUM)
    assert tool("a.txt", "--baseline", "none.json") == 2
    assert tool.err == "gailint: error: there is no baseline none.json; gailint baseline writes one\n"
    assert tool("baseline", "--prune") == 2
