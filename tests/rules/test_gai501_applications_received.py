"""GAI501 applications-received."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

CASES = {
    "Chinese numerals": Example(overview="全年共收到政府信息公开申请八件。", found="八件", expected="9"),
    "another unit": Example(overview="本年度受理政府信息公开申请12宗。", found="12宗", expected="9"),
    "blanks in the figure": Example(overview="全年收到政府信息公开申请 1 2 件。", found="1 2 件", expected="9"),
    "full-width digits": Example(overview="全年收到政府信息公开申请１２件。", found="１２件", expected="9"),
    "the figure before the noun": Example(overview="全年收到12件政府信息公开申请。", found="12件", expected="9"),
    "in section five": Example(problems="本年度收到政府信息公开申请12件，存在答复不够规范的问题。针对上述不足，将加强培训。", found="12件", expected="9"),
    "the same mistake twice is one": Example(overview="全年收到政府信息公开申请12件。", other="全年收到政府信息公开申请12件，没有收取信息处理费。", found="12件"),
    "two mistakes are two": Example(overview="全年收到政府信息公开申请12件。", other="全年收到政府信息公开申请14件，没有收取信息处理费。", found=("12件", "14件")),
    "with those carried in": Example(overview="全年共受理政府信息公开申请11件。"),
    "those settled, accepted": Example(overview="全年共受理政府信息公开申请10件。"),
    "approximate": Example(overview="全年收到政府信息公开申请约12件。"),
    "another body": Example(overview="各部门收到政府信息公开申请43件。"),
    "a part of the year": Example(overview="上半年收到政府信息公开申请4件。"),
    "proposals": Example(overview="全年收到人大代表建议12件。"),
    "messages of citizens": Example(overview="全年收到网民来信12件，均已回复。"),
    "the table is wrong there": Example(overview="全年收到政府信息公开申请9件。", cells={(3, "new", "total"): "6"}),
    "the balance is wrong there": Example(overview="全年收到政府信息公开申请12件。", cells={(3, "new", "natural_person"): "7", (3, "new", "total"): "10"}),
    "2020": Example(year=2020, overview="全年收到政府信息公开申请8件。", found="8件", expected="9"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI501", CASES[name]) == []


def test_places_and_message() -> None:
    [found] = check_rule("GAI501", Example(overview="全年收到政府信息公开申请12件。"))
    assert (found.actual, found.expected, found.section) == ("12", "9", "overview")
    assert found.cell is not None
    assert (found.cell.table, found.cell.row, found.cell.column) == (3, "new", "total")
    assert found.related[0].message == "“一、本年新收政府信息公开申请数量”总计填9"
    assert "请先核对文字" in found.message


def test_without_a_table_nothing_is_compared() -> None:
    failures = case_failures("GAI501", Example(overview="全年收到政府信息公开申请12件。", tables={3: ""}))
    assert len(failures) == 1 and "没有可以读取的表格" in failures[0]


def test_the_message_in_english() -> None:
    [found] = check_rule("GAI501", Example(overview="全年收到政府信息公开申请12件。"), "en")
    assert found.message.startswith("the text says 12件 applications were received; in the table I. new applications, total: 9;")
