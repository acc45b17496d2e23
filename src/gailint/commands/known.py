"""The baseline of a run: found by the command line, applied to results, written by the command `baseline`."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable

from gailint.baseline import NAME, Baseline, Key, dump, load, stale, updated
from gailint.commands import output
from gailint.commands.session import Session
from gailint.commands.work import STDIN, gather
from gailint.diagnostics import Result
from gailint.record import replace
from gailint.reporters.terminal import visible
from gailint.words import UsageError, say

OK, FAILED = 0, 2


class Known:
    """A baseline with the paths and rules of a session."""

    def __init__(self, session: Session, baseline: Baseline) -> None:
        self.baseline = baseline
        self._session = session

    def mark(self, result: Result) -> Result:
        """The result, its findings that the baseline knows marked."""
        return self.baseline.mark(result, self._session.absolute)

    def found(self, result: Result) -> Counter[Key]:
        return self.baseline.found(result, self._session.absolute)

    def with_stale(self, result: Result) -> Result:
        """The result with the number of entries that find nothing, or less than they say, any more."""
        return replace(result, stale=len(stale(self.baseline, self.found(result), self.judged(result))))

    def judged(self, result: Result) -> Callable[[str, str], bool]:
        """Whether a run can tell what a rule, by its code, finds in a file, by its path in the baseline: it read the
        file and ran the rule to the end.
        """
        session, name = self._session, self.baseline.relative
        codes: dict[str, frozenset[str] | None] = {}
        for record in result.files:
            if record.status == "checked":
                absolute = session.absolute(record.path)
                codes[name(absolute)] = session.settings_for(absolute).codes
        unknown = {(name(session.absolute(one.path)), one.code) for one in result.not_checked}

        def known(path: str, code: str) -> bool:
            chosen = codes.get(path, frozenset())
            return (chosen is None or code in chosen) and (path, code) not in unknown

        return known


def for_check(session: Session) -> Known | None:
    """The baseline that the command line of a check names, None where it names none. Raises UsageError."""
    path = session.arguments.text("baseline")
    return Known(session, load(session.absolute(path), path)) if path is not None else None


def run(session: Session) -> int:
    """The command `baseline`: write the findings of a run, or with --prune take out what is stale."""
    arguments, language = session.arguments, session.language
    if STDIN in arguments.paths:
        raise UsageError("baseline_stdin")
    shown = arguments.text("baseline") or NAME
    path = session.absolute(shown)
    prune = arguments.on("prune")
    known = Known(session, _old(path, shown, prune))
    result = gather(session).check()
    if result.failed:
        # What a rule that broke down would have found is not known.
        output.complain(language, say(language, "baseline_failed"))
        return FAILED
    before = known.baseline.counts
    after = updated(known.baseline, known.found(result), known.judged(result), prune=prune)
    text = dump(after)
    if before != after or not os.path.exists(path):
        output.write_file(path, text, shown)
    removed = sum((before - after).values())
    if not arguments.on("quiet"):
        numbers = {"n": sum(after.values()), "added": sum((after - before).values()), "removed": removed}
        output.write(say(language, "baseline_written", word=visible(shown), **numbers) + "\n")
    return OK


def _old(path: str, shown: str, prune: bool) -> Baseline:
    """The baseline as it stands; an empty one where there is none yet and it is to be written."""
    if prune or os.path.lexists(path):
        return load(path, shown)
    return Baseline(os.path.dirname(path))
