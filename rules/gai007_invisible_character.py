"""Characters that cannot be seen, or that only look like the ones that are meant.

What it does:
    Reports zero-width characters, marks of writing direction, soft hyphens, byte order marks inside the text,
    characters of the private use areas, and radicals in the place of letters (⼈ U+2F08 for 人). One finding for each
    kind in a line; one for all where a kind stands in more than five lines.

Why:
    They break searching, counting and reading aloud: a search for 人民 does not find ⼈民, and a figure with a
    zero-width character in it is no figure. Private use characters show as boxes without their font.

Basis:
    Article 24 of the Regulation on Government Information Disclosure asks for information that can be queried
    and searched conveniently.

Not reported:
    No-break and ideographic spaces, which documents use for layout. Joiners and direction marks beside Arabic and
    Mongolian letters, where they are part of the spelling.

说明：
    文字中夹有看不见的字符（零宽字符、方向控制符、软连字符、BOM），或字形相似、编码不同的部首字、私用区字符。
    它们会使检索、统计和朗读出错，多由 PDF 转换或网页粘贴带入。
    看不见的字符可以直接删除，部首字应改为普通汉字；私用区字符须对照原件重新输入。
    不间断空格和全角空格不报告。
"""

import re

from gailint.rule import (
    WARNING,
    Edit,
    Example,
    Finding,
    Findings,
    Fix,
    Pattern,
    Related,
    Report,
    Safety,
    Span,
    Words,
    rule,
)

RULE = rule(
    code="GAI007",
    slug="invisible-character",
    severity=WARNING,
    fix=Safety.SAFE,
    zh="{place}夹有{kind}{codes}，应删除",
    en="{place} has {kind} {codes}; delete it",
    variants={
        "radical": Words(
            "{place}用了部首字“{codes}”，看起来一样却检索不到，应改为“{right}”",
            "{place} has the radical {codes}, which looks like {right} but is not found by a search",
        ),
        "private": Words(
            "{place}有私用区字符{codes}，在其他电脑上会显示为方框，请对照原件改正",
            "{place} has a private use character {codes} that shows as a box elsewhere; correct it from the original",
        ),
    },
)

GOOD = (Example(),)
BAD = (
    Example(overview="2023年，我镇公开信息9\u200b6条。", found="\u200b"),
    Example(overview="2023年，我镇⼈民政府公开信息96条。", found="⼈", expected="人"),
    Example(overview="2023年，\u202d我镇\u202c公开信息96条。", found="\u202d", note="one finding for a kind in a line"),
    Example(cells={(2, "licences", "decisions"): "\ufeff36"}, found="\ufeff", note="a byte order mark in a cell"),
    Example(problems="\uf06c 更新不够及时；\uf06c 解读形式不够丰富。", found="\uf06c"),
)
TRAP = (
    Example(overview="2023年，我镇\u00a0公开信息\u300096条。", note="no-break and ideographic spaces"),
    Example(raw=b"\xef\xbb\xbf" + "安澜县柳溪镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n无。\n".encode()),
    Example(overview="设置多语种专栏“\u06be\u200c\u0648”，方便群众阅读。", note="part of the spelling"),
)

_ODD = Pattern(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ue000-\uf8ff\u2e80-\u2fdf\U000f0000-\U0010ffff]"
)
_JOINING = Pattern("[\u0600-\u08ff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefe]")
_KINDS = {
    "zero": Words("零宽字符", "a zero-width character"),
    "bidi": Words("文字方向控制符", "a mark of writing direction"),
    "hyphen": Words("软连字符", "a soft hyphen"),
    "bom": Words("字节顺序标记", "a byte order mark"),
}
# Radicals of simplified letters, which have no compatibility mapping.
_SIMPLIFIED = dict(zip("⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳", "民西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟", strict=True))
_MANY = 5


def check(report: Report) -> Findings:
    source = report.document.source.text
    if "&" not in source and not _ODD.search(source):
        return
    whole = report.whole
    found: dict[str, dict[int, list[tuple[Span, str]]]] = {}
    for match in _ODD.finditer(whole.text):
        around = whole.text[max(0, match.start() - 1) : match.end() + 1]
        if (kind := _kind(match[0])) in ("zero", "bidi") and _JOINING.search(around):
            continue
        span = whole.span(*match.span())
        found.setdefault(kind, {}).setdefault(span.line, []).append((span, match[0]))
    for kind, lines in found.items():
        if len(lines) > _MANY:
            yield _finding(kind, [place for line in lines.values() for place in line], len(lines))
        else:
            for places in lines.values():
                yield _finding(kind, places, 1)


def _kind(char: str) -> str:
    if char in "\u00ad\ufeff":
        return "hyphen" if char == "\u00ad" else "bom"
    if char in "\u200e\u200f" or "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069":
        return "bidi"
    if "\u2e80" <= char <= "\u2fdf":
        return "radical"
    return "private" if char >= "\ue000" else "zero"


def _right(char: str) -> str:
    """The letter that a radical stands for, "" where that is not known."""
    # Not cheap to load, and hardly ever needed.
    import unicodedata

    return _SIMPLIFIED.get(char) or re.sub("[\u2e80-\u2fdf]", "", unicodedata.normalize("NFKC", char))


def _finding(kind: str, places: list[tuple[Span, str]], lines: int) -> Finding:
    chars = list(dict.fromkeys(char for _, char in places))
    right = "".join(_right(char) for char in chars) if kind == "radical" else ""
    where = Words(f"{lines}行中", f"{lines} lines") if lines > 1 else Words("此行", "this line")
    codes = "".join(chars) if kind == "radical" else " ".join(f"U+{ord(char):04X}" for char in chars[:5])
    fixed = kind != "private" and (kind != "radical" or len(right) == len(chars))
    edits = tuple(Edit(span, _right(char) if kind == "radical" else "") for span, char in places)
    return Finding(
        places[0][0],
        {"place": where, "kind": _KINDS.get(kind, ""), "codes": codes, "right": right},
        variant=kind if kind in RULE.variants else "",
        actual=codes,
        expected=right or None,
        related=tuple(Related(span, Words("此处也有", "here too")) for span, _ in places[1:10]),
        fix=Fix(Safety.SAFE, edits) if fixed else None,
    )
