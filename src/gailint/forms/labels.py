"""Labels of the form as people print them: widths, blanks, quotes, points and small slips do not matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from unicodedata import normalize

from gailint.document import Text
from gailint.forms.model import TableForm

_ORDINAL = re.compile(r"^[（(]?[一二三四五六七八九十\d０-９]{1,3}[)）]?[、.．:：\s]*")
_YEAR = re.compile(r"20\d\d|度")
_LONGEST = 80
_MOST_KNOWN = 20_000
_known: dict[str, str] = {}

NOTE_MARKS = ("勾稽", "第三项加第四项")
"""Words that only the note about the sums in the header of table 3 has; it may be broken between them."""


def plain(label: str) -> str:
    """A label reduced to its letters, digits and Chinese characters, in one width."""
    found = _known.get(label)
    if found is None:
        found = "".join(char for char in normalize("NFKC", label[:400]) if char.isalnum())
        if len(_known) < _MOST_KNOWN:
            _known[label] = found
    return found


def without_ordinal(label: str) -> str:
    """The plain label without a number such as 一、 or （二） or 3. before it."""
    text = label.strip()
    match = _ORDINAL.match(text)
    return plain(text[match.end() :]) if match and match.end() < len(text) else plain(text)


class Labels:
    """Looks up what a printed label stands for in one statutory table."""

    def __init__(self, form: TableForm) -> None:
        self.form = form
        self._near_rows: dict[str, str | None] = {}
        self._near_columns: dict[str, str | None] = {}

    @cached_property
    def rows(self) -> dict[str, str]:
        """Row key by plain label, with and without ordinal. The form's own label comes first."""
        return _index((row.key, (row.label.zh, *row.aliases)) for row in self.form.rows)

    @cached_property
    def statutory_rows(self) -> dict[str, str]:
        return {row.key: plain(row.label.zh) for row in self.form.rows}

    @cached_property
    def columns(self) -> dict[str, str]:
        """Column key by plain label."""
        return _index((column.key, (column.label.zh, *column.aliases)) for column in self.form.columns.values())

    @cached_property
    def groups(self) -> frozenset[str]:
        """Plain labels of merged cells that carry no figures."""
        groups = {row.group for row in self.form.rows if row.group}
        others = ("三、本年度办理结果", "信息内容", "申请人情况", "法人或其他组织", "行政复议", "行政诉讼", "政府信息公开申请")
        names = groups | set(others)
        return frozenset({plain(name) for name in names} | {without_ordinal(name) for name in names})

    @cached_property
    def pieces(self) -> Mapping[str, str]:
        """Every whole label by its plain form: what pieces of a broken label are put together to."""
        return {name: name for name in (*self.rows, *self.columns, *self.groups)}

    def row(self, label: str) -> str | None:
        """The row that a printed label names; only blanks, points and the like may differ."""
        return self.rows.get(plain(label)) or self.rows.get(without_ordinal(label))

    def near_row(self, label: str) -> str | None:
        """The row that a printed label names, small slips allowed."""
        name = plain(label)
        if not 4 <= len(name) <= _LONGEST:
            return None
        return _remembered(self._near_rows, name, self.rows)

    def column(self, label: str) -> str | None:
        """The column that a printed label names, small slips and the year allowed."""
        name = plain(label)
        found = self.columns.get(name)
        if found or not 4 <= len(name) <= _LONGEST:
            return found
        name = _YEAR.sub("", name)
        return self.columns.get(name) or _remembered(self._near_columns, name, self.columns)

    def is_group(self, label: str) -> bool:
        """Whether it is the label of a merged cell."""
        name = plain(label)
        return name in self.groups or (len(name) <= _LONGEST and without_ordinal(label) in self.groups)

    def mended(self, cells: Sequence[Text]) -> list[Text]:
        """Cells in reading order, the pieces of labels that are broken over up to four cells put together."""
        found: list[Text] = []
        at = 0
        while at < len(cells):
            width = self._width(cells, at)
            found.append(cells[at] if width == 1 else Text.join(cells[at].source, cells[at : at + width]))
            at += width
        return found

    def _width(self, cells: Sequence[Text], at: int) -> int:
        """Over how many cells the label that starts at a cell is broken."""
        value = cells[at].value
        if not value or value.isdigit():
            return 1
        if NOTE_MARKS[0] in value and NOTE_MARKS[1] not in value:
            ends = (place for place in range(at + 1, min(at + 4, len(cells))) if NOTE_MARKS[1] in cells[place].value)
            return next(ends, at) - at + 1
        joined = plain(value)
        if not joined:
            return 1
        found = 1
        for width, text in enumerate(cells[at + 1 : at + 4], 2):
            piece = plain(text.value)
            if not piece or piece.isdigit():
                break
            joined += piece
            if joined in self.pieces:
                found = width
        return found


def _index(entries: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    index: dict[str, str] = {}
    known = tuple(entries)
    for reduce in (plain, without_ordinal):
        for key, names in known:
            for name in names:
                index.setdefault(reduce(name), key)
    return index


def _remembered(known: dict[str, str | None], name: str, index: Mapping[str, str]) -> str | None:
    if name in known:
        return known[name]
    found = _nearest(name, index)
    if len(known) < _MOST_KNOWN:
        known[name] = found
    return found


def _nearest(name: str, index: Mapping[str, str]) -> str | None:
    """The key of the only label within a small edit distance."""
    allowed = 1 if len(name) < 12 else 2
    letters = set(name)
    found = {
        key
        for label, key in index.items()
        if len(label) >= 4 and abs(len(label) - len(name)) <= allowed
        and len(letters.difference(label)) <= allowed and _close(name, label, allowed)
    }
    return found.pop() if len(found) == 1 else None


def _close(one: str, other: str, allowed: int) -> bool:
    """Whether the edit distance is at most `allowed`."""
    before = list(range(len(other) + 1))
    for at, char in enumerate(one, 1):
        row = [at]
        for place, letter in enumerate(other, 1):
            row.append(min(before[place] + 1, row[-1] + 1, before[place - 1] + (char != letter)))
        if min(row) > allowed:
            return False
        before = row
    return before[-1] <= allowed
