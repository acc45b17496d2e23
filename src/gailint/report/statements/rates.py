"""Percentages: what they are the quotient of, as far as the sentence says so."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from gailint.diagnostics import Words
from gailint.report.statements import doubts
from gailint.report.statements.lexer import Token
from gailint.report.statements.meaning import Meaning
from gailint.report.statements.model import Count, Rate
from gailint.report.statements.numerals import DIGITS

_UP = ("增长", "增加", "上升", "提高", "提升", "增幅")
_DOWN = ("减少", "下降", "降低", "回落", "降幅", "压缩")
_BASES = ("settled", "answered", "received", "accepted", "handled", "new")
_NEAR = 60


def is_change(word: str) -> bool:
    """Whether a word says that the figure behind it is a difference."""
    return word in _UP or word in _DOWN or word in ("多于", "少于")


def read_rate(
    token: Token, before: Sequence[Token], words: Meaning, sentence: Sequence[Count], earlier: Sequence[Count]
) -> Rate:
    """A percentage with the words before it and the counts of its sentence and of those before."""
    printed = token.text.translate(DIGITS).rstrip("%")
    decimals = len(printed.partition(".")[2])
    value = Decimal(printed)
    kind, direction = _kind(before, words)
    rate = Rate(kind, direction, value, decimals, token.start, token.end)
    if kind == "growth":
        return _growth(rate, sentence)
    if kind == "share":
        return _share(rate, before, sentence, earlier)
    return rate


def _kind(before: Sequence[Token], words: Meaning) -> tuple[str, str]:
    texts = [token.text for token in before]
    if any(token.kind == "satisfied" for token in before):
        return "satisfaction", ""
    if words.share:
        return "share", ""
    if words.compared:
        for text in reversed(texts):
            if text in _UP:
                return "growth", "up"
            if text in _DOWN:
                return "growth", "down"
        return "other", ""
    if any(token.kind == "done_rate" for token in before):
        return "completion", ""
    return "other", ""


def _growth(rate: Rate, sentence: Sequence[Count]) -> Rate:
    """This year's figure is the last count before it; a change may stand between."""
    part = base = change = None
    subject, action = "other", ""
    for count in reversed(sentence):
        if rate.start - count.stop > _NEAR:
            break
        if count.qualifier == "change":
            change = int(count.value)
        elif count.year is not None:
            base = int(count.value)
        else:
            part, subject, action = int(count.value), count.subject, count.action
            break
    return Rate(
        rate.kind, rate.direction, rate.value, rate.decimals, rate.start, rate.end, subject, action, "", part, base,
        change, doubt=None if part is not None else doubts.NO_SUBJECT,
    )


def _share(rate: Rate, before: Sequence[Token], sentence: Sequence[Count], earlier: Sequence[Count]) -> Rate:
    """予以公开 11 件，占办结总数的 68.75 %."""
    at = next(index for index, token in enumerate(before) if token.kind == "share")
    named = [token.kind[2:] for token in before[:at] if token.kind.startswith("a_")]
    after = before[at + 1 :]
    bases = [token.kind.removeprefix("a_") for token in after]
    base_action = next((base for base in reversed(bases) if base in _BASES), "")
    known = [*earlier, *sentence]
    part = _part(rate, named, sentence, known)
    if part is None:
        return Rate(
            rate.kind, "", rate.value, rate.decimals, rate.start, rate.end, base_action=base_action,
            doubt=doubts.NO_SUBJECT,
        )
    base = _base(base_action, part, known)
    doubt: Words | None = None
    if (not base_action and any(token.kind == "other" for token in after)) or any(token.kind.startswith("q_") for token in before):
        doubt = doubts.NOT_UNDERSTOOD
    return Rate(
        rate.kind, "", rate.value, rate.decimals, rate.start, rate.end, part.subject, part.action, base_action,
        int(part.value), base, doubt=doubt or part.doubt,
    )


def _part(rate: Rate, named: Sequence[str], sentence: Sequence[Count], known: Sequence[Count]) -> Count | None:
    if named:
        return next((count for count in reversed(known) if count.action == named[-1]), None)
    last = sentence[-1] if sentence else None
    return last if last and rate.start - last.stop <= _NEAR and last.qualifier != "change" else None


def _base(action: str, part: Count, known: Sequence[Count]) -> int | None:
    """The printed figure of the base, where its action is named."""
    wanted = ("settled", "answered") if action in ("settled", "answered") else ("received", "accepted", "new", "handled")
    if not action:
        return None
    for count in reversed(known):
        if count is not part and count.sure and count.subject == part.subject and count.action in wanted:
            return int(count.value)
    return None
