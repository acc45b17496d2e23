"""Runs rules over reports, in one process or many. Never names a rule.

A file becomes a document, a document perhaps a report; the rules say what they find; here it gets code,
severity, path and a message, is held against the suppressions, and is put in order.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from gailint import __version__
from gailint.diagnostics import (
    Diagnostic,
    FileRecord,
    Finding,
    NotChecked,
    RelatedPlace,
    Result,
    Severity,
    Span,
    Unchecked,
    Words,
)
from gailint.document import Document, Place, ReadError, Source
from gailint.readers import MAX_BYTES, SUPPORTED, most_bytes, open_document, prepare
from gailint.record import NOTHING, record, replace
from gailint.registry import LoadedRule, catalogue
from gailint.report import Report, recognise
from gailint.rule import Failure, Input, Rule, Scope

# typing is not imported for this: it costs time at every start.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gailint.limits import Limits
    from gailint.page.model import Page
    from gailint.suppress import Entry

_SHANGHAI = timedelta(hours=8)
_LONGEST_VALUE = 160
_CHUNK = 32
MAX_CHARACTERS = 400_000
_MOST_FINDINGS = 500
_TOO_MANY = Words(
    f"同类问题超过 {_MOST_FINDINGS} 处，其余不再列出", f"it found more than {_MOST_FINDINGS}; the others are not told"
)
_NO_SOURCE = Source("")
_NOT_A_REPORT = Words("不是政府信息公开工作年度报告", "not a government information disclosure annual report")


@record
class Settings:
    """What a file is checked with. Files checked alike should share one object: its rules are bound only
    once.

    today         the day of the check; None for today in China
    language      of the messages, `zh` or `en`
    codes         of the rules to run; None for all that are on by default
    severities    other severities than the rules' own, by code
    options       settings of rules, by code and name; what is left out has its default
    suppressions  entries of the configuration that are for the file
    encoding      of text files; None to find it out
    limits        on how much of a file is read; None for those of the readers
    plugins       packages with further rules
    pages         whether the result holds the pages of the files too
    """

    today: date | None = None
    language: str = "zh"
    codes: frozenset[str] | None = None
    severities: Mapping[str, Severity] = NOTHING
    options: Mapping[str, Mapping[str, Any]] = NOTHING
    suppressions: tuple[Entry, ...] = ()
    encoding: str | None = None
    plugins: tuple[str, ...] = ()
    pages: bool = False
    limits: Limits | None = None

    __eq__ = object.__eq__
    __hash__ = object.__hash__


@record
class Target:
    """A file to check: the path that is shown, the one that is opened ("" for the same), and why.

    `named` is True for a file that the user named, `included` for one that the configuration's `include`
    names.
    """

    path: str
    location: str = ""
    named: bool = True
    included: bool = False


class Outcome:
    """What the check of one file gave."""

    def __init__(
        self,
        record: FileRecord | None,
        diagnostics: list[Diagnostic] | None = None,
        not_checked: list[Unchecked] | None = None,
        failed: bool = False,
    ) -> None:
        self.record = record
        self.diagnostics = diagnostics or []
        self.not_checked = not_checked or []
        self.failed = failed
        self.used: set[Entry] = set()
        self.page: Page | None = None


def check_bytes(
    data: bytes,
    name: str,
    settings: Settings | None = None,
    rules: Sequence[LoadedRule] | None = None,
    included: bool = False,
) -> Result:
    """Check the content of one file. `rules` are run in place of those that the settings select.

    Raises RuleLoadError.
    """
    settings = settings or Settings()
    runner = _Runner(settings, rules) if rules is not None else _runner(settings)
    target = Target(name, included=included)
    return _result([runner.run(target, data)], settings.language, runner.today, 0)


def check_paths(
    targets: Iterable[str | Target],
    settings_for: Callable[[str], Settings],
    *,
    jobs: int = 1,
    language: str = "zh",
    today: date | None = None,
    excluded: int = 0,
    suppressions: Sequence[Entry] = (),
    walked: Collection[str] = (),
    progress: Callable[[int], None] | None = None,
) -> Result:
    """Check files, with the settings that `settings_for` has for the place of each.

    `excluded` is the number of files left out before. `suppressions` are all entries of the configurations
    met and `walked` the absolute folders that were searched: an entry that hid nothing is told after the
    last file. `progress` is called with the number of files done since the last call. Raises RuleLoadError.
    """
    work = [_with_settings(target, settings_for) for target in targets]
    known = {id(settings): settings for _, settings in work}
    # Rules are loaded before any process is started: what is wrong with one is told once, and forks inherit
    # them.
    runners = [_runner(settings) for settings in known.values()]
    prepare((target.location or target.path, settings.limits) for target, settings in work)
    outcomes: list[Outcome] = []
    for part in _outcomes(work, min(jobs, -(-len(work) // _CHUNK))):
        outcomes += part
        if progress:
            progress(len(part))
    if suppressions:
        outcomes += _unused_entries(outcomes, work, runners, suppressions, walked)
    return _result(outcomes, language, today or china_today(), excluded)


def _with_settings(target: str | Target, settings_for: Callable[[str], Settings]) -> tuple[Target, Settings]:
    found = Target(target) if isinstance(target, str) else target
    return found, settings_for(found.location or found.path)


def _outcomes(work: list[tuple[Target, Settings]], jobs: int) -> Iterator[list[Outcome]]:
    """The outcomes in the order of the work, a part at a time."""
    if jobs < 2:
        for item in work:
            yield _run_all([item])
        return
    from concurrent.futures import ProcessPoolExecutor

    size = min(2 * _CHUNK, -(-len(work) // jobs))
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(_run_all, (work[at : at + size] for at in range(0, len(work), size)))


def _run_all(work: list[tuple[Target, Settings]]) -> list[Outcome]:
    return [_runner(settings).run(target) for target, settings in work]


def read_file(path: str, most: int = MAX_BYTES) -> bytes:
    """The bytes of a file, of one larger than `most` bytes only the start. Raises ReadError."""
    try:
        # A named pipe or a device would be waited for without end.
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise ReadError("unreadable", Words("不是普通文件", "it is not a regular file"))
        with open(path, "rb") as file:
            # One byte more than the limit is enough for the reader to refuse the file.
            return file.read(most + 1)
    except OSError as error:
        problem = error.strerror or type(error).__name__
        raise ReadError(
            "unreadable", Words(f"系统无法读取（{problem}）", f"the system cannot read it ({problem})")
        ) from error


class _Runner:
    """The rules that some settings select, ready to be run on one file after the other."""

    def __init__(self, settings: Settings, rules: Sequence[LoadedRule] | None = None) -> None:
        self.settings = settings
        self.today = settings.today or china_today()
        self.catalogue = catalogue(settings.plugins)
        if rules is None:
            codes = self.catalogue.select() if settings.codes is None else settings.codes
            rules = [self.catalogue.load(code) for code in sorted(codes)]
        self.rules: dict[Scope, list[_Bound]] = {scope: [] for scope in Scope}
        for loaded in rules:
            self.rules[loaded.rule.scope].append(self._bind(loaded))

    def _bind(self, loaded: LoadedRule) -> _Bound:
        rule, check = loaded.rule, loaded.check
        severity = self.settings.severities.get(rule.code)
        if not rule.options:
            return _Bound(rule, check, severity)
        values = {name: option.default for name, option in rule.options.items()}
        values |= self.settings.options.get(rule.code, {})
        return _Bound(rule, lambda subject: check(subject, values), severity)

    def run(self, target: Target, data: bytes | None = None) -> Outcome:
        """Check one file; `data` is its content where that need not be read."""
        language = self.settings.language
        extension = os.path.splitext(target.path)[1].lower()
        wanted = target.named or target.included
        if extension not in SUPPORTED and not wanted:
            return Outcome(FileRecord(target.path, "skipped", reason=unsupported(extension).text(language)))
        run = _Run(self, target.path)
        document: Document | None = None
        report: Report | None = None
        error: ReadError | None = None
        try:
            # A file without any extension, named by the user, is taken for text.
            if extension and extension not in SUPPORTED:
                raise ReadError("unreadable", unsupported(extension))
            if data is None:
                data = read_file(target.location or target.path, most_bytes(self.settings.limits))
            document = open_document(
                data, target.path, encoding=self.settings.encoding, limits=self.settings.limits
            )
            run.source = document.source
            run.places = document.places
            report = _recognised(document, target.path, self.today, self.settings.limits)
        except ReadError as caught:
            document, error = None, caught
        except Exception as caught:
            # A hostile file must not end the run for the others; it is told, and the exit status says so.
            run.fail("report" if document else "readers", caught)
            return run.finish(FileRecord(target.path, "failed", reason=_describe(caught)), document)
        is_report = None if document is None else report is not None
        run.apply(
            self.rules[Scope.INPUT],
            Input(target.path, document, error, is_report, wanted, target.included),
        )
        if report is not None:
            edition = report.edition
            run.apply([bound for bound in self.rules[Scope.REPORT] if edition in bound.rule.editions], report)
        if error and not wanted and not run.diagnostics:
            return run.finish(FileRecord(target.path, "skipped", reason=_clean(error.reason.text(language))), None)
        outcome = run.finish(_record(target.path, document, report, error, language), document)
        if document is not None and self.settings.pages:
            from gailint.page.builder import page_of

            outcome.page = page_of(target.path, document, report, outcome.diagnostics)
        return outcome


def _recognised(document: Document, path: str, today: date, limits: Limits | None) -> Report | None:
    """The report in a document, None where it is none. Raises ReadError for one that is longer than any report is."""
    report = recognise(document, path, today)
    most = limits.characters if limits and limits.characters else MAX_CHARACTERS
    if report is not None and len(document.source.text) > most and document.length > most:
        raise ReadError(
            "unreadable",
            Words(f"报告超过 {most} 字，不像一份年度报告", f"the report has more than {most} characters: no annual report is as long"),
        )
    return report


@record
class _Bound:
    """A rule with its options and the severity that the configuration gives it."""

    rule: Rule
    check: Callable[[Any], Iterable[Finding | NotChecked]]
    severity: Severity | None


class _Run:
    """The check of one file: collects what the rules say."""

    def __init__(self, runner: _Runner, path: str) -> None:
        self.runner = runner
        self.path = path
        self.language = runner.settings.language
        self.source = _NO_SOURCE
        self.places: Mapping[int, Place] = NOTHING
        self.diagnostics: list[Diagnostic] = []
        self.not_checked: list[Unchecked] = []
        self.failures: list[Failure] = []
        self.judged: set[str] = set()
        self._seen: dict[str, int] = {}

    def apply(self, rules: Iterable[_Bound], subject: object) -> None:
        """Run rules on a subject; a rule that raises an exception becomes a failure."""
        for bound in rules:
            code = bound.rule.code
            complete = True
            try:
                for number, finding in enumerate(bound.check(subject)):
                    if number == _MOST_FINDINGS:
                        complete = False
                        self._leave(code, _TOO_MANY)
                        break
                    if isinstance(finding, NotChecked):
                        complete = False
                        self._leave(code, finding.reason)
                    else:
                        self.diagnostics.append(self._stamp(bound, finding))
            except Exception as error:
                # One broken rule must not take the findings of the others with it.
                self.fail(code, error)
            else:
                if complete:
                    self.judged.add(code)

    def _leave(self, code: str, reason: Words) -> None:
        """Note that a rule did not check everything."""
        self.not_checked.append(Unchecked(self.path, code, _clean(reason.text(self.language))))

    def fail(self, code: str, error: Exception) -> None:
        """Note that a rule, or another part of the house, raised an exception."""
        self.failures.append(Failure(code, _describe(error)))

    def finish(self, record: FileRecord | None, document: Document | None) -> Outcome:
        """Tell the failures, hold everything against the suppressions, and put it in order."""
        rules = self.runner.rules
        failed = bool(self.failures)
        if failed:
            self._tell_failures()
        outcome = Outcome(record, self.diagnostics, self.not_checked, failed)
        entries = self.runner.settings.suppressions
        if entries or (document and any("gailint" in comment.text.value for comment in document.comments)):
            from gailint.suppress import Suppressions

            suppressions = Suppressions(document, entries, self.runner.catalogue.codes)
            outcome.diagnostics = suppressions.mark(self.diagnostics)
            self.diagnostics = []
            for unused in suppressions.unused(self.judged):
                self.apply(rules[Scope.SUPPRESSIONS], unused)
            outcome.diagnostics += suppressions.mark(self.diagnostics)
            outcome.used = suppressions.used
        outcome.diagnostics.sort(key=_order)
        return outcome

    def _tell_failures(self) -> None:
        """Let the rules for failures speak, selected or not: a run must not fail without a word."""
        bound = self.runner.rules[Scope.FAILURE]
        if not bound:
            loaded = self.runner.catalogue.of_scope(Scope.FAILURE)
            bound = [_Bound(rule.rule, rule.check, None) for rule in loaded]
        for failure in tuple(self.failures):
            self.apply(bound, failure)

    def _stamp(self, bound: _Bound, finding: Finding) -> Diagnostic:
        """A finding as a diagnostic."""
        rule, language, span = bound.rule, self.language, finding.span
        values = {name: _printed(value, language) for name, value in finding.values.items()}
        message = rule.words(finding.variant).text(language).format_map(values)
        line = self.source.line(span.line)
        related = [
            RelatedPlace(self._paged(near.span), _clean(near.message.text(language))) for near in finding.related
        ]
        place = self.places.get(span.line)
        return Diagnostic(
            rule.code,
            rule.slug,
            bound.severity or finding.severity or rule.severity,
            self.path,
            self._paged(span),
            message,
            finding.section,
            finding.cell,
            None if finding.actual is None else _clean(finding.actual),
            None if finding.expected is None else _clean(finding.expected),
            finding.cause,
            finding.equations,
            tuple(related),
            finding.fix,
            self._identity(rule.code, finding, line),
            False,
            line,
            place.words.text(language) if place else "",
        )

    def _paged(self, span: Span) -> Span:
        """A span with the page it is on, where that is known."""
        place = self.places.get(span.line)
        return replace(span, page=place.page) if place and place.page else span

    def _identity(self, code: str, finding: Finding, line: str) -> str:
        """What a finding is known by, that outlives changes elsewhere in the file: no line numbers, no message.

        A cell is known by its keys. Any other place is known by its text, or by its line where it is empty,
        without white space. Equal findings of one file are told apart by their order.
        """
        cell = finding.cell
        if cell:
            place = f"{cell.table}/{cell.row}/{cell.column}"
        else:
            place = "".join((_text_at(self.source, finding.span) or line).split())
        key = "\0".join((self.path, code, finding.section or "", finding.cause or "", place))
        repeat = self._seen.get(key, 0)
        self._seen[key] = repeat + 1
        return f"{key}\0{repeat}"


@lru_cache(maxsize=32)
def _runner(settings: Settings) -> _Runner:
    return _Runner(settings)


def china_today() -> date:
    """Today in China, which has one time and no summer time."""
    return (datetime.now(UTC) + _SHANGHAI).date()


def _order(found: Diagnostic) -> tuple[str, int, int, str]:
    return found.sort_key


def _text_at(source: Source, span: Span) -> str:
    return source.text[source.offset(span.line, span.column) : source.offset(span.end_line, span.end_column)]


def _printed(value: object, language: str) -> object:
    """A value as it is put into a message."""
    if isinstance(value, Words):
        return _clipped(_clean(value.text(language)))
    if isinstance(value, str):
        return _clipped(_clean(value))
    return value


def _clipped(text: str) -> str:
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"


def _clean(text: str) -> str:
    """A text without what could steer a terminal: white space as a blank, the invisible spelt out."""
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else " " if char.isspace() else f"\\u{ord(char):04x}" for char in text
    )


def _describe(error: Exception) -> str:
    """An exception in one line: its kind, its message, and where in the code it was raised."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" ({os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno})" if trace else ""
    return _clipped(_clean(f"{type(error).__name__}: {error}")) + place


