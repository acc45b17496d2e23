"""GAI813 applicant-named."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "with a colon": Example(overview="2023年，我镇执行《条例》，申请人：赵明提交补正材料。", found="赵明"),
    "为": Example(overview="2023年，我镇执行《条例》，申请人为陈志强，提出申请。"),
    "a lawsuit": Example(overview="2023年，我镇执行《条例》，申请人孙丽华诉我镇一案已结。", found="孙丽华"),
    "masked": Example(overview="2023年，我镇执行《条例》，申请人赵某提交、申请人钱×提出、申请人孙**提起的申请均已办结。"),
    "titles": Example(overview="2023年，我镇执行《条例》，申请人王先生提出、申请人李女士提交的申请均已办结。"),
    "words": Example(
        overview="2023年，我镇执行《条例》，与申请人沟通后向申请人提出补正，申请人逾期提交、申请人重复提出、申请人张贴提交、"
        "申请人王家村提出、申请人均已提交、申请人黄山市提出的申请均已办结。"
    ),
    "other persons": Example(overview="2023年，我镇执行《条例》，组长王小明提出要求，被申请人为安澜县政府。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI813", CASES[name]) == []
