"""Marks of a draft: Markdown in plain text, phrases of a writing assistant.

What it does:
    Reports marks of Markdown that stand in a text or a page as characters (`**…**`, `##` before a heading, code
    fences, the rule under a table's head), one finding for each kind, and set phrases in which a writing
    assistant speaks to its user.

Why:
    They show that a draft was pasted into the report and published without being read.

Basis:
    The format notice 国办公开办函〔2021〕30号 makes the agency answerable for the contents of its report.

Not reported:
    Marks in Markdown files, where they are markup. Asterisks that mask a name or a number.

说明：
    正文里留有 Markdown 标记（如 **加粗**、### 标题）或写作助手的套话，是草稿直接粘贴的痕迹。
    请删除标记和套话，并通读全文。
    遮盖姓名、号码用的星号不报告；Markdown 文件中的标记不报告。
"""

import re

from gailint.rule import WARNING, Example, Finding, Findings, Pattern, Report, Words, rule

RULE = rule(
    code="GAI011",
    slug="draft-markup",
    severity=WARNING,
    zh="“{text}”是写作助手的套话，应删除，并通读全文",
    en="{text} is what a writing assistant says to its user; delete it and read the report again",
    variants={
        "markup": Words(
            "正文里有 Markdown 标记“{text}”（共{count}处），应删除",
            "{text} is Markdown markup in the text ({count} in all); delete it",
        )
    },
)

GOOD = (Example(), Example(file="report.md", overview="2023年，我镇**主动公开**信息96条。"))
BAD = (
    Example(overview="**主动公开：**全年公开信息96条。\n**依申请公开：**全年收到申请9件。", found="**主动公开：**"),
    Example(problems="### 存在的问题\n一是更新不够及时；二是解读形式不够丰富。", found="###"),
    Example(
        other="以下是修改后的内容：没有收取信息处理费。\n希望以上内容对您有帮助。", found=("以下是修改后的内容", "希望以上内容对您有帮助")
    ),
    Example(problems="作为一个人工智能语言模型，我建议一是及时更新；二是丰富解读形式。", found="作为一个人工智能语言模型"),
)
TRAP = (
    Example(overview="申请人张**、李**要求公开征地批复，已按期答复。", note="masked names"),
    Example(overview="咨询电话为****，以网站公布为准；#柳溪发布#话题阅读量较高。", note="no Markdown"),
    Example(overview="希望以上做法能为各村提供参考，作为人工智能产业园所在地，我镇及时公开招商政策。"),
)

_PHRASE = Pattern(
    r"作为(?:一个|一名|一款)(?:AI|人工智能)(?:语言模型|助手|写作助手)?|作为(?:AI|人工智能)(?:语言模型|助手|写作助手)"
    r"|以下是(?:为您|根据您)?(?:修改|优化|润色|完善|改写|扩写)后的(?:内容|版本|文本|报告|文章|全文)?|以下是(?:为您|根据您|按照您)[^，。：:\n]{2,20}"
    r"|希望(?:以上|这份|这篇|这些)(?:内容|报告|文章|建议|回答|信息)?(?:对您|对你|能帮助您|能帮到您|能够帮助您)[^，。\n]{0,8}"
    r"|如需进一步(?:修改|调整|完善|优化|补充|润色)[^。\n]{0,10}(?:请告诉我|请告知|请随时|我可以|欢迎告诉我)"
    r"|根据您(?:的要求|提供的)|如果您(?:需要|有)[^。\n]{0,20}请随时告诉我",
    "人工智能", "AI", "以下是", "希望", "如需进一步", "您",
)  # fmt: skip
_MARKUP = Pattern(
    r"(?P<bold>(?:(?<=[\s。，、；：:;！？）\-•])|^)\*\*(?![\s*])[^*\n]{1,80}(?<!\s)"
    r"(?:\*\*(?=[：:。，,；;\s]|$)|(?<=[：:。])\*\*(?!\*)))"
    r"|^(?P<heading>#{1,6})(?=[^\S\n]\S)|^(?P<fence>`{3,})|(?P<rule>\|\s?:?-{3,}:?\s?\|)",
    "**", "#", "```", "--|", "-- |", "-:",
    flags=re.MULTILINE,
)  # fmt: skip


def check(report: Report) -> Findings:
    prose = report.prose
    if report.document.format != "md":
        kinds: dict[str, list[tuple[int, int]]] = {}
        for match in _MARKUP.finditer(prose.text):
            kinds.setdefault(match.lastgroup or "", []).append(match.span(match.lastgroup or 0))
        for places in kinds.values():
            start, end = places[0]
            values = {"text": prose.text[start:end], "count": len(places)}
            yield Finding(prose.span(start, end), values, variant="markup", section=prose.section(start))
    for match in _PHRASE.finditer(prose.text):
        yield Finding(prose.span(*match.span()), {"text": match[0]}, section=prose.section(match.start()))
