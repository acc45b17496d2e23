"""What is drawn on a page besides its characters, and how each of its text objects sets them, by pdfium."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import hypot
from typing import NamedTuple

import pypdfium2.raw as api

from gailint.readers.pdf.front import pdfium_calls as calls
from gailint.readers.pdf.front.drawing import around, clipped, intersection, is_thin, rules_of, turn_of
from gailint.readers.pdf.limits import Budget
from gailint.readers.pdf.model import Box, Point, RawPage

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_DEEPEST = 20
# A path of so few points is one shape.
_RECTANGLE = 5
_MODE = calls.Room("i", 2)
_COLOR = calls.Room("I", 4)
_POINT = calls.Room("f", 2)
_BOUNDS = calls.Room("f", 4)
_MATRIX = calls.Room("f", 6)
_SIZE = calls.Room("f", 1)
# The name of the marks around what is on a layer; room for it (6 bytes), and for its length.
_LAYER = [ord("O"), ord("C"), 0]
_NAME, _LENGTH = calls.Room("H", 3), calls.Room("L", 1)


class UnsuitedError(Exception):
    """A file that pdfium would read with gaps; pdfminer.six reads it."""


class Style(NamedTuple):
    """How a text object sets its characters: height of the font in points, direction of writing.

    `along` is the direction of the baseline, of length 1.
    """

    size: float
    turn: int
    along: Point


# How a text object sets its characters, and what is shown of it.
TextObject = tuple[Style, Box | None]


class Shapes:
    """Collects lines and pictures of a page, and its text objects by their addresses."""

    def __init__(self, raw: RawPage, budget: Budget, may_have_layers: bool) -> None:
        self._raw = raw
        self._budget = budget
        self._may_have_layers = may_have_layers
        self.texts: dict[int, TextObject] = {}
        self._styles: dict[tuple[float, ...], Style] = {}
        self._clips: dict[tuple[int, Matrix], Box] = {}
        self._fonts: set[int] = set()

    def add(self, count: int, object_at: Callable[[int], int], outer: Matrix, clip: Box | None, depth: int = 0) -> None:
        """Add the objects of the page, or of a form that is drawn with the matrix `outer`."""
        self._budget.spend(count)
        for index in range(count):
            item = object_at(index)
            kind = calls.type_of(item)
            path = calls.clip_of(item)
            paths = calls.clip_paths(path)
            shown = self._clipped(path, paths, outer, clip) if paths > 0 else clip
            if kind == api.FPDF_PAGEOBJ_TEXT:
                self.add_text(item, outer, shown)
            elif kind == api.FPDF_PAGEOBJ_PATH:
                self._path(item, outer, shown)
            elif kind == api.FPDF_PAGEOBJ_IMAGE:
                a, b, c, d, e, f = _drawn(item, outer)
                self._raw.pictures.append(around([(e, f), (e + a, f + b), (e + c, f + d), (e + a + c, f + b + d)]))
            elif kind == api.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                self._budget.spend(100)
                inside = partial(calls.form_object, item)
                self.add(calls.form_length(item), inside, _drawn(item, outer), shown, depth + 1)

    def add_text(self, item: int, outer: Matrix, clip: Box | None) -> TextObject:
        """Add a text object. Raises `UnsuitedError` where pdfium may have dropped text."""
        font = calls.font_of(item) or 0
        if font not in self._fonts:
            self._fonts.add(font)
            _check_font(font)
        if self._may_have_layers:
            _check_layers(item)
        calls.font_size(item, *_SIZE.addresses)
        (size,) = _SIZE.read()
        a, b, c, d, _, _ = _drawn(item, outer)
        key = (size, a, b, c, d)
        style = self._styles.get(key)
        if style is None:
            length = hypot(a, b) or 1.0
            sign = -1.0 if size < 0 else 1.0
            along = (sign * a / length, sign * b / length)
            style = self._styles[key] = Style(abs(size) * hypot(c, d), turn_of(*along), along)
        self.texts[item] = text = (style, clip)
        return text

    def _path(self, item: int, outer: Matrix, clip: Box | None) -> None:
        calls.draw_mode(item, *_MODE.addresses)
        fill, stroke = _MODE.read()
        if not (fill or stroke):
            return
        count = calls.path_length(item)
        self._budget.spend(count)
        if stroke or count > _RECTANGLE:
            subpaths = _points(count, partial(calls.path_segment, item), _drawn(item, outer))
            rules = list(rules_of(subpaths, bool(stroke)))
        else:
            # Most borders are filled rectangles; their bounds are all there is to them, at a tenth of the calls.
            rules = [bounds] if (bounds := _bounds(item, outer)) and is_thin(bounds) else []
        if rules and not _is_white(item, bool(stroke)):
            for rule in rules:
                if shown := clipped(rule, clip):
                    self._raw.rules.append(shown)

    def _clipped(self, path: int, paths: int, outer: Matrix, clip: Box | None) -> Box | None:
        """What is shown of an object: its clip paths, each by its outer bounds."""
        for number in range(paths):
            first = calls.clip_segment(path, number, 0)
            if not first:
                continue
            # Objects that are clipped alike have their points in common.
            shape = self._clips.get((first, outer))
            if shape is None:
                count = calls.clip_length(path, number)
                subpaths = _points(count, partial(calls.clip_segment, path, number), outer)
                self._clips[first, outer] = shape = around([point for part in subpaths for point in part])
            clip = intersection(clip, shape) if clip else shape
        return clip


def _check_font(font: int) -> None:
    """Raise `UnsuitedError` for a font that is not in the file: its shape has no width, and pdfium drops the text."""
    if calls.font_is_embedded(font) == 0 and not _is_drawn(font):
        raise UnsuitedError


def _check_layers(item: int) -> None:
    """Raise `UnsuitedError` for text on a layer: pdfium does not tell whether the layer is hidden."""
    for index in range(calls.count_marks(item)):
        calls.mark_name(calls.mark_of(item, index), _NAME.addresses[0], 6, _LENGTH.addresses[0])
        # A longer name is not written: there is another one in the room for it.
        if _LENGTH.read() == [6] and _NAME.read() == _LAYER:
            raise UnsuitedError


def _points(count: int, segment_at: Callable[[int], int], matrix: Matrix) -> list[list[Point]]:
    """The points of each part of a path."""
    a, b, c, d, e, f = matrix
    points: list[Point] = []
    subpaths = [points]
    for index in range(count):
        segment = segment_at(index)
        if index and calls.segment_type(segment) == api.FPDF_SEGMENT_MOVETO:
            points = []
            subpaths.append(points)
        calls.segment_point(segment, *_POINT.addresses)
        x, y = _POINT.read()
        points.append((a * x + c * y + e, b * x + d * y + f))
        # The way back along a single line is no new side.
        if len(points) > 2 and calls.segment_closes(segment):
            points.append(points[0])
    return subpaths


def _bounds(item: int, outer: Matrix) -> Box | None:
    """What a filled path covers."""
    if not calls.bounds_of(item, *_BOUNDS.addresses):
        return None
    x0, y0, x1, y1 = _BOUNDS.read()
    if outer is IDENTITY:
        return Box(x0, y0, x1, y1)
    a, b, c, d, e, f = outer
    return around([(a * x + c * y + e, b * x + d * y + f) for x, y in ((x0, y0), (x1, y1))])


def _is_white(item: int, stroked: bool) -> bool:
    (calls.stroke_color if stroked else calls.fill_color)(item, *_COLOR.addresses)
    return _COLOR.read()[:3] == [255, 255, 255]


def _is_drawn(font: int) -> bool:
    """Whether a font draws its characters by page operators (Type 3): those have no name."""
    return int(calls.font_name(font, None, 0)) <= 1


def _drawn(item: int, outer: Matrix) -> Matrix:
    """The matrix that an object is drawn with inside a form that is drawn with the matrix `outer`."""
    calls.matrix_of(item, _MATRIX.addresses[0])
    a, b, c, d, e, f = _MATRIX.read()
    if outer is IDENTITY:
        return (a, b, c, d, e, f)
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)
