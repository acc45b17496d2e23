"""The engine: what becomes of files, rules, findings and failures, in one process and in several."""

import os
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import ModuleType

import pytest

from gailint.diagnostics import (
    CellRef,
    Diagnostic,
    Finding,
    NotChecked,
    Related,
    Result,
    Severity,
    Span,
    Unchecked,
    Words,
)
from gailint.engine import Settings, Target, check_bytes, check_paths
from gailint.record import replace
from gailint.registry import LoadedRule
from gailint.report import Report
from gailint.rule import (
    ALL,
    ERROR,
    FORM_2019,
    WARNING,
    Check,
    Example,
    Failure,
    Findings,
    Input,
    Rule,
    Scope,
    UnusedSuppression,
    rule,
)
from gailint.samples.report import sample_report

SAMPLE = sample_report(Example())[1]
TODAY = date(2026, 11, 20)


def made(check: Check, declared: Rule | None = None, **changes: object) -> LoadedRule:
    """A rule with a check and, where asked, another declaration."""
    base = rule(code="TST001", slug="test", severity=ERROR, zh="“{text}”有误", en="{text} is wrong")
    return LoadedRule(replace(declared or base, **changes), check, ModuleType("tst001_test"))


def finding(report: Report, text: str, **changes: object) -> Finding:
    at = report.prose.text.index(text)
    base = Finding(report.prose.span(at, at + len(text)), {"text": text})
    return replace(base, **changes)


def finder(text: str, **changes: object) -> LoadedRule:
    """A rule that finds a text of the sample."""

    def check(report: Report) -> Findings:
        yield finding(report, text, **changes)

    return made(check)


def one(data: bytes, rules: Iterable[LoadedRule], settings: Settings | None = None) -> Diagnostic:
    [found] = check_bytes(data, "dir/a.txt", settings, list(rules)).diagnostics
    return found


# What a finding becomes.


def test_a_finding_is_stamped_with_all_that_the_rule_leaves_out() -> None:
    related = Related(Span(1, 1, 1, 2), Words("此处", "here"))
    rules = [finder("126条", section="overview", actual="126", expected="125", cause="slip", related=(related,))]
    found = one(SAMPLE, rules)
    assert (found.code, found.slug, found.severity, found.path) == ("TST001", "test", ERROR, "dir/a.txt")
    assert found.message == "“126条”有误"
    assert found.source_line[found.span.column - 1 : found.span.end_column - 1] == "126条"
    assert (found.section, found.actual, found.expected, found.cause) == ("overview", "126", "125", "slip")
    assert found.related[0].message == "此处"
    english = one(SAMPLE, rules, Settings(language="en"))
    assert english.message == "126条 is wrong"
    assert english.related[0].message == "here"
    assert english.fingerprint == found.fingerprint


def test_values_in_both_languages_are_put_in_by_language() -> None:
    rules = [finder("126条", values={"text": Words("甲", "A")})]
    assert one(SAMPLE, rules).message == "“甲”有误"
    assert one(SAMPLE, rules, Settings(language="en")).message == "A is wrong"


def test_variants_are_other_messages() -> None:
    rules = [
        made(
            lambda report: iter([finding(report, "126条", variant="second")]),
            variants={"second": Words("又是{text}", "{text} again")},
        )
    ]
    assert one(SAMPLE, rules).message == "又是126条"


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("\x1b[31m红", "\\u001b[31m红"),
        ("一\r\n二\t三", "一  二 三"),
        ("\u202e反\u200b", "\\u202e反\\u200b"),
        ("全　角", "全 角"),
        ("{text}{0.x}", "{text}{0.x}"),
        ("长" * 500, "长" * 159 + "…"),
        (12, "12"),
    ],
)
def test_no_value_steers_a_terminal_or_fills_it(value: object, printed: str) -> None:
    assert one(SAMPLE, [finder("126条", values={"text": value})]).message == f"“{printed}”有误"


