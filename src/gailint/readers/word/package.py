"""The ZIP package of a Word file: its parts, how they refer to each other, and the limits that keep a bomb from going off."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree

from gailint.diagnostics import Words
from gailint.document import ReadError
from gailint.record import record

if TYPE_CHECKING:
    Element = etree._Element

# Strict OOXML has the same names in other namespaces; relationships and contents are brought to the usual ones.
_STRICT = b"http://purl.oclc.org/ooxml/"
_USUAL = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
# What other packages in a ZIP file hold.
_OTHERS = (
    ("xl/workbook", Words("Excel 工作簿", "an Excel workbook")),
    ("ppt/presentation", Words("PowerPoint 演示文稿", "a PowerPoint presentation")),
    ("OFD.xml", Words("OFD 版式文件", "an OFD file")),
    ("content.xml", Words("OpenDocument 文件", "an OpenDocument file")),
)
_DAMAGED = Words("Word 文件已损坏或不完整，请重新保存或下载", "the Word file is damaged or cut short; save or download it again")
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, OverflowError)
_CENTRAL_ENTRY = b"PK\x01\x02"
# More elements inside each other than these are an error to libxml2.
_PARSER_DEPTH = 256


@record
class WordLimits:
    """How much of a Word file is read.

    entries    files in the package
    expanded   bytes of one part when unpacked
    ratio      how many times larger than packed a part of more than one megabyte may be
    elements   elements of one part
    depth      elements that stand inside each other; the parser itself takes no more than the default
    """

    entries: int = 10_000
    expanded: int = 32 * 1024 * 1024
    ratio: int = 400
    elements: int = 1_000_000
    depth: int = _PARSER_DEPTH


LIMITS = WordLimits()
_SMALL = 1024 * 1024


class Package:
    """The parts of a Word file by name, unpacked when they are asked for. Raises ReadError for what is none."""

    def __init__(self, data: bytes, limits: WordLimits = LIMITS) -> None:
        self._limits = limits
        # Entries are counted in the bytes: the directory itself may say anything.
        if data.count(_CENTRAL_ENTRY) > limits.entries:
            raise _too_much(Words("压缩包中的文件过多", "the package holds too many files"))
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _DAMAGE as error:
            raise ReadError("unreadable", _DAMAGED) from error
        self._entries = {entry.filename.lower(): entry for entry in self._zip.infolist()}
        self.main = self._main()

    def _main(self) -> str:
        """The name of the part with the text."""
        for relation in self.relations(""):
            if relation.kind == "officeDocument" and self.has(relation.target):
                if relation.target.startswith(("xl/", "ppt/")):
                    break
                return relation.target
        if self.has("word/document.xml"):
            return "word/document.xml"
        for start, what in _OTHERS:
            if any(name.startswith(start.lower()) for name in self._entries):
                raise ReadError(
                    "unreadable",
                    Words(f"这是{what.zh}，不是 Word 文件；请另存为 docx", f"this is {what.en}, no Word file; save it as docx"),
                )
        raise ReadError("unreadable", Words("这是 ZIP 压缩包，不是 Word 文件", "this is a ZIP archive, no Word file"))

    def has(self, name: str) -> bool:
        return name.lower() in self._entries

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises ReadError where it is missing, damaged, encrypted or over a limit."""
        limits = self._limits
        entry = self._entries.get(name.lower())
        if entry is None:
            raise ReadError("unreadable", _DAMAGED)
        if entry.flag_bits & 1:
            raise ReadError(
                "unreadable",
                Words("压缩包已加密，请解除密码后再检查", "the package is encrypted; remove the password"),
            )
        try:
            with self._zip.open(entry) as part:
                # What the directory says about sizes may be a lie.
                data = part.read(limits.expanded + 1)
        except _DAMAGE as error:
            raise ReadError("unreadable", _DAMAGED) from error
        if len(data) > limits.expanded or len(data) > max(_SMALL, entry.compress_size * limits.ratio):
            raise _too_much(Words("解压后过大", "it is too large when unpacked"))
        return data

    def parse(self, data: bytes) -> Element:
        """The root element of an XML part. Raises ReadError."""
        # An element takes four bytes at least, so that few files need counting.
        if len(data) > 4 * self._limits.elements and data.count(b"<") > 2 * self._limits.elements:
            raise _too_much(Words("内容过多", "it holds too much"))
        if _STRICT in data[:8192]:
            for strict, usual in _USUAL:
                data = data.replace(strict, usual)
        # Not collect_ids=False: with it lxml 6.1 loads external DTDs.
        parser = etree.XMLParser(
            resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise ReadError("unreadable", _DAMAGED) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise ReadError(
                "unreadable",
                Words("文件含有 DOCTYPE 声明，Word 文件不应有，为安全起见不读取", "it holds a DOCTYPE, which no Word file does"),
            )
        depth = self._limits.depth
        if depth < _PARSER_DEPTH and root.xpath(f"boolean({'/*' * (depth + 1)})"):
            raise _too_much(Words("嵌套过深", "its elements are nested too deep"))
        return root

    def relations(self, part: str) -> Iterator[Relation]:
        """What a part refers to inside the package; "" for the package itself."""
        folder, name = posixpath.split(part)
        file = posixpath.join(folder, "_rels", name + ".rels")
        if not self.has(file):
            return
        for element in self.parse(self.read(file)):
            kind = element.get("Type", "").rpartition("/")[2]
            if kind and element.get("TargetMode") != "External":
                yield Relation(element.get("Id", ""), kind, _resolved(folder, element.get("Target", "")))


@record
class Relation:
    """A reference from one part to another: `kind` is the last word of its type, `target` a part's name."""

    name: str
    kind: str
    target: str


def _resolved(folder: str, target: str) -> str:
    """The name of the part that a part in `folder` refers to."""
    path = target if target[:1] == "/" else f"/{folder}/{target}" if folder else f"/{target}"
    # Nearly all are names below the folder; to find that out is cheaper than to work it out.
    return (posixpath.normpath(path) if "/." in path or "//" in path else path).lstrip("/")


def _too_much(what: Words) -> ReadError:
    return ReadError(
        "unreadable",
        Words(f"Word 文件{what.zh}，超出限制，未读取", f"the Word file is over a limit: {what.en}; it was not read"),
    )
