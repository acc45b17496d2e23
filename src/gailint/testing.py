"""For authors of rules, also of rules in plug-in packages: examples, and what keeps a rule from passing them.

`example_failures(module)` runs the examples that stand in a rule module, `case_failures(rule, example)` one
further case, `rule_failures(module)` looks at docstring and messages. Each gives sentences, none where all
is well:

    assert case_failures("GAI601", Example(overview="…", found="417")) == []

A report in which a rule shall break down or have nothing to go by, for rules about that, contains the words
`BREAKS` or `CANNOT_CHECK`.
"""

from __future__ import annotations

import string
from collections.abc import Iterator
from datetime import date
from types import ModuleType

from gailint.config.file import parse
from gailint.diagnostics import Diagnostic, Edit, NotChecked, Result, Severity, Span, Words
from gailint.document import ReadError, Source
from gailint.engine import Settings, check_bytes
from gailint.readers import open_document
from gailint.registry import REQUIRED, LoadedRule, RuleLoadError, adopt, catalogue, documentation
from gailint.report import Report
from gailint.rule import ALL, Example, Findings, Scope, rule
from gailint.samples.report import sample_report

BREAKS = "规则在此出错"
CANNOT_CHECK = "规则无法核对"

__all__ = [
    "BREAKS",
    "CANNOT_CHECK",
    "Example",
    "case_failures",
    "check_rule",
    "example_failures",
    "load",
    "rule_failures",
    "sample_report",
    "span_text",
]


class ExampleError(Exception):
    """An example that cannot be run: the rule raised an exception, or the sample is no report to it."""


def load(rule_or_name: ModuleType | str) -> LoadedRule:
    """The rule of a module, or the built-in rule of a code or slug. Raises RuleLoadError,
    UnknownRuleError.
    """
    if isinstance(rule_or_name, ModuleType):
        return adopt(rule_or_name)
    codes = catalogue().resolve(rule_or_name)
    if len(codes) > 1:
        raise RuleLoadError(rule_or_name, Words("不止一条规则", "it names several rules"))
    return catalogue().load(codes[0])


def check_rule(rule_or_name: ModuleType | str, example: Example, language: str = "zh") -> list[Diagnostic]:
    """What one rule says about an example, suppressed findings left out.

    Raises ExampleError where the rule raises an exception, ValueError where the example cannot be built.
    """
    name, data = sample_report(example)
    loaded = load(rule_or_name)
    return _active(_run(loaded, example, name, data, language), loaded)


def span_text(source: Source | str, span: Span) -> str:
    """The text that a span covers."""
    held = Source(source) if isinstance(source, str) else source
    return held.text[held.offset(span.line, span.column) : held.offset(span.end_line, span.end_column)]


def case_failures(rule_or_name: ModuleType | str, example: Example) -> list[str]:
    """What is wrong with a rule's answer to an example: with `found` it must find that, without it
    nothing.
    """
    return list(_failures(load(rule_or_name), example, strict=True))


def example_failures(module: ModuleType) -> list[str]:
    """What is wrong with a rule's answers to its own examples: GOOD and TRAP find nothing, BAD what `found`
    says.
    """
    loaded = adopt(module)
    failures: list[str] = []
    for kind in ("GOOD", "BAD", "TRAP"):
        examples = getattr(module, kind, ())
        if not examples:
            failures.append(f"{kind} is missing or empty")
        for number, example in enumerate(examples):
            if (kind == "BAD") != (example.found != ()):
                failures.append(f"{kind}[{number}]: `found` belongs to the examples in BAD, to each of them")
                continue
            try:
                told = list(_failures(loaded, example, strict=kind != "TRAP"))
            except (ExampleError, ValueError) as error:
                told = [str(error)]
            failures += [f"{kind}[{number}]: {text}" for text in told]
    return failures


def rule_failures(module: ModuleType) -> list[str]:
    """What is wrong with the declaration, the docstring or the messages of a rule module."""
    try:
        declared = adopt(module).rule
    except RuleLoadError as error:
        return [str(error)]
    failures: list[str] = []
    doc = documentation(module)
    if not (doc.summary.endswith(".") and doc.summary[:1].isascii()):
        failures.append("the docstring does not start with an English sentence in one line")
    failures += [f"the docstring lacks `{name}:`" for name in REQUIRED if name not in doc.sections]
    failures += [f"there is nothing under `{name}:`" for name, text in doc.sections.items() if not text]
    if not declared.editions <= ALL:
        failures.append(f"unknown editions: {', '.join(sorted(declared.editions - ALL))}")
    for variant, words in {"": declared.message, **declared.variants}.items():
        where = f"message {variant!r}" if variant else "the message"
        if _placeholders(words.zh) != _placeholders(words.en):
            failures.append(f"{where} has other placeholders in Chinese than in English")
        if words.zh.isascii() or not words.en[:1].isascii():
            failures.append(f"{where} is not in Chinese and in English")
    return failures


