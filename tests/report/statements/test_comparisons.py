"""Statements beside the tables of the clean sample: 9 new, 2 carried in, 10 settled, 1 carried out, 1 reconsideration."""

from datetime import date

import pytest

from gailint.readers import open_document
from gailint.report import recognise
from gailint.report.statements.model import Comparison
from gailint.rule import Example
from gailint.samples.report import sample_report

HEADING = "（二）依申请公开情况\n"
AGREES = {
    "收到申请9件。": "applications-received",
    "收到申请11件。": "applications-received",
    "收到申请11件（其中上年结转2件）。": "applications-received",
    "受理申请10件。": "applications-received",
    "共办理申请11件。": "applications-settled",
    "答复申请10件。": "applications-settled",
    "上年结转政府信息公开申请2件。": "applications-carried-in",
    "结转下年度办理1件。": "applications-carried-out",
    "予以公开5件。": "application-outcome",
    "予以公开及部分公开6件。": "application-outcome",
    "因本机关不掌握等原因无法提供2件。": "application-outcome",
    "重复申请1件。": "application-outcome",
    "收到申请9件，其中自然人6件。": "applicant-count",
    "收到申请9件，其中法人或其他组织3件。": "applicant-count",
    "行政复议1件。": "reconsideration-count",
    "行政复议1件，维持1件。": "remedy-outcome",
    "行政复议1件，均获维持。": "remedy-outcome",
    "行政诉讼0件。": "zero-claim",
    "未发生行政诉讼。": "zero-claim",
    "制定行政规范性文件1件。": "document-count",
    "作出行政许可决定36件。": "decision-count",
    "未收取信息处理费。": "processing-fee-exceeds-fees",
    "予以公开5件，占办结总数的50%。": "share-of-table",
    "予以公开5件，占45.4%。": "share-of-table",
    "予以公开5件，占45.5%。": "share-of-table",
}
DENIED = {
    "收到申请8件。": ("applications-received", 9),
    "新收政府信息公开申请11件。": ("applications-received", 9),
    "未收到政府信息公开申请。": ("zero-claim", 9),
    "收到政府信息公开申请0件。": ("zero-claim", 9),
    "上年结转政府信息公开申请3件。": ("applications-carried-in", 2),
    "结转下年度办理2件。": ("applications-carried-out", 1),
    "办结申请9件。": ("applications-settled", 10),
    "收到申请9件，均已办结。": ("all-settled-claim", 1),
    "政府信息公开申请办结率100%。": ("all-settled-claim", 1),
    "予以公开6件。": ("application-outcome", 5),
    "不予公开3件。": ("application-outcome", 1),
    "因本机关不掌握等原因无法提供3件。": ("application-outcome", 2),
    "收到申请9件，其中自然人5件。": ("applicant-count", 6),
    "行政复议2件。": ("reconsideration-count", 1),
    "未发生行政复议。": ("zero-claim", 1),
    "行政诉讼1件。": ("zero-claim", 0),
    "行政复议1件，纠正1件。": ("remedy-outcome", 0),
    "制定行政规范性文件2件。": ("document-count", 1),
    "作出行政许可决定63件。": ("decision-count", 36),
    "收取信息处理费30元。": ("processing-fee-exceeds-fees", 0),
    "予以公开5件，占办结总数的52%。": ("share-of-table", 5),
}
NOT_COMPARED = {
    "收到申请9件，均按期办结。": "all-settled-claim",
    "2022年收到申请8件。": "applications-received",
    "历年收到申请80件。": "applications-received",
    "全县各部门收到申请80件。": "applications-received",
    "公示行政许可120条。": "decision-count",
}


def compared(overview: str, kind: str, **changes: object) -> Comparison:
    name, data = sample_report(Example(overview=HEADING + overview, **changes))  # type: ignore[arg-type]
    report = recognise(open_document(data, name), name, date(2026, 11, 20))
    assert report is not None
    (found,) = [
        one for one in report.comparisons if one.kind == kind and report.prose.section(one.start) == "overview"
    ]
    return found


@pytest.mark.parametrize("overview", AGREES)
def test_agrees(overview: str) -> None:
    found = compared(overview, AGREES[overview])
    assert (found.agrees, found.denied, found.reason) == (True, False, None)


@pytest.mark.parametrize("overview", DENIED)
def test_denied(overview: str) -> None:
    kind, expected = DENIED[overview]
    found = compared(overview, kind)
    assert (found.denied, found.expected) == (True, expected)
    assert found.name.zh
    assert found.name.en


@pytest.mark.parametrize("overview", NOT_COMPARED)
def test_not_compared(overview: str) -> None:
    found = compared(overview, NOT_COMPARED[overview])
    assert (found.comparable, found.agrees, found.denied) == (False, False, False)
    assert found.reason is not None


def test_blank_cell_is_not_compared() -> None:
    found = compared("制定行政规范性文件2件。", "document-count", cells={(2, "normative_documents", "issued"): ""})
    assert (found.comparable, found.denied) == (False, False)


def test_either_reading_may_be_the_one_in_a_blank_cell() -> None:
    found = compared("收到申请8件。", "applications-received", cells={(3, "carried_in", "total"): ""})
    assert not found.denied


def test_cell_of_the_likely_reading() -> None:
    found = compared("收到申请8件。", "applications-received")
    assert found.cell is not None
    assert (found.cell.table, found.cell.row, found.cell.column) == (3, "new", "total")
    assert compared("不予公开3件。", "application-outcome").cell is None


@pytest.mark.parametrize(("year", "denied"), [(2020, True), (2023, True)])
def test_both_editions(year: int, denied: bool) -> None:
    assert compared("制定行政规范性文件2件。", "document-count", year=year).denied is denied


def test_region_of_the_region_s_own_government() -> None:
    assert compared("全县收到申请9件。", "applications-received", agency="安澜县人民政府").agrees
    assert not compared("全县收到申请9件。", "applications-received", agency="安澜县教育局").comparable
