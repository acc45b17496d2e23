"""National documents that annual reports cite: number, title and date, each with where this is known from."""

from __future__ import annotations

from datetime import date

from gailint.pattern import Pattern
from gailint.record import record

_OFFICE = "(?:国务院办公厅政府信息与政务公开办公室)?"
_CITED = "已发布年度报告（2019–2025）一致引用的文号"
_CITED_DATE = "2025"


@record
class KnownDocument:
    """A national document.

    `issuer`, `year` and `number` make its document number; `year` is None for a decree. `title` is its short name and
    `fits` the forms in which it is cited, without blanks and inner title marks. `keyword` stands in every one of them.
    `date` is None where only the year is certain. `source` and `source_date` tell where this is known from.
    """

    issuer: str
    year: int | None
    number: int
    title: str
    fits: Pattern
    keyword: str
    date: date | None
    source: str
    source_date: str

    @property
    def printed(self) -> str:
        """The document number as it is printed."""
        return f"{self.issuer}〔{self.year}〕{self.number}号" if self.year else f"{self.issuer}第{self.number}号"


def _points(year: int, number: int) -> KnownDocument:
    """The yearly 政务公开工作要点. Those of a province or a city bear its name."""
    fits = Pattern(f"(?:国务院办公厅)?(?:关于印发)?{year}年政务公开工作要点(?:的通知)?", "政务公开工作要点")
    return KnownDocument(
        "国办发", year, number, f"{year}年政务公开工作要点", fits, "政务公开工作要点", None, _CITED, _CITED_DATE
    )


_REGULATION = "政府信息公开条例"
_REGULATION_FITS = Pattern("(?:中华人民共和国)?政府信息公开条例", _REGULATION)
FORMAT_2021 = KnownDocument(
    "国办公开办函", 2021, 30, "中华人民共和国政府信息公开工作年度报告格式",
    Pattern(f"{_OFFICE}(?:关于印发)?(?:中华人民共和国)?政府信息公开工作年度报告格式(?:的通知)?", "年度报告格式"),
    "年度报告格式", date(2021, 9, 26), "文件原文", "2021-09-26",
)  # fmt: skip
FORMAT_2019 = KnownDocument(
    "国办公开办函", 2019, 60, "关于政府信息公开工作年度报告有关事项的通知",
    Pattern(f"{_OFFICE}关于政府信息公开工作年度报告有关事项的通知", "年度报告有关事项"),
    "年度报告有关事项", None, _CITED, _CITED_DATE,
)  # fmt: skip

DOCUMENTS: tuple[KnownDocument, ...] = (
    FORMAT_2021,
    FORMAT_2019,
    KnownDocument(
        "国办公开办函", 2019, 61, "关于规范政府信息公开平台有关事项的通知",
        Pattern(f"{_OFFICE}关于规范政府信息公开平台有关事项的通知", "信息公开平台有关事项"),
        "信息公开平台", None, _CITED, _CITED_DATE,
    ),
    KnownDocument(
        "国办函", 2020, 109, "政府信息公开信息处理费管理办法",
        Pattern("(?:国务院办公厅)?(?:关于印发)?政府信息公开信息处理费管理办法(?:的通知)?", "信息处理费管理办法"),
        "信息处理费", date(2020, 11, 17), "文件原文", "2020-11-17",
    ),
    _points(2019, 14),
    _points(2020, 17),
    _points(2021, 12),
    _points(2022, 8),
    KnownDocument(
        "国办发", 2016, 80, "关于全面推进政务公开工作的意见实施细则",
        Pattern("(?:国务院办公厅)?(?:印发)?(?:关于全面推进政务公开工作的意见)实施细则(?:的通知)?", "实施细则"),
        "全面推进政务公开", None, _CITED, _CITED_DATE,
    ),
    KnownDocument(
        "国办发", 2019, 54, "关于全面推进基层政务公开标准化规范化工作的指导意见",
        Pattern("(?:国务院办公厅)?关于全面推进基层政务公开标准化规范化工作的指导意见", "标准化规范化"),
        "基层政务公开标准化规范化", None, _CITED, _CITED_DATE,
    ),
    KnownDocument(
        "国务院令", None, 711, _REGULATION, _REGULATION_FITS, _REGULATION, date(2019, 4, 3), "条例修订公布令", "2019-04-03"
    ),
    KnownDocument(
        "国务院令", None, 492, _REGULATION, _REGULATION_FITS, _REGULATION, date(2007, 4, 5), "条例公布令", "2007-04-05"
    ),
)  # fmt: skip
# Numbers whose year and serial number no other document of that office has.
OFFICE_NUMBERS = frozenset({(2021, 30), (2019, 60), (2019, 61), (2016, 201)})
