"""From the characters of an HTML page to a light tree of elements whose places in the source are known.

An own tokenizer, because html.parser needs quadratic time for some floods of broken tags. Every step here
moves forward: time is linear in the size of the page, and no element lies deeper than `DEPTH`.
"""

from __future__ import annotations

import re
import sys

from gailint.readers.entities import decode_all

# Deeper elements are hung beside each other, as browsers do from 512 on: who walks the tree may recurse.
DEPTH = 150

VOID = frozenset((
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
))  # fmt: skip
# What stands inside these is no markup.
_RAW = frozenset((
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript",
))  # fmt: skip
_IGNORED = frozenset((
    "html", "head", "body", "colgroup",
))  # fmt: skip
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BLOCKS = HEADINGS | frozenset((
    "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr",
    "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul", "listing", "option",
))  # fmt: skip
_CELLS = frozenset(("td", "th"))
_GROUPS = frozenset(("thead", "tbody", "tfoot"))
_TABLE_PARTS = frozenset(("table", "thead", "tbody", "tfoot", "tr"))
# An element outside these is not closed by an end tag inside them.
_WALLS = frozenset(("td", "th", "caption", "table"))
# Which start tag closes which open element, and what it does not look beyond.
_LIST_ENDS = frozenset(("ul", "ol", "menu", "dir", "dl", "td", "th", "caption", "table", "blockquote"))
_ITEMS = {"li": frozenset(("li",)), "dd": frozenset(("dd", "dt")), "dt": frozenset(("dd", "dt"))}

_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_TO_VALUE = re.compile(r"[^>=]*")
_SPACE = re.compile(r"\s*")
_UNQUOTED = re.compile(r"[^\s>]*")
_ATTRIBUTE = re.compile(r"""([^\s/=>"'][^\s/=>]*)(?:\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'][^\s]*))?)?""")


class Element:
    """An element: its tag in lower case, its places in the source and what is inside.

    `start` is where the start tag begins, `inner` where it ends, `end` where the element ends. Children are
    elements and stretches of text as (start, end). The measures are filled in by `html_content`: visible
    characters (`size`), of those in links (`links`), in sentences and tables of figures (`good`); the same outside
    inner blocks (`loose`, `loose_links`); sentence marks, pure figures, and links counted one by one (`anchors`).
    """

    __slots__ = (
        "_attributes",
        "anchors",
        "children",
        "data",
        "dropped",
        "end",
        "figures",
        "good",
        "inner",
        "links",
        "loose",
        "loose_links",
        "marks",
        "raw",
        "size",
        "start",
        "tag",
    )

    def __init__(self, tag: str, raw: str, start: int, inner: int) -> None:
        self.tag = tag
        self.raw = raw
        self.start = start
        self.inner = inner
        self.end = inner
        self.children: list[Element | tuple[int, int]] = []
        self.dropped = False
        # Whether a table holds data; None as long as nobody asked.
        self.data: bool | None = None
        self.size = self.links = self.good = self.figures = 0
        self.loose = self.loose_links = self.marks = self.anchors = 0
        self._attributes: dict[str, str] | None = None

    def attribute(self, name: str) -> str | None:
        """The value of an attribute, None where there is none; its first one counts, as in browsers."""
        if not self.raw:
            return None
        if self._attributes is None:
            found: dict[str, str] = {}
            for match in _ATTRIBUTE.finditer(self.raw):
                key, double, single, bare = match.groups()
                found.setdefault(key.lower(), decode_all(double or single or bare or ""))
            self._attributes = found
        return self._attributes.get(name)

    def elements(self) -> list[Element]:
        """The children that are elements."""
        return [child for child in self.children if isinstance(child, Element)]


