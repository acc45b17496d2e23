"""GAI111 placeholder-left."""

import pytest

from gailint.rule import ERROR, Example
from gailint.testing import case_failures

CASES = {
    name: Example(overview=text, found=found, severity=ERROR)
    for name, text, found in (
        ("an agency", "由××局负责。", "××"),
        ("full-width letters", "由ＸＸ镇负责。", "ＸＸ"),
        ("a year", "20XX年，我镇公开信息126条。", "20XX年"),
        ("a year of underscores", "20__年，我镇公开信息126条。", "20__年"),
        ("a month", "于X月X日公布。", "X"),
        ("asterisks", "共公开***条。", "***"),
        ("underscores", "共公开 ___ 条。", "___"),
        ("words of a template", "（单位名称）2023年的工作平稳有序。", "（单位名称）"),
        ("a prompt", "单击此处输入文字。", "单击此处输入"),
        ("an instruction", "（请填写本年度培训次数）", "（请填写本年度培训次数）"),
        ("an instruction on type", "公开情况（仿宋三号字，行距28磅）", "（仿宋三号字，行距28磅）"),
        ("the notice's own words", "各项数据核定时间点为报告年度的12月31日。", "核定时间点为报告年度"),
        ("to be settled", "培训次数（待定）。", "（待定）"),
        ("two sentences", "由XX局负责。举办××次。", ("XX", "××")),
        ("one sentence, told once", "由XX局、XX镇、XX村负责。", "XX"),
    )
} | {
    "in the title": Example(title="XX镇2023年政府信息公开工作年度报告", found="XX"),
    "before 2019": Example(year=2012, overview="由××局负责。", found="××"),
} | {
    name: Example(overview=text)
    for name, text in (
        ("an applicant", "申请人李××申请公开征地批复。"),
        ("a case number", "（2023）某01行初××号判决驳回起诉。"),
        ("a card number", "身份证号3301**********1234已经遮盖。"),
        ("an address with two letters", "详见www.example.gov.cn/xx/index.html。"),
        ("a size", "新设200×300厘米公开栏2处。"),
        ("a name with X", "开展“政务公开+X”活动，使用MAXX平台。"),
        ("still to be done", "部分制度尚待完善，内容亟待补充。"),
        ("a form to fill in", "群众可以现场申请（填写申请表）。"),
        ("in another's words", "对某某镇政府提起诉讼的案件没有发生。"),
        ("full stops", "开展了走访……听取了意见。"),
    )
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI111", CASES[name]) == []
