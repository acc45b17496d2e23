"""Tracked changes or comments are left in a Word file.

What it does:
    Reports a Word file in which insertions, deletions or moves were recorded and neither accepted nor rejected, or in
    which comments stand. One finding for the file, at the first of them; the message counts them. The report itself is
    read as if all changes were accepted.

Why:
    Whoever opens the published file sees the drafts, the names of those who changed them and their remarks. What the
    final text is, stays open.

Basis:
    Article 50 of the Regulation on Government Information Disclosure asks for a report, not for a draft of one.

Not reported:
    Changes of the formatting only.

说明：
    Word 文件里还有未接受的修订或未删除的批注，公开后任何人都能看到修改过程和批注内容。
    请在“审阅”中接受或拒绝全部修订、删除全部批注，再发布。
    检查时按接受全部修订后的内容阅读。
"""

from gailint.rule import WARNING, Example, Finding, Findings, Input, Scope, Words, rule

RULE = rule(
    code="GAI006",
    slug="unresolved-revision",
    severity=WARNING,
    scope=Scope.INPUT,
    zh="文件里有未处理的{what}，请在“审阅”中处理后再发布",
    en="the file still holds changes and comments ({what}); resolve them under Review before it is published",
)

GOOD = (Example(), Example(file="report.docx"))
BAD = (
    Example(
        file="report.docx",
        other="收取费用的情况：本年度没有收取信息处理费，暂定。",
        revisions=(("没有收取", "insertion"), ("，暂定", "deletion"), ("费用的情况", "comment")),
        found="收取费用的情况：本年度没有收取信息处理费。",
    ),
)
TRAP = (Example(overview="2023年，我镇对公开指南作了修订，收到批注意见3条。", note="changes that the text speaks of"),)

_KINDS = (
    ("insertion", Words("插入{n}处", "insertions: {n}")),
    ("deletion", Words("删除{n}处", "deletions: {n}")),
    ("move", Words("移动{n}处", "moves: {n}")),
    ("comment", Words("批注{n}条", "comments: {n}")),
)


def check(file: Input) -> Findings:
    if not file.document or not file.is_report or not file.document.revisions:
        return
    kinds = [revision.kind for revision in file.document.revisions]
    counted = [(words, kinds.count(kind)) for kind, words in _KINDS if kind in kinds]
    what = Words(
        "、".join(words.zh.format(n=count) for words, count in counted),
        ", ".join(words.en.format(n=count) for words, count in counted),
    )
    yield Finding(file.document.revisions[0].span, {"what": what})
