"""An applicant is not named.

What it does:
    Reports 申请人 followed by what is certainly a personal name: a frequent surname, one or two letters, and a word such
    as 提出 or 不服.

Why:
    Who applies for information has a right not to be named in public.

Basis:
    Article 15 of the Regulation; articles 4 and 13 of the Personal Information Protection Law.

Not reported:
    Masked names (张某, 李某某, 王先生), names of places and firms, and every word that is not certainly a name.

说明：
    “申请人”后面写出了姓名。年度报告要对外发布，请改为“张某”等不能识别个人的写法。
    已隐去名字的（张某、李某某、王女士）和地名、单位名不报告。
"""

from gailint.rule import WARNING, Example, Finding, Findings, Pattern, Report, rule

RULE = rule(
    code="GAI813",
    slug="applicant-named",
    severity=WARNING,
    zh="这里写出了申请人的姓名（{text}），请隐去",
    en="an applicant is named here ({text}); mask the name",
)

GOOD = (Example(),)
BAD = (
    Example(overview="2023年，我镇执行《条例》，申请人王小明提出的申请已答复。", found="王小明"),
    Example(overview="2023年，我镇执行《条例》，申请人：刘洋不服答复，申请行政复议。", found="刘洋"),
)
TRAP = (
    Example(overview="2023年，我镇执行《条例》，申请人王某提出的申请、申请人李某某提出的申请均已答复。", note="masked"),
    Example(overview="2023年，我镇执行《条例》，申请人王女士提出的申请、申请人张家村提出的申请均已答复。"),
    Example(overview="2023年，我镇执行《条例》，申请人陈述申请理由，申请人曾提出补正，申请人应当提出申请。", note="words"),
    Example(overview="2023年，我镇执行《条例》，由申请人提出申请，申请人于5日内提出复议。", note="no name"),
    Example(overview="2023年，我镇执行《条例》，向申请人张贴的告示提出说明，申请人林权申请已办理。", note="words"),
)

_NAME = Pattern(
    "申请人(?:为|是|[:：])?(?P<name>[王李张刘陈杨赵黄吴徐孙胡朱郭梁郑韩邓冯彭肖董袁潘蒋蔡吕沈姚卢崔谭汪廖贾邹熊孟秦薛郝邵龚尹]"
    "[\u4e00-\u9fff]{1,2})(?=提出|提起|提交|不服|向[我本县市区省]|诉|要求公开|申请公开|申请行政复议)",
    "申请人",
)
_NO_NAME = frozenset("某先女氏×＊家村镇乡庄公司社厂店组县市区州山河述贴列绝被均已又再仍可的人们等")


def check(report: Report) -> Findings:
    prose = report.prose
    for match in _NAME.finditer(prose.text):
        if _NO_NAME.isdisjoint(match["name"][1:]):
            start, end = match.span("name")
            masked = match["name"][0] + "某"
            yield Finding(prose.span(start, end), {"text": masked}, section=prose.section(start), actual=masked)
