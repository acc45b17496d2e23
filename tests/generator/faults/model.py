"""What a fault is, and the register of all kinds."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from generator.draft import Block, Draft, Expected, Para

Spoil = Callable[[Draft, random.Random], Expected | tuple[Expected, ...] | bool | None]
"""Changes a draft in place. True stands for the codes of the fault, None or False for a draft it does not fit."""


@dataclass(frozen=True)
class Fault:
    """A kind of fault.

    `codes` are what a linter may call it. `consequences` are codes, or beginnings of codes, that may rightly be
    said besides. `blanks` tells that only a layout that shows empty cells shows the fault.
    """

    name: str
    codes: tuple[str, ...]
    spoil: Spoil
    consequences: tuple[str, ...] = ()
    blanks: bool = False

    def plant(self, draft: Draft, rng: random.Random) -> Draft | None:
        """A copy of the draft with the fault, None where the draft has no place for it."""
        copy = draft.copy()
        expected = self.spoil(copy, rng)
        if not expected:
            return None
        if expected is True:
            expected = Expected(self.codes)
        copy.expected = (expected,) if isinstance(expected, Expected) else expected
        copy.fault = self.name
        return copy


FAULTS: dict[str, Fault] = {}


def fault(name: str, *codes: str, consequences: tuple[str, ...] = (), blanks: bool = False) -> Callable[[Spoil], Spoil]:
    """Register a function as a kind of fault."""

    def register(spoil: Spoil) -> Spoil:
        FAULTS[name] = Fault(name, codes, spoil, consequences, blanks)
        return spoil

    return register


def add_sentence(draft: Draft, rng: random.Random, key: str, text: str) -> bool:
    """Put a sentence into a section: behind a paragraph, or as one of its own after that."""
    blocks = draft.section(key).blocks
    places = [
        at
        for at, block in enumerate(blocks)
        if isinstance(block, Para) and block.kind == "body" and block.text.endswith("。") and not block.marks
    ]
    if not places:
        return False
    at = rng.choice(places)
    place = blocks[at]
    assert isinstance(place, Para)
    if rng.random() < 0.7:
        blocks[at] = Para(place.text + text, place.kind)
    else:
        blocks.insert(at + 1, Para(text))
    return True


def replace_once(draft: Draft, rng: random.Random, pairs: dict[str, str], *kinds: str) -> bool:
    """Replace one of some stretches of text, in one paragraph, by what is wrong for it."""
    found: list[tuple[list[Para] | list[Block], int, str]] = [
        (blocks, at, old)
        for blocks, at, para in draft.paragraphs(*(kinds or ("body", "item")))
        for old in pairs
        if old in para.text
    ]
    if not found:
        return False
    blocks, at, old = rng.choice(found)
    para = blocks[at]
    assert isinstance(para, Para)
    blocks[at] = para.change(old, pairs[old])
    return True


def replace_marked(draft: Draft, name: str, old: str, new: str) -> bool:
    """Replace a stretch inside the text that bears a mark."""
    for blocks, at, para in draft.paragraphs():
        marked = para.mark(name)
        if marked is not None and old in marked:
            blocks[at] = para.change(marked, marked.replace(old, new, 1))
            return True
    return False


def marked(draft: Draft, name: str) -> str | None:
    """The first text that bears a mark."""
    return next((text for _, _, para in draft.paragraphs() if (text := para.mark(name)) is not None), None)
