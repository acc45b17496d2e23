"""Section five speaks of problems and of improvements.

What it does:
    Reports a section five in which one of its two halves is missing.

Why:
    Problems without remedies, or plans without the problems they answer, do not tell what the section is for.

Basis:
    Article 50, item 4, of the Regulation on Government Information Disclosure: 存在的主要问题及改进情况.

Not reported:
    Any of the many words that speak of a shortcoming or of a remedy; a section that is empty (GAI110) or says next
    to nothing (GAI117).

说明：
    第五部分应既说明存在的问题，也说明改进情况或打算。
"""

from gailint.rule import FORMS, WARNING, Example, Finding, Findings, Pattern, Report, Words, rule

RULE = rule(
    code="GAI116",
    slug="problems-or-improvement-missing",
    severity=WARNING,
    editions=FORMS,
    zh="第五部分没有说明{half}",
    en="section five says nothing of {half}",
)

_HEADING = "五、存在的主要问题及改进情况"
_PLANS = "2024年，我镇将每月核对一次各个栏目，为群众提供图表和问答，并邀请居民代表参观办事大厅。"
GOOD = (Example(),)
BAD = (
    Example(problems=_PLANS, found=_HEADING),
    Example(problems="群众反映政策读不懂，栏目找不到，来电没有人接，大厅里也没有人引导，这些都是真实存在的问题。", found=_HEADING),
)
TRAP = (
    Example(problems="解读形式较为单一。" + _PLANS, note="a shortcoming without the word 问题"),
    Example(problems="无。", note="next to nothing: GAI117"),
    Example(problems="", note="empty: GAI110"),
)

_PROBLEMS = Pattern(
    "问题|不足|不够|有待|差距|薄弱|欠缺|短板|困难|弱项|不到位|不高|不强|不大|不深|不多|不及时|不规范|不全|不畅|不平衡|不健全|"
    "仍需|尚需|还需|需要?进一步|需加强|需提|缺乏|缺少|较少|偏少|单一|滞后|亟待|亟需|尚未|存在|较弱|较低|偏低|较慢|淡薄|矛盾|瓶颈|不适应"
)
_REMEDIES = Pattern(
    "改进|改善|整改|下一步|下步|下一年|今后|明年|将|继续|进一步|加强|加大|加快|提升|提高|完善|优化|强化|健全|措施|推进|推动|"
    "拟|落实|规范|建立|深化|拓展|拓宽|丰富|开展|组织|打算|计划|努力|力争|解决"
)
_LEAST = 30


def check(report: Report) -> Findings:
    section = report.section("problems")
    if section is None or section.pictures or section.tables:
        return
    text = report.body("problems")
    if len("".join(text.split())) < _LEAST:
        return
    if not _PROBLEMS.search(text):
        yield Finding(section.heading.span(), {"half": Words("存在的问题", "problems")}, section="problems")
    elif not _REMEDIES.search(text):
        yield Finding(section.heading.span(), {"half": Words("改进情况", "improvements")}, section="problems")
