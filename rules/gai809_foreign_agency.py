"""The report speaks of its own agency, not of another one.

What it does:
    Reports 我局, 我镇, 我公司 and the like that name another kind of organ than the title and stand once or twice against
    several of the right one; headings about the information disclosure of a whole province, city or county in the
    report of a lower body; and an introduction that announces the report of another kind of agency.

Why:
    The text was taken over from another agency's report.

Basis:
    Article 49 of the Regulation: every agency reports on its own work.

Not reported:
    我国, 我省, 我市, 我县, which a lower body may say of its region; words in quotation marks and titles; agencies whose
    kind is not certain; self-names that are as frequent as the right one.

说明：
    文中的自称（如镇政府报告中的“我局”）、小标题中的范围（如乡镇报告中的“推动全省政府信息公开工作”）
    或者引言中公布报告的机关与标题不符，可能是从别处抄来的，请核对。
    “我省”“我市”“我县”和引号、书名号中的文字不报告。
"""

from collections import Counter

from gailint.rule import WARNING, Example, Finding, Findings, Pattern, Report, Words, rule

RULE = rule(
    code="GAI809",
    slug="foreign-agency",
    severity=WARNING,
    zh="{agency}的报告中出现“{text}”，其他地方用的是“{usual}”，请核对是否抄自其他机关",
    en="the report of {agency} says {text}, elsewhere {usual}; see whether this comes from another agency",
    variants={
        "scope": Words(
            "小标题说的是“{text}”，与{agency}的级别不符，请核对",
            "the heading speaks of {text}, which does not fit {agency}",
        ),
        "report": Words(
            "这里公布的是“{text}”的报告，标题是{agency}，请核对", "this announces the report of {text}, but the title is that of {agency}"
        ),
    },
)

_OWN = "2023年，我镇执行《条例》。我镇公开信息96条。我镇安排专人维护栏目。"

GOOD = (Example(), Example(overview=_OWN))
BAD = (
    Example(overview=_OWN + "我局将公开要求纳入考核。", found="我局"),
    Example(
        agency="安澜县水利局",
        overview="2023年，我局执行《条例》。我局公开信息96条。我局安排专人维护栏目。我镇邀请代表评议。",
        found="我镇",
    ),
    Example(overview="2023年，我镇执行《条例》。\n（一）组织推动全省政府信息公开工作\n我镇公开信息96条。", found="全省政府信息公开工作"),
    Example(
        preamble="根据《条例》要求，现公布安澜县民族宗教事务局2023年政府信息公开工作年度报告。", found="安澜县民族宗教事务局"
    ),
)
TRAP = (
    Example(overview=_OWN + "我县开展评议，我市印发方案，我省召开会议，我国进入新阶段。", note="what a town may say of its region"),
    Example(overview=_OWN + "群众来信说“我局部地区信号差”，印发《我局工作指南》30份。", note="quoted; a title"),
    Example(overview="2023年，我镇执行《条例》。我局公开信息96条。我局安排专人。我局做好更新。", note="as frequent"),
    Example(agency="安澜县柳溪镇综合服务中心", overview="2023年，我镇执行《条例》。我镇公开信息。我镇更新。我局配合。", note="not certain"),
    Example(preamble="根据《条例》要求，现公布柳溪镇2023年政府信息公开工作年度报告。", note="a short name"),
    Example(overview="2023年，我镇执行《条例》，按要求推动全省政府信息公开平台对接。", note="no heading"),
)

