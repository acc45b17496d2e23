"""The action of GitHub Actions: its steps, run in a shell with the environment that a runner gives them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import checkout
from gailint.readers import SUPPORTED
from gailint.rule import Example
from gailint.samples.report import sample_report

ACTION = YAML(typ="safe").load((checkout.ROOT / "action.yml").read_text("utf-8"))
SETUP, INSTALL, CHECK = ACTION["runs"]["steps"]

GOOD = sample_report(Example())[1]
BAD = sample_report(Example(cells={(3, "unavailable.not_held", "natural_person"): "9"}))[1]
OLD = "报告/2022 年度报告,旧：100%.txt"
NEW = "报告/2023 年度报告, “新” $(touch x).txt"
ZEROS = "0" * 40


class Runner:
    """What a runner does with the steps of a composite action; `git` is a repository with two commits."""

    def __init__(self, folder: Path, action: Path) -> None:
        self.workspace = folder / "workspace"
        self.temp = folder / "temp dir"
        self.action = action
        self.workspace.mkdir()
        self.temp.mkdir()
        self.outputs: dict[str, dict[str, str]] = {}
        self.status = 0
        self.base = ""

    def run(self, step: dict[str, Any], event: dict[str, Any] | None = None, **inputs: str) -> str:
        """Run one step; gives what it prints."""
        given = {name: value.get("default", "") for name, value in ACTION["inputs"].items()} | inputs
        context = {"inputs": given, "github": {"event": event or {}}, "steps": self._steps()}
        output, summary = self.temp / "output", self.temp / "summary.md"
        output.write_text("")
        summary.write_text("")
        script = self.temp / "script.sh"
        script.write_text(substituted(step["run"], context), encoding="utf-8")
        environment = {name: substituted(value, context) for name, value in step.get("env", {}).items()}
        folder = self.workspace / substituted(step.get("working-directory", "."), context)
        ran = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
            cwd=folder,
            env=checkout.environment(
                **environment,
                GITHUB_ACTIONS="true",
                GITHUB_ACTION_PATH=str(self.action),
                GITHUB_WORKSPACE=str(self.workspace),
                GITHUB_OUTPUT=str(output),
                GITHUB_STEP_SUMMARY=str(summary),
                GITHUB_SERVER_URL="https://example.org",
                GITHUB_REPOSITORY="o/r",
                GITHUB_SHA="abc",
                RUNNER_TEMP=str(self.temp),
                # What pip would fetch is at hand, and nothing is to be fetched.
                PYTHONPATH=sysconfig.get_path("purelib"),
                PIP_NO_INDEX="1",
                PIP_NO_DEPS="1",
                PIP_IGNORE_INSTALLED="1",
                PIP_NO_BUILD_ISOLATION="false",
            ),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        self.status = ran.returncode
        pairs = (line.partition("=") for line in output.read_text("utf-8").splitlines())
        self.outputs[step["id"]] = {name: value for name, _, value in pairs}
        return ran.stdout

    def summary(self) -> str:
        return (self.temp / "summary.md").read_text("utf-8")

    def _steps(self) -> dict[str, Any]:
        found = {step: {"outputs": values} for step, values in self.outputs.items()}
        return {"python": {"outputs": {"python-path": sys.executable}}} | found

    def git(self, *command: str) -> str:
        names = [word for key in ("user.name", "user.email") for word in ("-c", f"{key}=a@example.org")]
        return checkout.run(["git", *names, *command], cwd=self.workspace).strip()

    def commit(self) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "reports")
        return self.git("rev-parse", "HEAD")

    def write(self, name: str, content: bytes) -> None:
        path = self.workspace / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def substituted(text: str, context: dict[str, Any]) -> str:
    """A text with its expressions put in: the first alternative that is not empty."""

    def value(match: re.Match[str]) -> str:
        for part in match[1].split("||"):
            part = part.strip()
            if part.startswith("'"):
                return part.strip("'")
            found: Any = context
            for name in part.split("."):
                found = found.get(name) if isinstance(found, dict) else None
            if found:
                return str(found)
        return ""

    return re.sub(r"\$\{\{(.*?)\}\}", value, text)


@pytest.fixture(scope="module")
def tool(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the action's checkout."""
    return checkout.copy(tmp_path_factory.mktemp("action") / "gailint action")


