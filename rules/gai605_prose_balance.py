"""The applications of the text do not balance.

What it does:
    Where the text gives all four, checks that those received and carried in are as many as those settled and carried
    out. Those received may contain those carried in.

Why:
    Every application is settled or carried over.

Basis:
    The note of the form in section three: 第一项加第二项之和，等于第三项加第四项之和.

Not reported:
    Texts that lack one of the four or give one of them twice with two values. Figures that table 3 denies (GAI501,
    GAI502, GAI507, GAI508), and a table that does not balance itself (GAI302): there the wrong figure is told.

说明：
    文字写齐了收到、上年结转、办结、结转下年度四个数字，但收到加上年结转不等于办结加结转下年度。
    请对照台账核对四个数字。表格能够指出哪个数字有误的，由对应的规则报告。
"""

from gailint.rule import ERROR, Count, Example, Finding, Findings, Related, Report, Words, denied_places, rule

RULE = rule(
    code="GAI605",
    slug="prose-balance",
    severity=ERROR,
    zh="收到{received}加上年结转{carried_in}为{sum}，办结{settled}加结转下年度{carried_out}为{other}，应当相等；请对照台账核对四个数字",
    en="received {received} and carried in {carried_in} are {sum}, settled {settled} and carried out {carried_out} are {other}; "
    "they must be equal: check the four figures",
)

GOOD = (Example(overview="全年收到政府信息公开申请9件，上年结转2件，办结10件，结转下年度继续办理1件。", tables={3: ""}),)
BAD = (
    Example(
        overview="全年收到政府信息公开申请9件，上年结转2件，办结10件，结转下年度继续办理3件。",
        tables={3: ""},
        found="9件",
    ),
)
TRAP = (
    Example(overview="全年收到政府信息公开申请9件，办结7件，结转下年度继续办理1件。", tables={3: ""}, note="one is not given"),
    Example(
        overview="全年收到政府信息公开申请11件（含上年结转2件），办结10件，结转下年度继续办理1件。",
        tables={3: ""},
        note="with those carried in",
    ),
    Example(
        overview="全年收到政府信息公开申请9件，上年结转2件，办结10件，结转下年度继续办理3件。",
        note="the table decides: GAI507",
    ),
)

_NAMES = {
    "received": "received", "new": "received", "carried_in": "carried_in", "settled": "settled", "answered": "settled",
    "carried_out": "carried_out",
}  # fmt: skip


def check(report: Report) -> Findings:
    found = _figures(report)
    if found is None:
        return
    received, carried_in, settled, carried_out = (int(count.value) for count in found)
    done = settled + carried_out
    if done in (received, received + carried_in) or report.diagnosis(3).failures:
        return
    if denied_places(report).intersection(count.start for count in found):
        return
    first, *others = found
    prose = report.prose
    yield Finding(
        prose.span(first.start, first.stop),
        {
            "received": received, "carried_in": carried_in, "settled": settled, "carried_out": carried_out,
            "sum": received + carried_in, "other": done,
        },
        section=prose.section(first.start),
        actual=prose.text[first.start : first.end],
        related=tuple(Related(prose.span(count.start, count.stop), Words("参与核对的数字", "compared")) for count in others),
    )  # fmt: skip


def _figures(report: Report) -> list[Count] | None:
    """The four figures, None unless each is given once, or always alike."""
    found: dict[str, Count] = {}
    for count in report.counts:
        name = _NAMES.get(count.action)
        if name is None or count.subject != "applications" or count.qualifier or count.negation:
            continue
        if count.scope != "own" or count.year is not None:
            continue
        if not count.understood or count.approximate:
            return None
        if found.setdefault(name, count).value != count.value:
            return None
    order = ("received", "carried_in", "settled", "carried_out")
    return [found[name] for name in order] if len(found) == len(order) else None
