"""A file without any text: empty, or nothing but pictures.

What it does:
    Reports a file in which there is nothing to read: it is empty, its page is drawn by a script, or it consists of
    pictures only, such as a scan.

Why:
    What cannot be read cannot be checked; nor can it be searched, copied or read aloud by the public.

Basis:
    Article 24 of the Regulation on Government Information Disclosure asks for information that the public can
    query, search and download conveniently.

Not reported:
    Files that were only met while a folder was searched; a picture among text, which is GAI215 where a
    statutory table is missing.

说明：
    文件是空的，或者只有图片（例如扫描件），没有可以检查的文字。
    请改用 Word 原稿或带文字的网页；扫描件须先转成文字。
    在文件夹中顺带遇到的文件只跳过，不报告。
"""

from gailint.rule import ERROR, Example, Finding, Findings, Input, Picture, Scope, Words, rule

RULE = rule(
    code="GAI003",
    slug="no-text",
    severity=ERROR,
    scope=Scope.INPUT,
    zh="没有可以检查的文字：{reason}",
    en="there is no text to check: {reason}",
)

PICTURES = Words("只有图片，请提供带文字的文件", "there are only pictures; provide a file with text")

GOOD = (Example(),)
BAD = (
    Example(raw=b"", found="", note="an empty file"),
    Example(raw="\ufeff \n\u3000\n", found="", note="blanks only"),
    Example(
        file="report.html",
        raw='<html><body><p><img src="1.png" alt=""></p></body></html>',
        found='<img src="1.png" alt="">',
        note="a scan on a page",
    ),
)
TRAP = (Example(raw="无\n", note="one word is a text, though no report"),)


def check(file: Input) -> Findings:
    if not file.wanted:
        return
    if file.error and file.error.kind == "empty":
        yield Finding(file.error.span, {"reason": file.error.reason})
    elif file.document and all(isinstance(block, Picture) for block in file.document.blocks):
        first = next(iter(file.document.blocks), None)
        yield Finding(first.span if isinstance(first, Picture) else file.document.source.span(0, 0), {"reason": PICTURES})