@pytest.mark.parametrize(
    ("own", "configured", "given"),
    [
        (None, None, ERROR),
        (Severity.INFO, None, Severity.INFO),
        (None, WARNING, WARNING),
        (Severity.INFO, WARNING, WARNING),
    ],
)
def test_the_configuration_decides_over_finding_and_rule(
    own: Severity | None, configured: Severity | None, given: Severity
) -> None:
    settings = Settings(severities={"TST001": configured} if configured else {})
    assert one(SAMPLE, [finder("126条", severity=own)], settings).severity is given


def test_findings_are_sorted_by_place_then_code() -> None:
    def check(report: Report) -> Findings:
        for text in ("责任追究", "126条", "我镇"):
            yield finding(report, text)

    later = made(check, code="TST002")
    result = check_bytes(SAMPLE, "a.txt", rules=[later, made(check)])
    keys = [found.sort_key for found in result.diagnostics]
    assert keys == sorted(keys)
    assert [found.code for found in result.diagnostics] == ["TST001", "TST002"] * 3


# Fingerprints.


def fingerprint(data: bytes, text: str = "126条", name: str = "a.txt", **changes: object) -> str:
    [found] = check_bytes(data, name, rules=[finder(text, **changes)]).diagnostics
    return found.fingerprint


def test_a_fingerprint_outlives_what_changes_elsewhere() -> None:
    moved = SAMPLE.replace("一、总体情况".encode(), "\n\n一、总体情况".encode()).replace(
        "我镇".encode(), "本镇".encode()
    )
    same = fingerprint(SAMPLE)
    assert fingerprint(moved) == same
    assert fingerprint(SAMPLE, values={"text": "others"}) == same
    assert fingerprint(SAMPLE, name="b.txt") != same
    assert fingerprint(SAMPLE, cause="slip") != same
    assert fingerprint(SAMPLE, section="overview") != same
    assert fingerprint(SAMPLE, text="26条") != same


def test_a_cell_is_known_by_its_keys() -> None:
    cell = CellRef(3, "new", "total")
    assert fingerprint(SAMPLE, cell=cell) == fingerprint(SAMPLE, text="我镇", cell=cell)
    assert fingerprint(SAMPLE, cell=cell) != fingerprint(SAMPLE, cell=CellRef(3, "new", "other"))


def test_equal_findings_are_told_apart() -> None:
    def check(report: Report) -> Findings:
        for _ in range(3):
            yield finding(report, "126条")

    result = check_bytes(SAMPLE, "a.txt", rules=[made(check)])
    assert len({found.fingerprint for found in result.diagnostics}) == 3


# Which rules run on what.


def test_a_rule_runs_on_reports_of_its_editions() -> None:
    editions: list[str] = []

    def check(report: Report) -> Findings:
        editions.append(report.edition)
        yield from ()

    for year in (2012, 2019, 2023):
        data = sample_report(Example(year=year))[1]
        check_bytes(data, "a.txt", rules=[made(check, editions=ALL), made(check, editions=FORM_2019)])
    assert editions == ["free", "2019", "2019", "2021"]


def inputs(*files: tuple[bytes, str, bool]) -> list[Input]:
    seen: list[Input] = []

    def check(file: Input) -> Findings:
        seen.append(file)
        yield from ()

    for data, name, included in files:
        check_bytes(data, name, rules=[made(check, scope=Scope.INPUT)], included=included)
    return seen


def test_what_an_input_rule_is_told() -> None:
    report, other, damaged = inputs(
        (SAMPLE, "a.txt", False), ("今日值班\n".encode(), "b.txt", True), (b"PK\x03\x04", "c.docx", False)
    )
    assert (report.is_report, report.wanted, report.included, report.error) == (True, True, False, None)
    assert (other.is_report, other.included) == (False, True)
    assert other.document is not None
    assert (damaged.is_report, damaged.document) == (None, None)
    assert damaged.error is not None
    assert damaged.error.kind == "unreadable"


