"""Counts in digits, with unit and exactness."""

import pytest

from gailint.report.quantities import read_quantities
from given_prose import prose_of

COUNTS = {
    "公开信息96条": "96条",
    "公开信息 96 条": "96条",
    "公开信息９６条": "96条",
    "公开信息1,362条": "1362条",
    "收到申请9件、8宗、7份、6例、5个": "9件 8宗 7份 6例 5个",
    "推送消息12篇，培训3次，参训142人次": "12篇 3次 142人次",
    "公开信息560余条": "560条?",
    "公开信息约560条": "560条?",
    "公开信息560条以上": "560条?",
    "超过300件": "300件?",
    "阅读量1万次": "1万次?",
    "6.7万条": "",
    "第12条规定": "",
    "《第3条解释》": "",
    "满意率98%": "",
    "2021年1月1日": "",
    "编号2021-96条": "",
    "十二条": "",
    "九件": "",
    "": "",
}


@pytest.mark.parametrize("text", COUNTS)
def test_counts(text: str) -> None:
    found = read_quantities(prose_of(text))
    assert " ".join(f"{one.value}{one.unit}{'' if one.exact else '?'}" for one in found) == COUNTS[text]


def test_places() -> None:
    prose = prose_of("公开信息 96 条。")
    (found,) = read_quantities(prose)
    assert (prose.text[found.start : found.end], found.stop) == ("96", prose.text.index("。"))
