"""Section one speaks of all its five topics.

What it does:
    Tells which of the five topics of section one no word of it speaks of.

Why:
    Section one has to give an account of each, also where little was done.

Basis:
    国办公开办函〔2021〕30号: 主动公开, 依申请公开, 政府信息管理, 平台建设, 监督保障.

Not reported:
    A topic that a key word anywhere in the section touches: no sub-headings are asked for. Years before 2021.

说明：
    总体情况应从主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面说明。
    不要求分小标题，文中提到即可。
"""

from gailint.rule import FORM_2021, INFO, Example, Finding, Findings, Report, Words, rule

RULE = rule(
    code="GAI112",
    slug="overview-topic-missing",
    severity=INFO,
    editions=FORM_2021,
    zh="总体情况没有说明{topics}",
    en="section one says nothing of {topics}",
)

_MOST = "2023年，我镇主动公开政府信息126条，收到申请2件。公开内容经过审核，通过政府网站发布。"
GOOD = (Example(),)
BAD = (
    Example(overview=_MOST, found="一、总体情况"),
    Example(overview="2023年，我镇的各项工作平稳有序，没有发生需要说明的情况，群众比较满意。", found="一、总体情况"),
)
TRAP = (
    Example(overview=_MOST + "年末组织了一次考核。", note="a key word is enough"),
    Example(overview="", note="an empty section: GAI110"),
    Example(year=2020, overview=_MOST, note="not asked for in 2020"),
)

_TOPICS = (
    (Words("主动公开", "主动公开 (publication)"), ("主动公开", "公开", "发布")),
    (Words("依申请公开", "依申请公开 (requests)"), ("申请",)),
    (Words("政府信息管理", "政府信息管理 (management)"), ("管理", "审核", "审查", "审签", "保密", "制度", "机制", "目录")),
    (Words("平台建设", "平台建设 (platforms)"), ("平台", "网站", "网页", "公众号", "新媒体", "微博", "公开栏", "专栏", "栏目", "专区", "查阅点", "渠道")),
    (Words("监督保障", "监督保障 (supervision)"), ("监督", "考核", "考评", "评议", "评估", "培训", "追究", "问责", "督查", "督导", "检查", "保障")),
)


def check(report: Report) -> Findings:
    section = report.section("overview")
    text = report.body("overview")
    if section is None or not text.strip() or section.pictures:
        return
    missing = [name for name, words in _TOPICS if not any(word in text for word in words)]
    if missing:
        topics = Words("、".join(name.zh for name in missing), ", ".join(name.en for name in missing))
        yield Finding(section.heading.span(), {"topics": topics}, section="overview")
