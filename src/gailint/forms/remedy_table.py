"""Table 4, administrative reconsideration and litigation: the same in both editions."""

from __future__ import annotations

from gailint.diagnostics import Words
from gailint.forms.model import Column, Equation, Row, TableForm

COLUMNS = (
    Column("upheld", Words("结果维持", "upheld")),
    Column("corrected", Words("结果纠正", "corrected")),
    Column("other", Words("其他结果", "other")),
    Column("pending", Words("尚未审结", "pending")),
    Column("total", Words("总计", "total"), aliases=("合计",)),
)
ROWS = (
    Row("reconsideration", Words("行政复议", "administrative reconsideration"), COLUMNS),
    Row("litigation_direct", Words("未经复议直接起诉", "litigation without reconsideration"), COLUMNS, "行政诉讼"),
    Row("litigation_after_reconsideration", Words("复议后起诉", "litigation after reconsideration"), COLUMNS, "行政诉讼"),
)
TABLE = TableForm(
    4,
    "remedies",
    ROWS,
    tuple(
        Equation(
            f"Q({row.key})", "Q",
            (*(((row.key, column.key), 1) for column in COLUMNS[:-1]), ((row.key, "total"), -1)),
            (row.key, "total"),
        )
        for row in ROWS
    ),
)