def unsupported(extension: str) -> Words:
    """Why a file of another format cannot be read."""
    shown = _clean(extension) or "?"
    return Words(
        f"不支持 {shown} 文件，可以检查的格式有 {'、'.join(SUPPORTED)}",
        f"{shown} files are not supported; what can be read: {', '.join(SUPPORTED)}",
    )


def _record(
    path: str, document: Document | None, report: Report | None, error: ReadError | None, language: str
) -> FileRecord:
    if document is None:
        return FileRecord(path, "failed", reason=_clean(error.reason.text(language)) if error else None)
    if report is None:
        return FileRecord(path, "skipped", document.format, reason=_NOT_A_REPORT.text(language))
    agency = report.agency.name or None
    return FileRecord(path, "checked", document.format, agency, report.year, report.edition)


def _unused_entries(
    outcomes: list[Outcome],
    work: list[tuple[Target, Settings]],
    runners: list[_Runner],
    entries: Sequence[Entry],
    walked: Collection[str],
) -> list[Outcome]:
    """What the rules say about entries of the configuration that hid nothing in the whole run."""
    from gailint.suppress import unused_entries

    used = {entry for outcome in outcomes for entry in outcome.used}
    checked = {os.path.abspath(target.location or target.path).replace("\\", "/") for target, _ in work}
    judged = {bound.rule.code for runner in runners for rules in runner.rules.values() for bound in rules}
    told: list[Outcome] = []
    for entry, unused in unused_entries(entries, used, checked, walked, judged):
        run = _Run(runners[0] if runners else _runner(Settings()), entry.path)
        with open(entry.location, encoding="utf-8-sig", newline="") as configuration:
            run.source = Source(configuration.read())
        run.apply(run.runner.rules[Scope.SUPPRESSIONS], unused)
        told.append(run.finish(None, None))
    return told


def _result(outcomes: list[Outcome], language: str, today: date, excluded: int) -> Result:
    return Result(
        tuple(outcome.record for outcome in outcomes if outcome.record),
        tuple(sorted((found for outcome in outcomes for found in outcome.diagnostics), key=_order)),
        tuple(unchecked for outcome in outcomes for unchecked in outcome.not_checked),
        today.isoformat(),
        language,
        __version__,
        excluded,
        any(outcome.failed for outcome in outcomes),
        pages=tuple(outcome.page for outcome in outcomes if outcome.page),
    )
