"""No section stands twice.

What it does:
    Reports the second heading of a topic.

Why:
    Two parts on one topic contradict each other sooner or later; most often one was copied in and not removed.

Basis:
    The format of 国办公开办函〔2021〕30号 and 国办公开办函〔2019〕60号: six parts, each once.

Not reported:
    A table of contents, a sentence that lists the parts, a caption that repeats the heading above it, and an
    unnumbered line where the section's heading has a number.

说明：
    同一部分的标题出现两次，请合并内容，删去多余的一个。
    目录和引言中列举各部分名称不算重复。
"""

from gailint.rule import ERROR, FORMS, SECTIONS, Example, Finding, Findings, Related, Report, Words, rule

RULE = rule(
    code="GAI105",
    slug="duplicate-section",
    severity=ERROR,
    editions=FORMS,
    zh="“{title}”这一部分出现了两次，第一次在第{line}行",
    en="the section {title} stands twice, first in line {line}",
)

_LISTED = "一、总体情况\n（一）主动公开\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况"
GOOD = (Example(),)
BAD = (
    Example(other="本年度没有收取信息处理费。\n六、其他需要报告的事项\n本年度没有其他事项。", found="六、其他需要报告的事项"),
    Example(headings={"other": "五、存在的主要问题及改进情况"}, found="五、存在的主要问题及改进情况"),
)
TRAP = (
    Example(preamble=_LISTED + "\n五、存在的主要问题及改进情况\n六、其他需要报告的事项", note="a table of contents"),
    Example(proactive="主动公开政府信息情况", note="a caption"),
    Example(overview="（一）主动公开政府信息情况\n全年公开政府信息126条。", note="a part of section one"),
)


def check(report: Report) -> Findings:
    first = {}
    for section in report.sections:
        if section.key is None:
            continue
        if section.key not in first:
            first[section.key] = section.heading.span()
            continue
        line = first[section.key].line
        related = Related(first[section.key], Words("第一次出现", "the first one"))
        values = {"title": SECTIONS[section.key], "line": line}
        yield Finding(section.heading.span(), values, section=section.key, related=(related,))
