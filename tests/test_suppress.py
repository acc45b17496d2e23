"""Suppressions: what comments and entries of the configuration hide, and which of them are told to be of no use."""

import pytest

from gailint.diagnostics import Diagnostic, Severity, Span
from gailint.document import Document
from gailint.readers import open_document
from gailint.suppress import Entry, Suppressions, unused_entries

RULES = {
    "GAI008": "unused-suppression",
    "GAI301": "table-total-mismatch",
    "GAI601": "parts-total-mismatch",
    "GAI602": "percentage-mismatch",
}
ALL = frozenset(RULES)


def resolve(name: str) -> frozenset[str]:
    upper = name.upper()
    return frozenset(code for code, slug in RULES.items() if slug == name or code.startswith(upper))


def read(text: str, name: str = "report.md") -> Document:
    return open_document(text.encode("utf-8"), name)


def findings(document: Document, codes: tuple[str, ...] = ("GAI301", "GAI601")) -> list[Diagnostic]:
    """A finding of each rule at each `!` of a text."""
    text = document.source.text
    places = [at for at, char in enumerate(text) if char == "!" and text[at - 1 : at] != "<"]
    spans = [document.source.span(at, at + 1) for at in places]
    return [Diagnostic(code, RULES[code], Severity.ERROR, "report.md", span, "…") for span in spans for code in codes]


def hidden(document: Document, entries: tuple[Entry, ...] = ()) -> list[tuple[int, str]]:
    marked = Suppressions(document, entries, resolve).mark(findings(document))
    return [(found.span.line, found.code) for found in marked if found.suppressed]


def told(document: Document, judged: frozenset[str] = ALL) -> list[tuple[int, str, bool]]:
    suppressions = Suppressions(document, (), resolve)
    suppressions.mark(findings(document))
    return [(unused.span.line, unused.named, unused.known) for unused in suppressions.unused(judged)]


