"""GAI506 zero-claim."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

NONE = {
    (3, row, column): "0"
    for row, columns in {
        "new": ("natural_person", "enterprise", "other", "total"), "carried_in": ("natural_person", "total"),
        "granted": ("natural_person", "enterprise", "total"), "partial": ("natural_person", "total"),
        "refused.third_party": ("enterprise", "total"), "unavailable.not_held": ("natural_person", "other", "total"),
        "not_processed.repeated": ("natural_person", "total"),
        "results_total": ("natural_person", "enterprise", "other", "total"), "carried_out": ("natural_person", "total"),
    }.items()
    for column in columns
}  # fmt: skip

CASES = {
    "a blank is no denial": Example(
        overview="没有发生因政府信息公开引起的行政诉讼。",
        cells={(4, "litigation_direct", "total"): "", (4, "litigation_after_reconsideration", "total"): "/"},
    ),
    "none received": Example(overview="本年度没有收到公民、法人或者其他组织提出的政府信息公开申请。", found="没有收到公民、法人或者其他组织提出的政府信息公开申请", expected="9"),
    "0 received": Example(overview="全年收到政府信息公开申请0件。", found="0件", expected="9"),
    "both none, one of them wrong": Example(overview="未发生因政府信息公开引起的行政复议和行政诉讼。", found="未发生因政府信息公开引起的行政复议和行政诉讼", expected="1"),
    "some against none": Example(overview="全年收到政府信息公开申请3件。", cells=NONE, found="3件", expected="0"),
    "some cases against none": Example(overview="因政府信息公开引起的行政诉讼2件。", found="2件", expected="0"),
    "none and none": Example(overview="本年度未收到政府信息公开申请。", cells=NONE),
    "of last year": Example(overview="2022年，我镇未收到政府信息公开申请。"),
    "complaints": Example(overview="未收到群众投诉和举报。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI506", CASES[name]) == []
