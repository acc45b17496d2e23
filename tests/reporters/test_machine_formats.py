"""The formats for other programs: their schemas, paths, columns, escapes and limits."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import jsonschema
import pytest
from lxml import etree

from checkout import ROOT
from gailint.diagnostics import Diagnostic, Edit, FileRecord, Fix, Result, Safety, Severity, Span
from gailint.engine import Settings, Target, check_paths
from gailint.record import replace
from gailint.reporters import FORMATS, Style, github, render, sarif
from gailint.reporters.github import shortened
from gailint.reporters.markdown import escaped, job_summary
from reporters.results import CELL, EVERYTHING, HIDDEN, HOSTILE, NOTHING, PROSE, result

SCHEMAS = Path(__file__).parent / "schemas"
STYLE = Style()

# Names that files of reports have, and that formats stumble over.
PATHS = (
    "报告/2021年 政府信息公开.txt",
    "a,b，c.md",
    "100%.txt",
    "%20/%E5.txt",
    "a:b/c::d.txt",
    "<a>&\"b'.md",
    "[x](y)|z`.md",
    "a\x1b\n\t.txt",
    "\udcff.txt",
    "𠮷.txt",
)
LONG = replace(PROSE, path="𠮷.txt", span=Span(3, 3, 3, 6), source_line="𠮷林417条", message="多")
LINES = replace(PROSE, path="x.txt", span=Span(3, 2, 5, 4))
FIXED = replace(LONG, fix=Fix(Safety.SAFE, (Edit(Span(3, 3, 3, 6), "471"),)), identity="fix")
COMMAND = replace(PROSE, message="::error::x 100%, a: b", source_line="::error::x")


def _many(number: int, severity: Severity = Severity.ERROR) -> list[Diagnostic]:
    return [replace(PROSE, span=Span(at, 1, at, 2), severity=severity, identity=str(at)) for at in range(1, number + 1)]


def _from_files() -> list[Result]:
    """What is found in the examples and, where they are at hand, in real reports."""
    folders = (ROOT / "examples" / "reports", ROOT.parent / "shared" / "reports")
    results = []
    for folder in folders:
        files = sorted(path for path in folder.rglob("*.*") if path.is_file())
        targets = [Target(path.relative_to(folder).as_posix(), str(path)) for path in files]
        if targets:
            settings = Settings(language="en")
            results.append(check_paths(targets, lambda _, settings=settings: settings, language="en"))
    return results


@pytest.fixture(scope="module")
def results() -> list[Result]:
    named = [replace(one, path=path) for path in PATHS for one in (CELL, PROSE, LINES, FIXED)]
    files = tuple(FileRecord(path, "checked") for path in PATHS)
    own = [EVERYTHING, NOTHING, result(HOSTILE, COMMAND, LINES, LONG, FIXED), result(*named, files=files)]
    return [*own, *(replace(one, language="en") for one in own), *_from_files()]


def _json(name: str) -> Callable[[str], None]:
    schema = json.loads((SCHEMAS / name).read_text("utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)

    def check(text: str) -> None:
        validator.validate(json.loads(text))

    return check


def _xml(name: str) -> Callable[[str], None]:
    schema = etree.XMLSchema(etree.parse(str(SCHEMAS / name)))

    def check(text: str) -> None:
        schema.assertValid(etree.fromstring(text.encode()))

    return check


VALIDATORS = {
    "sarif": _json("sarif-2.1.0-rtm.4.json"),
    "gitlab": _json("gitlab.json"),
    "rdjson": _json("rdjson.json"),
    "junit": _xml("junit-10.xsd"),
    "checkstyle": _xml("checkstyle.xsd"),
}


@pytest.mark.parametrize("name", VALIDATORS)
def test_schema(name: str, results: list[Result]) -> None:
    for one in results:
        VALIDATORS[name](render(name, one, STYLE))


def test_wrong_output_fails_its_schema() -> None:
    for name in ("sarif", "gitlab", "rdjson"):
        with pytest.raises(jsonschema.ValidationError):
            VALIDATORS[name]('{"x": 1}')
    for name in ("junit", "checkstyle"):
        with pytest.raises(etree.DocumentInvalid):
            VALIDATORS[name]("<x/>")


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"full", "html"}))
def test_nothing_raw(name: str, results: list[Result]) -> None:
    for one in results:
        text = render(name, one, STYLE)
        assert all(char == "\n" or char.isprintable() or char == "\u3000" for char in text)
        text.encode("utf-8")
        assert not text.startswith("\ufeff")


@pytest.mark.parametrize("path", PATHS)
def test_paths(path: str) -> None:
    one = result(replace(PROSE, path=path), files=())
    (found,) = sarif_results(one)
    uri = found["locations"][0]["physicalLocation"]["artifactLocation"]
    assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri["uri"])
    assert os.fsdecode(unquote(uri["uri"]).encode()) == path or unquote(uri["uri"], errors="surrogateescape") == path
    assert uri["uriBaseId"] in json.loads(render("sarif", one, STYLE))["runs"][0]["originalUriBaseIds"]
    assert json.loads(render("gitlab", one, STYLE))[0]["location"]["path"] == path
    assert json.loads(render("rdjson", one, STYLE))["diagnostics"][0]["location"]["path"] == path
    if path.isprintable():
        assert ElementTree.fromstring(render("checkstyle", one, STYLE))[0].get("name") == path
        assert path in {suite.get("name") for suite in ElementTree.fromstring(render("junit", one, STYLE))}
        assert command(render("github", one, STYLE).splitlines()[-1])[1]["file"] == path


def sarif_results(one: Result, style: Style = STYLE) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(render("sarif", one, style))["runs"][0]["results"]
    return found


def command(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the runner reads it: its name, its properties, its message."""
    match = re.fullmatch(r"::(\S+) ([^\n]*?)::(.*)", line)
    assert match, line
    properties = dict(pair.split("=", 1) for pair in match[2].split(","))

    def plain(text: str) -> str:
        for mark, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            text = text.replace(mark, char)
        return text

    return match[1], {name: plain(value) for name, value in properties.items()}, plain(match[3])


