"""From pages to the parts of a document in reading order: paragraphs, tables, pictures, running lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from gailint.readers.pdf.filling import fill
from gailint.readers.pdf.furniture import find_furniture
from gailint.readers.pdf.grid import Grid, find_grids
from gailint.readers.pdf.lines import Line, upright_lines
from gailint.readers.pdf.model import Box, Glyph, Page
from gailint.readers.pdf.overhang import without_overhang
from gailint.readers.pdf.paragraphs import Paragraph, areas_of, continues
from gailint.readers.pdf.pieces import Piece, piece_of, rows_of
from gailint.readers.pdf.seam import belong_together
from gailint.readers.pdf.stitch import stitch
from gailint.readers.pdf.stray_lines import remove_stray_lines
from gailint.readers.pdf.textless import refuse_textless

Part = list[Any]
"""A part of a document as plain data, so that it can leave the process that read it:

["paragraph", text, page], ["table", rows of texts, pages of the rows], ["picture", page],
["header" or "footer", text, page].
"""

# So many characters in front of a picture are text that runs over it.
_TEXT_IN_FRONT = 20


def parts_of(pages: Sequence[Page]) -> list[Part]:
    """The parts of a document. Raises `PdfError` where there is no text to read."""
    refuse_textless(pages)
    grids = _tables([find_grids(page) for page in pages])
    outside = [fill(found, page.glyphs) for page, found in zip(pages, grids, strict=True)]
    lines = [upright_lines(glyphs) for glyphs in outside]
    furniture = find_furniture([(page.height, found) for page, found in zip(pages, lines, strict=True)])
    lines = [
        [line for number, line in enumerate(found) if number not in dropped]
        for found, dropped in zip(lines, furniture.dropped, strict=True)
    ]
    for number, (found, following) in enumerate(pairwise(grids)):
        if found and following and belong_together(found[-1].xs, following[0].xs):
            lines[number] = without_overhang(found[-1], following[0], outside[number], lines[number])
    parts: list[Part] = [
        ["footer" if below else "header", text, page] for text, page, below in furniture.running if text
    ]
    watermarks = {page.aslant: page.number for page in reversed(pages) if page.aslant}
    parts += [["header", text, number] for text, number in watermarks.items()]
    parts += _in_order(pages, lines, grids)
    return parts


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
        for at, item in enumerate(_items(page, found, tables)):
            last = parts[-1] if parts else None
            if isinstance(item, Line):
                if isinstance(last, Paragraph) and continues(last.lines[-1], item, area, new_page=not at):
                    last.lines.append(item)
                else:
                    parts.append(Paragraph([item], page.number))
            elif isinstance(item, Piece) and not at and isinstance(last, Piece) and _is_rest_of(item, last):
                parts[-1] = stitch(last, item)
            else:
                parts.append(item)
    return list(_plain(parts))


def _items(page: Page, lines: Iterable[Line], grids: Iterable[Grid]) -> list[Line | Piece | Part]:
    """What stands on a page, from top to bottom."""
    items: list[tuple[float, Line | Piece | Part]] = [(line.y, line) for line in lines]
    for grid in grids:
        piece = piece_of(grid, page.number)
        remove_stray_lines(piece)
        items.append((grid.ys[0], piece))
    items += [(box.y0, ["picture", page.number]) for box in page.pictures if not _is_behind(box, page.glyphs)]
    return [item for _, item in sorted(items, key=lambda entry: entry[0])]


def _is_rest_of(below: Piece, above: Piece) -> bool:
    """Whether the first table of a page goes on with one above that nothing follows."""
    return above.pages[-1] == below.pages[0] - 1 and belong_together(above.edges, below.edges)


def _is_behind(picture: Box, glyphs: Iterable[Glyph]) -> bool:
    """Whether text runs over a picture: a watermark, which ends no paragraph and no table."""
    inside = sum(
        picture.x0 < (glyph.x0 + glyph.x1) / 2 < picture.x1 and picture.y0 < glyph.middle < picture.y1
        for glyph in glyphs
    )
    return inside >= _TEXT_IN_FRONT


def _plain(parts: Iterable[Piece | Paragraph | Part]) -> Iterable[Part]:
    for part in parts:
        if isinstance(part, Piece):
            rows, pages = rows_of(part)
            yield ["table", rows, pages]
        elif isinstance(part, Paragraph):
            yield ["paragraph", part.text, part.page]
        else:
            yield part
