"""The rows of the statutory tables have the labels of the form.

What it does:
    Reports a row whose place shows which row of the form it is, but whose label is worded otherwise.

Why:
    The wording of the form is law to those who fill it in: another label may mean another count, and the row is not
    found by those who read many reports by machine.

Basis:
    The forms of 国办公开办函〔2019〕60号 and 〔2021〕30号.

Not reported:
    Other widths, quotes, points, blanks and line breaks, one or two characters that differ, labels that leave out the
    number or the explanation in brackets, and 规范性文件 for 行政规范性文件.

说明：
    这一行的名称与法定格式不同。请改用格式规定的名称，以免统计口径被误解。
    标点、空格、引号、序号写法和个别字的差别不报告。
"""

from gailint.rule import (
    FORMS,
    WARNING,
    CellRef,
    Edit,
    Example,
    Finding,
    Findings,
    Fix,
    NotChecked,
    Report,
    Safety,
    rule,
)

RULE = rule(
    code="GAI202",
    slug="row-label",
    severity=WARNING,
    editions=FORMS,
    fix=Safety.UNSAFE,
    zh="行名“{printed}”与格式不同，格式规定为“{wanted}”",
    en="the row is called {printed}, the form calls it {wanted}",
)

GOOD = (Example(), Example(year=2020))
BAD = (
    Example(
        labels={"4.保护第三方合法权益": "4.为保护第三方权益不予公开的"}, found="4.为保护第三方权益不予公开的", expected="4.保护第三方合法权益"
    ),
    Example(
        file="report.md", labels={"1.信访举报投诉类申请": "1.来信来访及投诉事项"}, found="1.来信来访及投诉事项", expected="1.信访举报投诉类申请"
    ),
)  # fmt: skip
TRAP = (
    Example(labels={"3.危及“三安全一稳定”": "3．危及\"三安全一稳定\""}, note="other quotes and points"),
    Example(labels={"（二）部分公开（区分处理的，只计这一情形，不计其他情形）": "（二）部分公开"}, note="without its explanation"),
    Example(labels={"行政规范性文件": "规范性文件"}, note="a usual short form"),
    Example(labels={"8.属于行政查询事项": "属于行政查询事项"}, note="without its number"),
    Example(labels={"2.重复申请": "2.重复 申请"}, note="a blank"),
)  # fmt: skip


def check(report: Report) -> Findings:
    for table in report.tables.values():
        if not table.readable:
            yield NotChecked(table.unread)
            continue
        if table.edition != report.edition:
            continue  # GAI207 speaks
        for key, use in table.row_labels.items():
            if use.fit == "reworded":
                row = table.form.row[key]
                span, plain = use.text.span(), len(use.text.pieces) == 1
                yield Finding(
                    span,
                    {"printed": use.text.value, "wanted": row.label},
                    section=table.form.section,
                    cell=CellRef(table.number, key, row.columns[0].key),
                    actual=use.text.value,
                    expected=row.label.zh,
                    fix=Fix(Safety.UNSAFE, (Edit(span, row.label.zh),)) if plain else None,
                )