@pytest.mark.parametrize(
    ("folder", "path", "rooted"),
    [("", "a/b.txt", "a/b.txt"), ("x/y/", "b.txt", "x/y/b.txt"), ("x/y/", "../b.txt", "x/b.txt"), ("x/", "/b", "/b")],
)
def test_paths_start_at_the_root(folder: str, path: str, rooted: str) -> None:
    style = Style(folder=folder)
    assert style.from_root(path) == rooted
    one = result(replace(PROSE, path=path))
    assert json.loads(render("gitlab", one, style))[0]["location"]["path"] == rooted
    assert f"file={rooted}," in render("github", one, style)
    uri = sarif_results(one, style)[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == (rooted if not rooted.startswith("/") else f"file://{rooted}")


# Columns: characters 3 to 6 of a line that starts with a character of two UTF-16 units and four bytes.


def test_columns() -> None:
    one = result(LONG)
    region = sarif_results(one)[0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 4, "endLine": 3, "endColumn": 7}
    assert json.loads(render("sarif", one, STYLE))["runs"][0]["columnKind"] == "utf16CodeUnits"
    place = json.loads(render("rdjson", one, STYLE))["diagnostics"][0]["location"]["range"]
    assert place == {"start": {"line": 3, "column": 8}, "end": {"line": 3, "column": 11}}
    positions = json.loads(render("gitlab", one, STYLE))[0]["location"]["positions"]
    assert positions == {"begin": {"line": 3, "column": 3}, "end": {"line": 3, "column": 6}}
    properties = command(render("github", one, STYLE).splitlines()[-1])[1]
    assert (properties["col"], properties["endColumn"]) == ("4", "7")


def test_no_columns_over_several_lines() -> None:
    one = result(LINES)
    region = sarif_results(one)[0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "endLine": 5}
    assert json.loads(render("rdjson", one, STYLE))["diagnostics"][0]["location"]["range"] == {
        "start": {"line": 3},
        "end": {"line": 5},
    }
    assert json.loads(render("gitlab", one, STYLE))[0]["location"]["positions"]["begin"] == {"line": 3}
    assert "column=" not in render("checkstyle", one, STYLE)
    assert "col" not in command(render("github", one, STYLE).splitlines()[-1])[1]


def test_fixes() -> None:
    (found,) = sarif_results(result(FIXED))
    (replacement,) = found["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["deletedRegion"] == {"startLine": 3, "startColumn": 4, "endLine": 3, "endColumn": 7}
    assert replacement["insertedContent"] == {"text": "471"}
    (suggestion,) = json.loads(render("rdjson", result(FIXED), STYLE))["diagnostics"][0]["suggestions"]
    assert suggestion["text"] == "471"
    # The text of a Word file is not its content.
    assert "fixes" not in sarif_results(result(CELL))[0]
    assert "suggestions" not in render("rdjson", result(CELL), STYLE)


@pytest.mark.parametrize("name", ["sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "markdown", "grouped"])
def test_place_in_a_word_file(name: str) -> None:
    assert "第4页 表3 第12行 第4列" in render(name, result(CELL), STYLE)
    assert "(第4页)" in render(name, result(replace(CELL, place="")), STYLE)


def test_suppressed_findings_are_left_out() -> None:
    for name in ("sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "markdown", "grouped"):
        assert "GAI602" not in render(name, result(HIDDEN), STYLE)


def test_fingerprints_are_unique() -> None:
    one = result(PROSE, PROSE, PROSE, CELL)
    names = [found["fingerprint"] for found in json.loads(render("gitlab", one, STYLE))]
    assert len(set(names)) == 4
    assert names[0] == PROSE.fingerprint
    assert [found["partialFingerprints"]["gailint/v1"] for found in sarif_results(one)].count(names[0]) == 1
    assert "primaryLocationLineHash" not in render("sarif", one, STYLE)


def test_sarif_has_what_github_wants() -> None:
    run = json.loads(render("sarif", EVERYTHING, STYLE))["runs"][0]
    for rule in run["tool"]["driver"]["rules"]:
        texts = [rule["id"], *(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))]
        assert all(texts)
    assert [run["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] for found in run["results"]] == [
        "GAI601",
        "GAI301",
    ]
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["associatedRule"] == {"id": "GAI501"}
    # Brackets would be a link to a related place.
    assert sarif_results(result(replace(PROSE, message="[a](1)")))[0]["message"] == {"text": r"\[a](1)"}


def test_sarif_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_RESULTS", 3)
    one = result(*_many(4, Severity.WARNING), replace(CELL, path="z"))
    found = sarif_results(one)
    assert [each["level"] for each in found].count("error") == 1
    assert len(found) == 3
    assert "另有 2 处" in render("sarif", one, STYLE)
    monkeypatch.setattr(sarif, "LARGEST_FILE", 10)
    assert sarif_results(one) == []
    assert "另有 5 处" in render("sarif", one, STYLE)


# GitHub.


def test_workflow_commands_in_a_report_do_nothing() -> None:
    lines = render("github", result(COMMAND), Style(quiet=True)).splitlines()
    token = lines[0].removeprefix("::stop-commands::")
    assert lines[-2] == f"::{token}::"
    assert not any(token in line for line in lines[1:-2])
    name, properties, message = command(lines[-1])
    assert (name, message) == ("warning", COMMAND.message)
    assert properties["title"] == "GAI601 parts-total-mismatch"


def test_most_annotations() -> None:
    found = [*_many(12, Severity.INFO), *_many(12, Severity.WARNING), *_many(12), replace(CELL, path="z")]
    lines = render("github", result(*found), STYLE).splitlines()
    kinds = [line.split(" ")[0] for line in lines if re.match("::(error|warning|notice) ", line)]
    assert [kinds.count(f"::{kind}") for kind in ("error", "warning", "notice")] == [10, 10, 10]
    assert lines[-1] == "::notice title=gailint::另有 8 处问题没有逐条标注，见这一步的日志和摘要"
    assert sum("parts-total-mismatch]" in line for line in lines) == 36
    few = render("github", result(*_many(10), *_many(10, Severity.INFO)), STYLE)
    assert "title=gailint" not in few


def test_long_messages() -> None:
    assert shortened("𠮷" * 2048) == "𠮷" * 2048
    cut = shortened("a" + "𠮷" * 2048)
    assert len(cut.encode("utf-16-le")) // 2 <= github.LONGEST_MESSAGE
    assert cut.endswith("𠮷…")


def test_job_summary_fits() -> None:
    one = result(*_many(3000, Severity.INFO), replace(CELL, path="z"), language="en")
    text = job_summary(one, STYLE, 20_000)
    assert len(text.encode()) <= 20_000
    assert "GAI301" in text
    assert re.search(r"not listed: \d+ more\n$", text)
    assert "not listed" not in job_summary(one, STYLE, github.LARGEST_SUMMARY)
    assert job_summary(one, STYLE, 10) == ""


def test_links_of_the_job_summary() -> None:
    style = Style(links="https://example.org/o/r/blob/abc/", folder="sub/")
    text = job_summary(result(replace(PROSE, path="年 (1).md"), CELL), style, 100_000)
    assert "[15:4](https://example.org/o/r/blob/abc/sub/%E5%B9%B4%20%281%29.md?plain=1#L15)" in text
    assert "docx)" in text


# Markdown.

MARKS = {
    "a|b": r"a\|b",
    "*x* _y_ [z](u) `c`": r"\*x\* \_y\_ \[z\](u) \`c\`",
    "<b>&amp;": "&lt;b&gt;&amp;amp;",
    "@name #12 $x$": r"@<!-- -->name \#<!-- -->12 &#36;x&#36;",
    "10:30 http://x www.x": r"10:30 http:<!-- -->//x www\.x",
    "a\nb": "a␊b",
}


@pytest.mark.parametrize(("text", "written"), MARKS.items())
def test_markdown_escapes(text: str, written: str) -> None:
    assert escaped(text) == written


def test_markdown_rows_have_four_cells(results: list[Result]) -> None:
    for one in results:
        for line in render("markdown", one, STYLE).splitlines():
            if line.startswith("| "):
                assert len(re.findall(r"(?<!\\)\|", line)) == 5


# The others.


def test_json_lines() -> None:
    text = render("jsonl", EVERYTHING, STYLE)
    lines = [json.loads(line) for line in text.splitlines()]
    assert [line["type"] for line in lines] == ["file"] * 3 + ["diagnostic"] * 3 + ["not_checked"]
    whole = json.loads(render("json", EVERYTHING, STYLE))
    assert {**whole["diagnostics"][0], "type": "diagnostic", "schema_version": 1} == lines[3]
    assert [json.loads(line) for line in (text + text).splitlines()] == lines * 2


def test_grouped() -> None:
    assert render("grouped", EVERYTHING, Style(quiet=True)) == (
        "报告/2021 年.docx\n"
        "   15:4  警告  GAI601 分项合计为 471 [parts-total-mismatch]\n"
        "  120:2  错误  GAI301 此处应为 3 (第4页 表3 第12行 第4列) [table-total-mismatch]\n"
    )
    assert "warning  GAI601" in render("grouped", replace(EVERYTHING, language="en"), STYLE)


def test_junit_outcomes() -> None:
    root = ElementTree.fromstring(render("junit", EVERYTHING, STYLE))
    outcomes = {suite.get("name"): [[child.tag for child in case] for case in suite] for suite in root}
    assert outcomes == {
        "b.md": [["skipped"]],
        "c.txt": [["failure"]],
        "报告/2021 年.docx": [["failure"], ["failure"], ["skipped"]],
    }
    clean = ElementTree.fromstring(render("junit", result(files=(FileRecord("a", "checked"),)), STYLE))
    assert [case.get("classname") for case in clean.iter("testcase")] == ["a"]
