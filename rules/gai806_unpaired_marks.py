"""Brackets and quotation marks come in pairs.

What it does:
    Reports round brackets, 【】, 「」 and double quotation marks without a partner in the paragraph.

Why:
    The reader cannot tell where the insertion or the quotation ends; often words are missing too.

Basis:
    GB/T 15834-2011, 4.8 and 4.9: brackets and quotation marks are used in pairs.

Not reported:
    List numbers such as 1） and a）, also those that lost their figure; pairs of half-width and full-width brackets; quotations over several paragraphs;
    an even number of quotation marks, whatever their direction; paragraphs that break off (GAI807); title marks
    (GAI706) and document numbers (GAI702). Files that lost many marks in conversion are not checked.

说明：
    括号或引号只有一半，请补上或删去。
    列表编号“1）”、半角与全角括号配对、跨段的引号、方向不对但成对的引号不报告；书名号见GAI706，文号见GAI702。
"""

from collections.abc import Iterator

from gailint.rule import WARNING, Example, Finding, Findings, NotChecked, Pattern, Report, Words, rule

RULE = rule(
    code="GAI806",
    slug="unpaired-marks",
    severity=WARNING,
    zh="“{text}”处的{mark}没有配对，请补上另一半或删去",
    en="{mark} at {text} has no partner; add the other half or remove it",
)

GOOD = (Example(),)
BAD = (
    Example(overview="2023年，我镇执行《条例》（国务院令第711号，公开信息96条。", found="（"),
    Example(overview="2023年，我镇执行《条例》，公开信息96条）。", found="）"),
    Example(overview="2023年，我镇开展“政务公开日活动，执行《条例》。", found="“"),
    Example(overview="2023年，我镇开展政务公开日”活动，执行《条例》。", found="”"),
)
TRAP = (
    Example(overview="2023年，我镇执行《条例》：1）公开信息；2）受理申请；a）当面；b）网上；一）其他。", note="list numbers"),
    Example(overview="2023年，我镇(以下简称本镇）执行《条例》，开展\"政务公开日”活动。", note="mixed widths"),
    Example(overview="2023年，我镇执行《条例》，提出“公开为民。\n服务群众”的口号。", note="over two paragraphs"),
    Example(overview="2023年，我镇执行《条例》，落实”六稳”任务。", note="wrong direction, but a pair"),
    Example(overview="2023年，我镇执行《条例》，公开信息96条（其中网站60条，公众号", note="breaks off"),
)

_BRACKETS = {"（": "）", "(": "）", "【": "】", "「": "」"}
_CLOSING = {"）": "）", ")": "）", "】": "】", "」": "」"}
_MARK = Pattern("[（()）【】「」“”\"]")
_LIST_NUMBER = Pattern("(?:^|[，。；：、,;:（(\\s])(?:\\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳])[^\\S\\n]?$")
_ENDS = frozenset("。；！？：”）)》…】」.!?;:\"，、")
_OPENING = {**_BRACKETS, "“": "”"}
_CORNERS = "【】「」"
_QUOTES = "“”\""
_MOST = 4
_NEAREST = 5


def check(report: Report) -> Findings:
    prose = report.prose
    lost = [at for at in _without_distant_pairs(report, list(_lost(report))) if not _breaks_off(report, at)]
    if len(lost) > _MOST:
        yield NotChecked(
            Words("多处括号或引号不成对，可能是转换造成的", "many brackets or quotation marks lack a partner; the conversion may have lost them")
        )
        return
    for at in lost:
        text = prose.text[at]
        mark = Words("引号", "the quotation mark") if text in _QUOTES else Words("括号", "the bracket")
        paragraph = prose.paragraph(at)
        near = prose.text[max(paragraph.start, at - 6) : min(paragraph.end, at + 7)]
        yield Finding(prose.span(at, at + 1), {"text": near, "mark": mark}, section=prose.section(at), actual=text)


def _lost(report: Report) -> Iterator[int]:
    """Offsets of the marks without a partner in their paragraph."""
    numbers: set[int] | None = None
    corners = any(mark in report.prose.text for mark in _CORNERS)
    for paragraph in report.prose.paragraphs:
        value = paragraph.value
        if _balanced(value) and not (corners and _corners_differ(value)):
            continue
        if numbers is None:
            numbers = {at for number in report.citations.numbers for at in range(number.start, number.end)}
        yield from (paragraph.start + at for at in _unpaired(value) if paragraph.start + at not in numbers)


def _balanced(value: str) -> bool:
    """Whether the numbers of round brackets and of quotes agree: then nothing is looked at more closely."""
    count = value.count
    return count("“") == count("”") and count("（") + count("(") == count("）") + count(")")


def _corners_differ(value: str) -> bool:
    return value.count("【") != value.count("】") or value.count("「") != value.count("」")


def _unpaired(value: str) -> list[int]:
    opened: list[tuple[int, str]] = []
    lost: list[int] = []
    quotes: list[int] = []
    for match in _MARK.finditer(value):
        at, mark = match.start(), match[0]
        if mark in _QUOTES:
            quotes.append(at)
        elif mark in _BRACKETS:
            opened.append((at, _BRACKETS[mark]))
        elif opened and opened[-1][1] == _CLOSING[mark]:
            opened.pop()
        elif value[:at].strip() and not _LIST_NUMBER.search(value[max(0, at - 6) : at]):
            lost.append(at)
    return sorted(lost + [at for at, _ in opened] + _lone_quote(value, quotes))


def _lone_quote(value: str, quotes: list[int]) -> list[int]:
    """The one mark too many of an odd number; where straight ones are among them it cannot be told which."""
    if len(quotes) % 2 == 0 or any(value[at] == '"' for at in quotes):
        return []
    for place, at in enumerate(quotes):
        if place % 2 == 0 and value[at] == "”":
            return [at]
        if place % 2 and value[at] == "“":
            return [quotes[place - 1]]
    return [quotes[-1]]


def _breaks_off(report: Report, at: int) -> bool:
    """Whether a mark is opened in a paragraph that breaks off: its end is missing, not the other half alone."""
    return report.prose.text[at] in _OPENING and report.prose.paragraph(at).value[-1] not in _ENDS


def _without_distant_pairs(report: Report, lost: list[int]) -> list[int]:
    """The marks left when those are dropped that pair with one in a paragraph near by."""
    prose = report.prose
    left: list[int] = []
    for at in lost:
        mark = prose.text[at]
        opening = prose.text[left[-1]] if left else ""
        if opening and _OPENING.get(opening) == _CLOSING.get(mark, mark) and prose.index(at) - prose.index(left[-1]) <= _NEAREST:
            left.pop()
        else:
            left.append(at)
    return left
