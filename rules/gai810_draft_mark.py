"""The published report is no draft.

What it does:
    Reports 征求意见稿, 送审稿, 初稿, 草稿, 修改稿 and the like in the title, in the header of the pages, next to the title and
    in the file name.

Why:
    The mark tells that this is not the final text; it may have been published by mistake.

Basis:
    The format notice 国办公开办函〔2021〕30号 makes the agency answerable for the report that it publishes.

Not reported:
    The same words in the body, where they are about other documents.

说明：
    标题、页眉或文件名带有“征求意见稿”“送审稿”“初稿”等字样。请确认是否为定稿，并删去这些字样。
    正文中谈到其他文件的征求意见稿不报告。
"""

from collections.abc import Iterator

from gailint.rule import ERROR, Example, Finding, Findings, Paragraph, Pattern, Report, Span, Words, rule

RULE = rule(
    code="GAI810",
    slug="draft-mark",
    severity=ERROR,
    zh="{place}带有“{text}”，请确认是否为定稿并删去",
    en="{text} stands in {place}; see whether this is the final text and remove the mark",
)

_TITLE = "安澜县柳溪镇人民政府2023年政府信息公开工作年度报告"

GOOD = (Example(), Example(title=_TITLE, file="2023年年度报告.txt"))
BAD = (
    Example(title=_TITLE + "（征求意见稿）", found="征求意见稿"),
    Example(title=_TITLE + "\n（送审稿）", found="送审稿"),
    Example(file="2023年年度报告（初稿）.txt", found=""),
)
TRAP = (
    Example(overview="2023年，我镇执行《条例》，公开规范性文件征求意见稿3件，送审稿均经合法性审核。", note="other documents"),
    Example(other="没有收取信息处理费。社会评议办法草稿已征求意见。", note="in the body"),
)

_MARK = Pattern("征求意见稿|送审稿|报审稿|初稿|草稿|修改稿|讨论稿|审议稿|报批稿", "稿")
_BESIDE_TITLE = Pattern(
    rf"^[^\S\n]{{0,9}}(?:[^。，；：]{{0,60}}年度(?:工作)?报告)?(?:[（(][^（()）]{{0,20}}[）)])?[（(【](?P<mark>{_MARK.source})[）)】][^\S\n]{{0,9}}$", "稿"
)
_PLACES = {
    "title": Words("标题", "the title"),
    "header": Words("页眉", "the header of the page"),
    "file": Words("文件名", "the file name"),
}


def check(report: Report) -> Findings:
    for place, text, span in _marks(report):
        yield Finding(span, {"place": _PLACES[place], "text": text}, actual=text)
        return


def _marks(report: Report) -> Iterator[tuple[str, str, Span]]:
    """Where a mark stands, the weightiest place first."""
    if _MARK.search(report.document.source.text):
        title = report.title
        for part in title.parts if title else ():
            if match := _MARK.search(part.value):
                yield "title", match[0], part.span(*match.span())
        for block in report.document.blocks:
            if isinstance(block, Paragraph) and block.page_header and (match := _MARK.search(block.text.value)):
                yield "header", match[0], block.text.span(*match.span())
        end = report.sections[0].heading.span() if report.sections else None
        for paragraph in report.document.blocks:
            if not isinstance(paragraph, Paragraph) or (end and not paragraph.text.span() < end):
                break
            if match := _BESIDE_TITLE.match(paragraph.text.value):
                yield "title", match["mark"], paragraph.text.span(*match.span("mark"))
    if match := _MARK.search(report.path.rpartition("/")[2]):
        yield "file", match[0], Span(1, 1, 1, 1)
