"""The configuration: what it says, and where it is found.

`.gailint.yaml` (or `gailint.yaml`) is searched upward from each file to the root of the repository. What reads it,
`gailint.config_file`, is only imported where a configuration exists.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping

from gailint import globs
from gailint.record import NOTHING, record
from gailint.words import say

# typing is not imported for this: it costs time at every start.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from gailint.diagnostics import Severity
    from gailint.suppress import Entry

NAMES = (".gailint.yaml", "gailint.yaml")
NOT_NAMES = (".gailint.yml", "gailint.yml", ".gailint.toml", "gailint.toml")

Hint = tuple[str, Mapping[str, object]]
OptionValue = str | int | bool | tuple[str, ...]


class Problem:
    """A mistake in a configuration: its place, and a key of the words table with its values; `hints` are added."""

    def __init__(
        self,
        path: str,
        line: int,
        column: int,
        key: str,
        values: Mapping[str, object] | None = None,
        hints: tuple[Hint, ...] = (),
    ) -> None:
        self.path = path
        self.line = line
        self.column = column
        self._messages = ((key, values or {}), *hints)

    def text(self, language: str) -> str:
        """`file:line:column: message`."""
        message = "".join(say(language, key, **_in_language(values, language)) for key, values in self._messages)
        return f"{self.path}:{self.line}:{self.column}: {message}"


class ConfigError(Exception):
    """A configuration that cannot be used. `language` is the one it asks for, where that could be read."""

    def __init__(self, problems: Iterable[Problem], language: str | None = None) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.path, problem.line, problem.column)))
        self.language = language
        super().__init__("; ".join(problem.text("en") for problem in self.problems))


@record
class PerFile:
    """Settings for some files: further rules, rules left out, severities, the encoding."""

    files: tuple[str, ...]
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = NOTHING
    encoding: str | None = None

    def applies(self, relative: str) -> bool:
        return any(globs.matches(pattern, relative) for pattern in self.files)


@record
class RosterEntry:
    """An agency of the configuration's roster and the files that are its reports."""

    name: str
    region: str | None
    files: tuple[str, ...]


@record
class Config:
    """A configuration as read. `path` is shown to the user, `folder` is the absolute folder that patterns
    are for.

    The defaults are those of a run without any configuration.
    """

    path: str | None = None
    folder: str = ""
    lang: str | None = None
    encoding: str | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = NOTHING
    fail_on: str | None = None
    per_file: tuple[PerFile, ...] = ()
    suppress: tuple[Entry, ...] = ()
    agencies: tuple[RosterEntry, ...] = ()
    rules: Mapping[str, Mapping[str, OptionValue]] = NOTHING
    plugins: tuple[str, ...] = ()

    def relative(self, absolute: str) -> str | None:
        """The path of a file relative to the configuration, with `/`; None for a file outside its folder."""
        folder = self.folder.rstrip(os.sep) + os.sep
        return absolute[len(folder) :].replace(os.sep, "/") if absolute.startswith(folder) else None

    def includes(self, absolute: str) -> bool:
        """Whether `include` names a file; False without `include`."""
        return self._matches(self.include, absolute)

    def excludes(self, absolute: str) -> bool:
        """Whether `exclude` names a file or folder."""
        return self._matches(self.exclude, absolute)

    def _matches(self, patterns: tuple[str, ...], absolute: str) -> bool:
        if not patterns:
            return False
        relative = self.relative(absolute)
        return relative is not None and any(globs.matches(pattern, relative) for pattern in patterns)


class Finder:
    """Finds and reads configurations, each of them once.

    `shown` turns an absolute path into the one that the user sees.
    """

    def __init__(self, cwd: str, shown: Callable[[str], str]) -> None:
        self._cwd = cwd
        self._shown = shown
        self._of_folder: dict[str, Config] = {}
        self._none = Config(folder=cwd)

    def for_folder(self, folder: str) -> Config:
        """The configuration for the files of an absolute folder."""
        found = self._of_folder.get(folder)
        if found is None:
            chain = list(self._search(folder))
            path = next((path for path in map(self._in_folder, chain) if path), None)
            found = self.read(path) if path else self._none
            self._of_folder[folder] = found
        return found

    def read(self, path: str) -> Config:
        """The configuration in a file. Raises ConfigError."""
        key = "\0" + path
        if key not in self._of_folder:
            from gailint.config_file import read

            self._of_folder[key] = read(path, self._shown(path))
        return self._of_folder[key]

    def _search(self, folder: str) -> Iterator[str]:
        """The folders to look into: up to the root of the repository, outside of one no higher than the
        cwd.
        """
        upward = list(_upward(folder))
        for number, place in enumerate(upward):
            if os.path.exists(os.path.join(place, ".git")):
                return iter(upward[: number + 1])
        if self._cwd in upward:
            return iter(upward[: upward.index(self._cwd) + 1])
        return iter([folder])

    def _in_folder(self, folder: str) -> str | None:
        """The configuration file in a folder. A file with a name that only looks right is an error, not
        ignored.
        """
        there = [path for path in (os.path.join(folder, name) for name in NAMES) if os.path.isfile(path)]
        if len(there) > 1:
            other = os.path.basename(there[1])
            raise ConfigError([Problem(self._shown(there[0]), 1, 1, "c_two_files", {"other": other})])
        if there:
            return there[0]
        for name in NOT_NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                raise ConfigError([Problem(self._shown(path), 1, 1, "c_file_name")])
        return None


def _upward(folder: str) -> Iterator[str]:
    """A folder and all above it."""
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def _in_language(values: Mapping[str, object], language: str) -> dict[str, object]:
    """Values of a message; those that are names of types are said in its language."""
    return {
        key: say(language, value) if isinstance(value, str) and key in ("wanted", "got") else value
        for key, value in values.items()
    }
