"""A ZIP archive, as far as office files need one: names, and the bytes of an entry up to a limit.

`zipfile` does all this and more, but to import it (with locks, paths, URLs and three kinds of compression) takes a
twentieth of the time of a whole check, and to open an entry as long as to unpack it.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from gailint.record import record

_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR_64 = struct.Struct("<4sLQL")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_HEADER = struct.Struct("<4s5H3L2H")
_SIZES_64 = 1
_ELSEWHERE = 0xFFFFFFFF
_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 1


class ArchiveError(Exception):
    """Bytes that are no ZIP archive, or a damaged one, or one of an unusual kind."""


@record
class Entry:
    """An entry of the directory; `size` is that of the packed bytes, `start` where its header stands in the file."""

    name: str
    encrypted: bool
    method: int
    checksum: int
    size: int
    start: int


class Archive:
    """An archive by the names of its entries. Raises ArchiveError."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        try:
            self.entries = {entry.name: entry for entry in self._directory()}
        except struct.error as error:
            raise ArchiveError from error

    def read(self, entry: Entry, most: int) -> bytes:
        """The unpacked bytes of an entry, no more than `most`; they are checked where they are all."""
        start = entry.start
        if self._data[start : start + 4] != b"PK\x03\x04" or len(self._data) < start + _HEADER.size:
            raise ArchiveError
        *_, name, extra = _HEADER.unpack_from(self._data, start)
        start += _HEADER.size + name + extra
        packed = self._data[start : start + entry.size]
        if entry.method == _STORED:
            unpacked, whole = packed[:most], len(packed) <= most
        elif entry.method == _DEFLATED:
            unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
            try:
                unpacked = unpacking.decompress(packed, most)
            except zlib.error as error:
                raise ArchiveError from error
            whole = unpacking.eof or not unpacking.unconsumed_tail
        else:
            raise ArchiveError
        if whole and zlib.crc32(unpacked) != entry.checksum:
            raise ArchiveError
        return unpacked

    def _directory(self) -> Iterator[Entry]:
        data = self._data
        at, end, before = self._bounds()
        while at < end:
            signature, _, _, flags, method, _, _, checksum, size, unpacked, name, extra, comment, *_, start = (
                _ENTRY.unpack_from(data, at)
            )
            if signature != b"PK\x01\x02":
                raise ArchiveError
            at += _ENTRY.size
            # Whatever the encoding: the names of parts are plain ones.
            written = data[at : at + name].decode("utf-8", "replace")
            at += name
            if _ELSEWHERE in (size, unpacked, start):
                size, start = _sizes_64(data[at : at + extra], size, unpacked, start)
            at += extra + comment
            yield Entry(written, bool(flags & _ENCRYPTED), method, checksum, size, before + start)

    def _bounds(self) -> tuple[int, int, int]:
        """Where the directory starts and ends, and how many bytes stand before the archive."""
        data = self._data
        end = data.rfind(b"PK\x05\x06")
        if end < 0:
            raise ArchiveError
        *_, size, start, _ = _END.unpack_from(data, end)
        locator = end - _LOCATOR_64.size
        if locator >= 0 and data[locator : locator + 4] == b"PK\x06\x07":
            _, _, end, _ = _LOCATOR_64.unpack_from(data, locator)
            if data[end : end + 4] != b"PK\x06\x06":
                raise ArchiveError
            *_, size, start = _END_64.unpack_from(data, end)
        if start + size > end:
            raise ArchiveError
        return end - size, end, end - size - start


def _sizes_64(extra: bytes, size: int, unpacked: int, start: int) -> tuple[int, int]:
    """The packed size and the start of an entry too large for its record: as many of them as do not fit there."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        at += 4
        if kind == _SIZES_64:
            values = iter(struct.unpack_from(f"<{length // 8}Q", extra, at))
            if unpacked == _ELSEWHERE:
                next(values, None)
            size = next(values, size) if size == _ELSEWHERE else size
            return size, next(values, start) if start == _ELSEWHERE else start
        at += length
    return size, start
