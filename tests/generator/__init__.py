"""Invented annual reports, in every layout, clean or with a known fault."""

from __future__ import annotations

from generator.draft import Draft, Expected
from generator.faults import FAULTS, Fault
from generator.layouts import LAYOUTS, Rendered, render
from generator.report import make_report
from generator.scoring import Score, score, serious

__all__ = [
    "FAULTS",
    "LAYOUTS",
    "Draft",
    "Expected",
    "Fault",
    "Rendered",
    "Score",
    "make_report",
    "render",
    "score",
    "serious",
]
