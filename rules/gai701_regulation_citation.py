"""The Regulation is cited by its right name and its present decree.

What it does:
    Reports a title that can only mean the Regulation on Government Information Disclosure but names it wrongly, and
    decree 492 alone in a report for 2019 or later.

Why:
    The report rests on the Regulation; a wrong name or the decree of 2007 tells that its text was not checked.

Basis:
    Decree 711 of the State Council of 3 April 2019, which published the revised Regulation.

Not reported:
    The short name without 中华人民共和国; decree 492 where decree 711 or the revision of 2019 is named in the same
    paragraph, or the sentence speaks of the former Regulation; local regulations and works about the Regulation.

说明：
    《中华人民共和国政府信息公开条例》名称写错，或2019年及以后的报告只引用国务院令第492号。
    条例现行版本由国务院令第711号修订公布。请改正名称或文号。
    同时写明修订沿革（先492号、后711号）的，以及省略“中华人民共和国”的简称，不报告。
"""

from gailint.rule import FORMS, WARNING, Example, Finding, Findings, Pattern, Report, Words, rule

RULE = rule(
    code="GAI701",
    slug="regulation-citation",
    severity=WARNING,
    editions=FORMS,
    zh="条例名称“{text}”有误，应为“{expected}”",
    en="the Regulation is misnamed as {text}; its name is {expected}",
    variants={
        "decree": Words(
            "“{text}”是2007年的公布令，现行条例由国务院令第711号修订公布，请改为{expected}或写明修订情况",
            "{text} is the decree of 2007; the Regulation in force is that of {expected}; or name both",
        )
    },
)

_HISTORY = "（2007年4月5日国务院令第492号公布，2019年4月3日国务院令第711号修订）"

GOOD = (
    Example(),
    Example(preamble="根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制本报告。"),
)
BAD = (
    Example(
        preamble="根据《中华人民共和国信息公开条例》的要求编制本报告。",
        found="中华人民共和国信息公开条例",
        expected="中华人民共和国政府信息公开条例",
    ),
    Example(preamble="根据《中华人民共和国政府信息公开体例》编制本报告。", found="中华人民共和国政府信息公开体例"),
    Example(
        preamble="根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制本报告。",
        found="国务院令第492号",
        expected="国务院令第711号",
    ),
    Example(
        preamble="根据《中华人民共和国国务院令（第711号）》编制本报告。",
        found="中华人民共和国国务院令（第711号）",
        note="a decree in the place of the title",
    ),
)
TRAP = (
    Example(preamble=f"根据《中华人民共和国政府信息公开条例》{_HISTORY}编制本报告。", note="the history of amendments"),
    Example(
        year=2016, preamble="根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制本报告。", note="then in force"
    ),
    Example(preamble="根据《政府信息公开条例》和《安澜县政府信息公开规定》编制本报告。", note="short name; local rules"),
    Example(overview="2023年，我镇发放《中华人民共和国政府信息公开条例解读》30册。", note="a book about it"),
    Example(overview="2023年，我镇执行《条例》。原条例以国务院令第492号公布，当时尚未设镇。", note="history"),
)

_NAME = "中华人民共和国政府信息公开条例"
_MISNAMED = Pattern(
    "(?<=《)(?:政府信息公开(?:体例|条列|条理)"
    "|中华人民共和国(?:(?:政府|政务)?信息公开(?:工作)?(?:条例|体例|条列|条理|办法|规定|法)|政[府务]公开(?:工作)?(?:条例|法)"
    "|国?政府信息(?:公开)?工?作?条例|政府信息公开|国务院令[（(]第711号[）)]))(?=》|[（(][^》\\n]{1,30}》)",
    "《中华人民共和国", "《政府信息公开",
)
_REVISED = Pattern("711|2019 ?年 ?(?:4 ?月|修[订改正])", "711", "2019")
_FORMER = Pattern("原条例|旧条例|修订前|修改前|当时|废止|2008 ?年", "条例", "前", "当时", "废止", "2008")
_NEAR = 400
_OLD_DECREE = 492


def check(report: Report) -> Findings:
    prose = report.prose
    for match in _MISNAMED.finditer(prose.text):
        if match[0] != _NAME:
            yield Finding(
                prose.span(*match.span()),
                {"text": match[0], "expected": _NAME},
                section=prose.section(match.start()),
                actual=match[0],
                expected=_NAME,
            )
    for number in report.citations.numbers:
        if number.year is not None or number.number != _OLD_DECREE:
            continue
        start, end = prose.sentence(number.start)
        paragraph = prose.paragraph(number.start)
        near = prose.text[max(paragraph.start, number.start - _NEAR) : min(paragraph.end, number.end + _NEAR)]
        if _REVISED.search(near) or _FORMER.search(prose.text[start:end]):
            continue
        printed = prose.text[number.start : number.end]
        yield Finding(
            prose.span(number.start, number.end),
            {"text": printed, "expected": "国务院令第711号"},
            "decree",
            section=prose.section(number.start),
            actual=printed,
            expected="国务院令第711号",
        )
