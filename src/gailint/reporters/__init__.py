"""The output formats. Each is a module with one function `render(result, style) -> str`, imported when asked for."""

from __future__ import annotations

from collections.abc import Callable

from gailint.diagnostics import Result

FORMATS = {
    "text": "text",
    "concise": "text",
    "full": "full",
    "grouped": "grouped",
    "json": "json_format",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "checkstyle": "checkstyle",
    "rdjson": "rdjson",
    "markdown": "markdown",
    "html": "html.page",
}

# Formats for programs: always UTF-8, and nothing but the format on standard output.
MACHINE = frozenset(
    {"json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "markdown", "html"}
)

# Formats for services that know files by their place in the repository.
ROOTED = frozenset({"sarif", "github", "gitlab"})

# Formats that carry the descriptions of the rules.
DESCRIBED = frozenset({"sarif"})

# Formats that show the reports themselves.
PAGED = frozenset({"html"})


class Style:
    """How a format looks, and what it has to know of the place of the run.

    `width` is that of the terminal in columns; `quiet` leaves the summary out, `statistics` counts by rule. `folder` is
    the way from the root of the repository to the current folder, "" or ending with `/`, for services that know only
    the root. `links` is the address of the repository's files on a server, "" where there is none.
    """

    def __init__(
        self,
        *,
        color: bool = False,
        width: int = 100,
        quiet: bool = False,
        statistics: bool = False,
        folder: str = "",
        links: str = "",
    ) -> None:
        self.color = color
        self.width = width
        self.quiet = quiet
        self.statistics = statistics
        self.folder = folder
        self.links = links

    def from_root(self, path: str) -> str:
        """A path of a diagnostic, relative to the root of the repository."""
        if path.startswith("/"):
            return path
        parts = path.split("/")
        folders = self.folder.split("/")[:-1]
        while folders and parts[:1] == [".."]:
            folders.pop()
            parts.pop(0)
        return "/".join([*folders, *parts])


def render(name: str, result: Result, style: Style) -> str:
    """A result in a format of the table."""
    from importlib import import_module

    module = import_module(f"{__name__}.{FORMATS[name]}")
    function: Callable[[Result, Style], str] = module.render
    return function(result, style)