def test_a_rule_that_cannot_check_says_why() -> None:
    rules = [made(lambda _: iter([NotChecked(Words("看不清", "blurred"))]))]
    result = check_bytes(SAMPLE, "a.txt", Settings(language="en"), rules)
    assert result.not_checked == (Unchecked("a.txt", "TST001", "blurred"),)
    assert result.diagnostics == ()
    assert not result.failed


# What breaks down.


def breaking(code: str = "TST009", **changes: object) -> LoadedRule:
    def check(_: Report) -> Findings:
        raise ZeroDivisionError("one\nby nought")
        yield

    return made(check, code=code, **changes)


def telling() -> LoadedRule:
    def check(failure: Failure) -> Findings:
        yield Finding(Span(1, 1, 1, 1), {"text": f"{failure.code} {failure.error}"})

    return made(check, code="TST008", scope=Scope.FAILURE)


def test_a_broken_rule_does_not_silence_the_others() -> None:
    result = check_bytes(SAMPLE, "a.txt", rules=[breaking(), finder("126条"), telling()])
    assert result.failed
    told, found = result.diagnostics
    assert found.message == "“126条”有误"
    assert told.message.startswith("“TST009 ZeroDivisionError: one by nought (test_engine.py:")


def test_a_failure_is_told_even_where_no_rule_for_it_was_selected() -> None:
    result = check_bytes(SAMPLE, "a.txt", rules=[breaking()])
    assert result.failed
    assert any("TST009" in found.message for found in result.diagnostics)


def test_a_broken_rule_for_failures_ends() -> None:
    result = check_bytes(SAMPLE, "a.txt", rules=[breaking(), breaking("TST008", scope=Scope.FAILURE)])
    assert result.failed


def test_a_message_without_its_value_is_a_failure() -> None:
    result = check_bytes(SAMPLE, "a.txt", rules=[finder("126条", values={}), telling()])
    assert result.failed
    assert "KeyError" in result.diagnostics[0].message


def test_a_reader_that_breaks_down_is_a_failure_of_that_file_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gailint.engine import inspection

    def recognise(document: object, path: str, today: date) -> Report | None:
        if path.endswith("bad.txt"):
            raise RecursionError("deep")
        return real(document, path, today)  # type: ignore[arg-type]

    real = inspection.recognise
    monkeypatch.setattr(inspection, "recognise", recognise)
    for name in ("bad.txt", "good.txt"):
        (tmp_path / name).write_bytes(SAMPLE)
    result = checked(tmp_path, ["bad.txt", "good.txt"])
    assert [record.status for record in result.files] == ["failed", "checked"]
    assert result.failed
    assert "RecursionError" in result.diagnostics[0].message


# Files.


def checked(folder: Path, names: list[str], **changes: bool) -> Result:
    targets = [Target(name, str(folder / name), **changes) for name in names]
    settings = Settings(today=TODAY)
    return check_paths(targets, lambda _: settings)


def test_files_are_checked_skipped_or_failed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(SAMPLE)
    (tmp_path / "b.txt").write_text("今日值班安排\n", encoding="utf-8")
    (tmp_path / "c.xlsx").write_bytes(b"PK\x03\x04")
    names = ["a.txt", "b.txt", "c.xlsx", "gone.txt"]
    named = checked(tmp_path, names)
    assert [record.status for record in named.files] == ["checked", "skipped", "failed", "failed"]
    assert [found.path for found in named.diagnostics] == ["c.xlsx", "gone.txt"]
    assert (named.files[0].agency, named.files[0].year, named.files[0].edition) == (
        "安澜县柳溪镇人民政府",
        2023,
        "2021",
    )
    assert all(record.reason for record in named.files[1:])
    met = checked(tmp_path, names[:3], named=False)
    assert [record.status for record in met.files] == ["checked", "skipped", "skipped"]
    assert met.diagnostics == ()
    included = checked(tmp_path, ["c.xlsx"], named=False, included=True)
    assert included.files[0].status == "failed"


def test_a_device_is_not_read() -> None:
    settings = Settings()
    result = check_paths([Target("device.txt", os.devnull)], lambda _: settings)
    assert result.files[0].status == "failed"
    [found] = result.diagnostics
    assert "不是普通文件" in found.message


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    assert checked(tmp_path, ["folder.txt"]).files[0].status == "failed"


