"""GAI704 known-document."""

import re

import pytest

from gailint.report.known_documents import DOCUMENTS
from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "the whole title": Example(
        overview="2023年，我镇落实《国务院办公厅关于印发2022年政务公开工作要点的通知》（国办发〔2022〕18号）。",
        found="国办发〔2022〕18号",
        expected="国办发〔2022〕8号",
    ),
    "without brackets": Example(
        overview="2023年，我镇落实《2020年政务公开工作要点》国办发〔2020〕71号。", found="国办发〔2020〕71号"
    ),
    "the number first": Example(
        overview="2023年，我镇落实国办发〔2019〕14号文件《2020年政务公开工作要点》。", found="国办发〔2019〕14号"
    ),
    "of another office": Example(
        other="依据《政府信息公开信息处理费管理办法》（国办发〔2020〕109号），没有收取信息处理费。",
        found="国办发〔2020〕109号",
        expected="国办函〔2020〕109号",
    ),
    "the formats in 2020": Example(
        year=2020,
        preamble="本报告按照《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕61号）编制。",
        found="国办公开办函〔2019〕61号",
        expected="国办公开办函〔2019〕60号",
    ),
    "the formats mixed in 2021 and later": Example(
        preamble="本报告按照《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2019〕60号）编制。", note="GAI703 tells"
    ),
    "right ones": Example(
        overview="2023年，我镇落实《2019年政务公开工作要点》（国办发〔2019〕14号）、《关于全面推进基层政务公开标准化规范化工作的"
        "指导意见》（国办发〔2019〕54号）、《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）和《政府信息公开条例》"
        "（国务院令第711号）。"
    ),
    "two titles, one number": Example(overview="2023年，我镇落实《2021年政务公开工作要点》《公开办法》（国办发〔2022〕8号）。"),
    "an annex": Example(overview="2023年，我镇落实《基层公开目录》（国办发〔2019〕54号附件1）。"),
    "a short own title": Example(overview="2023年，我镇落实《要点》（国办发〔2021〕12号）。"),
    "local points": Example(overview="2023年，我镇落实《2022年政务公开工作要点》（安政办〔2022〕18号）。"),
    "a province's points": Example(overview="2023年，我镇落实《江南省2022年政务公开工作要点》（国办发〔2022〕18号转发）。"),
    "unknown year": Example(overview="2023年，我镇落实《2023年政务公开工作要点》（国办发〔2023〕5号）。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI704", CASES[name]) == []


def test_documents_name_their_sources() -> None:
    assert len({(one.issuer, one.year, one.number) for one in DOCUMENTS}) == len(DOCUMENTS)
    for one in DOCUMENTS:
        assert one.source
        assert re.fullmatch(r"20\d\d(?:-\d\d-\d\d)?", one.source_date)
        assert one.date is None or one.year in (None, one.date.year)
        assert one.fits.fullmatch(one.title), one.title
        assert one.keyword in one.title
