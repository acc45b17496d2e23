"""The page of a rule in the documentation, in Markdown: all that the rule says of itself, in both languages.

Generated, so that nothing is written twice: docstring, declaration and examples are those of the rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gailint.diagnostics import Safety
from gailint.registry import BASIS, CHINESE, NOT_REPORTED, WHAT, WHY, LoadedRule, documentation
from gailint.reporters.terminal import visible
from gailint.rule import ALL, Example
from gailint.rule_docs.examples import corrected, findings, marked, peculiar
from gailint.words import LANGUAGES, say

_MOST = {"BAD": 4, "GOOD": 2, "TRAP": 6}
_FIXES = {None: "r_no_fix", Safety.SAFE: "r_safe", Safety.UNSAFE: "r_unsafe"}


def rule_page(loaded: LoadedRule) -> str:
    """The page of a rule."""
    return "\n".join(_lines(loaded)).rstrip("\n") + "\n"


def _lines(loaded: LoadedRule) -> Iterator[str]:
    rule, doc = loaded.rule, documentation(loaded.module)
    yield f"# {rule.code} {rule.slug}"
    yield ""
    yield doc.summary
    yield ""
    yield "[All rules](../rules.md) · [所有规则](../rules.zh-CN.md)"
    yield ""
    yield from _facts(loaded)
    yield f"## {CHINESE}"
    yield ""
    yield from _text(doc.sections.get(CHINESE, ""))
    for heading in (WHAT, WHY, BASIS, NOT_REPORTED):
        if heading in doc.sections:
            yield f"## {heading}"
            yield ""
            yield from _text(doc.sections[heading])
    yield from _messages(loaded)
    yield from _options(loaded)
    for kind, key in (("BAD", "r_bad"), ("GOOD", "r_good"), ("TRAP", "r_trap")):
        yield from _examples(loaded, getattr(loaded.module, kind, ()), key, _MOST[kind])


def _facts(loaded: LoadedRule) -> Iterator[str]:
    """The declaration as a table; its heads are bilingual, its values the same in both languages or given in both."""
    rule = loaded.rule
    rows = (
        ("r_severity", rule.severity.label),
        ("r_forms", ", ".join(sorted(rule.editions & ALL))),
        ("r_fix", _both(_FIXES[rule.fix])),
        ("r_default", _both("on" if rule.enabled else "off")),
        ("r_version", rule.since),
    )
    yield "| | |"
    yield "|---|---|"
    yield from (f"| {_both(key)} | {value} |" for key, value in rows)
    yield ""


def _messages(loaded: LoadedRule) -> Iterator[str]:
    rule = loaded.rule
    yield f"## {_both('r_message')}"
    yield ""
    for variant in ("", *rule.variants):
        words = rule.words(variant)
        yield f"* {_escaped(words.zh)}  "
        yield f"  {_escaped(words.en)}"
    yield ""


def _options(loaded: LoadedRule) -> Iterator[str]:
    options = loaded.rule.options
    if not options:
        return
    yield f"## {_both('r_options')}"
    yield ""
    for name, option in options.items():
        default = ", ".join(option.default) if isinstance(option.default, tuple) else str(option.default)
        yield f"* `{name}`: `{default or '-'}`  "
        yield f"  {_escaped(option.doc.zh)}  "
        yield f"  {_escaped(option.doc.en)}"
    yield ""


def _examples(loaded: LoadedRule, examples: Iterable[Example], key: str, most: int) -> Iterator[str]:
    """The first examples of a kind that have something to show."""
    shown = [lines for example in list(examples)[:most] if (lines := list(_example(loaded, example)))]
    if not shown:
        return
    yield f"## {_both(key)}"
    yield ""
    for lines in shown:
        yield from lines


def _example(loaded: LoadedRule, example: Example) -> Iterator[str]:
    """An example: the line with carets, the message in both languages, the fix; else what is peculiar to it."""
    told = [findings(loaded, example, language) for language in LANGUAGES]
    if not told[0]:
        lines = peculiar(example)
        if lines:
            yield from _note(example)
            yield from _block("text", lines)
        return
    yield from _note(example)
    for found, same in zip(*told, strict=True):
        lines = marked(found)
        if lines:
            yield from _block("text", lines)
        yield f"* {_escaped(found.message)}  "
        yield f"  {_escaped(same.message)}"
        yield ""
        pairs = corrected(found, example)
        if pairs:
            yield from _block("diff", [line for old, new in pairs for line in (f"-{old}", f"+{new}")])


def _note(example: Example) -> Iterator[str]:
    if example.note:
        yield f"{_escaped(example.note[:1].upper() + example.note[1:])}:"
        yield ""


def _block(language: str, lines: Iterable[str]) -> Iterator[str]:
    """A fenced block; a fence longer than any in it."""
    text = "\n".join(visible(line) for line in lines)
    fence = "```"
    while fence in text:
        fence += "`"
    yield fence + language
    yield text
    yield fence
    yield ""


def _text(text: str) -> Iterator[str]:
    yield _escaped(text)
    yield ""


def _both(key: str) -> str:
    return " · ".join(say(language, key) for language in LANGUAGES)


def _escaped(text: str) -> str:
    """Text of a rule in Markdown: code in backticks stays code, nothing else is taken for markup or for HTML."""
    parts = "\n".join(visible(line) for line in text.split("\n")).split("`")
    # Between an even and an odd backtick stands code; a lone backtick is text.
    if len(parts) % 2 == 0:
        parts = ["\\`".join(parts)]
    return "`".join(part if at % 2 else _plain(part) for at, part in enumerate(parts))


def _plain(text: str) -> str:
    for mark in "&*_[]<>|":
        text = text.replace(mark, f"\\{mark}")
    return text
