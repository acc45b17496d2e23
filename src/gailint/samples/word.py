"""The sample report as a Word file, for examples of rules about what only Word files have."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import groupby
from xml.sax.saxutils import escape

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_CONTENT}.document.main+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_CONTENT}.numbering+xml"/></Types>'
)
_NUMERALS = "一二三四五六七八九十"
_NUMBER = re.compile(r"(?P<before>[（(]?)(?P<value>[一二三四五六七八九十]|\d{1,2})(?P<behind>[）)]|[、.．](?!\d)) ?")
_PIECE = {
    "insertion": "<w:ins>{run}</w:ins>",
    "deletion": "<w:del>{run}</w:del>",
    "move": "<w:moveTo>{run}</w:moveTo>",
    "comment": '{run}<w:r><w:commentReference w:id="0"/></w:r>',
}


_CORE = (
    '<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{}</dc:creator></cp:coreProperties>'
)


def word_file(
    text: str, revisions: Sequence[tuple[str, str]] = (), *, automatic: bool = False, author: str = ""
) -> bytes:
    """A Word file of a report in the text layout.

    `revisions` are pieces of the text, each with what it is: `insertion`, `deletion`, `move`, or `comment` for a piece
    with a comment on it. `automatic` makes the numbers that paragraphs start with automatic ones. `author` stands
    in the file's properties. Raises ValueError
    where a piece is not in the text.
    """
    writer = _Writer(revisions, automatic)
    body = "".join(writer.blocks(text.split("\n")))
    for piece, _ in revisions:
        if piece not in text:
            raise ValueError(f"revisions: the sample does not contain {piece!r}")
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {
            "word/document.xml": _root("document", f"<w:body>{body}</w:body>"),
            "word/numbering.xml": _root("numbering", "".join(writer.abstracts) + "".join(writer.lists)),
            "word/_rels/document.xml.rels": _relation("numbering", "numbering.xml"),
            "_rels/.rels": _relation("officeDocument", "word/document.xml"),
            "[Content_Types].xml": _CONTENT_TYPES,
            **({"docProps/core.xml": _CORE.format(author)} if author else {}),
        }.items():
            # The same report is the same file, whenever it is made.
            archive.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


class _Writer:
    """Writes lines as paragraphs and tables, and remembers the lists that they need."""

    def __init__(self, revisions: Sequence[tuple[str, str]], automatic: bool) -> None:
        self._revisions = revisions
        self._automatic = automatic
        # A piece is marked where it comes first.
        self._marked: set[str] = set()
        self.abstracts: list[str] = []
        self.lists: list[str] = []

    def blocks(self, lines: Iterable[str]) -> Iterable[str]:
        rows: list[list[str]] = []
        for kind, group in groupby(lines, key=lambda line: "cell" if line[:1] == "\t" else "text" if line else ""):
            if kind == "cell":
                rows.append([line[1:] for line in group])
            elif kind == "text":
                if rows:
                    yield self._table(rows)
                    rows = []
                yield from (self._paragraph(line) for line in group)
        if rows:
            yield self._table(rows)

    def _table(self, rows: list[list[str]]) -> str:
        def row(cells: list[str]) -> str:
            return "".join(f"<w:tc><w:p>{self._runs(cell)}</w:p></w:tc>" for cell in cells)

        return "<w:tbl>" + "".join(f"<w:tr>{row(cells)}</w:tr>" for cells in rows) + "</w:tbl>"

    def _paragraph(self, line: str) -> str:
        match = _NUMBER.match(line) if self._automatic else None
        if not match:
            return f"<w:p>{self._runs(line)}</w:p>"
        number = self._list(match)
        properties = f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
        return f"<w:p>{properties}{self._runs(line[match.end() :])}</w:p>"

    def _list(self, match: re.Match[str]) -> int:
        """A list of its own that gives just this number."""
        number = len(self.lists) + 1
        value = match["value"]
        kind, start = ("decimal", value) if value.isdigit() else ("chineseCounting", _NUMERALS.index(value) + 1)
        text = f"{match['before']}%1{match['behind']}"
        self.abstracts.append(
            f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="{start}"/>'
            f'<w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        )
        self.lists.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>')
        return number

    def _runs(self, text: str) -> str:
        for piece, kind in self._revisions:
            before, found, behind = text.partition(piece)
            if found and piece not in self._marked:
                self._marked.add(piece)
                run = _run(piece, "delText" if kind == "deletion" else "t")
                return self._runs(before) + _PIECE[kind].format(run=run) + self._runs(behind)
        return _run(text) if text else ""


def _run(text: str, name: str = "t") -> str:
    return f'<w:r><w:{name} xml:space="preserve">{escape(text)}</w:{name}></w:r>'


def _root(name: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} xmlns:w="{_MAIN}">{inner}</w:{name}>'


def _relation(kind: str, target: str) -> str:
    inner = f'<Relationship Id="rId1" Type="{_TYPES}/{kind}" Target="{target}"/>'
    return f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_RELATIONS}">{inner}</Relationships>'
