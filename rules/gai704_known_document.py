"""The title and the number of a well-known document belong together.

What it does:
    Compares the cited number of a well-known national document (the yearly 政务公开工作要点, the rules on the processing
    fee, the notices about platforms and standards, the Regulation) with its real one.

Why:
    The document that is cited is another one, or does not exist.

Basis:
    The documents themselves; each entry of the list names source and date.

Not reported:
    Documents that are not in the list; numbers of local issuers; titles without number and numbers without title; the
    two notices about the format of the report in reports for 2021 or later, of which GAI703 tells.

说明：
    引用的国家文件标题与文号不一致。例如《2021年政务公开工作要点》的文号是国办发〔2021〕12号。
    只核对清单中的文件，并且标题、文号都写明、文号属于国家机关的情形；地方文件不核对。
"""

from gailint.rule import FORMS, WARNING, Example, Finding, Findings, Report, Words, rule

RULE = rule(
    code="GAI704",
    slug="known-document",
    severity=WARNING,
    editions=FORMS,
    zh="《{title}》的文号是{expected}，此处为{text}",
    en="the number of 《{title}》 is {expected}, here it is {text}",
    variants={
        "number": Words(
            "《{title}》的文号是{expected}；{text}是《{other}》的文号",
            "the number of 《{title}》 is {expected}; {text} is that of 《{other}》",
        ),
        "title": Words("{expected}是《{title}》的文号，此处标题为{text}", "{expected} is the number of 《{title}》, here the title is {text}"),
    },
)

_POINTS = "2023年，我镇落实《2021年政务公开工作要点》（国办发〔{}〕{}号）。"

GOOD = (Example(), Example(overview=_POINTS.format(2021, 12)))
BAD = (
    Example(overview=_POINTS.format(2021, 30), found="国办发〔2021〕30号", expected="国办发〔2021〕12号"),
    Example(overview=_POINTS.format(2022, 8), found="国办发〔2022〕8号", expected="国办发〔2021〕12号"),
    Example(
        other="依据《政府信息公开信息处理费管理办法》（国办函〔2020〕190号），没有收取信息处理费。",
        found="国办函〔2020〕190号",
        expected="国办函〔2020〕109号",
    ),
    Example(
        overview="2023年，我镇执行《中华人民共和国政府信息公开条例》（国务院令第771号）。",
        found="国务院令第771号",
        expected="国务院令第711号",
    ),
    Example(
        overview="2023年，我镇落实《国务院办公厅关于加强网站管理的通知》（国办发〔2019〕54号）。",
        found="《国务院办公厅关于加强网站管理的通知》",
    ),
)
TRAP = (
    Example(overview="2023年，我镇落实《2021年政务公开工作要点》（安政办发〔2021〕16号）。", note="a local document of that name"),
    Example(overview="2023年，我镇落实《2021年江南省政务公开工作要点》（江政办发〔2021〕28号）。", note="of a province"),
    Example(overview="2023年，我镇落实《2021年政务公开工作要点》，并执行国办发〔2022〕8号文件。", note="apart"),
    Example(overview="2023年，我镇执行《中华人民共和国政府信息公开条例》（国务院令第492号、第711号）。", note="an earlier decree"),
    Example(overview="2023年，我镇落实《重点任务清单》（国办发〔2019〕54号附件）。", note="a part of the document"),
)

_FORMATS = ("年度报告格式", "年度报告有关事项")
_OFFICE = "国务院办公厅"


def check(report: Report) -> Findings:
    prose = report.prose
    if "号" not in prose.text:
        return
    for pair in report.citations.pairs:
        title, number = pair.title, pair.number
        if title is None or number is None or not number.national:
            continue
        known, other = title.known, number.known
        if known is None:
            if other is None or not title.name.startswith(_OFFICE + "关于") or other.keyword in title.name:
                continue
            variant, expected, named = "title", other.printed, other.title
            start, end = title.start, title.end
        else:
            if other and (other.keyword, other.title) == (known.keyword, known.title):
                continue
            if other and report.edition == "2021" and known.keyword in _FORMATS and other.keyword in _FORMATS:
                continue
            variant, expected, named = "number" if other else "", known.printed, known.title
            start, end = number.start, number.end
        printed = prose.text[start:end]
        yield Finding(
            prose.span(start, end),
            {"title": named, "expected": expected, "text": printed, "other": other.title if other else ""},
            variant,
            section=prose.section(start),
            actual=printed,
            expected=None if variant == "title" else expected,
        )
