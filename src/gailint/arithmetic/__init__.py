"""Which figure of a statutory table is wrong, and what it should be.

The sums of table 3 overlap so much that the table is an error-correcting code: every cell stands in two or
three equations, no two cells in the same ones, and a set of changes that no equation notices has at least
four cells. One wrong cell is therefore always found with its value, and two are never mistaken for one.
`diagnose` decodes a table in the terms of its typists: an explanation is an edit operation (a cell mistyped,
a category left out of a total, a row shifted …) with a weight, and the explanation that needs the fewest
unlikely operations wins, or nothing is named at all. Edit operations as the unit of explanation: S. Scholtus,
"A generalised Fellegi-Holt paradigm for automatic error localization", Survey Methodology 42 (2016); the
principle of the smallest set of changes: I. Fellegi and D. Holt, "A systematic approach to automatic edit and
imputation", JASA 71 (1976).
"""

from __future__ import annotations

from gailint.arithmetic.causes import Cause, Correction, Diagnosis, Failure
from gailint.arithmetic.diagnosis import diagnose
from gailint.arithmetic.slips import digit_edit_weight, likely_slip

__all__ = ["Cause", "Correction", "Diagnosis", "Failure", "diagnose", "digit_edit_weight", "likely_slip"]
