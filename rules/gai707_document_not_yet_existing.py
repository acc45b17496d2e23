"""A report does not cite documents that are younger than itself.

What it does:
    Reports a document number of a later year than the signature, and well-known documents that were issued after the
    day of the signature.

Why:
    One of the two is wrong: the number, or the date at the end of the report.

Basis:
    None but the calendar: a document that is cited must exist.

Not reported:
    Reports without a date at the end, and with one that lies in or before the report year, of which GAI408 tells.
    Titles with later years, such as those of plans.

说明：
    引用的文件晚于落款日期：文号的年份在落款年份之后，或者文件的印发日期在落款日期之后。
    请核对文号和落款日期。没有落款日期的不核对。
"""

from gailint.rule import WARNING, Example, Finding, Findings, Related, Report, Words, rule

RULE = rule(
    code="GAI707",
    slug="document-not-yet-existing",
    severity=WARNING,
    zh="“{text}”晚于落款日期{signed}，请核对文号和落款日期",
    en="{text} is later than the date of the signature, {signed}; check both",
)

GOOD = (Example(), Example(overview="2023年，我镇落实《条例》和安政办发〔2023〕5号文件。"))
BAD = (
    Example(overview="2023年，我镇落实《条例》和安政办发〔2025〕5号文件。", found="〔2025〕5号"),
    Example(
        year=2020,
        preamble="本报告按照国办公开办函〔2021〕30号文件要求编制。",
        found="国办公开办函〔2021〕30号",
        note="issued in September 2021, the report is signed in January",
    ),
)
TRAP = (
    Example(overview="2023年，我镇落实《条例》和安政办发〔2024〕1号文件。", note="the year of the signature"),
    Example(overview="2023年，我镇执行《条例》，编制《2025年工作规划》。", note="a plan"),
    Example(overview="2023年，我镇落实《条例》和安政办发〔2025〕5号文件。", signature="安澜县柳溪镇人民政府", note="no date"),
    Example(
        overview="2023年，我镇落实《条例》和安政办发〔2023〕5号文件。",
        signature="安澜县柳溪镇人民政府\n2022年1月15日",
        note="the signature is wrong",
    ),
)


def check(report: Report) -> Findings:
    mention = report.signature.date if report.signature else None
    signed = mention.date if mention else None
    if mention is None or signed is None or report.year is None or signed.year <= report.year or "号" not in report.prose.text:
        return
    prose = report.prose
    for number in report.citations.numbers:
        issued = number.known.date if number.known else None
        if (number.year is None or number.year <= signed.year) and (issued is None or issued <= signed):
            continue
        if number.start >= mention.start:
            continue
        printed = prose.text[number.start : number.end]
        yield Finding(
            prose.span(number.start, number.end),
            {"text": printed, "signed": prose.text[mention.start : mention.end]},
            section=prose.section(number.start),
            actual=printed,
            related=(Related(prose.span(mention.start, mention.end), Words("落款日期", "date of the signature")),),
        )
