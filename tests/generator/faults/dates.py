"""Years and dates that contradict the report year or the calendar."""

from __future__ import annotations

import random

from generator.draft import Draft, Para
from generator.faults.model import add_sentence, fault, marked, replace_marked


@fault("title-of-another-year", "GAI403", consequences=("GAI2", "GAI4", "GAI703"))
def _title(draft: Draft, rng: random.Random) -> bool:
    """The title's year alone stands against all others."""
    other = str(draft.year + rng.choice((-1, 1)))
    draft.title = [line.replace(str(draft.year), other) for line in draft.title]
    return True


@fault("opening-of-another-year", "GAI403", "GAI404")
def _opening(draft: Draft, _: random.Random) -> bool:
    """Section one begins with last year's number; not where 以来 makes it the start of a longer time."""
    old = str(draft.year)
    if f"{old}年以来" in (marked(draft, "opening") or ""):
        return False
    return replace_marked(draft, "opening", f"{old}年", f"{draft.year - 1}年")


@fault("last-year-in-text", "GAI404")
def _last_year(draft: Draft, rng: random.Random) -> bool:
    year, me, count = draft.year - 1, draft.agency.me, rng.randint(12, 400)
    text = rng.choice((
        f"{year}年，{me}共公开政府信息{count}条。", f"{year}年度，{me}累计发布政务信息{count}条。",
        f"{year}年，{me}共办理信息公开事项{count}件。", f"{year}年，{me}共制作图文解读材料{count}份。",
    ))  # fmt: skip
    return add_sentence(draft, rng, "overview", text)


@fault("period-with-other-day", "GAI405")
def _period_day(draft: Draft, rng: random.Random) -> bool:
    old, new = rng.choice((
        ("12月31日", "12月30日"), ("12月31日", "11月30日"), ("12月31日", "12月20日"), ("1月1日", "1月2日"),
        ("1月1日", "2月1日"),
    ))  # fmt: skip
    return replace_marked(draft, "period", old, new)


@fault("period-of-other-year", "GAI405", "GAI403")
def _period_year(draft: Draft, _: random.Random) -> bool:
    return replace_marked(draft, "period", f"{draft.year}年", f"{draft.year - 1}年")


@fault("impossible-date", "GAI406")
def _impossible(draft: Draft, rng: random.Random) -> bool:
    day = rng.choice(("2月30日", "6月31日", "13月5日", "11月31日", "4月32日"))
    text = rng.choice((
        f"{draft.year}年{day}，{draft.agency.me}组织开展政务公开知识测试。",
        f"{draft.agency.me}于{draft.year}年{day}召开政府信息公开工作推进会。",
    ))  # fmt: skip
    return add_sentence(draft, rng, "overview", text)


@fault("impossible-signature", "GAI406")
def _impossible_signature(draft: Draft, rng: random.Random) -> bool:
    draft.signature = [draft.agency.name, f"{draft.year + 1}年{rng.choice(('1月32日', '2月30日', '2月31日'))}"]
    return True


@fault("signed-too-early", "GAI408")
def _early(draft: Draft, rng: random.Random) -> bool:
    draft.signature = [draft.agency.name, f"{draft.year}年{rng.choice((11, 12))}月{rng.randint(15, 30)}日"]
    return True


@fault("signed-in-the-future", "GAI402", consequences=("GAI407",))
def _future(draft: Draft, rng: random.Random) -> bool:
    draft.signature = [draft.agency.name, f"2027年1月{rng.randint(4, 29)}日"]
    return True


@fault("plan-for-the-past-year", "GAI409")
def _plan(draft: Draft, rng: random.Random) -> bool:
    year, me = draft.year, draft.agency.me
    if replace_plan(draft):
        return True
    draft.section("problems").blocks.append(Para(rng.choice((
        f"{year}年，{me}将进一步提高政府信息公开质量，更好服务群众。",
        f"下一步，{me}将抓紧落实{year}年政务公开各项任务。",
    ))))  # fmt: skip
    return True


def replace_plan(draft: Draft) -> bool:
    """Set the year of the plans in section five to the report year."""
    blocks = draft.section("problems").blocks
    for at, block in enumerate(blocks):
        text = f"{draft.year + 1}年，{draft.agency.me}将"
        if isinstance(block, Para) and text in block.text:
            blocks[at] = block.change(text, f"{draft.year}年，{draft.agency.me}将")
            return True
    return False


@fault("reversed-range", "GAI410")
def _reversed(draft: Draft, rng: random.Random) -> bool:
    """The year is printed in both places: without it the end might lie in the next year."""
    year, me = draft.year, draft.agency.me
    month, day = rng.randint(3, 11), rng.randint(12, 27)
    end = f"{month}月{day - rng.randint(1, 9)}日" if rng.random() < 0.6 else f"{month - 1}月{day}日"
    text = f"{year}年{month}月{day}日至{year}年{end}，{me}集中开展政务公开宣传活动。"
    if rng.random() < 0.2:
        text = f"{me}集中清理了{year - 1}年至{year - 3}年的历史信息。"
    return add_sentence(draft, rng, "overview", text)


@fault("damaged-date", "GAI413", consequences=("GAI119", "GAI405"))
def _damaged(draft: Draft, rng: random.Random) -> bool:
    draft.spaced = False
    period = marked(draft, "period")
    if period is not None and rng.random() < 0.7:
        if "月31日止" in period and rng.random() < 0.5:
            return replace_marked(draft, "period", "12月31日止", "12月31止")
        broken = period.replace("年1月1日", "11日").replace("年12月31日", "1231日").replace("12月31日", "1231日")
        return replace_marked(draft, "period", period, broken)
    return add_sentence(draft, rng, "overview", f"{draft.year}全年，{draft.agency.me}未发生失泄密事件。")
