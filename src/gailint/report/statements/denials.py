"""Statements that the tables deny, put into the shape of findings: the same for every rule of that group.

One cause is one finding: mentions of the same wrong figure are told together, and where the sums of a table fail at
the very cell the table's own rules speak.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gailint.diagnostics import CellRef, Finding, NotChecked, Related, Words
from gailint.forms.model import CellKey
from gailint.report.facade import Report
from gailint.report.statements import doubts
from gailint.report.statements.model import Claim, Comparison, Count, Rate, Reading
from gailint.report.statements.quotients import is_printed

_FROM_TABLE = Words("表格各项合计相符，请先核对文字", "the sums of the table hold, so check the text first")
_FROM_RECORDS = Words("请对照台账核对文字和表格", "check both against your records")
_MOST_CELLS = 3
_UNREAD = (doubts.NO_TABLE, doubts.NO_FIGURE)


def denials(report: Report, kind: str) -> Iterator[Finding | NotChecked]:
    """A finding for each figure or claim of the text that a table denies; `kind` is that of the comparisons.

    The values of the message are `stated` (what the text says, with its unit), `table` (what the table has, in words)
    and `advice` (what to check first); a claim about all has the variant `claim`.
    """
    unread: set[Words] = set()
    for comparison in report.comparisons:
        if comparison.kind == kind and comparison.reason in _UNREAD:
            unread.add(comparison.reason)
    for reason in sorted(unread, key=lambda words: words.en):
        yield NotChecked(reason)
    for mentions in denied(report, kind):
        yield _finding(report, mentions)


def denied(report: Report, kind: str) -> list[list[Comparison]]:
    """The comparisons that a table denies and no rule about its own sums tells, mentions of one figure together."""
    if report.year_disputed:
        return []  # GAI403 speaks: which year a figure is for is not known
    found: dict[object, list[Comparison]] = {}
    starts: dict[int, list[Comparison]] = {}
    for comparison in report.comparisons:
        if comparison.kind != kind or not comparison.denied or _told_elsewhere(report, comparison):
            continue
        statement = comparison.statement
        key = (statement.fact, statement.value) if isinstance(statement, Count) else comparison.start
        group = starts.get(comparison.start) or found.setdefault(key, [])
        starts[comparison.start] = group
        group.append(comparison)
    return list(found.values())


def denied_places(report: Report) -> frozenset[int]:
    """Where the figures start that a table denies."""
    return frozenset(comparison.start for comparison in report.comparisons if comparison.denied)


def _told_elsewhere(report: Report, comparison: Comparison) -> bool:
    """Whether the sums of the table, or the text by itself, show what is wrong."""
    if isinstance(comparison.statement, Rate) and is_printed(report, comparison.statement):
        return True
    return _fails_itself(report, comparison)


def _fails_itself(report: Report, comparison: Comparison) -> bool:
    """Whether the sums of the table fail at a cell that the statement is compared with."""
    for number in {reading.table for reading, _ in comparison.accepted}:
        diagnosis = report.diagnosis(number)
        if diagnosis.misread:
            return True
        if not diagnosis.causes:
            continue
        wrong: set[CellKey] = set()
        for cause in diagnosis.causes:
            named = (cause.corrections,) if cause.corrections else cause.alternatives
            wrong.update(correction.cell for choice in named for correction in choice)
            if not named:
                wrong.update(cell for failure in cause.failures for cell in failure.equation.cells)
        if any(cell in wrong for reading, _ in comparison.accepted if reading.table == number for cell in reading.cells):
            return True
    return False


def _finding(report: Report, mentions: list[Comparison]) -> Finding:
    first = mentions[0]
    claim = isinstance(first.statement, Claim)
    accepted = [pair for mention in mentions if mention.start == first.start for pair in mention.accepted]
    numbers = {reading.table for reading, _ in accepted}
    sums_hold = numbers <= {3, 4} and not any(report.diagnosis(number).not_checked for number in numbers)
    end = _end(first)
    return Finding(
        report.prose.span(first.start, end),
        {
            "stated": report.prose.text[first.start : end], "table": _table_words(accepted),
            "advice": _FROM_TABLE if sums_hold else _FROM_RECORDS,
        },
        "claim" if claim else "",
        section=report.prose.section(first.start),
        cell=first.cell,
        actual=report.prose.text[first.start : first.end],
        expected=None if claim else str(first.expected),
        cause=first.kind,
        related=(*_cells(report, [reading for reading, _ in accepted]), *_others(report, mentions)),
    )  # fmt: skip


def _end(comparison: Comparison) -> int:
    """The end of what is quoted: of the unit behind a figure."""
    statement = comparison.statement
    return statement.stop if isinstance(statement, Count) else statement.end


def _table_words(accepted: Sequence[tuple[Reading, int | Decimal]]) -> Words:
    """What the table has for each reading."""
    pairs = list(dict.fromkeys((reading.name, value) for reading, value in accepted))
    zh = "，".join(f"{name.zh}为{value}" for name, value in pairs)
    en = "; ".join(f"{name.en}: {value}" for name, value in pairs)
    return Words(zh, en)


def _cells(report: Report, readings: list[Reading]) -> Iterator[Related]:
    """The cells of the table, those with a figure above zero where they are many."""
    refs = dict.fromkeys(CellRef(reading.table, *cell) for reading in readings for cell in reading.cells)
    figures = [(ref, report.tables[ref.table].figures[ref.row, ref.column]) for ref in refs]
    if len(figures) > _MOST_CELLS:
        figures = [pair for pair in figures if pair[1].value][:_MOST_CELLS]
    for ref, figure in figures:
        name = report.tables[ref.table].form.cell_name((ref.row, ref.column))
        yield Related(figure.span, Words(f"{name.zh}填{figure.printed}", f"{name.en}: {figure.printed}"))


def _others(report: Report, mentions: list[Comparison]) -> Iterator[Related]:
    """The further places where the text says the same."""
    for mention in mentions[1:]:
        if mention.start != mentions[0].start:
            span = report.prose.span(mention.start, _end(mention))
            yield Related(span, Words("文中此处写法相同", "the text says the same here"))
