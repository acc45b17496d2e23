"""More figures and claims of the prose that the tables, or the prose itself, deny."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from generator import wordings
from generator.draft import Draft, Para
from generator.faults.model import add_sentence, fault
from generator.numbers import chinese, slip

_UNIT = r"(?=[件条份宗])"
_NO_TABLE = ("GAI109", "GAI110")
_APPLICANTS = {
    "自然人": ("natural_person",),
    "法人或其他组织": ("enterprise", "research_institute", "public_welfare", "legal_service", "other"),
}


def _rewrite(draft: Draft, rng: random.Random, pattern: str, new: Callable[[re.Match[str]], str | None]) -> bool:
    """Replace one match in the prose by what `new` makes of it."""
    places = [
        (blocks, at, para, match)
        for blocks, at, para in draft.paragraphs("body")
        for match in re.finditer(pattern, para.text)
    ]
    rng.shuffle(places)
    for blocks, at, para, match in places:
        text = new(match)
        if text is not None:
            blocks[at] = para.change(para.text, para.text[: match.start()] + text + para.text[match.end() :])
            return True
    return False


def _slipped(rng: random.Random, *others: int) -> Callable[[re.Match[str]], str | None]:
    """The match with another figure in its last group, none of some others."""

    def new(match: re.Match[str]) -> str | None:
        figure = match[match.lastindex or 0]
        value = next((value for _ in range(20) if (value := slip(rng, int(figure))) not in others), None)
        if not value:
            return None
        start = match.start(match.lastindex or 0) - match.start()
        return match[0][:start] + str(value) + match[0][start + len(figure) :]

    return new


def _drop_table(draft: Draft, number: int) -> None:
    for section in draft.sections:
        section.blocks = [block for block in section.blocks if isinstance(block, Para) or block.number != number]


def _total(draft: Draft, row: str) -> int:
    return int(draft.table(3).values[row, "total"])


@fault("applicants-in-text", "GAI515", consequences=("GAI607",))
def _applicants(draft: Draft, rng: random.Random) -> bool:
    values = draft.table(3).values
    label = rng.choice(tuple(_APPLICANTS))
    rows = ("new", "carried_in", "results_total")
    new, carried, settled = (sum(int(values[row, column]) for column in _APPLICANTS[label]) for row in rows)
    return _rewrite(draft, rng, rf"{label}(\d+){_UNIT}", _slipped(rng, new, new + carried, settled))


@fault("settled-in-text", "GAI508", consequences=("GAI602",))
def _settled(draft: Draft, rng: random.Random) -> bool:
    return _rewrite(draft, rng, rf"，(?:共?办结|已答复|按时办结|办理答复)(\d+){_UNIT}", _slipped(rng))


@fault("remedy-outcome-in-text", "GAI510", consequences=("GAI607",))
def _remedy_outcome(draft: Draft, rng: random.Random) -> bool:
    pattern = r"(?:（其中|、)(?:结果维持|结果纠正|其他结果|尚未审结)(\d+)件"
    return _rewrite(draft, rng, pattern, _slipped(rng))


@fault("direct-litigation-in-text", "GAI505", consequences=("GAI607",))
def _direct(draft: Draft, rng: random.Random) -> bool:
    return _rewrite(draft, rng, r"(?:直接起诉|复议后起诉)([1-9]\d*)件", _slipped(rng))


@fault("decisions-in-text", "GAI512")
def _decisions(draft: Draft, rng: random.Random) -> bool:
    return _rewrite(draft, rng, r"(?:许可|处罚)(?:处理)?决定(\d+)件", _slipped(rng))


@fault("documents-in-force-in-text", "GAI511")
def _in_force(draft: Draft, rng: random.Random) -> bool:
    return _rewrite(draft, rng, r"现行有效(?:行政规范性文件)?(\d+)件", _slipped(rng))


@fault("received-in-numerals", "GAI501", "GAI506")
def _numerals(draft: Draft, rng: random.Random) -> bool:
    if not 0 < _total(draft, "new") < 40:
        return False
    accepted = {
        _total(draft, "new"), _total(draft, "new") + _total(draft, "carried_in"), _total(draft, "results_total"),
    }  # fmt: skip
    wrong = rng.choice([value for value in range(1, 60) if value not in accepted])
    return _rewrite(
        draft, rng, rf"((?<!累计)(?:收到|新收)政府信息公开申请)\d+{_UNIT}(?!（)", lambda match: match[1] + chinese(wrong)
    )


@fault("applications-not-in-table", "GAI506", "GAI501")
def _not_in_table(draft: Draft, rng: random.Random) -> bool:
    """Applications in the text, and none at all in the table."""
    if _total(draft, "new") or _total(draft, "carried_in"):
        return False
    for blocks, at, para in draft.paragraphs("body"):
        for wording in wordings.NO_APPLICATIONS:
            filled = wording.format(y=draft.year, me=draft.agency.me, unit="件")
            if filled in para.text:
                text = rng.choice(("全年收到政府信息公开申请{}件。", "本年度受理信息公开申请{}件。"))
                blocks[at] = para.change(filled, text.format(rng.randint(1, 9)))
                return True
    return False


@fault("no-remedies-claimed", "GAI506")
def _no_remedies(draft: Draft, rng: random.Random) -> bool:
    if not draft.table(4).values["reconsideration", "total"]:
        return False
    claim = wordings.NO_REMEDIES[rng.choice((0, 1, 3, 5))].format(y=draft.year, me=draft.agency.me)
    pattern = r"因政府信息公开引起的行政复议\d+件[^。]*行政诉讼\d+件[^。]*。"
    return _rewrite(draft, rng, pattern, lambda _: claim)


@fault("all-upheld-claimed", "GAI510")
def _upheld(draft: Draft, rng: random.Random) -> bool:
    values = draft.table(4).values
    if not any(values["reconsideration", result] for result in ("corrected", "other", "pending")):
        return False
    pattern = r"(因政府信息公开引起的行政复议\d+件)(?:（其中[^）]*）)?(?=，行政诉讼)"
    return _rewrite(draft, rng, pattern, lambda match: match[1] + rng.choice(("，均获维持", "（均获维持）")))


@fault("all-granted-claimed", "GAI503")
def _granted(draft: Draft, rng: random.Random) -> bool:
    values = draft.table(3)
    refused = sum(
        int(values.values[leaf, "total"]) for leaf in values.form.leaves if leaf not in ("granted", "partial")
    )
    if not refused:
        return False
    pattern = r"，(?:均已按期办结|全部在法定期限内答复|已在规定时限内全部办结)(?=。)"
    return _rewrite(draft, rng, pattern, lambda _: rng.choice(("，均予以公开", "，全部予以公开")))


@fault("fee-above-fees", "GAI514")
def _fee(draft: Draft, rng: random.Random) -> bool:
    if draft.edition != "2021":
        return False
    fees = int(draft.table(2).values["fees", "amount"] * 10_000)
    text = f"本年度收取信息处理费{fees + rng.randint(1, 90) * 10}元。"
    for blocks, at, para in draft.paragraphs("body"):
        old = para.mark("fees")
        if old is not None:
            blocks[at] = para.change(old, text)
            return True
    return False


@fault("conflicting-fees", "GAI516")
def _fees(draft: Draft, rng: random.Random) -> bool:
    if draft.edition != "2021" or not draft.table(2).values["fees", "amount"]:
        return False
    for _, _, para in draft.paragraphs("body"):
        old = para.mark("fees")
        if old is not None and (found := re.search(r"(\d+)元", old)):
            if int(found[1]) >= 90:
                other = slip(rng, int(found[1]) // 10) * 10
                return bool(other) and add_sentence(draft, rng, "overview", f"全年收取信息处理费{other}元。")
            break
    return False


@fault("conflicting-counts", "GAI516", consequences=_NO_TABLE)
def _conflict(draft: Draft, rng: random.Random) -> bool:
    """Two numbers of applications received and no table that decides."""
    new, carried = _total(draft, "new"), _total(draft, "carried_in")
    if carried or not any("收到政府信息公开申请" in para.text for _, _, para in draft.paragraphs("body")):
        return False
    if not _rewrite(
        draft, rng, rf"((?<!累计)收到政府信息公开申请)(?:\d+|[一二两三四五六七八九十]+)({_UNIT}.)",
        lambda match: f"{match[1]}{new}{match[2]}",
    ):
        return False  # fmt: skip
    _drop_table(draft, 3)
    return add_sentence(draft, rng, "other", f"本年度收到政府信息公开申请{slip(rng, new) or new + 2}件，办理压力不均。")


@fault("prose-balance", "GAI605", consequences=(*_NO_TABLE, "GAI602"))
def _balance(draft: Draft, rng: random.Random) -> bool:
    """Four figures in the text that do not balance, and no table that decides."""
    figure = rf"\d+{_UNIT}."
    pattern = (
        rf"(?:收到|新收|接收)[^。，（\d]*申请{figure}(?:，较?[^。，]*[增减][^。，]*)?，[^。，\d]*(?:\d{{4}}年)?结转[^。，\d]*{figure}"
        rf"，[^。，\d]*?(\d+){_UNIT}.(?:，[^。，]*结转[^。，]*){{1,2}}(?=。)"
    )
    rows = ("new", "carried_in", "results_total", "carried_out")
    if not all(_total(draft, row) for row in rows):
        return False
    if not _rewrite(draft, rng, pattern, _slip_in(rng, 1, _total(draft, "new") - _total(draft, "carried_out"))):
        return False
    _drop_table(draft, 3)
    return True


def _slip_in(rng: random.Random, group: int, *others: int) -> Callable[[re.Match[str]], str | None]:
    def new(match: re.Match[str]) -> str | None:
        value = slip(rng, int(match[group]))
        if value in others:
            return None
        start, end = match.start(group) - match.start(), match.end(group) - match.start()
        return match[0][:start] + str(value) + match[0][end:]

    return new


@fault("growth-wrong", "GAI602")
def _growth(draft: Draft, rng: random.Random) -> bool:
    """This year's figure, last year's, and a rate that they do not give."""
    before = rng.randint(12, 90)
    count = before + rng.randint(3, 9)
    rate = (count - before) * 100 // before + rng.choice((-2, 3, 11))
    wording = rng.choice(wordings.GROWN[:2])
    text = wording.format(
        y=draft.year, p=draft.year - 1, me=draft.agency.me, count=count, before=before, more="增长", rate=f"{max(rate, 1)}%"
    )
    return rate > 1 and add_sentence(draft, rng, "overview", text)


@fault("growth-sign", "GAI602")
def _sign(draft: Draft, rng: random.Random) -> bool:
    pattern = r"(年为(\d+)期，同比|较上年的(\d+)次)(增长|减少)"
    other = {"增长": "减少", "减少": "增长"}
    return _rewrite(draft, rng, pattern, lambda match: match[1] + other[match[4]])


@fault("share-of-list", "GAI602")
def _share(draft: Draft, rng: random.Random) -> bool:
    """公开各类信息 200 条，其中涉农信息 50 条，占 35 %."""

    def new(match: re.Match[str]) -> str | None:
        rate = int(match[2]) + rng.choice((-7, -3, 4, 12))
        return match[1] + str(rate) if 0 < rate < 99 else None

    return _rewrite(draft, rng, r"(条(?:（占比|，占|，占总数的))(\d+)(?=[.%])", new)


@fault("percent-above-100", "GAI603")
def _percent(draft: Draft, rng: random.Random) -> bool:
    figure = rng.choice(("101", "998", "9999", "100.5", "120"))
    if _rewrite(draft, rng, r"((?:办结率|回复率为|满意率))\d+(?:\.\d+)?%", lambda match: f"{match[1]}{figure}%"):
        return True
    text = rng.choice(("政府信息公开申请按时答复率{}%。", "窗口服务群众满意度为{}%。"))
    return add_sentence(draft, rng, "overview", text.format(figure))


@fault("impossible-growth", "GAI606")
def _impossible(draft: Draft, rng: random.Random) -> bool:
    """A small count and a growth that no whole number of last year gives."""
    count = rng.randint(5, 30)
    right = {(count - before) * 100 // before for before in range(1, count)}
    wrong = [rate for rate in range(5, 90) if not right & {rate - 1, rate, rate + 1}]
    wording = rng.choice(("全年编发公开工作简报{}期，同比增长{}%。", "全年开展座谈{}场，较上年增长{}%。"))
    return bool(wrong) and add_sentence(draft, rng, "overview", wording.format(count, rng.choice(wrong)))


@fault("nested-parts", "GAI607")
def _nested(draft: Draft, rng: random.Random) -> bool:
    pattern = r"((?:政策文件|办事指南|领域信息)\d+[条项]（[^（）\d]{2,9})(\d+)(?=[条项])"
    return _rewrite(draft, rng, pattern, _slip_in(rng, 2))


@fault("vague-exact-figure", "GAI608")
def _vague(draft: Draft, rng: random.Random) -> bool:
    figure = rng.randint(11, 900) * 10 + rng.randint(1, 9)
    text = rng.choice(("全年推送各类消息{}余条。", "网站更新信息 {} 余条。", "发放宣传手册{}余份。"))
    return add_sentence(draft, rng, "overview", text.format(figure))
