"""The title names agency and year, and calls the report a 政府信息公开工作年度报告.

What it does:
    Reports a title that lacks the agency or the year, a report without a title, and (as info) a title that
    calls the report something slightly different.

Why:
    Reports are listed, searched and compared by their titles. Without agency or year nobody can tell whose
    report it is, and for which year.

Basis:
    The format of 国办公开办函〔2021〕30号 and 国办公开办函〔2019〕60号: 政府信息公开工作年度报告. Articles 49 and 50
    of the Regulation on Government Information Disclosure: an agency's report of the previous year.

Not reported:
    Titles broken over lines, the order of the words, 年度…年度, an agency on a line above or below the title;
    the wording of reports for years before 2019.

说明：
    标题应写明机关名称和报告年度，并称为“政府信息公开工作年度报告”。
    标题可以分行，词序不限。少写“工作”“政府”等字样只作提示。
"""

from gailint.rule import INFO, WARNING, Example, Finding, Findings, Pattern, Report, Span, Words, rule

RULE = rule(
    code="GAI101",
    slug="title-form",
    severity=WARNING,
    zh="标题缺少{lacking}，应写成“机关名称＋年份＋政府信息公开工作年度报告”",
    en="the title lacks {lacking}; it should give agency and year and end in 政府信息公开工作年度报告",
    variants={
        "none": Words(
            "没有标题，应写成“机关名称＋年份＋政府信息公开工作年度报告”",
            "there is no title; it should give agency and year and end in 政府信息公开工作年度报告",
        ),
        "name": Words(
            "标题没有使用“政府信息公开工作年度报告”这一名称",
            "the title does not use the name 政府信息公开工作年度报告",
        ),
    },
)

GOOD = (Example(), Example(title="安澜县柳溪镇人民政府\n2023年政府信息公开\n工作年度报告"))
BAD = (
    Example(title="安澜县柳溪镇人民政府政府信息公开工作年度报告", found="安澜县柳溪镇人民政府政府信息公开工作年度报告"),
    Example(title="2023年政府信息公开工作年度报告", found="2023年政府信息公开工作年度报告", severity=WARNING),
    Example(title="安澜县柳溪镇人民政府2023年政府信息公开年报", found="安澜县柳溪镇人民政府2023年政府信息公开年报", severity=INFO),
    Example(title="", preamble="柳溪镇2023年工作总结", found="柳溪镇2023年工作总结", severity=WARNING),
)
TRAP = (
    Example(title="2023年度安澜县柳溪镇人民政府政府信息公开工作年度报告", note="another order of the words"),
    Example(title="安澜县柳溪镇人民政府2023年度政府信息公开工作年度报告", note="年度 twice"),
    Example(title="安澜县柳溪镇政府信息公开工作2023年度报告", note="the year in the name"),
    Example(title="2023年政府信息公开工作年度报告\n安澜县柳溪镇人民政府", note="the agency below"),
    Example(title="安澜县柳溪镇人民政府\n政府信息公开工作年度报告\n（2023年度）", note="the year below"),
    Example(title="安澜县柳溪镇人民政府二〇二三年政府信息公开工作年度报告", note="the year in Chinese numerals"),
    Example(year=2012, title="安澜县柳溪镇2012年政府信息公开工作报告", note="before 2019 the name was free"),
)

_NAME = Pattern(r"政府信息公开工作(?:[12]\d{3}年?)?年度报告", "政府信息公开工作")
_YEAR = Pattern(r"(?:19|20)\d\d年|[一二][九〇○零ＯO0][〇○零ＯO0一二三四五六七八九]{2}年", "年")
_REPORT = Pattern("报告|年报|总结", "报", "总结")


def check(report: Report) -> Findings:
    title = report.title
    if title is None:
        yield Finding(_first_line(report), variant="none")
        return
    lacking = []
    if not title.agency:
        lacking.append(Words("机关名称", "the agency"))
    if title.year is None and not _YEAR.search(title.text) and not _year_below(report):
        lacking.append(Words("年份", "the year"))
    if lacking:
        words = Words("和".join(one.zh for one in lacking), " and ".join(one.en for one in lacking))
        yield Finding(title.span, {"lacking": words})
    elif report.edition != "free" and not _NAME.search(title.text):
        yield Finding(title.span, variant="name", severity=INFO)


def _year_below(report: Report) -> bool:
    """Whether the short line under the title gives the year."""
    below = next((paragraph.value for paragraph in report.prose.paragraphs if paragraph.kind != "title"), "")
    return len(below) <= 20 and "月" not in below and _YEAR.search(below) is not None


def _first_line(report: Report) -> Span:
    """What stands where the title should be: a line near the top that names a report, else the first line."""
    paragraphs = report.prose.paragraphs[:5]
    named = (one for one in paragraphs if one.kind != "heading" and len(one.value) <= 60 and _REPORT.search(one.value))
    first = next(named, paragraphs[0] if paragraphs else None)
    return first.text.span() if first else Span(1, 1, 1, 1)
