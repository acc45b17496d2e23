"""JSON that nothing of a report can break: what cannot be seen or encoded is written as `\\u` escapes."""

from __future__ import annotations

import json
from typing import Any


def dumps(data: Any, indent: int | None = 2) -> str:
    """Plain data as JSON with Chinese as it is, ending with a line end."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    if text.replace("\n", "").isprintable():
        return text + "\n"
    # Outside strings JSON has ASCII only, so whatever is escaped here stands in a string.
    return "".join(char if char == "\n" or char.isprintable() else _escaped(char) for char in text) + "\n"


def _escaped(char: str) -> str:
    return json.dumps(char)[1:-1]
