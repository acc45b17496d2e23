"""Dates, years with the part they play, and the statistics period."""

import pytest

from gailint.report.dates import read_chinese_dates, read_dates, read_period, read_years
from gailint.report.model import DateMention
from given_prose import prose_of


def short(mention: DateMention) -> str:
    shown = "-".join(str(part) for part in (mention.year, mention.month, mention.day) if part is not None)
    return shown if mention.year_printed else f"({shown})"


DATES = {
    "2021年1月1日": "2021-1-1",
    "2022年1月 1 日": "2022-1-1",
    "2024年3月完成调整": "2024-3",
    "２０２１年１２月３１日": "2021-12-31",
    "2024-01-18": "2024-1-18",
    "2024.1.18": "2024-1-18",
    "2024/1/18": "2024-1-18",
    "2021年1月1日至12月31日": "2021-1-1 (2021-12-31)",
    "2021年1月1日起至2021年12月31日止": "2021-1-1 2021-12-31",
    "2021年1月1日—12月31日": "2021-1-1 (2021-12-31)",
    "2021年2月30日": "2021-2-30",
    "2021年13月1日": "2021-13-1",
    "每年5月15日施行": "(5-15)",
    "5月开展培训": "",
    "IP地址10.0.2.15，版本2021.1": "",
    "0531-2021-1": "",
    "全年12个月": "",
}
YEARS = {
    "2021年，我镇公开信息。": "2021 plain",
    "《2021年政务公开工作要点》": "2021 title",
    "《关于印发〈2022年要点〉的通知》": "2022 title",
    "国办发〔2021〕12号": "2021 number",
    "国办发[2021]12号": "2021 number",
    "《目录（2021年版）》": "2021 title",
    "目录（2021年版）": "2021 version",
    "条例（2019年修订）": "2019 version",
    "2019年5月15日起施行": "2019 date",
    "http://www.example.gov.cn/2021年/": "2021 address",
    "面向2035年远景目标": "2035 plain",
    "2020—2022年": "2020 plain 2022 plain",
    "１９９８年": "1998 plain",
    "编号20210年，12021年": "",
    "电话0631-2021888": "",
}
PERIODS = {
    "本报告数据统计期限自2021年1月1日起至2021年12月31日止。": "2021-1-1 2021-12-31",
    "统计时限为2021年1月1日至12月31日。": "2021-1-1 (2021-12-31)",
    "所列数据从2021年1月1日到2021年12月31日。": "2021-1-1 2021-12-31",
    "统计期限2021年1月1日—12月31日。": "2021-1-1 (2021-12-31)",
    "起止时间：2021年1月1日-2021年11月30日": "2021-1-1 2021-11-30",
}
NO_PERIOD = (
    "活动时间为2021年5月1日至2021年5月7日。",
    "数据统计截至2021年12月31日。",
    "各项数据核定时间点为报告年度的12月31日。",
    "2021年1月1日，统计局公布数据。2021年12月31日止。",
    "",
)
CHINESE = {
    "二〇二四年一月十八日": "2024-1-18",
    "二○二四年十二月三十一日": "2024-12-31",
    "二零二零年元月十日": "2020-1-10",
    "二〇二四年十一月廿一日": "2024-11-21",
    "二〇二四年三月三十日": "2024-3-30",
    "二〇二四年一月": "",
    "二四年一月一日": "",
    "十二月三十一日": "",
}


@pytest.mark.parametrize("text", DATES)
def test_dates(text: str) -> None:
    assert " ".join(map(short, read_dates(prose_of(text)))) == DATES[text]


@pytest.mark.parametrize("text", YEARS)
def test_roles_of_years(text: str) -> None:
    prose = prose_of(text)
    found = read_years(prose, read_dates(prose))
    assert " ".join(f"{mention.year} {mention.role}" for mention in found) == YEARS[text]


@pytest.mark.parametrize("text", [*PERIODS, *NO_PERIOD])
def test_period(text: str) -> None:
    prose = prose_of(text)
    period = read_period(prose, read_dates(prose))
    shown = f"{short(period.start)} {short(period.end)}" if period else None
    assert shown == PERIODS.get(text)


@pytest.mark.parametrize("text", CHINESE)
def test_chinese_numerals(text: str) -> None:
    found = read_chinese_dates(text, 7)
    assert " ".join(map(short, found)) == CHINESE[text]
    assert all((one.start, one.end) == (7, 7 + len(text)) for one in found)


def test_an_impossible_day_is_no_date() -> None:
    (found,) = read_dates(prose_of("2021年2月30日"))
    assert found.date is None
