"""What kind of agency a report is from, as far as its name makes it certain."""

from __future__ import annotations

from gailint.pattern import Pattern
from gailint.report.model import Agency

_BRACKET = Pattern(r"[（(][^（()）]*[)）]$", "）", ")")
_TOWNSHIP = Pattern(r"(?:镇|乡|苏木)(?:人民政府)?$|街道(?:办事处|办)?$|(?:镇|乡|街道)党政(?:综合)?办公室$")
_GOVERNMENT = Pattern(r"(?:省|市|县|区|旗|州|盟|镇|乡|苏木)人民政府$|街道办事处$")
_COUNTY = Pattern(r"(?:县|自治县|旗)(?:人民政府)?$")
# What an area of development, trade, tourism … may have in its name: it is not certainly a district.
_SPECIAL = "省市州开发新试验园景自贸保税示范合作度假管理工业物流港务旅游功能矿林经济技术产高科教"
_DISTRICT = Pattern(rf"[^开发新试验园景]{{2}}区人民政府$|(?:^|[省市州])[^{_SPECIAL}]{{2,3}}区$")
_PROVINCE = Pattern(r"^(?:.{2,3}省|.{2,6}自治区|(?:北京|天津|上海|重庆)市)(?:人民政府)?$")
_DEPARTMENT = Pattern(
    r"(?:局|委员会|委|厅|办公室|办|分局|支队|大队|总队|中心|管理处|公安分局|联合会|联社|档案馆)$"
)
_COUNTY_DEPARTMENT = Pattern(
    rf"(?:县|自治县|旗|(?:^|[省市州])[^{_SPECIAL}]{{2,3}}区).{{2,20}}(?:局|委员会|委|中心|大队|办公室)$"
)
_SELF = Pattern(r"[我本](?:镇|乡|街道|县|区|市|省|州|局|委|办|厅|机关|单位|中心|旗|盟|处|院|所|社|部)")


def read_agency(name: str, prose: str) -> Agency:
    """Level and kind from the agency's name, and what it calls itself in the text."""
    plain = _BRACKET.sub("", name)
    selves = tuple(dict.fromkeys(match[0] for match in _SELF.finditer(prose)))
    return Agency(name, _level(plain), _kind(plain), selves)


def _level(name: str) -> str:
    if _TOWNSHIP.search(name):
        return "township"
    if _PROVINCE.match(name):
        return "province"
    if _COUNTY.search(name) or _DISTRICT.search(name) or _COUNTY_DEPARTMENT.search(name):
        return "county"
    return "unknown"


def _kind(name: str) -> str:
    if _GOVERNMENT.search(name) or _TOWNSHIP.search(name) or _PROVINCE.match(name) or _COUNTY.search(name):
        return "government"
    if _DEPARTMENT.search(name) and "人民政府" not in name[-6:]:
        return "department"
    return "unknown"
