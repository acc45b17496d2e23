"""What a run checks: files and folders, a list of names, standard input; and the check of it, in many processes."""

from __future__ import annotations

import gc
import os
import sys

from gailint.commands import output
from gailint.commands.arguments import COMMANDS
from gailint.commands.discovery import Found, Search, names_in
from gailint.commands.session import Session
from gailint.diagnostics import Result
from gailint.engine import Settings, Target, check_bytes, check_paths
from gailint.words import UsageError, nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gailint.commands.progress import Progress

STDIN = "-"
_STDIN_NAME = "stdin.txt"

# So few files are checked before the garbage collector would have had much to collect.
_FEW = 20


class Work:
    """The files of a run; `data` is the content of the only one where that stands on standard input."""

    def __init__(self, session: Session, found: Found, jobs: int, data: bytes | None = None) -> None:
        self.targets = found.in_order()
        self.data = data
        self._session = session
        self._found = found
        self._jobs = jobs

    def check(self) -> Result:
        """Check everything. Raises ConfigError, RuleLoadError."""
        if self.data is None:
            return self._check_files()
        target = self.targets[0]
        return check_bytes(
            self.data, target.path, self._session.settings_for(target.location), included=target.included
        )

    def _check_files(self) -> Result:
        session = self._session
        # Settings are made for all files before the first is checked: a broken configuration is told at once.
        settings: dict[str, Settings] = {
            target.location: session.settings_for(target.location) for target in self.targets
        }
        if len(self.targets) > _FEW:
            # Everything imported so far stays: it need not be looked through again and again.
            gc.freeze()
            # A report makes some ten thousand objects and hardly a cycle: looking for cycles among them is work for nothing.
            gc.set_threshold(100_000, 20, 100)
            gc.enable()
        progress = _progress(session, len(self.targets))
        try:
            return check_paths(
                self.targets,
                settings.__getitem__,
                jobs=self._jobs,
                language=session.language,
                today=session.today,
                excluded=self._found.excluded,
                suppressions=[entry for config in session.configs for entry in config.suppress],
                walked=self._found.walked,
                progress=progress.advance if progress else None,
            )
        finally:
            if progress:
                progress.clear()


def gather(session: Session) -> Work:
    """Find what the command line, or else the configuration, asks to check. Raises UsageError, ConfigError."""
    jobs = _jobs(session)
    paths = _paths(session)
    if paths == [STDIN]:
        return _standard_input(session)
    search = Search(session.config_for, session.shown)
    if paths or session.arguments.given("files_from"):
        for path in paths:
            _add(search, session, path)
    else:
        include = session.base.include
        search.add_folder(session.base.folder if include else session.cwd)
    return Work(session, search.found, jobs)


def _standard_input(session: Session) -> Work:
    """What stands on standard input, under the name that the command line gives it."""
    data = sys.stdin.buffer.read()
    absolute = session.absolute(session.arguments.text("stdin_filename") or _STDIN_NAME)
    config = session.config_for(os.path.dirname(absolute))
    if config.excludes(absolute):
        return Work(session, Found(excluded=1), 1)
    found = Found()
    found.targets[absolute] = Target(session.shown(absolute), absolute, included=config.includes(absolute))
    return Work(session, found, 1, data)


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


def _progress(session: Session, total: int) -> Progress | None:
    """The bar on standard error, where that is a terminal and nobody asked for quiet."""
    if total < 2 or session.arguments.on("quiet") or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return None
    from gailint.commands.progress import Progress

    return Progress(total, session.language, output.width(sys.stderr))
