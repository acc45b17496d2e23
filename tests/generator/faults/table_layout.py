"""Tables that are not as the form has them: cells, rows, columns, labels."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise

from gailint.forms import CellKey
from generator.draft import Draft, Expected, TableDraft, form_of
from generator.faults.model import fault
from generator.tables import APPLICANTS, make_table

_ARITHMETIC = ("GAI301", "GAI302", "GAI5")
_ROWS = ("new", "carried_in", "granted", "partial", "unavailable.not_held", "carried_out")
_REWORDED = {
    "refused.third_party": "4.为保护第三方合法权益不予公开的",
    "refused.process_information": "6.属于四类过程性信息或内部讨论材料",
    "refused.administrative_query": "8.属于行政机关查询服务事项",
    "unavailable.not_held": "1.本机关不掌握或者不存在相关信息",
    "unavailable.must_be_created": "2.没有现成信息，需另行加工汇总制作",
    "not_processed.petition": "1.信访、举报、投诉等类别的申请事项",
    "not_processed.repeated": "2.同一申请人重复提出的申请",
}
_OTHER_APPLICANTS = {
    "enterprise": "民营企业", "research_institute": "事业单位", "public_welfare": "村民委员会",
    "legal_service": "律师个人", "other": "境外组织",
}  # fmt: skip


def _zeros(table: TableDraft) -> list[CellKey]:
    return [cell for cell in table.form.cells if not table.values[cell]]


def _some_zeros(draft: Draft, rng: random.Random, most: int) -> tuple[TableDraft, list[CellKey]]:
    table = draft.table(rng.choice((2, 3, 3, 4)))
    zeros = _zeros(table)
    return table, rng.sample(zeros, min(len(zeros), rng.randint(1, most)))


@fault("blank-cells", "GAI204", blanks=True)
def _blank(draft: Draft, rng: random.Random) -> Expected | None:
    table, cells = _some_zeros(draft, rng, 6)
    for cell in cells:
        table.printed[cell] = ""
    return Expected(("GAI204",), table.number, "", "") if cells else None


@fault("placeholder-cells", "GAI205")
def _placeholder(draft: Draft, rng: random.Random) -> Expected | None:
    table, cells = _some_zeros(draft, rng, 4)
    mark = rng.choice(("/", "-", "—", "无", "不适用"))
    for cell in cells:
        table.printed[cell] = mark
    return Expected(("GAI205",), table.number, "", "") if cells else None


def _spoil_cell(draft: Draft, rng: random.Random, code: str, text: Callable[[int], str | None]) -> Expected | None:
    """Print something else than a plain figure in a cell of table 3."""
    table = draft.table(3)
    cells = list(table.form.cells)
    rng.shuffle(cells)
    if rng.random() < 0.6:
        cells.sort(key=lambda cell: table.values[cell] == 0)
    for cell in cells:
        new = text(int(table.values[cell]))
        if new is not None:
            table.printed[cell] = new
            return Expected((code,), 3, *cell)
    return None


@fault("text-cell", "GAI206", consequences=_ARITHMETIC)
def _text(draft: Draft, rng: random.Random) -> Expected | None:
    return _spoil_cell(
        draft, rng, "GAI206", lambda value: rng.choice((f"约{value + 10}", "见附件", "若干", "暂未统计"))
    )


@fault("decimal-cell", "GAI209", consequences=_ARITHMETIC)
def _decimal(draft: Draft, rng: random.Random) -> Expected | None:
    return _spoil_cell(draft, rng, "GAI209", lambda value: f"{value}.{rng.randint(1, 9)}")


@fault("negative-cell", "GAI208", consequences=_ARITHMETIC)
def _negative(draft: Draft, rng: random.Random) -> Expected | None:
    return _spoil_cell(draft, rng, "GAI208", lambda value: f"-{value or rng.randint(1, 9)}")


@fault("full-width-figure", "GAI210")
def _full_width(draft: Draft, rng: random.Random) -> Expected | None:
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    return _spoil_cell(draft, rng, "GAI210", lambda value: str(value).translate(wide))


@fault("figure-with-separator", "GAI210")
def _separator(draft: Draft, rng: random.Random) -> Expected | None:
    return _spoil_cell(draft, rng, "GAI210", lambda value: f"{value:,}" if value > 999 else None)


@fault("figure-with-unit", "GAI210")
def _unit(draft: Draft, rng: random.Random) -> Expected | None:
    return _spoil_cell(draft, rng, "GAI210", lambda value: f"{value}件")


@fault("split-cell", "GAI211", consequences=("GAI5",))
def _split(draft: Draft, rng: random.Random) -> Expected | None:
    """A figure of several digits spread over its own cell and an empty neighbour."""
    table = draft.table(3)
    places = [
        (row, left, right)
        for row in table.rows
        for left, right in pairwise(APPLICANTS)
        if table.values[row, left] > 9 and not table.values[row, right]
        and str(table.values[row, left])[1:].lstrip("0") == str(table.values[row, left])[1:]
    ]  # fmt: skip
    if not places:
        return None
    row, left, right = rng.choice(places)
    digits = str(table.values[row, left])
    table.printed[row, left], table.printed[row, right] = digits[0], digits[1:]
    return Expected(("GAI211",), 3, row, "")


@fault("shifted-row", "GAI212", consequences=("GAI5",))
def _shifted(draft: Draft, rng: random.Random) -> Expected | None:
    """The figures of a row one cell too far to the left, or those of the applicants of a result to the right.

    In 一, 二 and 四 the shift to the right breaks nothing but the balance, which does not tell the row.
    """
    table = draft.table(3)
    rows = [row for row in (*_ROWS, *table.form.leaves) if table.values[row, "total"]]
    rng.shuffle(rows)
    for row in rows:
        line = [str(table.values[row, column]) for column in (*APPLICANTS, "total")]
        if line[0] == "0":
            moved = [*line[1:], "0"]
        elif line[5] == "0" and row in table.form.leaves:
            moved = ["0", *line[:5], line[6]]
        else:
            continue
        if sum(old != new for old, new in zip(line, moved, strict=True)) >= 3:
            for column, text in zip((*APPLICANTS, "total"), moved, strict=True):
                table.printed[row, column] = text
            return Expected(("GAI212",), 3, row, "")
    return None


@fault("missing-row", "GAI201", consequences=(*_ARITHMETIC, "GAI213"))
def _missing_row(draft: Draft, rng: random.Random) -> Expected:
    table = draft.table(3)
    row = rng.choice([leaf for leaf in table.form.leaves if leaf != "other.other"])
    table.rows.remove(row)
    return Expected(("GAI201",), 3, row, "")


@fault("missing-column", "GAI201", "GAI203", consequences=_ARITHMETIC)
def _missing_column(draft: Draft, rng: random.Random) -> bool:
    """A kind of applicant that made no application is left out."""
    table = draft.table(3)
    empty = [key for key in APPLICANTS[1:5] if not any(table.values[row, key] for row in table.rows)]
    if not empty:
        return False
    table.columns.remove(rng.choice(empty))
    return True


@fault("renamed-column", "GAI203")
def _renamed_column(draft: Draft, rng: random.Random) -> bool:
    table = draft.table(3)
    key = rng.choice(list(_OTHER_APPLICANTS))
    table.column_labels[key] = _OTHER_APPLICANTS[key]
    return True


@fault("exchanged-columns", "GAI203")
def _exchanged_columns(draft: Draft, rng: random.Random) -> bool:
    table = draft.table(3)
    one, two = rng.sample(APPLICANTS[1:5], 2)
    table.column_labels[one], table.column_labels[two] = table.column_label(two), table.column_label(one)
    return True


@fault("reworded-row", "GAI202", "GAI201")
def _reworded(draft: Draft, rng: random.Random) -> Expected:
    table = draft.table(3)
    row = rng.choice(list(_REWORDED))
    table.row_labels[row] = _REWORDED[row]
    return Expected(("GAI202", "GAI201"), 3, row, "")


@fault("wrong-edition", "GAI207", consequences=("GAI5",))
def _wrong_edition(draft: Draft, rng: random.Random) -> bool:
    """Table 2 of the other edition."""
    edition = "2019" if draft.edition == "2021" else "2021"
    form = form_of(edition, 2)
    values = dict.fromkeys(form.cells, 0)
    if rng.random() < 0.5:
        for row in ("licences", "penalties"):
            values[row, "decisions"] = rng.randint(1, 90)
    blocks = draft.section("proactive").blocks
    at = next(at for at, block in enumerate(blocks) if isinstance(block, TableDraft))
    blocks[at] = make_table(form, edition, values)
    return True