def test_each_file_has_its_own_settings(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        (tmp_path / name).write_bytes(b"x")
    loud, quiet = Settings(), Settings(codes=frozenset())
    result = check_paths(
        [str(tmp_path / name) for name in ("a.xlsx", "b.xlsx")],
        lambda path: quiet if path.endswith("a.xlsx") else loud,
        excluded=3,
    )
    assert [os.path.basename(found.path) for found in result.diagnostics] == ["b.xlsx"]
    assert result.excluded == 3


def test_several_processes_give_the_same_result_in_the_same_order(tmp_path: Path) -> None:
    names = []
    for number in range(80):
        names.append(f"{number * 7 % 80:02}.{'txt' if number % 3 else 'xlsx'}")
        (tmp_path / names[-1]).write_bytes(SAMPLE if number % 3 else b"x")
    targets = [Target(name, str(tmp_path / name)) for name in names]
    settings = Settings(today=TODAY)
    done: list[int] = []
    alone = check_paths(targets, lambda _: settings, today=TODAY)
    together = check_paths(targets, lambda _: settings, today=TODAY, jobs=2, progress=done.append)
    assert together == alone
    assert [record.path for record in together.files] == names
    assert [found.path for found in together.diagnostics] == sorted(n for n in names if n.endswith("xlsx"))
    assert sum(done) == 80
    assert len(done) > 1


def test_a_worker_is_not_started_for_few_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "concurrent.futures", None)
    (tmp_path / "a.txt").write_bytes(SAMPLE)
    target = Target("a.txt", str(tmp_path / "a.txt"))
    settings = Settings()
    assert check_paths([target], lambda _: settings, jobs=8).files[0].status == "checked"


# Suppressions.


def unused_rule() -> LoadedRule:
    def check(unused: UnusedSuppression) -> Findings:
        yield Finding(unused.span, {"text": f"{unused.named} {unused.known}"})

    return made(check, code="TST007", scope=Scope.SUPPRESSIONS)


def test_comments_suppress_and_the_unused_are_told() -> None:
    data = sample_report(Example(file="a.md"))[1]
    comment = "<!-- gailint: ignore-file GAI001 -->\n\n<!-- gailint: ignore NIX -->\n\n"
    settings = Settings()
    plain = finder("126条", values={"text": "x"})
    rules = [made(plain.check, code="GAI001"), made(plain.check), unused_rule()]
    result = check_bytes(comment.encode() + data, "a.md", settings, rules)
    assert [(found.code, found.suppressed) for found in result.diagnostics] == [
        ("TST007", False),
        ("GAI001", True),
        ("TST001", False),
    ]
    assert "NIX False" in result.diagnostics[0].message
    assert len(result.active) == 2


# Time.


def test_today_is_that_of_china() -> None:
    before = (datetime.now(UTC) + timedelta(hours=8)).date()
    result = check_bytes(SAMPLE, "a.txt")
    after = (datetime.now(UTC) + timedelta(hours=8)).date()
    assert before.isoformat() <= result.today <= after.isoformat()
    assert check_bytes(SAMPLE, "a.txt", Settings(today=TODAY)).today == "2026-11-20"


def test_a_check_imports_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(SAMPLE)
    code = (
        "import sys; before = set(sys.modules);"
        "from gailint.engine import Settings, check_paths;"
        "settings = Settings();"
        "result = check_paths([sys.argv[1]], lambda _: settings);"
        "assert result.files[0].status == 'checked', result;"
        "added = sys.modules.keys() - before;"
        "late = {'logging', 'pathlib', 'json', 'hashlib', 'multiprocessing', 'concurrent.futures', 'difflib',"
        " 'typing', 'chardet', 'ruamel', 'gailint.suppress', 'gailint.config', 'gailint.samples.report'};"
        "assert not late & added, late & added"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "a.txt")], check=True)
