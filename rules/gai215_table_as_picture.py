"""The statutory tables are text, not pictures.

What it does:
    Reports a picture in section two, three or four where the table of that section is missing.

Why:
    Nobody can search, copy, add up or read aloud a picture of a table; programs do not see it at all.

Basis:
    The forms of 国办公开办函〔2019〕60号 and 〔2021〕30号 are tables to be filled in.

Not reported:
    Pictures beside a table, and pictures in other sections.

说明：
    这一部分的表格是图片，无法检索、复制和核对，也不利于无障碍阅读。请改为文字表格。
"""

from gailint.rule import ERROR, FORMS, Example, Finding, Findings, Report, Words, rule

RULE = rule(
    code="GAI215",
    slug="table-as-picture",
    severity=ERROR,
    editions=FORMS,
    zh="“{section}”的表格是图片，请改为文字表格",
    en="the table of section {section} is a picture; give it as text",
)

_PICTURE = "![表格](table.png)"

GOOD = (Example(file="report.md"), Example())
BAD = (
    Example(file="report.md", tables={3: _PICTURE}, found=_PICTURE),
    Example(file="report.md", tables={2: _PICTURE, 4: _PICTURE}, found=(_PICTURE, _PICTURE)),
)
TRAP = (
    Example(file="report.md", remedies=_PICTURE, note="a picture beside the table"),
    Example(file="report.md", overview="2023年，我镇认真执行《条例》。\n\n" + _PICTURE, note="a picture in the text"),
)

_SECTIONS = {
    2: ("proactive", Words("二、主动公开政府信息情况", "two")),
    3: ("requests", Words("三、收到和处理政府信息公开申请情况", "three")),
    4: ("remedies", Words("四、政府信息公开行政复议、行政诉讼情况", "four")),
}


def check(report: Report) -> Findings:
    for number, (key, name) in _SECTIONS.items():
        section = report.section(key)
        if number not in report.tables and section and section.pictures:
            yield Finding(section.pictures[0].span, {"section": name}, section=key)