def _placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def _failures(loaded: LoadedRule, example: Example, strict: bool) -> Iterator[str]:
    """What is wrong with a rule's answer. `strict`: the rule must have been able to answer at all."""
    name, data = sample_report(example)
    result = _run(loaded, example, name, data, "zh")
    found = _active(result, loaded)
    record = result.files[0]
    if strict and example.raw is None and record.status != "checked":
        yield f"the example is not taken for a report: {record.reason}"
    if strict and loaded.rule.scope is Scope.REPORT:
        yield from (f"could not be checked: {unchecked.reason}" for unchecked in result.not_checked)
    source = _source(name, data)
    texts = [span_text(source, diagnostic.span) for diagnostic in found]
    wanted = [example.found] if isinstance(example.found, str) else list(example.found)
    if texts != wanted:
        yield _difference(wanted, texts, found)
        return
    for diagnostic in found:
        yield from _differences(example, diagnostic)
    yield from _fix_failures(loaded, example, name, source, found)
    if found:
        # The English message is formatted too: a value that only one language uses must not be missing.
        _run(loaded, example, name, data, "en")


def _difference(wanted: list[str], texts: list[str], found: list[Diagnostic]) -> str:
    told = "; ".join(
        f"{diagnostic.span.line}:{diagnostic.span.column} {text!r} {diagnostic.message}"
        for text, diagnostic in zip(texts, found, strict=True)
    )
    return f"should find {', '.join(map(repr, wanted)) or 'nothing'}, but found {told or 'nothing'}"


def _differences(example: Example, diagnostic: Diagnostic) -> Iterator[str]:
    """Where a finding is other than the example says."""
    for name in ("expected", "severity", "cause"):
        wanted, given = getattr(example, name), getattr(diagnostic, name)
        if wanted is not None and given != wanted:
            shown = [value.label if isinstance(value, Severity) else repr(value) for value in (given, wanted)]
            yield f"{name} is {shown[0]}, not {shown[1]}: {diagnostic.message}"


def _fix_failures(
    loaded: LoadedRule, example: Example, name: str, source: Source, found: list[Diagnostic]
) -> Iterator[str]:
    """What is wrong with the fixes: undeclared, or the rule still finds something after all of them."""
    fixes = [diagnostic.fix for diagnostic in found if diagnostic.fix]
    if fixes and loaded.rule.fix is None:
        yield "a finding has a fix, but RULE declares none"
    if not fixes or len(fixes) < len(found):
        return
    text = _edited(source, [edit for fix in fixes for edit in fix.edits])
    left = _active(_run(loaded, example, name, text.encode("utf-8"), "zh"), loaded)
    yield from (f"after the fix it still finds: {diagnostic.message}" for diagnostic in left)


def _edited(source: Source, edits: list[Edit]) -> str:
    text = source.text
    for edit in sorted(set(edits), key=_place, reverse=True):
        start = source.offset(edit.span.line, edit.span.column)
        end = source.offset(edit.span.end_line, edit.span.end_column)
        text = text[:start] + edit.text + text[end:]
    return text


def _place(edit: Edit) -> Span:
    return edit.span


def _source(name: str, data: bytes) -> Source:
    try:
        return open_document(data, name).source
    except ReadError:
        return Source("")


def _active(result: Result, loaded: LoadedRule) -> list[Diagnostic]:
    return [diagnostic for diagnostic in result.active if diagnostic.code == loaded.rule.code]


def _run(loaded: LoadedRule, example: Example, name: str, data: bytes, language: str) -> Result:
    """The check of an example by one rule, and by what that rule looks at."""
    scope = loaded.rule.scope
    rules = [loaded]
    if scope is Scope.FAILURE:
        rules = [_BREAKING, loaded]
    elif scope is Scope.SUPPRESSIONS:
        every = catalogue()
        rules += [every.load(code) for code in every.select() if code != loaded.rule.code]
    config = parse((example.config or "").encode("utf-8"), ".gailint.yaml", "/")
    settings = Settings(
        today=date.fromisoformat(example.today),
        language=language,
        severities={code: level for name, level in config.severity.items() for code in
        catalogue().codes(name)}, options=config.rules,
        suppressions=tuple(entry for entry in config.suppress if entry.applies(name)),
        encoding=config.encoding,
    )
    result = check_bytes(data, name, settings, rules, config.includes("/" + name))
    if result.failed and scope is not Scope.FAILURE:
        raise ExampleError("; ".join(diagnostic.message for diagnostic in result.diagnostics))
    return result


def _break(report: Report) -> Findings:
    """The check of a rule that breaks down, or cannot check, where a report asks for it."""
    if BREAKS in report.prose.text:
        raise ValueError("the example asks for it")
    if CANNOT_CHECK in report.prose.text:
        yield NotChecked(Words("示例要求如此", "the example asks for it"))


_BREAKING = LoadedRule(
    rule(code="GAI000", slug="breaks", severity=Severity.ERROR, zh="示例", en="example"),
    _break,
    ModuleType("gai000_breaks"),
)
