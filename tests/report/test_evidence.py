"""Figures of table 3 that the text states beyond doubt."""

from datetime import date

import pytest

from gailint.readers import open_document
from gailint.report import recognise
from gailint.report.evidence import stated_figures
from gailint.rule import Example
from gailint.samples.report import sample_report

NEW, IN, OUT = ("new", "total"), ("carried_in", "total"), ("carried_out", "total")
STATED = {
    "全年共收到政府信息公开申请9件，均按期答复。": {NEW: {9}},
    "2023年，我镇新收政府信息公开申请 12 件，上年结转2件。": {NEW: {12}, IN: {2}},
    "收到依申请公开政府信息申请15件。": {NEW: {15}},
    "接到3件政府信息公开申请。": {NEW: {3}},
    "上年度结转政府信息公开申请4件，结转下年度继续办理1件。": {IN: {4}, OUT: {1}},
    "收到政府信息公开申请9件（其中2件为上年结转）。": {IN: {2}},
    "收到政府信息公开申请9件，含上年结转2件。": {IN: {2}},
    "上年度结转政府信息公开申请4件。": {IN: {4}},
    "共收到政府信息公开申请9件。年内新收政府信息公开申请7件。": {NEW: {9, 7}},
}
SILENT = (
    "全年受理政府信息公开申请9件。",
    "全年办理政府信息公开申请11件。",
    "2022年，我镇收到政府信息公开申请8件。",
    "历年累计收到政府信息公开申请108件。",
    "其中，通过网络收到政府信息公开申请5件。",
    "全县收到政府信息公开申请300件。",
    "未收到政府信息公开申请。",
    "收到群众来信9件。",
)


def stated(overview: str) -> dict[tuple[str, str], set[int]]:
    name, data = sample_report(Example(overview=overview))
    report = recognise(open_document(data, name), name, date(2026, 11, 20))
    assert report is not None
    return {cell: set(values) for cell, values in stated_figures(report.counts, report.prose).items()}


@pytest.mark.parametrize("overview", STATED)
def test_stated(overview: str) -> None:
    assert stated(overview) == STATED[overview]


@pytest.mark.parametrize("overview", SILENT)
def test_silent(overview: str) -> None:
    assert stated(overview) == {}
