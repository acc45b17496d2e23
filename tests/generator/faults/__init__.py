"""Kinds of faults by name. Importing a module of faults registers them."""

from __future__ import annotations

from generator.faults import (
    citations,
    dates,
    hygiene,
    structure,
    table_figures,
    table_layout,
    text_claims,
    text_figures,
    wording,
)
from generator.faults.model import FAULTS, Fault

__all__ = [
    "FAULTS",
    "Fault",
    "citations",
    "dates",
    "hygiene",
    "structure",
    "table_figures",
    "table_layout",
    "text_claims",
    "text_figures",
    "wording",
]
