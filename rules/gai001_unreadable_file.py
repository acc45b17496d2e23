"""A file that cannot be read: damaged, encrypted, of an unsupported kind, or over a limit.

What it does:
    Reports a file that no reader can open, and says what is wrong with it and what to do.

Why:
    A report that cannot be read has not been checked. Whoever publishes it will meet readers who cannot open
    it either.

Basis:
    Article 6 of the Regulation on Government Information Disclosure asks for publication that is timely and
    accurate; a file that does not open is neither.

Not reported:
    Files of other kinds, and texts of more lines than any report has, that were only met while a folder was searched:
    they are skipped and counted.

说明：
    文件损坏、加密、格式不受支持或超过大小限制，无法读取，因此没有检查。
    请按提示另存为受支持的格式，或去除密码后重试。
    在文件夹中顺带遇到的其他类型文件，以及行数远超一份报告的文本，只计数，不报告。
"""

from gailint.rule import ERROR, Example, Finding, Findings, Input, Scope, rule

RULE = rule(
    code="GAI001",
    slug="unreadable-file",
    severity=ERROR,
    scope=Scope.INPUT,
    zh="文件无法读取：{reason}",
    en="the file cannot be read: {reason}",
)

GOOD = (Example(),)
BAD = (Example(file="report.xlsx", raw=b"PK\x03\x04", found="", note="a spreadsheet"),)
TRAP = (Example(file="notes.txt", raw="今日值班安排\n", note="readable, but no annual report"),)


def check(file: Input) -> Findings:
    # A long list of something else that is met in a folder is no matter of ours.
    if file.error and (file.error.kind == "unreadable" or (file.error.kind == "endless" and file.wanted)):
        yield Finding(file.error.span, {"reason": file.error.reason})
