"""One file on its way: read, recognised, held against the rules and the suppressions."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from operator import attrgetter

from gailint.diagnostics import Diagnostic, FileRecord, NotChecked, Unchecked, Words
from gailint.document import Document, Place, ReadError, Source
from gailint.engine.settings import Settings, Target, china_today
from gailint.engine.stamp import Bound, Stamp, clean, clipped
from gailint.readers import MAX_BYTES, SUPPORTED, most_bytes, open_document
from gailint.record import NOTHING
from gailint.registry import LoadedRule, catalogue
from gailint.report import Report, recognise
from gailint.rule import Failure, Input, Scope

# typing is not imported for this: it costs time at every start.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from gailint.limits import Limits
    from gailint.page.model import Page
    from gailint.suppress import Entry

MAX_CHARACTERS = 400_000
_MOST_FINDINGS = 500
_TOO_MANY = Words(
    f"同类问题超过 {_MOST_FINDINGS} 处，其余不再列出", f"it found more than {_MOST_FINDINGS}; the others are not told"
)
_NOT_A_REPORT = Words("不是政府信息公开工作年度报告", "not a government information disclosure annual report")


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


class Runner:
    """The rules that some settings select, ready to be run on one file after the other."""

    def __init__(self, settings: Settings, rules: Sequence[LoadedRule] | None = None) -> None:
        self.settings = settings
        self.today = settings.today or china_today()
        self.catalogue = catalogue(settings.plugins)
        if rules is None:
            codes = self.catalogue.select() if settings.codes is None else settings.codes
            rules = [self.catalogue.load(code) for code in sorted(codes)]
        self.rules: dict[Scope, list[Bound]] = {scope: [] for scope in Scope}
        for loaded in rules:
            self.rules[loaded.rule.scope].append(self._bind(loaded))

    def _bind(self, loaded: LoadedRule) -> Bound:
        rule, check = loaded.rule, loaded.check
        severity = self.settings.severities.get(rule.code)
        if not rule.options:
            return Bound(rule, check, severity)
        values = {name: option.default for name, option in rule.options.items()}
        values |= self.settings.options.get(rule.code, {})
        return Bound(rule, lambda subject: check(subject, values), severity)

    def run(self, target: Target, data: bytes | None = None) -> Outcome:
        """Check one file; `data` is its content where that need not be read."""
        language = self.settings.language
        extension = os.path.splitext(target.path)[1].lower()
        wanted = target.named or target.included
        if extension not in SUPPORTED and not wanted:
            return Outcome(FileRecord(target.path, "skipped", reason=unsupported(extension).text(language)))
        run = Inspection(self, target.path)
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
            run.read(document.source, document.places)
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
            return run.finish(FileRecord(target.path, "skipped", reason=clean(error.reason.text(language))), None)
        outcome = run.finish(_record(target.path, document, report, error, language), document)
        if document is not None and self.settings.pages:
            from gailint.page.builder import page_of

            outcome.page = page_of(target.path, document, report, outcome.diagnostics)
        return outcome


class Inspection:
    """The check of one file: collects what the rules say."""

    def __init__(self, runner: Runner, path: str) -> None:
        self.runner = runner
        self._stamp = Stamp(path, runner.settings.language)
        self.diagnostics: list[Diagnostic] = []
        self.not_checked: list[Unchecked] = []
        self.failures: list[Failure] = []
        self.judged: set[str] = set()

    def read(self, source: Source, places: Mapping[int, Place] = NOTHING) -> None:
        """Take note of the text that the findings are about, and where its lines stand in the file."""
        self._stamp.source, self._stamp.places = source, places

    def apply(self, rules: Iterable[Bound], subject: object) -> None:
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
                        self.diagnostics.append(self._stamp.stamp(bound, finding))
            except Exception as error:
                # One broken rule must not take the findings of the others with it.
                self.fail(code, error)
            else:
                if complete:
                    self.judged.add(code)

    def _leave(self, code: str, reason: Words) -> None:
        """Note that a rule did not check everything."""
        self.not_checked.append(Unchecked(self._stamp.path, code, clean(reason.text(self._stamp.language))))

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
        outcome.diagnostics.sort(key=attrgetter("sort_key"))
        return outcome

    def _tell_failures(self) -> None:
        """Let the rules for failures speak, selected or not: a run must not fail without a word."""
        bound = self.runner.rules[Scope.FAILURE]
        if not bound:
            loaded = self.runner.catalogue.of_scope(Scope.FAILURE)
            bound = [Bound(rule.rule, rule.check, None) for rule in loaded]
        for failure in tuple(self.failures):
            self.apply(bound, failure)


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


def unsupported(extension: str) -> Words:
    """Why a file of another format cannot be read."""
    shown = clean(extension) or "?"
    return Words(
        f"不支持 {shown} 文件，可以检查的格式有 {'、'.join(SUPPORTED)}",
        f"{shown} files are not supported; what can be read: {', '.join(SUPPORTED)}",
    )


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


def _record(
    path: str, document: Document | None, report: Report | None, error: ReadError | None, language: str
) -> FileRecord:
    if document is None:
        return FileRecord(path, "failed", reason=clean(error.reason.text(language)) if error else None)
    if report is None:
        return FileRecord(path, "skipped", document.format, reason=_NOT_A_REPORT.text(language))
    agency = report.agency.name or None
    return FileRecord(path, "checked", document.format, agency, report.year, report.edition)


def _describe(error: Exception) -> str:
    """An exception in one line: its kind, its message, and where in the code it was raised."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" ({os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno})" if trace else ""
    return clipped(clean(f"{type(error).__name__}: {error}")) + place
