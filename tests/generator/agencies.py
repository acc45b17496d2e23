"""Invented agencies of every level, and what a report of theirs calls itself and its superiors."""

from __future__ import annotations

import random
from dataclasses import dataclass

_FIRST = "澄栎霁砚蔚岫珂沅汀枫翠榆苇栖绛漪嵘璞筠荻"
_SECOND = "屿坪浦渡冈滩川湖泉谷桥溪源台港峰"
_ALLEYS = ("银杏路", "同心路", "文昌街", "滨河路", "学府路", "和平街")
_AREA_CODES = ("0371", "0573", "0635", "0728", "0816", "0951", "021")

_DEPARTMENTS = (
    ("财政局", "局"),
    ("民政局", "局"),
    ("水利局", "局"),
    ("审计局", "局"),
    ("统计局", "局"),
    ("教育局", "局"),
    ("司法局", "局"),
    ("自然资源局", "局"),
    ("市场监督管理局", "局"),
    ("交通运输局", "局"),
    ("农业农村局", "局"),
    ("医疗保障局", "局"),
    ("应急管理局", "局"),
    ("卫生健康委员会", "委"),
    ("发展和改革委员会", "委"),
    ("机关事务管理办公室", "办"),
    ("人民政府办公室", "办"),
)
_PROVINCE_DEPARTMENTS = (
    ("水利厅", "厅"),
    ("交通运输厅", "厅"),
    ("商务厅", "厅"),
    ("统计局", "局"),
    ("民政厅", "厅"),
)


@dataclass(frozen=True)
class Agency:
    """Who the report is of.

    `level` is `township`, `county`, `city` or `province`, `kind` `government` or `department`. `short` is
    the name without 人民政府, `whole` the word for its territory or house, `rank_certain` whether the name
    alone shows that it cannot make 规章.
    """

    name: str
    short: str
    level: str
    kind: str
    me: str
    whole: str
    region: str
    superior: str
    superior_office: str
    office: str
    address: str
    telephone: str
    makes_regulations: bool = False
    rank_certain: bool = False

    @property
    def words(self) -> dict[str, str]:
        """The words that wordings are filled with."""
        return {
            "me": self.me,
            "all": self.whole,
            "name": self.name,
            "short": self.short,
            "region": self.region,
            "chief": f"{self.short}局长" if self.short.endswith("局") else "主要负责同志",
            "up": self.superior,
            "upoffice": self.superior_office,
            "office": self.office,
            "bureau": self.short + self.office.removeprefix(self.short[-1]),
            "address": self.address,
            "telephone": self.telephone,
        }


def make_agency(rng: random.Random) -> Agency:
    """A random agency; towns and county departments are the most frequent."""
    maker = rng.choices(
        (
            _township,
            _county_department,
            _county_government,
            _city_department,
            _city_government,
            _province_department,
            _province_government,
        ),
        (30, 25, 15, 12, 8, 6, 4),
    )[0]
    return maker(rng)


def place_name(rng: random.Random) -> str:
    """Two letters that no kind of place ends with."""
    return rng.choice(_FIRST) + rng.choice(_SECOND)


def _house(rng: random.Random, place: str) -> dict[str, str]:
    code = rng.choice(_AREA_CODES)
    length = 8 if len(code) == 3 else 7
    number = str(rng.randint(2, 8)) + "".join(str(rng.randint(0, 9)) for _ in range(length - 1))
    return {
        "address": f"{place}{rng.choice(_ALLEYS)}{rng.randint(1, 299)}号",
        "telephone": f"{code}-{number}",
    }


def _county(rng: random.Random) -> tuple[str, str]:
    kind = rng.choices("县区市", (5, 4, 1))[0]
    return place_name(rng) + kind, kind


def _is_certain(place: str) -> bool:
    """Whether a place is a county or a district beyond doubt: 港区 may be a port."""
    return not place.endswith(("市", "港区"))


def _township(rng: random.Random) -> Agency:
    county, county_kind = _county(rng)
    kind = rng.choices(("镇", "乡", "街道"), (5, 2, 3))[0]
    place = place_name(rng) + kind
    seat = "办事处" if kind == "街道" else "人民政府"
    long = rng.random() < 0.4
    prefix = county if long else ""
    return Agency(
        name=prefix + place + (seat if rng.random() < 0.75 else ""),
        short=place,
        level="township",
        kind="government",
        me="我" + kind,
        whole="全" + kind if kind != "街道" else "全街道",
        region=county,
        superior=f"{county_kind}委、{county_kind}政府",
        superior_office=f"{county_kind}政府办公室",
        office=rng.choice(("党政办公室", "党政综合办公室", "综合办公室")),
        rank_certain=True,
        **_house(rng, county),
    )


def _department(rng: random.Random, place: str, place_kind: str, level: str, certain: bool) -> Agency:
    title, own = rng.choice(_PROVINCE_DEPARTMENTS if level == "province" else _DEPARTMENTS)
    return Agency(
        name=place + title,
        short=place + title,
        level=level,
        kind="department",
        me="我" + own,
        whole="全" + own,
        region=place,
        superior=f"{place_kind}委、{place_kind}政府",
        superior_office=f"{place_kind}政府办公厅" if level == "province" else f"{place_kind}政府办公室",
        office="办公室" if own != "办" else "综合科",
        rank_certain=certain,
        **_house(rng, place),
    )


def _county_department(rng: random.Random) -> Agency:
    place, kind = _county(rng)
    return _department(rng, place, kind, "county", _is_certain(place))


def _city_department(rng: random.Random) -> Agency:
    return _department(rng, place_name(rng) + "市", "市", "city", False)


def _province_department(rng: random.Random) -> Agency:
    return _department(rng, place_name(rng) + "省", "省", "province", False)


def _government(rng: random.Random, place: str, kind: str, level: str) -> Agency:
    superior = {"county": "市", "city": "省", "province": ""}[level]
    return Agency(
        name=place + "人民政府",
        short=place,
        level=level,
        kind="government",
        me="我" + kind,
        whole="全" + kind,
        region=place,
        superior=f"{superior}委、{superior}政府" if superior else "党中央、国务院",
        superior_office={"": "国务院办公厅", "省": "省政府办公厅", "市": "市政府办公室"}[superior],
        office=f"{kind}政府办公{'厅' if level == 'province' else '室'}",
        makes_regulations=level != "county",
        rank_certain=level == "county" and _is_certain(place),
        **_house(rng, place),
    )


def _county_government(rng: random.Random) -> Agency:
    place, kind = _county(rng)
    return _government(rng, place, kind, "county")


def _city_government(rng: random.Random) -> Agency:
    return _government(rng, place_name(rng) + "市", "市", "city")


def _province_government(rng: random.Random) -> Agency:
    return _government(rng, place_name(rng) + "省", "省", "province")
