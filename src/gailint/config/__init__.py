"""The configuration: what it says, and how its mistakes are told. `gailint.config.file` reads it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from gailint import globs
from gailint.diagnostics import Words
from gailint.record import NOTHING, record
from gailint.words import say

# typing is not imported for this: it costs time at every start.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from gailint.diagnostics import Severity
    from gailint.limits import Limits
    from gailint.suppress import Entry

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
    """A configuration as read. `path` is shown to the user; patterns are relative to `folder`, which is absolute.

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
    limits: Limits | None = None

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


def _in_language(values: Mapping[str, object], language: str) -> dict[str, object]:
    """Values of a message in its language: what exists in both, and the names of types."""
    return {key: _said(key, value, language) for key, value in values.items()}


def _said(key: str, value: object, language: str) -> object:
    if isinstance(value, Words):
        return value.text(language)
    return say(language, value) if isinstance(value, str) and key in ("wanted", "got") else value
