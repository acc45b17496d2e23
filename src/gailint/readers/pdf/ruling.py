"""Ruling lines put together: pieces to lines, lines to groups that cross. Producers draw a border for each cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from gailint.readers.pdf.model import Rule

# In points. Pieces of a line with such a gap are one; lines so near to one another touch; shorter ones are no rule.
_JOIN = 4.0
TOUCH = 4.0
SHORTEST = 6.0
# A label beside a table is no wider, in points.
_WIDEST_LABEL = 150.0


def joined(rules: Iterable[Rule], snap: float) -> list[Rule]:
    """Rules with their pieces put together, in order of `at`; those nearer than `snap`, in points, are one."""
    groups: list[list[Rule]] = []
    for rule in sorted(rules):
        if groups and rule.at - groups[-1][-1].at <= snap and rule.at - groups[-1][0].at <= snap * 1.5:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return [rule for group in groups for rule in _without_gaps(group)]


def _without_gaps(pieces: list[Rule]) -> list[Rule]:
    """The lines that pieces at nearly the same place make."""
    at = sum(piece.at for piece in pieces) / len(pieces)
    stretches: list[tuple[float, float]] = []
    for _, start, end in sorted(pieces, key=lambda piece: piece.start):
        if stretches and start <= stretches[-1][1] + _JOIN:
            stretches[-1] = (stretches[-1][0], max(stretches[-1][1], end))
        else:
            stretches.append((start, end))
    return [Rule(at, start, end) for start, end in stretches if end - start >= SHORTEST]


def connected(horizontal: list[Rule], vertical: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Rules that cross, directly or through others: horizontal and vertical ones of each table."""
    parent = list(range(len(horizontal) + len(vertical)))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    heights = [rule.at for rule in horizontal]
    for number, rule in enumerate(vertical, len(horizontal)):
        for other in range(bisect_right(heights, rule.start - TOUCH), bisect_right(heights, rule.end + TOUCH)):
            if horizontal[other].start - TOUCH <= rule.at <= horizontal[other].end + TOUCH:
                parent[root(other)] = root(number)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for number, rule in enumerate(horizontal):
        groups.setdefault(root(number), ([], []))[0].append(rule)
    for number, rule in enumerate(vertical, len(horizontal)):
        groups.setdefault(root(number), ([], []))[1].append(rule)
    return list(groups.values())


def sides_beside(alone: list[Rule], columns: list[Rule]) -> list[Rule]:
    """Lines beside a table that run along all of it: the outer side of a label that is merged over the whole page."""
    top, bottom = min(rule.start for rule in columns), max(rule.end for rule in columns)
    left, right = columns[0].at, columns[-1].at
    return [
        rule
        for rule in alone
        if abs(rule.start - top) <= SHORTEST and abs(rule.end - bottom) <= SHORTEST
        and (left - _WIDEST_LABEL < rule.at < left or right < rule.at < right + _WIDEST_LABEL)
    ]  # fmt: skip
