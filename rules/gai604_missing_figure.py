"""A unit whose figure is missing: 共件, 结果维持件.

What it does:
    Reports a measure word (件, 条, 份 …) or a percent sign in a place where only a figure can stand before it, and
    there is none.

Why:
    The figure is what the sentence is for. It was left blank in the template, or deleted with the old one.

Basis:
    Article 50 of the Regulation on Government Information Disclosure names the figures that a report must give.

Not reported:
    件 and 条 as parts of words (条件, 条例, 件数, 申请件); sentences that deny (未发生…); XX and other place holders,
    which are GAI111.

说明：
    “件”“条”等单位前面应有数字，却没有，多是模板中的空没有填，或删去旧数字后忘了补。
    请补上数字；没有发生的写“0”或“未发生”。
"""

from gailint.rule import WARNING, Example, Finding, Findings, Pattern, Report, rule

RULE = rule(
    code="GAI604",
    slug="missing-figure",
    severity=WARNING,
    zh="“{text}”缺少数字，请在“{unit}”前补上",
    en="a figure is missing before {unit} in {text}",
)

GOOD = (
    Example(),
    Example(overview="2023年，我镇公开政府信息96条。因政府信息公开引起的行政诉讼2件，其中结果维持件1件。"),
)
BAD = (
    Example(overview="2023年，我镇公开政府信息条，其中政策文件20条。", found="公开政府信息条"),
    Example(overview="2023年，我镇收到政府信息公开申请共件，均已答复。", found="共件"),
    Example(overview="因政府信息公开引起的行政复议1件，为结果维持件。", found="结果维持件"),
    Example(overview="全年主动公开信息共计 条，其中政策文件20条。", found="共计 条", note="a blank in its place"),
    Example(overview="全年办结申请9件，按期办结率为%，群众满意率为98%。", found="率为%"),
)
TRAP = (
    Example(overview="认真执行《政府信息公开条例》，公开政府信息条理清楚，完善公共条件。"),
    Example(overview="统计结果维持件数和未审结件数，收到的申请件，均按时登记。", note="words with 件"),
    Example(overview="因政府信息公开引起的行政复议件、行政诉讼件，全年均未发生。", note="it denies"),
    Example(overview="全年公开信息共九十六条，年度考核占比5%，文书每宗一份。", note="Chinese numerals"),
)

_BLANKS = "[ \u00a0\u3000]"
# A unit with a mark behind it, or a percent sign; most have their figure and are dropped at once.
_UNIT = Pattern("[件条份宗篇例次项](?=[，。；、,;）)\n]|其中|$)|[%％]")
_LEAD = Pattern(
    rf"(?:(?<!公)(?:共|共计|总计|合计|累计){_BLANKS}{{0,8}}[件条份宗篇例次项]"
    rf"|(?:结果)?(?:维持|纠正|未审结){_BLANKS}{{0,8}}件"
    rf"|(?:公开|发布|更新)(?:各类|政府|政务|动态|政策){{0,3}}信息{_BLANKS}{{0,8}}条"
    rf"|(?:共|新)(?:收到|受理|接收|办理|办结|答复)(?:政府)?(?:信息)?(?:公开)?申请{_BLANKS}{{0,8}}[件条份宗例]"
    rf"|(?:收到|受理|办结|答复|申请){_BLANKS}{{1,8}}[件条份宗例]"
    rf"|结转(?:至|到)?下一?年度?(?:继续)?(?:办理)?{_BLANKS}{{0,8}}[件条份宗例]"
    rf"|(?:率为|率达到?|占比为|增长了|下降了){_BLANKS}{{0,8}}[%％])$"
)
_DENIED = Pattern("未(?!经)|没有|无(?!法)|不", "未", "没有", "无", "不")
_FIGURE = frozenset("0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万两几数余多")
_LONGEST = 24


def check(report: Report) -> Findings:
    prose = report.prose
    text = prose.text
    for unit in _UNIT.finditer(text):
        if text[unit.start() - 1] in _FIGURE:
            continue
        at = max(0, unit.end() - _LONGEST)
        lead = _LEAD.search(text[at : unit.end()])
        if lead is None:
            continue
        start, end = at + lead.start(), unit.end()
        if prose.paragraph(start).kind in ("title", "heading") or _DENIED.search(text[prose.clause(start)[0] : end]):
            continue
        yield Finding(
            prose.span(start, end), {"text": lead[0], "unit": unit[0]}, section=prose.section(start), actual=lead[0]
        )
