"""A people's government reports on assessment, public appraisal and accountability.

What it does:
    Tells which of the three the report of a 人民政府 says nothing of.

Why:
    The law asks governments, other than their departments, for these results.

Basis:
    Article 50, item 4, of the Regulation on Government Information Disclosure: 工作考核、社会评议和责任追究结果情况.

Not reported:
    Departments, sub-district offices, and bodies whose kind is not certain.

说明：
    各级人民政府的年度报告还应说明工作考核、社会评议和责任追究的结果。
"""

from gailint.rule import FORMS, INFO, Example, Finding, Findings, Report, Words, rule

RULE = rule(
    code="GAI114",
    slug="accountability-missing",
    severity=INFO,
    editions=FORMS,
    zh="没有说明{topics}的情况，各级人民政府的报告应当说明",
    en="nothing is said of {topics}, which the report of a government has to cover",
)

_SHORT = "2023年，我镇主动公开政府信息126条，没有收到申请。"
GOOD = (Example(),)
BAD = (
    Example(overview=_SHORT, found="一、总体情况"),
    Example(overview=_SHORT + "工作纳入年度考核。", found="一、总体情况"),
)
TRAP = (
    Example(agency="安澜县财政局", overview="2023年，我局主动公开政府信息126条。", note="a department"),
    Example(agency="安澜县城关街道办事处", overview="2023年，我街道主动公开政府信息126条。", note="no government"),
    Example(overview=_SHORT + "经第三方评估和年度考评，没有需要问责的情形。", note="other words"),
)

_TOPICS = (
    (Words("工作考核", "assessment (考核)"), ("考核", "考评", "绩效")),
    (Words("社会评议", "public appraisal (社会评议)"), ("评议", "测评", "评估", "满意度", "社会监督", "第三方")),
    (Words("责任追究", "accountability (责任追究)"), ("追究", "追责", "问责", "责任制")),
)


def check(report: Report) -> Findings:
    section = report.section("overview")
    if section is None or report.agency.kind != "government" or "街道" in report.agency.name:
        return
    missing = [name for name, words in _TOPICS if not any(word in report.prose.text for word in words)]
    if missing:
        topics = Words("、".join(name.zh for name in missing), " and ".join(name.en for name in missing))
        yield Finding(section.heading.span(), {"topics": topics}, section="overview")
