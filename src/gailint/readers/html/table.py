"""Tables of HTML: which hold data and which only lay out the page, and the grid of those with data."""

from __future__ import annotations

from gailint.readers.html.tree import Element

MAX_COLUMN_SPAN = 100
# Beyond this column row spans push nothing aside, so that no page can make the grid expensive.
MAX_COLUMNS = 200
# More characters than this in a full-width cell with sentences are a paragraph that was put into a table.
_PROSE = 60

Place = tuple[Element, int, int, int, int]  # cell, row, column, row span, column span


def rows_of(table: Element) -> tuple[list[list[Element]], list[Element | tuple[int, int]]]:
    """The visible cells of each row; and what stands in the table outside its cells (captions, strays)."""
    rows: list[list[Element]] = []
    others: list[Element | tuple[int, int]] = []
    pending: list[Element | tuple[int, int]] = list(reversed(table.children))
    while pending:
        child = pending.pop()
        if isinstance(child, tuple):
            others.append(child)
        elif child.dropped:
            continue
        elif child.tag == "tr":
            cells = []
            for inner in child.children:
                if isinstance(inner, Element) and inner.tag in ("td", "th"):
                    if not inner.dropped:
                        cells.append(inner)
                else:
                    others.append(inner)
            rows.append(cells)
        elif child.tag in ("tbody", "thead", "tfoot"):
            pending.extend(reversed(child.children))
        else:
            others.append(child)
    while rows and not rows[-1]:
        rows.pop()
    return rows, others


def is_data(table: Element, rows: list[list[Element]]) -> bool:
    """Whether a table holds data, not the layout of a page; judged by its markup and the amounts of text."""
    if table.data is None:
        table.data = _holds_data(table, rows)
    return table.data


def _holds_data(table: Element, rows: list[list[Element]]) -> bool:
    cells = [cell for row in rows for cell in row]
    if table.attribute("role") in ("presentation", "none") or not table.size:
        return False
    if max(map(len, rows), default=0) < 2:
        return False
    if sum(_nested_size(cell) for cell in cells) * 2 >= table.size:
        return False
    # A row of one cell may be a paragraph typed into a table of data; it is taken out later.
    sizes = [cell.size for row in rows if len(row) > 1 for cell in row if cell.size]
    total = sum(sizes)
    if total * 2 > table.size and any(
        cell.good and cell.size > 80 and cell.size * 2 > total for row in rows if len(row) > 1 for cell in row
    ):
        return False
    return total <= 120 * len(sizes)


def _nested_size(cell: Element) -> int:
    """How much text of a cell stands in tables inside it."""
    total = 0
    pending = cell.elements()
    while pending:
        element = pending.pop()
        if element.tag == "table":
            total += element.size
        elif not element.dropped:
            pending.extend(element.elements())
    return total


def grid(rows: list[list[Element]]) -> list[list[Place]]:
    """Where each cell stands. Row spans end with the table, column spans at `MAX_COLUMN_SPAN`."""
    taken_until = [0] * (MAX_COLUMNS + MAX_COLUMN_SPAN)
    places: list[list[Place]] = []
    for number, cells in enumerate(rows):
        column = 0
        placed: list[Place] = []
        for cell in cells:
            while column < MAX_COLUMNS and taken_until[column] > number:
                column += 1
            row_span = _span(cell, "rowspan", len(rows) - number)
            column_span = _span(cell, "colspan", MAX_COLUMN_SPAN) or 1
            # A row span of 0 means all rows that are left.
            row_span = row_span or len(rows) - number
            if row_span > 1 and column < MAX_COLUMNS:
                taken_until[column : column + column_span] = [number + row_span] * column_span
            placed.append((cell, number, column, row_span, column_span))
            column += column_span
        places.append(placed)
    return places


def _span(cell: Element, name: str, limit: int) -> int:
    """A span as browsers read it: the digits that the value starts with, at most `limit`; else 1."""
    if not cell.raw:
        return 1
    value = (cell.attribute(name) or "").strip()
    length = 0
    while length < len(value) and value[length] in "0123456789":
        length += 1
    if not length:
        return 1
    # More digits than a limit can have need not be read, and Python refuses very long numbers.
    return limit if length > 9 else min(int(value[:length]), limit)


def sections(places: list[list[Place]]) -> list[tuple[bool, int, list[list[Place]]]]:
    """The table cut where a row is one full-width cell with sentences.

    Each part is (True, row number, that row) or (False, number of the first row, rows of data). Documents typed
    into one large table have their paragraphs in such rows.
    """
    width = max((place[2] + place[4] for row in places for place in row), default=0)
    parts: list[tuple[bool, int, list[list[Place]]]] = []
    for number, row in enumerate(places):
        prose = len(row) == 1 and row[0][4] == width and row[0][0].size > _PROSE and row[0][0].good > 0
        if prose or not parts or parts[-1][0]:
            parts.append((prose, number, [row]))
        else:
            parts[-1][2].append(row)
    return parts