# A text, the findings hidden (line, code), and the suppressions of no use (line, name, whether a rule has it).
CASES = {
    "next block only": ("<!-- gailint: ignore GAI601 双重计数 -->\n\n一!\n\n二!\n", [(3, "GAI601")], []),
    "block directly below": ("<!-- gailint: ignore GAI601 -->\n一!\n", [(2, "GAI601")], []),
    "heading": ("<!-- gailint: ignore GAI601 -->\n\n## 一!\n\n二!\n", [(3, "GAI601")], []),
    "several codes": (
        "<!-- gailint: ignore GAI601, GAI301 reason -->\n\n一!\n",
        [(3, "GAI301"), (3, "GAI601")],
        [],
    ),
    "codes between blanks": (
        "<!-- gailint: ignore GAI601 GAI301 -->\n\n一!\n",
        [(3, "GAI301"), (3, "GAI601")],
        [],
    ),
    "Chinese commas": (
        "<!-- gailint：ignore GAI601，GAI301、GAI602 -->\n\n一!\n",
        [(3, "GAI301"), (3, "GAI601")],
        [(1, "GAI602", True)],
    ),
    "slug": ("<!-- gailint: ignore parts-total-mismatch 原因 -->\n\n一!\n", [(3, "GAI601")], []),
    "prefix": ("<!-- gailint: ignore GAI6 -->\n\n一!\n", [(3, "GAI601")], []),
    "small letters": ("<!-- gailint: ignore gai601 -->\n\n一!\n", [(3, "GAI601")], []),
    "all rules": ("<!-- gailint: ignore -->\n\n一!\n\n二!\n", [(3, "GAI301"), (3, "GAI601")], []),
    "file": ("一!\n\n<!-- gailint: ignore-file GAI601 -->\n\n二!\n", [(1, "GAI601"), (5, "GAI601")], []),
    "disable and enable": (
        "一!\n\n<!-- gailint: disable GAI601 -->\n\n二!\n\n三!\n\n<!-- gailint: enable GAI601 -->\n\n四!\n",
        [(5, "GAI601"), (7, "GAI601")],
        [],
    ),
    "disable to the end": ("<!-- gailint: disable GAI601 -->\n\n一!\n\n二!\n", [(3, "GAI601"), (5, "GAI601")], []),
    "enable everything": (
        "<!-- gailint: disable GAI601 GAI301 -->\n\n一!\n\n<!-- gailint: enable -->\n\n二!\n",
        [(3, "GAI301"), (3, "GAI601")],
        [],
    ),
    "table": (
        "<!-- gailint: ignore GAI301 -->\n\n| a | b |\n|---|---|\n| 1 | 2! |\n\n二!\n",
        [(5, "GAI301")],
        [],
    ),
    "of no use": ("<!-- gailint: ignore GAI602 -->\n\n一!\n", [], [(1, "GAI602", True)]),
    "one of two of no use": (
        "<!-- gailint: ignore GAI602 GAI601 -->\n\n一!\n",
        [(3, "GAI601")],
        [(1, "GAI602", True)],
    ),
    "unknown code": ("<!-- gailint: ignore GAI999 -->\n\n一!\n", [], [(1, "GAI999", False)]),
    "mistyped code does not hide everything": ("<!-- gailint: ignore GA601 -->\n\n一!\n", [], [(1, "GA601", False)]),
    "unknown after a comma": (
        "<!-- gailint: ignore GAI601, nonsense -->\n\n一!\n",
        [(3, "GAI601")],
        [(1, "nonsense", False)],
    ),
    "reason that starts with a word": ("<!-- gailint: ignore GAI601 counted twice -->\n\n一!\n", [(3, "GAI601")], []),
    "unknown directive": ("<!-- gailint: ignroe GAI601 -->\n\n一!\n", [], [(1, "ignroe", False)]),
    "enable without disable": ("<!-- gailint: enable GAI601 -->\n\n一!\n", [], [(1, "GAI601", True)]),
    "nothing below": ("一!\n\n<!-- gailint: ignore GAI601 -->\n", [], [(3, "GAI601", True)]),
    "another comment": ("<!-- about gailint: ignore GAI601 -->\n\n一!\n", [], []),
}


@pytest.mark.parametrize(("text", "suppressed", "unused"), CASES.values(), ids=CASES)
def test_comments(text: str, suppressed: list[tuple[int, str]], unused: list[tuple[int, str, bool]]) -> None:
    document = read(text)
    assert hidden(document) == suppressed
    assert told(document) == unused


def test_html() -> None:
    text = "<html><body><p>一!</p><!-- gailint: ignore GAI601 --><p>二!</p><p>三!</p></body></html>"
    document = read(text, "report.html")
    marked = Suppressions(document, (), resolve).mark(findings(document))
    assert [found.suppressed for found in marked] == [False, False, False, True, False, False]


def test_rules_that_did_not_run_are_not_judged() -> None:
    document = read("<!-- gailint: ignore GAI602 -->\n\n一!\n")
    assert told(document, ALL - {"GAI602"}) == []
    assert told(read("<!-- gailint: ignore GAI6 -->\n\n一\n"), ALL - {"GAI602"}) == []


def test_what_is_of_no_use_is_not_hidden_by_itself() -> None:
    document = read("<!-- gailint: ignore-file -->\n\n一\n")
    suppressions = Suppressions(document, (), resolve)
    (unused,) = suppressions.unused(ALL)
    told = Diagnostic("GAI008", RULES["GAI008"], Severity.WARNING, "report.md", unused.span, "…")
    assert not suppressions.mark([told])[0].suppressed


def test_hidden_by_name() -> None:
    document = read("<!-- gailint: ignore-file GAI008 -->\n\n一\n")
    suppressions = Suppressions(document, (), resolve)
    told = Diagnostic("GAI008", RULES["GAI008"], Severity.WARNING, "report.md", Span(1, 1, 1, 2), "…")
    assert suppressions.mark([told])[0].suppressed
    assert suppressions.unused(ALL) == []


