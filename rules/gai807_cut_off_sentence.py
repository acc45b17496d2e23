"""A paragraph that breaks off: without an end mark, after a comma, or in the middle of a word.

What it does:
    Reports a prose paragraph of several sentences whose last one has no end mark, one that ends in ， or 、, and a word
    that is cut before the mark (公开工。).

Why:
    Words are missing, or the paragraph was broken by mistake; the reader cannot tell what should follow.

Basis:
    The format notice 国办公开办函〔2021〕30号 makes the agency answerable for the contents of its report.

Not reported:
    Headings, items of a list, single sentences, sign-offs, addresses and telephone numbers, lines before a table or a
    picture. Texts whose lines are broken at a fixed width, where nothing can be told from the end of a line.

说明：
    段落没有写完：最后一句没有句末标点，或以“，”“、”结尾，或词语只剩一半（如“公开工。”）。
    请补全漏掉的文字和标点；误敲回车断开的，请把两段接起来。
    标题、列表、落款、联系方式和表格前的引语不报告。
"""

from gailint.rule import WARNING, Example, Finding, Findings, NotChecked, Paragraph, Pattern, Report, Words, rule

RULE = rule(
    code="GAI807",
    slug="cut-off-sentence",
    severity=WARNING,
    zh="段落到“{text}”为止，没有句末标点，请检查是否漏了内容",
    en="the paragraph ends at {text} without an end mark; see whether something is missing",
    variants={
        "comma": Words(
            "段落以“{text}”结尾，请检查是否漏了内容或误断了行",
            "the paragraph ends in {text}; see whether something is missing or the line was broken",
        ),
        "word": Words("“{text}”后面缺字，词语不完整", "{text} is a word cut off; something is missing behind it"),
    },
)

GOOD = (Example(), Example(problems="存在的问题：\n1.更新不够及时；\n2.解读形式不够丰富；\n改进措施：\n1.明确责任\n2.丰富形式"))
BAD = (
    Example(overview="2023年，我镇认真落实各项要求。全年公开政府信息96条，内容涉及财政、民生等方", found="民生等方"),
    Example(overview="2023年，我镇围绕群众关心的事项推进政府信息公开工作，\n（一）主动公开。公开信息96条。", found="，"),
    Example(problems="更新不够及时。下一步将明确责任，扎实完成政务公开工。", found="公开工"),
)
TRAP = (
    Example(overview="2023年，我镇收到政府信息公开申请9件", note="a single sentence without its mark"),
    Example(proactive="我镇及时公开法定内容。主动公开的具体数据如下表", note="before a table"),
    Example(other="没有其他事项。如有疑问请与我镇联系，电话：0579-5550100", note="a telephone number"),
    Example(problems="存在的问题：\n1.部分栏目的内容更新不够及时，\n2.政策解读的形式还不够丰富多样，\n3.培训偏少。", note="a list"),
    Example(overview="全镇职工、民工、分工。各单位开工，大家认真完成用工。", note="words with 工"),
)

_MARKS = Pattern("[。；！？]")
_CONTACT = Pattern("电话|地址|邮编|邮箱|网址|http|www|传真|附件|联系|特此|如下|下表", "电话", "地址", "邮", "网址", "http", "www", "传真", "附件", "联系", "特此", "如下", "下表")
_CUT = Pattern("[工公信情](?=[。；，])")
_CUT_WORDS = ("公开工", "各项工", "本职工", "信息公", "政务公", "政府信", "公开情")
_TAIL = 4
_LEAST = 15
_WRAPPED = 4


def check(report: Report) -> Findings:
    prose = report.prose
    for match in _CUT.finditer(prose.text):
        start, end = match.start() - 2, match.end()
        word = prose.text[max(0, start) : end]
        if word in _CUT_WORDS:
            yield Finding(prose.span(start, end), {"text": word}, variant="word", section=prose.section(start))
    open_ends: list[Finding] = []
    for index, paragraph in enumerate(prose.paragraphs):
        value = paragraph.value
        last = value[-1:]
        if paragraph.kind != "body" or len(value) < _LEAST or not (last in "，、" or "\u4e00" <= last <= "\u9fff"):
            continue
        comma = last in "，、"
        if not comma and (not _MARKS.search(value) or _CONTACT.search(value[-40:])):
            continue
        if (comma and _in_list(report, index)) or _before_table(report, index):
            continue
        tail = last if comma else value[-_TAIL:]
        span = prose.span(paragraph.end - len(tail), paragraph.end)
        open_ends.append(Finding(span, {"text": tail}, variant="comma" if comma else "", section=paragraph.section))
    if len(open_ends) < _WRAPPED:
        yield from open_ends
    else:
        yield NotChecked(
            Words("多个段落没有句末标点，文本可能按固定宽度换行", "many paragraphs have no end mark; the lines may be broken at a fixed width")
        )


def _in_list(report: Report, index: int) -> bool:
    """Whether this paragraph and the next are both items of a list, which some end with a comma."""
    numbered = {item.start for item in report.numbering}
    pair = report.prose.paragraphs[index : index + 2]
    return len(pair) == 2 and all(paragraph.start in numbered for paragraph in pair)


def _before_table(report: Report, index: int) -> bool:
    """Whether something else than the next paragraph of the prose follows: a table or a picture."""
    paragraphs = report.prose.paragraphs
    following = paragraphs[index + 1].text.span() if index + 1 < len(paragraphs) else None
    here = paragraphs[index].text.span()
    blocks = (block.text.span() if isinstance(block, Paragraph) else block.span for block in report.document.blocks)
    after = next((span for span in blocks if span > here), None)
    return after is not None and after != following
