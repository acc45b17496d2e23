"""Tables from ruling lines: which lines make a table, and the cells between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import groupby, pairwise

from gailint.diagnostics import Words
from gailint.readers.pdf.lines import ORDINAL
from gailint.readers.pdf.model import Glyph, Page, PdfError, Rule
from gailint.readers.pdf.ragged import without_overhang
from gailint.record import state

# All in points. Lines of a table nearer than this are one: borders that do not collapse are drawn for each cell. Pieces
# of a line with such a gap are one; shorter ones are no rule; lines so near to one another touch.
_SNAP = 3.2
_EXACT = 1.0
_JOIN = 4.0
_SHORTEST = 6.0
_TOUCH = 4.0
_DIGITS = frozenset("0123456789.,０１２３４５６７８９，．")
_WIDEST_LABEL = 150.0
_LOWEST_ROW = 8.0
_MOST_RULES = 3000


@state
class GridBox:
    """A cell: rows and columns from `row` up to `row_end`, `column` up to `column_end`, and its characters."""

    row: int
    row_end: int
    column: int
    column_end: int
    glyphs: list[Glyph]


@state
class Grid:
    """A table on one page: heights of its lines `ys`, their distances from the left `xs`, its cells in reading order.

    `open_below` tells that it has no closing line: Chromium draws none where a page ends.
    """

    xs: list[float]
    ys: list[float]
    boxes: list[GridBox]
    open_below: bool = False


def find_grids(page: Page) -> list[Grid]:
    """The tables of a page from top to bottom, among them frames and boxes of one column; `fill` gives them their text.

    Raises `PdfError` for a page with more lines than a table can have.
    """
    across, down = without_overhang(page.horizontal, page.vertical)
    horizontal, vertical = _joined(across, _EXACT), _joined(down, _EXACT)
    if len(horizontal) > _MOST_RULES or len(vertical) > _MOST_RULES:
        raise PdfError("unreadable", Words("页面上的线条多得不像表格", "a page has more lines than a table can have"))
    grids = []
    groups = _connected(horizontal, vertical)
    alone = [columns[0] for rows, columns in groups if not rows]
    for rows, columns in groups:
        if rows and columns:
            grids += _parts(_joined(rows, _SNAP), _joined(columns + _sides(alone, columns), _SNAP), page.glyphs)
    return _outermost(sorted(grids, key=lambda grid: grid.ys[0]))


def _joined(rules: Iterable[Rule], snap: float) -> list[Rule]:
    """Rules with their pieces put together, in order of `at`; those nearer than `snap` are one."""
    groups: list[list[Rule]] = []
    for rule in sorted(rules):
        if groups and rule.at - groups[-1][-1].at <= snap and rule.at - groups[-1][0].at <= snap * 1.5:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    found = []
    for group in groups:
        at = sum(rule.at for rule in group) / len(group)
        group.sort(key=lambda rule: rule.start)
        start, end = group[0].start, group[0].end
        for rule in group[1:]:
            if rule.start <= end + _JOIN:
                end = max(end, rule.end)
            else:
                if end - start >= _SHORTEST:
                    found.append(Rule(at, start, end))
                start, end = rule.start, rule.end
        if end - start >= _SHORTEST:
            found.append(Rule(at, start, end))
    return found


def _connected(horizontal: list[Rule], vertical: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Rules that cross, directly or through others: horizontal and vertical ones of each table."""
    parent = list(range(len(horizontal) + len(vertical)))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    heights = [rule.at for rule in horizontal]
    for number, rule in enumerate(vertical, len(horizontal)):
        for other in range(bisect_right(heights, rule.start - _TOUCH), bisect_right(heights, rule.end + _TOUCH)):
            if horizontal[other].start - _TOUCH <= rule.at <= horizontal[other].end + _TOUCH:
                parent[root(other)] = root(number)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for number, rule in enumerate(horizontal):
        groups.setdefault(root(number), ([], []))[0].append(rule)
    for number, rule in enumerate(vertical, len(horizontal)):
        groups.setdefault(root(number), ([], []))[1].append(rule)
    return list(groups.values())


def _sides(alone: list[Rule], columns: list[Rule]) -> list[Rule]:
    """Lines beside a table that run along all of it: the outer side of a label that is merged over the whole page."""
    top, bottom = min(rule.start for rule in columns), max(rule.end for rule in columns)
    left, right = columns[0].at, columns[-1].at
    return [
        rule
        for rule in alone
        if abs(rule.start - top) <= _SHORTEST and abs(rule.end - bottom) <= _SHORTEST
        and (left - _WIDEST_LABEL < rule.at < left or right < rule.at < right + _WIDEST_LABEL)
    ]  # fmt: skip


