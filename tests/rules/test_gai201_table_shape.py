"""GAI201 table-shape."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

ZEROS = "\t0\n" * 7 + "\n"
LABELS = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计"
SHORT = (
    f"行政复议\t行政诉讼\n{LABELS}\t未经复议直接起诉\t复议后起诉\n\t\t\t\t\t{LABELS}\t{LABELS}\n1" + "\t0" * 3 + "\t1" + "\t0" * 9
)
NAMES = ("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "（二）部分公开",
    "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息",
    "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项", "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作",
    "3.补正后申请内容仍不明确", "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
    "5.要求行政机关确认或重新出具已获取信息", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他", "（七）总计", "四、结转下年度继续办理")  # fmt: skip
NARROW = "自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t其他\n" + "\n".join(
    name + "\t0" * 6 for name in NAMES
)
OLD = """\
信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量
规章\t0\t0\t0
规范性文件\t1\t1\t4
信息内容\t上一年项目数量\t本年增/减\t处理决定数量
行政许可\t12\t0\t36
"""

CASES = {
    "two rows are missing": Example(
        replace=(
            ("\t\n\t\n\t2.其他法律行政法规禁止公开\n" + ZEROS, ""),
            ("\t\n\t\n\t4.无正当理由大量反复申请\n" + ZEROS, ""),
        ),
        found="3.危及“三安全一稳定”",
    ),
    "a row of table 2 is missing": Example(replace=(("\t行政强制\n\t0\n\n", ""),), found="行政事业性收费"),
    "a row is there twice": Example(
        replace=(("\t\n\t\n\t3.危及", "\t\n\t\n\t2.其他法律行政法规禁止公开\n" + ZEROS + "\t\n\t\n\t3.危及"),),
        found="2.其他法律行政法规禁止公开",
    ),
    "a cell too many that is no split figure": Example(
        replace=(("\t\n\t\n\t3.危及“三安全一稳定”\n", "\t\n\t\n\t3.危及“三安全一稳定”\n\t0\n"),), found="3.危及“三安全一稳定”"
    ),
    "table 4 with fourteen cells": Example(tables={4: SHORT}, found="1"),
    "a column is missing": Example(tables={3: NARROW}, found="自然人"),
    "edition 2019": Example(year=2019, replace=(("\t政府集中采购\n\t0\n\t0\n", ""),), found="行政事业性收费"),
    "Markdown": Example(file="report.md"),
    "an empty row of habit": Example(replace=(("\t行政强制\n\t0\n\n", "\t行政强制\n\t0\n\n\t备注\n\t\n\n"),)),
    "the other edition": Example(year=2022, tables={2: OLD}),
    "no table": Example(tables={3: "", 4: ""}),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI201", CASES[name]) == []


def test_a_table_that_is_cut_off_is_one_finding() -> None:
    [found] = check_rule("GAI201", Example(tables={3: "自然人\t法人或其他组织\t总计\n" + "\n".join(
        name + "\t0" * 7 for name in NAMES[:12])}))  # fmt: skip
    assert found.message.startswith("表格与法定格式不符：缺少")
    assert "等13行" in found.message
