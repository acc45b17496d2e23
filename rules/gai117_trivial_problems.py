"""Section five says something.

What it does:
    Reports a section five that is 无, 暂无, or shorter than 30 characters.

Why:
    No agency is without a problem worth naming; such a section is a report in form only.

Basis:
    Article 50, item 4, of the Regulation on Government Information Disclosure; the notices on annual reports ask not
    to write them 敷衍塞责.

Not reported:
    A section that holds a table or a picture; one with nothing at all under its heading (GAI110).

说明：
    第五部分只写“无”或寥寥数字，等于没有报告。
    请如实写明主要问题和改进情况。
"""

from gailint.rule import ERROR, FORMS, Example, Finding, Findings, Report, rule

RULE = rule(
    code="GAI117",
    slug="trivial-problems",
    severity=ERROR,
    editions=FORMS,
    zh="第五部分只有{length}个字，没有说明问题和改进情况",
    en="section five has only {length} characters and names neither problems nor improvements",
)

GOOD = (Example(),)
BAD = (
    Example(problems="无", found="无"),
    Example(problems="暂无需要改进的问题。", found="暂无需要改进的问题。"),
    Example(problems="问题：更新不够及时。\n改进：每月核对一次。", found="问题：更新不够及时。"),
)
TRAP = (
    Example(problems="更新不够及时，解读形式也比较单一。2024年将每月核对一次栏目，并增加图表解读。", note="short, but both halves"),
    Example(problems="", note="empty: GAI110"),
    Example(headings={"problems": ""}, problems="", note="missing: GAI103"),
)

_LEAST = 30


def check(report: Report) -> Findings:
    section = report.section("problems")
    if section is None or section.pictures or section.tables:
        return
    length = len("".join(report.body("problems").split()))
    if 0 < length < _LEAST:
        first = next(one for one in report.prose.of_section("problems") if one.kind != "heading" and one.value.strip())
        yield Finding(first.text.span(), {"length": length}, section="problems")
