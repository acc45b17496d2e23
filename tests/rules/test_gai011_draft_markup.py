"""GAI011 draft-markup."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

PAGE = (
    "<html><body><h1>安澜县柳溪镇人民政府2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>{}</p>"
    "<p>二、主动公开政府信息情况</p></body></html>"
)
CASES = {
    "bold at the start": Example(overview="**一是加强学习。**全年培训3次。", found="**一是加强学习。**"),
    "bold inside": Example(overview="全年工作如下：**主动公开**，共96条。", found="**主动公开**"),
    "bold on a page": Example(file="r.html", raw=PAGE.format("**主动公开**：共96条。"), found="**主动公开**"),
    "a heading": Example(problems="## 主要问题\n更新不够及时。", found="##"),
    "a fence": Example(other="```\n没有收取信息处理费。\n```", found="```"),
    "an offer": Example(other="没有收取信息处理费。如需进一步修改请告诉我。", found="如需进一步修改请告诉我"),
    "what an assistant says first": Example(overview="以下是根据您提供的材料撰写的报告。", found="以下是根据您提供的材料撰写的报告"),
    "an assistant's name for itself": Example(problems="作为AI语言模型，不便评价。", found="作为AI语言模型"),
    "markup in Markdown": Example(file="r.md", overview="**主动公开**：共96条。"),
    "masked names": Example(overview="张**、李**和王**的申请已答复，身份证号330***********1234。"),
    "masked villages": Example(overview="**村、**镇等地的做法得到肯定（**街道）。"),
    "a topic with marks": Example(overview="#柳溪政务#话题阅读量12万次，C#培训1次。"),
    "a pipe table": Example(overview="具体数字见下表：\n| 类别 | 条数 |\n| --- | --- |\n| 文件 | 20 |\n| 财政 | 12 |"),
    "artificial intelligence as a subject": Example(
        overview="作为人工智能应用试点镇，我镇公开算力补贴政策；以下是主要做法，希望以上做法得到支持。"
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI011", CASES[name]) == []


def test_a_kind_of_mark_is_told_once_with_its_number() -> None:
    [found] = check_rule("GAI011", Example(overview="\n".join(["**要点：**已公开。"] * 5)))
    assert "5处" in found.message
