"""The header of table 3: which column is which, as printed."""

from __future__ import annotations

from collections.abc import Sequence

from gailint.document import Text
from gailint.forms.labels import NOTE_MARKS, Labels, plain
from gailint.forms.matched import LabelUse, LayoutProblem
from gailint.forms.request_table import COLUMNS
from gailint.forms.runs import Run
from gailint.record import record

_STATUTORY = tuple(column.key for column in COLUMNS)
_ORGANISATIONS = frozenset(_STATUTORY[1:-1])
_FEWEST = 5


@record
class Header:
    """The columns in the order printed; `extra` is the place of a column that the form does not have."""

    order: tuple[str, ...] = _STATUTORY
    extra: int | None = None
    uses: tuple[LabelUse, ...] = ()
    problems: tuple[LayoutProblem, ...] = ()
    note: Text | None = None


def read_header(run: Run, heads: Sequence[int], labels: Labels) -> Header:
    """The header in the rows `heads` of a run. A header that cannot be made out is taken to be the form's."""
    if run.columns is None:
        return header_of_cells([text for number in heads for text in run.rows[number]], labels, run.lead)
    note = run.lead
    lowest: dict[int, Text] = {}
    for number in heads:
        for column, text in zip(run.columns[number], run.rows[number], strict=True):
            if _is_note(text.value):
                note = text
            elif text.value and not labels.is_group(text.value):
                lowest[column] = text
    return _header([lowest[column] for column in sorted(lowest)], labels, note)


def header_of_cells(cells: Sequence[Text], labels: Labels, lead: Text | None = None) -> Header:
    """The header from its cells in reading order, lines one after another."""
    mended = labels.mended([text for text in cells if text.value])
    notes = [text for text in mended if _is_note(text.value)]
    note = notes[0] if notes else None
    if lead is not None:
        note = Text.join(lead.source, (lead, note)) if note and NOTE_MARKS[0] not in note.value else lead
    leaves = [text for text in mended if not _is_note(text.value) and not labels.is_group(text.value)]
    return _header(_in_order(leaves, labels), labels, note)


def _is_note(value: str) -> bool:
    return any(mark in value for mark in NOTE_MARKS)


def _in_order(leaves: list[Text], labels: Labels) -> list[Text]:
    """From left to right: the types of organisation stand a line lower, between 自然人 and 总计."""
    keys = [labels.column(text.value) for text in leaves]
    places = [at for at, key in enumerate(keys) if key in _ORGANISATIONS]
    total = keys.index("total") if "total" in keys else len(keys)
    if not places or total > places[0]:
        return leaves
    return [*leaves[:total], *leaves[total + 1 :], leaves[total]]


def _header(leaves: list[Text], labels: Labels, note: Text | None) -> Header:
    keys = [labels.column(text.value) for text in leaves]
    while len(keys) > len(_STATUTORY) and keys[0] is None:  # a heading of the rows, not of a column
        leaves, keys = leaves[1:], keys[1:]
    known = [key for key in keys if key]
    missing = [key for key in _STATUTORY if key not in known]
    unknown = [at for at, key in enumerate(keys) if key is None]
    if len(known) < _FEWEST or len(set(known)) != len(known):
        return Header(note=note)
    problems: list[LayoutProblem] = []
    extra: int | None = None
    if len(unknown) == len(missing):
        for at, key in zip(unknown, missing, strict=True):
            keys[at] = key
            problems.append(LayoutProblem("column-renamed", leaves[at].span(), key, values=(leaves[at].value,)))
    elif len(unknown) == 1 and not missing:
        extra = unknown[0]
        problems.append(LayoutProblem("column-extra", leaves[extra].span(), leaves[extra].value))
        del leaves[extra], keys[extra]
    elif len(missing) == 1 and not unknown:
        problems.append(LayoutProblem("column-missing", leaves[0].span(), missing[0]))
    else:
        return Header(note=note)
    order = tuple(key for key in keys if key)
    wanted = tuple(key for key in _STATUTORY if key in order)
    if order != wanted:
        first = next(at for at, key in enumerate(order) if key != wanted[at])
        printed = tuple(plain(text.value) for text in leaves)
        problems.append(LayoutProblem("column-order", leaves[first].span(), wanted[first], values=printed))
    renamed = {problem.subject for problem in problems if problem.kind == "column-renamed"}
    uses = tuple(
        LabelUse(key, text, "reworded" if key in renamed else _fit(key, text, labels))
        for key, text in zip(order, leaves, strict=True)
    )
    return Header(order, extra, uses, tuple(problems), note)


def _fit(key: str, text: Text, labels: Labels) -> str:
    return "exact" if plain(text.value) == plain(labels.form.columns[key].label.zh) else "accepted"
