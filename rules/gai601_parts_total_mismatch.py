"""The parts of a total in the text add up to the total.

What it does:
    Adds up the parts of a count (417 items, of which ..., other 217) and compares the sum with the printed total.
    Where a slip of the hand explains the difference (two digits exchanged, one digit wrong, missing or too many) it
    names the figure that is wrong and what it should be.

Why:
    The figures of section one are read first and quoted most. A list that does not add up shows that nobody checked.

Basis:
    国办公开办函〔2021〕30号: figures must be accurate and complete; article 47 of the Regulation.

Not reported:
    Lists that may be a choice of highlights: only a list with an item 其他 or 其余, a split of applications by way,
    applicant or result, parts above the total, and parts exactly one short of a total of 20 or more are compared.
    Approximate figures, parts as large as the total, and first parts that already give the total are left alone.

说明：
    文字中的总数与各分项之和不一致。
    只核对四种有把握的情形：分项中有“其他”或“其余”；依申请公开按渠道、申请人或办理结果划分；
    分项之和大于总数；分项之和恰好比总数少1（警告）。
    “其中……等”之类只列举重点的写法不核对。
"""

from gailint.rule import ERROR, WARNING, Example, Finding, Findings, Related, Report, Words, rule

RULE = rule(
    code="GAI601",
    slug="parts-total-mismatch",
    severity=ERROR,
    zh="分项合计为 {sum}，与总数 {total} 不符",
    en="the parts add up to {sum}, the total is {total}",
    variants={
        "total": Words(
            "分项合计为 {sum}，与总数 {total} 不符；总数疑为 {expected} 之误",
            "the parts add up to {sum}, the total is {total}; the total is probably meant to be {expected}",
        ),
        "part": Words(
            "分项合计为 {sum}，与总数 {total} 不符；此处 {actual} 疑为 {expected} 之误",
            "the parts add up to {sum}, the total is {total}; {actual} is probably meant to be {expected}",
        ),
    },
)

GOOD = (Example(overview="全年公开政府信息126条，其中政策文件18条，财政信息24条，民生信息57条，其他信息27条。"),)
BAD = (
    Example(
        overview="全年公开政府信息162条，其中政策文件18条，财政信息24条，民生信息57条，其他信息27条。",
        found="162",
        expected="126",
    ),
    Example(
        overview="全年公开政府信息126条，其中政策文件18条，财政信息42条，民生信息57条，其他信息27条。",
        found="42",
        expected="24",
    ),
    Example(
        overview="全年公开政府信息126条，其中政策文件68条，财政信息59条。",
        found="126",
        note="parts above the total; either of two figures may be one too large, so none is named",
    ),
    Example(
        overview="全年公开政府信息128条，其中政策文件70条，财政信息57条。",
        found="128",
        severity=WARNING,
        note="exactly one short",
    ),
)
TRAP = (
    Example(overview="全年公开政府信息126条，其中政策文件18条，财政信息24条。", note="highlights only"),
    Example(overview="全年公开政府信息126条，其中网站126条，公众号126条。", note="the same items on two channels"),
    Example(overview="本年度新增信息90条，累计公开1126条，其中政策文件30条，其他信息60条。", note="two totals"),
    Example(overview="全年公开政府信息约130条，其中政策文件68条，其他信息60条，财政信息5条。", note="approximate"),
    Example(
        overview="全年公开政府信息126条，其中政策文件80条（含解读60条），其他信息46条。", note="brackets split a part again"
    ),
)


def check(report: Report) -> Findings:
    for partition in report.partitions:
        total, wrong = partition.total, partition.wrong or partition.total
        variant = "" if partition.wrong is None else "total" if wrong is total else "part"
        printed = report.prose.text[wrong.start : wrong.end]
        yield Finding(
            report.prose.span(wrong.start, wrong.end),
            {"sum": partition.sum, "total": total.value, "actual": wrong.value, "expected": partition.expected or ""},
            variant,
            severity=WARNING if partition.pattern == "one-short" else None,
            section=report.prose.section(wrong.start),
            actual=printed if partition.wrong else None,
            expected=str(partition.expected) if partition.wrong else None,
            cause=partition.pattern,
            related=tuple(
                Related(report.prose.span(part.start, part.end), Words("分项", "part")) for part in partition.parts
            ),
        )
