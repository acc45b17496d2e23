"""No identity number of a citizen stands in the report.

What it does:
    Reports numbers of 18 characters with the code of a province, a real date of birth and the right check digit.

Why:
    The report is published. An identity number in it is a leak of personal data.

Basis:
    Article 15 of the Regulation; GB 11643-1999 for the check digit; articles 4 and 28 of the Personal Information
    Protection Law.

Not reported:
    Numbers whose check digit or date is wrong, parts of longer numbers, numbers in web addresses, masked numbers.

说明：
    文中出现公民身份号码（18位，出生日期和校验码均正确）。年度报告要对外发布，请删除或遮盖。
    校验码不对的数字、更长编号的一部分、网址中的数字、已遮盖的号码不报告。
"""

from datetime import date

from gailint.rule import ERROR, Example, Finding, Findings, Pattern, Report, rule

RULE = rule(
    code="GAI802",
    slug="identity-number",
    severity=ERROR,
    zh="“{text}”是有效的公民身份号码，公开发布前请删除或遮盖",
    en="{text} is a valid identity number; remove or mask it before publication",
)

GOOD = (Example(),)
BAD = (
    Example(overview="2023年，我镇执行《条例》。申请人身份证号码为110101199003070716。", found="110101199003070716"),
    Example(overview="2023年，我镇执行《条例》。登记号11010519491231002X已录入。", found="11010519491231002X"),
)
TRAP = (
    Example(overview="2023年，我镇执行《条例》。登记号110101199003070715已录入。", note="a wrong check digit"),
    Example(overview="2023年，我镇执行《条例》。登记号110101199013070711已录入。", note="no month 13"),
    Example(overview="2023年，我镇执行《条例》。编号9110101199003070716、110101199003070716A已录入。", note="longer"),
    Example(overview="2023年，我镇执行《条例》，见http://www.example.gov.cn/110101199003070716/1.html。", note="an address"),
    Example(overview="2023年，我镇执行《条例》。申请人身份证号码为110101********0716。", note="masked"),
)

_NUMBER = Pattern(r"[1-8]\d{5}(?<![0-9A-Za-z/=_.-]\d{6}) ?(?:19|20)\d\d[01]\d[0-3]\d ?\d{3}[\dXx](?![0-9A-Za-z/=_-])")
_PROVINCES = (*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66), 71, 81, 82, 83)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"


def check(report: Report) -> Findings:
    if not _NUMBER.search(report.whole_text):
        return
    whole = report.whole
    for match in _NUMBER.finditer(whole.text):
        number = match[0].replace(" ", "").upper()
        if not _is_identity(number, report.today):
            continue
        masked = number[:6] + "********" + number[14:]
        yield Finding(whole.span(*match.span()), {"text": masked}, actual=masked)


def _is_identity(number: str, today: date) -> bool:
    """Whether province, date of birth and check digit are possible."""
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    if int(number[:2]) not in _PROVINCES or born > today:
        return False
    return _CHECKS[sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False)) % 11] == number[17]
