"""What a converter left behind: bookmarks, field codes, broken references, raw entities.

What it does:
    Reports `[bookmark: …]`, codes of Word fields (`HYPERLINK "…"`, `PAGEREF`, `MERGEFORMAT`), the text that Word puts
    in the place of a broken cross reference, and markup such as `&nbsp;` or `<br>` that stands in the text literally.

Why:
    These marks are not part of the report. They show that the published text was not read again after conversion.

Basis:
    The format notice 国办公开办函〔2021〕30号 makes the agency answerable for the contents of its report.

Not reported:
    Entities and tags of a page's source that browsers turn into characters and lines.

说明：
    文档转换时留下的书签、域代码、失效的交叉引用或网页代码混进了正文。
    书签和 &nbsp; 一类可以直接删除或替换；域代码和“错误!未找到引用源”要在 Word 中核对原来的链接或引用。
    网页源代码中正常的标签和实体不报告。
"""

import re

from gailint.rule import WARNING, Edit, Example, Finding, Findings, Fix, Pattern, Report, Safety, Span, Words, rule

RULE = rule(
    code="GAI005",
    slug="conversion-residue",
    severity=WARNING,
    fix=Safety.SAFE,
    zh="转换时残留的书签标记“{text}”，应删除",
    en="{text} is a bookmark that the conversion left behind; delete it",
    variants={
        "entity": Words("残留的网页代码“{text}”，应改为相应的字符", "{text} is raw markup; put the character in its place"),
        "tag": Words("残留的网页代码“{text}”，应删除或改为换行", "{text} is raw markup; delete it or start a new line"),
        "field": Words(
            "残留的 Word 域代码“{text}”，请核对原来的链接或页码后删除",
            "{text} is the code of a Word field; check what it stood for and delete it",
        ),
        "reference": Words(
            "“{text}”：交叉引用已失效，应在 Word 中更正或删除引用",
            "{text}: a cross reference is broken; correct or delete it in Word",
        ),
    },
)

GOOD = (Example(), Example(overview="2023年，我镇在网站（http://www.liuxi.example.gov.cn/index.html）设置专栏。"))
BAD = (
    Example(problems="[bookmark: _GoBack]一是更新不够及时；二是解读形式不够丰富。", found="[bookmark: _GoBack]"),
    Example(overview="2023年，我镇按照错误!未找到引用源。的要求推进公开。", found="错误!未找到引用源。"),
    Example(
        overview='详见 HYPERLINK "http://www.liuxi.example.gov.cn" \\t "_blank" 政府网站。',
        found='HYPERLINK "http://www.liuxi.example.gov.cn" \\t "_blank"',
    ),
    Example(overview="2023年，我镇&nbsp;&nbsp;公开信息96条。", found=("&nbsp;&nbsp;",)),
    Example(cells={(2, "fees", "amount"): "&nbsp;0"}, found="&nbsp;", note="in a cell"),
    Example(overview="公开信息96条<br/>其中政策文件20条。", found="<br/>"),
)
TRAP = (
    Example(
        file="report.html",
        raw="<html><body><h1>安澜县柳溪镇人民政府2023年政府信息公开工作年度报告</h1><p>一、总体情况</p>"
        "<p>2023年，我镇&nbsp;公开信息96条。<br>其中政策文件20条。</p></body></html>",
        note="the source of a page",
    ),
    Example(overview="网站设置“书签”栏目，市民可以收藏常用页面（bookmark）。", note="the word itself"),
)

_ENTITIES = {
    "nbsp": " ", "ensp": " ", "emsp": " ", "quot": '"', "amp": "&", "lt": "<", "gt": ">", "ldquo": "“", "rdquo": "”",
    "hellip": "…", "mdash": "—", "middot": "·",
}  # fmt: skip
_RESIDUE = Pattern(
    r"(?P<bookmark>\[bookmark:[^\]\n]{0,60}\])"
    rf"|(?P<entity>(?:&(?:{'|'.join(_ENTITIES)});){{1,40}})"
    r"|(?P<tag><br\s{0,3}/?>)"
    r"|(?P<reference>错误\s?[!！]\s?(?:未找到引用源|未定义书签)[。.]?)"
    r"|(?P<field>(?<![A-Za-z])(?:HYPERLINK\s{0,3}(?:\\l\s{0,3})?[\"“][^\"”\n]{0,300}[\"”]|PAGEREF\s{1,3}[A-Za-z0-9_]{1,40})"
    r"(?:\s{0,3}\\[a-z*](?:\s{0,3}(?:\"[^\"\n]{0,40}\"|MERGEFORMAT))?){0,6}|(?:\\\*\s{0,3})?(?<![A-Za-z])MERGEFORMAT(?![A-Za-z]))",
    "[bookmark:", "&", "<br", "引用源", "未定义书签", "HYPERLINK", "PAGEREF", "MERGEFORMAT",
)  # fmt: skip


def check(report: Report) -> Findings:
    if not _RESIDUE.possible(report.document.source.text) or not _RESIDUE.search(report.whole_text):
        return
    whole = report.whole
    for match in _RESIDUE.finditer(whole.text):
        kind = match.lastgroup or ""
        span = whole.span(*match.span())
        yield Finding(
            span,
            {"text": match[0]},
            variant="" if kind == "bookmark" else kind,
            actual=match[0],
            fix=_fix(kind, span, match[0], report.document.format in ("md", "html")),
        )


def _fix(kind: str, span: Span, text: str, markup: bool) -> Fix | None:
    """The edit where nothing is lost by it; `markup` where some characters have a meaning of their own."""
    if kind == "bookmark":
        return Fix(Safety.SAFE, (Edit(span, ""),))
    if kind == "entity":
        meant = re.sub("&([a-z]+);", lambda entity: _ENTITIES[entity[1]], text)
        return Fix(Safety.SAFE, (Edit(span, _escaped(meant) if markup else meant),))
    return None


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
