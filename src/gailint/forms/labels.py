"""Labels of the form as people print them: widths, blanks, quotes, points and small slips do not matter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from unicodedata import normalize

from gailint.forms.model import TableForm

_ORDINAL = re.compile(r"^[（(]?[一二三四五六七八九十\d０-９]{1,3}[)）]?[、.．:：\s]*")
_LONGEST = 80
_known: dict[str, str] = {}


def plain(label: str) -> str:
    """A label reduced to its letters, digits and Chinese characters, in one width."""
    found = _known.get(label)
    if found is None:
        found = "".join(char for char in normalize("NFKC", label[:400]) if char.isalnum())
        if len(_known) < 20_000:
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

    def row(self, label: str) -> str | None:
        """The row that a printed label names, small slips allowed."""
        name = plain(label)
        if not name or len(name) > _LONGEST:
            return None
        found = self.rows.get(name) or self.rows.get(without_ordinal(label))
        return found or _nearest(name, self.rows)

    def column(self, label: str) -> str | None:
        """The column that a printed label names, small slips allowed."""
        name = plain(label)
        if not name or len(name) > _LONGEST:
            return None
        return self.columns.get(name) or _nearest(name, self.columns)

    def is_group(self, label: str) -> bool:
        """Whether it is the label of a merged cell."""
        name = plain(label)
        return name in self.groups or without_ordinal(label) in self.groups


def _index(entries: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    index: dict[str, str] = {}
    known = tuple(entries)
    for reduce in (plain, without_ordinal):
        for key, names in known:
            for name in names:
                index.setdefault(reduce(name), key)
    return index


def _nearest(name: str, index: dict[str, str]) -> str | None:
    """The key of the only label within a small edit distance."""
    if len(name) < 4:
        return None
    allowed = 1 if len(name) < 8 else 2
    found = {key for label, key in index.items() if len(label) >= 4 and _close(name, label, allowed)}
    return found.pop() if len(found) == 1 else None


def _close(one: str, other: str, allowed: int) -> bool:
    """Whether the edit distance is at most `allowed`."""
    if abs(len(one) - len(other)) > allowed:
        return False
    before = list(range(len(other) + 1))
    for at, char in enumerate(one, 1):
        row = [at]
        for place, letter in enumerate(other, 1):
            row.append(min(before[place] + 1, row[-1] + 1, before[place - 1] + (char != letter)))
        if min(row) > allowed:
            return False
        before = row
    return before[-1] <= allowed
