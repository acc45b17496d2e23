"""No encoding fits the bytes of a text file.

What it does:
    Reports a text file whose bytes are valid in none of the encodings in use (UTF-8, GB18030, Big5, UTF-16), or
    not in the one that the configuration names.

Why:
    Without its encoding a file is no text: it has not been checked, and readers see gibberish.

Basis:
    Article 6 of the Regulation on Government Information Disclosure asks for publication that is accurate.

Not reported:
    Files that were only met while a folder was searched; a few damaged bytes in a text that can be read
    otherwise, which are GAI010.

说明：
    文件的字节不符合任何一种常用编码，无法读出文字，因此没有检查。
    请用记事本或 WPS 打开，确认内容正常后另存为 UTF-8；打开也是乱码的，请找回原文件。
    在文件夹中顺带遇到的文件只跳过，不报告。
"""

from gailint.rule import ERROR, Example, Finding, Findings, Input, Scope, rule

RULE = rule(
    code="GAI002",
    slug="undecodable-text",
    severity=ERROR,
    scope=Scope.INPUT,
    zh="文件无法解码：{reason}",
    en="the file cannot be decoded: {reason}",
)

GOOD = (Example(), Example(raw="安澜县柳溪镇人民政府公开指南\n", encoding="gb18030"))
BAD = (Example(raw=b"\x80\xff\xfe\xfd\xfc\x00\x81\xff" * 40, found="", note="bytes that are no text"),)
TRAP = (
    Example(raw="柳溪镇便民服务中心办事指南，".encode() * 9 + b"\xff", note="one damaged byte in a text"),
    Example(raw="柳溪鎮政府資訊公開工作的說明", encoding="big5", note="traditional characters in Big5"),
)


def check(file: Input) -> Findings:
    if file.wanted and file.error and file.error.kind == "undecodable":
        yield Finding(file.error.span, {"reason": file.error.reason})
