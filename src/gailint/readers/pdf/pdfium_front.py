"""Pages by pypdfium2: the same characters, lines and pictures as by pdfminer.six, several times faster.

Only ever in the child process: a form that draws itself takes all memory that pdfium may have.
"""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import addressof, byref, c_double, c_float, c_int, c_uint, c_ulong
from math import hypot
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as api

from gailint.readers.pdf.model import (
    ENCRYPTED,
    Box,
    Budget,
    Mark,
    PdfError,
    Point,
    RawPage,
    intersection,
    is_shown,
    rules_of,
    turn_of,
)
from gailint.readers.pdf.radicals import PLAIN

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_DEEPEST = 20
_UNKNOWN = "\ufffd"
# The key of a mark that says what a text reads, as pdfium writes it; room for such a key, and for its length in bytes.
_OWN_TEXT = "ActualText\0".encode("utf-16-le")
_KEY = (api.FPDF_WCHAR * 32)()
_LENGTH = c_ulong()
# A path of so few points is one shape.
_RECTANGLE = 5
_BLANKS = frozenset((9, 10, 13, 32, 0xA0, 0x3000))


def read_pages(data: bytes, budget: Budget) -> Iterator[RawPage]:
    """The pages of a PDF. Raises `PdfError` for a file with a password or over the limits, `PdfiumError` and
    `UnsuitedError` for others, which pdfminer.six may be able to read."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise PdfError("unreadable", ENCRYPTED) from error
        raise
    try:
        if name := document.get_metadata_value("Author").strip():
            budget.properties["author"] = name[:200]
        for index in range(len(document)):
            budget.page(index + 1)
            page = document[index]
            try:
                yield _read(page, index + 1, budget)
            finally:
                page.close()
    finally:
        document.close()


def _read(page: Any, number: int, budget: Budget) -> RawPage:
    x0, y0, x1, y1 = page.get_cropbox()
    raw = RawPage(number, Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)), [], [], [])
    shapes = _Shapes(raw, budget)
    for index in range(api.FPDFPage_CountObjects(page)):
        shapes.add(api.FPDFPage_GetObject(page, index), _IDENTITY, None, 0)
    text = api.FPDFText_LoadPage(page)
    try:
        raw.marks = _marks(text, shapes.clips, budget)
    finally:
        api.FPDFText_ClosePage(text)
    return raw


class UnsuitedError(Exception):
    """A file that pdfium would read with gaps; pdfminer.six reads it."""


class _Known(NamedTuple):
    """What the characters of one text object share; `along` is the direction of its baseline, of length 1."""

    size: float
    turn: int
    along: Point
    clip: Box | None
    own: bool


class _Shapes:
    """Collects lines and pictures of a page, and what is clipped of its text objects."""

    def __init__(self, raw: RawPage, budget: Budget) -> None:
        self._raw = raw
        self._budget = budget
        self.clips: dict[int, tuple[Matrix, Box | None]] = {}
        self._fonts: set[int] = set()

    def add(self, item: Any, outer: Matrix, clip: Box | None, depth: int) -> None:
        """Add an object of the page, or of a form that is drawn with the matrix `outer`."""
        self._budget.spend()
        kind = api.FPDFPageObj_GetType(item)
        clip = _clip(item, outer, clip)
        if kind == api.FPDF_PAGEOBJ_TEXT:
            self.clips[_address(item)] = (outer, clip)
            self._check_font(api.FPDFTextObj_GetFont(item))
        elif kind == api.FPDF_PAGEOBJ_PATH:
            self._path(item, outer, clip)
        elif kind == api.FPDF_PAGEOBJ_IMAGE:
            a, b, c, d, e, f = _times(_matrix(item), outer)
            xs, ys = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
            self._raw.pictures.append(Box(min(xs), min(ys), max(xs), max(ys)))
        elif kind == api.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            self._budget.spend(100)
            inner = _times(_matrix(item), outer)
            for index in range(api.FPDFFormObj_CountObjects(item)):
                self.add(api.FPDFFormObj_GetObject(item, index), inner, clip, depth + 1)

    def _check_font(self, font: Any) -> None:
        """Raise `UnsuitedError` for a font that is not in the file: its shape has no width, and pdfium drops the text."""
        address = _address(font)
        if address not in self._fonts:
            self._fonts.add(address)
            if api.FPDFFont_GetIsEmbedded(font) == 0 and not _is_drawn(font):
                raise UnsuitedError

    def _path(self, item: Any, outer: Matrix, clip: Box | None) -> None:
        fill, stroke = c_int(), c_int()
        api.FPDFPath_GetDrawMode(item, byref(fill), byref(stroke))
        if not (fill.value or stroke.value) or _is_white(item, bool(stroke.value)):
            return
        count = api.FPDFPath_CountSegments(item)
        self._budget.spend(count)
        # Most borders are filled rectangles; their bounds are all there is to them, at a tenth of the calls.
        subpaths = None if stroke.value or count > _RECTANGLE else _bounds(item, outer)
        subpaths = subpaths or _points(count, lambda index: api.FPDFPath_GetPathSegment(item, index), _times(_matrix(item), outer))
        for rule in rules_of(subpaths, bool(stroke.value)):
            shown = intersection(rule, clip) if clip else rule
            if shown.x0 <= shown.x1 and shown.y0 <= shown.y1:
                self._raw.rules.append(shown)


def _bounds(item: Any, outer: Matrix) -> list[list[Point]] | None:
    """The corners of the bounds of a filled path; None where it is turned by less than a quarter."""
    a, b, c, d, e, f = outer
    if (b or c) and (a or d):
        return None
    p, q, r, s, _, _ = _matrix(item)
    x0, y0, x1, y1 = c_float(), c_float(), c_float(), c_float()
    if ((q or r) and (p or s)) or not api.FPDFPageObj_GetBounds(item, byref(x0), byref(y0), byref(x1), byref(y1)):
        return None
    corners = ((x0.value, y0.value), (x1.value, y1.value))
    return [[(a * x + c * y + e, b * x + d * y + f) for x, y in corners]]


def _points(count: int, segment_at: Any, matrix: Matrix) -> list[list[Point]]:
    """The points of each part of a path."""
    a, b, c, d, e, f = matrix
    x, y = c_float(), c_float()
    subpaths: list[list[Point]] = []
    points: list[Point] = []
    for index in range(count):
        segment = segment_at(index)
        if api.FPDFPathSegment_GetType(segment) == api.FPDF_SEGMENT_MOVETO:
            points = []
            subpaths.append(points)
        api.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        points.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if api.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    return subpaths


def _clip(item: Any, outer: Matrix, clip: Box | None) -> Box | None:
    """What is shown of an object: its clip paths, each by its outer bounds."""
    path = api.FPDFPageObj_GetClipPath(item)
    if not path:
        return clip
    for number in range(max(0, api.FPDFClipPath_CountPaths(path))):
        count = api.FPDFClipPath_CountPathSegments(path, number)
        if count <= 0:
            continue
        subpaths = _points(count, lambda index, at=number: api.FPDFClipPath_GetPathSegment(path, at, index), outer)
        points = [point for part in subpaths for point in part]
        xs, ys = [point[0] for point in points], [point[1] for point in points]
        shape = Box(min(xs), min(ys), max(xs), max(ys))
        clip = intersection(clip, shape) if clip else shape
    return clip


def _marks(text: Any, clips: dict[int, tuple[Matrix, Box | None]], budget: Budget) -> list[Mark]:
    """The characters of a page, without those that pdfium adds to separate words and lines."""
    count = api.FPDFText_CountChars(text)
    budget.spend(max(0, count))
    marks: list[Mark] = []
    known: dict[int, _Known] = {}
    x, y = c_double(), c_double()
    box = api.FS_RECTF()
    for index in range(count):
        code = api.FPDFText_GetUnicode(text, index)
        # Blanks are read off gaps; pdfium adds some of its own, and line ends.
        if code in _BLANKS:
            continue
        item = api.FPDFText_GetTextObject(text, index)
        address = _address(item)
        shared = known.get(address)
        if shared is None:
            matrix, clip = clips.get(address, (_IDENTITY, None))
            known[address] = shared = _share(item, matrix, clip)
        char = chr(code) if code and api.FPDFText_HasUnicodeMapError(text, index) != 1 else _UNKNOWN
        turn = shared.turn
        api.FPDFText_GetCharOrigin(text, index, byref(x), byref(y))
        api.FPDFText_GetLooseCharBox(text, index, byref(box))
        left, base = x.value, y.value
        if turn == 0:
            ends = (left, base, max(box.right, left), base)
        elif turn == 2:
            ends = (left, base, min(box.left, left), base)
        elif turn == 1:
            ends = (left, base, left, max(box.top, base))
        elif turn == 3:
            ends = (left, base, left, min(box.bottom, base))
        else:
            ends = (left, base, left + shared.size * shared.along[0], base + shared.size * shared.along[1])
        mark = Mark(char, *ends, shared.size, turn, shared.own and ord(char) in PLAIN)
        if shared.clip is None or is_shown(mark, shared.clip):
            marks.append(mark)
    return marks


def _share(item: Any, outer: Matrix, clip: Box | None) -> _Known:
    """What the characters of a text object share: the height of its font as it is drawn, in points, and more."""
    size = c_float()
    api.FPDFTextObj_GetFontSize(item, byref(size))
    a, b, c, d, _, _ = _times(_matrix(item), outer)
    length = hypot(a, b) or 1.0
    sign = -1.0 if size.value < 0 else 1.0
    along = (sign * a / length, sign * b / length)
    return _Known(abs(size.value) * hypot(c, d), turn_of(*along), along, clip, _has_own_text(item))


def _has_own_text(item: Any) -> bool:
    """Whether the file says itself what a text object reads (ActualText)."""
    for index in range(max(0, api.FPDFPageObj_CountMarks(item))):
        mark = api.FPDFPageObj_GetMark(item, index)
        for number in range(max(0, api.FPDFPageObjMark_CountParams(mark))):
            # Every text of a tagged file has marks: their lengths tell nearly all of them apart.
            if (
                api.FPDFPageObjMark_GetParamKey(mark, number, _KEY, 64, byref(_LENGTH))
                and _LENGTH.value == len(_OWN_TEXT)
                and bytes(_KEY)[: len(_OWN_TEXT)] == _OWN_TEXT
            ):
                return True
    return False


def _is_white(item: Any, stroked: bool) -> bool:
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    read = api.FPDFPageObj_GetStrokeColor if stroked else api.FPDFPageObj_GetFillColor
    read(item, byref(red), byref(green), byref(blue), byref(alpha))
    return red.value == green.value == blue.value == 255


def _is_drawn(font: Any) -> bool:
    """Whether a font draws its characters by page operators (Type 3): those have no name."""
    return int(api.FPDFFont_GetBaseFontName(font, None, 0)) <= 1


def _matrix(item: Any) -> Matrix:
    found = api.FS_MATRIX()
    api.FPDFPageObj_GetMatrix(item, byref(found))
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that applies `inner` first."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _address(item: Any) -> int:
    """Where an object lies in memory: pdfium gives no other name to it."""
    return addressof(item.contents) if item else 0
