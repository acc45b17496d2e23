"""Files in which there is no text that could be read: scans, and fonts that do not tell what they draw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from gailint.diagnostics import Words
from gailint.readers.pdf.limits import PdfError
from gailint.readers.pdf.model import Page

# A file with less text than this, in characters, has none: the stamp of a scanner, a page number.
_LEAST_TEXT = 20
# The part of the characters that may be unknown: with more, headings and labels would seem to be missing.
_MOST_UNKNOWN = 0.05


def refuse_textless(pages: Sequence[Page]) -> None:
    """Raise `PdfError` for pages without text to read."""
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
