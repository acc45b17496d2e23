"""Plain text: the ways in which tables come out of Word, web pages and PDF files."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.draft import Draft, TableDraft
from generator.flow import flow
from generator.grids import Grid, grid, texts

_PADS = (("", ""), ("", "\u00a0"), ("\u00a0", ""), ("\u3000", ""), (" ", " "))
_INNER = ("\u3000\u3000\n", "\u00a0\n", "\u00a0\n\n")


@dataclass(frozen=True)
class _Hand:
    """How one file is typed: marks around figures, breaks in labels, blank lines, indents."""

    padded: bool
    broken: bool
    inner: bool
    gaps: int
    indent: str
    runs_on: bool


def _hand(rng: random.Random) -> _Hand:
    return _Hand(
        padded=rng.random() < 0.35,
        broken=rng.random() < 0.5,
        inner=rng.random() < 0.12,
        gaps=rng.choice((0, 0, 1)),
        indent=rng.choice(("", "", "\u3000\u3000", "    ")),
        runs_on=rng.random() < 0.2,
    )


def _dressed(rng: random.Random, table: TableDraft, hand: _Hand, *, breaks: bool, inner: bool = False) -> Grid:
    """The grid with line breaks in labels and marks around figures."""
    rows = grid(table)
    found: Grid = []
    for row in rows:
        line = []
        for cell in row:
            if cell.role == "figure":
                if cell.text and hand.padded:
                    before, after = rng.choice(_PADS)
                    if inner and hand.inner and rng.random() < 0.2:
                        before, after = rng.choice(_INNER), ""
                    line.append(replace(cell, text=before + cell.text + after))
                else:
                    line.append(cell)
            else:
                line.append(cell.broken("\n" if breaks and hand.broken and rng.random() < 0.7 else ""))
        found.append(line)
    return found


def _write(draft: Draft, hand: _Hand, table_lines: Callable[[TableDraft], list[str]]) -> str:
    lines: list[str] = []
    after_table = False
    for piece in flow(draft):
        if piece.table is not None:
            rows = table_lines(piece.table)
            lines += ["", *rows]
            after_table = True
            continue
        if after_table:
            lines += [] if hand.runs_on else ["", ""]
            after_table = False
        if piece.kind == "title":
            lines.append(piece.text)
            continue
        indent = hand.indent if piece.kind in ("body", "item", "lead") else ""
        if piece.kind == "signature":
            indent = " " * 24
        lines += [*[""] * hand.gaps, indent + piece.text]
    return "\n".join(lines) + "\n"


def tab_lines(draft: Draft, rng: random.Random) -> str:
    """One cell a line, led by a tab; a blank line between rows; merged cells as blank cells."""
    hand = _hand(rng)
    blanks = rng.random() < 0.85

    def lines(table: TableDraft) -> list[str]:
        found = []
        for row in texts(_dressed(rng, table, hand, breaks=True, inner=True), blanks=blanks):
            found += ["\t" + cell for cell in row]
            found.append("")
        return found[:-1]

    return _write(draft, hand, lines)


def tab_rows(draft: Draft, rng: random.Random) -> str:
    """One row a line, cells separated by tabs."""
    hand = replace(_hand(rng), runs_on=False)
    blanks, wide = rng.choice(((True, False), (True, True)))

    def lines(table: TableDraft) -> list[str]:
        rows = texts(_dressed(rng, table, hand, breaks=False), blanks=blanks, wide=wide)
        return ["\t".join(row) for row in rows]

    return _write(draft, hand, lines)


def pipe_rows(draft: Draft, rng: random.Random) -> str:
    """One row a line, cells separated by pipes; what a merged cell covers is an empty cell."""
    hand = replace(_hand(rng), runs_on=False)
    wide = rng.random() < 0.7
    outer, bar = rng.choice((("| ", " | "), ("", "|"), ("|", "|")))

    def lines(table: TableDraft) -> list[str]:
        rows = texts(_dressed(rng, table, hand, breaks=False), blanks=True, wide=wide)
        return [outer + bar.join(row) + outer[::-1] for row in rows]

    return _write(draft, hand, lines)


def pipe_ends(draft: Draft, rng: random.Random) -> str:
    """One cell a line with a pipe at its end; a row ends with two pipes or a blank line."""
    hand = replace(_hand(rng), runs_on=False)
    double, blanks = rng.random() < 0.5, rng.random() < 0.5

    def lines(table: TableDraft) -> list[str]:
        found = []
        for row in texts(_dressed(rng, table, hand, breaks=rng.random() < 0.5), blanks=blanks):
            found += [cell + "|" for cell in row[:-1]]
            found += [row[-1] + "||"] if double else [row[-1] + "|", ""]
        return found

    return _write(draft, hand, lines)


def pipe_lines(draft: Draft, rng: random.Random) -> str:
    """Cells on lines of their own with a pipe alone on a line between them; a blank line between rows.

    Merged cells are left out: an empty first cell would look like the end of a row.
    """
    hand = replace(_hand(rng), runs_on=False)

    def lines(table: TableDraft) -> list[str]:
        found = []
        for row in texts(_dressed(rng, table, hand, breaks=False), blanks=False):
            for at, cell in enumerate(row):
                found += ["|", cell] if at else [cell]
            found.append("")
        return found[:-1]

    return _write(draft, hand, lines)


def cell_lines(draft: Draft, rng: random.Random) -> str:
    """One cell a line, a blank line after each: only the order tells the rows; merged cells are left out."""
    hand = replace(_hand(rng), gaps=1, runs_on=False)

    def lines(table: TableDraft) -> list[str]:
        found = []
        for row in texts(_dressed(rng, table, hand, breaks=True), blanks=False):
            for cell in row:
                if cell:
                    found += [cell, ""]
        return found[:-1]

    return _write(draft, hand, lines)


def columns(draft: Draft, rng: random.Random) -> str:
    """Columns set by blanks; merged cells are left out."""
    hand = replace(_hand(rng), padded=False, runs_on=False)
    gap = rng.choice(("  ", "    ", "\u3000", "\u3000\u3000"))

    def lines(table: TableDraft) -> list[str]:
        rows = texts(_dressed(rng, table, hand, breaks=False), blanks=False)
        return [gap.join(cell for cell in row if cell) for row in rows]

    return _write(draft, hand, lines)
