"""Results of applications: the text gives another number than table 3.

What it does:
    Compares every number of results (予以公开, 部分公开, 不予公开, 无法提供, 不予处理, 其他处理, or a row of them) in the text with
    table 3, and 均予以公开 with the totals. Several results with one figure are compared with their sum; a ground that is a
    row of its own (本机关不掌握) may be that row or its group.

Why:
    How many applications were granted is what a report is quoted for.

Basis:
    The form of 国办公开办函〔2019〕60号 and 〔2021〕30号; figures must be accurate, article 47 of the Regulation.

Not reported:
    A figure for another year, for a part of the year, of another body, 累计 or 历年, approximate or not understood. Where
    the sums of the table fail at that very cell, GAI301 or GAI302 speaks.

说明：
    文字中写的办理结果（予以公开、部分公开、不予公开、无法提供、不予处理、其他处理）件数与第三部分表格不符。
    表格各项合计相符时，多半是文字有误；改正前请对照台账。
"""

from gailint.rule import ERROR, FORMS, Example, Findings, Report, Words, denials, rule

RULE = rule(
    code="GAI503",
    slug="application-outcome",
    severity=ERROR,
    editions=FORMS,
    zh="文中写的办理结果为{stated}，表格中{table}；{advice}",
    en="the text gives {stated} for this result; in the table {table}; {advice}",
    variants={
        "claim": Words(
            "文中说“{stated}”，表格中{table}；{advice}",
            "the text says {stated}; in the table {table}; {advice}",
        ),
    },
)

GOOD = (
    Example(overview="政府信息公开申请的办理结果中，予以公开5件，部分公开1件，无法提供2件。"),
    Example(overview="办理政府信息公开申请，予以公开和部分公开共6件。"),
)
BAD = (
    Example(overview="政府信息公开申请的办理结果中，予以公开5件，部分公开3件。", found="3件", expected="1"),
    Example(overview="政府信息公开申请的办理结果中，予以公开4件，不予公开1件。", found="4件", expected="5"),
)
TRAP = (
    Example(overview="政府信息公开申请的办理结果中，因本机关不掌握相关政府信息无法提供2件。", note="a row or its group"),
    Example(overview="2022年的政府信息公开申请中，予以公开8件。", note="another year"),
    Example(overview="对拟予以公开的6件文件进行了保密审查。", note="documents"),
)


def check(report: Report) -> Findings:
    yield from denials(report, "application-outcome")
