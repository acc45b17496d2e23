"""Pages by pypdfium2: the same characters, lines and pictures as by pdfminer.six, faster.

Only ever in the child process: a form that draws itself takes all memory that pdfium may have.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from ctypes import c_void_p, cast
from functools import partial
from typing import Any

import pypdfium2 as pdfium

from gailint.readers.pdf.front import pdfium_calls as calls
from gailint.readers.pdf.front.drawing import around, is_shown
from gailint.readers.pdf.front.pdfium_shapes import IDENTITY, Shapes, Style
from gailint.readers.pdf.front.radicals import PLAIN
from gailint.readers.pdf.limits import ENCRYPTED, Budget, PdfError
from gailint.readers.pdf.model import Box, Mark, RawPage

_UNKNOWN = "\ufffd"
# What pdfium writes for a hyphen at the end of a line.
_HYPHENS = frozenset("\x02\ufffe")
_BLANKS = frozenset("\t\n\r \xa0\u3000")
_RADICALS = frozenset(map(chr, PLAIN))
# The key of a mark that says what a text reads, as pdfium writes it; room for such keys, in UTF-16 units.
_OWN_TEXT = "ActualText\0"
_LONGEST_KEY = 32
_ORIGIN = calls.Room("d", 2)
_BOX = calls.Room("f", 4)
_BOUNDS = calls.Room("f", 4)
_KEY = calls.Room("H", _LONGEST_KEY)
_LENGTH = calls.Room("L", 1)


def read_pages(data: bytes, budget: Budget) -> Iterator[RawPage]:
    """The pages of a PDF. Raises `PdfError` for a file with a password or over the limits, `PdfiumError` and
    `UnsuitedError` for others, which pdfminer.six may be able to read."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise PdfError("unreadable", ENCRYPTED) from error
        raise
    try:
        if name := document.get_metadata_value("Author").strip():
            budget.properties["author"] = name[:200]
        # What the file says of layers may be packed, in an object stream.
        may_have_layers = b"/OCProperties" in data or b"/ObjStm" in data
        for index in range(len(document)):
            budget.page(index + 1)
            page = document[index]
            try:
                yield _read(page, index + 1, budget, may_have_layers)
            finally:
                page.close()
    finally:
        document.close()


def _read(page: Any, number: int, budget: Budget, may_have_layers: bool) -> RawPage:
    x0, y0, x1, y1 = page.get_cropbox()
    raw = RawPage(number, around([(x0, y0), (x1, y1)]), [], [], [])
    shapes = Shapes(raw, budget, may_have_layers)
    handle = cast(page.raw, c_void_p).value
    shapes.add(calls.page_length(handle), partial(calls.page_object, handle), IDENTITY, None)
    text = calls.open_text(handle)
    try:
        raw.marks = _marks(text, shapes, budget)
    finally:
        calls.close_text(text)
    return raw


def _marks(text: int, shapes: Shapes, budget: Budget) -> list[Mark]:
    """The characters of a page, without those that pdfium adds to separate words and lines."""
    count = max(0, calls.text_length(text))
    budget.spend(count)
    marks: list[Mark] = []
    edges = {clip for _, clip in shapes.texts.values() if clip}
    for index, char in enumerate(_characters(text, count)):
        # Blanks are read off gaps; pdfium adds some of its own, and line ends.
        if char in _BLANKS:
            continue
        item = calls.char_object(text, index)
        if not item:
            continue
        style, clip = shapes.texts.get(item) or shapes.add_text(item, IDENTITY, None)
        own = char in _RADICALS and _has_own_text(item)
        if char == "\0" or calls.char_is_unknown(text, index) == 1:
            char = _UNKNOWN
        elif char in _HYPHENS:
            char = "-" if calls.char_is_hyphen(text, index) == 1 else _UNKNOWN
        x0, y0, x1, y1 = _place(text, index, style)
        mark = Mark(char, x0, y0, x1, y1, style.size, style.turn, own)
        if clip:
            shown = is_shown(mark, clip)
        else:
            shown = not edges or not any(_is_left_of_cut(mark, item, edge) for edge in edges)
        if shown:
            marks.append(mark)
    return marks


def _is_left_of_cut(mark: Mark, item: int, clip: Box) -> bool:
    """Whether a character is all that can be seen of a line that is cut, as Qt cuts rows where a page ends.

    pdfium forgets what is clipped of an object that lies inside as a whole, and a full stop is low enough to do so.
    """
    if min(abs(mark.y0 - clip.y0), abs(mark.y0 - clip.y1)) > mark.size or is_shown(mark, clip):
        return False
    calls.bounds_of(item, *_BOUNDS.addresses)
    x0, y0, x1, y1 = _BOUNDS.read()
    return bool(clip.x0 <= x0 and x1 <= clip.x1 and clip.y0 <= y0 and y1 <= clip.y1)


def _characters(text: int, count: int) -> str:
    """The characters of a page; U+0000 for an unknown one."""
    units = array("H", [0]) * (2 * count + 1)
    written = calls.read_text(text, 0, count, units.buffer_info()[0]) - 1
    found = units[:written].tobytes().decode("utf-16-le", "surrogatepass") if written > 0 else ""
    # pdfium leaves some characters out of this text: then the others are not at their places.
    return found if len(found) == count else "".join(chr(calls.char_code(text, index)) for index in range(count))


def _place(text: int, index: int, style: Style) -> tuple[float, float, float, float]:
    """Where the baseline of a character starts and ends."""
    calls.char_origin(text, index, *_ORIGIN.addresses)
    calls.char_box(text, index, _BOX.addresses[0])
    x, y = _ORIGIN.read()
    left, top, right, bottom = _BOX.read()
    if style.turn == 0:
        return x, y, max(right, x), y
    if style.turn == 1:
        return x, y, x, max(top, y)
    if style.turn == 2:
        return x, y, min(left, x), y
    if style.turn == 3:
        return x, y, x, min(bottom, y)
    return x, y, x + style.size * style.along[0], y + style.size * style.along[1]


def _has_own_text(item: int) -> bool:
    """Whether the file says itself what a text object reads (ActualText)."""
    for index in range(calls.count_marks(item)):
        mark = calls.mark_of(item, index)
        for number in range(calls.count_entries(mark)):
            if calls.entry_key(mark, number, _KEY.addresses[0], 2 * _LONGEST_KEY, *_LENGTH.addresses):
                (length,) = _LENGTH.read()
                if "".join(map(chr, _KEY.read()[: length // 2])) == _OWN_TEXT:
                    return True
    return False
