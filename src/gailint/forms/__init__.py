"""The editions of the statutory form as data, and how a table of a report is matched to them."""

from __future__ import annotations

from gailint.forms import edition_2019, edition_2021
from gailint.forms.model import CellKey, Column, Equation, Form, Row, TableForm

FORMS: tuple[Form, ...] = (edition_2019.FORM, edition_2021.FORM)

__all__ = ["FORMS", "CellKey", "Column", "Equation", "Form", "Row", "TableForm", "form_for_year"]


def form_for_year(year: int) -> Form | None:
    """The edition that a report for `year` is written on; None for free-form years before 2019."""
    return next((form for form in FORMS if form.covers(year)), None)
