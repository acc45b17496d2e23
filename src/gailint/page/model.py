"""A report as a page shows it, as plain data: its text, its tables drawn as the form draws them, and where each finding is.

A reporter must not know documents or forms; the engine makes these records for the formats that ask for them.
"""

from __future__ import annotations

from gailint.diagnostics import CellRef
from gailint.record import record


@record
class Mark:
    """A finding at characters of a text, `start` to `end`; the same for both where nothing stands there.

    `identity` is that of the diagnostic. A finding has one mark that is `first`; the others show what belongs to it.
    """

    identity: str
    start: int
    end: int
    first: bool = True


@record
class PageText:
    """A paragraph. `kind` is `title`, `heading`, `subheading`, `body`, `signature`, `margin` (page header) or `picture`.

    `line` is its line in the source, from 1.
    """

    kind: str
    text: str
    line: int
    marks: tuple[Mark, ...] = ()


@record
class Sum:
    """An equation of the form as the table bears it out: the sum of its parts and the figure that it must give.

    Either is None where a figure of it cannot be read.
    """

    name: str
    sum: int | None
    printed: int | None

    @property
    def fails(self) -> bool:
        return self.sum is not None and self.printed is not None and self.sum != self.printed


@record
class PageCell:
    """A cell of a table as drawn. `kind` is `head`, `group`, `label`, `figure`, `sum`, `plain` or `empty`.

    `cell` and `equations`, the names of those it stands in, are given for figures; `right` is the value it should have.
    A `sum` stands in the margin: no part of the report.
    """

    kind: str
    text: str = ""
    rows: int = 1
    columns: int = 1
    marks: tuple[Mark, ...] = ()
    cell: CellRef | None = None
    equations: tuple[str, ...] = ()
    right: str | None = None
    sum: Sum | None = None


@record
class PageTable:
    """A table. `number` is that of the section (2, 3, 4), 0 for one that the form does not have.

    `marks` are findings about the table as a whole. `loose` is True where it is not known which cells make a row.
    """

    number: int
    rows: tuple[tuple[PageCell, ...], ...]
    line: int
    marks: tuple[Mark, ...] = ()
    loose: bool = False


@record
class Page:
    """A file as a page shows it. `marks` are findings about the file as a whole."""

    path: str
    blocks: tuple[PageText | PageTable, ...]
    title: str = ""
    marks: tuple[Mark, ...] = ()
