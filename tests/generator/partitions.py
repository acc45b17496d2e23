"""Lists of parts of a total: closed ones that add up, open ones that legitimately do not."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.wordings import CHANNEL_LABELS, PART_LABELS


@dataclass(frozen=True)
class Partition:
    """`<lead><total><unit><link><parts><tail>。`; a part is a label, a figure, a unit and what follows."""

    lead: str
    total: str
    unit: str
    link: str
    parts: tuple[tuple[str, int, str, str], ...]
    separator: str = "、"
    tail: str = ""
    closed: bool = False

    def text(self) -> str:
        """The sentence with its full stop."""
        listed = self.separator.join(f"{label}{count}{unit}{more}" for label, count, unit, more in self.parts)
        return f"{self.lead}{self.total}{self.unit}{self.link}{listed}{self.tail}。"

    def with_part(self, at: int, count: int) -> Partition:
        """The list with another figure for one part."""
        parts = list(self.parts)
        label, _, unit, more = parts[at]
        parts[at] = (label, count, unit, more)
        return replace(self, parts=tuple(parts))


def _labels(rng: random.Random, count: int) -> list[str]:
    return rng.sample(PART_LABELS, count)


def _counts(rng: random.Random, count: int) -> list[int]:
    most = rng.choice((9, 40, 40, 300, 2000))
    return [rng.randint(1, most) for _ in range(count)]


def _parts(rng: random.Random, unit: str, least: int = 2, most: int = 8) -> tuple[tuple[str, int, str, str], ...]:
    count = rng.randint(least, most)
    return tuple((label, n, unit, "") for label, n in zip(_labels(rng, count), _counts(rng, count), strict=True))


def closed(rng: random.Random, lead: str, unit: str) -> Partition:
    """With 其他 or 其余 at the end: adds up."""
    parts = _parts(rng, unit)
    rest = (rng.choice(("其他信息", "其他", "其余")), rng.randint(1, 200), unit, "")
    parts = (*parts, rest)
    link = rng.choice(("，其中", "。其中，", "，其中：", "：", "，包括"))
    return Partition(
        lead, str(sum(part[1] for part in parts)), unit, link, parts, rng.choice(("、", "，")), closed=True
    )


def exact(rng: random.Random, lead: str, unit: str) -> Partition:
    """All parts named: adds up, also where the list ends in 等 or the parts have units of their own."""
    parts = _parts(rng, unit, 2, 6)
    if rng.random() < 0.3:
        parts = tuple((label, n, rng.choice(("条", "篇", "期")), more) for label, n, _, more in parts)
    tail = rng.choice(("", "", "", "等"))
    return Partition(
        lead,
        str(sum(part[1] for part in parts)),
        unit,
        rng.choice(("，其中", "，包括", "：")),
        parts,
        rng.choice(("、", "，")),
        tail,
    )


def highlights(rng: random.Random, lead: str, unit: str) -> Partition:
    """One to three parts worth mentioning: less than the total."""
    parts = _parts(rng, unit, 1, 3)
    total = sum(part[1] for part in parts) + rng.randint(12, 900)
    link, tail = rng.choice((("，其中", ""), ("，主要包括", "等"), ("，其中", "等栏目信息"), ("，涵盖", "等方面")))
    return Partition(lead, str(total), unit, link, parts, rng.choice(("、", "，")), tail)


def unnumbered_rest(rng: random.Random, lead: str, unit: str) -> Partition:
    """Closed by a clause without a figure: less than the total."""
    parts = _parts(rng, unit, 2, 4)
    total = sum(part[1] for part in parts) + rng.randint(12, 900)
    return Partition(lead, str(total), unit, "，其中", parts, "、", "，其他栏目信息均按要求及时更新")


def repeated(rng: random.Random, lead: str, unit: str) -> Partition:
    """The same items on several channels: each part is the total."""
    total = rng.randint(12, 200)
    parts = tuple((label, total, unit, "") for label in rng.sample(CHANNEL_LABELS, 3))
    return Partition(lead, str(total), unit, "，同步在多个渠道发布，其中", parts)


def reclassified(rng: random.Random, lead: str, unit: str) -> Partition:
    """Two parts that make the total, then another view of the same items."""
    first, second = rng.randint(20, 900), rng.randint(20, 900)
    views = tuple((label, rng.randint(3, 19), unit, "") for label in _labels(rng, 3))
    channels = rng.sample(CHANNEL_LABELS, 2)
    parts = ((channels[0], first, unit, ""), (channels[1], second, unit, ""), *views)
    return Partition(lead, str(first + second), unit, "，其中", parts)


def nested(rng: random.Random, lead: str, unit: str) -> Partition:
    """Parts with parts of their own in brackets."""
    parts = []
    for label, _, _, _ in _parts(rng, unit, 2, 4):
        one, two = _labels(rng, 2)
        a, b = _counts(rng, 2)
        more = f"（含{one}{a}{unit}、{two}{b}{unit}）" if rng.random() < 0.6 else ""
        parts.append((label, a + b, unit, more))
    return Partition(lead, str(sum(part[1] for part in parts)), unit, "，其中", tuple(parts))


def rounded(rng: random.Random, lead: str, unit: str) -> Partition:
    """A total with 余, which parts need not give."""
    parts = _parts(rng, unit, 1, 3)
    total = (sum(part[1] for part in parts) // 10 + rng.randint(2, 30)) * 10
    return Partition(lead, f"{total}余", unit, "，其中", parts)


OPEN: tuple[Callable[[random.Random, str, str], Partition], ...] = (
    exact,
    highlights,
    highlights,
    unnumbered_rest,
    repeated,
    reclassified,
    nested,
    rounded,
)


def make_partition(rng: random.Random, lead: str) -> Partition:
    """A list of parts of any kind; two of five are closed."""
    unit = rng.choice(("条", "条", "条", "件", "篇"))
    kind = closed if rng.random() < 0.4 else rng.choice(OPEN)
    return kind(rng, lead, unit)
