"""A published Word or PDF file does not name who typed it.

What it does:
    Reports an author, the one who changed the file last, or a company in the properties of a Word or PDF file. The rule
    is off unless it is selected: an office may well put its own name there.

Why:
    The properties often name a clerk, a former owner of the computer or a pirated copy of the office suite, and anyone
    who downloads the file can read them.

Basis:
    The Personal Information Protection Law: personal information is disclosed no further than its purpose needs.

Not reported:
    Files of other kinds; empty properties; the name of the agency itself.

说明：
    Word、PDF 文件的属性中留有作者、最后修改者或单位名称，任何人下载后都能看到。
    请在“文件—信息—检查文档”中清除后再发布。本规则默认不启用。
"""

from gailint.rule import INFO, Example, Finding, Findings, Report, Span, Words, rule

RULE = rule(
    code="GAI816",
    slug="document-properties",
    severity=INFO,
    enabled=False,
    zh="文件属性中留有{names}，发布前请清除",
    en="the properties of the file name {names}; remove them before it is published",
)

GOOD = (Example(), Example(file="report.docx"))
BAD = (Example(file="report.docx", author="admin", found=""),)
TRAP = (Example(file="report.docx", author="柳溪镇人民政府", note="the agency itself"),)

_KINDS = {
    "author": Words("作者“{}”", "the author {}"),
    "last-modified-by": Words("最后修改者“{}”", "the last editor {}"),
    "company": Words("单位“{}”", "the company {}"),
}
_SHORTEST_NAME = 3


def check(report: Report) -> Findings:
    agency = report.agency.name
    named = [
        (words, report.document.properties[key])
        for key, words in _KINDS.items()
        if key in report.document.properties and not _is_agency(report.document.properties[key], agency)
    ]
    if named:
        names = Words(
            "、".join(words.zh.format(value) for words, value in named),
            ", ".join(words.en.format(value) for words, value in named),
        )
        yield Finding(Span(1, 1, 1, 1), {"names": names})


def _is_agency(name: str, agency: str) -> bool:
    """Whether a property names the agency or a part of it."""
    return len(name) >= _SHORTEST_NAME and bool(agency) and (name in agency or agency in name)
