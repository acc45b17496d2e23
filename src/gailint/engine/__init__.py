"""Runs rules over reports, in one process or many. Never names a rule.

A file becomes a document, a document perhaps a report; the rules say what they find; here it gets code,
severity, path and a message, is held against the suppressions, and is put in order.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from operator import attrgetter

from gailint import __version__
from gailint.diagnostics import Result
from gailint.document import Source
from gailint.engine.inspection import MAX_CHARACTERS, Inspection, Outcome, Runner, read_file, unsupported
from gailint.engine.settings import Settings, Target, china_today
from gailint.readers import prepare
from gailint.registry import LoadedRule
from gailint.rule import Scope

# typing is not imported for this: it costs time at every start.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from gailint.suppress import Entry

__all__ = ["MAX_CHARACTERS", "Settings", "Target", "check_bytes", "check_paths", "china_today", "read_file", "unsupported"]

_CHUNK = 32


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
    runner = Runner(settings, rules) if rules is not None else _runner(settings)
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


@lru_cache(maxsize=32)
def _runner(settings: Settings) -> Runner:
    return Runner(settings)


def _unused_entries(
    outcomes: list[Outcome],
    work: list[tuple[Target, Settings]],
    runners: list[Runner],
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
        run = Inspection(runners[0] if runners else _runner(Settings()), entry.path)
        with open(entry.location, encoding="utf-8-sig", newline="") as configuration:
            run.read(Source(configuration.read()))
        run.apply(run.runner.rules[Scope.SUPPRESSIONS], unused)
        told.append(run.finish(None, None))
    return told


def _result(outcomes: list[Outcome], language: str, today: date, excluded: int) -> Result:
    return Result(
        tuple(outcome.record for outcome in outcomes if outcome.record),
        tuple(sorted((found for outcome in outcomes for found in outcome.diagnostics), key=attrgetter("sort_key"))),
        tuple(unchecked for outcome in outcomes for unchecked in outcome.not_checked),
        today.isoformat(),
        language,
        __version__,
        excluded,
        any(outcome.failed for outcome in outcomes),
        pages=tuple(outcome.page for outcome in outcomes if outcome.page),
    )
