"""Tables in plain text: a tab before each cell, tabs or pipes or blanks between cells, a pipe after each cell."""

from __future__ import annotations

from collections.abc import Callable

from gailint.document import Cell, Source, Table, Text
from gailint.pattern import Pattern
from gailint.record import replace

PIPES = "|｜│"
_BARS = frozenset(PIPES)
_PIPE = Pattern(f"[{PIPES}]", *PIPES)
_RULE = Pattern(f"[\\s{PIPES}:+＋－—-]+")
_NUMBER = Pattern(r"[+＋-]?\d[\d０-９,，.．\s]*[%％]?")
_HEADING = Pattern(r"\s*(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[)）])")
_TAB = Pattern("\t", "\t")
_GAP = Pattern(r"[ \u00a0]{2,}|[ \u00a0]*\u3000[^\S\n]*|\t+", "  ", "\u00a0", "\u3000", "\t")
_SENTENCE = Pattern("[。；！？]", *"。；！？")
_LEADS = ("：", ":")
_SHORT = 8
_LONGEST_LABEL = 60
# Lines that only draw the border of a table of pipes, before its first row.
_MOST_BORDERS = 8


class Line:
    """A line of the source: its text without the line end, and where it stands.

    `blank` is a line of nothing but white space other than tabs, `tab_led` one with a tab and then one cell.
    """

    __slots__ = ("blank", "end", "start", "tab_led", "text")

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.end = start + len(text)
        if text[:1] == "\t":
            self.tab_led = text.find("\t", 1) < 0
            self.blank = False
        else:
            self.tab_led = False
            self.blank = not text or (text.isspace() and "\t" not in text)


Stretch = tuple[int, int]
"""Start and end of a cell in the source."""


def read_table(source: Source, lines: list[Line], at: int) -> tuple[Table | None, int]:
    """The table that starts at line `at`, None where none does, and the line behind it."""
    text = lines[at].text
    if lines[at].tab_led:
        return _tab_led(source, lines, at)
    if "\t" in text.strip(" "):
        return _rows(source, lines, at, _tab_cells)
    if "|" in text or "｜" in text or "│" in text:
        return _piped(source, lines, at)
    if _next_is_pipe(lines, at):
        return _pipes_between(source, lines, at)
    if may_hold_cells(text):
        return _spaced(source, lines, at)
    return None, at


def table_of(source: Source, rows: list[list[Stretch]], rows_known: bool = True) -> Table:
    """The table of these cells, at least one."""
    built = tuple(
        [
            tuple([Cell(stripped(source, start, end), number, column) for column, (start, end) in enumerate(row)])
            for number, row in enumerate(rows)
        ]
    )
    first, last = rows[0][0], rows[-1][-1]
    return Table(built, source.span(first[0], last[1]), rows_known)


def stripped(source: Source, start: int, end: int) -> Text:
    """The text of a cell or line without the white space around it; an empty cell stands where it starts."""
    raw = source.text[start:end]
    value = raw.strip()
    if value and len(value) < len(raw):
        start += raw.index(value[0])
    return Text(value, source, ((0, start, start + len(value)),))


# A tab before each cell, a blank line after each row.


def _tab_led(source: Source, lines: list[Line], at: int) -> tuple[Table | None, int]:
    rows: list[list[Stretch]] = []
    row: list[Stretch] = []
    count = len(lines)
    while at < count and lines[at].tab_led:
        start, end = lines[at].start + 1, lines[at].end
        after = at + 1
        ahead = _past_blank(lines, after)
        while ahead < count and lines[ahead].text[:1] != "\t" and _continues(
            source.text[start:end].strip(), ahead - after, lines, ahead
        ):
            end = lines[ahead].end
            after = ahead + 1
            ahead = _past_blank(lines, after)
        row.append((start, end))
        at = after
        if ahead > after or ahead == count or not lines[ahead].tab_led:
            rows.append(row)
            row = []
        if ahead == count or not lines[ahead].tab_led:
            break
        at = ahead
    return table_of(source, [*rows, row] if row else rows), at


def _past_blank(lines: list[Line], at: int) -> int:
    while at < len(lines) and lines[at].blank:
        at += 1
    return at


def _continues(cell: str, blanks: int, lines: list[Line], at: int) -> bool:
    """Whether the line without a tab at `at`, after `blanks` blank lines, belongs to the cell before it."""
    text = lines[at].text.strip()
    if not continues_cell(cell, text, blanks):
        return False
    return _NUMBER.fullmatch(text) is not None or _tab_follows(lines, at + 1)


