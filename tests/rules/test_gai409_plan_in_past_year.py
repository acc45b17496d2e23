"""GAI409 plan-in-past-year."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "older year": Example(problems="栏目更新不及时。2022年，我镇将继续加强学习，明确责任人，每月核对一次栏目内容。", found="2022"),
    "numbered": Example(problems="栏目更新不及时，解读形式单一，公众参与不足。\n（二）2023年，我镇将着力提高更新频率。", found="2023"),
    "with 计划": Example(problems="下一步，我镇将明确各栏目更新责任人，每月核对一次。存在的问题是部分栏目更新不够及时。2023年计划新增专栏2个。", found="2023"),
    "experience of the year": Example(problems="下一步，我镇将明确各栏目更新责任人，每月核对一次。存在的问题是部分栏目更新不够及时。下一步，在2023年工作基础上完成各项任务。"),
    "problems of the year": Example(problems="2023年，我镇将工作中的不足逐一列出。下一步，我镇将明确各栏目更新责任人，每月核对一次。存在的问题是部分栏目更新不够及时。"),
    "next year": Example(problems="下一步，我镇将明确各栏目更新责任人，每月核对一次。存在的问题是部分栏目更新不够及时。下一步，落实2024年度重点任务。"),
    "in section one, what was done": Example(overview="2023年，我镇认真执行《条例》。2023年，我镇将要求落实到每个栏目。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI409", CASES[name]) == []
