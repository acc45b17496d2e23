"""The header of table 3: which column is which, as printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gailint.document import Text
from gailint.forms.labels import Labels, plain
from gailint.forms.matched import LabelUse, LayoutProblem
from gailint.forms.request_table import COLUMNS
from gailint.forms.runs import Run

_STATUTORY = tuple(column.key for column in COLUMNS)
_ORGANISATIONS = _STATUTORY[1:-1]


@dataclass(frozen=True, slots=True)
class Header:
    """The columns in the order printed; `extra` is the place of a column that the form does not have."""

    order: tuple[str, ...] = _STATUTORY
    extra: int | None = None
    uses: tuple[LabelUse, ...] = ()
    problems: tuple[LayoutProblem, ...] = ()


def read_header(run: Run, heads: Sequence[int], labels: Labels) -> Header:
    """The header in the rows `heads` of a run. A header that cannot be made out is taken to be the form's."""
    leaves = _leaves(run, heads, labels)
    keys = [labels.columns.get(plain(text.value)) for text in leaves]
    known = [key for key in keys if key]
    if len(known) < 5 or len(set(known)) != len(known) or not len(_STATUTORY) - 1 <= len(leaves) <= 8:
        return Header()
    missing = [key for key in _STATUTORY if key not in known]
    problems: list[LayoutProblem] = []
    extra: int | None = None
    if len(leaves) == len(_STATUTORY) + 1 and not missing:
        extra = keys.index(None)
        problems.append(LayoutProblem("column-extra", leaves[extra].span(), leaves[extra].value))
        del leaves[extra], keys[extra]
    elif len(leaves) == len(_STATUTORY) and missing:
        places = [at for at, key in enumerate(keys) if key is None]
        for at, key in zip(places, missing, strict=True):
            keys[at] = key
            problems.append(LayoutProblem("column-renamed", leaves[at].span(), key, values=(leaves[at].value,)))
    elif missing:
        return Header()
    order = tuple(key for key in keys if key)
    if order != _STATUTORY:
        first = next(at for at, key in enumerate(order) if key != _STATUTORY[at])
        printed = tuple(text.value for text in leaves)
        problems.append(LayoutProblem("column-order", leaves[first].span(), _STATUTORY[first], values=printed))
    uses = tuple(
        LabelUse(key, text, "exact" if labels.columns.get(plain(text.value)) == key else "reworded")
        for key, text in zip(order, leaves, strict=True)
    )
    return Header(order, extra, uses, tuple(problems))


def _leaves(run: Run, heads: Sequence[int], labels: Labels) -> list[Text]:
    """The labels that stand directly over figures, from left to right."""
    cells = [
        (number, at, text)
        for number in heads
        for at, text in enumerate(run.rows[number])
        if text.value and "勾稽" not in text.value and not labels.is_group(text.value)
    ]
    if run.columns is not None:
        lowest: dict[int, Text] = {}
        for number, at, text in cells:
            lowest[run.columns[number][at]] = text
        return [lowest[column] for column in sorted(lowest)]
    rows = [number for number, _, text in cells if labels.columns.get(plain(text.value)) in _ORGANISATIONS]
    under = max(rows, default=-1)
    inner = [text for number, _, text in cells if number == under]
    outer = [text for number, _, text in cells if number != under]
    if len(outer) > 1:
        return [*outer[:-1], *inner, outer[-1]]
    return inner
