"""Applications received: the text gives another number than table 3.

What it does:
    Compares every number of applications received (收到, 新收, 接收, 受理 …) in the text with table 3, row 一. Where the wording
    allows, the sum with those carried in from last year is accepted too.

Why:
    It is the first figure that readers look for, and text and table stand on the same page.

Basis:
    The form of 国办公开办函〔2019〕60号 and 〔2021〕30号; figures must be accurate, article 47 of the Regulation.

Not reported:
    A figure for another year, for a part of the year, of another body, 累计 or 历年, approximate or not understood. Where
    the sums of the table fail at that very cell, GAI301 or GAI302 speaks. Figures by channel (通过网络收到). Some in the text and
    none at all in the table is GAI506.

说明：
    文字中写的收到申请件数与第三部分表格“本年新收”不符（写明含上年结转的，也可以是两项之和）。
    表格各项合计相符时，多半是文字有误；改正前请对照台账。
    其他年度、累计、其他单位的数字不核对。
"""

from gailint.rule import ERROR, FORMS, Example, Findings, Report, denials, rule

RULE = rule(
    code="GAI501",
    slug="applications-received",
    severity=ERROR,
    editions=FORMS,
    zh="文中写收到申请{stated}，表格中{table}；{advice}",
    en="the text says {stated} applications were received; in the table {table}; {advice}",
)

GOOD = (
    Example(overview="全年收到政府信息公开申请9件，均已登记。"),
    Example(overview="全年共收到公民提出的政府信息公开申请九件。"),
)
BAD = (
    Example(overview="全年收到政府信息公开申请8件，均已登记。", found="8件", expected="9"),
    Example(requests="本年度新收政府信息公开申请19件。", found="19件", expected="9"),
)
TRAP = (
    Example(overview="全年收到政府信息公开申请11件（含上年结转2件）。", note="with those carried in"),
    Example(overview="自2019年以来累计收到政府信息公开申请87件。", note="cumulative"),
    Example(overview="2022年收到政府信息公开申请14件。", note="another year"),
    Example(overview="全年收到政府信息公开申请9件，其中通过网络收到7件。", note="by channel"),
)


def check(report: Report) -> Findings:
    yield from denials(report, "applications-received")
