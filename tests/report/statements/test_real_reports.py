"""The real sample reports, where they are there: every statement the tables can bear out is read and agrees."""

from datetime import date

import pytest

from checkout import ROOT
from gailint.readers import open_document
from gailint.report import recognise

FOLDER = ROOT.parent / "shared" / "reports"
# kind and figure of each comparison, by file
FACTS = {
    "dongting-dingzhou-2021": set(),
    "shengsi-2021": {("applications-received", 16), ("litigation-count", 1), ("processing-fee-exceeds-fees", 0)},
    "wangdian-neixiang-2024": {("zero-claim", 0)},
    "wangdian-xiuzhou-2021": {("applications-received", 1), ("all-settled-claim", None)},
    "zeku-wendeng-2021": {("zero-claim", 0), ("processing-fee-exceeds-fees", 0)},
}


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the real reports are not here")
@pytest.mark.parametrize("name", FACTS)
def test_real_report(name: str) -> None:
    file = FOLDER / f"{name}.txt"
    report = recognise(open_document(file.read_bytes(), file.name), file.name, date(2026, 11, 20))
    assert report is not None
    comparable = [found for found in report.comparisons if found.comparable]
    assert {(found.kind, found.stated) for found in comparable} == FACTS[name]
    assert all(found.agrees for found in comparable)