def continues_cell(cell: str, text: str, blanks: int) -> bool:
    """Whether a line without a tab, `blanks` blank lines below the cell, may belong to it if another cell follows."""
    if _HEADING.match(text) or blanks > 1:
        return False
    if _NUMBER.fullmatch(text):
        return not cell or (blanks == 0 and _NUMBER.fullmatch(cell) is not None)
    if cell and _NUMBER.fullmatch(cell):
        return False
    return len(text) <= (_LONGEST_LABEL if blanks == 0 and cell else _SHORT)


def _tab_follows(lines: list[Line], at: int) -> bool:
    """Whether a line led by a tab comes before much else."""
    seen = 0
    while at < len(lines) and seen < 3:
        if lines[at].text.startswith("\t"):
            return True
        seen += not lines[at].blank
        at += 1
    return False


# A row a line: cells between tabs, pipes or wide gaps.


def _rows(
    source: Source, lines: list[Line], at: int, cells_of: Callable[[Line], list[Stretch] | None]
) -> tuple[Table | None, int]:
    rows: list[list[Stretch]] = []
    borders = 0
    after = at
    while at < len(lines) and (rows or borders < _MOST_BORDERS):
        line = lines[at]
        if line.blank:
            at += 1
            continue
        cells = cells_of(line)
        if cells is None:
            break
        if cells:
            rows.append(cells)
        borders += not cells
        at += 1
        after = at
    if cells_of is _pipe_cells:
        rows = _without_borders(source, rows)
    return (table_of(source, rows), after) if rows else (None, after)


def _tab_cells(line: Line) -> list[Stretch] | None:
    if "\t" not in line.text.strip(" ") or line.tab_led:
        return None
    return _split(line, _TAB)


def _split(line: Line, separator: Pattern) -> list[Stretch]:
    cells = []
    start = 0
    for match in separator.finditer(line.text):
        cells.append((line.start + start, line.start + match.start()))
        start = match.end()
    cells.append((line.start + start, line.end))
    return cells


def _pipe_cells(line: Line) -> list[Stretch] | None:
    if not _PIPE.search(line.text):
        return None
    if _RULE.fullmatch(line.text) and ("-" in line.text or "－" in line.text or "—" in line.text):
        return []
    return _split(line, _PIPE)


def _without_borders(source: Source, rows: list[list[Stretch]]) -> list[list[Stretch]]:
    """The rows without the empty pieces before the first and behind the last pipe, where every row has such a pipe."""

    def empty(cell: Stretch) -> bool:
        return not source.text[cell[0] : cell[1]].strip()

    if all(len(row) > 1 and empty(row[0]) for row in rows):
        rows = [row[1:] for row in rows]
    if all(len(row) > 1 and empty(row[-1]) for row in rows):
        rows = [row[:-1] for row in rows]
    return rows


def _spaced(source: Source, lines: list[Line], at: int) -> tuple[Table | None, int]:
    """Columns set by blanks: at least two such lines, one of them with a figure."""
    table, after = _rows(source, lines, at, _gap_cells)
    if table is None or len(table.rows) < 2:
        return None, at
    figures = any(_NUMBER.fullmatch(cell.text.value) for row in table.rows for cell in row[1:])
    return (replace(table, blanks_shown=False), after) if figures else (None, at)


def may_hold_cells(text: str) -> bool:
    """Whether a line without tabs and pipes may be one of a table, the cells of which are set by blanks."""
    wide = "\u3000" in text or "  " in text or "\u00a0" in text
    return wide and _gap_cells(Line(text, 0)) is not None


def _gap_cells(line: Line) -> list[Stretch] | None:
    text = line.text.strip()
    if _SENTENCE.search(text) or _PIPE.search(text):
        return None
    indent = len(line.text) - len(line.text.lstrip())
    inner = Line(text, line.start + indent)
    cells = _split(inner, _GAP)
    if len(cells) < 2 or any(end - start > _LONGEST_LABEL for start, end in cells):
        return None
    return cells


# A pipe after each cell, or alone on a line between two cells.


def _piped(source: Source, lines: list[Line], at: int) -> tuple[Table | None, int]:
    if _pipe_ended(lines[at]) and _count_ahead(lines, at, _pipe_ended) >= 3:
        return _pipes_at_ends(source, lines, at)
    return _rows(source, lines, at, _pipe_cells)


def _pipe_ended(line: Line) -> bool:
    """One cell, then one pipe, or two where the row ends."""
    text = line.text.strip()
    body = text.rstrip(PIPES + " \t")
    return bool(body) and body != text and not _PIPE.search(body)


def _count_ahead(lines: list[Line], at: int, test: Callable[[Line], bool]) -> int:
    window = [line for line in lines[at : at + 12] if not line.blank][:5]
    return sum(test(line) for line in window)


