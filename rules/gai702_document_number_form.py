"""Document numbers have the form 国办公开办函〔2021〕30号.

What it does:
    Reports document numbers with other marks than 〔〕 around the year, with a mark lost (国办公开办函〔202130号), with 办
    or 函 lost from 国办公开办函, and with blanks inside.

Why:
    A number in another form is not found by a search. A lost mark usually comes from the conversion of the file, so
    that the source file should be looked at.

Basis:
    GB/T 9704-2012, 7.2.5: the year of a document number stands in full figures in 〔〕.

Not reported:
    Numbers of any issuer in the right form. Half-width round brackets where the file has no full-width bracket at
    all: these the converter may have made. Blanks where the file also has others next to figures. Numbers of cases,
    announcements by year (公告2021年第3号), and a year that is run into the number of a local document.

说明：
    发文字号的年份应当用六角括号“〔〕”括起，例如“国办公开办函〔2021〕30号”。
    用了〔〕以外的括号、缺了一边括号、漏了“办”或“函”、中间有空格的，都请改正。
    缺括号多半是网页或文件转换造成的，请先核对源文件。
    全文都用半角括号（可能是转换造成的）时，不报告半角圆括号。
"""

from gailint.rule import WARNING, Example, Finding, Findings, Pattern, Report, Words, rule

RULE = rule(
    code="GAI702",
    slug="document-number-form",
    severity=WARNING,
    zh="发文字号“{text}”的年份应当用六角括号括起：{expected}",
    en="the year of the document number {text} should stand in 〔〕: {expected}",
    variants={
        "damaged": Words(
            "发文字号“{text}”缺少括号，可能是转换时丢失的，请核对源文件；应为{expected}",
            "the document number {text} lacks a mark, probably lost in conversion: check the source file; it should be {expected}",
        ),
        "issuer": Words("发文字号“{text}”的发文机关代字有误，应为{expected}", "the issuer in {text} is wrong; it should be {expected}"),
        "blank": Words("发文字号“{text}”中间有空格，应为{expected}", "there is a blank inside {text}; it should be {expected}"),
    },
)

_FORMAT = "国办公开办函〔2021〕30号"

GOOD = (Example(), Example(overview="2023年，我镇落实《条例》和安政办发〔2023〕5号文件要求。"))
BAD = (
    Example(
        replace=((_FORMAT, "国办公开办函[2021]30号"),),
        found="国办公开办函[2021]30号",
        expected=_FORMAT,
    ),
    Example(replace=((_FORMAT, "国办公开办函【2021】30号"),), found="国办公开办函【2021】30号"),
    Example(replace=((_FORMAT, "国办公开办函〔202130号"),), found="国办公开办函〔202130号", expected=_FORMAT),
    Example(replace=((_FORMAT, "国办公开函〔2021〕30号"),), found="国办公开函〔2021〕30号", expected=_FORMAT),
    Example(replace=((_FORMAT, "国办公开办函〔2021〕 30号"),), found="国办公开办函〔2021〕 30号"),
    Example(
        overview="2023年，我镇落实《条例》和《安澜县工作要点》（安政办发【2023】5号）。",
        found="【2023】5号",
        expected="〔2023〕5号",
    ),
    Example(overview="2023年，我镇落实《条例》和安政办发（2023）5号文件。", found="（2023）5号"),
)
TRAP = (
    Example(overview="2023年，我镇落实《条例》和安政办发﹝2023﹞5号、安政公发〔2023〕16号文件。", note="right forms"),
    Example(
        overview="2023年，我镇落实《条例》和安政办发(2023)5号文件。",
        replace=(("（", "("), ("）", ")"), ("〔", "("), ("〕", ")")),
        note="every bracket is half-width: the converter's",
    ),
    Example(overview="2023 年，我镇落实《条例》和安政办发〔2023〕 5 号文件，公开信息 96 条。", note="blanks everywhere"),
    Example(overview="2023年，我镇执行《条例》，参与（2023）江01行初30号案件应诉，落实公告2023年第3号。", note="case; announcement"),
    Example(overview="2023年，我镇执行《条例》，在柳溪路（2023）12号楼和车牌20231号设点。", note="no issuer"),
    Example(overview="2023年，我镇落实国发〔2023〕1号文件。\n（2023）5号仓库已启用。", note="no issuer in the paragraph"),
)

_ROUND = ("（）", "()", "（)", "(）")
_ISSUER_END = frozenset("发函办令字规秘电通文")
_FULL_WIDTH = ("（", "〔", "﹝")
_BLANK = Pattern(r"[\u4e00-\u9fff][ \u00a0]\d|\d[ \u00a0][\u4e00-\u9fff]", " ", "\u00a0")


def check(report: Report) -> Findings:
    prose = report.prose
    if "号" not in prose.text:
        return
    blanks_elsewhere: bool | None = None
    for number in report.citations.numbers:
        marks = number.opening + number.closing
        issuer_ends_so = number.issuer[-1] in _ISSUER_END
        if number.year is None or (number.regular and not number.blanks and number.issuer == number.issuer_printed):
            continue
        if number.damaged:
            variant = "damaged"
            if not (number.national or (marks in ("〔", "〕") and issuer_ends_so)):
                continue
        elif number.national and number.issuer_printed != number.issuer:
            variant = "issuer"
        elif not number.regular:
            variant = ""
            if marks in _ROUND and not issuer_ends_so:
                continue
            if marks == "()" and not any(mark in prose.text for mark in _FULL_WIDTH):
                continue
        else:
            variant = "blank"
            if blanks_elsewhere is None:
                blanks_elsewhere = _blanks_elsewhere(report)
            if blanks_elsewhere:
                continue
        printed = prose.text[number.start : number.end]
        yield Finding(
            prose.span(number.start, number.end),
            {"text": printed, "expected": number.right},
            variant,
            section=prose.section(number.start),
            actual=printed,
            expected=number.right,
        )


def _blanks_elsewhere(report: Report) -> bool:
    """Whether blanks stand next to figures outside document numbers too: then they are the file's, not the number's."""
    inside = {at for number in report.citations.numbers for at in range(number.start, number.end)}
    return any(match.start() not in inside for match in _BLANK.finditer(report.prose.text))
