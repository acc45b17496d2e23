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

from bisect import bisect_right

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
    Example(overview="1.主动公开。公开信息96条，其中文件20条，\n2.依申请公开。收到申请9件。", found="，", note="no list"),
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
_CONTACT = Pattern("电话|地址|邮编|邮箱|网址|http|www|传真|附件[：:\\d]|联系|特此|如下|下表", "电话", "地址", "邮", "网址", "http", "www", "传真", "附件", "联系", "特此", "如下", "下表")
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
    ends = [index for index, part in enumerate(prose.paragraphs) if part.kind == "body" and _is_open(part.value)]
    ends = _without_lists_and_tables(report, ends) if ends else []
    if len(ends) >= _WRAPPED:
        yield NotChecked(
            Words("多个段落没有句末标点，文本可能按固定宽度换行", "many paragraphs have no end mark; the lines may be broken at a fixed width")
        )
        return
    for index in ends:
        paragraph = prose.paragraphs[index]
        comma = paragraph.value[-1] in "，、"
        tail = paragraph.value[-1 if comma else -_TAIL :]
        span = prose.span(paragraph.end - len(tail), paragraph.end)
        yield Finding(span, {"text": tail}, variant="comma" if comma else "", section=paragraph.section)


def _is_open(value: str) -> bool:
    """Whether a paragraph of several sentences ends without a mark, or any longer one with a comma."""
    if len(value) < _LEAST:
        return False
    if value[-1] in "，、":
        return True
    marks = [match.end() for match in _MARKS.finditer(value)]
    return "\u4e00" <= value[-1] <= "\u9fff" and bool(marks) and not _CONTACT.search(value[max(marks[-1], len(value) - 40) :])


def _without_lists_and_tables(report: Report, ends: list[int]) -> list[int]:
    """The paragraphs left when those are dropped that a table or a picture follows, and the items of lists that end
    with a comma: such an item is one sentence.
    """
    paragraphs = report.prose.paragraphs
    numbered = {item.start for item in report.numbering}
    blocks = [block.text.span() if isinstance(block, Paragraph) else block.span for block in report.document.blocks]
    left: list[int] = []
    for index in ends:
        here, following = paragraphs[index], paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        listed = following is not None and here.start in numbered and following.start in numbered
        if listed and here.value[-1] in "，、" and not _MARKS.search(here.value):
            continue
        after = bisect_right(blocks, here.text.span())
        if after == len(blocks) or (following and blocks[after] == following.text.span()):
            left.append(index)
    return left
