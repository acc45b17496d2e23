"""PDF files of invented reports, by the programs that are installed: Chromium, LibreOffice, wkhtmltopdf, reportlab.

Every report is laid out differently: paper, margins, size of type, spacing and borders are drawn by lot, so that pages end
anywhere. Chromium and wkhtmltopdf print HTML, LibreOffice prints a Word file, reportlab draws.
"""

from __future__ import annotations

import html
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

sys.path[:0] = [os.path.join(os.path.dirname(__file__), "..", "tests")]

from generator.draft import Draft, TableDraft  # noqa: E402
from generator.flow import flow  # noqa: E402
from generator.grids import GridCell, grid, slots  # noqa: E402

FONTS = ("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc", "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc")
# Files for one process of LibreOffice.
_AT_ONCE = 50


# How the cells of tables are told apart: lines all around, lines below each row only, above and below the table and its
# header only, backgrounds of every second row, nothing.
RULINGS = ("all", "rows", "three", "shades", "none")


@dataclass(frozen=True)
class Style:
    """How a report is printed; lengths in points. `ruling` is one of RULINGS; reportlab draws all lines always."""

    landscape: bool
    margin: float
    size: float
    table_size: float
    leading: float
    indent: bool
    collapse: bool
    padding: float
    repeat: bool
    footer: bool
    spacing: float
    sans: bool
    ruling: str = "all"


def make_style(rng: random.Random) -> Style:
    """A style by lot."""
    size = rng.choice((10.5, 12.0, 14.0, 16.0))
    return Style(
        landscape=rng.random() < 0.25,
        margin=rng.choice((40.0, 57.0, 72.0, 80.0)),
        size=size,
        table_size=rng.choice((7.5, 9.0, 10.5, min(size, 12.0))),
        leading=rng.choice((1.3, 1.5, 1.75, 2.0)),
        indent=rng.random() < 0.8,
        collapse=rng.random() < 0.75,
        padding=rng.choice((0.0, 1.5, 4.0, 9.0)),
        repeat=rng.random() < 0.3,
        footer=rng.random() < 0.5,
        spacing=rng.choice((0.0, 0.0, 6.0)),
        sans=rng.random() < 0.4,
    )


_LINE = "0.75pt solid #000"
_RULING_CSS = {
    "all": f"td {{ border: {_LINE}; }}",
    "rows": f"table {{ border-collapse: collapse; }} td {{ border-top: {_LINE}; border-bottom: {_LINE}; }}",
    "three": f"table {{ border-top: {_LINE}; border-bottom: {_LINE}; }} tr:nth-child(3) td {{ border-bottom: {_LINE}; }}",
    "shades": "tr:nth-child(odd) td { background: #dde6f0; -webkit-print-color-adjust: exact; }",
    "none": "",
}


def page_html(draft: Draft, style: Style) -> str:
    """The report as a page for printing."""
    paper = "A4 landscape" if style.landscape else "A4"
    border = "collapse" if style.collapse else "separate; border-spacing: 1.5pt"
    blocks = []
    for piece in flow(draft):
        if piece.table is not None:
            blocks.append(_html_table(piece.table, style))
        else:
            blocks.append(f'<p class="{piece.kind}">{html.escape(piece.text)}</p>')
    family = "WenQuanYi Zen Hei" if style.sans else "Noto Serif CJK SC"
    indent = "2em" if style.indent else "0"
    body = "\n".join(blocks)
    return f"""<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>x</title><style>
@page {{ size: {paper}; margin: {style.margin}pt; }}
body {{ font-family: "{family}"; font-size: {style.size}pt; line-height: {style.leading}; margin: 0; text-align: justify; }}
p {{ margin: {style.spacing}pt 0; text-indent: {indent}; }}
p.title {{ text-align: center; font-size: {style.size + 6}pt; text-indent: 0; }}
p.heading {{ font-weight: bold; }}
p.signature {{ text-align: right; text-indent: 0; }}
table {{ border-collapse: {border}; width: 100%; font-size: {style.table_size}pt; line-height: 1.3; text-align: center; }}
td, th {{ padding: {style.padding}pt 1.5pt; font-weight: normal; }}
{_RULING_CSS[style.ruling]}
</style></head><body>
{body}
</body></html>"""


