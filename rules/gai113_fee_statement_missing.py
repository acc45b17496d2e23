"""Section six says whether fees for information were charged.

What it does:
    Reports a section six that says nothing of 信息处理费.

Why:
    Fees for the handling of requests have to be accounted for every year, also where none were charged. The table of
    section two does not show them.

Basis:
    The format of 国办公开办函〔2021〕30号 for section six; 政府信息公开信息处理费管理办法 (国办函〔2020〕109号).

Not reported:
    Any wording that speaks of charging in section six; 信息处理费 anywhere else in the report; years before 2021.

说明：
    第六部分应说明本年度收取信息处理费的情况，没有收取的写明“未收取信息处理费”。
    第二部分表格中的行政事业性收费不能代替这项说明。
"""

from gailint.rule import FORM_2021, WARNING, Example, Finding, Findings, Pattern, Report, rule

RULE = rule(
    code="GAI113",
    slug="fee-statement-missing",
    severity=WARNING,
    editions=FORM_2021,
    zh="没有说明信息处理费的收取情况，没有收取的也应写明",
    en="nothing is said of 信息处理费; say so too where none were charged",
)

_HEADING = "六、其他需要报告的事项"
GOOD = (Example(), Example(year=2020))
BAD = (
    Example(other="无。", found=_HEADING),
    Example(other="2023年，我镇按时办理并公开了代表建议的答复。", found=_HEADING),
)
TRAP = (
    Example(other="本年度没有就政府信息公开申请收取费用。", note="other words"),
    Example(other="无。", overview="全年没有收取信息处理费，各项工作平稳。", note="said in section one"),
    Example(other="", note="an empty section: GAI110"),
)

_FEES = Pattern("收费|费用|收取|处理费|缴费", "费", "收取")


def check(report: Report) -> Findings:
    section = report.section("other")
    if section is None or section.pictures or "处理费" in report.prose.text:
        return
    text = report.body("other")
    cells = "".join(cell.text.value for table in section.tables for cell in table.cells())
    if text.strip() and not _FEES.search(text + cells):
        yield Finding(section.heading.span(), section="other")
