"""Text that went through a wrong encoding: replacement characters and gibberish.

What it does:
    Reports bytes that could not be decoded and U+FFFD in the text, one finding a line; the well-known remains of a
    conversion that lost the text (锟斤拷, 烫烫烫, 屯屯屯); and UTF-8 that was read as Latin-1 (`æ\u201d¿åºœ`).

Why:
    The characters that stood there are lost, and with them perhaps figures.

Basis:
    Article 6 of the Regulation on Government Information Disclosure asks for publication that is accurate.

Not reported:
    Single accented letters, as in names and units; the letters 锟, 斤, 烫 and 屯 in other words.

说明：
    文字在编码转换中损坏，出现乱码，原来的字已经丢失。
    请找到没有损坏的原件重新转换或重新输入，不要凭印象补写，尤其要核对数字。
"""

from gailint.rule import ERROR, Example, Finding, Findings, Pattern, Related, Report, Span, Words, rule

RULE = rule(
    code="GAI010",
    slug="mojibake",
    severity=ERROR,
    zh="乱码“{text}”：原来的文字已在编码转换中丢失，请对照原件改正",
    en="{text} is gibberish: the text was lost in a conversion; correct it from the original",
    variants={
        "many": Words(
            "从此处起有{count}行出现乱码，文件可能整体损坏，请用原件重新转换",
            "from here on {count} lines hold gibberish, the file is perhaps damaged; convert the original again",
        )
    },
)

GOOD = (Example(),)
BAD = (
    Example(overview="2023年，我镇公开信\ufffd\ufffd96条，政策\ufffd件20条。", found="\ufffd\ufffd"),
    Example(overview="2023年，我镇公开锟斤拷锟斤拷96条。", found="锟斤拷锟斤拷"),
    Example(overview="2023年，我镇公å¼\u20acæ\u201d¿åºœä¿¡æ¯96条。", found="å¼\u20acæ\u201d¿åºœä¿¡"),
    Example(
        raw="安澜县柳溪镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n公开信".encode()
        + b"\xff\xfe"
        + "96条。\n".encode(),
        found="\ufffd\ufffd",
        note="damaged bytes",
    ),
)
TRAP = (
    Example(overview="2023年，我镇邀请法国专家René介绍café经营者办证经验。", note="accented letters"),
    Example(overview="屯屯通公路工程公示12次，沿线烫伤事故为0。", note="a road to every hamlet"),
)

# The second and third byte of a UTF-8 letter, as Latin-1 or Windows-1252 show them.
_TRAIL = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_GIBBERISH = Pattern(
    rf"\ufffd+|(?:锟斤拷)+|烫{{3,}}|屯{{3,}}|(?:[ãäåæçèéï]{_TRAIL}{{2}}){{2,}}",
    "\ufffd", "锟斤拷", "烫烫烫", "屯屯屯", "ã", "ä", "å", "æ", "ç", "è", "é", "ï",
)  # fmt: skip
_MANY = 5


def check(report: Report) -> Findings:
    source = report.document.source
    places: dict[int, tuple[Span, str]] = {}
    for match in _GIBBERISH.finditer(source.text):
        span = source.span(*match.span())
        places.setdefault(span.line, (span, match[0]))
    found = list(places.values())
    if len(found) > _MANY:
        related = tuple(Related(span, Words("此处也是乱码", "gibberish here too")) for span, _ in found[1:10])
        yield Finding(found[0][0], {"count": len(found)}, variant="many", related=related)
        return
    for span, text in found:
        yield Finding(span, {"text": text}, actual=text)
