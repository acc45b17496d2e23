"""What is left of a statutory table where the file has lost its cells: rows of figures, labels torn into lines.

None of it is prose. Read as prose it would seem doubled, unpaired and cut off.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from itertools import pairwise

from gailint.document import Block, Paragraph
from gailint.forms import FORMS
from gailint.forms.matched import StatutoryTable
from gailint.pattern import Pattern
from gailint.report.sections import Outline

_TABLES = {table.section: number for form in FORMS for number, table in form.tables.items()}
_ROW = Pattern(r"\d{1,9}(?:[ \u00a0\u3000]{1,4}\d{1,9}){2,}")
# Fewer figures in rows may be anything.
_FIGURES = 10
_SENTENCE_ENDS = frozenset("。；！？")
_LONGEST = 60


def find_remains(
    outline: Outline, tables: Mapping[int, StatutoryTable], used: Set[int]
) -> tuple[frozenset[int], frozenset[str]]:
    """The indexes of the blocks that are remains of tables, and the keys of the sections that they stand in.

    `tables` are those that were recognised; of one that cannot be read, and of any other, remains are looked for.
    """
    found: set[int] = set()
    keys: set[str] = set()
    ends = (*outline.places, len(outline.blocks))
    for section, (start, end) in zip(outline.sections, pairwise(ends), strict=True):
        number = _TABLES.get(section.key or "", 0)
        if not number or not section.key or (number in tables and tables[number].reason is None):
            continue
        lines = [at for at in range(start + 1, end) if at not in used and _is_fragment(outline.blocks[at])]
        rows = [row for at in lines for row in _ROW.finditer(_value(outline.blocks[at]))]
        if sum(len(row[0].split()) for row in rows) >= _FIGURES:
            found.update(lines)
            keys.add(section.key)
    return frozenset(found), frozenset(keys)


def _is_fragment(block: Block) -> bool:
    value = _value(block)
    return bool(value) and len(value) <= _LONGEST and _SENTENCE_ENDS.isdisjoint(value)


def _value(block: Block) -> str:
    return block.text.value if isinstance(block, Paragraph) else ""
