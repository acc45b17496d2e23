"""Code blocks, links and commands of the project's documents, for the tests that hold them against the program."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from gailint.cli import main

ROOT = Path(__file__).resolve().parent.parent
READMES = ("README.md", "README.zh-CN.md")
DOCUMENTS = (
    *READMES,
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    *(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")),
)

_BLOCK = re.compile(r"^( *)```(\w+)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")


class Block(NamedTuple):
    """A fenced block: its language, its text without the indent, the line it starts at."""

    language: str
    text: str
    line: int


def read(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


def blocks(document: str, language: str = "") -> Iterator[Block]:
    """The fenced blocks of a document, all or those in a language."""
    text = read(document)
    for match in _BLOCK.finditer(text):
        if language in ("", match[2]):
            body = re.sub(f"^{match[1]}", "", match[3], flags=re.MULTILINE)
            yield Block(match[2], body, text.count("\n", 0, match.start()) + 1)


def links(document: str) -> list[str]:
    """The targets of links to files of the project."""
    return [target for target in _LINK.findall(read(document)) if "://" not in target]


def sessions(block: Block) -> Iterator[tuple[str, str]]:
    """The commands of a console block (`$ gailint …`) and what they print."""
    for part in block.text.split("$ ")[1:]:
        command, _, printed = part.partition("\n")
        yield command, printed


def run(command: str, capture: pytest.CaptureFixture[str]) -> str:
    """What a `gailint` command writes."""
    program, *arguments = shlex.split(command)
    assert program == "gailint"
    capture.readouterr()
    main(arguments)
    written = capture.readouterr()
    return written.out + written.err
