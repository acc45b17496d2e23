"""Word files (.docx): a walk over document.xml in its order, to what a reader sees with all changes accepted.

Libraries for Word files lose text in content controls, insertions, moves and simple fields, and know nothing of
automatic numbers; hence a walk of our own.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from gailint.diagnostics import Words
from gailint.document import Document, ReadError
from gailint.readers.canonical import CanonicalWriter
from gailint.readers.word import names as w
from gailint.readers.word.flow import Item, Para, leaves, write
from gailint.readers.word.numbering import WordNumbering
from gailint.readers.word.package import LIMITS, Package, Relation, WordLimits
from gailint.readers.word.part import WordPart
from gailint.readers.word.properties import read_properties
from gailint.readers.word.styles import Styles, child_of, is_on
from gailint.record import replace

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element

# The kind of relation to a page that a program put into a file in place of text.
_EMBEDDED = "aFChunk"


def read_word(data: bytes, limits: WordLimits = LIMITS) -> Document:
    """The paragraphs and tables of a Word file. Raises ReadError."""
    return _Reader(Package(data, limits)).document()


class _Reader:
    """The reading of one file."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._relations: dict[str, list[Relation]] = {}
        for relation in package.relations(package.main):
            self._relations.setdefault(relation.kind, []).append(relation)
        self._root = package.parse(package.read(package.main))
        self._styles = Styles(self._part("styles"), package.parse)
        self._numbering = WordNumbering(self._part("numbering"), package.parse, self._styles)
        self._notes: dict[str, tuple[WordPart, dict[str, Element]] | None] = {}

    def document(self) -> Document:
        """The document over the canonical text."""
        body = child_of(self._root, w.BODY)
        if body is None:
            raise ReadError(
                "unreadable", Words("Word 文件没有正文部分，可能已损坏", "the Word file has no body; it may be damaged")
            )
        writer = CanonicalWriter()
        part = WordPart(self._root, self._styles, self._numbering, self._note)
        headers, footers = self._shown_headers(part.sections)
        for text in headers:
            writer.page_header(text)
        write(writer, part.items(body))
        for text in footers:
            writer.page_header(text, footer=True)
        document = replace(writer.document("docx"), properties=read_properties(self._package))
        if not document.blocks and _EMBEDDED in self._relations:
            raise ReadError(
                "unreadable",
                Words(
                    "Word 文件的内容是嵌入的网页，请用 Word 打开后另存为 docx",
                    "what the Word file shows is a web page embedded in it; open it in Word and save it as docx",
                ),
            )
        return document

    def _part(self, kind: str) -> bytes:
        """The bytes of the part of a kind; none where the document has none."""
        for relation in self._relations.get(kind, ()):
            if self._package.has(relation.target):
                return self._package.read(relation.target)
        return b""

    def _parsed(self, data: bytes) -> Element | None:
        return self._package.parse(data) if data else None

    def _shown_headers(self, sections: Iterable[Element]) -> tuple[list[str], list[str]]:
        """The texts of headers and of footers that appear on some page, each once."""
        found: tuple[list[str], list[str]] = ([], [])
        targets = {
            relation.name: relation.target for kind in ("header", "footer") for relation in self._relations.get(kind, ())
        }
        if not targets:
            return found
        even: bool | None = None
        for section in sections:
            title = is_on(child_of(section, w.TITLE_PAGE))
            for reference in section.iterchildren(w.HEADER_REFERENCE, w.FOOTER_REFERENCE):
                kind = reference.get(w.TYPE, "default")
                if kind == "even" and even is None:
                    settings = self._parsed(self._part("settings"))
                    even = settings is not None and is_on(child_of(settings, w.EVEN_AND_ODD))
                target = targets.get(reference.get(w.RELATIONSHIP_ID, ""), "")
                if (kind == "first" and not title) or (kind == "even" and not even) or not self._package.has(target):
                    continue
                root = self._package.parse(self._package.read(target))
                items = WordPart(root, self._styles, self._numbering).items(root)
                text = " ".join(item.text for item in leaves(items) if isinstance(item, Para))
                texts = found[reference.tag == w.FOOTER_REFERENCE]
                if text not in texts:
                    texts.append(text)
        return found

    def _note(self, kind: str, name: str) -> list[Item]:
        """What stands in a foot- or endnote; nothing when it is asked for again."""
        if kind not in self._notes:
            root = self._parsed(self._part("footnotes" if kind == w.FOOTNOTE else "endnotes"))
            self._notes[kind] = root if root is None else (
                WordPart(root, self._styles, self._numbering), {note.get(w.ID, ""): note for note in root.iterchildren(kind)}
            )
        notes = self._notes[kind]
        if notes is None or name not in notes[1]:
            return []
        return notes[0].items(notes[1].pop(name))
