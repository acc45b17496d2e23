"""Articles of the Regulation are those of the text in force.

What it does:
    Reports articles of the Regulation of 2007 cited for what stands in others since 2019 (the annual report: 31 and 32,
    now 49 and 50; the fee: 27, now 42), and headings of table 2 that name other items than those of article 20.

Why:
    The article that is cited is about something else. Table 2 is bound to items of article 20.

Basis:
    Articles 20, 42, 49 and 50 of the Regulation as revised by decree 711; the form of 国办公开办函〔2021〕30号.

Not reported:
    The same articles cited for what they are about (31: the day of receipt, 32: third parties, 27: the right to
    apply); articles of other laws; headings in other spellings of the same item.

说明：
    引用的条款号不是现行条例的。2019年修订后，年度报告见第四十九条、第五十条（原第三十一条、第三十二条），
    信息处理费见第四十二条（原第二十七条）。
    表二的小标题应当是第二十条第（一）、（五）、（六）、（八）项，2019年格式另有第（九）项。
    引用第三十一条、第三十二条、第二十七条现在的内容，以及引用其他法律的条款，不报告。
"""

from gailint.rule import FORMS, WARNING, Example, Finding, Findings, Pattern, Report, Words, rule

RULE = rule(
    code="GAI705",
    slug="article-reference",
    severity=WARNING,
    editions=FORMS,
    zh="{text}是2007年条例的条款，{subject}现在见{expected}",
    en="{text} is that of the Regulation of 2007; {subject} now stands in {expected}",
    variants={
        "heading": Words(
            "表二的小标题“{text}”有误，应当是第二十条第（一）、（五）、（六）、（八）项之一",
            "the heading {text} of table 2 is wrong; it should name item 1, 5, 6 or 8 of article 20",
        )
    },
)

GOOD = (
    Example(),
    Example(preamble="根据《中华人民共和国政府信息公开条例》第五十条规定编制本报告。"),
)
BAD = (
    Example(
        preamble="根据《中华人民共和国政府信息公开条例》第三十二条规定编制年度报告。", found="第三十二条", expected="第五十条"
    ),
    Example(
        preamble="根据《中华人民共和国政府信息公开条例》第31条的要求公布年度报告。", found="第31条", expected="第四十九条"
    ),
    Example(
        other="依据《条例》第二十七条，收取检索、复制、邮寄等费用0元，未收取信息处理费。",
        found="第二十七条",
        expected="第四十二条",
    ),
    Example(labels={"第二十条第（六）项": "第二十条第（七）项"}, found="第二十条第（七）项"),
    Example(labels={"第二十条第（一）项": "第十条第（一）项"}, found="第十条第（一）项"),
)
TRAP = (
    Example(overview="2023年，我镇按照《条例》第三十二条征求第三方意见3次。", note="what the article is about"),
    Example(overview="2023年，我镇依照《中华人民共和国统计法》第三十一条公布年度报告2份。", note="another law"),
    Example(overview="2023年，我镇按照《条例》第三十一条确定收到申请的时间，并在年度报告中统计。", note="receipt"),
    Example(labels={"第二十条第（六）项": "第二十条 （六）项"}, note="another spelling"),
    Example(year=2020, note="item 9 is that of the form of 2019"),
)

# Old article, words of what it was about, words of what it is about now, subject, article in force.
_MOVED = {
    31: (Pattern("年度报告"), Pattern("收到|申请"), Words("年度报告的公布期限", "the deadline of the annual report"), "第四十九条"),
    32: (Pattern("年度报告"), Pattern("第三方|征求|合法权益"), Words("年度报告的内容", "the annual report"), "第五十条"),
    27: (Pattern("费用|收费"), Pattern("申请获取|提出申请|有权"), Words("信息处理费", "the processing fee"), "第四十二条"),
}
_HEADING = Pattern(
    r"^[^\S\n]{0,4}第?(?P<article>[一二三四五六七八九十]{1,4}|\d{1,2})条[^\S\n]{0,2}第?[ ]?[（(]?[ ]?"
    r"(?P<item>[一二三四五六七八九十]{1,2}|\d{1,2})[ ]?[）)]?[ ]?项[^\S\n]{0,4}$",
    "项",
)
_ARTICLE = ("二十", "20")
_ITEMS = frozenset("一五六八九15689")


def check(report: Report) -> Findings:
    prose = report.prose
    for reference in report.citations.articles if "条例" in prose.text else ():
        moved = _MOVED.get(reference.article)
        if moved is None:
            continue
        first, last = prose.sentence(reference.start)
        before, after = prose.text[first : reference.start], prose.text[reference.end : last]
        old, new, subject, expected = moved
        if not before.rstrip("》”").endswith("条例") or not (reference.law or "条例").endswith("条例"):
            continue
        if "政府信息公开条例" not in before and "《条例》" not in before:
            continue
        if not old.search(after) or new.search(after):
            continue
        printed = prose.text[reference.start : reference.end]
        yield Finding(
            prose.span(reference.start, reference.end),
            {"text": printed, "subject": subject, "expected": expected},
            section=prose.section(reference.start),
            actual=printed,
            expected=expected,
        )
    yield from _headings(report)


def _headings(report: Report) -> Findings:
    table, section = report.tables.get(2), report.section("proactive")
    if table is None or section is None:
        return
    for block in section.tables:
        for cell in block.cells():
            heading = _HEADING.match(cell.text.value)
            if heading and (heading["article"] not in _ARTICLE or heading["item"] not in _ITEMS):
                yield Finding(
                    cell.text.span(), {"text": cell.text.value.strip()}, "heading", section=section.key, actual=cell.text.value
                )
