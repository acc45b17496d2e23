"""The text of one paragraph of a Word file, as it is seen on paper with all changes accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gailint.readers.word import names as w
from gailint.readers.word.styles import Styles, child_of, is_hidden, value_of
from gailint.readers.word.survey import Survey

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element

# Elements that stand for characters.
_CHARACTERS = {
    w.TAB: "\t",
    w.POSITION_TAB: "\t",
    w.BREAK: "\n",
    w.RETURN: "\n",
    w.NO_BREAK_HYPHEN: "-",
}
# Changes and comments, as GAI006 calls them.
_REVISIONS = {
    w.INSERTION: "insertion",
    w.DELETION: "deletion",
    w.MOVED_FROM: "move",
    w.MOVED_TO: "move",
    w.COMMENT_REFERENCE: "comment",
}
_GONE = frozenset(
    {w.DELETION, w.MOVED_FROM, w.RUBY_READING, w.PARAGRAPH_PROPERTIES, w.RUN_PROPERTIES, w.FIELD_CODE, w.FALLBACK}
)
_NOTES = {w.FOOTNOTE_REFERENCE: w.FOOTNOTE, w.ENDNOTE_REFERENCE: w.ENDNOTE}
_PICTURES = frozenset({"pic", "imagedata", "chart", "relIds"})
_PRIVATE = range(0xE000, 0xF900)


class Paragraphs:
    """Reads the paragraphs of a part: most are a few texts and nothing else."""

    def __init__(self, survey: Survey, styles: Styles) -> None:
        self._styles = styles
        self.hiding = survey.hides
        # For each field that is open in the paragraph: whether its result has begun.
        self._fields: list[bool] = []
        self._marked = survey.marked

    def plain(self, paragraph: Element) -> str | None:
        """The text of a paragraph that holds nothing else; None for any other, which `read` reads."""
        if self.hiding or paragraph in self._marked:
            return None
        return "".join([text.text or "" for text in paragraph.iter(w.TEXT)])

    def read(self, paragraph: Element) -> Reading:
        """The text of a paragraph and what else is in it."""
        reading = Reading()
        hidden = False
        properties = child_of(paragraph, w.PARAGRAPH_PROPERTIES)
        if properties is not None:
            hidden = self.hiding and bool(self._styles.hidden(value_of(properties, w.PARAGRAPH_STYLE)))
            if (mark := child_of(properties, w.RUN_PROPERTIES)) is not None:
                changes = [change.tag for change in mark.iterchildren(*_REVISIONS)]
                reading.revisions += [_REVISIONS[tag] for tag in changes]
                gone = w.DELETION in changes or w.MOVED_FROM in changes
                reading.joins_next = gone or (self.hiding and bool(is_hidden(mark)))
        # A code that runs on into the next paragraph needs no memory: it has elements of its own.
        self._fields = []
        self._walk(paragraph, reading, hidden)
        reading.text = "".join(reading.values)
        return reading

    def _walk(self, parent: Element, reading: Reading, hidden: bool) -> None:
        """Read the children of an element. `hidden` is what the paragraph's style says."""
        for element in parent:
            tag = element.tag
            if tag == w.RUN:
                if not self.hiding or not self._run_hidden(element, hidden):
                    self._walk(element, reading, hidden)
                else:
                    self._follow_fields(element)
                continue
            if tag in _REVISIONS:
                reading.revisions.append(_REVISIONS[tag])
            if tag in _GONE:
                continue
            if tag == w.FIELD_CHARACTER:
                self._field(element)
            elif tag == w.TEXT_BOX:
                reading.boxes.append(element)
            elif tag == w.ALTERNATE:
                # Every program shows the first choice that it knows; the fallback says the same again.
                choice = next(element.iterchildren(w.CHOICE), None)
                if choice is None:
                    choice = next(element.iterchildren(w.FALLBACK), None)
                if choice is not None:
                    self._walk(choice, reading, hidden)
            elif tag in (w.DRAWING, w.VML_PICTURE, w.EMBEDDED_OBJECT):
                self._drawing(element, reading)
            elif self._fields and not all(self._fields):
                continue
            elif tag == w.TEXT or tag == w.MATH_TEXT:
                reading.values.append(element.text or "")
            elif tag in _CHARACTERS:
                reading.values.append(_CHARACTERS[tag])
            elif tag == w.SYMBOL:
                reading.values.append(_symbol(element))
            elif tag in _NOTES:
                reading.notes.append((_NOTES[tag], element.get(w.ID, "")))
            elif len(element):
                self._walk(element, reading, hidden)

    def _run_hidden(self, run: Element, by_paragraph: bool) -> bool:
        properties = child_of(run, w.RUN_PROPERTIES)
        own = is_hidden(properties)
        if own is not None:
            return own
        style = None if properties is None else value_of(properties, w.RUN_STYLE)
        by_style = self._styles.hidden(style)
        return by_paragraph if by_style is None else by_style

    def _follow_fields(self, run: Element) -> None:
        for mark in run.iterchildren(w.FIELD_CHARACTER):
            self._field(mark)

    def _field(self, mark: Element) -> None:
        kind = mark.get(w.FIELD_TYPE)
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()

    def _drawing(self, element: Element, reading: Reading) -> None:
        """A drawing is a text box, a picture, or lines and shapes, of which nothing is read."""
        boxes = list(_outermost_boxes(element))
        if boxes:
            reading.boxes += boxes
            return
        described = ""
        for inner in element.iter():
            name = w.local(inner.tag)
            if name == "docPr":
                described = inner.get("descr") or inner.get("title") or described
            elif name == "shape":
                described = inner.get("alt") or described
            elif name == "textpath":
                reading.drawn.append(inner.get("string", ""))
            elif name in _PICTURES:
                reading.pictures.append(described)
                return


class Reading:
    """What was read in a paragraph: its text, and what is anchored in it.

    `drawn` are texts drawn as pictures, such as watermarks; `notes` are kind and id of foot- and endnotes. `joins_next`
    is True where the end of the paragraph is deleted or hidden, so that the next one follows on.
    """

    __slots__ = ("boxes", "drawn", "joins_next", "notes", "pictures", "revisions", "text", "values")

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.values: list[str] = []
        self.revisions: list[str] = []
        self.boxes: list[Element] = []
        self.drawn: list[str] = []
        self.pictures: list[str] = []
        self.notes: list[tuple[str, str]] = []
        self.joins_next = False

    def put_before(self, other: Reading) -> None:
        """Let the paragraph before go on in this one."""
        self.text = other.text + self.text
        self.revisions[:0] = other.revisions


def _outermost_boxes(element: Element) -> list[Element]:
    """The text boxes in a drawing, of each alternative the first choice only, and none that stands in another."""
    found: list[Element] = []
    pending = [element]
    while pending:
        inner = pending.pop()
        if inner.tag == w.TEXT_BOX:
            found.append(inner)
        elif inner.tag == w.ALTERNATE:
            choices = [child for child in inner if child.tag in (w.CHOICE, w.FALLBACK)]
            pending += choices[:1]
        else:
            pending += reversed(inner)
    return found


def _symbol(element: Element) -> str:
    """A character of a certain font. Those of symbol fonts have no meaning outside them."""
    try:
        code = int(element.get(w.CHARACTER, ""), 16)
    except ValueError:
        return ""
    return "" if code in _PRIVATE or not 0x20 <= code <= 0x10FFFF or 0xD800 <= code < 0xE000 else chr(code)
