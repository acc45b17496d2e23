"""Half-width punctuation between Chinese characters.

What it does:
    Tells half-width commas, semicolons and colons between two Chinese characters: once in a paragraph, once for the
    whole file where it has no full-width ones.

Why:
    Chinese text takes full-width marks; a mixture comes from typing in the wrong mode or from pasted text.

Basis:
    GB/T 15834-2011: the marks of Chinese text are those of full width.

Not reported:
    Marks next to figures and Latin letters: times, ratios, web addresses.

说明：
    汉字之间用了半角的逗号、分号或冒号，请改为全角。每段只提示一处；全文都用半角的只提示一次（可能是转换造成的）。
    数字、英文、网址中的半角符号不提示。
"""

from gailint.rule import INFO, Example, Finding, Findings, Pattern, Report, Words, rule

RULE = rule(
    code="GAI805",
    slug="mixed-width-punctuation",
    severity=INFO,
    zh="汉字之间用了半角标点“{text}”，应为“{expected}”（本段{count}处）",
    en="half-width {text} between Chinese characters, it should be {expected} ({count} in the paragraph)",
    variants={
        "all": Words(
            "全文的标点是半角的“{text}”，共{count}处，应为“{expected}”；可能是转换造成的，请核对源文件",
            "the file has half-width marks throughout ({text}, {count} of them), not {expected}; perhaps the conversion did this",
        )
    },
)

GOOD = (Example(),)
BAD = (
    Example(overview="2023年,我镇认真执行《条例》,围绕民生,公开信息,接受监督。", found=",", expected="，"),
    Example(overview="我镇工作平稳;信息更新及时。\n主要做法:认真落实要求。", found=(";", ":")),
    Example(
        overview="我镇认真落实,及时公开,接受监督。",
        replace=(("，", ","), ("；", ";"), ("：", ":")),
        found=",",
        note="a file without full-width marks is told once",
    ),
)
TRAP = (
    Example(overview="2023年，我镇执行《条例》，每天9:00前更新，比例为3:1，共1,234条，见http://www.example.gov.cn。"),
    Example(overview="2023年，我镇公开信息A,B两类，网站名为Liuxi,得到肯定。", note="next to Latin letters"),
)

_HALF = Pattern("[,;:]", ",", ";", ":")
_FULL = str.maketrans(",;:", "，；：")


def check(report: Report) -> Findings:
    prose = report.prose
    by_paragraph: dict[int, list[int]] = {}
    for match in _HALF.finditer(prose.text):
        if not (_is_chinese(prose.text, match.start() - 1) and _is_chinese(prose.text, match.end())):
            continue
        by_paragraph.setdefault(prose.index(match.start()), []).append(match.start())
    if not by_paragraph:
        return
    throughout = not any(mark in prose.text for mark in "，；：")
    places = list(by_paragraph.values())
    if throughout:
        places = [[at for found in places for at in found]]
    for found in places:
        first = found[0]
        text = prose.text[first]
        yield Finding(
            prose.span(first, first + 1),
            {"text": text, "expected": text.translate(_FULL), "count": len(found)},
            "all" if throughout else "",
            section=prose.section(first),
            actual=text,
            expected=text.translate(_FULL),
        )


def _is_chinese(text: str, at: int) -> bool:
    return 0 <= at < len(text) and "\u4e00" <= text[at] <= "\u9fff"
