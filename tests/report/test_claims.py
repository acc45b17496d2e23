"""Who says which year a report is for."""

from datetime import date

import pytest

from gailint.readers import open_document
from gailint.report import Report, recognise
from gailint.rule import Example
from gailint.samples.report import sample_report

PERIOD = "本报告统计期限自2023年1月1日至2023年12月31日。"
CLAIMS = {
    "title, period and opening": (Example(), "title 2023 period 2023 opening 2023"),
    "no period": (Example(preamble="现公布本报告。"), "title 2023 opening 2023"),
    "a year within 年度": (Example(overview="2022年度，我镇公开政府信息126条。"), "opening 2022"),
    "an opening without comma": (Example(overview="2022年我镇认真落实各项要求，公开信息。"), "opening 2022"),
    "a heading first": (Example(overview="（一）主动公开\n2022年，我镇认真落实各项公开要求。"), "opening 2022"),
    "a look back first": (Example(overview="2022年，我镇被评为先进单位。2023年，我镇认真落实各项公开要求。"), ""),
    "another paragraph first": (Example(overview="我镇认真落实条例的各项规定要求。\n2022年，工作平稳有序。"), ""),
    "last year's list": (Example(overview="2022年底前发现的问题已全部整改到位，工作平稳。"), ""),
    "a document": (Example(overview="根据《2022年政务公开工作要点》的要求，我镇公开信息。"), ""),
}
FILES = {
    "2022.txt": "file 2022",
    "年报（2022）.txt": "file 2022",
    "柳溪镇2022年度报告.txt": "file 2022",
    "2022-2023.txt": "",
    "2024-01-18-年报.txt": "",
    "2024年1月公布.txt": "",
    "20240118.txt": "",
    "report.txt": "",
    "第12023号.txt": "",
}


def read(example: Example) -> Report:
    name, data = sample_report(example)
    report = recognise(open_document(data, name), name, date(2026, 11, 20))
    assert report is not None
    return report


def told(report: Report, *places: str) -> str:
    return " ".join(f"{claim.place} {claim.year}" for claim in report.year_claims if claim.place in places)


@pytest.mark.parametrize("name", CLAIMS)
def test_claims(name: str) -> None:
    example, wanted = CLAIMS[name]
    places = [word for word in wanted.split() if word.isalpha()] or ["opening"]
    assert told(read(example), *places) == wanted


@pytest.mark.parametrize("name", FILES)
def test_years_of_file_names(name: str) -> None:
    assert told(read(Example(file=name)), "file") == FILES[name]


def test_the_title_weighs_most() -> None:
    report = read(Example(year=2023, preamble="统计期限自2022年1月1日至2022年12月31日。", file="2021.txt"))
    assert report.year == 2023
    assert [claim.year for claim in report.year_claims if claim.place in ("period", "file")] == [2022, 2021]


def test_the_place_in_the_title_is_the_year() -> None:
    claim = read(Example()).year_claims[0]
    assert claim.span.end_column - claim.span.column == len("2023")
