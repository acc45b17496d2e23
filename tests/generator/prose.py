"""The sentences of one report: picked from the wordings, filled with its words, agreeing with its tables."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from generator import wordings
from generator.agencies import Agency
from generator.draft import Para
from generator.numbers import chinese, share
from generator.partitions import make_partition
from generator.tables import OUTCOMES, Facts


@dataclass
class Writer:
    """Fills wordings for one report and never uses one twice."""

    rng: random.Random
    agency: Agency
    year: int
    edition: str
    facts: Facts
    unit: str = "件"
    used: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.words = {
            **self.agency.words,
            "y": str(self.year),
            "p": str(self.year - 1),
            "n": str(self.year + 1),
            "pp": str(self.year - 3),
            "unit": self.unit,
            "plan": "十三五" if self.year < 2021 else "十四五",
        }

    def fill(self, wording: str, **more: object) -> str:
        """A wording with its slots filled; figures that agree with no table are invented here."""
        rng = self.rng
        return wording.format(
            **{
                "count": rng.randint(3, 320),
                "few": rng.randint(2, 6),
                "big": rng.randint(2000, 90000),
                "old": rng.randint(2003, self.year - 3),
                "month": rng.randint(2, 11),
                "day": rng.randint(2, 27),
                **self.words,
                **more,
            }
        )

    def pick(self, pool: tuple[str, ...], **more: object) -> str:
        """One of the wordings, not used before while there is another."""
        fresh = [wording for wording in pool if wording not in self.used] or list(pool)
        wording = self.rng.choice(fresh)
        self.used.add(wording)
        return self.fill(wording, **more)

    def some(self, pool: tuple[str, ...], least: int, most: int) -> list[str]:
        """Several different wordings."""
        fresh = [wording for wording in pool if wording not in self.used]
        chosen = self.rng.sample(fresh, min(len(fresh), self.rng.randint(least, most)))
        self.used.update(chosen)
        return [self.fill(wording) for wording in chosen]

    def count(self, number: int) -> str:
        """A number of applications with its unit, now and then in Chinese numerals."""
        if 0 < number <= 10 and self.rng.random() < 0.12:
            return chinese(number) + self.unit
        return f"{number}{self.unit}"

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability


def proactive_figures(writer: Writer) -> list[Para]:
    """How much was published: a list of parts, documents, decisions, cumulative figures, comparisons."""
    rng, facts = writer.rng, writer.facts
    found = []
    partition = make_partition(rng, writer.pick(wordings.PARTITION_LEADS))
    text = partition.text()
    marks = (("closed", text),) if partition.closed else ()
    if writer.chance(0.2):
        text += writer.pick(wordings.CUMULATIVE, count=rng.randint(20000, 90000))
    found.append(Para(text, marks=marks))
    if facts.documents and writer.chance(0.35):
        issued, repealed, in_force = facts.documents
        found.append(Para(writer.pick(wordings.DOCUMENTS, issued=issued, repealed=repealed, in_force=in_force)))
    if writer.edition == "2021" and facts.licences and facts.penalties and writer.chance(0.4):
        found.append(Para(writer.pick(wordings.DECISIONS, licences=facts.licences, penalties=facts.penalties)))
    elif writer.chance(0.15):
        found.append(Para(writer.pick(wordings.PUBLISHED_DECISIONS)))
    if writer.chance(0.2):
        found.append(
            Para(
                f"全年回应群众关切的信息{rng.randint(20, 90)}条，"
                + writer.pick(wordings.COMPARISONS, count=rng.randint(2, 15))
            )
        )
    for chance, sentence in ((0.15, shared_part), (0.15, grown), (0.2, bracketed)):
        if writer.chance(chance):
            found.append(Para(sentence(writer)))
    return found


def shared_part(writer: Writer) -> str:
    """A total, a part of it and its share."""
    total = writer.rng.randint(60, 900)
    part = writer.rng.randint(5, total - 20)
    rate = share(part, total, writer.rng.choice((0, 1, 2)))
    return writer.pick(wordings.SHARED_PARTS, total=total, part=part, rate=rate)


def grown(writer: Writer) -> str:
    """A count with its growth, with or without the count of the year before."""
    count, before = writer.rng.randint(12, 90), writer.rng.randint(12, 90)
    before += count == before
    rate = share(abs(count - before), before, writer.rng.choice((0, 1, 2)))
    more = "增长" if count > before else "减少"
    return writer.pick(wordings.GROWN, count=count, before=before, more=more, rate=rate)


def bracketed(writer: Writer) -> str:
    """A count with its parts in brackets."""
    one, two = writer.rng.sample(wordings.PART_LABELS, 2)
    a, b, c = (writer.rng.randint(6, 90) for _ in range(3))
    wording = writer.rng.choice(wordings.BRACKETED)
    total = a + b + (c if "{c}" in wording else 0)
    return writer.fill(wording, total=total, one=one, two=two, a=a, b=b, c=c)


def request_figures(writer: Writer) -> list[str]:
    """What the prose says of applications and remedies, as table 3 and table 4 have it."""
    facts = writer.facts
    if not facts.new and not facts.carried_in:
        found = [writer.pick(wordings.NO_APPLICATIONS)]
    else:
        found = [_received(writer), *_outcomes(writer)]
    if writer.chance(0.6):
        found.append(remedies(writer))
    if writer.chance(0.25):
        found.append(writer.pick(wordings.OTHER_REQUESTS))
    return found


def _received(writer: Writer) -> str:
    rng, facts = writer.rng, writer.facts
    before = {"carried": writer.count(facts.carried_in)}
    compared = ""
    if facts.carried_in and writer.chance(0.3):
        text = writer.pick((wordings.HANDLED,), handled=writer.count(facts.new + facts.carried_in), **before)
    else:
        text = writer.pick(wordings.RECEIVED, new=writer.count(facts.new))
        if facts.new and facts.organisations and writer.chance(0.35):
            unit = writer.unit
            text += f"（其中自然人{facts.natural}{unit}、法人或其他组织{facts.organisations}{unit}）"
        elif facts.new and writer.chance(0.3):
            compared = comparison(writer, facts.new)
        text += compared
        if facts.carried_in:
            text += writer.pick(wordings.CARRIED_IN, **before)
    if not facts.carried_out and writer.chance(0.5):
        return text + rng.choice(wordings.ALL_SETTLED) + "。"
    if facts.settled:
        text += writer.pick(wordings.SETTLED, settled=writer.count(facts.settled))
    if facts.carried_out:
        text += writer.pick(wordings.CARRIED_OUT, left=writer.count(facts.carried_out))
    return text + "。"


def comparison(writer: Writer, count: int) -> str:
    """How a number of applications compares with an invented one of the year before."""
    rng = writer.rng
    before = rng.randint(1, 2 * count + 3)
    change = abs(count - before)
    if not change:
        return ""
    if writer.chance(0.5):
        return writer.pick(
            wordings.INCREASE, added="增加" if count > before else "减少", count=f"{change}{writer.unit}"
        )
    rate = share(change, before, rng.choice((0, 1, 2)))
    return writer.pick(wordings.GROWTH, more="增长" if count > before else "下降", rate=rate)


def _outcomes(writer: Writer) -> list[str]:
    facts, unit = writer.facts, writer.unit
    if not facts.settled or writer.chance(0.4):
        return []
    whole = writer.chance(0.3)
    listed = "、".join(f"{OUTCOMES[key]}{count}{unit}" for key, count in facts.outcomes.items() if count or whole)
    leads = ["办理结果中，", "从办理结果看，"]
    if facts.new == facts.settled and not facts.carried_in:
        leads.append("其中，")
    text = writer.rng.choice(leads) + listed
    granted = facts.outcomes["granted"]
    if granted and facts.settled > 9 and writer.chance(0.4):
        digits = writer.rng.choice((0, 1, 2))
        text += f"。予以公开的占办结总数的{share(granted, facts.settled, digits)}"
    return [text + "。"]


def remedies(writer: Writer) -> str:
    """The sentence about reconsideration and litigation."""
    facts = writer.facts
    cases = facts.reconsideration
    if not cases["total"] and not facts.litigation:
        return writer.pick(wordings.NO_REMEDIES)
    text = f"因政府信息公开引起的行政复议{cases['total']}件"
    if cases["total"] and writer.chance(0.6):
        labels = {"upheld": "结果维持", "corrected": "结果纠正", "other": "其他结果", "pending": "尚未审结"}
        listed = "、".join(f"{label}{cases[key]}件" for key, label in labels.items() if cases[key])
        text += f"（其中{listed}）"
    text += f"，行政诉讼{facts.litigation}件"
    if facts.litigation_after and writer.chance(0.5):
        direct, after = facts.litigation_direct, facts.litigation_after
        text += f"（未经复议直接起诉{direct}件、复议后起诉{after}件）"
    return text + "。"


def fee_statement(writer: Writer) -> str:
    """What section six says of 信息处理费."""
    facts, rng = writer.facts, writer.rng
    if writer.edition != "2021":
        return writer.pick(wordings.FEES_EARLY)
    if facts.settled > 2 and facts.fees >= 1 and writer.chance(0.4):
        return writer.pick(wordings.FEES_SOME, cases=rng.randint(1, 2), fee=rng.randint(5, 90) * 10)
    return writer.pick(wordings.FEES_NONE)


def enumeration(items: list[str], link: str = "") -> str:
    """一是…；二是…。"""
    parts = [f"{chinese(at) if at != 2 else '二'}是{item}" for at, item in enumerate(items, 1)]
    return link + "；".join(parts) + "。"


def announced(writer: Writer) -> str:
    """A sentence that announces how many points follow, and they do."""
    items = writer.some(wordings.LIST_ITEMS, 2, 4)
    number = chinese(len(items))
    lead = writer.rng.choice(("重点做好以下{}个方面工作：", "主要抓好以下{}项工作：", "着力做到以下{}点：", ""))
    return enumeration(items, lead.format(number))
