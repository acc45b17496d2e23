"""Which files to check: names, folders, lists of names; what the configuration leaves out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

from gailint.config import Config
from gailint.engine import Target
from gailint.readers import SUPPORTED
from gailint.words import UsageError

SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv"})


class Found:
    """The files to check, the number of those that were excluded, the absolute folders that were searched."""

    def __init__(self, excluded: int = 0) -> None:
        self.targets: dict[str, Target] = {}
        self.excluded = excluded
        self.walked: list[str] = []

    def in_order(self) -> list[Target]:
        return sorted(self.targets.values(), key=lambda target: target.path)


class Search:
    """Collects files. `config_for` gives the configuration of an absolute folder, `shown` the path to show."""

    def __init__(self, config_for: Callable[[str], Config], shown: Callable[[str], str]) -> None:
        self._config_for = config_for
        self._shown = shown
        self.found = Found()

    def add_named(self, absolute: str) -> None:
        """A file that the user named. Excludes win over names: pre-commit names every file."""
        config = self._config_for(os.path.dirname(absolute))
        if config.excludes(absolute):
            self.found.excluded += 1
            return
        self._add(absolute, config, named=True)

    def add_folder(self, top: str) -> None:
        """The files in a folder and below it."""
        self.found.walked.append(top.replace(os.sep, "/"))
        for path, config in self._walk(top, self._config_for(top).excludes(top)):
            self._add(path, config, named=False)

    def _add(self, absolute: str, config: Config, *, named: bool) -> None:
        if named or absolute not in self.found.targets:
            shown = self._shown(absolute)
            self.found.targets[absolute] = Target(shown, absolute, named, config.includes(absolute))

    def _walk(self, top: str, excluded: bool) -> Iterator[tuple[str, Config]]:
        """The files below a folder that are to be checked, with their configuration.

        An excluded folder is gone through too, to be able to say how many files were left out.
        """
        # Not a recursive function: folders can be nested deeper than Python can.
        waiting = [(top, excluded)]
        while waiting:
            folder, left_out = waiting.pop()
            config = self._config_for(folder)
            files, folders = _listing(folder, self._shown)
            for path in files:
                wanted = config.includes(path) if config.include else path.lower().endswith(SUPPORTED)
                if wanted and (left_out or config.excludes(path)):
                    self.found.excluded += 1
                elif wanted:
                    yield path, config
            waiting += [(path, left_out or config.excludes(path)) for path in folders]


def _listing(folder: str, shown: Callable[[str], str]) -> tuple[list[str], list[str]]:
    """The regular files and the folders in a folder, without those that hold no reports. Raises UsageError.

    Links to folders are not followed: they may lead in circles, or out of the repository.
    """
    files: list[str] = []
    folders: list[str] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if not _skipped(entry):
                        folders.append(entry.path)
                elif entry.is_file():
                    files.append(entry.path)
    except OSError as error:
        # A folder that is left out in silence would look like one without findings.
        raise UsageError("cannot_read", word=shown(folder), reason=error.strerror or str(error)) from None
    return files, folders


def _skipped(folder: os.DirEntry[str]) -> bool:
    """Whether a folder is hidden, or belongs to a tool: packages, virtual environments, caches."""
    name = folder.name
    return name.startswith(".") or name in SKIPPED_FOLDERS or os.path.exists(os.path.join(folder.path, "pyvenv.cfg"))


def names_in(data: bytes) -> Iterable[str]:
    """The file names in a list: separated by NUL where there is one, else by line ends."""
    separator = b"\0" if b"\0" in data else b"\n"
    for name in data.split(separator):
        if separator == b"\n":
            name = name.rstrip(b"\r")
        if name:
            yield os.fsdecode(name)
