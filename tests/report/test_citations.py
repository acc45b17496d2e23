"""Titles, document numbers and articles in the prose, and which belong together."""

import pytest

from gailint.report.citations import Citations
from given_prose import prose_of

_FORMAT = "中华人民共和国政府信息公开工作年度报告格式"

# Text; for each citation the title and the number as they should be printed.
PAIRS: dict[str, list[tuple[str, str]]] = {
    "落实《2021年政务公开工作要点》（国办发〔2021〕12号）。": [("2021年政务公开工作要点", "国办发〔2021〕12号")],
    "落实《2021年政务公开工作要点》国办发〔2021〕12号。": [("2021年政务公开工作要点", "国办发〔2021〕12号")],
    "落实国办发〔2021〕12号文件《2021年政务公开工作要点》。": [("2021年政务公开工作要点", "国办发〔2021〕12号")],
    "落实《分工方案》（安政办发〔2021〕28号）。": [("分工方案", "〔2021〕28号")],
    "落实《要点》和国办发〔2021〕12号文件。": [("要点", ""), ("", "国办发〔2021〕12号")],
    "落实《要点》，执行国办发〔2021〕12号文件。": [("要点", ""), ("", "国办发〔2021〕12号")],
    "执行《条例》（国务院令第711号）。": [("条例", "国务院令第711号")],
    "执行《条例》（国令第 711 号）。": [("条例", "国务院令第711号")],
    "执行国务院第711号令。": [("", "国务院令第711号")],
    f"根据《关于印发〈{_FORMAT}〉的通知》（国办公开办函〔2021〕30号）要求": [
        (f"关于印发{_FORMAT}的通知", "国办公开办函〔2021〕30号")
    ],
    "落实《关于印发《公开目录》的通知》（安政发〔2023〕1号）": [("关于印发公开目录的通知", "〔2023〕1号")],
    "落实《关于印发<公开目录>的通知》": [("关于印发公开目录的通知", "")],
    "落实国办公开函【2019】60号": [("", "国办公开办函〔2019〕60号")],
    "落实国办公开办函〔202130号": [("", "国办公开办函〔2021〕30号")],
    "《甲》《乙》（国办发〔2021〕12号）《丙》": [("甲", ""), ("乙", "国办发〔2021〕12号"), ("丙", "")],
    "《甲》（国办发〔2021〕12号）、《乙》（国办发〔2022〕8号）": [("甲", "国办发〔2021〕12号"), ("乙", "国办发〔2022〕8号")],
    "2021年12月31日，第12号窗口，热线12345号，《未完": [],
    "（2021）浙01行初30号": [],
}
KNOWN = {
    "国办公开办函〔2021〕30号": _FORMAT,
    "国办公开办函〔2019〕60号": "关于政府信息公开工作年度报告有关事项的通知",
    "国办函〔2020〕109号": "政府信息公开信息处理费管理办法",
    "国办发〔2022〕8号": "2022年政务公开工作要点",
    "国务院令第711号": "政府信息公开条例",
}
ARTICLES = {
    "根据《条例》第五十条第（四）项规定": [(50, 4, "条例")],
    "根据《条例》第五十条第四款、第四十九条": [(50, 4, "条例"), (49, None, "条例")],
    "根据《条例》第 31 条": [(31, None, "条例")],
    "第一百零二条": [(102, None, "")],
    "《条例》要求如此。第十条另有规定": [(10, None, "")],
}


@pytest.mark.parametrize("text", PAIRS)
def test_titles_and_numbers(text: str) -> None:
    citations = Citations(prose_of(text))
    found = [(pair.title.name if pair.title else "", pair.number.right if pair.number else "") for pair in citations.pairs]
    assert found == PAIRS[text]


@pytest.mark.parametrize("number", KNOWN)
def test_known_numbers(number: str) -> None:
    known = Citations(prose_of(f"根据{number}文件")).numbers[0].known
    assert known is not None
    assert known.title == KNOWN[number]


@pytest.mark.parametrize("text", ARTICLES)
def test_articles(text: str) -> None:
    found = [(one.article, one.item, one.law) for one in Citations(prose_of(text)).articles]
    assert found == ARTICLES[text]


def test_places() -> None:
    text = "根据浙国办发〔2021〕12号、《要点》和安政办发〔2023〕 5号文件"
    citations = Citations(prose_of(text))
    printed = [text[number.start : number.end] for number in citations.numbers]
    assert printed == ["国办发〔2021〕12号", "〔2023〕 5号"]
    assert [(number.damaged, number.regular, number.blanks) for number in citations.numbers] == [
        (False, True, False),
        (False, True, True),
    ]


@pytest.mark.parametrize("piece", ["《", "》", "《甲", "《甲》", "〔2021〕30号", "国办发〔2021〕30号《甲》", "第十条", "《条例》第十条", "国", "《甲》（"])
def test_long_lines_give_no_more_than_they_hold(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    citations = Citations(prose_of(text))
    assert len(citations.pairs) <= 2 * len(text) // len(piece) + 1
    assert len(citations.articles) <= len(text) // len(piece)
