"""Markdown: pipe tables and HTML tables."""

from __future__ import annotations

import random
from collections.abc import Callable

from generator.draft import Draft, TableDraft
from generator.flow import flow
from generator.grids import grid, texts
from generator.layouts_html import html_table


def _write(draft: Draft, rng: random.Random, table_text: Callable[[TableDraft], str]) -> str:
    style = rng.choice(("hashes", "hashes", "bold", "plain"))
    marks = {
        "hashes": {"title": "# ", "heading": "## ", "subheading": rng.choice(("### ", ""))},
        "bold": {"title": "# ", "heading": "**"},
        "plain": {},
    }[style]
    blocks = []
    for piece in flow(draft):
        if piece.table is not None:
            blocks.append(table_text(piece.table))
            continue
        mark = marks.get(piece.kind, "")
        blocks.append(f"**{piece.text}**" if mark == "**" else mark + piece.text)
    return "\n\n".join(blocks) + "\n"


def pipes(draft: Draft, rng: random.Random) -> str:
    """Pipe tables with a delimiter row after the first; what a merged cell covers is an empty cell."""
    aligned = rng.random() < 0.5

    def table_text(table: TableDraft) -> str:
        rows = list(texts(grid(table), blanks=True, wide=True))
        width = max(len(row) for row in rows)
        rule = "|" + "|".join([" :---: " if aligned else " --- "] * width) + "|"
        lines = ["| " + " | ".join([*row, *[""] * (width - len(row))]) + " |" for row in rows]
        return "\n".join([lines[0], rule, *lines[1:]])

    return _write(draft, rng, table_text)


def html_tables(draft: Draft, rng: random.Random) -> str:
    """HTML tables between Markdown paragraphs, now and then with blank lines inside."""
    gap = rng.choice(("\n", "\n", "\n\n"))
    return _write(draft, rng, lambda table: html_table(table, rng, gap=gap))
