"""PDF: text and tables from what is drawn on the pages.

A front end (pdfminer.six, or pypdfium2 where it is installed) gives characters, ruling lines and pictures with their
places; what they mean is worked out here, the same for both. All of this runs in a child process with limits, because a
PDF of a few hundred bytes can take any amount of memory and time.

The way of a file: `process` hands it to `child`; `front.pdfminer` or `front.pdfium` reads its pages, `upright` turns
them. Then `layout` has their tables found (`grid`, from lines that `ruling` puts together) and filled (`filling`), sets
running lines aside (`furniture`), and puts together what page ends part: lines to `paragraphs`, `pieces` of tables by
`stitch`, which asks `seam` what belongs together. What single producers draw amiss is mended in `ragged`, `stray_lines`
and `overhang`.
"""

from __future__ import annotations

from gailint.document import Document
from gailint.readers.canonical import CanonicalWriter
from gailint.readers.pdf.limits import PdfLimits
from gailint.readers.pdf.process import PARSER
from gailint.record import replace

__all__ = ["PdfLimits", "read_pdf"]


def read_pdf(data: bytes, limits: PdfLimits = PdfLimits(), engine: str = "auto") -> Document:  # noqa: B008 - a record
    """The document of a PDF file, over its canonical text.

    `engine` is `auto` (pypdfium2 where it is installed, else pdfminer.six), `pdfium` or `pdfminer`. Raises `ReadError`:
    "unreadable" for a file that is encrypted, damaged or over the limits, "empty" for one without text, as scans are.
    """
    writer = CanonicalWriter()
    parts, properties = PARSER.parts(data, limits, engine)
    for part in parts:
        kind, *values = part
        if kind == "paragraph":
            text, page = values
            writer.paragraph(text, page=page)
        elif kind == "table":
            rows, pages = values
            writer.table(rows, pages=pages)
        elif kind == "picture":
            writer.picture(page=values[0])
        else:
            text, page = values
            writer.page_header(text, page=page, footer=kind == "footer")
    return replace(writer.document("pdf"), properties=properties)
