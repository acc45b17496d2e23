"""The figures of reports as one tidy table, a line for each: as CSV for spreadsheets, as Parquet for programs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

COLUMNS = ("agency", "year", "table", "row", "column", "value", "printed", "status", "edition", "path")

_BOM = "\ufeff"
# What a spreadsheet takes for the start of a formula, full-width forms too; and what is harmless though it starts so:
# a number with a sign, dashes alone.
_FORMULA = re.compile(r"\s*[=+\-@\t\r\n＝＋－＠]")
_HARMLESS = re.compile(r"[-+－＋]?\d+(?:[.,]\d+)*|[-－]+")


def lines(records: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Any, ...]]:
    """The figures of reports, with the values of `COLUMNS`; None for what is not known."""
    for record in records:
        for table in record["tables"]:
            for figure in table["figures"]:
                yield (
                    record["agency"]["name"], record["year"], table["table"], figure["row"], figure["column"],
                    figure["value"], figure["printed"], figure["status"], table["edition"], record["path"],
                )  # fmt: skip


def csv_text(records: Iterable[Mapping[str, Any]], *, bom: bool = False) -> str:
    """The table as CSV (RFC 4180, lines end with LF). With a byte order mark spreadsheets know that it is UTF-8."""
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([guarded(value) for value in line] for line in lines(records))
    return (_BOM if bom else "") + out.getvalue()


def guarded(value: object) -> object:
    """A value that no spreadsheet takes for a formula: an apostrophe goes before a text that looks like one."""
    if isinstance(value, str) and _FORMULA.match(value) and not _HARMLESS.fullmatch(value):
        return "'" + value
    return value


def parquet_bytes(records: Iterable[Mapping[str, Any]]) -> bytes:
    """The table as Parquet; `value` is a floating point number. Raises ImportError without pyarrow."""
    import pyarrow
    import pyarrow.parquet

    text = pyarrow.string()
    types = {"year": pyarrow.int32(), "table": pyarrow.int8(), "value": pyarrow.float64()}
    schema = pyarrow.schema([(name, types.get(name, text)) for name in COLUMNS])
    columns = list(zip(*lines(records), strict=True)) or [()] * len(COLUMNS)
    arrays = [
        pyarrow.array([_typed(name, value) for value in column], schema.field(name).type)
        for name, column in zip(COLUMNS, columns, strict=True)
    ]
    sink = pyarrow.BufferOutputStream()
    pyarrow.parquet.write_table(pyarrow.table(arrays, schema=schema), sink, compression="zstd")
    return bytes(sink.getvalue().to_pybytes())


def _typed(name: str, value: Any) -> Any:
    """A value as its column holds it. A figure beyond all bounds is unknown; its printed form stays."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    if name != "value" or value is None:
        return value
    try:
        return float(value)
    except OverflowError:
        return None
