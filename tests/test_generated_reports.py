"""The linter over invented reports: silent on clean ones, finds each planted fault, says the same in each format."""

from __future__ import annotations

from datetime import date

import pytest

from generator import FAULTS, score, serious
from generator.trial import clean, formats, planted

pytest.importorskip("gailint.engine")

from gailint.diagnostics import Diagnostic
from gailint.engine import Settings, check_bytes
from gailint.registry import catalogue

SETTINGS = Settings(today=date(2026, 11, 20))
SEED = 1
CODES = set(catalogue().entries)
TO_BE_WRITTEN = "the rule is not written yet"
# Rules that speak only where they are certain; how often is what benchmarks/generated.py measures.
CAUTIOUS = {"nested-parts", "unpaired-mark"}


def said(found: Diagnostic) -> tuple[str, object, str | None]:
    return found.code, found.cell, found.expected


def test_clean_reports_are_clean() -> None:
    wrong = [
        (file.name, layout, found.code, found.span.line, found.message)
        for _, layout, file in clean(SEED, 60)
        for found in serious(check_bytes(file.data, file.name, SETTINGS).diagnostics)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", FAULTS)
def test_faults_are_found(name: str) -> None:
    if not CODES.intersection(FAULTS[name].codes):
        pytest.skip(TO_BE_WRITTEN)
    cautious = name in CAUTIOUS
    missed = []
    for draft, layout, file in planted(SEED, name, 12 if cautious else 3):
        diagnostics = check_bytes(file.data, file.name, SETTINGS).diagnostics
        if not score(draft, diagnostics).exact:
            missed.append((layout, draft.expected, [said(found) for found in diagnostics]))
    assert len(missed) < 12 if cautious else not missed, missed


def test_formats_agree() -> None:
    for draft, files in formats(SEED, 30):
        results = [
            {said(found) for found in serious(check_bytes(file.data, file.name, SETTINGS).diagnostics)}
            for file in files
        ]
        assert all(result == results[0] for result in results), (draft.fault, [file.name for file in files])
