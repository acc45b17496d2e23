"""The table of requests bears the note on its sums.

What it does:
    Reports a table 3 whose note 本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和 is missing or changed.

Why:
    The note belongs to the form and tells readers how to check the table.

Basis:
    The forms of 国办公开办函〔2019〕60号 and 〔2021〕30号.

Not reported:
    Other marks, blanks and line breaks, and tables that cannot be read.

说明：
    格式规定表头左上角写有“（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）”。
    缺少或改动这句话不影响数字，请按格式补上。
"""

from gailint.rule import FORMS, INFO, Example, Finding, Findings, Report, Words, rule

RULE = rule(
    code="GAI216",
    slug="form-note-altered",
    severity=INFO,
    editions=FORMS,
    zh="表头缺少勾稽关系的说明“{wanted}”",
    en="the header lacks the note on the sums ({wanted})",
    variants={
        "altered": Words("勾稽关系的说明与格式不同，应为“{wanted}”", "the note on the sums is not that of the form, which is {wanted}"),
    },
)

_NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"

GOOD = (Example(), Example(year=2019), Example(file="report.md"))
BAD = (
    Example(labels={_NOTE: ""}, found="一、本年新收政府信息公开申请数量", note="missing"),
    Example(labels={_NOTE: "（勾稽关系：第一项等于第三项加第四项之和）"}, found="（勾稽关系：第一项等于第三项加第四项之和）"),
)
TRAP = (
    Example(labels={_NOTE: "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)"}, note="half-width marks"),
    Example(labels={_NOTE: "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和。"}, note="without brackets"),
)

_CORE = "第一项加第二项之和等于第三项加第四项之和"


def check(report: Report) -> Findings:
    table = report.tables.get(3)
    if table is None or not table.readable:
        return
    if table.note is None:
        yield Finding(table.place, {"wanted": _NOTE}, section="requests")
        return
    printed = "".join(char for char in table.note.value if char.isalnum())
    if _CORE not in printed:
        yield Finding(table.note.span(), {"wanted": _NOTE}, "altered", section="requests", actual=table.note.value)
