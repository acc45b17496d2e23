"""Which styles of a Word file may number paragraphs or hide text, seen in the bytes of styles.xml.

Templates bring hundreds of styles, and a report uses few of them, nearly never one that matters here. Parsing them may
take longer than the whole report; this takes a twentieth of it. Names may be told that do neither, none is left out.
"""

from __future__ import annotations

import re
from itertools import pairwise

from gailint.record import record

_NUMBERS = b"numPr"
_HIDES = b"vanish"
_NAME = re.compile(rb"""\s*=\s*["']([^"'&]*)["']""")
_BASED_ON = re.compile(rb"""basedOn\s[^<>]{0,99}?\bval\s*=\s*["']([^"'&]*)["']""")
LONGEST_CHAIN = 20
"""How far styles that are based on each other are followed."""


@record
class Outline:
    """The ids of styles that may number or hide, and whether the default paragraph style may number."""

    numbering: frozenset[str] = frozenset()
    hiding: frozenset[str] = frozenset()
    default_numbers: bool = False


def outline(data: bytes) -> Outline | None:
    """The outline of a styles.xml, None where its bytes do not tell: in UTF-16, or with escapes in names."""
    some_number, some_hide = _NUMBERS in data, _HIDES in data
    if not some_number and not some_hide and b"\0" not in data[:8]:
        return Outline()
    numbering: set[str] = set()
    hiding: set[str] = set()
    defaults: set[str] = set()
    based_on: dict[str, str] = {}
    pieces = data.split(b"styleId")
    for before, piece in pairwise(pieces):
        match = _NAME.match(piece)
        base = _BASED_ON.search(piece)
        if match is None or (base is None and b"basedOn" in piece):
            return None
        name = match[1].decode("utf-8", "replace")
        if base:
            based_on[name] = base[1].decode("utf-8", "replace")
        if b"default" in before[before.rfind(b"<") :] or b"default" in piece[: piece.find(b">")]:
            defaults.add(name)
        if some_number and _NUMBERS in piece:
            numbering.add(name)
        if some_hide and _HIDES in piece:
            hiding.add(name)
    if len(pieces) == 1:
        return None
    numbering = _with_heirs(numbering, based_on)
    return Outline(frozenset(numbering), frozenset(_with_heirs(hiding, based_on)), not defaults.isdisjoint(numbering))


def _with_heirs(names: set[str], based_on: dict[str, str]) -> set[str]:
    """Styles and all that are based on them."""
    found = names
    for _ in range(LONGEST_CHAIN):
        new = {name for name, base in based_on.items() if base in found} - found
        if not new:
            break
        found = found | new
    return found
