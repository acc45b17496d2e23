"""`check --fix` and `--diff`: files, links, permissions, what is said, and a program that is killed."""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from gailint.cli import main
from gailint.fix import rewrite
from gailint.fix.rewrite import CHANGED, NotWrittenError, replace_file
from gailint.rule import Example
from gailint.samples.report import sample_report

WRONG = "（一）主动公开。按时更新。\n（2）依申请公开。渠道畅通。\n（三）平台建设。运行平稳。"
SAFE = sample_report(Example(overview=WRONG))[1]
SAFE_RIGHT = sample_report(Example(overview=WRONG.replace("（2）", "（二）")))[1]
UNSAFE = sample_report(Example(cells={(3, "new", "total"): "61"}))[1]
CLEAN = sample_report(Example())[1]
ARGUMENTS = ("--isolated", "--today", "2026-11-20", "--lang", "en")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(capture: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main([*arguments, *ARGUMENTS])
    out, err = capture.readouterr()
    return status, out, err


def test_safe_fixes(capsys: pytest.CaptureFixture[str]) -> None:
    path = Path("报告 a.txt")
    path.write_bytes(SAFE)
    path.chmod(0o640)
    status, out, err = run(capsys, "--fix", ".")
    assert (status, path.read_bytes()) == (0, SAFE_RIGHT)
    assert out.endswith("1 file checked; 2 infos; 1 fixed.\n"), out
    assert err == ""
    assert path.stat().st_mode & 0o777 == 0o640
    assert os.listdir() == [path.name]


def test_unsafe_fixes_are_offered_then_applied(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_bytes(UNSAFE)
    status, out, err = run(capsys, "--fix", "a.txt")
    assert (status, Path("a.txt").read_bytes()) == (1, UNSAFE)
    assert err == "gailint: 1 more can be fixed with --unsafe-fixes; these change the content\n"
    status, out, err = run(capsys, "--fix", "--unsafe-fixes", "--output-format", "json", "a.txt")
    assert (status, Path("a.txt").read_bytes(), err) == (0, CLEAN, "")
    summary: Any = json.loads(out)["summary"]
    assert (summary["fixed"], summary["fixable"], summary["errors"]) == (1, 0, 0)


def test_nothing_to_fix_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_bytes(CLEAN)
    os.utime("a.txt", (1, 1))
    assert run(capsys, "--fix", "--unsafe-fixes", "a.txt")[0] == 0
    assert os.stat("a.txt").st_mtime == 1


def test_diff_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    data = SAFE.replace("渠道畅通。".encode(), "渠道\x1b[31m畅通。".encode()).replace(b"\n", b"\r\n")
    Path("a.txt").write_bytes(data)
    _, out, err = run(capsys, "--diff", "a.txt", "--fix")
    assert Path("a.txt").read_bytes() == data
    assert out.startswith("--- a.txt\n+++ a.txt\n@@ -")
    assert "\n-（2）依申请公开。渠道␛[31m畅通。\n+（二）依申请公开。渠道␛[31m畅通。\n" in out
    assert "\r" not in out and "\x1b" not in out
    assert err == "gailint: 1 fixable in 1 file(s); nothing was changed\n"


def test_diff_of_an_encoding(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_bytes(CLEAN.decode().encode("gbk"))
    status, out, _ = run(capsys, "--diff", "--unsafe-fixes", "a.txt")
    assert (status, out) == (0, "--- a.txt\n+++ a.txt\nencoding: gbk → utf-8\n")


def test_diff_of_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(UNSAFE)))
    status, out, _ = run(capsys, "--diff", "--unsafe-fixes", "-")
    assert status == 1
    assert out.startswith("--- stdin.txt\n+++ stdin.txt\n")


def test_word_files_are_never_rewritten(capsys: pytest.CaptureFixture[str]) -> None:
    for number in (1, 2):
        data = sample_report(Example(file="a.docx", cells={(3, "new", "total"): "61"}))[1]
        Path(f"{number}.docx").write_bytes(data)
    status, _, err = run(capsys, "--fix", "--unsafe-fixes", ".")
    assert (status, Path("1.docx").read_bytes()) == (1, data)
    assert err == "gailint: Word and PDF files are never rewritten; correct 2 in the document itself\n"


def test_links_are_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    Path("real.md").write_bytes(SAFE)
    Path("a.txt").symlink_to("real.md")
    _, _, err = run(capsys, "--fix", "a.txt")
    assert Path("a.txt").is_symlink()
    assert Path("real.md").read_bytes() == SAFE
    assert err == "gailint: a.txt was left as it is: it is a link; correct the file that it leads to\n"


def test_read_only_files_are_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_bytes(SAFE)
    Path("a.txt").chmod(0o444)
    _, _, err = run(capsys, "--fix", "a.txt")
    assert Path("a.txt").read_bytes() == SAFE
    assert err == "gailint: a.txt was left as it is: the file is read-only\n"


def test_bytes_that_would_be_lost(capsys: pytest.CaptureFixture[str]) -> None:
    data = SAFE.decode().encode("gbk") + b"\xff\xff\n"
    Path("a.txt").write_bytes(data)
    _, _, err = run(capsys, "--fix", "a.txt")
    assert Path("a.txt").read_bytes() == data
    assert "some of its bytes cannot be read" in err


def test_a_file_that_changed_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"other")
    with pytest.raises(NotWrittenError) as caught:
        replace_file(str(path), b"before", b"after")
    assert caught.value.reason == CHANGED
    assert path.read_bytes() == b"other"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_full_disk_loses_nothing(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(rewrite.os, "fsync", full)
    Path("a.txt").write_bytes(SAFE)
    _, _, err = run(capsys, "--fix", "a.txt")
    assert err == "gailint: a.txt was left as it is: No space left on device\n"
    assert Path("a.txt").read_bytes() == SAFE
    assert os.listdir() == ["a.txt"]


def test_suppressed_and_baselined_findings_stay(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_bytes(UNSAFE)
    assert run(capsys, "baseline", "a.txt")[0] == 0
    status, _, _ = run(capsys, "--fix", "--unsafe-fixes", "--baseline", ".gailint-baseline.json", "a.txt")
    assert (status, Path("a.txt").read_bytes()) == (0, UNSAFE)


def test_killed_at_any_time(tmp_path: Path) -> None:
    """Every file is as it was or corrected; nothing that is left over is taken for a report."""
    names = [f"{number}.txt" for number in range(30)]
    chance = random.Random(4)
    command = [sys.executable, "-m", "gailint", "--fix", "--jobs", "1", *ARGUMENTS, "."]
    reached = set()
    for _ in range(8):
        for name in names:
            (tmp_path / name).write_bytes(SAFE)
        process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # From the first file on: how long it takes to come there is the machine's affair.
        limit = time.monotonic() + 60
        while process.poll() is None and time.monotonic() < limit and (tmp_path / names[0]).read_bytes() == SAFE:
            time.sleep(0.001)
        time.sleep(chance.random() * 0.4)
        process.kill()
        process.wait()
        contents = [(tmp_path / name).read_bytes() for name in names]
        assert set(contents) <= {SAFE, SAFE_RIGHT}
        reached.add(contents.count(SAFE_RIGHT))
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    assert {(tmp_path / name).read_bytes() for name in names} == {SAFE_RIGHT}
    assert len(reached) > 1
