"""The command `export`: the figures, facts and statements of reports, as data."""

from __future__ import annotations

import json
import os
import sys
from typing import Any

from gailint import __version__
from gailint.commands import output
from gailint.commands.session import Session
from gailint.commands.work import gather
from gailint.document import ReadError
from gailint.engine import Target, china_today, read_file, unsupported
from gailint.export.record import SCHEMA_VERSION, report_record
from gailint.export.table import csv_text, parquet_bytes
from gailint.readers import SUPPORTED, most_bytes, open_document
from gailint.report import recognise
from gailint.words import UsageError, say

OK, FAILED = 0, 2


def run(session: Session) -> int:
    """Read, write, and give the exit status: 2 where a report could not be read. Raises UsageError, ConfigError."""
    arguments = session.arguments
    form = arguments.text("output_format") or "json"
    if arguments.on("bom") and form != "csv":
        raise UsageError("bom_alone")
    path = arguments.text("output_file")
    if form == "parquet":
        _need_parquet(path)
    work = gather(session)
    records: list[dict[str, Any]] = []
    left: list[dict[str, str]] = []
    failed = False
    for target in work.targets:
        try:
            record = _record(session, target, work.data)
        except ReadError as error:
            reason = error.reason.text(session.language)
            # A file that only lies in a folder need not be a report.
            failed = failed or target.named or target.included
        else:
            if record:
                records.append(record)
                continue
            reason = say(session.language, "e_no_report")
        left.append({"path": target.path, "reason": reason})
    for one in left:
        text = say(session.language, "file_skipped", path=one["path"], reason=one["reason"])
        output.tell(say(session.language, "note", text=text))
    _write(session, form, path, records, left)
    if not records:
        output.tell(say(session.language, "note", text=say(session.language, "nothing_exported")))
        failed = failed or arguments.on("fail_if_empty")
    return FAILED if failed else OK


def _record(session: Session, target: Target, data: bytes | None) -> dict[str, Any] | None:
    """A file as data, None for one that is no report. Raises ReadError."""
    settings = session.settings_for(target.location)
    if data is None:
        data = read_file(target.location, most_bytes(settings.limits))
    name = target.path
    extension = os.path.splitext(name)[1].lower()
    # A file without any extension that the user names is taken for text, as when it is checked.
    if extension and extension not in SUPPORTED:
        raise ReadError("unreadable", unsupported(extension))
    document = open_document(data, name, encoding=settings.encoding, limits=settings.limits)
    report = recognise(document, name, settings.today or china_today())
    return report_record(report, document, session.language) if report else None


def _need_parquet(path: str | None) -> None:
    """Complain before any work is done of what Parquet needs and is not there."""
    from importlib.util import find_spec

    if find_spec("pyarrow") is None:
        raise UsageError("no_pyarrow")
    if path is None and sys.stdout.isatty():
        raise UsageError("binary_terminal")


def _write(
    session: Session, form: str, path: str | None, records: list[dict[str, Any]], left: list[dict[str, str]]
) -> None:
    if form == "parquet":
        data = parquet_bytes(records)
        if path is None:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        else:
            output.write_bytes(session.absolute(path), data, path)
        return
    if form == "csv":
        text = csv_text(records, bom=session.arguments.on("bom"))
    elif form == "jsonl":
        text = "".join(_json({"schema_version": SCHEMA_VERSION, **record}) + "\n" for record in records)
    else:
        today = session.today or china_today()
        text = _json(_document(records, left, today.isoformat()), indent=2) + "\n"
    if path is None:
        output.write(text, machine=True)
    else:
        output.write_file(session.absolute(path), text, path)


def _document(records: list[dict[str, Any]], left: list[dict[str, str]], today: str) -> dict[str, Any]:
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "gailint", "version": __version__},
        "today": today,
        "reports": records,
        "skipped": left,
    }


def _json(data: object, indent: int | None = None) -> str:
    """JSON with Chinese as it is. Lone surrogates, which UTF-8 has no bytes for, become escapes."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
