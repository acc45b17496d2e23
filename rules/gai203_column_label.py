"""The columns of the tables of requests and remedies have the names and the order of the form.

What it does:
    Reports a column of applicants (table 3) or of results (table 4) that has another name than the form's, and columns
    in another order. The figures are read as the printed header says.

Why:
    Whoever compares reports takes the third column for 科研机构. With other columns the figures mean something else.

Basis:
    The forms of 国办公开办函〔2019〕60号 and 〔2021〕30号.

Not reported:
    Line breaks, blanks, small slips, 合计 for 总计, the same column of table 4 again. A header that cannot be made out as a whole, and a missing column
    (GAI201) or a further one (GAI217).

说明：
    申请人类型或案件结果的列名、顺序与法定格式不同。请按规定格式调整，数字随列移动。
"""

from gailint.rule import ERROR, FORMS, Example, Finding, Findings, NotChecked, Report, Words, rule

RULE = rule(
    code="GAI203",
    slug="column-label",
    severity=ERROR,
    editions=FORMS,
    zh="列名“{printed}”与格式不同，格式规定为“{wanted}”",
    en="the column is called {printed}, the form calls it {wanted}",
    variants={
        "order": Words(
            "列的顺序与格式不同，此处应为“{wanted}”；现有顺序：{order}", "the columns are in another order: here should be {wanted}; printed are {order}"
        ),
    },
)

_SWAPPED = ("\t商业企业\n\t科研机构\n", "\t科研机构\n\t商业企业\n")

GOOD = (Example(), Example(file="report.md"))
BAD = (
    Example(labels={"科研机构": "事业单位"}, found="事业单位", expected="科研机构"),
    Example(replace=(_SWAPPED,), found="科研机构", expected="商业企业"),
    Example(file="report.md", labels={"其他结果": "撤回申请"}, found="撤回申请", expected="其他结果"),
)
TRAP = (
    Example(file="report.md", labels={"社会公益组织": "社会公益<br>组织"}, note="a line break"),
    Example(labels={"总计": "合计"}, note="another word for the same"),
    Example(labels={"法律服务机构": "法律 服务机构"}, note="a blank"),
    Example(labels={"商业企业": "企业", "科研机构": "科研院所", "社会公益组织": "社会组织"}, note="no header to rely on"),
)


def check(report: Report) -> Findings:
    for table in report.tables.values():
        if not table.readable:
            yield NotChecked(table.unread)
            continue
        told = set()
        for problem in table.problems:
            if problem.kind in ("column-renamed", "column-order") and problem.values not in told:
                told.add(problem.values)  # table 4 has each column three times
                wanted = table.form.columns[problem.subject].label
                renamed = problem.kind == "column-renamed"
                yield Finding(
                    problem.span,
                    {"printed": problem.values[0], "wanted": wanted, "order": "、".join(problem.values[:7])},
                    "" if renamed else "order",
                    section=table.form.section,
                    actual=problem.values[0] if renamed else None,
                    expected=wanted.zh,
                )
