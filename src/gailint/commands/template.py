"""Texts that the program writes for its users: a configuration, a workflow, the beginning of a rule."""

from __future__ import annotations

import os

_FOLDER = os.path.join(os.path.dirname(__file__), "templates")


def template(name: str, **values: str) -> str:
    """The text of a template; `@NAME@` stands for the value of `name`."""
    with open(os.path.join(_FOLDER, name), encoding="utf-8") as file:
        text = file.read()
    for key, value in values.items():
        text = text.replace(f"@{key.upper()}@", value)
    return text
