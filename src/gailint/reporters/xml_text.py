"""XML that nothing of a report can break."""

from __future__ import annotations

from collections.abc import Iterable

from gailint.reporters.terminal import visible

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

_MARKS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})


def escaped(text: str) -> str:
    """A text as it may stand in an element or attribute.

    XML has no way at all to write most control characters: what cannot be seen is spelt out first.
    """
    return visible(text).translate(_MARKS)


def element(name: str, attributes: dict[str, str | int], content: Iterable[str] = ()) -> Iterable[str]:
    """The lines of an element; `content` are the lines of what it holds."""
    start = "".join([f"<{name}", *(f' {key}="{escaped(str(value))}"' for key, value in attributes.items())])
    lines = [f"  {line}" for line in content]
    return [f"{start}>", *lines, f"</{name}>"] if lines else [f"{start}/>"]
