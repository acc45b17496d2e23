"""What pdfminer's interpreter draws on: it keeps characters, lines and pictures as tuples, and no layout objects."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot
from typing import TYPE_CHECKING, Any

from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text, mult_matrix

from gailint.readers.pdf.front.drawing import around, clipped, intersection, is_shown, rules_of, turn_of
from gailint.readers.pdf.limits import Budget
from gailint.readers.pdf.model import Box, Mark, Point

if TYPE_CHECKING:
    from pdfminer.pdffont import PDFFont
    from pdfminer.utils import Matrix

_WHITE: tuple[object, ...] = (1, 1.0, (1, 1, 1), (1.0, 1.0, 1.0), (0, 0, 0, 0), (0.0, 0.0, 0.0, 0.0))
_UNKNOWN = "\ufffd"


class Device(PDFDevice):
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
        if points:
            shape = around([(a * x + c * y + e, b * x + d * y + f) for x, y in points])
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
        for rule in rules_of(_points(path, self.ctm), stroke):
            if shown := clipped(rule, self.clip):
                self.rules.append(shown)

    def render_image(self, name: str, stream: object) -> None:  # noqa: ARG002 - pdfminer's signature
        a, b, c, d, e, f = self.ctm
        self.pictures.append(around([(e, f), (e + a, f + b), (e + c, f + d), (e + a + c, f + b + d)]))

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


def _points(path: Sequence[Any], matrix: Matrix) -> list[list[Point]]:
    """The points of each part of a path."""
    a, b, c, d, e, f = matrix
    subpaths: list[list[Point]] = []
    points: list[Point] = []
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
    return subpaths


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
