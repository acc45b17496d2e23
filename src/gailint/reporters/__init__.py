"""The output formats. Each is a module with one function `render(result, style) -> str`, imported when asked for."""

from __future__ import annotations

from collections.abc import Callable

from gailint.diagnostics import Result

FORMATS = {
    "text": "text",
    "concise": "text",
    "full": "full",
    "json": "json_format",
    "html": "html_page",
}

# Formats for programs: always UTF-8, and nothing but the format on standard output.
MACHINE = frozenset({"html", "json"})

# Formats that show the reports themselves.
PAGED = frozenset({"html"})


class Style:
    """How a format for people looks. `width` is that of the terminal in columns; `quiet` leaves the summary out."""

    def __init__(self, *, color: bool = False, width: int = 100, quiet: bool = False, statistics: bool = False) -> None:
        self.color = color
        self.width = width
        self.quiet = quiet
        self.statistics = statistics


def render(name: str, result: Result, style: Style) -> str:
    """A result in a format of the table."""
    from importlib import import_module

    module = import_module(f"{__name__}.{FORMATS[name]}")
    function: Callable[[Result, Style], str] = module.render
    return function(result, style)
