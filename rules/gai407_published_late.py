"""The report is signed in time.

What it does:
    Reports a signature date after 31 January of the next year (departments) or 31 March (governments of counties and
    up). The signature is not the day of publication: the message says so.

Why:
    The deadlines are fixed by law, and evaluations look at them first.

Basis:
    Article 49 of the Regulation: departments by 31 January, the office in charge by 31 March.

Not reported:
    Townships and sub-districts, for which the Regulation sets no day; agencies whose kind the name does not tell,
    before 1 April; reports without a signature date.

说明：
    落款日期晚于法定期限：部门为次年1月31日，县级以上人民政府为次年3月31日。
    落款日期不等于公布日期，请核对实际公布日期。乡镇、街道没有全国统一的期限，不核对。
    期限可以在配置中修改。
"""

from datetime import date

from gailint.rule import INFO, Example, Finding, Findings, Option, Report, Words, rule

RULE = rule(
    code="GAI407",
    slug="published-late",
    severity=INFO,
    zh="落款日期为{printed}，晚于期限{deadline}；如已在期限内公布，请忽略",
    en="the report is signed {printed}, after the deadline {deadline}; ignore this if it was published in time",
    options={
        "deadline-department": Option("01-31", Words("部门的期限（次年，月-日）", "deadline of departments, MM-DD")),
        "deadline-government": Option(
            "03-31", Words("县级以上人民政府的期限（次年，月-日）", "deadline of county governments and up, MM-DD")
        ),
    },
)

GOOD = (Example(agency="安澜县水务局", signature="安澜县水务局\n2024年1月31日"),)
BAD = (
    Example(agency="安澜县水务局", signature="安澜县水务局\n2024年2月5日", found="2024年2月5日"),
    Example(agency="安澜县人民政府", signature="安澜县人民政府\n2024年4月1日", found="2024年4月1日"),
)
TRAP = (
    Example(agency="安澜县人民政府", signature="安澜县人民政府\n2024年3月29日", note="a government has until March"),
    Example(signature="安澜县柳溪镇人民政府\n2024年4月20日", note="a township: the law names no day"),
)


def check(report: Report, options: dict[str, str]) -> Findings:
    signed = report.signature.date if report.signature else None
    day = signed.date if signed else None
    if signed is None or day is None or report.year is None or report.agency.level == "township":
        return
    department = report.agency.kind == "department"
    deadline = _deadline(report.year + 1, options["deadline-department" if department else "deadline-government"])
    if deadline and day > deadline:
        printed = report.prose.text[signed.start : signed.end]
        yield Finding(
            report.prose.span(signed.start, signed.end),
            {"printed": printed, "deadline": f"{deadline.year}-{deadline.month:02}-{deadline.day:02}"},
        )


def _deadline(year: int, text: str) -> date | None:
    month, _, day = text.partition("-")
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None
