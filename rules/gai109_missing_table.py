"""Sections two, three and four have their tables.

What it does:
    Reports a section whose statutory table is not there.

Why:
    The figures of these sections are added up over all agencies; a report without the table drops out of the sum.
    Where nothing happened, the table says 0.

Basis:
    The format of 国办公开办函〔2021〕30号 and 国办公开办函〔2019〕60号.

Not reported:
    A picture in the place of the table (GAI215); a missing section (GAI103); a table that stands elsewhere in the
    report. Text that looks like the remains of a table, or points to an attachment, is "not checked".

说明：
    第二、三、四部分应使用规定的表格，没有数据的填0，不能用文字代替或省略。
    表格以图片形式放入的，由另一条规则提示。
"""

from gailint.rule import (
    ERROR,
    FORMS,
    SECTIONS,
    Example,
    Finding,
    Findings,
    NotChecked,
    Pattern,
    Report,
    Section,
    Words,
    rule,
)

RULE = rule(
    code="GAI109",
    slug="missing-table",
    severity=ERROR,
    editions=FORMS,
    zh="“{title}”部分没有规定的表格",
    en="the section {title} lacks its table",
)

_HEADING = "二、主动公开政府信息情况"
GOOD = (Example(), Example(year=2020))
BAD = (
    Example(tables={2: ""}, found=_HEADING),
    Example(tables={2: "本年度该部分没有数据。"}, found=_HEADING),
    Example(tables={3: "", 4: ""}, found=("三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况")),
)
TRAP = (
    Example(tables={2: ""}, headings={"proactive": ""}, note="the section is missing too: GAI103"),
    Example(tables={2: "详见附件。"}, note="in an attachment"),
    Example(headings={"requests": ""}, note="two tables run together where the heading between them is lost"),
    Example(tables={3: "自然 商业 科研 总计\n人 企业 机构\n一、本年新收政\n6 2 0 0 0 1 9\n府信息公开\n2 0 0 0 0 0 2\n申请数量"}, note="the same, torn into lines"),
    Example(tables={2: "规章 0 0 0 行政规范性文件 1 0 4 行政许可 36 行政处罚 5 行政强制 0"}, note="what a converter left of it"),
)

_ELSEWHERE = Pattern("[详具参]?见(?:下图|附件|附表|附图|链接)|附件|附表", "图", "附", "链接")
_ENOUGH_LABELS = 3


def check(report: Report) -> Findings:
    if report.form is None:
        return
    for number, table in report.form.tables.items():
        section = report.section(table.section)
        if number in report.tables or section is None or section.pictures:
            continue
        text = "".join(paragraph.text.value for paragraph in section.paragraphs)
        cells = "".join(cell.text.value for one in section.tables for cell in one.cells())
        labels = sum(row.label.zh in text + cells for row in table.rows)
        if labels >= _ENOUGH_LABELS or section.tables or table.section in report.torn or _ELSEWHERE.search(text):
            yield NotChecked(_unreadable(section))
        else:
            yield Finding(section.heading.span(), {"title": SECTIONS[table.section]}, section=table.section)


def _unreadable(section: Section) -> Words:
    return Words(f"“{section.title}”中的表格无法识别", f"the table in {section.title} cannot be recognised")