def parse(text: str, start: int, end: int) -> tuple[Element, list[tuple[int, int]]]:
    """The tree of the page between two offsets, and its comments as offsets of the text inside the marks."""
    builder = _Builder(start)
    comments: list[tuple[int, int]] = []
    never_closed: set[str] = set()
    at = start
    while at < end:
        angle = text.find("<", at, end)
        if angle < 0:
            angle = end
        if angle > at:
            builder.text(at, angle)
        if angle == end:
            break
        mark = text[angle + 1 : angle + 2]
        if mark.isascii() and mark.isalpha():
            at = _start_tag(text, angle, end, builder, never_closed)
        elif mark == "/":
            at = _end_tag(text, angle, end, builder)
        elif mark == "!" and text.startswith("--", angle + 2):
            at, inside = _comment(text, angle, end)
            comments.append(inside)
        elif mark in ("!", "?"):
            close = text.find(">", angle, end)
            at = end if close < 0 else close + 1
        else:
            # A "<" before anything else is a character like any other: 少于<10件.
            builder.text(angle, angle + 1)
            at = angle + 1
    return builder.finish(end), comments


def _start_tag(text: str, angle: int, end: int, builder: _Builder, never_closed: set[str]) -> int:
    """Handle the start tag at `angle`; returns where to go on."""
    name = _NAME.match(text, angle + 1, end)
    assert name is not None
    tag = sys.intern(name.group().lower())
    close = _tag_end(text, name.end(), end)
    if close < 0:
        return end
    raw = text[name.end() : close]
    builder.open(tag, raw, angle, close + 1)
    if tag not in _RAW:
        return close + 1
    inside_end, after = _raw_end(text, tag, close + 1, end, never_closed)
    builder.text(close + 1, inside_end)
    builder.close(tag, inside_end, after)
    return after


def _raw_end(text: str, tag: str, start: int, end: int, never_closed: set[str]) -> tuple[int, int]:
    """Where the inside of a raw element ends and where its end tag ends.

    An unclosed script or style reaches to the end; any other is taken as empty, so that no text is lost.
    """
    # Searched for once without success, an end tag need not be searched for again: that would be quadratic.
    if tag not in never_closed:
        match = re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE).search(text, start, end)
        if match is not None:
            close = text.find(">", match.end(), end)
            return match.start(), end if close < 0 else close + 1
        never_closed.add(tag)
    return (end, end) if tag in ("script", "style") else (start, start)


def _end_tag(text: str, angle: int, end: int, builder: _Builder) -> int:
    close = text.find(">", angle, end)
    if close < 0:
        return end
    name = _NAME.match(text, angle + 2, close)
    if name is not None:
        builder.close(name.group().lower(), angle, close + 1)
    return close + 1


def _comment(text: str, angle: int, end: int) -> tuple[int, tuple[int, int]]:
    """Where a comment ends, and its inside. One that is never closed reaches to the end, as in browsers."""
    inside = angle + 4
    if text.startswith(">", inside) or text.startswith("->", inside):
        return text.index(">", inside) + 1, (inside, inside)
    close = text.find("-->", inside, end)
    return (end, (inside, end)) if close < 0 else (close + 3, (inside, close))


def _tag_end(text: str, at: int, end: int) -> int:
    """Where the ">" of a tag stands; -1 where there is none. Quoted values may hold a ">"."""
    first = text.find(">", at, end)
    if first < 0:
        return -1
    if text.find("'", at, first) < 0 and text.count('"', at, first) % 2 == 0:
        return first
    while True:
        at = _TO_VALUE.match(text, at, end).end()  # type: ignore[union-attr]
        if at >= end or text[at] == ">":
            return at if at < end else first
        at = _SPACE.match(text, at + 1, end).end()  # type: ignore[union-attr]
        quote = text[at : at + 1]
        if quote not in ('"', "'"):
            at = _UNQUOTED.match(text, at, end).end()  # type: ignore[union-attr]
            continue
        close = text.find(quote, at + 1, end)
        if close < 0:
            # No such quote follows anywhere, so this happens at most once for each kind of quote.
            return first
        at = close + 1


