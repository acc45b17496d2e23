"""The text says that all applications were settled, and the table carries some over.

What it does:
    Compares 全部办结, 均已答复 and 办结率100% with table 3, row 四.

Why:
    Both cannot be right: what is carried over was not settled.

Basis:
    The form of 国办公开办函〔2019〕60号 and 〔2021〕30号; figures must be accurate, article 47 of the Regulation.

Not reported:
    均按期办结 and 按时办结率100%: of those that were due, which leaves cases open. A figure for another year, for a part of the year, of another body, 累计 or 历年, approximate or not understood. Where
    the sums of the table fail at that very cell, GAI301 or GAI302 speaks.

说明：
    文字说申请已全部办结或办结率为100%，表格“结转下年度继续办理”却不是零。
    “均已按期办结”只指到期的申请，不算矛盾。请改写这句话，或核对表格。
"""

from gailint.rule import ERROR, FORMS, Example, Findings, Report, Words, denials, rule

RULE = rule(
    code="GAI509",
    slug="all-settled-claim",
    severity=ERROR,
    editions=FORMS,
    zh="文中说“{stated}”，表格中{table}；{advice}",
    en="the text says {stated}; in the table {table}; {advice}",
    variants={
        "claim": Words(
            "文中说“{stated}”，表格中{table}；{advice}",
            "the text says {stated}; in the table {table}; {advice}",
        ),
    },
)

GOOD = (
    Example(overview="全年收到政府信息公开申请9件，办结10件，结转下年度办理1件。"),
)
BAD = (
    Example(overview="全年收到政府信息公开申请9件，全部办结。", found="全部办结"),
    Example(overview="政府信息公开申请办结率100%。", found="办结率100%"),
)
TRAP = (
    Example(overview="全年收到政府信息公开申请9件，均已按期答复。", note="those that were due"),
    Example(overview="全年收到政府信息公开申请9件，按时办结率100%。", note="those that were due"),
    Example(overview="全年收到政府信息公开申请9件，均在法定时限内答复，答复率100%。", note="those that were due, said before"),
    Example(overview="网民留言全部办结。", note="something else"),
)


def check(report: Report) -> Findings:
    yield from denials(report, "all-settled-claim")
