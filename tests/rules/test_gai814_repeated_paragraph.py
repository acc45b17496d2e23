"""GAI814 repeated-paragraph."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

_LONG = "我镇安排专人负责栏目维护，每月核对一次公开内容，发现错漏及时更正，并在年底对全年信息进行一次清理。"
_OTHER = "我镇组织工作人员参加培训3次，学习条例和有关规定，交流办理申请的经验，进一步提高答复的质量和效率水平。"

CASES = {
    "in the next section": Example(overview=_LONG, other=f"没有收取信息处理费。\n{_LONG}", found=_LONG),
    "blanks differ": Example(overview=f"{_LONG}\n{_LONG.replace('，', '， ')}", found=_LONG.replace("，", "， ")),
    "two in a row": Example(overview=f"{_LONG}\n{_OTHER}\n更新及时。\n{_LONG}\n{_OTHER}", found=_LONG),
    "two apart": Example(
        overview=f"{_LONG}\n{_OTHER}\n更新及时。\n{_LONG}\n{_OTHER.replace('培训', '集训')}\n{_OTHER}", found=(_LONG, _OTHER)
    ),
    "short": Example(overview="我镇执行《条例》。\n更新及时。\n我镇执行《条例》。"),
    "figures differ": Example(overview=f"{_OTHER}\n{_OTHER.replace('3次', '4次')}"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI814", CASES[name]) == []
