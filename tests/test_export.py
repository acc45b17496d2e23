"""The command `export`: what it writes in each format, held against the reports and against its schema."""

import csv
import io
import json
import sys
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from checkout import ROOT
from gailint import cli
from gailint.export.record import number, report_record
from gailint.export.table import COLUMNS, csv_text, guarded, parquet_bytes
from gailint.forms import FORMS
from gailint.readers import open_document
from gailint.report import Report, recognise
from gailint.rule import Example
from gailint.samples.report import sample_report

SCHEMA = json.loads((files("gailint") / "schemas" / "export.schema.json").read_text("utf-8"))
EXAMPLES = sorted((ROOT / "examples" / "reports").glob("*/*"))
TODAY = date(2026, 11, 20)


def read(path: Path) -> Report:
    document = open_document(path.read_bytes(), path.name)
    report = recognise(document, path.name, TODAY)
    assert report
    return report


def record_of(example: Example) -> dict[str, Any]:
    name, data = sample_report(example)
    document = open_document(data, name)
    report = recognise(document, name, TODAY)
    assert report
    return report_record(report, document, "zh")


def valid(data: object, part: str = "") -> None:
    schema: Mapping[str, Any] = {**SCHEMA, **SCHEMA["$defs"][part]} if part else SCHEMA
    jsonschema.validate(data, schema, jsonschema.Draft202012Validator)


def export(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> tuple[str, str]:
    assert cli.main(["export", "--isolated", "--today", "2026-11-20", *arguments]) == status
    out, err = capsys.readouterr()
    return out, err


def test_schema_is_one_and_closed() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for definition in (SCHEMA, *SCHEMA["$defs"].values()):
        optional = {"schema_version"} if definition is SCHEMA["$defs"]["report"] else set()
        assert definition["additionalProperties"] is False
        assert set(definition["required"]) == set(definition["properties"]) - optional


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    out, err = export(capsys, str(ROOT / "examples"))
    data = json.loads(out)
    valid(data)
    assert len(data["reports"]) == len(EXAMPLES)
    assert data["today"] == "2026-11-20"
    assert "安澜县" in out and err == ""
    kinds = {statement["kind"] for report in data["reports"] for statement in report["statements"]}
    assert kinds >= {"count", "claim"}


def test_json_lines(capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = export(capsys, "--output-format", "jsonl", str(ROOT / "examples"))
    whole, _ = export(capsys, str(ROOT / "examples"))
    lines = [json.loads(line) for line in out.splitlines()]
    for line in lines:
        valid(line, "report")
        assert line.pop("schema_version") == 1
    assert lines == json.loads(whole)["reports"]


def test_record() -> None:
    data = record_of(Example(cells={(2, "fees", "amount"): "12.5", (3, "new", "enterprise"): "/", (3, "new", "other"): "见附件"}))
    valid(data, "report")
    assert data["agency"] == {"name": "安澜县柳溪镇人民政府", "level": "township", "kind": "government"}
    assert (data["year"], data["edition"], data["format"]) == (2023, "2021", "txt")
    assert (data["period"]["start"], data["period"]["end"]) == ("2023-01-01", "2023-12-31")
    figures = {
        (table["table"], figure["row"], figure["column"]): figure
        for table in data["tables"]
        for figure in table["figures"]
    }
    fee = figures[2, "fees", "amount"]
    assert (fee["value"], fee["printed"], fee["status"]) == (12.5, "12.5", "number")
    assert figures[3, "new", "enterprise"]["status"] == "placeholder"
    assert figures[3, "new", "other"] == figures[3, "new", "other"] | {
        "value": None, "printed": "见附件", "status": "unreadable",
    }  # fmt: skip


def test_every_kind_of_statement() -> None:
    data = record_of(Example(overview="2023年，本机关收到政府信息公开申请9件，全部办结，按期答复率100%，群众满意度98.5%。"))
    valid(data, "report")
    assert {one["kind"] for one in data["statements"]} == {"count", "claim", "rate"}
    assert 98.5 in [one["value"] for one in data["statements"] if one["kind"] == "rate"]


def test_statements_and_comparisons() -> None:
    data = record_of(Example(overview="2023年，本机关收到政府信息公开申请77件，全部办结。"))
    (count,) = [one for one in data["statements"] if one["kind"] == "count" and one["section"] == "overview"]
    assert (count["subject"], count["action"], count["value"], count["unit"]) == ("applications", "received", 77, "件")
    compared = next(one for one in data["comparisons"] if one["rule"] == "applications-received")
    assert data["statements"][compared["statement"]] == count
    assert (compared["stated"], compared["agrees"]) == (77, False)
    assert {"row": "new", "column": "total"} in compared["accepted"][0]["cells"]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_csv_read_back_is_the_report(path: Path) -> None:
    """Keys are those of the form, figures those of the tables."""
    report = read(path)
    text = csv_text([report_record(report, report.document, "zh")])
    rows = list(csv.DictReader(io.StringIO(text)))
    told = {(int(row["table"]), row["row"], row["column"]): row for row in rows}
    assert len(told) == len(rows)
    forms = {form.edition: form for form in FORMS}
    for number_of, table in report.tables.items():
        assert table.form is forms[table.edition].tables[number_of]
        assert [key[1:] for key in told if key[0] == number_of] == list(table.form.cells)
        for (row, column), figure in table.figures.items():
            line = told[number_of, row, column]
            assert (Decimal(line["value"]) if line["value"] else None) == figure.value
            assert line["printed"].removeprefix("'") == figure.printed
            assert (line["status"], line["edition"]) == (figure.status, table.edition)
            assert (line["agency"], line["year"]) == (report.agency.name, str(report.year))


def test_csv_for_spreadsheets(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "数字.csv"
    export(capsys, "--output-format", "csv", "--bom", "--output-file", str(target), str(EXAMPLES[0]))
    assert target.read_bytes().startswith(b"\xef\xbb\xbfagency,year,table,row,column,value,printed,status,")
    out, _ = export(capsys, "--output-format", "csv", str(EXAMPLES[0]))
    assert out == target.read_text("utf-8-sig")
    assert out.splitlines()[0] == ",".join(COLUMNS)


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd|'/C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1+1", "－1＋1", "＠x", "-1-1=0"]
)
def test_formulas_are_guarded(text: str) -> None:
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("value", ["-5", "+5", "-1,234.5", "-", "—", "--", "－", "0", "无", "", "a=b", 5, -5, 1.5, None])
def test_what_is_no_formula_stays(value: object) -> None:
    assert guarded(value) == value


def test_hostile_cells_reach_no_spreadsheet_as_formulas() -> None:
    data = record_of(
        Example(cells={(3, "new", "enterprise"): '=HYPERLINK("x")', (3, "new", "other"): 'a",\n=1'}, agency="=1+1县人民政府")
    )
    for row in csv.reader(io.StringIO(csv_text([data]))):
        assert len(row) == len(COLUMNS)
        assert not any(value.startswith(("=", "+", "@")) for value in row)


def test_numbers() -> None:
    assert number(Decimal("3.00")) == 3 and isinstance(number(Decimal("3.00")), int)
    assert number(Decimal("12.34")) == 12.34
    assert number(None) is None
    huge = record_of(Example(cells={(3, "new", "total"): "9" * 400}))
    assert "9" * 400 in csv_text([huge])


def test_what_is_no_report_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("通知\n", encoding="utf-8")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04")
    out, err = export(capsys, str(tmp_path / "note.txt"))
    assert json.loads(out)["reports"] == [] and "note.txt" in err
    assert [one["path"].rpartition("/")[2] for one in json.loads(out)["skipped"]] == ["note.txt"]
    export(capsys, "--fail-if-empty", str(tmp_path / "note.txt"), status=2)
    out, err = export(capsys, str(EXAMPLES[0]), str(tmp_path / "broken.docx"), status=2)
    assert len(json.loads(out)["reports"]) == 1 and "broken.docx" in err
    export(capsys, str(tmp_path), status=0)
    export(capsys, str(tmp_path / "no.txt"), status=2)


def test_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(EXAMPLES[0].read_bytes())))
    out, _ = export(capsys, "-", "--stdin-filename", "a/b.txt")
    assert json.loads(out)["reports"][0]["path"] == "a/b.txt"


