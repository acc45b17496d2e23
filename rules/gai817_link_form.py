"""Web addresses are written so that they can be opened.

What it does:
    Reports http// without its colon, full-width marks and blanks inside an address, and localhost.

Why:
    The link does not lead anywhere.

Basis:
    RFC 3986, the form of web addresses.

Not reported:
    The full stop at the end of a sentence, addresses in internal networks (GAI811), addresses without http.

说明：
    网址写法有误，打不开：漏了冒号（http//）、用了全角的点或冒号、中间有空格、写成了localhost。请改正。
    句末的句号不算；内网地址见GAI811。
"""

from gailint.rule import WARNING, Example, Finding, Findings, Pattern, Report, Words, rule

RULE = rule(
    code="GAI817",
    slug="link-form",
    severity=WARNING,
    zh="网址“{text}”写法有误，请检查冒号、点号和空格",
    en="the address {text} is miswritten; see to colon, points and blanks",
    variants={"local": Words("“{text}”指向本机，公众打不开，请改为公开网址", "{text} leads to the reader's own computer; give a public address")},
)

GOOD = (Example(), Example(other="没有收取信息处理费。报告见http://www.example.gov.cn/zfxxgk/index.html。"))
BAD = (
    Example(other="没有收取信息处理费。报告见http//www.example.gov.cn。", found="http//www.example.gov.cn"),
    Example(other="没有收取信息处理费。报告见http://www。example。gov。cn查询。", found="http://www。example。gov。cn"),
    Example(other="没有收取信息处理费。报告见http:// www.example.gov.cn。", found="http:// www.example.gov.cn"),
    Example(other="没有收取信息处理费。报告见http://localhost/zfxxgk/。", found="http://localhost/zfxxgk/"),
    Example(other="没有收取信息处理费。报告见www．example．gov．cn。", found="www．example．gov．cn"),
)
TRAP = (
    Example(other="没有收取信息处理费。报告见http://www.example.gov.cn。网址www.example.gov.cn。查询方便。", note="full stops"),
    Example(other="没有收取信息处理费。系统采用http/https协议，网址以http://开头。", note="no address"),
    Example(other="没有收取信息处理费。报告见http://192.168.1.20/index.html。", note="GAI811 tells"),
    Example(other="没有收取信息处理费。报告见http://www.example.gov.cn （安澜县门户网站）。", note="a blank behind it"),
)

_NAME = r"[0-9A-Za-z-]{1,40}"
_TAIL = r"[0-9A-Za-z./?=&%#_~:-]{0,120}"
_END = r"(?:com|cn|gov|org|net)(?![0-9A-Za-z])"
_POINTS = rf"(?:{_NAME}\.){{0,5}}{_NAME}[。．](?:{_NAME}[.。．]){{0,5}}{_END}"
_BLANK = rf"(?:{_NAME}\.){{0,5}}{_NAME}(?:\.[ \u00a0]|[ \u00a0]\.)(?:{_NAME}\.){{0,5}}{_END}"
_BROKEN = Pattern(
    rf"https?(?:(?:[；;：]/{{1,2}}|//|:/(?!/)|:\\\\|://[ \u00a0]{{1,3}}){_NAME}\.{_TAIL}|://(?:{_POINTS}|{_BLANK}))"
    rf"|www(?:[.。．]{_POINTS}|[。．](?:{_NAME}[.。．]){{1,5}}{_END}|\.{_BLANK})",
    "http", "www",
)
_BEFORE = frozenset("0123456789./:-_")
_LOCAL = Pattern(rf"https?://(?:localhost|127\.0\.0\.1)(?::\d{{1,5}})?(?:/{_TAIL})?", "localhost", "127.0.0.1")


def check(report: Report) -> Findings:
    whole = report.whole
    for match in _BROKEN.finditer(whole.text):
        before = whole.text[match.start() - 1 : match.start()]
        if before in _BEFORE or (before.isascii() and before.isalpha()):
            continue
        yield Finding(whole.span(*match.span()), {"text": match[0]}, actual=match[0])
    for match in _LOCAL.finditer(whole.text):
        yield Finding(whole.span(*match.span()), {"text": match[0]}, "local", actual=match[0])
