"""A figure that is exact to the last digit has 余 behind it.

What it does:
    Reports 余 behind a count whose last digit is not zero.

Why:
    余 says that the figure is rounded down; 15056 is not rounded. Either the figure or 余 is superfluous.

Basis:
    Usage; no rule of law. GB/T 15835-2011 has 余 behind round figures.

Not reported:
    Round figures (120余条), figures in 万 or 亿, ages and years.

说明：
    “余”用在整数（如120余条）后面表示大约；个位不是零的数字已经精确到个位，后面不应再加“余”。
    请删去“余”，或把数字改为整数。
"""

from gailint.rule import INFO, Example, Finding, Findings, Pattern, Report, rule

RULE = rule(
    code="GAI608",
    slug="vague-exact-figure",
    severity=INFO,
    zh="“{stated}”的数字精确到了个位，不应再加“余”",
    en="{stated}: the figure is exact to the last digit, 余 does not go with it",
)

GOOD = (Example(overview="全年公开政府信息15056条。"),)
BAD = (Example(overview="全年公开政府信息15056余条，更新栏目68 余个。", found=("15056余条", "68 余个")),)
TRAP = (
    Example(overview="全年公开政府信息1200余条，推送消息90余篇。", note="round"),
    Example(overview="全年阅读量1.5余万次，15余万人次参与，走访3余万户。", note="in 万"),
    Example(overview="全年公开政府信息126条，余下条目逐步公开。", note="another word"),
)

_VAGUE = Pattern(r"[1-9][ \u00a0]?余[ \u00a0]?(?:人次|[条件篇份宗例个项次期场部起批则幅家户名人])", "余")
_FIGURE = Pattern(r"(?<![\d.,．])\d[\d,]{0,12}$")


def check(report: Report) -> Findings:
    text = report.prose.text
    for match in _VAGUE.finditer(text):
        figure = _FIGURE.search(text[max(0, match.start() - 16) : match.start()])
        if figure is None:
            continue
        start, end = match.start() - len(figure[0]), match.end()
        yield Finding(
            report.prose.span(start, end),
            {"stated": text[start:end]},
            section=report.prose.section(start),
            actual=text[start:end],
        )
