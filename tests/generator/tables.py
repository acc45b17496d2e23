"""Consistent figures for the statutory tables: every equation of the form holds."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from decimal import Decimal

from gailint.forms import CellKey, TableForm
from generator.agencies import Agency
from generator.draft import Figure, TableDraft, form_of

APPLICANTS = (
    "natural_person",
    "enterprise",
    "research_institute",
    "public_welfare",
    "legal_service",
    "other",
)
OUTCOMES = {
    "granted": "予以公开",
    "partial": "部分公开",
    "refused": "不予公开",
    "unavailable": "无法提供",
    "not_processed": "不予处理",
    "other": "其他处理",
}
_APPLICANT_WEIGHTS = (70, 14, 2, 3, 6, 5)
_LEAF_WEIGHTS = {
    "granted": 30,
    "partial": 8,
    "unavailable.not_held": 18,
    "unavailable.must_be_created": 5,
    "not_processed.petition": 6,
    "other.other": 5,
}


def make_tables(rng: random.Random, agency: Agency, edition: str) -> dict[int, TableDraft]:
    """Tables 2, 3 and 4 of one report."""
    values = {
        2: _proactive(rng, agency, edition),
        3: _requests(rng, agency, form_of(edition, 3)),
    }
    received = values[3]["new", "total"] + values[3]["carried_in", "total"]
    values[4] = _remedies(rng, int(received))
    return {number: make_table(form_of(edition, number), edition, figures) for number, figures in values.items()}


def make_table(form: TableForm, edition: str, values: dict[CellKey, Figure]) -> TableDraft:
    """A table that prints its true figures under the labels of the form."""
    printed = {cell: str(value) for cell, value in values.items()}
    return TableDraft(form, edition, values, printed, [row.key for row in form.rows], list(form.columns))


def _scale(rng: random.Random, agency: Agency) -> int:
    """A number of applications as an agency of that level receives them."""
    largest = {"township": 2, "county": 3, "city": 4, "province": 5}[agency.level]
    size = min(largest, rng.choices(range(6), (30, 25, 20, 14, 8, 3))[0])
    low, high = ((0, 0), (1, 5), (6, 50), (51, 300), (301, 1200), (1201, 4800))[size]
    return rng.randint(low, high)


def _spread(rng: random.Random, total: int, weights: list[int]) -> list[int]:
    """Split a number over places by weight."""
    parts = [0] * len(weights)
    for at in rng.choices(range(len(weights)), weights, k=min(total, 40)):
        parts[at] += 1
    if total > 40:
        parts = [part * total // 40 for part in parts]
        parts[max(range(len(parts)), key=parts.__getitem__)] += total - sum(parts)
    return parts


def _requests(rng: random.Random, agency: Agency, form: TableForm) -> dict[CellKey, Figure]:
    new = _scale(rng, agency)
    carried = rng.choice((0, 0, 0, 1, 2, 3)) if new < 40 else rng.randint(0, new // 12)
    if not new and rng.random() < 0.9:
        carried = 0
    values: dict[CellKey, Figure] = dict.fromkeys(form.cells, 0)
    weights = list(_APPLICANT_WEIGHTS)
    leaf_weights = [_LEAF_WEIGHTS.get(leaf, rng.choice((0, 0, 1, 3))) for leaf in form.leaves]
    new_parts, carried_parts = _spread(rng, new, weights), _spread(rng, carried, weights)
    pending = rng.random() < 0.45
    for column, received, before in zip(APPLICANTS, new_parts, carried_parts, strict=True):
        open_cases = received + before
        left = rng.randint(0, max(1, open_cases // 8)) if pending and open_cases else 0
        values["new", column], values["carried_in", column] = received, before
        values["carried_out", column], values["results_total", column] = left, open_cases - left
        for leaf, count in zip(form.leaves, _spread(rng, open_cases - left, leaf_weights), strict=True):
            values[leaf, column] = count
    for row in form.rows:
        values[row.key, "total"] = sum(int(values[row.key, column]) for column in APPLICANTS)
    return values


def _remedies(rng: random.Random, received: int) -> dict[CellKey, Figure]:
    form = form_of("2021", 4)
    values: dict[CellKey, Figure] = dict.fromkeys(form.cells, 0)
    contested = rng.random() < (0.6 if received > 20 else 0.2 if received else 0.0)
    most = max(1, received // 25)
    for row in form.rows:
        if row.key == "litigation_after_reconsideration" and not values["reconsideration", "total"]:
            continue
        count = rng.randint(0, most) if contested else 0
        for key, part in zip(
            ("upheld", "corrected", "other", "pending"), _spread(rng, count, [5, 2, 1, 2]), strict=True
        ):
            values[row.key, key] = part
        values[row.key, "total"] = count
    return values


def _money(rng: random.Random, most: int) -> Figure:
    if rng.random() < 0.5:
        return 0
    if rng.random() < 0.4:
        return rng.randint(1, most)
    return Decimal(rng.randint(1, most * 100)) / 100


def _proactive(rng: random.Random, agency: Agency, edition: str) -> dict[CellKey, Figure]:
    size = {"township": 1, "county": 8, "city": 40, "province": 60}[agency.level]
    size *= 5 if agency.kind == "government" and agency.level != "township" else 1
    busy = rng.random() < (0.4 if agency.level == "township" else 0.75)
    values: dict[CellKey, Figure] = dict.fromkeys(form_of(edition, 2).cells, 0)
    fill = _proactive_2021 if edition == "2021" else _proactive_2019
    if busy:
        fill(rng, values, size, agency)
    return values


def _proactive_2021(rng: random.Random, values: dict[CellKey, Figure], size: int, agency: Agency) -> None:
    for row, most in (
        ("regulations", 6 if agency.makes_regulations else 0),
        ("normative_documents", 3 + size // 4),
    ):
        issued = rng.randint(0, most)
        repealed = rng.randint(0, max(0, most // 2))
        values[row, "issued"], values[row, "repealed"] = issued, repealed
        values[row, "in_force"] = max(issued - repealed, 0) + rng.randint(0, most * 4)
    for row in ("licences", "penalties", "coercive_measures"):
        values[row, "decisions"] = rng.choice((0, rng.randint(1, 9), rng.randint(10, 60 * size)))
    values["fees", "amount"] = _money(rng, 15 * size)


def _proactive_2019(rng: random.Random, values: dict[CellKey, Figure], size: int, agency: Agency) -> None:
    for row, most in (
        ("regulations", 6 if agency.makes_regulations else 0),
        ("normative_documents", 3 + size // 4),
    ):
        values[row, "made"] = rng.randint(0, most)
        values[row, "newly_public"] = rng.randint(0, most)
        values[row, "public_total"] = values[row, "newly_public"] + rng.randint(0, most * 4)
    for row in ("licences", "other_services", "penalties", "coercive_measures", "fees"):
        before = rng.choice((0, rng.randint(1, 20 + size)))
        values[row, "items_last_year"] = before
        values[row, "change"] = rng.choice((0, 0, rng.randint(1, 9), -rng.randint(0, min(before, 9))))
        if row != "fees":
            values[row, "decisions"] = rng.choice((0, rng.randint(1, 60 * size)))
    values["procurement", "projects"] = rng.choice((0, rng.randint(1, 30)))
    if values["procurement", "projects"]:
        values["procurement", "amount"] = Decimal(rng.randint(100, 90000)) / 100


@dataclass(frozen=True)
class Facts:
    """The figures of the tables that the prose speaks of."""

    new: int
    carried_in: int
    settled: int
    carried_out: int
    natural: int
    organisations: int
    outcomes: dict[str, int]
    reconsideration: dict[str, int]
    litigation: int
    litigation_direct: int
    litigation_after: int
    documents: tuple[int, int, int] | None
    licences: int
    penalties: int
    fees: Figure = 0
    lines: dict[str, int] = field(default_factory=dict)


def facts_of(tables: dict[int, TableDraft]) -> Facts:
    """What the prose may say about the tables."""
    two, three, four = (tables[number].values for number in (2, 3, 4))
    leaves = tables[3].form.leaves
    outcomes = dict.fromkeys(OUTCOMES, 0)
    for leaf in leaves:
        outcomes[leaf.split(".")[0]] += int(three[leaf, "total"])
    direct = int(four["litigation_direct", "total"])
    after = int(four["litigation_after_reconsideration", "total"])
    new = tables[2].edition == "2021"
    return Facts(
        new=int(three["new", "total"]),
        carried_in=int(three["carried_in", "total"]),
        settled=int(three["results_total", "total"]),
        carried_out=int(three["carried_out", "total"]),
        natural=int(three["new", "natural_person"]),
        organisations=int(three["new", "total"] - three["new", "natural_person"]),
        outcomes=outcomes,
        reconsideration={
            key: int(four["reconsideration", key]) for key in ("upheld", "corrected", "other", "pending", "total")
        },
        litigation=direct + after,
        litigation_direct=direct,
        litigation_after=after,
        documents=tuple(int(two["normative_documents", key]) for key in ("issued", "repealed", "in_force"))
        if new
        else None,
        licences=int(two["licences", "decisions"]),
        penalties=int(two["penalties", "decisions"]),
        fees=two["fees", "amount"] if new else 0,
        lines={leaf: int(three[leaf, "total"]) for leaf in leaves},
    )