def _parts(horizontal: list[Rule], vertical: list[Rule], glyphs: list[Glyph]) -> list[Grid]:
    """The tables among rules that touch: a line between its columns that Qt draws too long reaches the next table.

    Where two tables hang together so, the right side of a table is missing between them. (The left one may be missing
    inside a table: Chromium leaves it out where a label goes on from the page before. And where borders do not collapse,
    it ends cells over two rows of a header early that it cuts; the others still frame all text beside. At the top, a
    label that Qt goes on with from the page before may stand higher than the figures beside it.)
    """
    whole = _grid(horizontal, vertical)
    if whole is None:
        return []
    down = _covered(whole.xs, whole.ys, vertical)
    closed = [
        side
        or below - above < _LOWEST_ROW
        or ((row == 0 or not down[0][row]) and _is_framed(whole.xs, [line[row] for line in down], above, below, glyphs))
        for row, (side, above, below) in enumerate(zip(down[-1], whole.ys, whole.ys[1:], strict=False))
    ]
    if all(closed) or sum(closed) * 4 < len(closed) * 3:
        return [whole]
    found = []
    for is_closed, rows in groupby(range(len(closed)), key=lambda row: closed[row]):
        if is_closed:
            run = list(rows)
            top, bottom = whole.ys[run[0]], whole.ys[run[-1] + 1]
            part = _grid(
                [rule for rule in horizontal if top <= rule.at <= bottom],
                [
                    Rule(rule.at, max(rule.start, top), min(rule.end, bottom))
                    for rule in vertical
                    if min(rule.end, bottom) - max(rule.start, top) >= _SHORTEST
                ],
            )
            found += [part] if part else []
    return found


def _is_framed(xs: list[float], drawn: list[bool], above: float, below: float, glyphs: list[Glyph]) -> bool:
    """Whether all text of a row without its right side stands between lines; `drawn` tells which of the lines at `xs` are."""
    frame = [x for x, is_drawn in zip(xs, drawn, strict=True) if is_drawn]
    text = [glyph.x0 for glyph in glyphs if above < glyph.y - glyph.size * 0.33 < below and xs[0] < glyph.x0 < xs[-1]]
    return len(frame) > 1 and bool(text) and frame[0] < min(text) and max(text) < frame[-1]


def _grid(horizontal: list[Rule], vertical: list[Rule]) -> Grid | None:
    """The cells between rules; None where nothing lies between them."""
    ys = sorted({rule.at for rule in horizontal})
    xs = sorted({rule.at for rule in vertical})
    top, bottom = min(rule.start for rule in vertical), max(rule.end for rule in vertical)
    left, right = min(rule.start for rule in horizontal), max(rule.end for rule in horizontal)
    # Where the lines across run on past the last line, the page ends there, or the table has open sides.
    if top < ys[0] - _TOUCH:
        ys.insert(0, top)
    open_below = bottom > ys[-1] + _TOUCH
    if open_below:
        ys.append(bottom)
    if left < xs[0] - _SHORTEST:
        xs.insert(0, left)
    if right > xs[-1] + _SHORTEST:
        xs.append(right)
    if len(xs) < 2 or len(ys) < 2:
        return None
    boxes = _boxes(xs, ys, horizontal, vertical)
    # Text may stand where lines reach a little over the outer ones.
    return Grid(xs, [min(ys[0], top), *ys[1:-1], max(ys[-1], bottom)], boxes, open_below)


def _boxes(xs: list[float], ys: list[float], horizontal: list[Rule], vertical: list[Rule]) -> list[GridBox]:
    """The cells: places between neighbouring lines, merged where no rule stands between them."""
    across = _covered(ys, xs, horizontal)
    down = _covered(xs, ys, vertical)
    columns = len(xs) - 1
    above: dict[tuple[int, int], GridBox] = {}
    boxes: list[GridBox] = []
    for row in range(len(ys) - 1):
        strips: dict[tuple[int, int], GridBox] = {}
        start = 0
        for column in range(1, columns + 1):
            if column < columns and not down[column][row]:
                continue
            box = above.get((start, column))
            if box and not any(across[row][start:column]):
                box.row_end = row + 1
            else:
                box = GridBox(row, row + 1, start, column, [])
                boxes.append(box)
            strips[start, column] = box
            start = column
        above = strips
    return boxes


def _covered(lines: list[float], between: list[float], rules: list[Rule]) -> list[list[bool]]:
    """For each line, and each stretch between two neighbouring crossing lines, whether a rule is drawn there."""
    found = [[False] * (len(between) - 1) for _ in lines]
    number = {at: index for index, at in enumerate(lines)}
    middles = [(before + after) / 2 for before, after in pairwise(between)]
    for rule in rules:
        row = found[number[rule.at]]
        for index in range(bisect_right(middles, rule.start), bisect_right(middles, rule.end)):
            row[index] = True
    return found


def _outermost(grids: list[Grid]) -> list[Grid]:
    """Without tables that lie inside a cell of another: their text belongs to that cell."""
    return [
        grid
        for grid in grids
        if not any(
            other is not grid
            and len(other.xs) > 2
            and other.xs[0] <= grid.xs[0]
            and grid.xs[-1] <= other.xs[-1]
            and other.ys[0] <= grid.ys[0]
            and grid.ys[-1] <= other.ys[-1]
            for other in grids
        )
    ]


