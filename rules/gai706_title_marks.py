"""Title marks come in pairs: 《 and 》.

What it does:
    Reports a 《 that is not closed in its paragraph, a 》 that was not opened, and quotation marks that cross title marks.

Why:
    The reader cannot tell where the title ends, and a search does not find the document.

Basis:
    GB/T 15834-2011, 4.15: title marks are used in pairs.

Not reported:
    Angle brackets <…> or 〈…〉 inside 《》, whichever way they are paired; titles inside titles; titles that are broken
    over two paragraphs. Files that lost many title marks in conversion are not checked.

说明：
    书名号没有成对：有“《”没有“》”，或者有“》”没有“《”，或者引号与书名号交叉。请补上缺的一半。
    书名号里面用〈〉还是<>不报告；书名断在两段的不报告。
"""

from collections.abc import Iterator

from gailint.rule import WARNING, Example, Finding, Findings, NotChecked, Pattern, Report, Words, rule

RULE = rule(
    code="GAI706",
    slug="title-marks",
    severity=WARNING,
    zh="“{text}”有“《”没有“》”，请在书名末尾补上",
    en="{text} has 《 without 》; add it at the end of the title",
    variants={
        "closing": Words("“{text}”有“》”没有“《”，请在书名开头补上", "{text} has 》 without 《; add it where the title begins"),
        "crossed": Words("“{text}”的引号与书名号交叉，请检查顺序", "quotation marks and title marks cross in {text}; see to their order"),
    },
)

GOOD = (Example(),)
BAD = (
    Example(overview="2023年，我镇认真执行《政府信息公开条例，公开信息96条。", found="《政府信息公开条例"),
    Example(overview="2023年，我镇认真执行政府信息公开条例》，公开信息96条。", found="我镇认真执行政府信息公开条例》"),
    Example(overview="2023年，我镇编印“《政务公开手册”》，公开信息96条。", found="“《政务公开手册”》"),
)
TRAP = (
    Example(overview="2023年，我镇落实《关于印发<公开目录>的通知》和《关于印发〈清单>的通知》，执行《条例》。", note="style"),
    Example(overview="2023年，我镇落实《关于印发《公开目录》的通知》，执行《条例》。", note="a title inside a title"),
    Example(overview="2023年，我镇执行《中华人民共和国政府\n信息公开条例》，公开信息96条。", note="broken over two lines"),
    Example(overview="2023年，我镇编印《“一老一小”服务手册》和“《条例》问答”，公开信息96条。", note="well nested"),
    Example(overview="2023年，我镇落实《关于印发〈公开目录》的通知》，执行《条例》。", note="one inner mark as the outer one"),
)

_MARKS = Pattern("[《》]", "《", "》")
_CROSSED = Pattern("“《[^“”《》\\n]{1,60}”》(?!”)|(?<!“)《“[^“”《》\\n]{1,60}》”", "”》", "》”")
_STOP = Pattern("[，。；：、（(\\s]")
_LONGEST = 40
_MOST = 6


def check(report: Report) -> Findings:
    prose = report.prose
    for match in _CROSSED.finditer(prose.text):
        yield _finding(report, match.start(), match.end(), "crossed")
    lost = list(_lost(report)) if "《" in prose.text or "》" in prose.text else []
    if len(lost) > _MOST:
        yield NotChecked(Words("多处书名号不成对，可能是转换造成的", "many title marks lack a partner; the conversion may have lost them"))
        return
    places = {(prose.index(at), mark) for at, mark in lost}
    for at, mark in lost:
        # The other half in the next paragraph, or in the one before: a title that is broken over lines.
        other = (prose.index(at) + 1, "》") if mark == "《" else (prose.index(at) - 1, "《")
        if other not in places:
            yield _finding(report, *_stretch(prose.text, at, mark), "" if mark == "《" else "closing")


def _finding(report: Report, start: int, end: int, variant: str) -> Finding:
    text = report.prose.text[start:end]
    span, section = report.prose.span(start, end), report.prose.section(start)
    return Finding(span, {"text": text}, variant, section=section, actual=text)


def _lost(report: Report) -> Iterator[tuple[int, str]]:
    """Offsets of the title marks without a partner in their paragraph, in order."""
    for paragraph in report.prose.paragraphs:
        value, start = paragraph.value, paragraph.start
        if "《" not in value and "》" not in value:
            continue
        marks = [(match.start(), match[0]) for match in _MARKS.finditer(value)]
        opened: list[int] = []
        unopened: list[int] = []
        for at, mark in marks:
            if mark == "《":
                opened.append(at)
            elif opened:
                opened.pop()
            else:
                unopened.append(at)
        # One inner mark in the place of an outer one, as in 《…〈…》…》, is style.
        loose = abs(sum(map(value.count, "〈<")) - sum(map(value.count, "〉>")))
        if len(opened) + len(unopened) > loose:
            yield from sorted([(start + at, "《") for at in opened] + [(start + at, "》") for at in unopened])


def _stretch(text: str, at: int, mark: str) -> tuple[int, int]:
    """The title as far as it can be told: up to the next stop, or back to the last one."""
    if mark == "》":
        before = text[max(0, at - _LONGEST) : at]
        stops = [match.end() for match in _STOP.finditer(before)]
        return at - len(before) + (stops[-1] if stops else 0), at + 1
    found = _STOP.search(text[at + 1 : at + _LONGEST])
    return at, at + 1 + found.start() if found else min(len(text), at + _LONGEST)
