"""A report for 2021 or later rests on the format of 2021.

What it does:
    Reports the notice of 2019 (国办公开办函〔2019〕60号) where a report for 2021 or later cites it as the format and does
    not cite that of 2021, and the title of the one notice with the number of the other.

Why:
    The format of 2019 was a trial and has other tables. Who reads of it must doubt which form was filled in.

Basis:
    国办公开办函〔2021〕30号 of 26 September 2021, which replaces the format of 2019.

Not reported:
    Reports for 2019 and 2020; the notice of 2019 next to that of 2021; sentences about the former format.

说明：
    2021年及以后的年度报告应当依据国办公开办函〔2021〕30号规定的格式。
    只引用〔2019〕60号（试行格式），或者标题和文号分属两个通知的，请改正。
    同时引用两个文件、或者说明格式沿革的，不报告。
"""

from gailint.rule import FORM_2021, WARNING, Example, Finding, Findings, Pattern, Report, Words, rule

RULE = rule(
    code="GAI703",
    slug="superseded-format",
    severity=WARNING,
    editions=FORM_2021,
    zh="“{text}”是2019年的格式通知，{year}年报告应当依据{expected}",
    en="{text} is the notice of 2019; a report for {year} follows {expected}",
    variants={
        "mixed": Words(
            "“{text}”是2019年通知的标题，{year}年报告依据的{expected}是关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知",
            "{text} is the title of the notice of 2019; {expected}, which the report for {year} cites, is that about the format",
        )
    },
)

_TITLE_2021 = "国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知"
_TITLE_2019 = "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知"
_NEW, _OLD = "国办公开办函〔2021〕30号", "国办公开办函〔2019〕60号"
_BOTH_OLD = f"根据《中华人民共和国政府信息公开条例》和《{_TITLE_2019}》（{_OLD}）编制本报告。"

GOOD = (Example(), Example(year=2020))
BAD = (
    Example(preamble=_BOTH_OLD, found=_OLD, expected=_NEW),
    Example(replace=((_NEW, _OLD),), found=_OLD, note="the title of 2021 with the number of 2019"),
    Example(preamble=f"本报告按照《{_TITLE_2019}》要求编制。", found=f"《{_TITLE_2019}》", note="without a number"),
    Example(preamble=f"本报告按照《{_TITLE_2019}》（{_NEW}）要求编制。", found=f"《{_TITLE_2019}》"),
)
TRAP = (
    Example(preamble=f"本报告按照{_OLD}和{_NEW}文件要求编制。", note="both"),
    Example(preamble="本报告按照《中华人民共和国政府信息公开工作年度报告格式》编制。", note="no number"),
    Example(preamble=f"{_OLD}所附格式已停止执行，本报告采用新的格式。", note="history"),
    Example(preamble="本报告按照《安澜县关于政府信息公开工作年度报告有关事项的通知》编制。", note="a local notice"),
)

_FORMER = Pattern("停止执行|废止|原格式|旧格式|此前|以前|替代|取代|不再", "执行", "废止", "格式", "前", "代", "不再")
_OFFICE = "国务院办公厅"


def check(report: Report) -> Findings:
    prose = report.prose
    if report.year is None or ("有关事项" not in prose.text and "60" not in prose.text):
        return
    pairs = [(pair, _edition(pair.title), _edition(pair.number)) for pair in report.citations.pairs]
    numbered = any(number == 2021 for _, _, number in pairs)
    titled = any(title == 2021 and number != 2019 for _, title, number in pairs)
    for pair, title, number in pairs:
        first, last = prose.sentence(pair.start)
        if _FORMER.search(prose.text[first:last]):
            continue
        if pair.title and title == 2019 and number == 2021:
            start, end, variant = pair.title.start, pair.title.end, "mixed"
        elif numbered or titled:
            continue
        elif pair.number and number == 2019:
            start, end, variant = pair.number.start, pair.number.end, ""
        elif pair.title and title == 2019 and not pair.number and _OFFICE in pair.title.name:
            start, end, variant = pair.title.start, pair.title.end, ""
        else:
            continue
        printed = prose.text[start:end]
        yield Finding(
            prose.span(start, end),
            {"text": printed, "year": report.year, "expected": _NEW},
            variant,
            section=prose.section(start),
            actual=printed,
            expected=None if variant else _NEW,
        )
        return


def _edition(part: object) -> int | None:
    """2019 or 2021 for a title or number of the notice about the format of that year."""
    known = getattr(part, "known", None)
    return known.year if known and known.issuer == "国办公开办函" and known.number in (30, 60) else None
