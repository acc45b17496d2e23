"""Title, statistics period, opening of section one and file name speak of one report year.

What it does:
    Compares the years that the title, the stated period, the first sentence of section one and the file name give.
    The message says which place stands alone. A file name that differs from all else is a warning.

Why:
    Last year's file is opened, the text is changed, the title or the period is forgotten.

Basis:
    国办公开办函〔2021〕30号: contents must be accurate.

Not reported:
    A period that is no calendar year (GAI405); a first sentence that looks back over several years (2020年以来); a
    date of publication in a file name.

说明：
    标题、统计期限、第一部分开头和文件名的年份不一致，多半是沿用上一年的文件时漏改。
    请核对哪一个才是报告年度。仅文件名不一致时为警告。
    只有一处不同、其余至少两处一致时可以自动改正。
"""

from collections import Counter

from gailint.rule import (
    ERROR,
    WARNING,
    Edit,
    Example,
    Finding,
    Findings,
    Fix,
    Related,
    Report,
    Safety,
    Span,
    Words,
    rule,
)

PLACES = {
    "title": Words("标题", "the title"),
    "period": Words("统计期限", "the statistics period"),
    "opening": Words("第一部分开头", "the opening of section one"),
    "announcement": Words("引言", "the introduction"),
    "file": Words("文件名", "the file name"),
}

RULE = rule(
    code="GAI403",
    slug="year-conflict",
    severity=ERROR,
    fix=Safety.UNSAFE,
    zh="{place}为{year}年，其余各处为{others}年",
    en="{place} says {year}, all else says {others}",
    variants={
        "two": Words("{place}为{year}年，{other}为{others}年", "{place} says {year}, {other} says {others}"),
    },
)

GOOD = (Example(),)
BAD = (
    Example(title="安澜县柳溪镇人民政府2022年政府信息公开工作年度报告", found="2022", severity=ERROR),
    Example(preamble="本报告的统计期限自2022年1月1日起至2022年12月31日止。", found="2022年1月1日起至2022年12月31日"),
    Example(overview="2022年，我镇认真执行《条例》，各项工作平稳有序。", found="2022"),
    Example(file="柳溪镇2022年年报.txt", found="", severity=WARNING),
)
TRAP = (
    Example(overview="2020年以来，我镇围绕群众关心的事项推进政府信息公开。", note="several years"),
    Example(
        overview="2022年，我镇被评为先进单位。2023年，我镇认真执行《条例》，各项工作平稳有序。", note="a look back before the year's work"
    ),
    Example(file="2024-01-18柳溪镇年报.txt", note="a date of publication"),
    Example(file="P020240118352.txt", note="a number of a content system"),
)


def check(report: Report) -> Findings:
    claims = report.year_claims
    if len({claim.year for claim in claims}) < 2:
        return
    counts = Counter(claim.year for claim in claims if claim.place != "file") or Counter(c.year for c in claims)
    usual = max(counts, key=lambda year: (counts[year], -[c.year for c in claims].index(year)))
    odd = [claim for claim in claims if claim.year != usual]
    first = odd[0]
    rest = [claim for claim in claims if claim.year == usual]
    other = rest[0] if rest else claims[0]
    only_file = all(claim.place == "file" for claim in odd)
    yield Finding(
        first.span,
        {"place": PLACES[first.place], "year": first.year, "others": usual, "other": PLACES[other.place]},
        "two" if len(rest) == 1 else "",
        severity=WARNING if only_file else None,
        actual=str(first.year),
        expected=str(usual),
        related=tuple(Related(claim.span, PLACES[claim.place]) for claim in claims if claim is not first),
        fix=_fix(report, first.place, first.span, str(first.year), str(usual))
        if len(odd) == 1 and len(rest) > 1
        else None,
    )


def _fix(report: Report, place: str, span: Span, printed: str, right: str) -> Fix | None:
    """The other year in the one place that differs; None where its digits are not found."""
    spans = [span]
    if place == "period" and (period := report.period):
        dates = [date for date in (period.start, period.end) if date.year_printed]
        spans = [report.prose.span(date.start, date.start + len(printed)) for date in dates]
    source = report.document.source
    texts = {source.line(one.line)[one.column - 1 : one.end_column - 1] for one in spans}
    # A file name is no part of the report; full-width digits and Chinese numerals are left to whoever wrote them.
    return (
        Fix(Safety.UNSAFE, tuple(Edit(one, right) for one in spans)) if place != "file" and texts == {printed} else None
    )
