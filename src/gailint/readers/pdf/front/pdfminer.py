"""Pages by pdfminer.six: its parser and interpreter, with a device of our own that keeps only what is needed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, dict_value, list_value, resolve1
from pdfminer.utils import decode_text

from gailint.readers.pdf.front.drawing import around
from gailint.readers.pdf.front.pdfminer_device import Device
from gailint.readers.pdf.front.pdfminer_interpreter import Interpreter
from gailint.readers.pdf.limits import ENCRYPTED, Budget, PdfError
from gailint.readers.pdf.model import RawPage


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
    device = Device(budget, _hidden_layers(document))
    interpreter = Interpreter(PDFResourceManager(), device)
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        budget.page(number)
        device.start()
        interpreter.device = device
        interpreter.render_contents(page.resources, page.contents, ctm=(1, 0, 0, 1, 0, 0))
        x0, y0, x1, y1 = page.cropbox
        yield RawPage(number, around([(x0, y0), (x1, y1)]), device.marks, device.rules, device.pictures)


def _hidden_layers(document: PDFDocument) -> frozenset[int]:
    """The numbers of the layers (optional content groups) that the file does not show when it is opened."""
    settings = dict_value(dict_value(document.catalog.get("OCProperties")).get("D"))
    return frozenset(layer.objid for layer in list_value(settings.get("OFF")) if isinstance(layer, PDFObjRef))
