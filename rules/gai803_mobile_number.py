"""No private mobile number stands in the report.

What it does:
    Reports mobile numbers of eleven digits. In a sentence that tells whom to contact it is an information only.

Why:
    The report is published. A mobile number is personal data, and also the agency's own contact is better a telephone
    of the office.

Basis:
    Articles 4 and 13 of the Personal Information Protection Law; article 15 of the Regulation.

Not reported:
    Parts of longer numbers, amounts and counts, hotlines, numbers in web addresses and mail addresses, numbers of
    files, accounts and registrations, masked numbers.

说明：
    文中出现手机号码。年度报告要对外发布，请删除或遮盖；联系方式建议用办公电话（联系方式中的手机号只作提示）。
    更长编号的一部分、金额和数量、热线、网址和邮箱中的数字、各类编号、已遮盖的号码不报告。
"""

from gailint.rule import INFO, WARNING, Example, Finding, Findings, Pattern, Report, rule

RULE = rule(
    code="GAI803",
    slug="mobile-number",
    severity=WARNING,
    zh="“{text}”是手机号码，公开发布前请确认、删除或遮盖",
    en="{text} is a mobile number; see whether it may be published, else remove or mask it",
)

GOOD = (Example(), Example(other="没有收取信息处理费。联系电话：0579-55501234。"))
BAD = (
    Example(overview="2023年，我镇执行《条例》，来访群众王某（13800001234）得到答复。", found="13800001234"),
    Example(overview="2023年，我镇执行《条例》。群众留下号码186 0000 1234。", found="186 0000 1234"),
    Example(other="没有收取信息处理费。如有疑问请联系党政办（电话：15900001234）。", found="15900001234", severity=INFO),
)
TRAP = (
    Example(overview="2023年，我镇执行《条例》，拨付资金13800001234元，编号913800001234567和13800001234-2归档。"),
    Example(overview="2023年，我镇执行《条例》，通过12345热线办理事项，见http://www.example.gov.cn/13800001234.html。"),
    Example(overview="2023年，我镇执行《条例》，邮箱13800001234@example.gov.cn，备案号13800001234。", note="mail; a registration"),
    Example(overview="2023年，我镇执行《条例》，来访群众王某（138****1234）得到答复。", note="masked"),
    Example(overview="2023年，我镇执行《条例》，访问量12800001234次，面积1.3800001234平方公里。", note="no mobile prefix"),
)

_NUMBER = Pattern(
    r"1(?<![0-9A-Za-z.,/=_@-]1)(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])(?:\d{8}|([ -])\d{4}\1\d{4})"
    r"(?![0-9A-Za-z.,/=_@-]|[ ]?[万亿]?[元条次人件篇份户亩米个吨部册])"
)
_CONTACT = Pattern("联系|电话|手机|咨询|传真|热线|监督投诉", "联系", "电话", "手机", "咨询", "传真", "热线", "监督投诉")
_FILED = Pattern("(?:编号|文号|档号|案号|单号|备案号?|登记号|许可证号?|代码|账号|帐号|账户|序号|流水号|统计)[^，。；]{0,4}$")
_NEAR = 14


def check(report: Report) -> Findings:
    prose = report.prose
    for match in _NUMBER.finditer(prose.text):
        start, end = match.span()
        if _FILED.search(prose.text[max(0, start - _NEAR) : start]):
            continue
        first, last = prose.sentence(start)
        digits = match[0].replace(" ", "").replace("-", "")
        masked = digits[:3] + "****" + digits[-4:]
        yield Finding(
            prose.span(start, end),
            {"text": masked},
            severity=INFO if _CONTACT.search(prose.text[first:last]) else None,
            section=prose.section(start),
            actual=masked,
        )
