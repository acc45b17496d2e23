"""How likely one way of going wrong is against another: every constant of the ranking in one place.

Costs are powers of ten: an operation that costs one more is ten times less likely. A typed cell's cost falls
by the logarithm of its digit weight (`slips`), so that an adjacent swap costs 1.3 less than the same cell
with a weight of 1. The costs are estimates from the ways that office clerks fill in the form, not fitted on
corrections.
"""

from __future__ import annotations

CELL = 1.0  # one cell mistyped
ANOTHER_CELL = 0.4  # extra for the second of two independent slips, which makes 2.4 for a pair
SAME_AMOUNT = 1.0  # extra where a move or a recomputed total explains better that both are wrong by as much
BLANK = 0.5  # a blank that is not zero, where all cells are blank; less by the logarithm of their share
FURTHER_BLANK = 0.1  # each further one: blanks come in rows and columns
FOLLOWED = 0.6  # extra for a total that was recomputed from a mistyped part
STALE = -0.3  # the printed value is last year's
SUPPORTED = -1.0  # the text states the proposed value, or last year's report carries it over
CONTRADICTED = 1.0  # the text states the printed value: the typist copied the same number

CATEGORY = 1.2  # the total row leaves out or counts twice one block
CATEGORIES = 1.5  # two blocks
SINGLE_ROW = 1.35  # one row of a block
COLUMN_OMITTED = 1.2  # the total column leaves out a type of applicant
ROWS_EXCHANGED = 1.3  # two neighbouring rows have changed places
STALE_TOTAL_ROW = 1.4  # the total row was not updated
MOVED = 1.5  # counted under another outcome or another type of applicant
SPLIT_CELL = 0.8  # "1" and "6" for 16
SHIFTED_ROW = 0.9  # a row's values one cell to the left or right

COINCIDENCE = -2.0  # an operation that explains three lines at once: that is not chance

NAMED = 0.97  # share of the weight that an explanation needs to be named alone
LISTED = 0.9  # share that the best three need to be listed
PLAUSIBLE = 3.0  # digit weight from which a slip of the hand is plausible
MISREAD = 8  # more failing equations without an explanation mean that the table was not read as it is meant