@pytest.fixture(scope="module")
def installed(tool: Path, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """A runner that has installed the action; its repository has one right and one wrong report."""
    runner = Runner(tmp_path_factory.mktemp("runner"), tool)
    told = runner.run(INSTALL)
    assert runner.status == 0, told
    assert re.search(r"^gailint \d", told, re.MULTILINE), told
    runner.git("init", "--quiet", "--initial-branch", "main")
    runner.write(OLD, BAD)
    runner.write("notes.csv", b"1,2")
    runner.base = runner.commit()
    runner.write(NEW, BAD)
    runner.write("报告/对的.md", b"# notes\n")
    runner.write("notes.csv", b"3,4")
    runner.commit()
    return runner


def annotated(told: str) -> set[str]:
    """The files with an error, as the runner unescapes their names."""
    names = re.findall(r"^::error file=([^,]*),", told, re.MULTILINE)
    return {name.replace("%3A", ":").replace("%2C", ",").replace("%25", "%") for name in names}


def test_all_reports(installed: Runner) -> None:
    told = installed.run(CHECK)
    assert installed.status == 1, told
    assert installed.outputs["check"] == {"exit-code": "1"}
    assert annotated(told) == {OLD, NEW}
    assert installed.summary().startswith("## gailint\n")
    assert "https://example.org/o/r/blob/abc/%E6%8A%A5" in installed.summary()
    assert not (installed.workspace / "x").exists()


@pytest.mark.parametrize("event", ["pull_request", "push", "merge_group"])
def test_changed_reports(installed: Runner, event: str) -> None:
    base = installed.base
    events = {
        "pull_request": {"pull_request": {"base": {"sha": base}}},
        "push": {"before": base},
        "merge_group": {"merge_group": {"base_sha": base}},
    }
    told = installed.run(CHECK, events[event], **{"changed-only": "true"})
    assert installed.status == 1, told
    assert annotated(told) == {NEW}
    assert "notes.csv" not in told


def test_changed_reports_below_a_path(installed: Runner) -> None:
    event = {"before": installed.base}
    installed.run(CHECK, event, **{"changed-only": "true", "paths": "nowhere\n"})
    assert installed.status == 0
    told = installed.run(CHECK, event, **{"changed-only": "true", "paths": "nowhere\n报告\n"})
    assert annotated(told) == {NEW}
    told = installed.run(CHECK, event, **{"changed-only": "true", "working-directory": "报告"})
    assert annotated(told) == {NEW}


@pytest.mark.parametrize("before", [ZEROS, "", "1" * 40])
def test_without_a_base_everything_is_checked(installed: Runner, before: str) -> None:
    told = installed.run(CHECK, {"before": before}, **{"changed-only": "true"})
    assert "::notice title=gailint::The changes cannot be told" in told
    assert annotated(told) == {OLD, NEW}


def test_changes_in_a_shallow_clone(installed: Runner, tmp_path: Path) -> None:
    shallow = Runner(tmp_path, installed.action)
    shallow.outputs = {"install": installed.outputs["install"]}
    shallow.git("clone", "--quiet", "--depth=1", f"file://{installed.workspace}", ".")
    told = shallow.run(CHECK, {"before": installed.base}, **{"changed-only": "true"})
    assert annotated(told) == {NEW}, told


def test_inputs_are_words(installed: Runner) -> None:
    told = installed.run(CHECK, paths=f"{NEW}\r\n", args="--lang en --ignore 'GAI4,GAI5' --fail-on \"never\"")
    assert installed.status == 0, told
    assert annotated(told) == {NEW}
    assert "1 file checked" in told
    installed.run(CHECK, paths="$(touch x)\n`touch x`", args="--lang '$(touch x)'")
    assert installed.status == 2
    assert not (installed.workspace / "x").exists()


def test_sarif(installed: Runner) -> None:
    told = installed.run(CHECK, **{"sarif-file": "结果 1.sarif", "working-directory": "报告"})
    assert installed.status == 1, told
    assert installed.outputs["check"] == {"exit-code": "1", "sarif-file": "结果 1.sarif"}
    path = installed.workspace / "报告" / "结果 1.sarif"
    results = json.loads(path.read_text("utf-8"))["runs"][0]["results"]
    path.unlink()
    uris = {found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for found in results}
    assert all(uri.startswith("%E6%8A%A5%E5%91%8A/") for uri in uris)


def test_another_version(tool: Path, tmp_path: Path) -> None:
    other = Runner(tmp_path, tmp_path / "nowhere")
    assert other.run(INSTALL, version="9.9.9")
    assert other.status == 1
    told = other.run(INSTALL, version=str(tool))
    assert other.status == 0, told


def test_declaration() -> None:
    assert SETUP["uses"].startswith("actions/setup-python@")
    assert SETUP["with"]["update-environment"] is False
    for step in (INSTALL, CHECK):
        # An expression in a script would let the text of an input run as a command.
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"
    assert set(re.findall(r"\*(\.\w+)", CHECK["run"])) == set(SUPPORTED)
    used = set(re.findall(r"inputs\.([\w-]+)", json.dumps(ACTION["runs"])))
    assert used == set(ACTION["inputs"])
