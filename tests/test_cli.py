"""The command line: files, formats, exit statuses, messages."""

import gc
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gailint.cli import main
from gailint.commands.arguments import COMMANDS
from gailint.rule import Example
from gailint.samples.report import sample_report

CLEAN = sample_report(Example())[1]
# Parts that give another total than the one printed, and a file that is no text.
WRONG_SUM = sample_report(Example(overview="全年公开政府信息162条，其中政策文件18条，财政信息24条，其他信息27条。"))[1]
BINARY = b"%PDF-1.7\n"
NOTE = "今日值班安排\n".encode()
CLEAN_LINE = "检查了 1 个文件；未发现问题。\n"


class Tool:
    """Runs the program in a folder of its own."""

    def __init__(self, root: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self._capture = capture
        self.out = ""
        self.err = ""

    def write(self, name: str, content: bytes | str = CLEAN) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def __call__(self, *arguments: str) -> int:
        self._capture.readouterr()
        status = main(arguments)
        self.out, self.err = self._capture.readouterr()
        return status

    def paths(self, *arguments: str) -> list[str]:
        """The files that a check looks at."""
        self(*arguments, "--output-format", "json")
        return [record["path"] for record in json.loads(self.out)["files"]]

    def json(self, *arguments: str) -> Any:
        self(*arguments, "--output-format", "json")
        return json.loads(self.out)


@pytest.fixture
def tool(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Tool]:
    for name in ("GAILINT_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    yield Tool(tmp_path, capsys)
    # The program turns the collector off for its short life; the tests live longer.
    gc.enable()


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


# Exit status.


def test_clean(tool: Tool) -> None:
    tool.write("a.txt")
    assert tool("a.txt") == 0
    assert (tool.out, tool.err) == (CLEAN_LINE, "")


def test_findings(tool: Tool) -> None:
    tool.write("a.txt", WRONG_SUM)
    assert tool("check", "a.txt", "--select", "GAI601") == 1
    line, summary = tool.out.splitlines()
    assert line.startswith("a.txt:")
    assert line.endswith("[parts-total-mismatch]")
    assert summary.startswith("检查了 1 个文件；错误 1 处")


@pytest.mark.parametrize(("fail_on", "status"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on(tool: Tool, fail_on: str, status: int) -> None:
    tool.write("a.txt", BINARY)
    assert tool("a.txt", "--fail-on", fail_on) == status


@pytest.mark.parametrize(("severity", "fail_on", "status"), [("warning", "error", 0), ("warning", "warning", 1)])
def test_fail_on_of_the_configuration(tool: Tool, severity: str, fail_on: str, status: int) -> None:
    tool.write("a.txt", BINARY)
    tool.write(".gailint.yaml", f"severity: {{GAI: error, GAI001: {severity}}}\nfail-on: {fail_on}\n")
    assert tool("a.txt") == status
    assert tool("a.txt", "--fail-on", "info") == 1


def test_nothing_checked(tool: Tool) -> None:
    assert tool(".") == 0
    assert "检查了 0 个" in tool.out
    assert tool(".", "--fail-if-empty") == 2
    assert tool(".", "--output-format", "json") == 0
    assert "检查了 0 个" in tool.err
    tool.write("a.txt")
    assert tool(".", "--fail-if-empty") == 0


# A command line that cannot be carried out, and the one line that says so.
USAGE = {
    ("nope.txt",): "没有这个文件或文件夹：nope.txt",
    ("chekc",): "没有这个文件或文件夹：chekc，是否应为“check”？",
    ("--selct", "GAI"): "没有选项 --selct，是否应为“--select”？",
    ("-x",): "没有选项 -x",
    ("--select",): "选项 --select 后面缺少值",
    ("--statistics=1",): "选项 --statistics 不带值",
    ("--select", "unreadable-fil"): "没有规则“unreadable-fil”，是否应为“unreadable-file”？",
    ("--ignore", "qqq"): "没有规则“qqq”",
    ("--extend-select", "GAI001，qqq"): "没有规则“qqq”",
    ("--fail-on", "warn"): "选项 --fail-on 的值“warn”无效，可用：error, warning, info, never，是否应为“warning”？",
    ("--output-format", "jsn"): "选项 --output-format 的值“jsn”无效，可用：text, concise, full, grouped, json, jsonl, ",
    ("--today", "2026-2-1"): "选项 --today 须为 YYYY-MM-DD 形式的日期，而不是“2026-2-1”",
    ("--today", "20260201"): "选项 --today 须为 YYYY-MM-DD 形式的日期，而不是“20260201”",
    ("--today", "2026-02-30"): "选项 --today 须为 YYYY-MM-DD 形式的日期，而不是“2026-02-30”",
    ("--jobs", "two"): "选项 --jobs 须为不小于 0 的整数，而不是“two”",
    ("--lang", "fr"): "选项 --lang 的值“fr”无效，可用：zh, en",
    ("-", "a.txt"): "“-”不能与其他路径同时使用",
    ("--stdin-filename", "a.txt"): "--stdin-filename 须与“-”同时使用",
    ("--files-from", "list", "a.txt"): "--files-from 不能与路径同时使用",
    ("--files-from", "nope"): "无法读取 nope：No such file or directory",
    ("--config", "c.yaml", "--isolated"): "--config 与 --isolated 不能同时使用",
    ("--output-file", "no/folder/out.txt"): "无法写入 no/folder/out.txt：No such file or directory",
    ("--unsafe-fixes",): "--unsafe-fixes 须与 --fix 或 --diff 同时使用",
    ("--diff", "--output-format", "json"): "--diff 只显示差异，不能与 --output-format 同时使用",
    ("--fix", "-"): "--fix 不能修改标准输入，请用 --diff",
    ("--baseline=x",): "没有基线文件 x；可用 gailint baseline 生成",
    ("baseline", "-"): "标准输入不能写入基线",
    ("explain",): "命令 explain 要求且只要求一个参数",
    ("explain", "GAI001", "GAI012"): "命令 explain 要求且只要求一个参数",
    ("explain", "qqq"): "没有规则“qqq”",
    ("explain", "GAI"): "“GAI”包括多条规则：",
    ("rules", "GAI001"): "命令 rules 不要参数“GAI001”",
    ("rules", "--select", "GAI001"): "没有选项 --select",
    ("text", "nope.txt"): "没有这个文件或文件夹：nope.txt",
    ("text", "."): "这是一个文件夹：.",
    ("text",): "命令 text 要求且只要求一个参数",
    ("a\x1b[2J.txt",): "没有这个文件或文件夹：a␛[2J.txt",
}


@pytest.mark.parametrize(("arguments", "message"), USAGE.items())
def test_usage(tool: Tool, arguments: tuple[str, ...], message: str) -> None:
    assert tool(*arguments) == 2
    assert tool.out == ""
    assert tool.err.startswith(f"gailint：错误：{message}")
    assert tool.err.count("\n") == 1


@pytest.mark.parametrize("arguments", USAGE)
def test_usage_in_english(tool: Tool, arguments: tuple[str, ...]) -> None:
    if "--lang" in arguments:
        return
    assert tool("--lang", "en", *arguments) == 2
    assert tool.err.startswith("gailint: error: ")
    assert not any("\u4e00" <= char <= "\u9fff" for char in tool.err)


def test_broken_configuration(tool: Tool) -> None:
    tool.write("a.txt")
    tool.write("sub/b.txt")
    tool.write("sub/.gailint.yaml", "slect: []\nlang: fr\n")
    assert tool("a.txt") == 0
    assert tool("sub/b.txt") == 2
    assert tool.err.splitlines() == [
        "sub/.gailint.yaml:1:1: 未知的键“slect”，是否应为“select”？",
        "sub/.gailint.yaml:2:7: “lang”的值“fr”无效，可用：zh, en",
    ]
    assert tool("sub/b.txt", "--isolated") == 0


def test_rule_that_breaks_down(tool: Tool, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError("no")

    tool.write("a.txt")
    monkeypatch.setattr("gailint.engine.inspection.recognise", broken)
    assert tool("a.txt") == 2
    assert "GAI012" in tool.out


def test_internal_error(tool: Tool, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError("no")

    monkeypatch.setattr("gailint.cli.parse", broken)
    assert tool("a.txt") == 2
    assert tool.err == "gailint：错误：内部错误：ValueError: no\n"
    monkeypatch.setenv("GAILINT_DEBUG", "1")
    with pytest.raises(ValueError, match="no"):
        main(["a.txt"])


# Which files.


def test_folder(tool: Tool) -> None:
    for name in ("b.txt", "a/年报.md", "a/x.HTML", ".hidden/c.txt", "node_modules/d.txt", "env/e.txt", "f.py"):
        tool.write(name)
    tool.write("env/pyvenv.cfg", "")
    assert tool.paths() == ["a/x.HTML", "a/年报.md", "b.txt"]
    assert tool.paths("a") == ["a/x.HTML", "a/年报.md"]
    assert tool.paths("a", "a/x.HTML", "./a/x.HTML") == ["a/x.HTML", "a/年报.md"]
    assert tool.paths(".hidden") == [".hidden/c.txt"]
    assert tool.paths("f.py", "b.txt") == ["b.txt", "f.py"]


def test_links_to_folders_are_not_followed(tool: Tool) -> None:
    tool.write("a/b.txt")
    os.symlink(tool.root, tool.root / "a" / "loop")
    assert tool.paths() == ["a/b.txt"]


def test_deep_folders(tool: Tool) -> None:
    folders = [tool.root]
    try:
        for _ in range(1200):
            folders.append(folders[-1] / "d")
            os.mkdir(folders[-1])
        tool.write("a.txt")
        assert tool.paths() == ["a.txt"]
    finally:  # pytest cannot remove what is nested so deeply
        for folder in reversed(folders[1:]):
            os.rmdir(folder)


def test_folder_that_cannot_be_read(tool: Tool, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    tool.write("sub/a.txt")
    monkeypatch.setattr(os, "scandir", refused)
    assert tool("sub") == 2
    assert tool.err == "gailint：错误：无法读取 sub：Permission denied\n"


def test_name_that_is_no_unicode(tool: Tool) -> None:
    (tool.root / os.fsdecode(b"\xff.txt")).write_bytes(BINARY)
    assert tool(os.fsdecode(b"\xff.txt")) == 1
    assert tool.out.startswith("<U+DCFF>.txt:1:1: GAI001 ")
    assert tool.paths(os.fsdecode(b"\xff.txt")) == ["\udcff.txt"]


def test_paths_are_relative_to_the_current_folder(tool: Tool, monkeypatch: pytest.MonkeyPatch) -> None:
    tool.write("a/b.txt")
    tool.write("c/d.txt")
    monkeypatch.chdir(tool.root / "a")
    assert tool.paths("..", str(tool.root / "a" / "b.txt")) == ["../c/d.txt", "b.txt"]


def test_options_may_stand_anywhere(tool: Tool) -> None:
    tool.write("a.txt")
    tool.write("b.txt")
    tool.write("-c.txt")
    assert tool("a.txt", "--lang", "en", "b.txt", "--", "-c.txt") == 0
    assert tool.out == "3 files checked; no findings.\n"
    assert tool("--lang", "en", "check", "a.txt") == 0
    assert tool.out == "1 file checked; no findings.\n"


def test_file_that_is_named_like_a_command(tool: Tool) -> None:
    tool.write("rules/a.txt")
    assert tool.paths("./rules") == ["rules/a.txt"]
    assert tool.paths("check", "rules") == ["rules/a.txt"]


def test_excludes_win(tool: Tool) -> None:
    for name in ("a.txt", "drafts/b.txt", "drafts/deep/c.txt"):
        tool.write(name)
    tool.write(".gailint.yaml", "exclude: [drafts]")
    assert tool.json()["summary"]["excluded"] == 2
    assert tool.paths("drafts") == []
    assert tool("drafts/b.txt", "a.txt") == 0
    assert tool.out == "检查了 1 个文件，排除 1 个；未发现问题。\n"


def test_include(tool: Tool) -> None:
    for name in ("reports/a.txt", "reports/b.md", "other/c.txt"):
        tool.write(name)
    tool.write(".gailint.yaml", 'include: ["reports/**/*.txt", "reports/*.xlsx"]')
    tool.write("reports/d.xlsx", BINARY)
    assert tool.paths() == ["reports/a.txt", "reports/d.xlsx"]
    assert tool.paths("other") == []
    assert tool.paths("other/c.txt") == ["other/c.txt"]


def test_include_is_searched_from_the_configuration(tool: Tool, monkeypatch: pytest.MonkeyPatch) -> None:
    tool.write("reports/a.txt")
    tool.write("docs/b.txt")
    tool.write(".gailint.yaml", "include: [reports]")
    monkeypatch.chdir(tool.root / "docs")
    assert tool.paths() == ["../reports/a.txt"]


@pytest.mark.parametrize("separator", ["\n", "\r\n", "\0"])
def test_files_from(tool: Tool, separator: str, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["b.txt", "报告 2021.txt"]
    for name in names:
        tool.write(name)
    data = (separator.join(names) + separator).encode()
    tool.write("list", data)
    assert tool.paths("--files-from", "list") == names
    stdin(monkeypatch, data)
    assert tool.paths("--files-from", "-") == names


def test_empty_list_is_not_everything(tool: Tool) -> None:
    tool.write("a.txt")
    tool.write("list", b"")
    assert tool.paths("--files-from", "list") == []


def test_stdin(tool: Tool, monkeypatch: pytest.MonkeyPatch) -> None:
    tool.write(".gailint.yaml", "exclude: [drafts]")
    stdin(monkeypatch, BINARY)
    assert tool("-") == 1
    assert tool.out.startswith("stdin.txt:1:1: GAI001 ")
    stdin(monkeypatch, CLEAN)
    assert tool.paths("-", "--stdin-filename", "reports/x.txt") == ["reports/x.txt"]
    stdin(monkeypatch, BINARY)
    assert tool("-", "--stdin-filename", "drafts/x.txt") == 0
    assert "排除 1 个" in tool.out


def test_named_pipe(tool: Tool) -> None:
    os.mkfifo(tool.root / "pipe.txt")
    assert tool("pipe.txt") == 2
    assert tool.err == "gailint：错误：不是普通文件：pipe.txt\n"
    assert tool.paths(".") == []


def test_file_that_is_no_report(tool: Tool) -> None:
    tool.write("a.txt", NOTE)
    assert tool("a.txt", "-v") == 0
    assert tool.out == "没有检查任何文件（检查了 0 个），跳过 1 个。\n"
    assert "跳过 a.txt：" in tool.err


def test_several_processes(tool: Tool) -> None:
    names = [f"r{number:02}.txt" for number in range(70)]
    for name in names:
        tool.write(name, BINARY)
    tool.write("list", "\n".join(names))
    assert tool("--files-from", "list", "--jobs", "1") == 1
    alone = tool.out
    assert alone.count("GAI001") == 70
    tool("--files-from", "list", "--jobs", "2")
    assert tool.out == alone


# Which rules.


def selected(tool: Tool, *arguments: str) -> list[str]:
    return sorted({found["code"] for found in tool.json(*arguments)["diagnostics"] if not found["suppressed"]})


# Configuration, options of the command line, whether GAI001 runs.
SELECTIONS = [
    ("", (), True),
    ("", ("--select", "GAI0"), True),
    ("", ("--select", "unreadable-file,GAI601"), True),
    ("", ("--select", "GAI601"), False),
    ("", ("--select", "GAI601", "--extend-select", "GAI001"), True),
    ("", ("--select", "GAI", "--ignore", "GAI001"), False),
    ("", ("--select", "GAI001", "--ignore", "GAI"), True),
    ("select: [GAI601]", (), False),
    ("select: [GAI601]", ("--extend-select", "gai001"), True),
    ("select: [GAI601]", ("--select", "GAI"), True),
    ("select: []", (), False),
    ("select: []", ("--extend-select", "GAI001"), True),
    ("ignore: [GAI001]", (), False),
    ("ignore: [GAI001]", ("--select", "GAI"), False),
    ("ignore: [GAI001]", ("--select", "unreadable-file"), True),
    ("ignore: [GAI0]", ("--extend-select", "GAI001"), True),
    ("per-file: [{files: a.txt, ignore: [GAI001]}]", (), False),
    ("per-file: [{files: b.txt, ignore: [GAI001]}]", (), True),
    ("select: [GAI601]\nper-file: [{files: '*.txt', select: [GAI001]}]", (), True),
]


@pytest.mark.parametrize(("config", "arguments", "runs"), SELECTIONS)
def test_selection(tool: Tool, config: str, arguments: tuple[str, ...], runs: bool) -> None:
    tool.write("a.txt", BINARY)
    tool.write(".gailint.yaml", config)
    assert ("GAI001" in selected(tool, "a.txt", *arguments)) is runs


def test_severity(tool: Tool) -> None:
    tool.write("a.txt", BINARY)
    tool.write(
        ".gailint.yaml", "severity: {GAI001: info, GAI: warning}\nper-file: [{files: b.txt, severity: {GAI0: error}}]"
    )
    assert tool.json("a.txt")["summary"]["infos"] == 1
    tool.write("b.txt", BINARY)
    assert tool.json("b.txt")["summary"]["errors"] == 1


def test_suppressed_by_the_configuration(tool: Tool) -> None:
    tool.write("a.txt", WRONG_SUM)
    tool.write(".gailint.yaml", "suppress: [{files: /a.txt, rule: GAI601, text: 162条, reason: 说明}]")
    assert tool("a.txt", "--select", "GAI601") == 0
    assert tool.out == "检查了 1 个文件；未发现问题；已抑制 1 处。\n"
    (found,) = tool.json("a.txt", "--select", "GAI601")["diagnostics"]
    assert found["suppressed"] is True


def test_idle_suppression_of_the_configuration(tool: Tool) -> None:
    for name in ("reports/a.txt", "reports/b.txt"):
        tool.write(name)
    tool.write(".gailint.yaml", "suppress: [{files: 'reports/**', rule: GAI601, reason: 说明}]")
    assert tool("reports/a.txt", "--fail-on", "warning") == 0
    assert tool("--fail-on", "warning", "--select", "GAI008") == 0
    assert tool("--fail-on", "warning", "--output-format", "full") == 1
    assert ".gailint.yaml:1:40: GAI008" in tool.out
    assert "1 | suppress: [{files: 'reports/**', rule: GAI601, reason: 说明}]" in tool.out


# Output.


def test_output_file(tool: Tool) -> None:
    tool.write("a.txt", BINARY)
    tool.write("out.txt", "before")
    assert tool("a.txt", "--output-file", "out.txt") == 1
    assert tool.out == ""
    text = (tool.root / "out.txt").read_text("utf-8")
    assert text.startswith("a.txt:1:1: GAI001")
    assert sorted(os.listdir(tool.root)) == [".git", "a.txt", "out.txt"]
    assert tool("a.txt", "--output-file", os.devnull) == 1


def test_full_and_color(tool: Tool, monkeypatch: pytest.MonkeyPatch) -> None:
    tool.write("a.txt", WRONG_SUM)
    arguments = ("a.txt", "--output-format", "full", "--select", "GAI601")
    tool(*arguments)
    assert "^^" in tool.out
    assert "\x1b" not in tool.out
    for extra, environment, colored in (
        (("--color", "always"), {}, True),
        ((), {"FORCE_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        ((), {"FORCE_COLOR": "0"}, False),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ):
        with monkeypatch.context() as patch:
            for name, value in environment.items():
                patch.setenv(name, value)
            tool(*arguments, *extra)
            assert ("\x1b[" in tool.out) is colored


def test_quiet_and_statistics(tool: Tool) -> None:
    tool.write("a.txt", BINARY)
    tool("a.txt", "-q")
    assert tool.out.count("\n") == 1
    tool("a.txt", "-q", "--statistics")
    assert tool.out.splitlines()[1:] == ["1  GAI001  unreadable-file"]


def test_verbose(tool: Tool) -> None:
    tool.write("a.txt")
    tool("a.txt", "-v")
    assert tool.err == "gailint：未找到配置文件，使用默认设置\n"
    tool.write(".gailint.yaml", "")
    tool("a.txt", "--verbose")
    assert tool.err == "gailint：使用配置文件 .gailint.yaml\n"


def test_languages(tool: Tool, monkeypatch: pytest.MonkeyPatch) -> None:
    english = "1 file checked; no findings.\n"
    tool.write("a.txt")
    tool("a.txt")
    assert tool.out == CLEAN_LINE
    tool.write(".gailint.yaml", "lang: en")
    tool("a.txt")
    assert tool.out == english
    monkeypatch.setenv("GAILINT_LANG", "zh")
    tool("a.txt")
    assert tool.out == CLEAN_LINE
    tool("a.txt", "--lang=en")
    assert tool.out == english
    monkeypatch.setenv("GAILINT_LANG", "fr")
    assert tool("a.txt") == 2
    assert tool.err.startswith("gailint：错误：环境变量 GAILINT_LANG 的值“fr”无效")


def test_language_of_errors(tool: Tool) -> None:
    tool.write(".gailint.yaml", "lang: en")
    tool.write("sub/.gailint.yaml", "zzz: 1")
    tool.write("other/.gailint.yaml", "lang: zh\nzzz: 1")
    assert tool("nope.txt") == 2
    assert tool.err == "gailint: error: no such file or folder: nope.txt\n"
    for folder, arguments, message in (
        ("sub", (), "unknown key"),
        ("other", (), "未知的键"),
        ("other", ("--lang", "en"), "unknown key"),
    ):
        assert tool(folder, *arguments) == 2
        assert message in tool.err


def test_today(tool: Tool) -> None:
    tool.write("a.txt")
    assert tool.json("a.txt", "--today", "2025-01-02")["today"] == "2025-01-02"


def test_same_result_twice(tool: Tool) -> None:
    tool.write("a.txt", WRONG_SUM)
    tool.write("b.txt", BINARY)
    arguments = (".", "--today", "2026-11-20", "--output-format", "json")
    tool(*arguments)
    first = tool.out
    tool(*arguments, "--no-cache")
    assert tool.out == first


# The other commands.


def test_version(tool: Tool) -> None:
    assert tool("--version") == 0
    assert tool.out == "gailint 0.1.0\n"


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_help(tool: Tool, command: str, language: str) -> None:
    assert tool(command, "--help", "--lang", language) == 0
    for option in COMMANDS[command].options:
        assert option.flags[-1] in tool.out
        assert option.doc.text(language) in tool.out
    assert tool.out.startswith("usage: " if language == "en" else "用法：")


def test_rules(tool: Tool) -> None:
    assert tool("rules") == 0
    assert "GAI001  error    unreadable-file  文件无法读取：{reason}\n" in tool.out
    count = tool.out.count("\n")
    tool("rules", "--output-format", "json")
    rules = json.loads(tool.out)["rules"]
    assert len(rules) == count
    assert rules[0]["code"] == "GAI001"
    tool("rules", "--output-format", "markdown", "--lang", "en")
    assert "| GAI001 | unreadable-file | error | the file cannot be read: {reason} | none |" in tool.out


@pytest.mark.parametrize("rule", ["GAI601", "gai601", "parts-total-mismatch"])
def test_explain(tool: Tool, rule: str) -> None:
    assert tool("explain", rule) == 0
    for heading in ("说明", "消息", "属性", "错误示例", "正确示例"):
        assert f"\n{heading}\n" in tool.out
    assert "^" in tool.out
    assert tool("explain", rule, "--lang", "en") == 0
    for heading in ("What it does", "Why", "Basis", "Message", "Bad example", "Good example"):
        assert f"\n{heading}\n" in tool.out


def test_every_rule_can_be_explained(tool: Tool) -> None:
    tool("rules", "--output-format", "json")
    for rule in json.loads(tool.out)["rules"]:
        for language in ("zh", "en"):
            assert tool("explain", rule["slug"], "--lang", language) == 0


def test_text(tool: Tool) -> None:
    tool.write("a.txt", "一\x1b\r\n二\t二\n".encode("gb18030"))
    assert tool("text", "a.txt") == 0
    assert tool.out == "1 | 一␛\n2 | 二\t二\n"
    tool("text", "a.txt", "--plain")
    assert tool.out == "一\x1b\r\n二\t二\n"
    tool.write("b.txt", BINARY)
    assert tool("text", "b.txt") == 2
    assert tool.err.startswith("gailint：错误：无法读取 b.txt：")


# What only a process of its own shows.


def process(tool: Tool, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "gailint", *arguments],
        cwd=tool.root,
        env={**os.environ, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_reader_that_goes_away(tool: Tool) -> None:
    tool.write("a.txt", ("政府信息公开\n" * 50_000).encode())
    running = process(tool, "text", "a.txt")
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.readline()
    running.stdout.close()
    assert running.wait(30) == 0
    assert running.stderr.read() == b""
    running.stderr.close()


def test_interrupted(tool: Tool) -> None:
    running = process(tool, "-")
    assert running.stdin is not None
    running.stdin.write(b"x")
    running.stdin.flush()
    with pytest.raises(subprocess.TimeoutExpired):
        running.wait(1.5)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=30)
    assert (running.returncode, out, err) == (130, b"", b"")


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "utf-8"])
def test_consoles(tool: Tool, encoding: str) -> None:
    tool.write("a.txt", BINARY)
    for form in ("text", "json"):
        running = process(tool, "a.txt", "--output-format", form, PYTHONIOENCODING=encoding)
        out, err = running.communicate(timeout=30)
        assert running.returncode == 1
        assert b"Error" not in err
        text = out.decode("utf-8" if form == "json" else encoding)
        assert ("文件" in text) is (form == "json" or encoding != "ascii")


def test_nothing_needless_is_imported(tool: Tool) -> None:
    """The start is part of the product: these modules cost time and are not needed for a clean text file."""
    tool.write("a.txt")
    code = (
        "import sys; from gailint.cli import main; status = main(['a.txt', '--output-format', 'text']);"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=tool.root, capture_output=True, check=True)
    imported = set(ran.stderr.decode().split())
    needless = {"chardet", "ruamel.yaml", "json", "logging", "multiprocessing", "subprocess", "shutil", "hashlib"}
    assert not needless & imported
