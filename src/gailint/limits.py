"""The key `limits` of a configuration: how much of a file is read, for all readers.

What is not given has the default of the reader that it is for. Imported only where a configuration sets a limit.
"""

from __future__ import annotations

from gailint.record import record, replace

# typing is not imported for this: it costs time at every start.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from gailint.readers.pdf import PdfLimits
    from gailint.readers.word.package import WordLimits

_MB = 1024 * 1024

# Of each key: what one of its unit is in `Limits`, and the least and the most that can be set, in its unit. Below the
# least a good report could not be read; above the most a limit would be none, or is the XML parser's own (depth).
KEYS = {
    "file-size": (_MB, 1, 1024),
    "expanded-size": (_MB, 1, 1024),
    "ratio": (1, 10, 1100),
    "depth": (1, 16, 256),
    "elements": (1, 1000, 100_000_000),
    "lines": (1, 1000, 100_000_000),
    "characters": (1, 10_000, 100_000_000),
    "pages": (1, 1, 10_000),
    "shapes": (1, 1000, 100_000_000),
    "memory": (_MB, 256, 65_536),
    "time": (1, 1, 600),
}


@record
class Limits:
    """What the configuration says about how much is read; None where it says nothing.

    file_size      bytes of any file
    expanded_size  bytes of one part of a Word file when unpacked
    ratio          how many times larger than packed such a part may be
    depth          elements of a Word file that stand inside each other
    elements       elements of one part of a Word file
    lines          lines of a text, tags of a page
    characters     characters of a report, without markup
    pages          pages of a PDF file
    shapes         characters and lines that a PDF file draws
    memory         bytes for the processes that read PDF files, or run LibreOffice
    time           seconds for a file in such a process
    """

    file_size: int | None = None
    expanded_size: int | None = None
    ratio: int | None = None
    depth: int | None = None
    elements: int | None = None
    lines: int | None = None
    characters: int | None = None
    pages: int | None = None
    shapes: int | None = None
    memory: int | None = None
    time: int | None = None

    def word(self) -> WordLimits:
        """The limits of the reader of Word files."""
        from gailint.readers.word.package import LIMITS

        given = {"expanded": self.expanded_size, "ratio": self.ratio, "depth": self.depth, "elements": self.elements}
        return replace(LIMITS, **{name: value for name, value in given.items() if value is not None})

    def pdf(self) -> PdfLimits:
        """The limits of the reader of PDF files. The process ends itself a little before it would be killed."""
        from gailint.readers.pdf import PdfLimits

        given: dict[str, float | None] = {"pages": self.pages, "shapes": self.shapes, "memory": self.memory}
        if self.time is not None:
            given |= {"cpu": max(1, self.time * 4 // 5), "wall": self.time * 0.95}
        return replace(PdfLimits(), **{name: value for name, value in given.items() if value is not None})
