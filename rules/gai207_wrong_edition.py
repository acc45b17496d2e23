"""The tables are those of the edition that is in force for the report year.

What it does:
    Reports a table of the form of 2019 in a report for 2021 or later, the reverse, and a table put together from both.
    Two labels that only the other edition has are needed.

Why:
    The editions count different things: 对外公开总数量 is not 现行有效件数. Somebody has filled in an old file again.

Basis:
    国办公开办函〔2019〕60号 for the reports for 2019 and 2020, 国办公开办函〔2021〕30号 for 2021 and later.

Not reported:
    A single label of the other edition, 规范性文件 for 行政规范性文件, and reports whose year is not certain.

说明：
    表格用的是另一版格式。2019、2020年度用国办公开办函〔2019〕60号的格式，2021年度起用〔2021〕30号的格式。
    两版的统计口径不同，请换用正确的表格重新填写，不要只改列名。
"""

from gailint.rule import ERROR, FORMS, Example, Finding, Findings, Report, StatutoryTable, Words, rule

RULE = rule(
    code="GAI207",
    slug="wrong-edition",
    severity=ERROR,
    editions=FORMS,
    zh="{year}年度的报告应使用{notice}的表格，此表是{edition}年版（{labels}）",
    en="a report for {year} uses the tables of {notice}; this one is of the {edition} edition ({labels})",
    variants={
        "mixed": Words(
            "{year}年度的报告应使用{notice}的表格，此表混用了{edition}年版的内容（{labels}）",
            "a report for {year} uses the tables of {notice}; this one has parts of the {edition} edition ({labels})",
        ),
    },
)

_NEW_HEADS = {"本年制发件数": "本年新制作数量", "本年废止件数": "本年新公开数量", "现行有效件数": "对外公开总数量"}
_OLD_TABLE = """\
信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量
规章\t0\t0\t0
规范性文件\t1\t1\t4
信息内容\t上一年项目数量\t本年增/减\t处理决定数量
行政许可\t12\t0\t36
行政处罚\t7\t0\t5
行政强制\t0\t0\t0
"""

GOOD = (Example(), Example(year=2020))
BAD = (
    Example(tables={2: _OLD_TABLE}, found="本年新制作数量", note="the table of 2019 in a report for 2023"),
    Example(labels=_NEW_HEADS, found="本年新制作数量", note="the heads of 2019 over the first rows only"),
    Example(
        year=2020, file="report.md", replace=(("本年新制作数量", "本年制发件数"), ("本年新公开数量", "本年废止件数")), found="本年制发件数"
    ),
)  # fmt: skip
TRAP = (
    Example(labels={"行政规范性文件": "规范性文件"}, note="a usual short form"),
    Example(labels={"现行有效件数": "对外公开总数量"}, note="one label alone"),
    Example(labels={"本年制发件数": "本年度制发数量"}, note="another wording of the same edition"),
    Example(title="安澜县柳溪镇人民政府2020年政府信息公开工作年度报告", note="the year is not certain, GAI403 speaks"),
)

_FEWEST = 2
_MOST = 3
_NEW_FORM_SINCE = 2021


def check(report: Report) -> Findings:
    years = {claim.year for claim in report.year_claims}
    if not years or len({year < _NEW_FORM_SINCE for year in years}) > 1:
        return
    for table in report.tables.values():
        whole = table.edition != report.edition
        marks = table.header_marks if whole else table.foreign_marks
        if len(marks) >= _FEWEST and table.foreign_labels:
            yield _finding(report, table, whole)


def _finding(report: Report, table: StatutoryTable, whole: bool) -> Finding:
    labels = list(dict.fromkeys("".join(text.value.split()) for text in table.foreign_labels))
    return Finding(
        table.foreign_labels[0].span(),
        {
            "year": report.year, "notice": report.form.notice if report.form else "",
            "edition": "2019" if report.edition == "2021" else "2021", "labels": "、".join(labels[:_MOST]),
        },
        "" if whole else "mixed",
        section=table.form.section,
        actual=labels[0],
    )  # fmt: skip
