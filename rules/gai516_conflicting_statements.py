"""The text gives two numbers for one fact.

What it does:
    Compares the numbers that different sentences give for the same thing: applications received, carried in or carried
    out, cases, documents, decisions, the processing fee.

Why:
    One of the two is wrong, and the reader cannot tell which.

Basis:
    国办公开办函〔2021〕30号: figures must be accurate; article 47 of the Regulation.

Not reported:
    Facts that a table decides: the rule about that figure (GAI501 to GAI512) then tells which of the two is wrong.
    Figures for another year, 累计, of parts or other bodies, approximate ones, and two that differ just by the
    applications carried in.

说明：
    同一件事在文字的不同地方写了两个数字，而表格又不能说明哪一个正确。
    请对照台账改成一致。表格能够判断的，由对应的规则（GAI501至GAI512）报告。
"""

from collections.abc import Iterator
from itertools import combinations

from gailint.rule import ERROR, Count, Example, Finding, Findings, Pattern, Related, Report, Words, rule

RULE = rule(
    code="GAI516",
    slug="conflicting-statements",
    severity=ERROR,
    zh="前面写{first}，这里写{stated}，说的是同一件事；请核对哪一个正确",
    en="{first} above and {stated} here are for the same thing; check which of them is right",
)

_FEES = {(2, "fees", "amount"): "0.8"}

GOOD = (Example(overview="全年收取信息处理费300元。", other="收取信息处理费的情况：本年度收取信息处理费300元。", cells=_FEES),)
BAD = (
    Example(
        overview="全年收取信息处理费200元。",
        other="收取信息处理费的情况：本年度收取信息处理费300元。",
        cells=_FEES,
        found="300元",
    ),
    Example(
        overview="全年收到政府信息公开申请9件。",
        requests="本年度收到政府信息公开申请7件。",
        tables={3: ""},
        found="7件",
        note="there is no table that could decide",
    ),
)
TRAP = (
    Example(
        overview="全年收到政府信息公开申请9件。",
        requests="本年度收到政府信息公开申请7件。",
        note="the table decides: GAI501",
    ),
    Example(
        overview="全年收到政府信息公开申请9件。上年结转2件。",
        requests="连同上年结转，本年度收到政府信息公开申请11件。",
        tables={3: ""},
        note="with those carried in",
    ),
    Example(
        overview="全年收取信息处理费300元。其中按件计收的信息处理费200元。",
        other="无其他需要报告的事项。",
        cells=_FEES,
        note="a part",
    ),
    Example(
        overview="2022年收到政府信息公开申请7件。本年度收到政府信息公开申请9件。",
        tables={3: ""},
        note="two years",
    ),
)

_FACTS = {
    "applications": ("received", "new", "carried_in", "carried_out"),
    "reconsideration": ("received",),
    "litigation": ("received",),
    "litigation_direct": ("received",),
    "litigation_after_reconsideration": ("received",),
    "normative_documents": ("issued", "repealed", "in_force"),
    "regulations": ("issued", "repealed", "in_force"),
    "licences": ("decided",),
    "penalties": ("decided",),
    "coercive_measures": ("decided",),
    "processing_fee": ("charged",),
}
_MOST = 30
_SAME = {"new": "received"}
_PART = Pattern("其中|按件|按量|按页|每|另|又|标准|分别|还")


def check(report: Report) -> Findings:
    if report.year_disputed:
        return  # GAI403 speaks: which year a figure is for is not known
    facts: dict[tuple[str, str, str], list[Count]] = {}
    for count in report.counts:
        if count.action in _FACTS.get(count.subject, ()) and _is_certain(count):
            facts.setdefault((count.subject, _SAME.get(count.action, count.action), count.qualifier), []).append(count)
    for counts in facts.values():
        if len({count.value for count in counts}) > 1:
            yield from _conflict(report, counts)


def _is_certain(count: Count) -> bool:
    return count.understood and not count.approximate and count.scope == "own" and count.year is None


def _conflict(report: Report, counts: list[Count]) -> Iterator[Finding]:
    """The first count that says something else than one before it, in another sentence."""
    prose = report.prose
    decided = {
        found.start for found in report.comparisons if found.comparable and found.kind != "processing-fee-exceeds-fees"
    }
    whole = [
        count
        for count in counts
        if count.start not in decided and not _PART.search(prose.text[prose.clause(count.start)[0] : count.start])
    ]
    for before, count in combinations(whole[:_MOST], 2):
        if before.value == count.value or _with_carried_in(report, before, count):
            continue
        if prose.sentence(before.start) != prose.sentence(count.start):
            yield _finding(report, before, count)
            return


def _with_carried_in(report: Report, one: Count, other: Count) -> bool:
    """Whether two numbers differ just by the applications of last year."""
    carried = {count.value for count in report.counts if count.action == "carried_in"}
    return one.subject == "applications" and abs(one.value - other.value) in carried


def _finding(report: Report, before: Count, count: Count) -> Finding:
    prose = report.prose
    first = prose.text[before.start : before.stop]
    return Finding(
        prose.span(count.start, count.stop),
        {"first": first, "stated": prose.text[count.start : count.stop]},
        section=prose.section(count.start),
        actual=prose.text[count.start : count.end],
        related=(Related(prose.span(before.start, before.stop), Words(f"此处写{first}", f"{first} here")),),
    )
