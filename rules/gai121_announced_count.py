"""A list has as many points as the sentence before it announces.

What it does:
    Reports 以下三个方面 in front of a numbered list of another length.

Why:
    A point is missing, was added later, or the sentence was kept from last year.

Basis:
    None in law: it is a slip.

Not reported:
    A list that does not follow directly; one that is itself broken (GAI108, GAI120) or has lists inside it; 第三方面;
    sentences with two counts.

说明：
    前文说“以下三个方面”，后面的列举却不是三项，请核对。
    只核对紧跟其后的编号列举。
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from gailint.rule import WARNING, Example, Finding, Findings, NumberedItem, Pattern, Report, rule

RULE = rule(
    code="GAI121",
    slug="announced-count",
    severity=WARNING,
    zh="前文说“{printed}”，后面列举了{count}项",
    en="{printed} is announced, and a list of {count} follows",
)

GOOD = (Example(), Example(problems="主要有以下两个方面问题：一是更新不够及时；二是解读形式单一。2024年将逐项改进。"))
BAD = (
    Example(problems="存在以下三个方面问题：一是更新不够及时；二是解读形式单一。2024年将逐项改进。", found="三个方面", expected="二"),
    Example(overview="重点做好两方面工作：一是每月核对；二是增加图表；三是组织培训。", found="两方面", expected="三"),
    Example(problems="还存在以下2点不足：\n1.更新不够及时。\n2.解读形式单一。\n3.培训次数偏少。", found="2点"),
)
TRAP = (
    Example(problems="存在以下三个方面问题，今后将逐项改进，每月向社会公布进展。一是更新慢；二是解读少。", note="not directly"),
    Example(problems="以下三个方面：一是更新慢，一是栏目多，二是人手少；二是解读少；三是培训少。2024年将改进。", note="a list inside"),
    Example(problems="（一）以下两点不足：\n1.更新慢。\n2.解读少。\n（二）2024年将作以下改进：\n1.每月核对。\n2.增加图表。\n3.培训。"),
    Example(problems="主要是以下两个方面三项任务：一是每月核对；二是增加图表；三是组织培训。", note="two counts"),
    Example(problems="以下三点不足：一是更新慢；二是解读少。此外，培训也偏少。2024年将逐项改进。", note="a point without number"),
)

_NUMERALS = "零一二三四五六七八九十"
_COUNTS = {**{char: value for value, char in enumerate(_NUMERALS)}, "两": 2}
_ANNOUNCED = Pattern(
    r"(?:以下|如下|下列|下面|(?:做好|抓好|做到|存在|主要有|把握|突出)[^，。；：:、\n\d一二两三四五六七八九十第]{0,6})"
    r"(?P<printed>(?P<count>[两二三四五六七八九十]|\d)[个大]?(?:方面|问题|不足|措施|工作|任务|重点|环节|困难|短板|点|项|条|类))"
    r"[^，。；：:、\n\d二两三四五六七八九十]{0,12}(?P<end>[：:]|。?(?=\n))[ \u3000\n]{0,4}",
    "以下", "如下", "下列", "下面", "做好", "抓好", "做到", "存在", "主要有", "把握", "突出",
)
_RANKS = {"一是": 9, "一要": 9, "一、": 0, "一．": 0, "（一）": 1, "1.": 2, "1、": 2, "1．": 2, "（1）": 3, "(1)": 3, "①": 4}
# No list has as many points, those inside its points counted.
_REACH = 200
_MORE = Pattern("此外|另外|除此之外|还有|再者|同时还")


def check(report: Report) -> Findings:
    announced = [*_ANNOUNCED.finditer(report.prose.text)]
    if not announced:
        return
    items = [item for item in report.numbering if item.style in _RANKS]
    headings = [at for at, paragraph in enumerate(report.prose.paragraphs) if paragraph.kind == "heading"]
    for match in announced:
        count = _COUNTS.get(match["count"]) or int(match["count"])
        points = _points(items, match.end(), headings)
        if len(points) < 2 or len(points) == count:
            continue
        last = report.prose.paragraph(points[-1].start)
        if len(points) < count and _MORE.search(last.value[points[-1].end - last.start :]):
            continue
        start, end = match.span("printed")
        yield Finding(
            report.prose.span(start, end),
            {"printed": match["printed"], "count": len(points)},
            section=report.prose.section(start),
            actual=match["count"],
            expected=_NUMERALS[len(points)] if len(points) <= 10 else str(len(points)),
        )


def _points(items: Sequence[NumberedItem], start: int, headings: Sequence[int]) -> list[NumberedItem]:
    """The points of the list that begins at `start`; none where there is none, or it is not plain how far it goes."""
    at = bisect_left(items, start, key=attrgetter("start"))
    if at == len(items) or items[at].start != start or items[at].value != 1:
        return []
    first = items[at]
    points = [first]
    rank = _RANKS[first.style]
    section = bisect_right(headings, first.paragraph)
    near = items[max(0, at - _REACH) : at + _REACH]
    around = [item for item in near if bisect_right(headings, item.paragraph) == section]
    above = {_RANKS[item.style] for item in around if item.start < start}
    for item in around:
        other = _RANKS[item.style]
        if item.start <= start:
            continue
        if other in above and other < rank:
            break
        if other != rank:
            continue
        if item.value == 1 and (item.paragraph != first.paragraph or item.paragraph != points[-1].paragraph):
            break
        if item.value != len(points) + 1:
            return []
        points.append(item)
    return points

