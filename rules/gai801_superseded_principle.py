"""The principle of disclosure in its wording before 2019.

What it does:
    Reports 公开为原则 (or 公开是原则) as the principle of disclosure. Since the Regulation was revised it reads
    以公开为常态、不公开为例外.

Why:
    The report shows that its text was taken over from years ago.

Basis:
    Article 5 of the Regulation on Government Information Disclosure, as revised by decree 711 of the State Council,
    in force since 15 May 2019.

Not reported:
    Reports for years before 2019; sentences that tell the history or name both wordings; 主动公开为原则, which is
    about the way of disclosure.

说明：
    2019年修订的《政府信息公开条例》第五条规定“坚持以公开为常态、不公开为例外”，“以公开为原则”是修订前的提法。
    请改为“以公开为常态、不公开为例外”。
    回顾修订过程、新旧提法对照的句子不报告。
"""

from gailint.rule import FORMS, WARNING, Example, Finding, Findings, Pattern, Report, rule

RULE = rule(
    code="GAI801",
    slug="superseded-principle",
    severity=WARNING,
    editions=FORMS,
    zh="“{text}”是2019年以前的提法，现行《条例》第五条是“以公开为常态、不公开为例外”",
    en="{text} is the wording before 2019; article 5 of the Regulation now reads 以公开为常态、不公开为例外",
)

GOOD = (Example(overview="2023年，我镇坚持以公开为常态、不公开为例外，公开信息96条。"),)
BAD = (
    Example(overview="2023年，我镇坚持以公开为原则、不公开为例外，公开信息96条。", found="公开为原则", expected="公开为常态"),
    Example(overview="2023年，我镇坚持“公开为原则，不公开为例外”，公开信息96条。", found="公开为原则"),
    Example(problems="认识还不到位，公开是原则、不公开是例外的理念没有树立。", found="公开是原则", expected="公开是常态"),
)
TRAP = (
    Example(overview="《条例》修订后，由“以公开为原则”改为“以公开为常态”，我镇据此调整目录。", note="history"),
    Example(overview="2008年条例施行时强调以公开为原则，此后要求不断提高。", note="history"),
    Example(overview="惠民补贴发放坚持以主动公开为原则、申请公开为补充。", note="the way of disclosure"),
    Example(year=2016, overview="2016年，我镇坚持以公开为原则、不公开为例外。", note="then in force"),
)

_OLD = Pattern("(?<![动请果步])公开(?:为|是)(?:基本)?原则", "公开为原则", "公开是原则", "公开为基本原则", "公开是基本原则")
_HISTORY = Pattern(
    "常态|修订前|修改前|原条例|旧条例|原来|过去|以往|当时|2007年|2008年|转变为|改为", "常态", "前", "条例", "来", "去", "往", "时", "年", "为"
)


def check(report: Report) -> Findings:
    prose = report.prose
    for match in _OLD.finditer(prose.text):
        start, end = match.span()
        first, last = prose.sentence(start)
        if _HISTORY.search(prose.text[first:last]):
            continue
        expected = match[0].replace("基本", "").replace("原则", "常态")
        yield Finding(
            prose.span(start, end), {"text": match[0]}, section=prose.section(start), actual=match[0], expected=expected
        )
