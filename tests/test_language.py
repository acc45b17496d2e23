"""Everything that the program says is there in Chinese and in English, and nothing is said in one of them only."""

from __future__ import annotations

import ast
import gc
import io
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from documents import ROOT
from gailint import words
from gailint.cli import main
from gailint.commands.arguments import COMMANDS
from gailint.commands.output import use_color, write
from gailint.commands.progress import PATIENCE, Progress
from gailint.registry import RuleLoadError
from gailint.reporters.html.words import TEXTS as PAGE_TEXTS
from gailint.words import UsageError, say

SOURCES = sorted([*(ROOT / "src" / "gailint").rglob("*.py"), *(ROOT / "rules").glob("*.py")])
CHINESE = re.compile("[㐀-鿿]")
# A sentence or a part of one: three words, all but the first in small letters.
SENTENCE = re.compile(r"[A-Za-z]{2,}(?:[ ,;:]+[a-z]{2,}){2,}")

# For authors of rules, who read English, and for programmers: exceptions that show a mistake in a call.
ENGLISH = {"testing.py", "samples"}
# Names and programs, not sentences.
NO_WORDS = {
    "What it does",
    "import sys; sys.path[:] = ",
    "; from gailint.readers.pdf.child import serve; ",
    # UnknownRuleError, which is never shown: the program says it in its own words.
    "no rule is named ",
    "; did you mean ",
}


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    yield
    gc.enable()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def literal(node: ast.expr) -> str | None:
    """The text of a literal; what is put into an f-string is `{}`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def both_of(call: ast.Call) -> tuple[ast.expr, ast.expr] | None:
    """The Chinese and the English text that a call is given."""
    if name_of(call) == "Words" and len(call.args) == 2:
        return call.args[0], call.args[1]
    if name_of(call) in ("_flag", "_value", "_choice", "_rules") and len(call.args) >= 3:
        return call.args[-2], call.args[-1]
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    return (given["zh"], given["en"]) if {"zh", "en"} <= given.keys() else None


def pairs() -> Iterator[tuple[str, str, str]]:
    """Place, Chinese and English of all texts that stand in the source."""
    for path in SOURCES:
        for node in ast.walk(tree(path)):
            both = both_of(node) if isinstance(node, ast.Call) else None
            texts = [literal(part) for part in both] if both else []
            if texts and None not in texts:
                assert texts[0] is not None and texts[1] is not None
                yield f"{path.name}:{node.lineno}", texts[0], texts[1]
    for table in (words._TEXTS, PAGE_TEXTS):
        for key, (chinese, english) in table.items():
            yield key, chinese, english
    for command in COMMANDS.values():
        yield command.name, command.doc.zh, command.doc.en
        for option in command.options:
            yield f"{command.name} {option.name}", option.doc.zh, option.doc.en


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_text_is_there_in_both_languages() -> None:
    missing = [
        f"{place}: {chinese!r} {english!r}"
        for place, chinese, english in pairs()
        if (
            bool(chinese.strip()) != bool(english.strip())
            or (SENTENCE.search(english) is not None and not CHINESE.search(chinese))
            or (CHINESE.search(chinese) is not None and chinese == english and len(chinese) > 20)
        )
    ]
    assert missing == []


PLURALS = {*words._PLURALS, "n"}


def test_both_languages_say_the_same_values() -> None:
    for table in (words._TEXTS, PAGE_TEXTS):
        for key, (chinese, english) in table.items():
            assert placeholders(chinese) - PLURALS == placeholders(english) - PLURALS, key


def test_no_sentence_stands_in_one_language_only() -> None:
    """Looks at every literal of the program that reads like an English sentence."""
    alone = []
    for path in SOURCES:
        if path.parent.name != "rules" and ENGLISH.isdisjoint(path.parts[-2:]):
            alone += [f"{path.name}:{line}: {text}" for line, text in sentences(tree(path)) if text not in NO_WORDS]
    assert alone == []


def sentences(module: ast.Module) -> Iterator[tuple[int, str]]:
    """English sentences that are no documentation and have no Chinese one beside them."""
    skipped: set[int] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        if isinstance(node, (ast.Call, ast.Tuple, ast.IfExp, ast.Dict)):
            inside = [part for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)]
            if any(CHINESE.search(part.value) for part in inside) or name_of_words(node):
                skipped.update(map(id, inside))
    for node in ast.walk(module):
        text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
        if id(node) not in skipped and SENTENCE.search(text):
            yield node.lineno, text


def name_of_words(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and both_of(node) is not None


def test_every_key_exists_and_is_used() -> None:
    """A key is a literal somewhere in the program; a literal that is given to `say` is a key."""
    literals: set[str] = set()
    for path in SOURCES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and path.name != "words.py":
                literals.add(node.value)
            if isinstance(node, ast.Call) and name_of(node) in ("say", "UsageError", "Problem"):
                at = {"say": 1, "UsageError": 0, "Problem": 3}[name_of(node)]
                key = literal(node.args[at]) if len(node.args) > at else None
                if isinstance(node.args[at] if len(node.args) > at else None, ast.Constant):
                    assert key in words._TEXTS, f"{path.name}:{node.lineno}"
    # Some keys are put together: `s_` and a severity.
    starts = tuple(text for text in literals if re.fullmatch("[a-z]+(_[a-z]+)*_", text))
    assert {key for key in words._TEXTS if not key.startswith(starts)} - literals == set()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_in_one_language(command: str, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help", "--lang", language]) == 0
    shown = capsys.readouterr().out
    if language == "en":
        assert not CHINESE.search(shown)
    else:
        assert not SENTENCE.search(shown)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_plugin_that_cannot_be_used(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    package = tmp_path / f"wrong_rules_{language}"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "rule.py").touch()
    (tmp_path / ".gailint.yaml").write_text(f"lang: {language}\nplugins: [{package.name}]\n")
    assert main(["rules"]) == 2
    told = capsys.readouterr().err
    assert ("文件名应如" in told) is (language == "zh")
    assert ("its name is not like" in told) is (language == "en")


def test_errors_keep_their_text_for_programmers() -> None:
    assert str(RuleLoadError("a", words_of("甲", "b"))) == "a: b"
    assert UsageError("no_file", word="x").text("zh") == say("zh", "no_file", word="x")


def words_of(chinese: str, english: str) -> object:
    from gailint.diagnostics import Words

    return Words(chinese, english)


# The terminal.


class Terminal(io.StringIO):
    """A standard stream that is a terminal."""

    def isatty(self) -> bool:
        return True


COLORS = {
    "a terminal": ("auto", {}, True),
    "dumb": ("auto", {"TERM": "dumb"}, False),
    "NO_COLOR": ("auto", {"NO_COLOR": "1"}, False),
    "NO_COLOR, empty": ("auto", {"NO_COLOR": ""}, True),
    "both": ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    "asked for": ("always", {"NO_COLOR": "1"}, True),
    "not wanted": ("never", {"FORCE_COLOR": "1"}, False),
}


@pytest.mark.parametrize("name", COLORS)
def test_colors_of_a_terminal(name: str) -> None:
    choice, environment, wanted = COLORS[name]
    assert use_color(choice, environment, Terminal()) is wanted
    assert use_color("auto", {"FORCE_COLOR": "1"}, io.StringIO())


HOSTILE = "a\x1b[2J\x9b1m\x07\u202e\ud800\r\nb\tc\u3000d\n"


@pytest.mark.parametrize("machine", [True])
def test_no_control_character_reaches_a_terminal(machine: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    write(HOSTILE, machine=machine)
    shown = terminal.getvalue()
    assert all(char.isprintable() or char in "\n\t\u3000" for char in shown)
    assert "b\tc\u3000d\n" in shown


def test_a_file_gets_it_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr("sys.stdout", stream)
    write(HOSTILE, machine=True)
    assert stream.getvalue() == HOSTILE


def test_plain_text_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("一\x1b[2J二\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    assert main(["text", "--plain", "a.txt"]) == 0
    assert terminal.getvalue() == "一␛[2J二\n"


# The progress of long runs.


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("gailint.commands.progress.time.monotonic", made)
    return made


def test_short_runs_show_nothing(clock: Clock) -> None:
    terminal = Terminal()
    progress = Progress(10, "zh", 80, terminal)
    clock.now += PATIENCE - 0.1
    progress.advance(9)
    progress.clear()
    assert terminal.getvalue() == ""


def test_bar_is_drawn_and_wiped_away(clock: Clock) -> None:
    terminal = Terminal()
    progress = Progress(200, "en", 80, terminal)
    clock.now += PATIENCE
    progress.advance(50)
    # The next picture comes later, not with the next file.
    progress.advance(25)
    clock.now += 1
    progress.advance(25)
    progress.clear()
    pictures = terminal.getvalue().split("\r\x1b[K")[1:]
    assert pictures == [
        "[######..................] 50 of 200 files checked",
        "[############............] 100 of 200 files checked",
        "",
    ]


def test_narrow_terminals_get_the_count(clock: Clock) -> None:
    terminal = Terminal()
    progress = Progress(4, "zh", 40, terminal)
    clock.now += PATIENCE
    progress.advance(1)
    assert terminal.getvalue() == "\r\x1b[K已检查 1/4 个文件"


@pytest.mark.parametrize(
    ("stream", "arguments", "environment", "shown"),
    [
        (Terminal, (), {}, True),
        (Terminal, ("-q",), {}, False),
        (Terminal, (), {"TERM": "dumb"}, False),
        (io.StringIO, (), {}, False),
    ],
)
def test_when_there_is_a_bar(
    stream: type[io.StringIO],
    arguments: tuple[str, ...],
    environment: dict[str, str],
    shown: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("今日值班安排\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name, value in {"TERM": "xterm", **environment}.items():
        monkeypatch.setenv(name, value)
    errors = stream()
    monkeypatch.setattr("sys.stderr", errors)
    monkeypatch.setattr("gailint.commands.progress.PATIENCE", -1.0)
    assert main(["check", "--jobs", "1", *arguments]) == 0
    assert ("\x1b[K" in errors.getvalue()) is shown
    assert errors.getvalue().endswith("\r\x1b[K") is shown
