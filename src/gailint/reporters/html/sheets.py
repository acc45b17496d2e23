"""What the page shows, by agency: its files, and what was found in each."""

from __future__ import annotations

import re

from gailint.diagnostics import Diagnostic, FileRecord, Result, Severity
from gailint.page.model import Page


class File:
    """A file with what was found in it; `number` makes its anchors unique."""

    def __init__(self, number: int, path: str, record: FileRecord | None) -> None:
        self.number = number
        self.path = path
        self.record = record
        self.page: Page | None = None
        self.found: list[Diagnostic] = []
        self.unchecked: list[tuple[str, str]] = []


class Sheet:
    """The files of one agency: what can be sent back to it. `sheet` is 0 for one that the page does not show."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.number = 0
        self.files: list[File] = []

    def count(self, severity: Severity) -> int:
        return sum(found.severity is severity for file in self.files for found in file.found)

    @property
    def worth_showing(self) -> bool:
        return any(file.found for file in self.files)


def sheets_of(result: Result) -> list[Sheet]:
    """The files that were checked or have findings, by agency."""
    files: dict[str, File] = {}
    for record in result.files:
        if record.status != "skipped":
            files[record.path] = File(len(files) + 1, record.path, record)
    for found in result.active:
        if found.path not in files:
            # A configuration, or a file that is no report.
            files[found.path] = File(len(files) + 1, found.path, None)
        files[found.path].found.append(found)
    for page in result.pages:
        if page.path in files:
            files[page.path].page = page
    for unchecked in result.not_checked:
        if unchecked.path in files:
            files[unchecked.path].unchecked.append((unchecked.code, unchecked.reason))
    sheets: dict[tuple[str, str], Sheet] = {}
    for file in files.values():
        name = (file.record.agency if file.record else None) or ""
        sheets.setdefault((name, _without_year(file.path) if name else file.path), Sheet(name or file.path)).files.append(file)
    return list(sheets.values())


def _without_year(path: str) -> str:
    """A path without years and extension.

    Many agencies have the same name. Only where nothing but the year tells two paths apart are the reports taken for those
    of one agency, so that no sheet goes to another.
    """
    return re.sub(r"(?<!\d)(?:19|20)\d\d(?!\d)", "", path.rpartition(".")[0] or path)
