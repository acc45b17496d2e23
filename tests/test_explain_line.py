"""`gailint explain FILE:LINE`: what was read in a line, and what it was compared with."""

from pathlib import Path

import pytest

from gailint.cli import main
from gailint.rule import Example
from gailint.samples.report import sample_report

OVERVIEW = "全年收到政府信息公开申请8件，上年结转2件。\n历年累计收到政府信息公开申请80件，同比增长20%。\n全年未发生政府信息公开行政诉讼，政府信息公开申请均已办结。\n工作平稳有序。"


@pytest.fixture
def lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """The numbers of the lines of a report in the current folder."""
    _, data = sample_report(Example(overview=OVERVIEW))
    (tmp_path / "report.txt").write_bytes(data)
    monkeypatch.chdir(tmp_path)
    return {line: number for number, line in enumerate(data.decode("utf-8").splitlines(), 1)}


def explained(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["explain", *words]) == 0
    return capsys.readouterr().out


def test_denied_and_agreeing(lines: dict[str, int], capsys: pytest.CaptureFixture[str]) -> None:
    number = lines[OVERVIEW.split("\n")[0]]
    told = explained(capsys, f"report.txt:{number}")
    assert "读作：政府信息公开申请，收到，8件\n与表格不符：“一、本年新收政府信息公开申请数量”总计为9" in told
    assert "读作：政府信息公开申请，上年结转，2件\n与表格相符：“二、上年结转政府信息公开申请数量”总计为2" in told
    told = explained(capsys, f"report.txt:{number}", "--lang", "en")
    assert "read as: applications, received, 8\nthe table has something else: I. new applications, total: 9" in told


def test_not_compared(lines: dict[str, int], capsys: pytest.CaptureFixture[str]) -> None:
    told = explained(capsys, f"report.txt:{lines[OVERVIEW.split(chr(10))[1]]}")
    assert "未与表格核对：是累计数" in told
    assert "读作：增减幅度，增长，20%" in told


def test_words_without_figures(lines: dict[str, int], capsys: pytest.CaptureFixture[str]) -> None:
    told = explained(capsys, f"report.txt:{lines[OVERVIEW.split(chr(10))[2]]}")
    assert "读作：行政诉讼，收到，0\n与表格相符" in told
    assert "读作：政府信息公开申请，全部办结\n与表格不符" in told


def test_nothing_to_tell(lines: dict[str, int], capsys: pytest.CaptureFixture[str]) -> None:
    told = explained(capsys, f"report.txt:{lines[OVERVIEW.split(chr(10))[3]]}")
    assert "这一行没有读出数字或断言" in told
    assert "这一行没有读出数字或断言" in explained(capsys, "report.txt:99999")


def test_no_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "note.txt").write_text("明天开会。\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "不是年度报告" in explained(capsys, "note.txt:1")


def test_no_such_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["explain", "none.txt:3"]) == 2
    assert "none.txt" in capsys.readouterr().err
