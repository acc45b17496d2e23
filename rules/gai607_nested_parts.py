"""The parts in brackets behind a figure do not give it.

What it does:
    Adds up the parts that a bracket lists behind a figure (40 documents (12 rules, 18 notices)) and compares the sum
    with it. Where a slip of the hand explains the difference, it names the figure that is wrong.

Why:
    A list that does not add up shows that nobody checked.

Basis:
    国办公开办函〔2021〕30号: figures must be accurate and complete; article 47 of the Regulation.

Not reported:
    Brackets that may list only some parts (其中, 含, 等, 主要), unless they are above the figure; parts below it that no
    slip explains, unless 其他 closes the list; parts of another unit, on several channels, or as large as the figure.
    Figures that a table denies, and those that GAI601 tells.

说明：
    数字后面括号里列出的各分项之和，与该数字不一致。
    括号里写“其中”“含”“等”的可能只列了一部分，只在分项之和大于该数字时报告。
    请核对这个数字和各分项。
"""

from gailint.rule import ERROR, Example, Finding, Findings, Related, Report, Words, denied_places, rule

RULE = rule(
    code="GAI607",
    slug="nested-parts",
    severity=ERROR,
    zh="括号内各分项合计为{sum}，与前面的{total}不符",
    en="the parts in brackets add up to {sum}, the figure before them is {total}",
    variants={
        "slip": Words(
            "括号内各分项合计为{sum}，与前面的{total}不符；此处{actual}疑为{expected}之误",
            "the parts in brackets add up to {sum}, the figure before them is {total}; {actual} is probably meant to be {expected}",
        ),
    },
)

GOOD = (Example(overview="全年公开政策文件118条（规章70条、文件48条）。"),)
BAD = (
    Example(overview="全年公开政策文件118条（规章70条、文件58条）。", found="118"),
    Example(overview="全年公开政策文件181条（规章70条、文件48条）。", found="181", expected="118"),
    Example(overview="全年公开政策文件118条（其中规章90条、文件48条）。", found="118", note="some of them are more than all"),
    Example(overview="全年公开政策文件118条（规章12条、文件48条、其他17条）。", found="118", note="closed by 其他"),
)
TRAP = (
    Example(overview="全年公开政策文件118条（其中规章12条、文件48条）。", note="highlights"),
    Example(overview="全年公开政策文件118条（规章12条、文件48条等）。", note="highlights"),
    Example(overview="全年公开政策文件118条（规章12条、文件3篇）。", note="another unit"),
    Example(overview="全年公开政策文件118条（网站118条、公众号118条）。", note="the same on several channels"),
    Example(overview="全年公开政策文件57条（含解读16条）。", note="one part"),
    Example(overview="因政府信息公开引起的行政复议1件（结果维持1件、结果纠正0件）。", note="results that have a table"),
)


def check(report: Report) -> Findings:
    if not report.nested_partitions:
        return
    denied = denied_places(report)
    around = {part: outer for outer in report.partitions for part in outer.parts}
    for partition in report.nested_partitions:
        total, wrong = partition.total, partition.wrong or partition.total
        if denied.intersection(figure.start for figure in (total, *partition.parts)):
            continue
        outer = around.get(total)
        if outer and outer.sum + partition.sum - total.value == outer.total.value:
            continue
        yield Finding(
            report.prose.span(wrong.start, wrong.end),
            {"sum": partition.sum, "total": total.value, "actual": wrong.value, "expected": partition.expected or ""},
            "slip" if partition.wrong else "",
            section=report.prose.section(wrong.start),
            actual=report.prose.text[wrong.start : wrong.end] if partition.wrong else None,
            expected=str(partition.expected) if partition.wrong else None,
            cause=partition.pattern,
            related=tuple(
                Related(report.prose.span(part.start, part.end), Words("分项", "part")) for part in partition.parts
            ),
        )