def test_options(capsys: pytest.CaptureFixture[str]) -> None:
    _, err = export(capsys, "--bom", str(EXAMPLES[0]), status=2)
    assert "--bom" in err
    _, err = export(capsys, "--output-format", "xlsx", str(EXAMPLES[0]), status=2)
    assert "parquet" in err


@pytest.mark.skipif(find_spec("pyarrow") is not None, reason="pyarrow is there")
def test_parquet_without_pyarrow(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "a.parquet"
    _, err = export(capsys, "--output-format", "parquet", "--output-file", str(target), str(EXAMPLES[0]), status=2)
    assert "gailint[parquet]" in err and not target.exists()


def test_parquet(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    import pyarrow.parquet

    data = [record_of(Example(cells={(2, "fees", "amount"): "12.5", (3, "new", "total"): "9" * 400}))]
    path = tmp_path / "a.parquet"
    path.write_bytes(parquet_bytes(data))
    rows = pyarrow.parquet.read_table(path).to_pylist()
    assert list(rows[0]) == list(COLUMNS)
    assert len(rows) == sum(len(table["figures"]) for table in data[0]["tables"])
    by_key = {(row["table"], row["row"], row["column"]): row for row in rows}
    assert by_key[2, "fees", "amount"]["value"] == 12.5
    assert by_key[3, "new", "total"]["value"] is None
    path.write_bytes(parquet_bytes([]))
    assert pyarrow.parquet.read_table(path).num_rows == 0


def test_the_same_data_from_every_format() -> None:
    told = set()
    for file in ("report.txt", "report.md", "report.html", "report.docx"):
        rows = csv.DictReader(io.StringIO(csv_text([record_of(Example(file=file))])))
        told.add(tuple((row["table"], row["row"], row["column"], row["value"]) for row in rows))
    assert len(told) == 1
