"""Opening a file: which format it has, how its bytes become text, and the reader that makes a `Document` of it."""

from __future__ import annotations

import os
from collections.abc import Iterable

from gailint.diagnostics import Words
from gailint.document import Damage, Document, ReadError, Source

# typing is not imported for this: it costs time at every start.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from gailint.limits import Limits

# The reader of each extension. A reader is imported only when a file needs it.
_FORMATS = {
    ".txt": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".shtml": "html",
    ".docx": "docx",
    ".doc": "doc",
    ".wps": "doc",
    ".pdf": "pdf",
}
_NEVER_TEXT = frozenset({"docx", "doc", "pdf"})
SUPPORTED = tuple(_FORMATS)

MAX_BYTES = 20 * 1024 * 1024
MAX_LINES = 100_000

_PACKAGE = b"PK\x03\x04"
_PDF = b"%PDF-"
_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What word processors also write, often with the extension of Word's own files: what is found at the start, and all
# that must be there before long.
_OTHER_OFFICE = (
    ((b"{\\rtf",), ".rtf", Words("RTF 文件", "an RTF file")),
    ((b"<?xml", b"<w:wordDocument"), ".xml", Words("Word 2003 XML 文件", "a Word 2003 XML file")),
    ((b"<?xml", b"<pkg:package"), ".xml", Words("Word XML 文件", "a Word XML file")),
    ((b"MIME-Version:", b"multipart/related"), ".mht", Words("单个文件网页（MHTML）", "a web archive (MHTML)")),
)
# How much of a file tells its format, and the extensions that may hide such a one.
_START = 4096
_MAY_BE_OTHER = (".doc", ".wps")
# White space and marks of no width: a file of nothing else is empty.
_NOTHING = " \t\n\v\f\r\x1a\xa0\u3000\ufeff\u200b\u200c\u200d\u2028\u2029"


def open_document(data: bytes, name: str, *, encoding: str | None = None, limits: Limits | None = None) -> Document:
    """Read the bytes of the file `name` (a path or a file name, for its extension).

    What the content plainly is decides over the extension. `encoding` overrides recognition of text, `limits` those
    of the readers. Raises `ReadError`: "unreadable" for a file over a limit, a damaged one, or one of another kind,
    "undecodable" where no encoding fits, "empty" where there is nothing to read, "endless" for a text with more lines or
    tags than any report has.
    """
    if len(data) > most_bytes(limits):
        size = f"{most_bytes(limits) / 1024 / 1024:.0f} MB"
        raise ReadError("unreadable", Words(f"文件超过 {size} 上限", f"the file is larger than {size}"))
    if data[:4] == _PACKAGE:
        from gailint.readers.word import read_word

        return _not_empty(read_word(data, limits.word()) if limits else read_word(data))
    if data[:8] == _CONTAINER:
        from gailint.readers.legacy import read_legacy

        return _not_empty(read_legacy(data, limits))
    extension = _extension(name)
    if _PDF in data[:1024] and (extension == ".pdf" or data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_PDF)):
        from gailint.readers.pdf import read_pdf

        return read_pdf(data, limits.pdf()) if limits else read_pdf(data)
    if other := _other_office(data):
        from gailint.readers.office import read_by_office

        return _not_empty(read_by_office(data, *other, limits))
    from gailint.readers.encoding import decode

    try:
        text, used, damaged = decode(data, encoding)
    except ReadError as error:
        if _FORMATS.get(extension) not in _NEVER_TEXT:
            raise
        kind = extension.lstrip(".")
        reason = Words(f"这不是 {kind} 文件，或文件已损坏", f"this is no {kind} file, or it is damaged")
        raise ReadError("unreadable", reason) from error
    if not text.strip(_NOTHING):
        raise ReadError("empty", Words("文件为空", "the file is empty"))
    _refuse_endless(text, limits)
    source = Source(text)
    damage = tuple(Damage(source.span(start, end)) for start, end in damaged)
    kind = _format(extension, text)
    if kind == "pdf":
        raise ReadError("unreadable", Words("这不是 PDF 文件，或文件开头已损坏", "this is no PDF file, or its start is damaged"))
    if kind == "html":
        from gailint.readers.html.reader import read_html

        return read_html(source, used, damage)
    if kind == "md":
        from gailint.readers.markdown import read_markdown

        return read_markdown(source, used, damage)
    from gailint.readers.text import read_text

    return read_text(source, used, damage)


def most_bytes(limits: Limits | None) -> int:
    """The size of the largest file that is read."""
    return limits.file_size if limits and limits.file_size else MAX_BYTES


def _refuse_endless(text: str, limits: Limits | None) -> None:
    """Raise ReadError for a text whose lines, or whose tags, would take too long to read."""
    most = limits.lines if limits and limits.lines else MAX_LINES
    if max(text.count("\n"), text.count("\r"), text.count("<")) > most:
        raise ReadError(
            "endless", Words(f"文件超过 {most} 行（或网页标签），不像一份报告", f"the file has more than {most} lines or tags: no report has")
        )


def prepare(files: Iterable[tuple[str, Limits | None]]) -> None:
    """Have files that only LibreOffice reads converted now, many by one process; the results wait for `open_document`.

    Without this each of them costs a process of its own. What cannot be read or converted is left for later.
    """
    found: dict[Limits | None, list[tuple[bytes, str]]] = {}
    for path, limits in files:
        # A named pipe or a device would be waited for without end.
        if _extension(path) not in _MAY_BE_OTHER or not os.path.isfile(path):
            continue
        try:
            with open(path, "rb") as file:
                start = file.read(_START)
                if other := _other_office(start):
                    most = most_bytes(limits)
                    data = start + file.read(most - len(start) + 1)
                    if len(data) <= most:
                        found.setdefault(limits, []).append((data, other[0]))
        except OSError:
            continue
    for limits, together in found.items():
        if len(together) > 1:
            from gailint.readers.office import convert_ahead

            convert_ahead(together, limits)


def _other_office(data: bytes) -> tuple[str, Words] | None:
    """The extension and the name of a format that only LibreOffice reads; None for any other content."""
    start = data[:_START].lstrip(b"\xef\xbb\xbf \t\r\n")
    for marks, suffix, what in _OTHER_OFFICE:
        if start.startswith(marks[0]) and all(mark in start for mark in marks):
            return suffix, what
    return None


def _not_empty(document: Document) -> Document:
    """A Word document in which something stands. Raises ReadError for any other."""
    if not document.blocks:
        raise ReadError("empty", Words("文件中没有任何内容", "there is nothing in the file"))
    return document


def _extension(name: str) -> str:
    """The extension of a file name with its dot, in lower case; empty where there is none."""
    base = name.replace("\\", "/").rsplit("/", 1)[-1]
    dot = base.rfind(".")
    return base[dot:].lower() if dot > 0 else ""


def _format(extension: str, text: str) -> str:
    """The format by extension, corrected where the content plainly says otherwise."""
    kind = _FORMATS.get(extension, "txt")
    if kind in ("doc", "docx"):  # a page or a plain text that was given the extension of Word
        kind = "txt"
    start = text[:1000].lstrip(_NOTHING).lower()
    if kind in ("txt", "pdf") and start.startswith(("<!doctype html", "<html")):
        return "html"
    if kind == "html" and "<" not in text:
        return "txt"
    return kind
