"""How a run of cells is matched to a statutory table: by labels, never by place alone.

Rows are found by their label; the figures of a row are the cells behind it. What cannot be told apart makes the table
unreadable, with the reason: a figure is never guessed.
"""

from __future__ import annotations

from gailint.forms.labels import plain
from gailint.forms.matched import StatutoryTable
from gailint.forms.remedy_match import match_remedies
from gailint.forms.row_match import RowMatch
from gailint.forms.runs import LABELS, Run, edition_marks
from gailint.forms.stream_match import StreamMatch
from gailint.record import replace


def match_table(run: Run, number: int, edition: str | None) -> StatutoryTable:
    """Match a run to table 2, 3 or 4. `edition` is the report year's, used where the table itself does not tell."""
    marks = edition_marks(run, number)
    chosen = edition if edition is not None and edition in marks else "2021"
    # Of a table put together from both editions the figures are read as those of the report year.
    if len(marks["2019"]) != len(marks["2021"]) and not (chosen == edition and len(marks[chosen]) > 1):
        chosen = max(marks, key=lambda name: len(marks[name]))
    labels = LABELS[(chosen, number)]
    if number == 4:
        table = match_remedies(run, labels, chosen)
    elif run.rows_known:
        table = RowMatch(run, labels).match(chosen)
    else:
        table = StreamMatch(run, labels).match(chosen)
    other = "2019" if chosen == "2021" else "2021"
    strange = marks[chosen] if edition == other else marks[other]
    labels_of_other = tuple(text for row in run.rows for text in row if plain(text.value) in strange) if strange else ()
    return replace(table, header_marks=marks[chosen], foreign_marks=marks[other], foreign_labels=labels_of_other)
