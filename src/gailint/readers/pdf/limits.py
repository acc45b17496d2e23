"""What a PDF file may cost, and why one cannot be read."""

from __future__ import annotations

from gailint.diagnostics import Words
from gailint.record import record


@record
class PdfLimits:
    """What a PDF file may cost: pages, shapes (characters, lines, forms) of all pages, bytes, and seconds."""

    pages: int = 500
    shapes: int = 400_000
    memory: int = 1024**3
    cpu: int = 8
    wall: float = 9.5


class PdfError(Exception):
    """A PDF that cannot be read. `kind` is `unreadable` or `empty`, as in `ReadError`."""

    def __init__(self, kind: str, reason: Words) -> None:
        super().__init__(reason.en)
        self.kind = kind
        self.reason = reason


ENCRYPTED = Words(
    "PDF 设有打开密码，无法读取；请另存为不加密的文件再检查",
    "the PDF asks for a password; save it without one and check again",
)


class Budget:
    """Counts what a file has drawn so far. Raises `PdfError` when it is more than a report can hold.

    `properties` are what the front end finds that the file says of itself.
    """

    def __init__(self, limits: PdfLimits) -> None:
        self.limits = limits
        self.properties: dict[str, str] = {}
        self._shapes = limits.shapes

    def page(self, number: int) -> None:
        """Start page `number`, from 1."""
        if number > self.limits.pages:
            most = self.limits.pages
            raise PdfError("unreadable", Words(f"PDF 超过 {most} 页上限", f"the PDF has more than {most} pages"))

    def spend(self, shapes: int = 1) -> None:
        """Take note of shapes drawn."""
        self._shapes -= shapes
        if self._shapes < 0:
            raise PdfError(
                "unreadable",
                Words(
                    "PDF 中的字符和线条多得不像报告，已停止读取",
                    "the PDF draws more characters and lines than a report has",
                ),
            )
