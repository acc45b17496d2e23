"""Where the configuration of a file is found.

`.gailint.yaml` (or `gailint.yaml`) is searched upward from each file to the root of the repository. What reads it,
`gailint.config.file`, is only imported where a configuration exists.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

from gailint.config import Config, ConfigError, Problem

NAMES = (".gailint.yaml", "gailint.yaml")
NOT_NAMES = (".gailint.yml", "gailint.yml", ".gailint.toml", "gailint.toml")


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
            from gailint.config.file import read

            self._of_folder[key] = read(path, self._shown(path))
        return self._of_folder[key]

    def _search(self, folder: str) -> Iterator[str]:
        """The folders to look into: up to the root of the repository, outside of one no higher than the cwd."""
        upward = list(_upward(folder))
        for number, place in enumerate(upward):
            if os.path.exists(os.path.join(place, ".git")):
                return iter(upward[: number + 1])
        if self._cwd in upward:
            return iter(upward[: upward.index(self._cwd) + 1])
        return iter([folder])

    def _in_folder(self, folder: str) -> str | None:
        """The configuration file in a folder. A name that only looks right is an error, it is not ignored."""
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
