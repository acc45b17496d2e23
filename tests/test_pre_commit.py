"""The pre-commit hook, installed and run by pre-commit itself in a repository of its own."""

import subprocess
import sys
from pathlib import Path

import checkout
from gailint.rule import Example
from gailint.samples.report import sample_report

NAME = "报告/2023 年度报告.txt"
GOOD = sample_report(Example())[1]
BAD = sample_report(Example(cells={(3, "unavailable.not_held", "natural_person"): "9"}))[1]


class Repository:
    """A repository whose commits are made in the environment of the test."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        self._environment = checkout.environment(
            HOME=str(home),
            PRE_COMMIT_HOME=str(home / "pre-commit"),
            GIT_CONFIG_GLOBAL="/dev/null",
            GIT_CONFIG_SYSTEM="/dev/null",
            **{
                f"GIT_{who}_{what}": f"{what}@example.org"
                for who in ("AUTHOR", "COMMITTER")
                for what in ("NAME", "EMAIL")
            },
        )
        folder.mkdir(exist_ok=True)
        self.run("git", "init", "--quiet", "--initial-branch", "main")

    def run(self, *command: str, status: int = 0) -> str:
        ran = subprocess.run(
            command,
            cwd=self.folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        assert ran.returncode == status, ran.stdout
        return ran.stdout

    def commit(self, status: int = 0) -> str:
        self.run("git", "add", "--all")
        return self.run("git", "commit", "--message", "reports", status=status)

    def write(self, name: str, content: bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def test_commit_is_refused_until_the_report_is_right(tmp_path: Path) -> None:
    tool = Repository(checkout.copy(tmp_path / "tool"), tmp_path)
    tool.commit()
    revision = tool.run("git", "rev-parse", "HEAD").strip()

    reports = Repository(tmp_path / "reports", tmp_path)
    config = f"repos:\n- repo: {tool.folder}\n  rev: {revision}\n  hooks:\n  - id: gailint\n"
    reports.write(".pre-commit-config.yaml", config.encode())
    reports.write("notes.md", b"# notes\n")
    reports.run(sys.executable, "-m", "pre_commit", "install")
    reports.commit()

    reports.write(NAME, BAD)
    told = reports.commit(status=1)
    assert f"{NAME}:" in told
    assert "GAI301" in told

    reports.write(NAME, GOOD)
    told = reports.commit()
    assert "Passed" in told
    listed = reports.run("git", "-c", "core.quotePath=off", "ls-tree", "-r", "--name-only", "HEAD")
    assert NAME in listed.splitlines()
