"""Writing a text file again: in its own encoding, with its mark and its line ends, complete or not at all."""

from __future__ import annotations

import os
import stat

from gailint.diagnostics import Words
from gailint.readers.encoding import decode
from gailint.record import record

# What a name of an encoding may mean, the narrower one first: a file of GBK characters only stays in GBK.
_CODECS = {
    "utf-8": ("utf-8",),
    "utf-8-sig": ("utf-8",),
    "utf-16": ("utf-16-le", "utf-16-be"),
    "gb18030": ("gbk", "gb18030"),
    "big5": ("cp950",),
}
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

CANNOT_KEEP = Words(
    "文件中有无法识别的字节，改写会丢失内容",
    "some of its bytes cannot be read, and writing it again would lose them",
)
LINK = Words("这是一个链接，请直接修改它指向的文件", "it is a link; correct the file that it leads to")
READ_ONLY = Words("文件是只读的", "the file is read-only")
CHANGED = Words("文件在检查期间被其他程序修改", "another program changed the file meanwhile")


class NotWrittenError(Exception):
    """A file that was left as it is, and why."""

    def __init__(self, reason: Words) -> None:
        super().__init__(reason.en)
        self.reason = reason


@record
class Form:
    """How a text is written: the codec, and the byte order mark before it, which is no part of the text."""

    codec: str
    mark: bytes

    def encode(self, text: str) -> bytes:
        """The bytes of a text. Raises UnicodeEncodeError for characters that the codec does not have."""
        # Only UTF-8 holds damaged bytes, as single surrogates.
        return self.mark + text.encode(self.codec, "surrogateescape" if self.codec == "utf-8" else "strict")

    def holds(self, text: str) -> bool:
        """Whether it has all characters of a text."""
        try:
            text.encode(self.codec)
        except UnicodeEncodeError:
            return False
        return True


UTF8 = Form("utf-8", b"")


def open_text(data: bytes, encoding: str | None) -> tuple[str, Form]:
    """The text of a file and how it is written, so that `encode` gives the same bytes back.

    The text has the characters that the reader gave it, at the same places; a damaged byte of UTF-8 is a single
    surrogate. `encoding` is that of the configuration. Raises NotWrittenError where the bytes would not come back, and
    ReadError where they are no text.
    """
    text, name, _ = decode(data, encoding)
    mark = next((mark for mark in _MARKS if name in ("utf-8-sig", "utf-16") and data.startswith(mark)), b"")
    if name in ("utf-8", "utf-8-sig"):
        text = data[len(mark) :].decode("utf-8", "surrogateescape")
    for codec in _CODECS.get(name, (name,)):
        form = Form(codec, mark)
        try:
            if form.encode(text) == data:
                return text, form
        except UnicodeEncodeError:
            continue
    raise NotWrittenError(CANNOT_KEEP)


def replace_file(path: str, before: bytes, after: bytes) -> None:
    """Put new content in the place of a file, at once, with its permissions. Raises NotWrittenError, OSError.

    Whatever ends the program, the file is as it was or complete: the new content is on the disk under another name
    before it takes the place of the old. `before` is what the file must still hold.
    """
    if os.path.islink(path):
        raise NotWrittenError(LINK)
    status = os.stat(path)
    # Who may write to everything (root) still means it when a file is read-only.
    if not status.st_mode & 0o222 or not os.access(path, os.W_OK):
        raise NotWrittenError(READ_ONLY)
    folder = os.path.dirname(path)
    # A short name: with that of the file in it, it could be longer than names may be.
    temporary = os.path.join(folder, f".gailint-{os.urandom(6).hex()}.tmp")
    file = open(temporary, "xb", opener=_private)  # noqa: SIM115 - closed below, also where the writing fails
    try:
        with file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, stat.S_IMODE(status.st_mode))
        with open(path, "rb") as current:
            if current.read() != before:
                raise NotWrittenError(CHANGED)
        os.replace(temporary, path)
    except BaseException:
        os.remove(temporary)
        raise
    _settle(folder)


def _private(path: str, flags: int) -> int:
    """Open a new file that no one else may read: the report may be one that is not published yet."""
    return os.open(path, flags, 0o600)


def _settle(folder: str) -> None:
    """Put the change of a folder on the disk, where the system can do that."""
    if os.name != "posix":
        return
    handle = os.open(folder or ".", os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