def _html_table(table: TableDraft, style: Style) -> str:
    rows = grid(table)
    heads = 3 if table.number == 3 and style.repeat else 0
    found = ["<table>"]
    for number, row in enumerate(rows):
        if number == 0 and heads:
            found.append("<thead>")
        found.append("<tr>" + "".join(_html_cell(cell) for cell in row) + "</tr>")
        if number == heads - 1:
            found.append("</thead>")
    found.append("</table>")
    return "\n".join(found)


def _html_cell(cell: GridCell) -> str:
    spans = f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
    spans += f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
    narrow = ' style="width: 1.2em"' if cell.role == "label" and cell.row_span > 3 else ""
    return f"<td{spans}{narrow}>{html.escape(cell.broken('|').text).replace('|', '<br>')}</td>"


def word_file(draft: Draft, style: Style, path: str) -> None:
    """The report as a .docx file, for LibreOffice to print."""
    import docx
    from docx.enum.section import WD_ORIENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Pt(595), Pt(842)
    if style.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Pt(842), Pt(595)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Pt(style.margin)
    family = "WenQuanYi Zen Hei" if style.sans else "Noto Serif CJK SC"
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = family, Pt(style.size)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), family)
    if style.footer:
        paragraph = section.footer.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run("- ")
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        paragraph._p.append(field)
        paragraph.add_run(" -")

    def write(paragraph: object, text: str, size: float) -> None:
        lines = text.split("|")
        for at, line in enumerate(lines):
            run = paragraph.add_run(line)  # type: ignore[attr-defined]
            run.font.size = Pt(size)
            if at + 1 < len(lines):
                run.add_break()

    for piece in flow(draft):
        if piece.table is not None:
            _word_table(document, piece.table, style, write)
            continue
        paragraph = document.add_paragraph()
        layout = paragraph.paragraph_format
        layout.space_after, layout.line_spacing = Pt(style.spacing), style.leading * 0.75
        if piece.kind == "title":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif piece.kind == "signature":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        else:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            if style.indent:
                layout.first_line_indent = Pt(style.size * 2)
        write(paragraph, piece.text, style.size + (6 if piece.kind == "title" else 0))
    document.save(path)


def _word_table(document: object, table: TableDraft, style: Style, write: Callable[[object, str, float], None]) -> None:
    from docx.enum.table import WD_ALIGN_VERTICAL
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.shared import Pt

    rows = grid(table)
    width = sum(cell.column_span for cell in rows[0])
    drawn = document.add_table(rows=len(rows), cols=width)  # type: ignore[attr-defined]
    if style.ruling == "all":
        drawn.style = "Table Grid"
    elif style.ruling in ("rows", "three"):
        drawn._tbl.tblPr.append(_word_borders("tblBorders", "top", "bottom", *["insideH"][: style.ruling == "rows"]))
    cells = drawn._cells  # each call of drawn.cell() would make them again
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            last_row, last_column = number + cell.row_span - 1, column + cell.column_span - 1
            taken |= {(r, c) for r in range(number, last_row + 1) for c in range(column, last_column + 1)}
            place = cells[number * width + column]
            if (last_row, last_column) != (number, column):
                place = place.merge(cells[last_row * width + last_column])
            place.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
            if style.ruling == "three" and last_row == 2:
                place._tc.get_or_add_tcPr().append(_word_borders("tcBorders", "bottom"))
            elif style.ruling == "shades" and number % 2:
                place._tc.get_or_add_tcPr().append(_word_shade())
            paragraph = place.paragraphs[0]
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            layout = paragraph.paragraph_format
            layout.space_before = layout.space_after = Pt(style.padding / 2)
            write(paragraph, cell.broken("|").text, style.table_size)
            column = last_column + 1
        if style.repeat and table.number == 3 and number < 3:
            properties = drawn.rows[number]._tr.get_or_add_trPr()
            properties.append(OxmlElement("w:tblHeader"))


def _word_borders(name: str, *sides: str) -> object:
    """Single lines on some sides of a table (`tblBorders`) or a cell (`tcBorders`)."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement(f"w:{name}")
    for side in sides:
        line = OxmlElement(f"w:{side}")
        line.set(qn("w:val"), "single")
        line.set(qn("w:sz"), "6")
        borders.append(line)
    return borders


def _word_shade() -> object:
    """The background of a cell."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), "DDE6F0")
    return shade


