"""The command `check`: from a command line to findings, output and exit status."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Mapping

from gailint import output
from gailint.arguments import COMMANDS, UsageError, bad_value
from gailint.diagnostics import Result
from gailint.discovery import Found, Search, names_in
from gailint.engine import Settings, Target, check_bytes, check_paths
from gailint.record import replace
from gailint.reporters import DESCRIBED, FORMATS, MACHINE, PAGED, ROOTED, Style, render
from gailint.session import Session
from gailint.words import nearest, say

OK, FOUND, FAILED = 0, 1, 2
STDIN = "-"
_STDIN_NAME = "stdin.txt"

# So few files are checked before the garbage collector would have had much to collect.
_FEW = 20
_PATIENCE = 1.0


def run(session: Session, environment: Mapping[str, str]) -> int:
    """Check, print, and give the exit status. Raises UsageError, ConfigError, RuleLoadError."""
    arguments = session.arguments
    form = _format(session)
    session.pages = form in PAGED
    jobs = _jobs(session)
    paths = _paths(session)
    result = _check_stdin(session) if paths == [STDIN] else _check_files(session, paths, jobs)
    path = arguments.text("output_file")
    style = _style(session, environment, form)
    if form in DESCRIBED:
        result = _with_rules(result, session)
    text = render(form, result, style)
    if arguments.on("verbose"):
        _tell_more(session, result)
    checked = any(record.status == "checked" for record in result.files)
    if path is None:
        output.write(text, machine=form in MACHINE)
    else:
        output.write_file(session.absolute(path), text, path)
    if form == "github":
        from gailint import job_summary

        job_summary.write(result, style, environment)
    if not checked and (path is not None or form in MACHINE):
        output.tell(say(session.language, "note", text=say(session.language, "nothing")))
    return _status(session, result, checked)


def _style(session: Session, environment: Mapping[str, str], form: str) -> Style:
    """How the output looks."""
    arguments = session.arguments
    folder = links = ""
    if form in ROOTED:
        from gailint.place import folder_in_repository, links_to_files

        folder, links = folder_in_repository(session.cwd, environment), links_to_files(environment)
    written = arguments.text("output_file") is not None
    return Style(
        color=not written and output.use_color(arguments.text("color"), environment, sys.stdout),
        width=output.width(sys.stdout),
        quiet=arguments.on("quiet"),
        statistics=arguments.on("statistics"),
        folder=folder,
        links=links,
    )


def _with_rules(result: Result, session: Session) -> Result:
    """A result with what is to be known of the rules that found something."""
    from gailint.registry import catalogue
    from gailint.rule_notes import rule_notes

    catalogues = [session.catalogue, *(catalogue(config.plugins) for config in session.configs)]
    notes = rule_notes((found.code for found in result.active), catalogues, result.language)
    return replace(result, rules=notes)


def _status(session: Session, result: Result, checked: bool) -> int:
    """The exit status, the same for every format."""
    if result.failed or (not checked and session.arguments.on("fail_if_empty")):
        return FAILED
    for found in result.active:
        threshold = session.threshold(found.path)
        if threshold is not None and found.severity >= threshold:
            return FOUND
    return OK


def _format(session: Session) -> str:
    """The output format: as asked, else full on a terminal, text otherwise."""
    form = session.arguments.text("output_format")
    if form is None:
        return "full" if session.arguments.text("output_file") is None and sys.stdout.isatty() else "text"
    if form in FORMATS:
        return form
    raise bad_value("--output-format", form, tuple(FORMATS))


def _jobs(session: Session) -> int:
    """The number of processes."""
    text = session.arguments.text("jobs") or "0"
    if not (text.isascii() and text.isdigit()):
        raise UsageError("bad_number", option="--jobs", word=text)
    return int(text) or _processors()


def _processors() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _paths(session: Session) -> list[str]:
    """The names on the command line, or those of --files-from."""
    arguments = session.arguments
    paths = list(arguments.paths)
    source = arguments.text("files_from")
    if STDIN in paths and len(paths) > 1:
        raise UsageError("stdin_alone")
    if arguments.given("stdin_filename") and paths != [STDIN]:
        raise UsageError("stdin_name")
    if source is None:
        return paths
    if paths:
        raise UsageError("two_sources")
    if source == STDIN:
        return list(names_in(sys.stdin.buffer.read()))
    try:
        with open(session.absolute(source), "rb") as file:
            return list(names_in(file.read()))
    except OSError as error:
        raise UsageError("cannot_read", word=source, reason=error.strerror or str(error)) from None


def _check_stdin(session: Session) -> Result:
    """Check what stands on standard input."""
    data = sys.stdin.buffer.read()
    name = session.arguments.text("stdin_filename") or _STDIN_NAME
    absolute = session.absolute(name)
    settings = session.settings_for(absolute)
    config = session.config_for(os.path.dirname(absolute))
    if config.excludes(absolute):
        return _check([], session, 1, Found(excluded=1))
    return check_bytes(data, session.shown(absolute), settings, included=config.includes(absolute))


def _check_files(session: Session, paths: list[str], jobs: int) -> Result:
    """Check files and folders."""
    search = Search(session.config_for, session.shown)
    if paths or session.arguments.given("files_from"):
        for path in paths:
            _add(search, session, path)
    else:
        include = session.base.include
        search.add_folder(session.base.folder if include else session.cwd)
    targets = search.found.in_order()
    if len(targets) > _FEW:
        # Everything imported so far stays: it need not be looked through again and again.
        gc.freeze()
        gc.enable()
    return _check(targets, session, jobs, search.found)


def _check(targets: list[Target], session: Session, jobs: int, found: Found) -> Result:
    # Settings are made for all files before the first is checked: a broken configuration is told at once.
    settings: dict[str, Settings] = {target.location: session.settings_for(target.location) for target in targets}
    progress = _Progress(session, len(targets))
    try:
        return check_paths(
            targets,
            settings.__getitem__,
            jobs=jobs,
            language=session.language,
            today=session.today,
            excluded=found.excluded,
            suppressions=[entry for config in session.configs for entry in config.suppress],
            walked=found.walked,
            progress=progress.callback,
        )
    finally:
        progress.clear()


def _add(search: Search, session: Session, path: str) -> None:
    """Add a file or folder that the user named. Raises UsageError for one that is not there."""
    absolute = session.absolute(path)
    if os.path.isdir(absolute):
        search.add_folder(absolute)
    elif os.path.isfile(absolute):
        search.add_named(absolute)
    elif os.path.exists(absolute):
        raise UsageError("not_regular", word=path)
    else:
        # A mistyped command looks like a path, but like one without a folder or an extension.
        meant = nearest(path, COMMANDS) if path.isalpha() else None
        raise UsageError("no_file", meant, word=path)


def _tell_more(session: Session, result: Result) -> None:
    """With -v: the configurations used, the files skipped and why, what was not checked and why."""
    language = session.language
    lines = [say(language, "using_config", path=config.path) for config in session.configs]
    lines = lines or [say(language, "no_config")]
    for record in result.files:
        if record.status != "checked":
            lines.append(say(language, "file_skipped", path=record.path, reason=record.reason or record.status))
    for unchecked in result.not_checked:
        values = {"path": unchecked.path, "code": unchecked.code, "reason": unchecked.reason}
        lines.append(say(language, "not_checked_line", **values))
    for line in lines:
        output.tell(say(language, "note", text=line))


class _Progress:
    """A count of files on standard error where that is a terminal and the check takes long."""

    def __init__(self, session: Session, total: int) -> None:
        wanted = sys.stderr.isatty() and not session.arguments.on("quiet") and total > _FEW
        self.callback: Callable[[int], None] | None = self._advance if wanted else None
        self._language = session.language
        self._total = total
        self._done = 0
        self._shown = False
        self._since = time.monotonic()

    def _advance(self, number: int) -> None:
        self._done += number
        if time.monotonic() - self._since >= _PATIENCE:
            text = say(self._language, "progress", done=self._done, total=self._total)
            sys.stderr.write(f"\r{text}\x1b[K")
            sys.stderr.flush()
            self._shown = True

    def clear(self) -> None:
        """Wipe the line away."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
