"""Which cells of the tables a count may be compared with."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from gailint.diagnostics import Words
from gailint.forms import FORMS
from gailint.forms.model import CellKey, TableForm
from gailint.report.statements.model import Reading

OUTCOMES = ("granted", "partial", "refused", "unavailable", "not_processed", "other_result")
REMEDIES = {
    "reconsideration": ("reconsideration",),
    "litigation": ("litigation_direct", "litigation_after_reconsideration"),
    "litigation_direct": ("litigation_direct",),
    "litigation_after_reconsideration": ("litigation_after_reconsideration",),
}
REMEDY_COLUMNS = {
    "received": "total", "upheld": "upheld", "corrected": "corrected", "other_outcome": "other", "pending": "pending",
}
DOCUMENTS = ("normative_documents", "regulations")
DECISIONS = ("licences", "penalties", "coercive_measures")
_ORGANISATIONS = ("enterprise", "research_institute", "public_welfare", "legal_service", "other")
# The rows that may be meant by a verb: each a sum, the most likely first.
_ROWS: dict[str, tuple[tuple[str, ...], ...]] = {
    "new": (("new",),),
    "received": (("new",), ("new", "carried_in")),
    "accepted": (("new",), ("new", "carried_in"), ("results_total",)),
    "handled": (("new", "carried_in"), ("results_total",), ("new",)),
    "carried_in": (("carried_in",),),
    "carried_out": (("carried_out",),),
    "settled": (("results_total",),),
    "answered": (("results_total",),),
}
_COLUMNS_2019 = {"issued": ("made", "newly_public")}


@cache
def _form(edition: str, number: int) -> TableForm | None:
    return next((form.tables[number] for form in FORMS if form.edition == edition), None)


def application_readings(edition: str, actions: Sequence[str], qualifier: str = "") -> tuple[Reading, ...]:
    """What applications with these outcomes, or this verb, may be in table 3."""
    form = _form(edition, 3)
    if form is None or not actions:
        return ()
    columns: tuple[str, ...] = ("total",)
    if qualifier:
        columns = _ORGANISATIONS if qualifier == "organisations" else (qualifier,)
    choices = _ROWS.get(actions[0])
    if choices is None:
        rows = tuple(row for action in actions for row in _outcome_rows(form, action))
        choices = (rows,) if rows else ()
    if qualifier and actions[0] in ("received", "new", "accepted", "handled"):
        choices = (("new",), ("new", "carried_in"), ("results_total",))
    return tuple(_reading(edition, 3, tuple((row, column) for row in rows for column in columns)) for rows in choices)


def _outcome_rows(form: TableForm, action: str) -> tuple[str, ...]:
    if "." in action:
        return (action,) if action in form.row else ()
    block = "other" if action == "other_result" else action
    return tuple(leaf for leaf in form.leaves if leaf.split(".")[0] == block)


def remedy_readings(edition: str, subjects: Sequence[str], action: str) -> tuple[Reading, ...]:
    """What cases with this outcome are in table 4."""
    form = _form(edition, 4)
    column = REMEDY_COLUMNS.get(action)
    if form is None or column is None:
        return ()
    rows = [row for subject in subjects for row in REMEDIES[subject]]
    return (_reading(edition, 4, tuple((row, column) for row in dict.fromkeys(rows))),)


def document_readings(edition: str, subject: str, action: str) -> tuple[Reading, ...]:
    """What documents or decisions are in table 2."""
    form = _form(edition, 2)
    if form is None:
        return ()
    if subject in DECISIONS:
        columns: tuple[str, ...] = ("decisions",) if action == "decided" else ()
    elif edition == "2019":
        columns = _COLUMNS_2019.get(action, ())
    else:
        columns = (action,) if action in ("issued", "repealed", "in_force") else ()
    return tuple(_reading(edition, 2, ((subject, column),)) for column in columns)


def fee_readings(edition: str) -> tuple[Reading, ...]:
    """The fees of table 2, which contain the processing fee, in 万元."""
    return (_reading(edition, 2, (("fees", "amount"),)),) if edition == "2021" else ()


@cache
def _reading(edition: str, number: int, cells: tuple[CellKey, ...]) -> Reading:
    return Reading(number, cells, _name(edition, number, cells))


def _name(edition: str, number: int, cells: tuple[CellKey, ...]) -> Words:
    """What a message calls a sum of cells."""
    form = _form(edition, number)
    if form is None:
        return Words("", "")
    rows = tuple(dict.fromkeys(row for row, _ in cells))
    columns = tuple(dict.fromkeys(column for _, column in cells))
    if len(cells) == 1:
        return form.cell_name(cells[0])
    block = next((name for name, leaves in form.blocks if leaves == rows), None)
    if block and len(columns) == 1:
        return Words(f"“{block.zh}”各项{form.columns[columns[0]].label.zh}之和", f"sum of the rows of {block.en}")
    if columns == _ORGANISATIONS:
        zh, en = "与".join(f"“{form.row_name(row).zh}”" for row in rows), " and ".join(form.row_name(row).en for row in rows)
        return Words(f"{zh}法人或其他组织各栏之和", f"{en}, sum of the organisations")
    if len(cells) <= 3:
        names = [form.cell_name(cell) for cell in cells]
        return Words("与".join(name.zh for name in names) + "之和", "sum of " + " and ".join(name.en for name in names))
    names = [form.row_name(row) for row in rows]
    return Words("、".join(name.zh for name in names[:3]) + "等之和", "sum of " + ", ".join(name.en for name in names[:3]) + " …")
