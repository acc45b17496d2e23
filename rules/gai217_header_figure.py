"""Only the cells of the form hold figures.

What it does:
    Reports figures in the row of a group such as （三）不予公开, which has none in the form, and a further column such
    as 小计. They are left out of all sums.

Why:
    A subtotal that stands among the parts is easily added to the total a second time.

Basis:
    The forms of 国办公开办函〔2019〕60号 and 〔2021〕30号.

Not reported:
    （六）其他处理 in the form of 2019, which is a row of its own.

说明：
    分类标题行（如“（三）不予公开”）不填数字，表中也没有“小计”列。请删除多出的数字或列，以免重复计算。
"""

from gailint.rule import FORMS, WARNING, Example, Finding, Findings, NotChecked, Report, Words, rule

RULE = rule(
    code="GAI217",
    slug="header-figure",
    severity=WARNING,
    editions=FORMS,
    zh="“{label}”是分类标题，这一行不填数字",
    en="{label} is the heading of a group, its row has no figures",
    variants={"column": Words("格式中没有“{label}”这一列", "the form has no column {label}")},
)


GOOD = (Example(), Example(file="report.md"))
BAD = (
    Example(
        replace=(("\t（三）不予公开\n\t1.属于国家秘密\n", "\t（三）不予公开\n" + "\t1\n" * 7 + "\n\t\n\t\n\t1.属于国家秘密\n"),),
        found="（三）不予公开",
    ),
    Example(
        replace=(
            ("\t法律服务机构\n\t其他\n", "\t法律服务机构\n\t其他\n\t小计\n"),
            *((f"\t{total}\n\n\t{after}", f"\t{part}\n\t{total}\n\n\t{after}") for total, part, after in (
                ("9", "3", "二、上年结转"), ("2", "0", "三、本年度办理结果"))),
        ),
        found="小计",
        note="a further column in the header and in two rows",
    ),
)  # fmt: skip
TRAP = (
    Example(year=2020, cells={(3, "other.other", "other"): "1"}, note="a row of its own in 2019"),
    Example(labels={"（四）无法提供": "（四）无法提供（共三项）"}, note="a heading without figures"),
)


def check(report: Report) -> Findings:
    for table in report.tables.values():
        if not table.readable:
            yield NotChecked(table.unread)
            continue
        if table.edition != report.edition:
            continue  # GAI207 speaks
        for problem in table.problems:
            if problem.kind in ("header-figure", "column-extra"):
                variant = "column" if problem.kind == "column-extra" else ""
                yield Finding(problem.span, {"label": problem.subject}, variant, section=table.form.section)