class _Builder:
    """Puts elements into a tree, adding the end tags that were left out."""

    def __init__(self, start: int) -> None:
        self.root = Element("", "", start, start)
        self.stack = [self.root]

    def finish(self, end: int) -> Element:
        self._pop(1, end)
        self.root.end = end
        return self.root

    def text(self, start: int, end: int) -> None:
        if end <= start:
            return
        children = self.stack[-1].children
        last = children[-1] if children else None
        if isinstance(last, tuple) and last[1] == start:
            children[-1] = (last[0], end)
        else:
            children.append((start, end))

    def open(self, tag: str, raw: str, start: int, inner: int) -> None:
        if tag in _IGNORED:
            return
        stack = self.stack
        if tag in BLOCKS:
            if not self._make_room(tag, start):
                return
        elif tag == "a":
            self._close_inline("a", start)
        element = Element(tag, raw, start, inner)
        if tag in VOID or (":" in tag and raw.endswith("/")):
            stack[-1].children.append(element)
            return
        if len(stack) >= DEPTH:
            if tag not in BLOCKS and tag not in _RAW:
                return
            self._pop(len(stack) - 1, start)
        stack[-1].children.append(element)
        stack.append(element)

    def _make_room(self, tag: str, start: int) -> bool:
        """Close what a block's start tag closes; False where the tag means nothing here."""
        stack = self.stack
        if tag in _CELLS or tag == "tr" or tag in _GROUPS or tag == "caption":
            return self._table_part(tag, start)
        if tag == "form" and stack[-1].tag in _TABLE_PARTS:
            return False
        self._close_nearest(frozenset(("p",)), _WALLS, start)
        if tag in HEADINGS:
            if stack[-1].tag in HEADINGS:
                self._pop(len(stack) - 1, start)
        elif tag in _ITEMS:
            self._close_nearest(_ITEMS[tag], _LIST_ENDS, start)
        return True

    def _table_part(self, tag: str, start: int) -> bool:
        stack = self.stack
        at = len(stack) - 1
        if tag in _CELLS:
            keep = _TABLE_PARTS
        elif tag == "tr":
            keep = _TABLE_PARTS - {"tr"}
        else:
            keep = frozenset(("table",))
        while at and stack[at].tag not in keep:
            at -= 1
        if not at:
            # No table is open: browsers ignore the tag; a break keeps the texts of two cells apart.
            stack[-1].children.append(Element("br", "", start, start))
            return False
        self._pop(at + 1, start)
        if tag in _CELLS and stack[-1].tag != "tr":
            row = Element("tr", "", start, start)
            stack[-1].children.append(row)
            stack.append(row)
        return True

    def close(self, tag: str, start: int, after: int) -> None:
        if tag in _IGNORED:
            return
        if tag == "br" or tag in VOID:
            if tag == "br":
                self.stack[-1].children.append(Element("br", "", start, after))
        elif tag in HEADINGS:
            self._close_nearest(HEADINGS, _WALLS, after)
        elif tag in _CELLS:
            self._close_nearest(_CELLS, frozenset(("table",)), after)
        elif tag == "tr" or tag in _GROUPS or tag == "caption":
            self._close_nearest(frozenset((tag,)), frozenset(("table",)), after)
        elif tag == "table":
            self._close_nearest(frozenset(("table",)), frozenset(), after)
        elif tag in BLOCKS:
            if not self._close_nearest(frozenset((tag,)), _WALLS, after) and tag == "p":
                # Browsers make an empty paragraph of a </p> without <p>: a break.
                self.stack[-1].children.append(Element("br", "", start, after))
        else:
            self._close_inline(tag, after)

    def _close_inline(self, tag: str, after: int) -> None:
        self._close_nearest(frozenset((tag,)), BLOCKS, after)

    def _close_nearest(self, tags: frozenset[str], walls: frozenset[str], end: int) -> bool:
        """Close the innermost open element of these tags, unless a wall stands before it."""
        stack = self.stack
        for at in range(len(stack) - 1, 0, -1):
            tag = stack[at].tag
            if tag in tags:
                self._pop(at, end)
                return True
            if tag in walls:
                return False
        return False

    def _pop(self, size: int, end: int) -> None:
        """Close elements until `size` are left open."""
        for element in self.stack[size:]:
            element.end = end
        del self.stack[size:]
