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
    "information in another unit": Example(overview="全年共公开各类信息篇，其中文件20篇。", found="公开各类信息篇"),
    "decisions published": Example(overview="在专栏公开行政许可和行政处罚信息条。", found="公开行政许可和行政处罚信息条"),
    "messages": Example(overview="微信公众号共推送图文消息篇，阅读量人次。", found=("推送图文消息篇", "阅读量人次")),
    "messages of citizens": Example(overview="全年受理网民留言件，收集意见条。", found=("网民留言件", "意见条")),
    "applications in 条": Example(overview="本年度新收政府信息公开申请条。", found="公开申请条"),
    "applications with a figure beside": Example(
        overview="全年收到政府信息公开申请件，按时办结9件。", found="收到政府信息公开申请件"
    ),
    "applications and nothing else": Example(overview="全年收到信息公开申请件。", found="收到信息公开申请件"),
    "applications of others": Example(
        overview="全年收到公民、法人和其他组织提出的政府信息公开申请件，比上年增加3件。", found="提出的政府信息公开申请件"
    ),
    "carried in": Example(overview="收到申请9件，上年结转政府信息公开申请件。", found="结转政府信息公开申请件"),
    "settled": Example(overview="收到申请9件，办结件，结转下年度2件。", found="办结件"),
    "settled in 条": Example(overview="收到申请9条，按时办结条，结转2条。", found="办结条"),
    "results": Example(
        overview="从办理结果看，予以公开3件、不予公开件、无法提供件。", found=("不予公开件", "无法提供件")
    ),
    "a result in 条": Example(overview="共办结2条。办理结果中，予以公开条。", found="予以公开条"),
    "compared": Example(overview="收到信息公开申请件，同比下降40.0%。", found="收到信息公开申请件"),
    "what may be a noun": Example(overview="本年度收到政府信息公开申请件，均已按期办结，办结率100%。"),
    "cut off is GAI807": Example(overview="制发规范性文件2件，废止1件，现行有效规范性文件"),
    "reconsideration": Example(overview="因政府信息公开引起的行政复议件，行政诉讼1件。", found="引起的行政复议件"),
    "litigation": Example(overview="因政府信息公开引发的行政复议1件、行政诉讼件。", found="行政诉讼件"),
    "an item of a list": Example(overview="公开信息96条，其中门户网站条、公众号36条。", found="门户网站条"),
    "an item with blanks": Example(overview="门户网站 60 条、公开栏 条、公众号 36 条。", found="公开栏 条"),
    "the last item": Example(overview="其中门户网站60条、公众号36条、公开栏条。", found="公开栏条"),
    "growth": Example(overview="同比增长%，比上年增加条。", found=("增长%", "增加条")),
    "a rate without a verb": Example(overview="全年办结9件，办结率%。", found="率%"),
    "in force": Example(overview="制发行政规范性文件2件，废止1件，现行有效的规范性文件。", found="现行有效的规范性文件"),
    "documents in force": Example(overview="集中公开现行有效的规范性文件。共制发2件，现行有效规范性文件5件。"),
    "cases as nouns beside figures": Example(overview="共9件，办结件、结转件均已归档，办结件，均已装订。"),
    "applications as an object": Example(overview="对收到政府信息公开申请件，逐一登记，共9件。"),
    "words that end in a unit": Example(overview="公开通知20件、政策文件、公告3件、各类案件、信件、事项，2条、头条、惯例、3条。"),
    "Chinese numerals in a list": Example(overview="收到申请3件，上年结转申请两件，办结4件，其中当面一件、网络3件。"),
    "nouns with 件 in a list": Example(overview="共25件，其中交办件、转办件3件；即办件20件、承诺件、上报件3件。"),
    "every single one": Example(overview="做到发布每条信息条条准确，公开一条信息，核对一条，更新该信息条目。"),
    "a head of a column": Example(overview="同比增长%\n满意率（%）"),
    "number of words": Example(overview="开展业务培训次数多，留言件数少，公开信息条数增加，阅读量大。"),
    "denied results": Example(overview="办结9件，没有不予公开件，未出现无法提供件。"),
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
