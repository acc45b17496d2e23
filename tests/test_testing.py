"""The test kit: the sample report, and that a wrong rule or example does not pass."""

from collections.abc import Iterator
from types import ModuleType

import pytest

from gailint.diagnostics import Edit, Finding, Fix, NotChecked, Safety, Severity, Span, Words
from gailint.document import Source
from gailint.engine import check_bytes
from gailint.record import replace
from gailint.report import Report
from gailint.rule import Example, Findings, Option, Scope, rule
from gailint.samples.report import HEADINGS
from gailint.testing import (
    case_failures,
    check_rule,
    example_failures,
    load,
    rule_failures,
    sample_report,
    span_text,
)

DOC = """A word that tests look for.

What it does:
    Finds it.

Why:
    A test.

Basis:
    None.

说明：
    测试用。
"""
WORD = "试金石"


def check(report: Report) -> Findings:
    text = report.prose.text
    at = text.find(WORD)
    while at >= 0:
        yield Finding(report.prose.span(at, at + len(WORD)), {"word": WORD}, expected="金", cause="test")
        at = text.find(WORD, at + 1)


def module(**changes: object) -> ModuleType:
    """A rule module that finds a word, with some names changed."""
    made = ModuleType("tst001_word")
    made.__doc__ = DOC
    names: dict[str, object] = {
        "RULE": rule(code="TST001", slug="word", severity=Severity.ERROR, zh="有{word}", en="there is {word}"),
        "check": check,
        "GOOD": (Example(),),
        "BAD": (Example(other=f"发现{WORD}一块。", found=WORD),),
        "TRAP": (Example(other="发现试金一块。"),),
    }
    vars(made).update(names | changes)
    return made


@pytest.mark.parametrize("year", [2012, 2018, 2019, 2020, 2021, 2023, 2025])
@pytest.mark.parametrize("file", ["report.txt", "report.md"])
def test_no_rule_finds_anything_in_the_sample(year: int, file: str) -> None:
    result = check_bytes(*reversed(sample_report(Example(year=year, file=file))))  # type: ignore[arg-type]
    assert [(found.code, found.message) for found in result.diagnostics] == []
    assert [(missing.code, missing.reason) for missing in result.not_checked] == []
    [record] = result.files
    assert (record.status, record.year, record.agency) == ("checked", year, "安澜县柳溪镇人民政府")


@pytest.mark.parametrize(
    ("agency", "itself"),
    [
        ("安澜县人民政府", "我县"),
        ("安澜县财政局", "我局"),
        ("安澜县东桥街道办事处", "我街道"),
        ("安澜县发展和改革委员会", "我委"),
        ("国家税务总局安澜县税务局", "我局"),
        ("安澜县档案馆", "本机关"),
    ],
)
def test_an_agency_calls_itself_by_its_kind(agency: str, itself: str) -> None:
    text = sample_report(Example(agency=agency))[1].decode()
    assert text.startswith(f"{agency}2023年政府信息公开工作年度报告\n")
    assert f"2023年，{itself}认真执行" in text
    assert f"\n{agency}\n2024年1月15日\n" in text


def test_an_example_changes_the_sample() -> None:
    example = Example(
        title="题目",
        preamble="",
        requests="表前一句。",
        problems="问题。\n改进。",
        signature="某日",
        headings={"remedies": ""},
        cells={(3, "new", "natural_person"): "七"},
        labels={"规章": "规 章"},
        tables={4: "（图片）"},
        replace=(("二、主动", "二、 主动"),),
    )
    text = sample_report(example)[1].decode()
    assert text.startswith("题目\n\n\n一、总体情况\n")
    assert "申请情况\n表前一句。\n\n\t（本列" in text
    assert "\n问题。\n改进。\n" in text
    assert text.endswith("\n某日\n")
    assert "政府信息公开行政复议、行政诉讼情况" not in text
    assert "申请数量\n\t七\n\t2\n" in text
    assert "\t规 章\n" in text
    assert "结果维持\n" not in text
    assert "（图片）" in text
    assert "二、 主动" in text


@pytest.mark.parametrize(
    "example",
    [
        Example(cells={(3, "neu", "total"): "1"}),
        Example(cells={(2, "fees", "decisions"): "1"}),
        Example(labels={"規章": "规章"}),
        Example(headings={"overwiew": ""}),
        Example(tables={5: ""}),
        Example(year=2012, tables={3: ""}),
        Example(replace=(("这里没有的字", ""),)),
    ],
)
def test_a_change_of_what_is_not_there_is_an_error(example: Example) -> None:
    with pytest.raises(ValueError, match=r"the sample (has no|does not contain)"):
        sample_report(example)


def test_raw_text_stands_as_it_is() -> None:
    assert sample_report(Example(raw="字", file="a.md")) == ("a.md", "字".encode())
    assert sample_report(Example(raw=b"\xff")) == ("report.txt", b"\xff")


def test_a_good_rule_passes() -> None:
    assert rule_failures(module()) == []
    assert example_failures(module()) == []


def test_what_a_rule_finds() -> None:
    name, data = sample_report(Example(other=f"{WORD}与{WORD}"))
    found = check_rule(module(), Example(other=f"{WORD}与{WORD}"))
    assert [diagnostic.message for diagnostic in found] == ["有试金石"] * 2
    assert [span_text(data.decode(), diagnostic.span) for diagnostic in found] == [WORD, WORD]
    assert name == found[0].path == "report.txt"
    assert check_rule(module(), Example(other=WORD), "en")[0].message == "there is 试金石"


def test_the_text_of_a_span_over_lines() -> None:
    assert span_text("一二\r\n三四\n", Span(1, 2, 2, 2)) == "二\r\n三"
    assert span_text(Source("一二"), Span(1, 2, 1, 2)) == ""


