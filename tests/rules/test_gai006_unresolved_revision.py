"""GAI006 unresolved-revision."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

OTHER = "收取费用的情况：本年度没有收取信息处理费。"
CASES = {
    "an insertion": Example(file="report.docx", other=OTHER, revisions=(("没有收取信息", "insertion"),), found=OTHER),
    "a move": Example(file="report.docx", other=OTHER, revisions=(("：本年度", "move"),), found=OTHER),
    "a comment": Example(file="report.docx", other=OTHER, revisions=(("收取费用的", "comment"),), found=OTHER),
    "a deletion in a cell": Example(
        file="report.docx",
        cells={(2, "licences", "decisions"): "36（待核）"},
        revisions=(("（待核）", "deletion"),),
        found="\t36",
    ),
    "the first of several": Example(
        file="report.docx",
        other=f"{OTHER}\n此外没有。",
        revisions=(("此外没有", "comment"), ("本年度没有收", "insertion")),
        found=OTHER,
    ),
    "a clean file": Example(file="report.docx"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI006", CASES[name]) == []


def test_the_message_counts() -> None:
    example = Example(
        file="report.docx", other=OTHER, revisions=(("收取费用的", "comment"), ("没有收", "insertion"), ("取信息", "insertion"))
    )
    assert check_rule("GAI006", example)[0].message == "文件里有未处理的插入2处、批注1条，请在“审阅”中处理后再发布"
    assert "insertions: 2, comments: 1" in check_rule("GAI006", example, "en")[0].message
