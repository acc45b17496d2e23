"""Which tables of a document are the statutory ones, and which lines are cells of a table without marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from gailint.document import Block, Paragraph, Table, Text
from gailint.forms.figures import PLACEHOLDERS, parse_number
from gailint.forms.labels import NOTE_MARKS, plain, without_ordinal
from gailint.forms.match import match_table
from gailint.forms.matched import StatutoryTable
from gailint.forms.runs import GROUPS, LABELS, Run, likeliest, likeness, run_of, run_of_lines
from gailint.record import replace, state
from gailint.report.model import Section

_ENOUGH = 3
_SURE = 6
_LONGEST_CELL = 60
_LONGEST_NOTE = 80
_FEWEST_LINES = 6
_FEWEST_FIGURES = 3
_PAGE_MARKS = "0123456789-—－–_ \t\u3000第页共/（续表）"


@state
class _Candidate:
    """What may be table 2, 3 or 4: its cells, and the blocks that they stand in."""

    number: int
    members: list[int]
    pieces: list[Table]
    rows: set[str]
    begun: Run
    lead: Text | None = None

    @property
    def run(self) -> Run:
        return run_of(self.pieces, self.lead) if len(self.pieces) > 1 or self.lead else self.begun


def find_tables(
    blocks: Sequence[Block], sections: Sequence[Section], headings: Sequence[int], edition: str | None
) -> tuple[dict[int, StatutoryTable], frozenset[int]]:
    """The statutory tables by number, and the indexes of the blocks that are their cells.

    `headings` are the places of the sections' headings in `blocks`. Where a table is there more than once, the one that
    stands in its own section and has most figures comes first.
    """
    ends = frozenset(headings)
    candidates = _marked(blocks, ends)
    candidates += _unmarked(blocks, ends, {candidate.number for candidate in candidates})
    found: dict[int, list[tuple[bool, int, StatutoryTable]]] = {}
    used: set[int] = set()
    for candidate in candidates:
        table = match_table(candidate.run, candidate.number, edition)
        at = bisect_right(headings, candidate.members[0]) - 1
        at_home = at >= 0 and sections[at].key == table.form.section
        figures = sum(figure.status == "number" for figure in table.figures.values())
        found.setdefault(candidate.number, []).append((at_home, figures, table))
        used.update(candidate.members)
    tables = {}
    for number, same in found.items():
        same.sort(key=lambda entry: entry[:2], reverse=True)
        first, *others = (table for _, _, table in same)
        tables[number] = replace(first, duplicates=tuple(others)) if others else first
    return tables, frozenset(used)


def _marked(blocks: Sequence[Block], ends: frozenset[int]) -> list[_Candidate]:
    """Tables of the document; pieces of one, with nothing but labels or page numbers between them, together."""
    found: list[_Candidate] = []
    current: _Candidate | None = None
    gap: list[int] = []
    for at, block in enumerate(blocks):
        if isinstance(block, Table):
            current = _continued(current, block, at, gap) or _begun(blocks, block, at, ends)
            if current is not None and (not found or found[-1] is not current):
                found.append(current)
            gap = []
        elif current is not None:
            if at not in ends and isinstance(block, Paragraph) and _may_stand_between(block.text.value):
                gap.append(at)
            else:
                current = None
    return found


def _continued(current: _Candidate | None, table: Table, at: int, gap: list[int]) -> _Candidate | None:
    """The candidate that a table carries on: it has labels of the same table, and no row again."""
    if current is None:
        return None
    run = run_of([table])
    rows = _rows_in(run, current.number)
    if not likeness(run)[current.number] or rows & current.rows:
        return None
    current.members += (*gap, at)
    current.pieces.append(table)
    current.rows |= rows
    return current


def _begun(blocks: Sequence[Block], table: Table, at: int, ends: frozenset[int]) -> _Candidate | None:
    """A candidate that starts with a table; the lines before it may belong to its header."""
    run = run_of([table])
    number, score = likeliest(run)
    if score < _ENOUGH:
        return None
    members, lead = [at], None
    before = at - 1
    while before >= 0 and before not in ends and isinstance(block := blocks[before], Paragraph):
        value = block.text.value
        if number == 3 and NOTE_MARKS[0] in value and len(value) <= _LONGEST_NOTE:
            lead = block.text
        elif not _is_form_label(value):
            break
        members.insert(0, before)
        before -= 1
    return _Candidate(number, members, [table], _rows_in(run, number), run, lead)


def _rows_in(run: Run, number: int) -> set[str]:
    """The rows of a table that stand in a run, by their plain labels."""
    return {name for edition in ("2019", "2021") for name in LABELS[(edition, number)].statutory_rows.values()} & run.names


def _is_form_label(value: str) -> bool:
    """A label that a layout may set outside the table: 第二十条第（一）项, 信息内容."""
    return len(value) <= _LONGEST_CELL and (plain(value) in GROUPS or without_ordinal(value) in GROUPS)


def _may_stand_between(value: str) -> bool:
    """A label, or what stands at the foot or the head of a page."""
    return len(value) <= _LONGEST_CELL and (not value.strip(_PAGE_MARKS) or _is_form_label(value))


def _unmarked(blocks: Sequence[Block], ends: frozenset[int], known: set[int]) -> list[_Candidate]:
    """Stretches of short lines that are one cell each: enough labels of a table that was not found otherwise."""
    found: list[_Candidate] = []
    if len(known) == len((2, 3, 4)):
        return found
    stretch: list[tuple[int, Text]] = []
    for at in range(len(blocks) + 1):
        block = blocks[at] if at < len(blocks) else None
        if isinstance(block, Paragraph) and at not in ends and _may_be_cell(block.text.value):
            stretch.append((at, block.text))
            continue
        if len(stretch) >= _FEWEST_LINES:
            candidate = _table_in(stretch)
            if candidate is not None and candidate.number not in known:
                found.append(candidate)
        stretch = []
    return found


def _table_in(stretch: list[tuple[int, Text]]) -> _Candidate | None:
    """The table in a stretch of lines: from its first label or figure to the last."""
    figures = [place for place, (_, text) in enumerate(stretch) if _is_figure(text.value)]
    labels = [place for place, (_, text) in enumerate(stretch) if _is_label(text.value)]
    if not labels:
        return None
    first, last = min(labels[0], *figures[:1]) if figures else labels[0], max(labels[-1], *figures[-1:], 0)
    lines = [text for _, text in stretch[first : last + 1]]
    run = run_of_lines(lines)
    number, score = likeliest(run)
    if score < (_ENOUGH if len(figures) >= _FEWEST_FIGURES else _SURE):
        number, score = _likeliest_glued(lines)
        if score < _ENOUGH:
            return None
    return _Candidate(number, [at for at, _ in stretch[first : last + 1]], [], set(), run)


def _likeliest_glued(lines: Sequence[Text]) -> tuple[int, int]:
    """The table whose row labels lead most lines, with the figures of the row behind them: 规章000."""
    bare = {plain(text.value.rstrip("0123456789. ")) for text in lines if text.value[-1:].isdigit()}
    scores = {number: len(bare & LABELS[("2021", number)].rows.keys()) for number in (2, 3, 4)}
    number = max(scores, key=lambda n: scores[n])
    return number, scores[number]


def _may_be_cell(value: str) -> bool:
    if len(value) > _LONGEST_CELL or "。" in value or value.startswith("附件"):
        return False
    return value[-1:] not in ("：", ":") or NOTE_MARKS[0] in value


def _is_figure(value: str) -> bool:
    return value.isdigit() or value in PLACEHOLDERS or parse_number(value) is not None


def _is_label(value: str) -> bool:
    if value.isdigit():
        return False
    name = plain(value)
    bare = plain(value.rstrip("0123456789. ")) if value[-1:].isdigit() else name
    return NOTE_MARKS[0] in value or any(
        name in labels.rows or name in labels.columns or bare in labels.rows for labels in LABELS.values()
    ) or _is_form_label(value)