def silent(_: Report) -> Findings:
    yield from ()


def unsure(_: Report) -> Findings:
    yield NotChecked(Words("看不清", "blurred"))


def broken(_: Report) -> Iterator[Finding]:
    raise KeyError("x")
    yield


def without_value(report: Report) -> Findings:
    yield from (Finding(finding.span) for finding in check(report) if isinstance(finding, Finding))


def fixing(text: str) -> object:
    def fixing_check(report: Report) -> Findings:
        for finding in check(report):
            assert isinstance(finding, Finding)
            yield Finding(finding.span, {"word": WORD}, fix=Fix(Safety.SAFE, (Edit(finding.span, text),)))

    return fixing_check


NO_REPORT = Example(
    title="读书笔记",
    headings=dict.fromkeys(HEADINGS, ""),
    tables={2: "", 3: "", 4: ""},
    **dict.fromkeys(("preamble", "signature", *HEADINGS), "今天看了一本书。"),
)
FIXABLE = rule(
    code="TST001", slug="word", severity=Severity.ERROR, zh="有{word}", en="there is {word}", fix=Safety.SAFE
)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"GOOD": ()}, "GOOD is missing or empty"),
        ({"TRAP": ()}, "TRAP is missing or empty"),
        ({"GOOD": (Example(other=WORD),)}, "GOOD[0]: should find nothing, but found"),
        ({"TRAP": (Example(), Example(other=WORD))}, "TRAP[1]: should find nothing"),
        ({"BAD": (Example(other=WORD),)}, "BAD[0]: `found` belongs"),
        ({"GOOD": (Example(found=WORD),)}, "GOOD[0]: `found` belongs"),
        ({"BAD": (Example(other=WORD, found="石"),)}, "BAD[0]: should find '石', but found"),
        ({"BAD": (Example(other=WORD, found=(WORD, WORD)),)}, "BAD[0]: should find '试金石', '试金石', but found"),
        ({"check": silent}, "BAD[0]: should find '试金石', but found nothing"),
        ({"check": unsure}, "GOOD[0]: could not be checked: 看不清"),
        ({"check": broken}, "GOOD[0]: TST001 运行出错"),
        ({"check": without_value}, "KeyError"),
        ({"BAD": (Example(other=WORD, found=WORD, expected="银"),)}, "expected is '金', not '银'"),
        ({"BAD": (Example(other=WORD, found=WORD, severity=Severity.INFO),)}, "severity is error, not info"),
        ({"BAD": (Example(other=WORD, found=WORD, cause="other"),)}, "cause is 'test', not 'other'"),
        ({"GOOD": (Example(cells={(9, "x", "y"): "1"}),)}, "GOOD[0]: cells: the sample has no"),
        ({"GOOD": (NO_REPORT,)}, "is not taken for a report"),
        ({"check": fixing("")}, "RULE declares none"),
        ({"check": fixing(WORD), "RULE": FIXABLE}, "after the fix it still finds: 有试金石"),
    ],
)
def test_what_keeps_examples_from_passing_is_said(changes: dict[str, object], told: str) -> None:
    failures = example_failures(module(**changes))
    assert any(told in failure for failure in failures), failures


def test_a_fix_that_works_passes() -> None:
    assert example_failures(module(check=fixing("石头"), RULE=FIXABLE)) == []


def declared(**changes: object) -> ModuleType:
    """The module with another declaration."""
    return module(RULE=replace(module().RULE, **changes))


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (module(__doc__=None), "lacks `说明:`"),
        (module(__doc__=DOC.replace("Why:\n", "Why\n")), "lacks `Why:`"),
        (module(__doc__=DOC.replace("    A test.\n", "")), "nothing under `Why:`"),
        (module(__doc__="测试。" + DOC), "does not start with an English sentence"),
        (module(RULE=None), "declares no RULE"),
        (declared(slug="other"), "does not fit"),
        (declared(message=Words("有{word}", "there is {sign}")), "other placeholders"),
        (declared(message=Words("there is {word}", "there is {word}")), "not in Chinese and in English"),
        (declared(message=Words("有{word}", "有{word}")), "not in Chinese and in English"),
        (declared(variants={"second": Words("又{word}", "again")}), "message 'second' has other placeholders"),
        (declared(editions=frozenset({"2020"})), "unknown editions: 2020"),
    ],
)
def test_what_is_wrong_with_a_module_is_said(wrong: ModuleType, told: str) -> None:
    failures = rule_failures(wrong)
    assert any(told in failure for failure in failures), failures


def test_the_configuration_of_an_example_holds() -> None:
    example = Example(
        other=f"{WORD}。",
        config=f'suppress: [{{files: "*.txt", rule: GAI001, text: {WORD}, reason: test}}]',
    )
    renamed = rule(code="GAI001", slug="word", severity=Severity.ERROR, zh="有{word}", en="there is {word}")
    made = module(RULE=renamed)
    made.__name__ = "gai001_word"
    assert check_rule(made, example) == []
    assert case_failures(made, example) == []


def test_a_rule_gets_its_options() -> None:
    def check_with(_: Report, options: dict[str, str]) -> Findings:
        yield Finding(Span(1, 1, 1, 2), {"word": options["word"]})

    with_option = rule(
        code="TST001",
        slug="word",
        severity=Severity.ERROR,
        zh="有{word}",
        en="there is {word}",
        options={"word": Option("石", Words("词", "word"))},
    )
    [found] = check_rule(module(RULE=with_option, check=check_with), Example())
    assert found.message == "有石"


def test_load_takes_a_module_or_a_name() -> None:
    assert load("unreadable-file").rule.scope is Scope.INPUT
    assert load(module()).rule.code == "TST001"
