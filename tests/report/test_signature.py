"""The sign-off: agency and date at the end, in figures and in Chinese numerals."""

from datetime import date

import pytest

from gailint.readers import open_document
from gailint.report import Report, recognise
from gailint.rule import Example
from gailint.samples.report import sample_report

AGENCY = "安澜县柳溪镇人民政府"
SIGNED = {
    f"{AGENCY}\n2024年1月15日": (AGENCY, date(2024, 1, 15)),
    f"{AGENCY}\n2024年1月 15 日": (AGENCY, date(2024, 1, 15)),
    f"{AGENCY}\n２０２４年１月１５日": (AGENCY, date(2024, 1, 15)),
    f"{AGENCY}\n2024.1.15": (AGENCY, date(2024, 1, 15)),
    f"{AGENCY}\n2024-01-15": (AGENCY, date(2024, 1, 15)),
    f"{AGENCY}\n（2024年1月15日）": (AGENCY, date(2024, 1, 15)),
    f"{AGENCY} 2024年1月15日": (f"{AGENCY} 2024年1月15日", date(2024, 1, 15)),
    f"{AGENCY}\n二〇二四年一月十八日": (AGENCY, date(2024, 1, 18)),
    f"{AGENCY}\n二○二四年一月十八日": (AGENCY, date(2024, 1, 18)),
    f"{AGENCY}\n二零二四年十二月三十一日": (AGENCY, date(2024, 12, 31)),
    f"{AGENCY}\n二〇二四年 元月 廿六日": (AGENCY, date(2024, 1, 26)),
    f"{AGENCY}\n二〇二〇年十月十日": (AGENCY, date(2020, 10, 10)),
    f"{AGENCY}\n二O二四年二月二十日": (AGENCY, date(2024, 2, 20)),
    f"{AGENCY} 二〇二四年三月五日": (f"{AGENCY} 二〇二四年三月五日", date(2024, 3, 5)),
    f"{AGENCY}\n二〇二四年二月三十日": (AGENCY, None),
}
UNSIGNED = (
    "",
    AGENCY,
    "2024年1月15日，我镇在网站公布本报告。",
    "本报告由党政办公室编制，于二〇二四年一月十八日公布。",
    "2024年1月",
    "二〇二四年一月",
    "2023年1月1日至2023年12月31日",
)


def read(signature: str) -> Report:
    name, data = sample_report(Example(signature=signature))
    report = recognise(open_document(data, name), name, date(2026, 11, 20))
    assert report is not None
    return report


@pytest.mark.parametrize("text", SIGNED)
def test_signed(text: str) -> None:
    signature = read(text).signature
    assert signature is not None
    assert signature.date is not None
    assert (signature.agency.value if signature.agency else None, signature.date.date) == SIGNED[text]


@pytest.mark.parametrize("text", UNSIGNED)
def test_unsigned(text: str) -> None:
    assert read(text).signature is None


@pytest.mark.parametrize("line", ["（2024年1月15日）", "二〇二四年一月十五日"])
def test_a_date_under_the_title(line: str) -> None:
    name, data = sample_report(Example(signature="", preamble=line))
    report = recognise(open_document(data, name), name, date(2026, 11, 20))
    assert report is not None
    assert report.signature is not None
    assert report.signature.date is not None
    assert report.signature.date.date == date(2024, 1, 15)


@pytest.mark.parametrize("line", ["2024年1月15日", "二〇二四年一月十五日"])
def test_the_sign_off_is_no_part_of_the_last_section(line: str) -> None:
    body = read(f"{AGENCY}\n{line}").body("other")
    assert body
    assert AGENCY not in body
    assert line not in body
