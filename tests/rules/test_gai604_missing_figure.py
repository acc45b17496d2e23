"""GAI604 missing-figure."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "共 without figure": Example(overview="全年发布信息共条，其中文件20条。", found="共条"),
    "累计 without figure": Example(overview="全年推送信息累计篇。", found="累计篇"),
    "a remedy": Example(overview="行政复议3件，其中维持2件、纠正件。", found="纠正件"),
    "applications": Example(overview="全年共收到政府信息公开申请件，均按期答复。", found="共收到政府信息公开申请件"),
    "a blank": Example(overview="全年收到  件，上年结转0件。", found="收到  件"),
    "a no-break blank": Example(overview="发布政务信息\u00a0条；推送消息12篇。", found="发布政务信息\u00a0条"),
    "carried over": Example(overview="办结申请9件，结转下年度继续办理件。", found="结转下年度继续办理件"),
    "a rate": Example(overview="全年办结9件，办结率达到%。", found="率达到%"),
    "before a list": Example(overview="主动公开信息共计条其中政策文件20条。", found="共计条"),
    "after an aside with 未经": Example(overview="行政诉讼1件，为未经复议直接起诉的结果维持件。", found="结果维持件"),
    "figures everywhere": Example(overview="全年发布信息共 96 条，维持 1 件，办结率为98%，累计九件，共十余条。"),
    "full-width figures": Example(overview="全年发布信息共９６条，维持１件。"),
    "the Regulation": Example(overview="学习《中华人民共和国政府信息公开条例》，公开政府信息条目清晰。"),
    "conditions": Example(overview="改善办公共用条件，公共条件，落实共建项目，基础条件。"),
    "件数": Example(overview="统计维持件数、纠正件数，结转件数。"),
    "cases as a noun": Example(overview="认真登记收到的申请件，做好办结件、结转件的归档。"),
    "a denial": Example(overview="全年没有结果纠正件，未出现行政诉讼败诉和维持件。"),
    "a base in words": Example(overview="群众满意率按百分比（%）统计，增长（%）见附表。"),
    "a place holder is GAI111": Example(overview="全年公开信息共XX条，收到申请××件。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI604", CASES[name]) == []
