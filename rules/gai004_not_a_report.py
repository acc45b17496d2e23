"""A file that the configuration names as a report is none.

What it does:
    Reports a file that matches the `include` patterns of the configuration, but has neither the title nor the
    sections of a government information disclosure annual report.

Why:
    Somebody expects this file to be checked, and it is not. Either the pattern is too wide, or the report has lost
    its title and headings.

Basis:
    None in law: this is about the set-up of the check.

Not reported:
    Files that no `include` pattern names: they are skipped and counted.

说明：
    配置文件 include 指定了这个文件，但它没有年度报告的标题，也没有六个部分的标题，因此没有检查。
    请缩小 include 的范围，或补上报告的标题和各部分标题。
    不在 include 范围内的其他文件只跳过、计数。
"""

from gailint.rule import WARNING, Example, Finding, Findings, Input, Picture, Scope, rule

RULE = rule(
    code="GAI004",
    slug="not-a-report",
    severity=WARNING,
    scope=Scope.INPUT,
    zh="配置的 include 包含这个文件，但它不像年度报告：没有“政府信息公开工作年度报告”标题，也没有六个部分的标题，因此没有检查",
    en="the configuration includes this file, but it has neither the title nor the sections of an annual report; it was "
    "not checked",
)

INCLUDED = "include: ['*.txt', '*.html']\n"

GOOD = (Example(config=INCLUDED),)
BAD = (Example(file="notes.txt", raw="值班安排\n\n周一：办公室。\n", config=INCLUDED, found=""),)
TRAP = (
    Example(file="notes.txt", raw="值班安排\n\n周一：办公室。\n", note="no report, but nobody said so"),
    Example(file="notes.txt", raw="值班安排\n", config="include: ['2023/*.txt']\n", note="another folder is included"),
    Example(raw=b"", config=INCLUDED, note="an empty file is GAI003"),
)


def check(file: Input) -> Findings:
    if not file.included or file.is_report is not False or file.document is None:
        return
    if not all(isinstance(block, Picture) for block in file.document.blocks):
        yield Finding(file.document.source.span(0, 0))
