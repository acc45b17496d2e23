"""`check --fix` and `--diff`: corrects the files of a run, and says what was not corrected and why."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping

from gailint.commands import output
from gailint.commands.session import Session
from gailint.commands.work import Work
from gailint.diagnostics import Diagnostic, Result, Safety
from gailint.document import ReadError
from gailint.engine import Target, check_bytes
from gailint.fix import TEXT_FORMATS, Corrected, can_fix, correct
from gailint.fix.difference import difference
from gailint.fix.rewrite import LINK, NotWrittenError, open_text, replace_file
from gailint.record import replace
from gailint.words import say

Mark = Callable[[Result], Result]
"""Marks the findings that the baseline knows: they stay."""


def correct_files(session: Session, work: Work, result: Result, mark: Mark) -> Result:
    """Write the corrections into the files, and give the result of checking again."""
    corrections = _Corrections(session, mark, write=True, color=False)
    corrections.apply(work, result)
    if corrections.files:
        result = mark(work.check())
    corrections.offer_unsafe(result)
    return replace(result, fixed=corrections.fixed)


def show(session: Session, work: Work, result: Result, mark: Mark, environment: Mapping[str, str]) -> None:
    """Print the difference that the corrections would make. Raises UsageError."""
    path = session.arguments.text("output_file")
    color = path is None and output.use_color(session.arguments.text("color"), environment, sys.stdout)
    corrections = _Corrections(session, mark, write=False, color=color)
    corrections.apply(work, result)
    text = "\n".join(corrections.differences)
    if path is None:
        output.write(text)
    else:
        output.write_file(session.absolute(path), text, path)
    corrections.tell("would_fix", n=corrections.fixed, number=corrections.files)
    corrections.offer_unsafe(result)


class _Corrections:
    """The corrections of a run: how many findings were corrected in how many files, or the differences instead."""

    def __init__(self, session: Session, mark: Mark, *, write: bool, color: bool) -> None:
        self._session = session
        self._mark = mark
        self._write = write
        self._color = color
        self._unsafe = session.arguments.on("unsafe_fixes")
        self.fixed = 0
        self.files = 0
        self.differences: list[str] = []

    def apply(self, work: Work, result: Result) -> None:
        """Correct the files with findings that have a fix."""
        formats = {record.path: record.format for record in result.files}
        own = {target.path: target for target in work.targets}
        by_path: dict[str, list[Diagnostic]] = {}
        for found in result.active:
            if found.path in own and can_fix(found, self._unsafe):
                by_path.setdefault(found.path, []).append(found)
        documents = 0
        for path, findings in by_path.items():
            if formats.get(path) in TEXT_FORMATS:
                self._correct(own[path], work.data)
            else:
                documents += len(findings)
        if documents:
            self.tell("fix_documents", n=documents)

    def _correct(self, target: Target, data: bytes | None) -> None:
        """Correct one file."""
        try:
            self._correct_data(target, self._read(target) if data is None else data)
        except (NotWrittenError, ReadError) as error:
            self.tell("not_fixed", path=target.path, reason=error.reason.text(self._session.language))
        except OSError as error:
            self.tell("not_fixed", path=target.path, reason=error.strerror or str(error))

    def _read(self, target: Target) -> bytes:
        """The content of a file that may be corrected. Raises NotWrittenError, OSError."""
        if os.path.islink(target.location):
            raise NotWrittenError(LINK)
        with open(target.location, "rb") as file:
            return file.read()

    def _correct_data(self, target: Target, data: bytes) -> None:
        settings = self._session.settings_for(target.location)

        def check(content: bytes) -> Result:
            return self._mark(check_bytes(content, target.path, settings, included=target.included))

        corrected = correct(data, check, encoding=settings.encoding, unsafe=self._unsafe)
        if corrected.data != data:
            if self._write:
                replace_file(target.location, data, corrected.data)
            else:
                self._show(target, data, corrected, settings.encoding)
            self.fixed += corrected.fixed
            self.files += 1
        for one in corrected.refused:
            line, code = one.finding.span.line, one.finding.code
            reason = one.reason.text(self._session.language)
            self.tell("refused_fix", path=target.path, line=line, code=code, reason=reason)

    def _show(self, target: Target, data: bytes, corrected: Corrected, encoding: str | None) -> None:
        before, after = open_text(data, encoding), open_text(corrected.data, encoding)
        self.differences.append(difference(target.path, before, after, self._session.language, color=self._color))

    def offer_unsafe(self, result: Result) -> None:
        """Say that there are corrections which were not asked for."""
        if not self._unsafe:
            unsafe = sum(found.fix is not None and found.fix.safety is Safety.UNSAFE for found in result.active)
            if unsafe:
                self.tell("more_unsafe", n=unsafe)

    def tell(self, key: str, **values: object) -> None:
        """Say something on standard error."""
        language = self._session.language
        output.tell(say(language, "note", text=say(language, key, **values)))
