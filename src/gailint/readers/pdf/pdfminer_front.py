"""Pages by pdfminer.six: its parser and interpreter, with a device of our own that keeps only what is needed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from math import hypot
from typing import TYPE_CHECKING, Any

from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, dict_value, list_value, resolve1, stream_value
from pdfminer.psparser import PSLiteral, literal_name
from pdfminer.utils import decode_text, mult_matrix

from gailint.readers.pdf.content import operations
from gailint.readers.pdf.model import (
    ENCRYPTED,
    Box,
    Budget,
    Mark,
    PdfError,
    RawPage,
    intersection,
    is_shown,
    rules_of,
    turn_of,
)

if TYPE_CHECKING:
    from pdfminer.pdffont import PDFFont
    from pdfminer.utils import Matrix

_WHITE: tuple[object, ...] = (1, 1.0, (1, 1, 1), (1.0, 1.0, 1.0), (0, 0, 0, 0), (0.0, 0.0, 0.0, 0.0))
_UNKNOWN = "\ufffd"
# As the properties of a hidden layer: it reads as nothing.
_NO_TEXT = {"ActualText": b""}


def read_pages(data: bytes, budget: Budget) -> Iterator[RawPage]:
    """The pages of a PDF. Raises `PdfError` for a file with a password or over the limits.

    pdfminer raises errors of many kinds on damaged files; they are for the caller.
    """
    # It warns about every font without a bounding box; who checks a folder must not see that.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        document = PDFDocument(PDFParser(BytesIO(data)))
    except (PDFPasswordIncorrect, PDFEncryptionError) as error:
        raise PdfError("unreadable", ENCRYPTED) from error
    author = next((resolve1(info["Author"]) for info in document.info if "Author" in info), b"")
    if isinstance(author, bytes) and (name := decode_text(author).strip()):
        budget.properties["author"] = name[:200]
    device = _Device(budget, _hidden_layers(document))
    interpreter = _Interpreter(PDFResourceManager(), device)
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        budget.page(number)
        device.start()
        interpreter.device = device
        interpreter.render_contents(page.resources, page.contents, ctm=(1, 0, 0, 1, 0, 0))
        x0, y0, x1, y1 = page.cropbox
        box = Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        yield RawPage(number, box, device.marks, device.rules, device.pictures)


def _hidden_layers(document: PDFDocument) -> frozenset[int]:
    """The numbers of the layers (optional content groups) that the file does not show when it is opened."""
    settings = dict_value(dict_value(document.catalog.get("OCProperties")).get("D"))
    return frozenset(layer.objid for layer in list_value(settings.get("OFF")) if isinstance(layer, PDFObjRef))


class _Interpreter(PDFPageInterpreter):
    """pdfminer's interpreter, which also follows what is clipped: Qt draws rows cut by a page end whole on both pages.

    Text is shown without copying the state of all colours for each string.
    """

    device: Any

    def init_state(self, ctm: Matrix) -> None:
        super().init_state(ctm)
        self._clips: list[Box | None] = []

    def execute(self, streams: Sequence[Any]) -> None:
        """Carry out content streams; one that is being carried out already draws itself, and is passed over."""
        contents = []
        self.stream_ids.clear()
        for item in streams:
            content = stream_value(item)
            if content.objid not in self.parent_stream_ids:
                contents.append(content.get_data())
                if content.objid is not None:
                    self.stream_ids.add(content.objid)
        known: dict[bytes, tuple[Callable[..., None], int] | None] = {}
        for operator, operands in operations(b"\n".join(contents)):
            if operator not in known:
                known[operator] = self._method(operator)
            method = known[operator]
            if method is None:
                continue
            carry_out, count = method
            if count == len(operands):
                carry_out(*operands)
            elif count < len(operands):
                carry_out(*operands[len(operands) - count :])

    def _method(self, operator: bytes) -> tuple[Callable[..., None], int] | None:
        """What carries out an operator, and how many operands it takes."""
        name = operator.decode("latin-1").replace("*", "_a").replace('"', "_w").replace("'", "_q")
        method = getattr(self, f"do_{name}", None)
        return (method, method.__code__.co_argcount - 1) if method else None

    def do_SCN(self) -> None:  # noqa: N802 - an operator's name
        """Colours of patterns and separations are not followed; the last one known stays."""

    def do_scn(self) -> None:
        """As `do_SCN`."""

    def do_SC(self) -> None:  # noqa: N802 - an operator's name
        """As `do_SCN`."""

    def do_sc(self) -> None:
        """As `do_SCN`."""

    def do_BI(self) -> None:  # noqa: N802 - an operator's name
        self.device.render_image("", None)

    def do_q(self) -> None:
        super().do_q()
        self._clips.append(self.device.clip)

    def do_Q(self) -> None:  # noqa: N802 - an operator's name
        super().do_Q()
        if self._clips:
            self.device.clip = self._clips.pop()

    def do_W(self) -> None:  # noqa: N802 - an operator's name
        self.device.narrow([point[at : at + 2] for point in self.curpath for at in range(1, len(point), 2)])

    def do_W_a(self) -> None:  # noqa: N802 - an operator's name
        self.do_W()

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802 - an operator's name
        clip = self.device.clip
        super().do_Do(xobjid_arg)
        self.device.clip = clip
        self.device.set_ctm(self.ctm)

    def do_TJ(self, seq: Any) -> None:  # noqa: N802 - an operator's name
        if self.textstate.font is not None:
            self.device.render_string(self.textstate, seq, None, self.graphicstate)

    def do_F(self) -> None:  # noqa: N802 - an operator's name
        self.do_f()

    def do_BDC(self, tag: Any, props: Any) -> None:  # noqa: N802 - an operator's name
        if isinstance(props, PSLiteral):
            properties = dict_value(self.resources.get("Properties")) if self.resources else {}
            reference = properties.get(literal_name(props))
            hidden = isinstance(reference, PDFObjRef) and reference.objid in self.device.hidden
            props = _NO_TEXT if hidden else resolve1(reference)
        self.device.begin_tag(tag, props)

    def do_BMC(self, tag: Any) -> None:  # noqa: N802 - an operator's name
        self.device.begin_tag(tag, None)


class _Device(PDFDevice):
    """Keeps characters, lines and pictures as tuples; nothing of pdfminer's layout objects is made."""

    ctm: Matrix

    def __init__(self, budget: Budget, hidden: frozenset[int]) -> None:
        self._budget = budget
        self.hidden = hidden
        # What a character code is in a font: its text and its width (of 1 em).
        self._known: dict[tuple[PDFFont, int], tuple[str, float]] = {}
        self.start()

    def start(self) -> None:
        """Start a page."""
        self.marks: list[Mark] = []
        self.rules: list[Box] = []
        self.pictures: list[Box] = []
        self._tags: list[tuple[int, str | None]] = []
        self.clip: Box | None = None

    def narrow(self, points: Sequence[Sequence[float]]) -> None:
        """Clip what follows to the shape with these points."""
        a, b, c, d, e, f = self.ctm
        xs = [a * x + c * y + e for x, y in points]
        ys = [b * x + d * y + f for x, y in points]
        if xs:
            shape = Box(min(xs), min(ys), max(xs), max(ys))
            self.clip = intersection(self.clip, shape) if self.clip else shape

    def begin_figure(self, *_: object) -> None:
        # Forms that draw forms grow exponentially without drawing anything.
        self._budget.spend(100)

    def begin_tag(self, tag: object, props: object = None) -> None:  # noqa: ARG002 - pdfminer's signature
        words = resolve1(props.get("ActualText")) if isinstance(props, dict) else None
        self._tags.append((len(self.marks), decode_text(words) if isinstance(words, bytes) else None))

    def end_tag(self) -> None:
        if self._tags:
            start, words = self._tags.pop()
            if words is not None:
                self.marks[start:] = _restated(self.marks[start:], words)

    def paint_path(self, gstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Sequence[Any]) -> None:  # noqa: ARG002
        self._budget.spend(len(path))
        colour = gstate.scolor if stroke else gstate.ncolor
        if colour in _WHITE:
            return
        a, b, c, d, e, f = self.ctm
        subpaths: list[list[tuple[float, float]]] = []
        points: list[tuple[float, float]] = []
        for step in path:
            operator = step[0]
            if operator == "h":
                if points:
                    points.append(points[0])
                continue
            if operator == "m":
                points = []
                subpaths.append(points)
            for at in range(1, len(step), 2):
                x, y = step[at], step[at + 1]
                points.append((a * x + c * y + e, b * x + d * y + f))
        for rule in rules_of(subpaths, stroke):
            shown = intersection(rule, self.clip) if self.clip else rule
            if shown.x0 <= shown.x1 and shown.y0 <= shown.y1:
                self.rules.append(shown)

    def render_image(self, name: str, stream: object) -> None:  # noqa: ARG002 - pdfminer's signature
        a, b, c, d, e, f = self.ctm
        xs = (e, e + a, e + c, e + a + c)
        ys = (f, f + b, f + d, f + b + d)
        self.pictures.append(Box(min(xs), min(ys), max(xs), max(ys)))

    def render_string(self, textstate: Any, seq: Any, ncs: object, graphicstate: object) -> None:  # noqa: ARG002
        """Text operators: the characters with their advance, as PDF 32000-1:2008, 9.4.4 has it."""
        font = textstate.font
        a, b, c, d, e, f = mult_matrix(textstate.matrix, self.ctm)
        fontsize, rise = textstate.fontsize, textstate.rise
        scaling = textstate.scaling * 0.01
        charspace, wordspace = textstate.charspace, textstate.wordspace
        if font.is_multibyte():
            wordspace = 0
        size = abs(fontsize) * hypot(c, d)
        turn = turn_of(a * fontsize, b * fontsize)
        vertical = font.is_vertical()
        x, y = textstate.linematrix
        marks, clip = self.marks, self.clip
        before = len(marks)
        for item in seq:
            if isinstance(item, bytes):
                for code in font.decode(item):
                    known = self._known.get((font, code)) or self._learn(font, code)
                    text, width = known
                    if vertical:
                        right, up = _displacement(font, code)
                        left, base = x - right * fontsize, y - up * fontsize + rise
                        advance = fontsize
                    else:
                        left, base = x, y + rise
                        advance = width * fontsize * scaling
                    gx, gy = a * left + c * base + e, b * left + d * base + f
                    mark = Mark(text, gx, gy, gx + a * advance, gy + b * advance, size, turn)
                    if clip is None or is_shown(mark, clip):
                        marks.append(mark)
                    space = charspace + (wordspace if code == 32 else 0)
                    if vertical:
                        y += width * fontsize + space
                    else:
                        x += advance + space * scaling
            elif isinstance(item, (int, float)):
                if vertical:
                    y -= item * 0.001 * fontsize
                else:
                    x -= item * 0.001 * fontsize * scaling
        textstate.linematrix = (x, y)
        self._budget.spend(len(marks) - before)

    def _learn(self, font: PDFFont, code: int) -> tuple[str, float]:
        try:
            text = font.to_unichr(code)
        except PDFUnicodeNotDefined:
            text = _UNKNOWN
        # Some producers write zero for a character that they have no name for.
        known = _UNKNOWN if text == "\0" else text, font.char_width(code)
        self._known[font, code] = known
        return known


def _displacement(font: Any, code: int) -> tuple[float, float]:
    """From the origin of vertical writing (top, middle) to the one of horizontal writing, in em."""
    right, up = font.char_disp(code)
    return (0.5 if right is None else right * 0.001), up * 0.001


def _restated(marks: list[Mark], words: str) -> list[Mark]:
    """Characters with the text that the file says they are (ActualText); they share the room evenly."""
    if not marks or not words:
        return []
    if len(words) == len(marks):
        return [mark._replace(text=char, own=True) for mark, char in zip(marks, words, strict=True)]
    first, last = marks[0], marks[-1]
    if any(mark.turn != first.turn or hypot(mark.y0 - first.y0, 0) > first.size for mark in marks):
        return marks  # several lines: where its characters stand is not known
    step_x, step_y = (last.x1 - first.x0) / len(words), (last.y1 - first.y0) / len(words)
    return [
        Mark(
            char,
            first.x0 + step_x * at,
            first.y0 + step_y * at,
            first.x0 + step_x * (at + 1),
            first.y0 + step_y * (at + 1),
            first.size,
            first.turn,
            True,
        )
        for at, char in enumerate(words)
    ]