def _pipes_at_ends(source: Source, lines: list[Line], at: int) -> tuple[Table | None, int]:
    """Cells that a pipe ends. More pipes than one end a row, and so does a blank line."""
    rows: list[list[Stretch]] = []
    row: list[Stretch] = []
    pipes: list[list[int]] = [[]]
    blanks = False
    start: int | None = None
    after = at
    while at < len(lines):
        line = lines[at]
        text = line.text.strip()
        if line.blank:
            if row and start is None:
                rows.append(row)
                row = []
                pipes.append([])
                blanks = True
            at += 1
            continue
        if not _PIPE.search(text):
            alone = at + 1 < len(lines) and lines[at + 1].blank
            leads = not row and start is None and (alone or text.endswith(_LEADS))
            if not text or leads or _HEADING.match(text) or len(text) > _LONGEST_LABEL or not _pipe_soon(lines, at + 1):
                break
            start = line.start if start is None else start
            at += 1
            continue
        body = line.text.rstrip().rstrip(PIPES + " \t")
        count = sum(char in PIPES for char in text)
        row.append((line.start if start is None else start, line.start + len(body)))
        pipes[-1].append(count)
        start = None
        if count > 1:
            rows.append(row)
            row = []
            pipes.append([])
        at += 1
        after = at
    if row:
        rows.append(row)
    known = len(rows) > 1 and any(len(cells) > 1 for cells in rows)
    if known and not blanks:
        rows, known = _of_one_width(rows, [counts for counts in pipes if counts])
    if not known:
        rows = [[cell for cells in rows for cell in cells]]
    return table_of(source, rows, known), after


def _of_one_width(rows: list[list[Stretch]], pipes: list[list[int]]) -> tuple[list[list[Stretch]], bool]:
    """The rows, where each has as many pipes as the shortest; and whether they do.

    Where only rows with merged cells show their end, the full ones before them are cut off at that width.
    """
    if len(rows) < 2:
        return rows, False
    width = min(sum(counts) for counts in pipes[:-1])
    cut: list[list[Stretch]] = []
    for row, counts in zip(rows, pipes, strict=True):
        part: list[Stretch] = []
        reached = 0
        for cell, count in zip(row, counts, strict=True):
            part.append(cell)
            reached += count
            if reached > width:
                return rows, all(sum(one) <= 2 * width for one in pipes)
            if reached == width:
                cut.append(part)
                part, reached = [], 0
        if part:
            cut.append(part)
    return cut, True


def _pipe_soon(lines: list[Line], at: int) -> bool:
    return any(_PIPE.search(line.text) for line in lines[at : at + 3])


def _next_is_pipe(lines: list[Line], at: int) -> bool:
    ahead = at + 1
    while ahead < len(lines) and lines[ahead].blank:
        ahead += 1
    return ahead < len(lines) and lines[ahead].text.strip() in _BARS


def _pipes_between(source: Source, lines: list[Line], at: int) -> tuple[Table | None, int]:
    """Cells with a line that is only a pipe between them. Where a row ends is not told: it may look like a blank cell.

    A cell that no pipe leads to starts a row: a cell that a pipe follows, or a short line with such cells close behind.
    """
    cells: list[Stretch] = []
    pending: Stretch | None = None
    after = at
    while at < len(lines):
        line = lines[at]
        text = line.text.strip()
        if line.blank:
            at += 1
            continue
        if text in _BARS:
            cells.append(pending or (line.start, line.start))
            pending = None
        elif pending is not None and not lines[at - 1].blank:
            pending = (pending[0], line.end)
        elif pending is None and cells:
            if at > 1 and lines[at - 1].blank and lines[at - 2].blank:  # an empty cell and the end of the row
                cells.append((lines[at - 2].start, lines[at - 2].start))
            pending = (line.start, line.end)
        elif _next_is_pipe(lines, at) or _pipe_follows(lines, at):
            if pending is not None:
                cells.append(pending)
            pending = (line.start, line.end)
        else:
            break
        at += 1
        after = at
    if pending is not None:
        cells.append(pending)
    return table_of(source, [cells], False), after


def _pipe_follows(lines: list[Line], at: int) -> bool:
    """Whether the short line at `at` is a row of one cell: the next line with text has a pipe behind it."""
    text = lines[at].text.strip()
    if not 0 < len(text) <= _LONGEST_LABEL or text.endswith(_LEADS) or _HEADING.match(text) or _SENTENCE.search(text):
        return False
    ahead = at + 1
    while ahead < len(lines) and lines[ahead].blank:
        ahead += 1
    return ahead < len(lines) and _next_is_pipe(lines, ahead)
