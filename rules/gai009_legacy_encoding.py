"""A report that is saved in another encoding than UTF-8.

What it does:
    Notes a report that was read as GB18030 (GBK, GB2312), Big5 or UTF-16.

Why:
    Such a file shows as gibberish wherever UTF-8 is taken for granted: in version control, in web pages, on
    systems that are not Chinese.

Basis:
    None in law. The encoding of web pages since HTML5 is UTF-8.

Not reported:
    UTF-8 with or without a byte order mark; files that are no reports.

说明：
    文件不是 UTF-8 编码，换一个系统或放到网页上可能显示为乱码。
    建议用记事本“另存为”，编码选择 UTF-8；自动修复会把整个文件改写为 UTF-8，网页中声明的编码一并更改。
    内容不受影响，因此只是提示。
"""

import re

from gailint.rule import INFO, Edit, Example, Finding, Findings, Fix, Input, Pattern, Safety, Scope, rule

RULE = rule(
    code="GAI009",
    slug="legacy-encoding",
    severity=INFO,
    scope=Scope.INPUT,
    fix=Safety.UNSAFE,
    zh="文件编码是 {encoding}，建议另存为 UTF-8，以免在其他系统上显示为乱码",
    en="the file is encoded as {encoding}; save it as UTF-8, or other systems may show gibberish",
)

NAMES = {
    "gb18030": "GB18030",
    "big5": "Big5",
    "big5hkscs": "Big5",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
}

REPORT = "安澜县柳溪镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n2023年，我镇认真做好各项公开工作。\n"
PAGE = "<html><head><meta charset=gb2312></head><body><p>" + REPORT.replace("\n", "</p>\n<p>") + "</p></body></html>\n"

GOOD = (Example(), Example(raw=b"\xef\xbb\xbf" + REPORT.encode(), note="UTF-8 with a byte order mark"))
BAD = (
    Example(raw=REPORT, encoding="gb18030", found=""),
    Example(raw=REPORT, encoding="utf-16", found=""),
    Example(file="report.html", raw=PAGE, encoding="gb18030", found=""),
)
TRAP = (Example(file="notes.txt", raw="柳溪镇便民服务中心值班安排表", encoding="gbk", note="no report"),)


# What a page says its encoding is: its own tag, and the declaration of XML.
_DECLARED = Pattern(
    r"(?:charset\s{0,9}=\s{0,9}[\"']?\s{0,9}|<\?xml[^>\n]{0,60}\sencoding\s{0,9}=\s{0,9}[\"'])([A-Za-z][\w.:-]{0,40})", "=", flags=re.IGNORECASE,
)  # fmt: skip
_HEAD = 4096


def check(file: Input) -> Findings:
    document = file.document
    if document and file.is_report and (name := NAMES.get(document.encoding)):
        # A page has to say what it is then.
        head = document.source.text[:_HEAD] if document.format == "html" else ""
        declared = [document.source.span(*match.span(1)) for match in _DECLARED.finditer(head)]
        fix = Fix(Safety.UNSAFE, tuple(Edit(span, "utf-8") for span in declared), encoding="utf-8")
        yield Finding(document.source.span(0, 0), {"encoding": name}, fix=fix)
