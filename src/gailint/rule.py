"""The rule API: everything a rule module may import, and nothing else.

A rule is a module with a docstring, a declaration `RULE = rule(...)`, examples `GOOD`, `BAD` and `TRAP`, and one
generator `check(report)` (or `check(report, options)` when it declares options) that yields `Finding`s or, where it
could not read what it needs, `NotChecked`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import Enum

from gailint.arithmetic import Cause
from gailint.diagnostics import (
    CellRef,
    Edit,
    EquationCheck,
    Finding,
    Fix,
    NotChecked,
    Related,
    Safety,
    Severity,
    Span,
    Words,
)
from gailint.document import Document, Paragraph, Picture, ReadError, Table, Text
from gailint.forms.matched import CellFigure, LayoutProblem, StatutoryTable
from gailint.pattern import Pattern
from gailint.record import NOTHING, record, replace
from gailint.report import Report
from gailint.report.model import NumberedItem, Section
from gailint.report.statements.denials import denials, denied_places
from gailint.report.statements.model import Claim, Comparison, Count, Rate, Reading
from gailint.report.statements.quotients import misprinted
from gailint.report.topics import STATUTORY as SECTIONS
from gailint.report.topics import topic_of

ERROR = Severity.ERROR
WARNING = Severity.WARNING
INFO = Severity.INFO

FORM_2019 = frozenset({"2019"})
FORM_2021 = frozenset({"2021"})
FORMS = FORM_2019 | FORM_2021
ALL = FORMS | {"free"}

Findings = Iterator[Finding | NotChecked]


class Scope(Enum):
    """What a rule looks at: a file as it was read, a report, the suppressions of a run, a failure of another rule."""

    INPUT = "input"
    REPORT = "report"
    SUPPRESSIONS = "suppressions"
    FAILURE = "failure"


@record
class Input:
    """The subject of a rule of scope INPUT: a file and what became of it.

    `document` or `error` is set, never both. `wanted` is True where the user named the file or the configuration's
    `include` names it; `included` only for the latter. `is_report` is None where nothing could be read.
    """

    path: str
    document: Document | None
    error: ReadError | None
    is_report: bool | None
    wanted: bool
    included: bool


@record
class UnusedSuppression:
    """The subject of a rule of scope SUPPRESSIONS: `named` is what it names, `known` whether a rule has that name.

    `removal` are the stretches of the report without which it is gone; empty for an entry of the configuration.
    """

    span: Span
    named: str
    known: bool
    removal: tuple[Span, ...] = ()


@record
class Failure:
    """The subject of a rule of scope FAILURE: another rule raised an exception."""

    code: str
    error: str


@record
class Option:
    """A setting of a rule: default value and what it means. The type of the default is the type of the option."""

    default: str | int | bool | tuple[str, ...]
    doc: Words


@record
class Rule:
    """The declaration of a rule. `variants` are further messages; `fix` says what a fix may change."""

    code: str
    slug: str
    severity: Severity
    editions: frozenset[str]
    since: str
    message: Words
    variants: Mapping[str, Words] = NOTHING
    options: Mapping[str, Option] = NOTHING
    scope: Scope = Scope.REPORT
    fix: Safety | None = None
    enabled: bool = True

    def words(self, variant: str) -> Words:
        """The message of a variant, "" for the main one."""
        return self.variants[variant] if variant else self.message


def rule(
    *,
    code: str,
    slug: str,
    severity: Severity,
    zh: str,
    en: str,
    editions: frozenset[str] = ALL,
    since: str = "0.1",
    variants: Mapping[str, Words] | None = None,
    options: Mapping[str, Option] | None = None,
    scope: Scope = Scope.REPORT,
    fix: Safety | None = None,
    enabled: bool = True,
) -> Rule:
    """Declare a rule. `zh` and `en` are message templates: `{name}` is replaced by the finding's value of that name."""
    return Rule(
        code, slug, severity, editions, since, Words(zh, en), variants or {}, options or {}, scope, fix, enabled
    )


@record
class Example:
    """A report that differs from the clean sample in what is given here; a case of a rule as data.

    Sections' prose (`overview` …) replaces the sample's paragraphs; "\n" separates paragraphs. `cells` puts texts into
    figure cells by (table, row, column); `labels` replaces labels of the tables, by the printed label; `tables` puts a
    text in the place of a whole table, by number; `headings` replaces section headings by key, "" drops the heading;
    `replace` changes the finished text, everywhere; `raw` is the whole file instead, a text in `encoding`. In a Word file
    `revisions` are pieces of the text and what each is (`insertion`, `deletion`, `move`, `comment`), `automatic` makes
    the numbers at the start of paragraphs automatic ones, and `author` stands in the file's properties.
    `found` is the text that each finding covers (one string for one finding), in the order of the file.
    """

    title: str | None = None
    preamble: str | None = None
    overview: str | None = None
    proactive: str | None = None
    requests: str | None = None
    remedies: str | None = None
    problems: str | None = None
    other: str | None = None
    signature: str | None = None
    cells: Mapping[tuple[int, str, str], str] = NOTHING
    labels: Mapping[str, str] = NOTHING
    tables: Mapping[int, str] = NOTHING
    headings: Mapping[str, str] = NOTHING
    replace: tuple[tuple[str, str], ...] = ()
    raw: str | bytes | None = None
    encoding: str = "utf-8"
    revisions: tuple[tuple[str, str], ...] = ()
    author: str = ""
    automatic: bool = False
    year: int = 2023
    agency: str | None = None
    file: str = "report.txt"
    today: str = "2026-11-20"
    config: str | None = None
    found: str | tuple[str, ...] = ()
    expected: str | None = None
    severity: Severity | None = None
    cause: str | None = None
    note: str = ""


Check = Callable[..., Findings]

__all__ = [
    "ALL",
    "ERROR",
    "FORMS",
    "FORM_2019",
    "FORM_2021",
    "INFO",
    "SECTIONS",
    "WARNING",
    "Cause",
    "CellFigure",
    "CellRef",
    "Check",
    "Claim",
    "Comparison",
    "Count",
    "Edit",
    "EquationCheck",
    "Example",
    "Failure",
    "Finding",
    "Findings",
    "Fix",
    "Input",
    "LayoutProblem",
    "NotChecked",
    "NumberedItem",
    "Option",
    "Paragraph",
    "Pattern",
    "Picture",
    "Rate",
    "ReadError",
    "Reading",
    "Related",
    "Report",
    "Rule",
    "Safety",
    "Scope",
    "Section",
    "Severity",
    "Span",
    "StatutoryTable",
    "Table",
    "Text",
    "UnusedSuppression",
    "Words",
    "denials",
    "denied_places",
    "misprinted",
    "record",
    "replace",
    "rule",
    "topic_of",
]
