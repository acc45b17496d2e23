"""GAI203 column-label."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

BARE = """\
一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
（一）予以公开\t0\t0\t0\t0\t0\t0\t0
四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0
"""
FLAT = "申请人\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n" + BARE

CASES = {
    "the total comes first": Example(
        replace=(("\t自然人\n\t法人或其他组织\n\t总计\n", "\t总计\n\t法人或其他组织\n\t自然人\n"),)
    ),
    "two renamed": Example(
        labels={"科研机构": "事业单位", "法律服务机构": "律师个人"}, found=("事业单位", "律师个人")
    ),
    "applicants of two kinds exchanged, Markdown": Example(
        file="report.md", labels={"商业企业": "法律服务机构", "法律服务机构": "商业企业"}, found="法律服务机构", expected="商业企业"
    ),
    "results of table 4 exchanged": Example(
        replace=(("\t结果维持\n\t结果纠正\n", "\t结果纠正\n\t结果维持\n"),), found="结果纠正", expected="结果维持"
    ),
    "a slip of one character": Example(labels={"社会公益组织": "社会公益组识"}),
    "a header of one line": Example(tables={3: FLAT}),
    "no header": Example(tables={3: BARE}),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI203", CASES[name]) == []
