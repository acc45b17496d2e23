"""Invented annual reports, in every layout, clean or with a known fault."""

from __future__ import annotations

from generator.draft import Draft, Expected
from generator.layouts import LAYOUTS, Rendered, render
from generator.report import make_report

__all__ = ["LAYOUTS", "Draft", "Expected", "Rendered", "make_report", "render"]
