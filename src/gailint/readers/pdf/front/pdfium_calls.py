"""The functions of pdfium that are called for every character and line of a page, at half the cost of a call.

pypdfium2 looks over each argument and makes an object of each result. Here objects of pdfium are their addresses, what
a call fills in is memory that is kept for the next call, and views on that memory give all its numbers at once.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from ctypes import PYFUNCTYPE, c_int, c_uint, c_ulong, c_void_p, cast
from typing import Any

import pypdfium2.raw as api


def _bound(function: Any, result: Any, *arguments: Any) -> Any:
    address = cast(function, c_void_p).value
    assert address
    return PYFUNCTYPE(result, *arguments)(address)


class Room:
    """Memory for numbers that a call fills in, of a type code of `array`: `read` gives the list of all."""

    def __init__(self, code: str, count: int) -> None:
        numbers = array(code, [0]) * count
        first, _ = numbers.buffer_info()
        self.addresses = tuple(first + at * numbers.itemsize for at in range(count))
        self.read: Callable[[], list[Any]] = numbers.tolist


page_object = _bound(api.FPDFPage_GetObject, c_void_p, c_void_p, c_int)
page_length = _bound(api.FPDFPage_CountObjects, c_int, c_void_p)
form_object = _bound(api.FPDFFormObj_GetObject, c_void_p, c_void_p, c_int)
form_length = _bound(api.FPDFFormObj_CountObjects, c_int, c_void_p)
type_of = _bound(api.FPDFPageObj_GetType, c_int, c_void_p)
matrix_of = _bound(api.FPDFPageObj_GetMatrix, c_int, c_void_p, c_void_p)
bounds_of = _bound(api.FPDFPageObj_GetBounds, c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
fill_color = _bound(api.FPDFPageObj_GetFillColor, c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
stroke_color = _bound(api.FPDFPageObj_GetStrokeColor, c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)

clip_of = _bound(api.FPDFPageObj_GetClipPath, c_void_p, c_void_p)
clip_paths = _bound(api.FPDFClipPath_CountPaths, c_int, c_void_p)
clip_length = _bound(api.FPDFClipPath_CountPathSegments, c_int, c_void_p, c_int)
clip_segment = _bound(api.FPDFClipPath_GetPathSegment, c_void_p, c_void_p, c_int, c_int)

draw_mode = _bound(api.FPDFPath_GetDrawMode, c_int, c_void_p, c_void_p, c_void_p)
path_length = _bound(api.FPDFPath_CountSegments, c_int, c_void_p)
path_segment = _bound(api.FPDFPath_GetPathSegment, c_void_p, c_void_p, c_int)
segment_type = _bound(api.FPDFPathSegment_GetType, c_int, c_void_p)
segment_point = _bound(api.FPDFPathSegment_GetPoint, c_int, c_void_p, c_void_p, c_void_p)
segment_closes = _bound(api.FPDFPathSegment_GetClose, c_int, c_void_p)

font_of = _bound(api.FPDFTextObj_GetFont, c_void_p, c_void_p)
font_size = _bound(api.FPDFTextObj_GetFontSize, c_int, c_void_p, c_void_p)
font_is_embedded = _bound(api.FPDFFont_GetIsEmbedded, c_int, c_void_p)
font_name = _bound(api.FPDFFont_GetBaseFontName, c_ulong, c_void_p, c_void_p, c_ulong)

count_marks = _bound(api.FPDFPageObj_CountMarks, c_int, c_void_p)
mark_of = _bound(api.FPDFPageObj_GetMark, c_void_p, c_void_p, c_ulong)
mark_name = _bound(api.FPDFPageObjMark_GetName, c_int, c_void_p, c_void_p, c_ulong, c_void_p)
count_entries = _bound(api.FPDFPageObjMark_CountParams, c_int, c_void_p)
entry_key = _bound(api.FPDFPageObjMark_GetParamKey, c_int, c_void_p, c_ulong, c_void_p, c_ulong, c_void_p)

open_text = _bound(api.FPDFText_LoadPage, c_void_p, c_void_p)
close_text = _bound(api.FPDFText_ClosePage, None, c_void_p)
text_length = _bound(api.FPDFText_CountChars, c_int, c_void_p)
read_text = _bound(api.FPDFText_GetText, c_int, c_void_p, c_int, c_int, c_void_p)
char_object = _bound(api.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
char_code = _bound(api.FPDFText_GetUnicode, c_uint, c_void_p, c_int)
char_is_unknown = _bound(api.FPDFText_HasUnicodeMapError, c_int, c_void_p, c_int)
char_is_hyphen = _bound(api.FPDFText_IsHyphen, c_int, c_void_p, c_int)
char_origin = _bound(api.FPDFText_GetCharOrigin, c_int, c_void_p, c_int, c_void_p, c_void_p)
char_box = _bound(api.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