class _Sheet:
    """Pages drawn one line and one row at a time by reportlab, in the ways that word processors have.

    By lot borders are strokes, thin filled rectangles, flat curves or whole rectangles; pages are turned (drawn sideways
    and shown upright, or the other way round); bold is drawn twice; plain characters come out as radicals.
    """

    def __init__(self, path: str, style: Style, rng: random.Random) -> None:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont
        from reportlab.pdfgen.canvas import Canvas

        if "zh" not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont("zh", FONTS[0], subfontIndex=0))
        self.style, self.rng = style, rng
        self.borders = rng.choice(("strokes", "rectangles", "curves", "boxes"))
        self.turned = rng.choice((0, 0, 0, 90, 270)) if style.landscape else 0
        self.shown_turned = rng.random() < 0.5
        self.radicals = rng.random() < 0.3
        self.width, self.height = (842.0, 595.0) if style.landscape else (595.0, 842.0)
        size = (self.height, self.width) if self.turned else (self.width, self.height)
        self.canvas = Canvas(path, pagesize=size)
        self.page = 0
        self.begin()

    def begin(self) -> None:
        """Start a page."""
        self.page += 1
        self.y = self.style.margin
        if self.turned:
            # The page is drawn sideways; /Rotate turns it upright, or does not.
            if self.shown_turned:
                self.canvas.setPageRotation(self.turned)
                self.canvas.setPageSize((self.width, self.height))  # reportlab exchanges them for a turned page
            else:
                self.canvas.setPageSize((self.height, self.width))
            if self.turned == 90:
                self.canvas.translate(self.height, 0)
                self.canvas.rotate(90)
            else:
                self.canvas.translate(0, self.width)
                self.canvas.rotate(-90)
        if self.style.footer:
            self.text(self.width / 2 - 12, self.height - self.style.margin / 2, f"- {self.page} -", 9)

    def turn(self) -> None:
        """End a page and start the next."""
        self.canvas.showPage()
        self.begin()

    def room(self) -> float:
        """What is left of the page, in points."""
        return self.height - self.style.margin - self.y

    def measure(self, text: str, size: float) -> float:
        """The width of a text."""
        pieces = re.findall(r"[!-~]+|[^!-~]+", text)
        return sum(self.canvas.stringWidth(piece, "zh", size) for piece in pieces) + size * 0.1 * max(
            0, len(pieces) - 1
        )

    def text(self, x: float, y: float, text: str, size: float, bold: bool = False) -> None:
        """Draw a text from x on, with the baseline y; a move parts digits and Chinese characters."""
        if self.radicals:
            text = text.translate({ord("一"): "⼀", ord("人"): "⼈", ord("行"): "⾏", ord("民"): "⺠", ord("户"): "⼾"})
        for piece in re.findall(r"[!-~]+|[^!-~]+", text):
            self.canvas.setFont("zh", size)
            for shift in (0.0, 0.25) if bold else (0.0,):
                self.canvas.drawString(x + shift, self.height - y, piece)
            x += self.canvas.stringWidth(piece, "zh", size) + size * 0.1

    def wrap(self, text: str, width: float, size: float, indent: float = 0.0) -> list[str]:
        """A text in lines of at most that width."""
        lines, line, used = [], "", indent
        for word in re.findall(r"[!-~]+|.[，。、；：？！”’）》〉】]*", text):
            if line and used + self.measure(line + word, size) > width:
                lines.append(line)
                line, used = "", 0.0
            line += word
        return [*lines, line] if line else lines

    def paragraph(self, text: str, kind: str) -> None:
        """Draw a paragraph, over pages where need be."""
        style = self.style
        size = style.size + (6 if kind == "title" else 0)
        width = self.width - 2 * style.margin
        indent = size * 2 if style.indent and kind not in ("title", "signature") else 0.0
        for number, line in enumerate(self.wrap(text, width, size, indent)):
            if self.room() < size * style.leading:
                self.turn()
            self.y += size * style.leading
            x = style.margin + (0.0 if number else indent)
            wide = self.measure(line, size)
            if kind == "title":
                x = (self.width - wide) / 2
            elif kind == "signature":
                x = self.width - style.margin - wide
            self.text(x, self.y, line, size, bold=kind in ("title", "heading"))
        self.y += style.spacing

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw a border."""
        top, bottom = self.height - y0, self.height - y1
        if self.borders == "rectangles":
            self.canvas.rect(x0 - 0.25, bottom - 0.25, x1 - x0 + 0.5, top - bottom + 0.5, stroke=0, fill=1)
        elif self.borders == "curves":
            self.canvas.bezier(
                x0,
                top,
                (x0 * 2 + x1) / 3,
                (top * 2 + bottom) / 3,
                (x0 + x1 * 2) / 3,
                (top + bottom * 2) / 3,
                x1,
                bottom,
            )
        else:
            self.canvas.line(x0, top, x1, bottom)

    def frame(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw the borders of a cell."""
        if self.borders == "boxes":
            self.canvas.rect(x0, self.height - y1, x1 - x0, y1 - y0)
            return
        self.line(x0, y0, x1, y0)
        self.line(x0, y1, x1, y1)
        self.line(x0, y0, x0, y1)
        self.line(x1, y0, x1, y1)

    def table(self, table: TableDraft) -> None:
        """Draw a table; rows go to the next page whole, merged labels are cut, the header comes again by lot."""
        size = self.style.table_size
        rows = grid(table)
        edges = self._edges(table, rows)
        cells = self._placed(rows, edges)
        heights = self._heights(cells, len(rows), size)
        start = 0
        heads = 3 if table.number == 3 and self.style.repeat else 0
        self.y += 4
        while start < len(rows):
            end, used = start, 0.0
            above = sum(heights[:heads]) if start >= heads else 0.0
            while end < len(rows) and used + heights[end] + above <= self.room():
                used += heights[end]
                end += 1
            if end == start:
                self.turn()
                continue
            if start and start >= heads > 0:
                self._rows(cells, heights, 0, heads, size)
            self._rows(cells, heights, start, end, size)
            start = end
        self.y += 6

    def _edges(self, table: TableDraft, rows: list[list[GridCell]]) -> list[float]:
        width = sum(cell.column_span for cell in rows[0])
        shares = [1.0, 1.8, 5.0, *[1.2] * (width - 3)] if table.number == 3 else [1.0] * width
        unit = (self.width - 2 * self.style.margin) / sum(shares)
        edges = [self.style.margin]
        for share in shares:
            edges.append(edges[-1] + share * unit)
        return edges

    def _placed(self, rows: list[list[GridCell]], edges: list[float]) -> list[tuple[int, int, float, float, str]]:
        """Cells as first row, last row, left and right side, text."""
        taken: set[tuple[int, int]] = set()
        found = []
        for number, row in enumerate(rows):
            column = 0
            for cell in row:
                while (number, column) in taken:
                    column += 1
                last_row, after = number + cell.row_span - 1, column + cell.column_span
                taken |= {(r, c) for r in range(number, last_row + 1) for c in range(column, after)}
                found.append((number, last_row, edges[column], edges[after], cell.broken("|").text))
                column = after
        return found

    def _lines(self, text: str, width: float, size: float) -> list[str]:
        return [line for part in text.split("|") for line in self.wrap(part, width - 3, size)]

    def _heights(self, cells: list[tuple[int, int, float, float, str]], count: int, size: float) -> list[float]:
        heights = [size * 1.5 + self.style.padding] * count
        for first, last, left, right, text in cells:
            needed = len(self._lines(text, right - left, size)) * size * 1.3 + 4 + self.style.padding
            if first == last:
                heights[first] = max(heights[first], needed)
            else:
                heights[last] += max(0.0, needed - sum(heights[first : last + 1]))
        return heights

    def _rows(
        self, cells: list[tuple[int, int, float, float, str]], heights: list[float], start: int, end: int, size: float
    ) -> None:
        tops = [self.y]
        for height in heights[start:end]:
            tops.append(tops[-1] + height)
        for first, last, left, right, text in cells:
            low, high = max(first, start), min(last + 1, end)
            if low >= high:
                continue
            top, bottom = tops[low - start], tops[high - start]
            self.frame(left, top, right, bottom)
            lines = self._lines(text, right - left, size)
            # A label over rows of two pages: its text stands on the first, as far as there is room for it.
            room = max(1, int((bottom - top) // (size * 1.3)))
            before = sum(heights[first:low])
            skipped = int(before // (size * 1.3)) if before else 0
            shown = lines[skipped : skipped + room] if low > first or high <= last else lines
            y = top + (bottom - top - len(shown) * size * 1.3) / 2 + size
            for number, line in enumerate(shown):
                x = left + (right - left - self.canvas.stringWidth(line, "zh", size)) / 2
                self.text(x, y + number * size * 1.3, line, size)
        self.y = tops[-1]


def reportlab_file(draft: Draft, style: Style, rng: random.Random, path: str) -> None:
    """The report drawn by reportlab."""
    sheet = _Sheet(path, style, rng)
    for piece in flow(draft):
        if piece.table is not None:
            sheet.table(piece.table)
        else:
            sheet.paragraph(piece.text, piece.kind)
    sheet.canvas.save()


def chromium(jobs: Iterable[tuple[Draft, Style, random.Random, str]]) -> None:
    """Print by Chromium; each job names the PDF file to write."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert program
    with tempfile.TemporaryDirectory() as folder:
        for draft, style, _, path in jobs:
            source = os.path.join(folder, "x.html")
            with open(source, "w", encoding="utf-8") as file:
                file.write(page_html(draft, style))
            options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
            if not style.footer:
                options.append("--no-pdf-header-footer")
            subprocess.run(
                [program, *options, f"--print-to-pdf={path}", source], check=True, capture_output=True, timeout=120
            )


def libreoffice(jobs: Iterable[tuple[Draft, Style, random.Random, str]]) -> None:
    """Print by LibreOffice from Word files."""
    by_office(jobs, "pdf")


def by_office(jobs: Iterable[tuple[Draft, Style, random.Random, str]], kind: str) -> None:
    """Files of a kind (an extension) by LibreOffice, from Word files."""
    with tempfile.TemporaryDirectory() as folder:
        sources = {}
        for number, (draft, style, _, path) in enumerate(jobs):
            source = os.path.join(folder, f"{number}.docx")
            word_file(draft, style, source)
            sources[source] = path
        _convert(sources, kind)


def _convert(targets: Mapping[str, str], kind: str) -> None:
    """Convert files to files of a kind, many in one process; `targets` by source."""
    sources = list(targets)
    for start in range(0, len(sources), _AT_ONCE):
        with tempfile.TemporaryDirectory() as folder:
            profile = f"-env:UserInstallation=file://{folder}/profile"
            command = ["soffice", "--headless", profile, "--convert-to", kind, "--outdir", folder]
            some = sources[start : start + _AT_ONCE]
            subprocess.run([*command, *some], check=True, capture_output=True, timeout=600)
            for source in some:
                name = os.path.splitext(os.path.basename(source))[0]
                shutil.move(os.path.join(folder, f"{name}.{kind}"), targets[source])


def wkhtmltopdf(jobs: Iterable[tuple[Draft, Style, random.Random, str]]) -> None:
    """Print by wkhtmltopdf (Qt WebKit)."""
    with tempfile.TemporaryDirectory() as folder:
        for draft, style, _, path in jobs:
            source = os.path.join(folder, "x.html")
            with open(source, "w", encoding="utf-8") as file:
                file.write(page_html(draft, style))
            millimetres = f"{style.margin * 0.3528:.0f}mm"
            options = ["-q", "-s", "A4", "-O", "Landscape" if style.landscape else "Portrait"]
            options += ["--footer-center", "- [page] -"] if style.footer else []
            for side in "TBLR":
                options += [f"-{side}", millimetres]
            environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": folder}
            subprocess.run(
                ["wkhtmltopdf", *options, source, path], check=False, capture_output=True, timeout=120, env=environment
            )


def reportlab(jobs: Iterable[tuple[Draft, Style, random.Random, str]]) -> None:
    """Draw by reportlab."""
    for draft, style, rng, path in jobs:
        reportlab_file(draft, style, rng, path)


PRODUCERS: dict[str, Callable[[Iterable[tuple[Draft, Style, random.Random, str]]], None]] = {
    "chromium": chromium,
    "libreoffice": libreoffice,
    "wkhtmltopdf": wkhtmltopdf,
    "reportlab": reportlab,
}


def expected_rows(table: TableDraft) -> list[list[str]]:
    """The rows of a table as the canonical text has them: an empty cell for what is merged from above."""
    return [["" if cell is None else cell.text for cell in line] for line in slots(grid(table))]
