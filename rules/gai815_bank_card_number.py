"""No number of a bank card stands in the report.

What it does:
    Reports numbers of 16 to 19 digits with the prefix of bank cards and the right check digit.

Why:
    The report is published. The number of a card in it is a leak of personal data.

Basis:
    ISO/IEC 7812-1 for prefix and check digit; articles 4 and 28 of the Personal Information Protection Law.

Not reported:
    Numbers with a wrong check digit, parts of longer numbers, numbers of files, orders and registrations, web
    addresses, accounts of public bodies, identity numbers (GAI802).

说明：
    文中出现银行卡号（16至19位，前缀和校验码均正确）。年度报告要对外发布，请删除或遮盖。
    各类编号、订单号、网址和财政专户等对公账户不报告。
"""

from gailint.rule import ERROR, Example, Finding, Findings, Pattern, Report, rule

RULE = rule(
    code="GAI815",
    slug="bank-card-number",
    severity=ERROR,
    zh="“{text}”像是银行卡号，公开发布前请删除或遮盖",
    en="{text} looks like the number of a bank card; remove or mask it before publication",
)

GOOD = (Example(),)
BAD = (
    Example(overview="2023年，我镇执行《条例》，补助发放至6222020000000000000。", found="6222020000000000000"),
    Example(overview="2023年，我镇执行《条例》，退费至4111 1111 1111 1111。", found="4111 1111 1111 1111"),
)
TRAP = (
    Example(overview="2023年，我镇执行《条例》，补助发放至6222020000000000001。", note="a wrong check digit"),
    Example(overview="2023年，我镇执行《条例》，登记编号6222020000000000000，档号为4111111111111111。", note="registrations"),
    Example(overview="2023年，我镇执行《条例》，见http://www.example.gov.cn/4111111111111111.html。", note="an address"),
    Example(other="没有收取信息处理费。缴费请存入县财政专户6222020000000000000。", note="an account of a public body"),
    Example(overview="2023年，我镇执行《条例》，登记62220200000000000001。", note="longer"),
)

_NUMBER = Pattern(
    r"[456]\d{3}(?<![0-9A-Za-z.,/=_@-]\d{4})(?:\d{12,15}| \d{4} \d{4} \d{4}(?: \d{1,3})?)(?![0-9A-Za-z/=_@-]|\.\w)"
)
_OTHER = Pattern("编号|编码|文号|档号|案号|单号|订单|流水|登记|备案|许可证|代码|序号|序列|条码|专户|对公|户名|开户|收款")
_NEAR = 20
_IDENTITY_LENGTH = 18
_FOREIGN_LENGTH = 16


def check(report: Report) -> Findings:
    whole = report.whole
    for match in _NUMBER.finditer(whole.text):
        digits = match[0].replace(" ", "")
        if not _is_card(digits) or _is_dated(digits) or _OTHER.search(whole.text[max(0, match.start() - _NEAR) : match.start()]):
            continue
        masked = digits[:4] + "****" + digits[-4:]
        yield Finding(whole.span(*match.span()), {"text": masked}, actual=masked)


def _is_card(digits: str) -> bool:
    """Whether the prefix and the check digit are those of a card."""
    if not (digits.startswith("62") or (digits[0] in "45" and len(digits) == _FOREIGN_LENGTH)):
        return False
    doubled = [int(digit) * 2 for digit in digits[-2::-2]]
    return (sum(map(int, digits[-1::-2])) + sum(number - 9 if number > 9 else number for number in doubled)) % 10 == 0


def _is_dated(digits: str) -> bool:
    """Whether it has the form of an identity number."""
    return len(digits) == _IDENTITY_LENGTH and digits[6:8] in ("19", "20") and digits[10:12] <= "12"