def fill(grids: list[Grid], glyphs: list[Glyph]) -> list[Glyph]:
    """Put characters into the cells that they stand in; gives those outside of all tables."""
    if not grids:
        return glyphs
    places = [_places(grid) for grid in grids]
    owners: list[GridBox | None] = []
    for glyph in glyphs:
        owner = None
        _, x0, x1, y, size, turn = glyph
        x = (x0 + x1) / 2
        y = y if turn else y - size * 0.33
        for grid, place in zip(grids, places, strict=True):
            if grid.ys[0] <= y < grid.ys[-1] and grid.xs[0] <= x < grid.xs[-1]:
                owner = place[bisect_right(grid.ys, y) - 1][bisect_right(grid.xs, x) - 1]
                break
        owners.append(owner)
    _keep_figures_whole(glyphs, owners)
    outside = []
    for glyph, owner in zip(glyphs, owners, strict=True):
        if owner is None:
            outside.append(glyph)
        else:
            owner.glyphs.append(glyph)
    return outside


def _places(grid: Grid) -> list[list[GridBox]]:
    """The cell at each place of the grid."""
    found: list[list[GridBox]] = [[grid.boxes[0]] * (len(grid.xs) - 1) for _ in grid.ys[1:]]
    for box in grid.boxes:
        for row in range(box.row, box.row_end):
            found[row][box.column : box.column_end] = [box] * (box.column_end - box.column)
    return found


def _keep_figures_whole(glyphs: list[Glyph], owners: list[GridBox | None]) -> None:
    """A figure wider than its column stands over a line: all its digits belong where its middle is."""
    start = 0
    count = len(glyphs)
    while start < count:
        if glyphs[start].text not in _DIGITS:
            start += 1
            continue
        end = start + 1
        while (
            end < count
            and glyphs[end].text in _DIGITS
            and abs(glyphs[end].y - glyphs[start].y) < 1
            and -0.1 * glyphs[end].size < glyphs[end].x0 - glyphs[end - 1].x1 < 0.25 * glyphs[end].size
        ):
            end += 1
        if end - start > 1 and any(owner is not owners[start] for owner in owners[start + 1 : end]):
            middle = (glyphs[start].x0 + glyphs[end - 1].x1) / 2
            nearest = min(range(start, end), key=lambda at: abs((glyphs[at].x0 + glyphs[at].x1) / 2 - middle))
            owners[start:end] = [owners[nearest]] * (end - start)
        start = end


def take_overhang(grid: Grid, following: Grid, outside: list[Glyph]) -> list[Glyph]:
    """Give the text that runs on below a table to the label it belongs to; gives the characters that remain.

    Chromium goes on with a label that is merged over rows of the next page below the last line that it draws. Qt may
    draw no more than the first line of a label there, and the others on the next page, where `following` is.
    """
    labels = [
        box
        for box in grid.boxes
        if box.row_end == len(grid.ys) - 1 and (_is_label(box) or _is_begun(grid, box, following))
    ]
    below = sorted((glyph for glyph in outside if glyph.y > grid.ys[-1]), key=lambda glyph: glyph.y)
    taken: set[int] = set()
    for y, group in groupby(below, key=lambda glyph: round(glyph.y)):
        line = sorted(group, key=lambda glyph: glyph.x0)
        owners = [next((box for box in labels if _hangs_from(grid, box, glyph, y)), None) for glyph in line]
        numbered = ORDINAL.match("".join(glyph.text for glyph in line))
        if any(box is None or (numbered and box.glyphs) for box in owners):
            break
        for box, glyph in zip(owners, line, strict=True):
            if box:
                box.glyphs.append(glyph)
                taken.add(id(glyph))
    return [glyph for glyph in outside if id(glyph) not in taken] if taken else outside


def _is_label(box: GridBox) -> bool:
    return not all(glyph.text in _DIGITS for glyph in box.glyphs)


def _is_begun(grid: Grid, box: GridBox, following: Grid) -> bool:
    """Whether a cell without text above the end of a page is a label that has text on the next."""
    return not box.glyphs and any(
        other.row == 0
        and _is_label(other)
        and abs(following.xs[other.column] - grid.xs[box.column]) <= _TOUCH
        and abs(following.xs[other.column_end] - grid.xs[box.column_end]) <= _TOUCH
        for other in following.boxes
    )


def _hangs_from(grid: Grid, box: GridBox, glyph: Glyph, y: float) -> bool:
    """Whether a character on a line at `y` may be the rest of a label."""
    last = max(box.glyphs, key=lambda other: other.y, default=None)
    end = last.y if last else grid.ys[-1]
    inside = grid.xs[box.column] <= (glyph.x0 + glyph.x1) / 2 <= grid.xs[box.column_end]
    return inside and y - end <= glyph.size * 2 and (last is None or abs(glyph.size - last.size) < 0.5)
