"""Word files: the form with merged cells, as Word, WPS and converters write it."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from generator.draft import NUMERALS, Draft, TableDraft
from generator.flow import Piece, flow
from generator.grids import GridCell, grid, slots
from word_files import docx, paragraph, row, run, table

_FONTS = (
    '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="宋体" w:hint="eastAsia"/><w:kern w:val="0"/>'
    '<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
)
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:color="000000" w:sz="4" w:space="0"/>' for side in ("top", "left", "bottom", "right")
)
_HEADING = re.compile(rf"([{NUMERALS}])、")
_PART = re.compile(rf"（([{NUMERALS}])）")
_NUMBERING = """
<w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>
</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>"""
_STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style>"""


@dataclass
class _Hand:
    """How one file is written."""

    automatic: bool
    heavy: bool
    split: bool
    controls: bool
    inserted: bool
    breaks: bool
    pads: bool


def word_file(draft: Draft, rng: random.Random) -> bytes:
    """The report as Word or WPS saves it: numbers typed or automatic, text in one run or in several."""
    hand = _Hand(
        automatic=rng.random() < 0.5,
        heavy=rng.random() < 0.6,
        split=rng.random() < 0.4,
        controls=rng.random() < 0.3,
        inserted=False,
        breaks=rng.random() < 0.5,
        pads=rng.random() < 0.3,
    )
    return _written(draft, rng, hand)


def revised_file(draft: Draft, rng: random.Random) -> bytes:
    """The report with its last changes still tracked."""
    hand = _Hand(automatic=rng.random() < 0.5, heavy=True, split=True, controls=True, inserted=True, breaks=True, pads=False)
    return _written(draft, rng, hand)


def _written(draft: Draft, rng: random.Random, hand: _Hand) -> bytes:
    pieces = list(flow(draft))
    counters = [0, 0]
    blocks = []
    for piece in pieces:
        if piece.table is not None:
            blocks.append(_table(piece.table, rng, hand))
            blocks.append(paragraph() if rng.random() < 0.5 else "")
            continue
        properties, text = _numbered(piece, counters, hand)
        if piece.kind == "title":
            properties += '<w:jc w:val="center"/>'
        block = paragraph(*_runs(text, rng, hand, size=32), properties=properties)
        if hand.controls and rng.random() < 0.2:
            block = f"<w:sdt><w:sdtPr/><w:sdtContent>{block}</w:sdtContent></w:sdt>"
        blocks.append(block)
    section = '<w:sectPr><w:footerReference w:type="default" r:id="footer1"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    parts = {"numbering": _NUMBERING, "styles": _STYLES, "footer1": paragraph("- ", "1", " -")}
    return docx("".join(blocks) + section, parts)


def _numbered(piece: Piece, counters: list[int], hand: _Hand) -> tuple[str, str]:
    """The properties and the text of a line: its number goes where Word makes the same one."""
    match = _HEADING.match(piece.text) if piece.kind == "heading" else _PART.match(piece.text)
    if not hand.automatic or not match or piece.kind == "title":
        return "", piece.text
    level = 0 if piece.kind == "heading" else 1
    if NUMERALS.index(match[1]) != counters[level]:
        return "", piece.text
    counters[level] += 1
    if level == 0:
        counters[1] = 0
        return '<w:pStyle w:val="1"/>', piece.text[match.end() :]
    return '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>', piece.text[match.end() :]


def _runs(text: str, rng: random.Random, hand: _Hand, *, size: int) -> list[str]:
    """A text in runs: in one, or cut where letters and figures meet as WPS does."""
    properties = _FONTS.format(size=size) if hand.heavy else ""
    pieces = re.findall(r"\d+|[^\d]+", text) if hand.split else [text]
    found = []
    for piece in pieces:
        made = run(piece, properties)
        if hand.inserted and piece.isdigit() and rng.random() < 0.3:
            deleted = f"<w:del><w:r><w:delText>{rng.randint(1, 99)}</w:delText></w:r></w:del>"
            made = deleted + f'<w:ins w:author="x">{made}</w:ins>'
        found.append(made)
    return found


def _table(draft: TableDraft, rng: random.Random, hand: _Hand) -> str:
    """The form with merged cells: gridSpan to the right, vMerge downwards."""
    rows = []
    above: list[tuple[int, int]] = []
    for line in slots(grid(draft)):
        widths = iter(above)
        made = []
        left: list[tuple[int, int]] = []
        for place in line:
            if place is None:
                span, rest = next(widths)
                made.append(_cell("", span, "<w:vMerge/>", rng, hand, figure=False))
                left.append((span, rest - 1))
                continue
            merge = '<w:vMerge w:val="restart"/>' if place.row_span > 1 else ""
            made.append(_cell(_text(place, rng, hand), place.column_span, merge, rng, hand, figure=place.role == "figure"))
            if place.row_span > 1:
                left.append((place.column_span, place.row_span - 1))
        above = [(span, rest) for span, rest in left if rest > 0]
        rows.append(row(*made))
    return table(*rows)


def _text(cell: GridCell, rng: random.Random, hand: _Hand) -> str:
    text = cell.broken("\n" if hand.breaks else "").text
    if hand.pads and cell.role == "figure" and text:
        text = rng.choice(("", " ", "\u00a0", "\u3000")) + text + rng.choice(("", " ", "\u00a0"))
    return text


def _cell(text: str, span: int, merge: str, rng: random.Random, hand: _Hand, *, figure: bool) -> str:
    borders = f'<w:tcBorders>{_BORDERS}</w:tcBorders><w:vAlign w:val="center"/>' if hand.heavy else ""
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    layout = '<w:widowControl/><w:spacing w:before="100" w:line="240"/><w:jc w:val="center"/>' if hand.heavy else ""
    if "\n" in text and rng.random() < 0.5:
        first, *others = (_run(line, hand) for line in text.split("\n"))
        inner = paragraph(first, *(f"<w:r><w:br/></w:r>{other}" for other in others), properties=layout)
    else:
        inner = "".join(paragraph(*_runs(line, rng, hand, size=21), properties=layout) for line in text.split("\n"))
    made = f'<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>{wide}{merge}{borders}</w:tcPr>{inner}</w:tc>'
    if hand.controls and figure and rng.random() < 0.1:
        return f"<w:sdt><w:sdtContent>{made}</w:sdtContent></w:sdt>"
    return made


def _run(text: str, hand: _Hand) -> str:
    return run(text, _FONTS.format(size=21) if hand.heavy else "")
