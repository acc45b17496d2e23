"""What is said about a report: places, findings, diagnostics, fixes. Imports nothing of ours."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, IntEnum

from gailint.record import NOTHING, record

# typing is not imported for this: it costs time at every start.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Severity(IntEnum):
    """How bad a finding is; comparable, so that thresholds are plain comparisons."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        return self.name.lower()


class Safety(Enum):
    """Whether a fix may change the meaning of the report."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@record
class Span:
    """A stretch of a source text: lines and columns start at 1, columns count characters, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int
    page: int | None = None


@record
class Words:
    """A text in both languages of the tool."""

    zh: str
    en: str

    def text(self, language: str) -> str:
        return self.en if language == "en" else self.zh


@record
class CellRef:
    """A cell of a statutory table: number of the section (2, 3, 4), row key and column key of the form."""

    table: int
    row: str
    column: str


@record
class EquationCheck:
    """An equation of the form that does not hold: the sum of its parts and the figure printed for it."""

    name: str
    sum: int
    printed: int


@record
class Related:
    """A further place that belongs to a finding."""

    span: Span
    message: Words


@record
class Edit:
    """Replace the characters of `span` by `text`."""

    span: Span
    text: str


@record
class Fix:
    """Edits that belong together. `encoding` is the one that the whole file is to be written in, None to keep its own."""

    safety: Safety
    edits: tuple[Edit, ...]
    encoding: str | None = None


@record
class Finding:
    """What a rule yields: a place and the values for the message.

    `variant` names one of the rule's messages, "" the main one. `severity` overrides the rule's own for this case.
    Values may be `Words`: they are put into the message in its language.
    """

    span: Span
    values: Mapping[str, object] = NOTHING
    variant: str = ""
    severity: Severity | None = None
    section: str | None = None
    cell: CellRef | None = None
    actual: str | None = None
    expected: str | None = None
    cause: str | None = None
    equations: tuple[EquationCheck, ...] = ()
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


@record
class NotChecked:
    """What a rule yields where it could not read what it needs."""

    reason: Words


@record
class RelatedPlace:
    """A related place of a diagnostic, its message in the language asked for."""

    span: Span
    message: str


@record
class Diagnostic:
    """A finding as the user sees it: with code, severity, path and a message in the language asked for.

    `place` says in words where it is in a Word or PDF file, which has no lines of its own. `baselined` is True for a
    finding that a baseline knows.
    """

    code: str
    slug: str
    severity: Severity
    path: str
    span: Span
    message: str
    section: str | None = None
    cell: CellRef | None = None
    actual: str | None = None
    expected: str | None = None
    cause: str | None = None
    equations: tuple[EquationCheck, ...] = ()
    related: tuple[RelatedPlace, ...] = ()
    fix: Fix | None = None
    identity: str = ""
    suppressed: bool = False
    source_line: str = ""
    place: str = ""
    baselined: bool = False

    @property
    def fingerprint(self) -> str:
        """A short name for the finding that outlives changes elsewhere in the file: a hash of `identity`."""
        from hashlib import blake2b  # slow to import, and most runs print no fingerprint

        return blake2b(self.identity.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        return (self.path, self.span.line, self.span.column, self.code)


@record
class Unchecked:
    """A rule that could not be applied to a file, and why, in the language asked for."""

    path: str
    code: str
    reason: str


@record
class FileRecord:
    """What became of one file: status is `checked`, `skipped` or `failed`; the rest is None where it is not known."""

    path: str
    status: str
    format: str | None = None
    agency: str | None = None
    year: int | None = None
    edition: str | None = None
    reason: str | None = None


@record
class RuleNote:
    """What a rule is about, in the language asked for: a line, its meaning, and what to know to act on it."""

    code: str
    slug: str
    severity: Severity
    summary: str
    about: str
    help: str


@record
class Result:
    """Everything one run found, sorted; what a reporter prints.

    `failed` is True where a rule or another part of the tool broke down, so that the result is not complete. `fixed`
    counts the findings that were corrected in the files, `stale` the entries of the baseline that find nothing any more.
    `pages` are the `gailint.page.model.Page`s of the files, for the formats that ask for them.
    """

    files: tuple[FileRecord, ...]
    diagnostics: tuple[Diagnostic, ...]
    not_checked: tuple[Unchecked, ...]
    today: str
    language: str
    version: str
    excluded: int = 0
    failed: bool = False
    fixed: int = 0
    stale: int = 0
    rules: tuple[RuleNote, ...] = ()
    pages: tuple[Any, ...] = ()

    def count(self, severity: Severity) -> int:
        return sum(d.severity is severity for d in self.active)

    @property
    def active(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that are neither suppressed nor in the baseline."""
        return tuple(d for d in self.diagnostics if not (d.suppressed or d.baselined))

    @property
    def suppressed(self) -> int:
        """The number of suppressed findings."""
        return sum(d.suppressed for d in self.diagnostics)

    @property
    def baselined(self) -> int:
        """The number of findings that the baseline knows."""
        return sum(d.baselined and not d.suppressed for d in self.diagnostics)