def entry(*files: str, rule: str = "GAI601", text: str | None = None) -> Entry:
    return Entry(files, rule, resolve(rule), text, "reason", "/work", ".gailint.yaml", Span(3, 5, 3, 9))


def test_entries() -> None:
    document = read("一 417条!\n\n二 418条!\n")
    assert hidden(document, (entry("*.md"),)) == [(1, "GAI601"), (3, "GAI601")]
    assert hidden(document, (entry("*.md", text="417条"),)) == [(1, "GAI601")]
    assert hidden(document, (entry("*.md", text="419条"),)) == []
    assert hidden(document, (entry("*.md", rule="GAI3"), entry("*.md", text="418"))) == [
        (1, "GAI301"),
        (3, "GAI301"),
        (3, "GAI601"),
    ]


def test_entry_without_a_document() -> None:
    found = Diagnostic("GAI601", "x", Severity.ERROR, "a.md", Span(1, 1, 1, 2), "…", source_line="共417条")
    assert Suppressions(None, (entry("*", text="417条"),), resolve).mark([found])[0].suppressed
    assert not Suppressions(None, (entry("*", text="418条"),), resolve).mark([found])[0].suppressed


def test_used_entries() -> None:
    document = read("一 417条!\n")
    used, idle = entry("*.md"), entry("*.md", rule="GAI602")
    suppressions = Suppressions(document, (used, idle), resolve)
    suppressions.mark(findings(document))
    assert suppressions.used == {used}


# Patterns of an entry, files checked, folders searched, whether the entry is known to be of no use.
ENTRIES = {
    "literal file, checked": (("a/x.md",), ("/work/a/x.md",), (), True),
    "literal file, not checked": (("a/x.md",), ("/work/a/y.md",), (), False),
    "literal file in a folder searched, but gone": (("a/x.md",), ("/work/a/y.md",), ("/work",), False),
    "several files, one batch": (("a/**",), ("/work/a/x.md",), (), False),
    "several files, whole folder": (("a/**",), ("/work/a/x.md",), ("/work",), True),
    "several files, their folder": (("a/**",), ("/work/a/x.md",), ("/work/a",), True),
    "several files, another folder": (("a/**",), ("/work/b/x.md",), ("/work/b",), False),
    "any folder, part searched": (("*.md",), ("/work/a/x.md",), ("/work/a",), False),
    "any folder, all searched": (("*.md",), ("/work/a/x.md",), ("/work",), True),
    "folder above": (("*.md",), ("/work/a/x.md",), ("/",), True),
    "name that only starts alike": (("ab/**",), (), ("/work/a",), False),
    "folder by its name": (("a/b/",), ("/work/a/b/x.md",), ("/work",), True),
    "two patterns, one seen": (("a/x.md", "b/**"), ("/work/a/x.md",), (), False),
}


@pytest.mark.parametrize(("files", "checked", "walked", "unused"), ENTRIES.values(), ids=ENTRIES)
def test_unused_entries(
    files: tuple[str, ...], checked: tuple[str, ...], walked: tuple[str, ...], unused: bool
) -> None:
    told = unused_entries([entry(*files)], (), checked, walked, ALL)
    assert [(known.path, one.named, one.known) for known, one in told] == [(".gailint.yaml", "GAI601", True)] * unused


def test_entries_that_are_not_judged() -> None:
    idle = entry("a/x.md")
    assert unused_entries([idle], {idle}, {"/work/a/x.md"}, (), ALL) == []
    assert unused_entries([idle], (), {"/work/a/x.md"}, (), {"GAI301"}) == []


def test_entry_that_names_no_rule() -> None:
    ((named, unused),) = unused_entries([entry("a/**", rule="GAI999")], (), (), (), ())
    assert (named.path, unused.named, unused.known, unused.span.line) == (".gailint.yaml", "GAI999", False, 3)
