"""GAI213 table-unreadable."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, sample_report

SHORT = ("2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷",
    "8.属于行政查询事项", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确", "1.信访举报投诉类申请", "3.要求提供公开出版物",
    "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息", "3.其他")  # fmt: skip
LINES = "\n".join(line.strip() for line in sample_report(Example())[1].decode().splitlines() if line.strip())

CASES = {
    "only the first of equal lines is left": Example(
        tables={3: "一、本年新收政府信息公开申请数量\n0\n二、上年结转政府信息公开申请数量\n（一）予以公开\n（二）部分公开\n"
                "1.属于国家秘密\n2.其他法律行政法规禁止公开\n3.危及“三安全一稳定”\n4.保护第三方合法权益\n（七）总计\n"},
        found="一、本年新收政府信息公开申请数量",
    ),
    "rows of too few cells": Example(
        replace=tuple((f"{label}\n\t0\n\t0\n", f"{label}\n") for label in SHORT), found="一、本年新收政府信息公开申请数量"
    ),
    "all in order, one cell a line": Example(raw=LINES),
    "wrong edition, but readable": Example(year=2020, labels={"规范性文件": "行政规范性文件"}),
    "one row cut short": Example(replace=(("2.其他法律行政法规禁止公开\n\t0\n\t0\n", "2.其他法律行政法规禁止公开\n"),)),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI213", CASES[name]) == []
