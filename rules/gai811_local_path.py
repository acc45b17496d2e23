"""No path of a computer and no address of an internal network stands in the report.

What it does:
    Reports paths such as C:\\Users, file:/// and addresses of private networks (10., 172.16. to 172.31., 192.168.).

Why:
    No reader can open them, and they tell about the agency's computers.

Basis:
    RFC 1918 reserves these addresses for private networks; article 15 of the Regulation for what they disclose.

Not reported:
    Version numbers, numbered headings, addresses beginning with 10. without any word that makes them one.

说明：
    文中出现本机路径（C:\\Users…、file:///）或内网地址（10.、172.16.至172.31.、192.168.开头），公众无法打开。
    请改为公开网址或删除。版本号、标题编号不报告。
"""

from gailint.rule import WARNING, Example, Finding, Findings, Pattern, Report, Words, rule

RULE = rule(
    code="GAI811",
    slug="local-path",
    severity=WARNING,
    zh="“{text}”是本机路径，公众无法打开，请改为公开网址或删除",
    en="{text} is a path of a computer that no reader can open; give a public address or remove it",
    variants={
        "network": Words(
            "“{text}”是内网地址，公众无法打开，请改为公开网址或删除",
            "{text} is an address of an internal network; give a public one or remove it",
        )
    },
)

GOOD = (Example(), Example(other="没有收取信息处理费。报告见http://www.example.gov.cn/zfxxgk/index.html。"))
BAD = (
    Example(other=r"没有收取信息处理费。数据见C:\Users\admin\Desktop\年报.docx。", found=r"C:\Users\admin\Desktop\年报.docx"),
    Example(other="没有收取信息处理费。数据见file:///D:/gongkai/report.doc。", found="file:///D:/gongkai/report.doc"),
    Example(other="没有收取信息处理费。报告见http://192.168.1.20/index.html。", found="http://192.168.1.20/index.html"),
    Example(other="没有收取信息处理费。内网地址10.20.1.3可查询。", found="10.20.1.3"),
)
TRAP = (
    Example(overview="2023年，我镇执行《条例》，系统升级到版本10.2.1.3和V192.168.1.2。", note="versions"),
    Example(overview="2023年，我镇执行《条例》，完成10.1.2.3项目，网址为http://172.15.1.2和http://172.32.1.2。", note="not private"),
    Example(overview="2023年，我镇执行《条例》，地址以192.168.999.1和1192.168.1.1登记。", note="no addresses"),
    Example(overview="2023年，我镇按照“比例A:B”执行《条例》。", note="no path"),
)

_PATH = Pattern(r"(?<![A-Za-z])[A-Za-z]:\\[^\s，。；（）“”<>|]{1,120}|file:/{2,3}[^\s，。；（）“”]{1,120}", ":\\", "file:/")
_BYTE = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_NETWORK = Pattern(
    rf"(?:https?://)?(?<![\d.A-Za-z-])(?:10\.{_BYTE}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.{_BYTE}\.{_BYTE}(?![\d.]|-)"
    r"(?:[:/][0-9A-Za-z/.:?=&%_-]{0,120})?",
    "10.", "192.168.", "172.",
)
_VERSION = Pattern("(?:[Vv]|版本?号?|[Vv]ersion)[ ：:]?$")
_NETWORK_WORD = Pattern("地址|网址|内网|登录|访问|服务器|IP|端口")
_NEAR = 12


def check(report: Report) -> Findings:
    if not (_PATH.search(report.whole_text) or _NETWORK.search(report.whole_text)):
        return
    whole = report.whole
    for match in _PATH.finditer(whole.text):
        yield Finding(whole.span(*match.span()), {"text": match[0]}, actual=match[0])
    for match in _NETWORK.finditer(whole.text):
        before = whole.text[max(0, match.start() - _NEAR) : match.start()]
        bare = not match[0].startswith("http")
        if _VERSION.search(before) or (bare and match[0].startswith("10.") and not _NETWORK_WORD.search(before)):
            continue
        yield Finding(whole.span(*match.span()), {"text": match[0]}, "network", actual=match[0])
