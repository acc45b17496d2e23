"""From pages to the parts of a document in reading order: paragraphs, tables, pictures, running lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from gailint.diagnostics import Words
from gailint.readers.pdf.filling import fill
from gailint.readers.pdf.furniture import find_furniture
from gailint.readers.pdf.grid import Grid, find_grids
from gailint.readers.pdf.lines import SAME_LINE, Line, lines_of
from gailint.readers.pdf.model import Box, Glyph, Page, PdfError
from gailint.readers.pdf.overhang import take_overhang
from gailint.readers.pdf.paragraphs import Paragraph, areas_of, continues
from gailint.readers.pdf.pieces import Piece, piece_of, rows_of
from gailint.readers.pdf.seam import belong_together
from gailint.readers.pdf.stitch import stitch
from gailint.readers.pdf.stray_lines import remove_stray_lines

Part = list[Any]
"""A part of a document as plain data, so that it can leave the process that read it:

["paragraph", text, page], ["table", rows of texts, pages of the rows], ["picture", page],
["header" or "footer", text, page].
"""

# A file with less text than this, in characters, has none: the stamp of a scanner, a page number. The same holds for a
# picture.
_LEAST_TEXT = 20
# The part of the characters that may be unknown: with more, headings and labels would seem to be missing.
_MOST_UNKNOWN = 0.05


def parts_of(pages: Sequence[Page]) -> list[Part]:
    """The parts of a document. Raises `PdfError` where there is no text to read."""
    _refuse_textless(pages)
    grids = _tables([find_grids(page) for page in pages])
    outside = [fill(found, page.glyphs) for page, found in zip(pages, grids, strict=True)]
    lines = [_upright_lines(glyphs) for glyphs in outside]
    furniture = find_furniture([(page.height, found) for page, found in zip(pages, lines, strict=True)])
    lines = [
        [line for number, line in enumerate(found) if number not in dropped]
        for found, dropped in zip(lines, furniture.dropped, strict=True)
    ]
    for number, (found, following) in enumerate(pairwise(grids)):
        if found and following and belong_together(found[-1].xs, following[0].xs):
            lines[number] = _without_overhang(found[-1], following[0], outside[number], lines[number])
    parts: list[Part] = [
        ["footer" if below else "header", text, page] for text, page, below in furniture.running if text
    ]
    watermarks = {page.aslant: page.number for page in reversed(pages) if page.aslant}
    parts += [["header", text, number] for text, number in watermarks.items()]
    parts += _in_order(pages, lines, grids)
    return parts


def _upright_lines(glyphs: Iterable[Glyph]) -> list[Line]:
    return lines_of(glyph for glyph in glyphs if not glyph.turn)


def _without_overhang(grid: Grid, following: Grid, outside: Iterable[Glyph], lines: list[Line]) -> list[Line]:
    """The lines of a page, without the characters below its last table that belong to a label of it."""
    above = [line for line in lines if line.y <= grid.ys[-1]]
    below = [line for line in lines if line.y > grid.ys[-1]]
    glyphs = [glyph for glyph in outside if any(abs(glyph.y - line.y) <= SAME_LINE * glyph.size for line in below)]
    return above + _upright_lines(take_overhang(grid, following, glyphs)) if glyphs else lines


def _refuse_textless(pages: Sequence[Page]) -> None:
    texts = Counter([glyph.text for page in pages for glyph in page.glyphs])
    count = texts.total()
    unknown = sum(times for text, times in texts.items() if _is_unknown(text))
    if not pages:
        raise PdfError("unreadable", Words("PDF 中没有页面，文件可能已损坏", "the PDF has no page; it may be damaged"))
    if count < _LEAST_TEXT and any(page.pictures for page in pages):
        raise PdfError(
            "empty",
            Words(
                "PDF 只有图像、没有文字层（多为扫描件），无法检查；请由原来的文字处理文件导出 PDF，或先做文字识别（OCR）",
                "the PDF has pictures only and no text (a scan, probably); export it from the word processor, or run OCR",
            ),
        )
    if not count:
        raise PdfError("empty", Words("PDF 中没有文字", "the PDF has no text"))
    if unknown > count * _MOST_UNKNOWN:
        raise PdfError(
            "unreadable",
            Words(
                "PDF 的字体没有写明字符是哪些字，无法读出文字；请由原来的文字处理文件重新导出",
                "the fonts of the PDF do not tell which characters they draw; export it again from the word processor",
            ),
        )


def _is_unknown(text: str) -> bool:
    """Whether a font does not tell what a character is, or tells wrong: Ghostscript may make 年 an accented letter."""
    return text == "\ufffd" or ("\u00c0" <= text < "\u0250" and text.isalpha())


def _tables(found: list[list[Grid]]) -> list[list[Grid]]:
    """The grids that are tables: those of one column only where they go on with a table of a neighbouring page."""
    kept = []
    for number, grids in enumerate(found):
        before = found[number - 1][-1] if number and found[number - 1] else None
        after = found[number + 1][0] if number + 1 < len(found) and found[number + 1] else None
        kept.append(
            [
                grid
                for at, grid in enumerate(grids)
                if len(grid.xs) > 2
                or (at == 0 and _is_end_of(grid, before))
                or (at == len(grids) - 1 and _is_end_of(grid, after))
            ]
        )
    return kept


def _is_end_of(grid: Grid, other: Grid | None) -> bool:
    return other is not None and len(other.xs) > 2 and belong_together(other.xs, grid.xs)


def _in_order(pages: Sequence[Page], lines: list[list[Line]], grids: list[list[Grid]]) -> list[Part]:
    areas = areas_of([(page.width, found) for page, found in zip(pages, lines, strict=True)])
    parts: list[Piece | Paragraph | Part] = []
    for page, found, tables in zip(pages, lines, grids, strict=True):
        area = areas[round(page.width)]
        items: list[tuple[float, object]] = [(line.y, line) for line in found]
        items += [(grid.ys[0], grid) for grid in tables]
        items += [(box.y0, "picture") for box in page.pictures if not _is_behind(box, page.glyphs)]
        for at, (_, item) in enumerate(sorted(items, key=lambda entry: entry[0])):
            last = parts[-1] if parts else None
            if isinstance(item, Grid):
                piece = piece_of(item, page.number)
                remove_stray_lines(piece)
                if (
                    not at
                    and isinstance(last, Piece)
                    and last.pages[-1] == page.number - 1
                    and belong_together(last.edges, piece.edges)
                ):
                    parts[-1] = stitch(last, piece)
                else:
                    parts.append(piece)
            elif isinstance(item, Line):
                if isinstance(last, Paragraph) and continues(last.lines[-1], item, area, new_page=not at):
                    last.lines.append(item)
                else:
                    parts.append(Paragraph([item], page.number))
            else:
                parts.append(["picture", page.number])
    return list(_plain(parts))


def _is_behind(picture: Box, glyphs: Iterable[Glyph]) -> bool:
    """Whether text runs over a picture: a watermark, which ends no paragraph and no table."""
    inside = sum(
        picture.x0 < (glyph.x0 + glyph.x1) / 2 < picture.x1 and picture.y0 < glyph.y - glyph.size * 0.33 < picture.y1
        for glyph in glyphs
    )
    return inside >= _LEAST_TEXT


def _plain(parts: Iterable[Piece | Paragraph | Part]) -> Iterable[Part]:
    for part in parts:
        if isinstance(part, Piece):
            rows, pages = rows_of(part)
            yield ["table", rows, pages]
        elif isinstance(part, Paragraph):
            yield ["paragraph", part.text, part.page]
        else:
            yield part
