"""A draft in reading order, as every layout prints it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.draft import Draft, Para, TableDraft
from generator.numbers import spaced


@dataclass(frozen=True)
class Piece:
    """A table, or a line: `title`, `heading`, `subheading`, `body`, `item`, `lead` or `signature`."""

    kind: str
    text: str = ""
    table: TableDraft | None = None


def flow(draft: Draft) -> Iterator[Piece]:
    """Title, introduction, sections, sign-off."""
    for line in draft.title:
        yield Piece("title", line)
    for para in draft.intro:
        yield _piece(draft, para)
    for section in draft.sections:
        yield Piece("heading", section.heading)
        for block in section.blocks:
            yield Piece("table", table=block) if isinstance(block, TableDraft) else _piece(draft, block)
    for line in draft.signature:
        yield Piece("signature", line)


def _piece(draft: Draft, para: Para) -> Piece:
    return Piece(para.kind, spaced(para.text) if draft.spaced and para.kind != "subheading" else para.text)
