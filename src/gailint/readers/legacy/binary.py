"""The structures of a Word 97 file: text pieces, properties of paragraphs and characters, styles.

Names and layouts follow Microsoft's [MS-DOC]. Offsets into the file are called `fc`, positions in the text `cp`, as
there. Nothing here is trusted: a count or an offset beyond its stream raises `DamagedError`.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Callable, Iterator

from gailint.record import record

# Entries of the table of offsets in the file information block.
STYLES, HEADERS, CHARACTERS, PARAGRAPHS, PIECES, LISTS, LIST_USES = 1, 11, 12, 13, 33, 73, 74
FOOTNOTE_MARKS, FOOTNOTE_TEXTS, ENDNOTE_MARKS, ENDNOTE_TEXTS = 2, 3, 46, 47

_IDENT = 0xA5EC
_FIRST_97 = 0xC1
_PAGE = 512
_MOST_CHARACTERS = 8_000_000
_MOST_STEPS = 5_000_000
_COMPRESSED = 0x40000000
_LONG_TABLE_DEFINITION = 0xD608
_CHANGED_TABS = 0xC615
_HUGE = (0x6645, 0x6646)
# Operand bytes by the top three bits of a property's code; 6 tells its own length.
_OPERANDS = (1, 1, 2, 4, 2, 2, 0, 3)

Properties = list[tuple[int, bytes]]
"""Codes ("sprm") and operands, in order."""


class DamagedError(Exception):
    """The file does not hold what it says."""


class OldFormatError(Exception):
    """A file from before Word 97."""


class EncryptedError(Exception):
    """A file with a password."""


@record
class Piece:
    """A stretch of text: from `start` to `end` in the text, at `fc` in the file, `width` bytes a character."""

    start: int
    end: int
    fc: int
    width: int


def number(data: bytes, at: int, layout: str) -> int:
    """A number at an offset, in the notation of `struct`. Raises DamagedError beyond the end."""
    if at < 0:
        raise DamagedError
    try:
        value: int = struct.unpack_from("<" + layout, data, at)[0]
    except struct.error as error:
        raise DamagedError from error
    return value


class DocBinary:
    """The main stream of a Word 97 file with its table and data streams."""

    def __init__(self, main: bytes, tables: dict[str, bytes], data: bytes) -> None:
        """`tables` are the streams 0Table and 1Table by name. Raises DamagedError, OldFormatError, EncryptedError."""
        if number(main, 0, "H") != _IDENT:
            raise OldFormatError if main[:2] in (b"\xdc\xa5", b"\x31\xbe") else DamagedError
        if number(main, 2, "H") < _FIRST_97:
            raise OldFormatError
        flags = number(main, 10, "H")
        if flags & 0x100:
            raise EncryptedError
        self.main = main
        self.table = tables.get("1Table" if flags & 0x200 else "0Table", b"")
        self.data = data
        # Lengths of the parts of the text: main text, footnotes, headers, macros, comments, endnotes, text boxes.
        self.lengths = [max(0, number(main, 0x4C + 4 * at, "i")) for at in range(8)]
        self.pieces = self._read_pieces()
        self.text = "".join(self._texts())
        self._paragraphs = _Runs(self._pages(PARAGRAPHS), self._paragraph_run)
        self.styles = self._read_styles()

    def section(self, entry: int) -> bytes:
        """The bytes of the table stream that an entry of the file information block points to."""
        start, length = number(self.main, 0x9A + 8 * entry, "I"), number(self.main, 0x9E + 8 * entry, "I")
        return self.table[start : start + length]

    def start(self, entry: int) -> int:
        """Where that section starts in the table stream."""
        return number(self.main, 0x9A + 8 * entry, "I")

    def _read_pieces(self) -> list[Piece]:
        data = self.section(PIECES)
        at = 0
        while at < len(data) and data[at] == 1:
            at += 3 + number(data, at + 1, "H")
        if at >= len(data) or data[at] != 2:
            raise DamagedError
        length = number(data, at + 1, "I")
        plc = data[at + 5 : at + 5 + length]
        count = (len(plc) - 4) // 12
        found: list[Piece] = []
        total = 0
        for index in range(count):
            start, end = number(plc, 4 * index, "I"), number(plc, 4 * index + 4, "I")
            fc = number(plc, 4 * (count + 1) + 8 * index + 2, "I")
            packed = bool(fc & _COMPRESSED)
            fc = (fc & ~_COMPRESSED) // 2 if packed else fc
            total += end - start
            if end < start or start != (found[-1].end if found else 0) or total > _MOST_CHARACTERS:
                raise DamagedError
            found.append(Piece(start, end, fc, 1 if packed else 2))
        return found

    def _texts(self) -> Iterator[str]:
        for piece in self.pieces:
            raw = self.main[piece.fc : piece.fc + (piece.end - piece.start) * piece.width]
            text = raw.decode("cp1252" if piece.width == 1 else "utf-16-le", "replace")
            # Letters beyond the basic plane take two places, which every position counts.
            if len(text) != piece.end - piece.start:
                units = raw[: len(raw) // piece.width * piece.width]
                text = "".join(chr(unit) for (unit,) in struct.iter_unpack("<H" if piece.width == 2 else "<B", units))
                text = text.ljust(piece.end - piece.start, "\ufffd")
            yield text

    def fc(self, cp: int) -> int:
        """Where a position of the text is in the file."""
        at = bisect_right(self.pieces, cp, key=lambda piece: piece.start) - 1
        if at < 0:
            raise DamagedError
        piece = self.pieces[at]
        return piece.fc + (cp - piece.start) * piece.width

    def _pages(self, entry: int) -> list[bytes]:
        """The pages of properties that a section lists."""
        data = self.section(entry)
        count = (len(data) - 4) // 8
        if count > len(self.main) // _PAGE + 1:
            raise DamagedError
        numbers = [number(data, 4 * (count + 1) + 4 * at, "I") & 0x3FFFFF for at in range(max(count, 0))]
        return [self.main[at * _PAGE : (at + 1) * _PAGE] for at in numbers if (at + 1) * _PAGE <= len(self.main)]

    def _paragraph_run(self, page: bytes, runs: int, index: int) -> bytes:
        """The style number and the properties of a run of paragraphs."""
        at = page[4 * (runs + 1) + 13 * index] * 2
        if not at or at + 1 >= _PAGE - 1:
            return b""
        length = page[at] * 2 - 1 if page[at] else page[at + 1] * 2
        at += 1 if page[at] else 2
        return page[at : at + length]

    def paragraph(self, cp: int) -> tuple[int, Properties]:
        """The style number of the paragraph that a position is in, and its own properties."""
        raw = self._paragraphs.at(self.fc(cp))
        if len(raw) < 2:
            return 0, []
        own = list(properties(raw[2:]))
        for code, operand in own:
            # What does not fit into a page stands in the data stream.
            if code in _HUGE and len(operand) == 4:
                at = int.from_bytes(operand, "little")
                if at + 2 <= len(self.data):
                    own = list(properties(self.data[at + 2 : at + 2 + number(self.data, at, "H")]))
                break
        return number(raw, 0, "H"), own

    def character_runs(self, wanted: frozenset[int]) -> Iterator[tuple[int, int, Properties]]:
        """Stretches of the text with one of the properties `wanted`: start and end in the text, and the properties."""
        steps = 0
        for page in self._pages(CHARACTERS):
            runs = page[_PAGE - 1]
            if 5 * runs + 4 > _PAGE:
                raise DamagedError
            for index in range(runs):
                at = page[4 * (runs + 1) + index] * 2
                if at and page[at]:
                    low, high = number(page, 4 * index, "I"), number(page, 4 * index + 4, "I")
                    own = list(properties(page[at + 1 : at + 1 + page[at]]))
                    if wanted.isdisjoint(code for code, _ in own):
                        continue
                    steps += len(self.pieces)
                    if steps > _MOST_STEPS:
                        raise DamagedError
                    yield from ((start, end, own) for start, end in self._positions(low, high))

    def _positions(self, low: int, high: int) -> Iterator[tuple[int, int]]:
        """The positions in the text of the bytes from `low` to `high` of the file."""
        for piece in self.pieces:
            end = piece.fc + (piece.end - piece.start) * piece.width
            first, last = max(low, piece.fc), min(high, end)
            if first < last:
                yield (
                    piece.start + (first - piece.fc) // piece.width,
                    piece.start + (last - piece.fc + piece.width - 1) // piece.width,
                )

    def _read_styles(self) -> list[Style]:
        data = self.section(STYLES)
        if len(data) < 6:
            return []
        at = 2 + number(data, 0, "H")
        count, base = number(data, 2, "H"), number(data, 4, "H")
        found = []
        for _ in range(count):
            if at + 2 > len(data):
                break
            length = number(data, at, "H")
            found.append(_style(data[at + 2 : at + 2 + length], base))
            at += 2 + length + length % 2
        return found


@record
class Style:
    """A style: the number of the one that it is based on, its properties of paragraphs and of characters."""

    based_on: int
    paragraph: Properties
    character: Properties


def _style(data: bytes, base: int) -> Style:
    if len(data) < base + 2 or base < 10:
        return Style(0xFFF, [], [])
    kind, based_on = number(data, 2, "H") & 0xF, number(data, 2, "H") >> 4
    at = base + 2 + 2 * number(data, base, "H") + 2
    parts = []
    for _ in range(2 if kind == 1 else 1):
        if at + 2 > len(data):
            break
        length = number(data, at, "H")
        parts.append(data[at + 2 : at + 2 + length])
        at += 2 + length + length % 2
    if kind == 1:
        return Style(
            based_on,
            list(properties(parts[0][2:])) if parts else [],
            list(properties(parts[1])) if len(parts) > 1 else [],
        )
    return Style(based_on, [], list(properties(parts[0])) if kind == 2 and parts else [])


class _Runs:
    """Properties by place in the file: pages of runs, each from one offset up to the next."""

    def __init__(self, pages: list[bytes], read: Callable[[bytes, int, int], bytes]) -> None:
        self._starts: list[int] = []
        self._values: list[bytes] = []
        runs_found: list[tuple[int, bytes]] = []
        for page in pages:
            runs = page[_PAGE - 1]
            if 17 * runs + 4 > _PAGE:
                raise DamagedError
            for index in range(runs):
                runs_found.append((number(page, 4 * index, "I"), read(page, runs, index)))
        for start, value in sorted(runs_found, key=lambda run: run[0]):
            self._starts.append(start)
            self._values.append(value)

    def at(self, fc: int) -> bytes:
        """The properties of the run that a place is in."""
        index = bisect_right(self._starts, fc) - 1
        return self._values[index] if index >= 0 else b""


def properties(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The properties in a list of them; it ends where one is cut short."""
    at = 0
    while at + 3 <= len(data):
        code = number(data, at, "H")
        at += 2
        size = _OPERANDS[code >> 13]
        if not size:
            if code == _LONG_TABLE_DEFINITION:
                if at + 2 > len(data):
                    return
                size, at = number(data, at, "H") - 1, at + 2
            elif code == _CHANGED_TABS and data[at] == 255:
                deleted = data[at + 1] if at + 1 < len(data) else 0
                added = data[at + 2 + 4 * deleted] if at + 2 + 4 * deleted < len(data) else 0
                size, at = 2 + 4 * deleted + 3 * added, at + 1
            else:
                size, at = data[at], at + 1
        yield code, data[at : at + size]
        at += max(size, 0)
