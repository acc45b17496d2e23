"""The outline of a report: its top-level sections by topic, and what stands in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gailint.document import Block, Paragraph
from gailint.forms.labels import plain
from gailint.forms.runs import VOCABULARY_OF_LINES
from gailint.record import record
from gailint.report.model import Section
from gailint.report.topics import KEYS, Heading, inner_heading, leading_heading, read_heading

_FEWEST_ARABIC = 3
_LONGEST_CONTENTS = 8
_LONGEST_ENTRY = 40


@record
class Outline:
    """`front` are the blocks before the first section; `places` the index of each section's heading in `blocks`."""

    blocks: tuple[Block, ...]
    front: tuple[Block, ...]
    sections: tuple[Section, ...]
    places: tuple[int, ...]


def read_outline(blocks: Sequence[Block], start: int) -> Outline:
    """The sections in the blocks from `start` (behind the title) on."""
    parts = _split_leading(blocks)
    found = [
        (at, heading)
        for at, block in enumerate(parts)
        if at >= start and isinstance(block, Paragraph) and (heading := read_heading(block.text.value))
    ]
    headings = _only_sections(_proper(_without_contents(found, parts)), parts)
    sections = []
    for place, (at, heading) in enumerate(headings):
        end = headings[place + 1][0] if place + 1 < len(headings) else len(parts)
        block = parts[at]
        assert isinstance(block, Paragraph)
        sections.append(
            Section(
                heading.key, block.text, heading.number, heading.ordinal, heading.title, heading.title_start,
                heading.wording, tuple(parts[at + 1 : end]),
            )
        )
    first = headings[0][0] if headings else len(parts)
    return Outline(tuple(parts), tuple(parts[:first]), tuple(sections), tuple(at for at, _ in headings))


def _split_leading(blocks: Sequence[Block]) -> list[Block]:
    """Headings that are run into their paragraph become paragraphs of their own."""
    parts: list[Block] = []
    for block in _split_inner(blocks):
        end = leading_heading(block.text.value) if isinstance(block, Paragraph) and _numbered(block) else None
        if end is None or not isinstance(block, Paragraph):
            parts.append(block)
            continue
        parts.append(Paragraph(block.text.slice(0, end), block.level, automatic_number=block.automatic_number))
        rest = block.text.slice(end + 1).strip()
        if rest.value:
            parts.append(Paragraph(rest))
    return parts


def _split_inner(blocks: Sequence[Block]) -> Iterator[Block]:
    """A statutory heading that is run into the end of the paragraph before it begins one of its own."""
    for block in blocks:
        at = inner_heading(block.text.value) if isinstance(block, Paragraph) else None
        if at is None or not isinstance(block, Paragraph):
            yield block
            continue
        yield Paragraph(block.text.slice(0, at).strip(), block.level, automatic_number=block.automatic_number)
        yield Paragraph(block.text.slice(at))


def _numbered(block: Paragraph) -> bool:
    return block.text.value[:1] in "一二三四五六第（("


def _without_contents(found: list[tuple[int, Heading]], blocks: Sequence[Block]) -> list[tuple[int, Heading]]:
    """Drop a table of contents: three or more headings with nothing but short lines between them, which come again."""
    kept = list(found)
    last = {heading.key: place for place, heading in found}
    at = 0
    while at + 2 < len(kept):
        end = at
        topics = [kept[at][1].key]
        while end + 1 < len(kept) and _only_short_lines(blocks[kept[end][0] + 1 : kept[end + 1][0]]):
            if kept[end + 1][1].key in topics:
                break
            end += 1
            topics.append(kept[end][1].key)
        alone = sum(key is not None and last[key] <= kept[end][0] for key in topics)
        if end - at >= 2 and alone <= (1 if len(topics) > 3 else 0):
            del kept[at : end + 1]
            continue
        at = end + 1
    return kept


def _only_short_lines(blocks: Sequence[Block]) -> bool:
    return len(blocks) <= _LONGEST_CONTENTS and all(
        isinstance(block, Paragraph) and len(block.text.value) <= _LONGEST_ENTRY and "。" not in block.text.value
        for block in blocks
    )


def _proper(found: list[tuple[int, Heading]]) -> list[tuple[int, Heading]]:
    """Headings numbered 1. 2. 3. count where no others are numbered; a caption that repeats its heading never does."""
    arabic = {heading.key for _, heading in found if heading.number.isdigit()}
    proper = any(heading.number and not heading.number.isdigit() for _, heading in found)
    kept: list[tuple[int, Heading]] = []
    for at, heading in found:
        if heading.number.isdigit() and (proper or len(arabic) < _FEWEST_ARABIC):
            continue
        if not heading.number and kept and heading.key == kept[-1][1].key and kept[-1][0] == at - 1:
            continue
        kept.append((at, heading))
    return kept


def _only_sections(found: list[tuple[int, Heading]], blocks: Sequence[Block]) -> list[tuple[int, Heading]]:
    """Drop what only looks like a top-level heading: numbered lists inside a section, row labels of the form.

    Words of its own make a heading only where its number carries on from the section before it. A heading without
    number is one only where that topic has no numbered heading in the words of the form, and one with too small a
    number where none has the right one.
    """
    numbered = {heading.key for _, heading in found if heading.key and heading.number and heading.wording != "own"}
    strong = {heading.key for _, heading in found if heading.wording != "own"}
    right = {heading.key for _, heading in found if heading.key and heading.ordinal == KEYS.index(heading.key) + 1}
    kept: list[tuple[int, Heading]] = []
    reached = 0
    for at, heading in found:
        block = blocks[at]
        assert isinstance(block, Paragraph)
        if plain(block.text.value) in VOCABULARY_OF_LINES:
            continue
        if not heading.number and heading.key in numbered:
            continue
        if heading.key in right and heading.ordinal and heading.ordinal < KEYS.index(heading.key or "") + 1:
            continue
        if heading.wording == "own":
            carries_on = heading.ordinal is not None and heading.ordinal == reached + 1
            if not carries_on or heading.key in strong or _is_listed(found, at, heading):
                continue
            if heading.key is None and heading.ordinal is not None and heading.ordinal <= len(KEYS) and (
                KEYS[heading.ordinal - 1] in strong
            ):
                continue
        kept.append((at, heading))
        reached = heading.ordinal or (KEYS.index(heading.key) + 1 if heading.key else reached)
    return kept


def _is_listed(found: list[tuple[int, Heading]], at: int, heading: Heading) -> bool:
    """Whether the same ordinal comes again with a statutory topic: then this one numbers a list."""
    return any(
        other.ordinal == heading.ordinal and other.wording != "own" and place != at for place, other in found
    )

