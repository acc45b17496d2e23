"""Tables that lost their cells: their rows are no prose, and the section does not lack its table."""

from datetime import date

import pytest

from gailint.readers import open_document
from gailint.report import Report, recognise
from gailint.rule import Example
from gailint.samples.report import sample_report

ROWS = "自然 商业 科研 总计\n人 企业 机构\n一、本年新收政\n6 2 0 0 0 1 9\n府信息公开\n2 0 0 0 0 0 2\n申请数量"
SENTENCE = "本年度共收到申请 9 件，均已按期答复。"


def report_with(table: str) -> Report:
    name, data = sample_report(Example(tables={3: table}))
    report = recognise(open_document(data, name), name, date(2026, 11, 20))
    assert report is not None
    return report


@pytest.mark.parametrize("table", [ROWS, ROWS + "\n" + SENTENCE, SENTENCE + "\n" + ROWS])
def test_rows_and_pieces_of_labels_are_no_prose(table: str) -> None:
    report = report_with(table)
    assert report.torn == {"requests"}
    assert "科研" not in report.prose.text
    assert (SENTENCE in report.prose.text) == (SENTENCE in table)


@pytest.mark.parametrize(
    "table", ["", SENTENCE, "自然人 6\n企业 2\n总计 9", "申请 1 2 3 件", "（一）收到申请9件\n（二）办结申请10件"]
)
def test_few_figures_are_prose(table: str) -> None:
    report = report_with(table)
    assert report.torn == frozenset()
    assert table in report.prose.text


def test_a_table_that_is_read_leaves_no_remains() -> None:
    name, data = sample_report(Example(requests="表中 1 2 3 4 5 6 7 8 9 10 11 12"))
    report = recognise(open_document(data, name), name, date(2026, 11, 20))
    assert report is not None
    assert (report.torn, 3 in report.tables) == (frozenset(), True)
