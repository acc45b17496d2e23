"""What kind of agency a report is from, as far as its name makes it certain.

A name is the places it lies in, the last of which decides the level, and an organ: 威海市 文登区 | 财政局. Where the
name may be read in two ways, or says nothing of the rank (安澜市 may be a city of either rank), the answer is unknown.
"""

from __future__ import annotations

from gailint.pattern import Pattern
from gailint.report.model import Agency

_BRACKET = Pattern(r"[（(][^（()）]*[)）]$", "）", ")")
_INNER_GOVERNMENT = Pattern("人民政府(?=.)", "人民政府")
_TOWNSHIP = Pattern(r"(?:镇|乡|苏木)(?:人民政府)?$|街道(?:办事处|办)?$|(?:镇|乡|街道)党政(?:综合)?办(?:公室)?$")
_DEPARTMENT = Pattern(
    r"(?:局|委员会|委|厅|办公室|办|支队|大队|总队|中心|管理处|联合会|联社|档案馆)$"
)
# Bodies whose rank is not that of the place in their name, and those that are no part of a local government.
_APART = Pattern(
    "^国家|^中国|^中华|^国务院|税务|海关|海事局|气象局|烟草|邮政管理|消防救援|通信管理|金融监管|银行|调查队|兵团|铁路|民航|分局"
    "|管理委员会|管委会|法院|检察院|公司|集团"
)
_LETTER = "[^省市县区旗盟局委厅办处院会校司队所站\\W\\d]"
_PLACES = Pattern(
    rf"(?P<province>{_LETTER}{{2,3}}省|{_LETTER}{{2,6}}自治区|(?:北京|天津|上海|重庆)市)?"
    rf"(?P<city>{_LETTER}{{2,8}}?(?:市|自治州|州|盟|地区))?"
    rf"(?P<county>{_LETTER}{{1,10}}[县旗]|(?:市[中南北]|[城郊矿]|{_LETTER}{{2,3}})区|{_LETTER}{{2,5}}市)?"
)
_PLACE_END = "省市州盟县区旗"
# What goes on as a word of the organ: 县|市场监督管理局 is not 县市|场监督管理局.
_WORD_GOES_ON = Pattern("市(?:[场容域长直级]|政(?![务府法])|民(?!政|族|宗))|区[域划块]|县[域级]|省[级直]|旗[帜舰]")
_TOWN_WITHIN = Pattern("街道|(?<![城村乡])镇|(?<!城)乡(?![村镇])", "街道", "镇", "乡")
# An area set up for a purpose is no district: 高新区, 滨江新区, 旅游度假区.
_PURPOSE = Pattern(
    "(?:开发|新|园|示范|试验|实验|林|景|管理|矿|港|保税?|旅游?|度假|工业?|功能|合作|产业?|物流|贸易?|自贸|名胜|特|社|地|库|牧|校|片|核心|集聚|聚集"
    "|科技|高教|空|经济|技术|创新|先行|经开|商务|金融|保护|生态|农|垦|行政|[新老主]城|大学城|科学城)区$",
    "区",
)
_SUBURB = ("城区", "郊区", "矿区")
_SELF = Pattern(r"[我本](?:镇|乡|街道|县|区|市|省|州|局|委|办|厅|机关|单位|中心|旗|盟|处|院|所|社|部)")


def read_agency(name: str, prose: str) -> Agency:
    """Level and kind from the agency's name, and what it calls itself in the text."""
    plain = _BRACKET.sub("", "".join(name.split()))
    selves = tuple(dict.fromkeys(match[0] for match in _SELF.finditer(prose)))
    return Agency(name, level_of(plain), kind_of(plain), selves)


def level_of(name: str) -> str:
    """`province`, `city`, `county`, `township`, or `unknown` where the name leaves it open."""
    if _APART.search(name):
        return "unknown"
    if _TOWNSHIP.search(name):
        return "township"
    place, organ = _split(name)
    if _TOWN_WITHIN.search(organ):
        return "unknown"
    if organ.endswith("厅") and not organ.endswith("办公厅"):
        return "province"
    return _level_of_place(place)


def kind_of(name: str) -> str:
    """`government`, `department`, or `unknown`."""
    if _TOWNSHIP.search(name) or name.endswith(("人民政府", "行政公署")):
        return "government"
    if _DEPARTMENT.search(name):
        return "unknown" if name.endswith(("管理委员会", "管委会")) else "department"
    place, organ = _split(name)
    return "government" if place and not organ else "unknown"


def _split(name: str) -> tuple[str, str]:
    """The places and the organ of a name, the organ "" for the government itself; ("", name) where they cannot be told."""
    whole = _INNER_GOVERNMENT.sub("", name)
    ends = [at for at in range(len(whole), 1, -1) if whole[at - 1] in _PLACE_END]
    for at in ends:
        place, organ = whole[:at], whole[at:]
        if not _PLACES.compiled.fullmatch(place) or _WORD_GOES_ON.match(whole[at - 1 : at + 2]):
            continue
        if organ in ("", "人民政府", "行政公署"):
            return place, ""
        if _DEPARTMENT.search(organ):
            return place, organ
    return "", whole


def _level_of_place(place: str) -> str:
    """The level of the last of some places."""
    parts = _PLACES.compiled.fullmatch(place)
    if not parts:
        return "unknown"
    county, city = parts["county"] or "", parts["city"] or ""
    if county:
        certain = bool(city) if county.endswith("市") or county in _SUBURB else not _PURPOSE.search(county)
        return "county" if certain else "unknown"
    if city:
        return "unknown" if city.endswith("市") else "city"
    return "province" if parts["province"] else "unknown"
