"""The six sections stand in the order of the form.

What it does:
    Reports the sections that stand behind one that should follow them; as few as possible.

Why:
    Readers and programs look for a part where the form has it.

Basis:
    The format of 国办公开办函〔2021〕30号 and 国办公开办函〔2019〕60号.

Not reported:
    Reports in which a section stands twice (GAI105); a section that is missing (GAI103).

说明：
    六个部分的先后顺序应与规定格式一致，请调整位置和序号。
"""

from gailint.rule import FORMS, SECTIONS, WARNING, Example, Finding, Findings, Report, Words, rule

RULE = rule(
    code="GAI104",
    slug="section-order",
    severity=WARNING,
    editions=FORMS,
    zh="“{title}”应是第{number}部分，现在的位置不对",
    en="{title} should be section {number}, and stands in another place",
)

_ORDER = tuple(SECTIONS)
_SWAPPED = (
    ("五、存在的主要问题及改进情况", "五、其他需要报告的事项"),
    ("六、其他需要报告的事项", "六、存在的主要问题及改进情况"),
)

GOOD = (Example(), Example(headings={"remedies": ""}))
BAD = (Example(replace=_SWAPPED, found="六、存在的主要问题及改进情况"),)
TRAP = (Example(headings={"other": "五、存在的主要问题及改进情况"}, note="a section twice: GAI105"),)


def check(report: Report) -> Findings:
    sections = [section for section in report.sections if section.key]
    places = [_ORDER.index(section.key) for section in sections if section.key]
    if len(set(places)) < len(places):
        return
    kept = _longest_rising(places)
    for section, place in zip(sections, places, strict=True):
        if place not in kept:
            number = Words("一二三四五六"[place], str(place + 1))
            values = {"title": SECTIONS[_ORDER[place]], "number": number}
            yield Finding(section.heading.span(), values, section=section.key)


def _longest_rising(places: list[int]) -> set[int]:
    """The longest choice of places that rise; of two neighbours exchanged, the second is the one left out."""
    best: dict[int, list[int]] = {}
    for place in places:
        chains = [chain for last, chain in best.items() if last < place]
        best[place] = [*max(chains, key=len), place] if chains else [place]
    longest = max(best.values(), key=len) if best else []
    return set(longest)

