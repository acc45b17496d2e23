"""Which tables of a document are the statutory ones, and which lines are cells of a table without marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from gailint.document import Block, Paragraph, Table, Text
from gailint.forms.figures import PLACEHOLDERS, parse_number
from gailint.forms.labels import plain
from gailint.forms.match import match_table
from gailint.forms.matched import StatutoryTable
from gailint.forms.runs import LABELS, Run, likeness, run_of, run_of_lines
from gailint.report.model import Section

_ENOUGH = 3
_LONGEST_CELL = 60


def find_tables(
    blocks: Sequence[Block], sections: Sequence[Section], headings: Iterable[int], edition: str | None
) -> tuple[dict[int, StatutoryTable], frozenset[int]]:
    """The statutory tables by number, and the indexes of the blocks that are their cells."""
    ends = set(headings)
    candidates: dict[int, list[tuple[Run, set[int]]]] = {}
    for number, members in _grouped(blocks, ends):
        tables = [block for at in members if isinstance(block := blocks[at], Table)]
        candidates.setdefault(number, []).append((run_of(tables), set(members)))
    for number, members in _unmarked(blocks, ends, set(candidates)):
        lines = [block.text for at in members if isinstance(block := blocks[at], Paragraph)]
        candidates.setdefault(number, []).append((run_of_lines(lines), set(members)))
    found: dict[int, StatutoryTable] = {}
    used: set[int] = set()
    for number, runs in candidates.items():
        matched = [match_table(run, number, edition) for run, _ in runs]
        found[number] = replace(matched[0], duplicates=tuple(matched[1:]))
        for _, cells in runs:
            used |= cells
    return found, frozenset(used)


def _grouped(blocks: Sequence[Block], ends: set[int]) -> list[tuple[int, list[int]]]:
    """Tables with their number; pieces of one table, with nothing but labels between them, together."""
    groups: list[tuple[int, list[int], set[str]]] = []
    open_group = False
    gap: list[int] = []
    for at, block in enumerate(blocks):
        if at in ends:
            open_group = False
        elif isinstance(block, Paragraph):
            if open_group and not _is_form_label(block.text.value):
                open_group = False
            gap.append(at)
        elif isinstance(block, Table):
            scores = likeness(run_of([block]))
            number = max(scores, key=lambda n: scores[n])
            names = _row_names(block)
            if open_group and groups and scores[groups[-1][0]] and not (names & groups[-1][2]):
                groups[-1][1].extend((*gap, at))
                groups[-1][2].update(names)
            elif scores[number] >= _ENOUGH:
                groups.append((number, [at], names))
                open_group = True
            else:
                open_group = False
            gap = []
        if not open_group:
            gap = []
    return [(number, members) for number, members, _ in groups]


def _row_names(table: Table) -> set[str]:
    return {name for cell in table.cells() if (name := plain(cell.text.value)) in _ROW_NAMES}


_ROW_NAMES = frozenset(name for labels in LABELS.values() for name in labels.statutory_rows.values())


def _is_form_label(value: str) -> bool:
    """A label that a layout may set outside the table: 第二十条第（一）项, 信息内容."""
    return len(value) <= _LONGEST_CELL and any(labels.is_group(value) for labels in LABELS.values())


def _unmarked(blocks: Sequence[Block], ends: set[int], known: set[int]) -> list[tuple[int, list[int]]]:
    """Stretches of short lines that are one cell each: enough labels of a table that was not found otherwise."""
    found = []
    stretch: list[int] = []
    for at in range(len(blocks) + 1):
        block = blocks[at] if at < len(blocks) else None
        if isinstance(block, Paragraph) and at not in ends and _may_be_cell(block.text):
            stretch.append(at)
            continue
        if len(stretch) >= 6:
            found.extend(_tables_in(blocks, stretch, known))
        stretch = []
    return found


def _tables_in(blocks: Sequence[Block], stretch: list[int], known: set[int]) -> list[tuple[int, list[int]]]:
    texts = [block.text for at in stretch if isinstance(block := blocks[at], Paragraph)]
    figures = [at for at, text in zip(stretch, texts, strict=True) if _is_figure(text.value)]
    labels = [at for at, text in zip(stretch, texts, strict=True) if _is_label(text.value)]
    if len(figures) < 3 or not labels:
        return []
    first, last = min(labels[0], figures[0]), figures[-1]
    members = [at for at in stretch if first <= at <= last]
    run = run_of_lines([block.text for at in members if isinstance(block := blocks[at], Paragraph)])
    scores = likeness(run)
    number = max(scores, key=lambda n: scores[n])
    return [(number, members)] if scores[number] >= _ENOUGH and number not in known else []


def _may_be_cell(text: Text) -> bool:
    value = text.value
    return len(value) <= _LONGEST_CELL and "。" not in value and not value.startswith("附件")


def _is_figure(value: str) -> bool:
    return value in PLACEHOLDERS or parse_number(value) is not None


def _is_label(value: str) -> bool:
    name = plain(value)
    return "勾稽" in value or any(name in labels.rows or name in labels.columns for labels in LABELS.values()) or (
        _is_form_label(value)
    )