_SELF = Pattern("[我本](?:镇|乡|街道|局|厅|公司|校|医院)(?!部|势|面|长|里的?人|土|村|民)")
_OF_KIND = {
    "township": frozenset(("局", "厅", "公司", "校", "医院")),
    "county": frozenset(("局", "厅", "镇", "乡", "街道", "公司", "校", "医院")),
    "bureau": frozenset(("镇", "乡", "街道", "公司", "校", "医院")),
}
_USUAL = {
    "township": ("我镇", "我乡", "我街道", "本镇", "本乡", "本街道"),
    "county": ("我县", "我区", "本县", "本区", "我市", "本市"),
    "bureau": ("我局", "本局"),
}
_LEAST = 3
_MOST = 2
_SCOPE = Pattern("(?:组织|推动|推进|指导|统筹)(?P<scope>全[省市县区](?:政府信息|政务)公开(?:工作)?)", "全")
_NUMBERED = Pattern(r"[^\S\n]{0,4}[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．][^\S\n]?[组织积极认真推动进指导统筹]{0,8}")
_STOP = Pattern("[。：:]")
_WIDER = {"township": "省市县区", "county": "省市"}
_PROJECT = Pattern("示范|试点|标准|先进|考核|评|会|平台|要求|部署|精神|名次")
_ANNOUNCED = Pattern(
    "(?:现(?:将|公布|发布)|编制了?)(?P<name>[^，。；：、“”《》\\s]{4,30}?)(?:20\\d\\d)年度?(?:政府|政务)?信息公开(?:工作)?年度报告", "现", "编制"
)
_BUREAU = ("局", "委员会", "厅")
_QUOTED = Pattern("“[^”\\n]{0,200}”|《[^》\\n]{0,200}》", "“", "《")


def check(report: Report) -> Findings:
    kind = _kind(report)
    if kind is None:
        return
    yield from _self_names(report, kind)
    prose, name = report.prose, report.agency.name
    for match in _SCOPE.finditer(prose.text):
        start, end = match.span("scope")
        place = prose.paragraph(start)
        before, after = prose.text[place.start : start], prose.text[end : place.end]
        ended = _STOP.match(after) is not None
        heading = place.kind == "subheading" or (ended and _NUMBERED.fullmatch(before))
        project = _PROJECT.search(before) or (not ended and _PROJECT.search(after))
        if heading and not project and prose.text[start + 1] in _WIDER.get(kind, ""):
            text = match["scope"]
            yield Finding(prose.span(start, end), {"text": text, "agency": name, "usual": ""}, "scope", section=place.section)
    for match in _ANNOUNCED.finditer(prose.text):
        announced = match["name"]
        bureau = announced.endswith(_BUREAU) and not announced.endswith("办公厅")
        if (kind != "bureau" and bureau) or (kind == "bureau" and announced.endswith(("镇", "乡", "街道办事处", "镇人民政府", "乡人民政府"))):
            span = prose.span(match.start("name"), match.end("name"))
            yield Finding(
                span, {"text": announced, "agency": name, "usual": ""}, "report", section=prose.section(match.start())
            )


def _kind(report: Report) -> str | None:
    """`township`, `county` or `bureau` where the title makes it certain."""
    agency = report.agency
    if agency.kind == "government" and agency.level in ("township", "county"):
        return agency.level
    return "bureau" if agency.kind == "department" and agency.name.endswith("局") else None


def _self_names(report: Report, kind: str) -> Findings:
    prose = report.prose
    foreign = [name for name in report.agency.calls_itself if name[1:] in _OF_KIND[kind]]
    if not foreign and not any(word in prose.text for word in ("我公司", "本公司", "我校", "本校", "我医院", "本医院")):
        return
    counts = Counter({name: prose.text.count(name) for name in _USUAL[kind]})
    usual, frequency = counts.most_common(1)[0]
    if frequency < _LEAST:
        return
    quoted = {at for match in _QUOTED.finditer(prose.text) for at in range(*match.span())}
    found = [
        match for match in _SELF.finditer(prose.text) if match[0][1:] in _OF_KIND[kind] and match.start() not in quoted
    ]
    if len(found) <= _MOST and len(found) < frequency - 1:
        for match in found:
            yield Finding(
                prose.span(*match.span()),
                {"text": match[0], "agency": report.agency.name, "usual": usual},
                section=prose.section(match.start()),
                actual=match[0],
                expected=usual,
            )
