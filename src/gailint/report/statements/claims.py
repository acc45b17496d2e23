"""Claims about all: 均已按期办结, 全部予以公开, 均获维持, 办结率 100 %."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gailint.pattern import Pattern
from gailint.report.statements import doubts
from gailint.report.statements.actions import SETTLED
from gailint.report.statements.lexer import FIGURES, Token
from gailint.report.statements.meaning import Meaning, meaning
from gailint.report.statements.model import Claim, Rate, Reading, Statement
from gailint.report.statements.readings import REMEDIES, application_readings, remedy_readings
from gailint.report.statements.situation import Situation

_ON_TIME = Pattern("[期时]限内|按[期时]|限时", "限", "按")
_ON_TIME_BEFORE = 30
_ON_TIME_NAMES = ("按", "及时", "限时")
_SETTLED_NAMES = ("办结", "答复", "办复", "回复")
_EXCEPTIONS = ("不含", "不包括", "除外")
_AFTER_CLAIM = 14


def claim(tokens: Sequence[Token], situation: Situation) -> Claim | None:
    """What words without a figure claim of all, or of what was just counted: 已在规定时间内办结."""
    words = meaning(tokens)
    if not words.actions or words.negated or words.compared or words.rows or words.carry or words.qualifier:
        return None
    every = words.all or (words.on_time and situation.received is not None)
    if not every or any(token.kind in FIGURES for token in tokens):
        return None
    subject = situation.subject_of(words) or ("" if words.bare else situation.subject) or "other"
    kind = _kind(words.actions[-1], subject)
    if not kind:
        return None
    unknown = bool(situation.not_understood(words))
    return _all(kind, subject, tokens[0].start, tokens[-1].end, words.on_time, unknown, situation)


def rate_claims(made: Sequence[Statement], segment: Sequence[Token], whole: Meaning, situation: Situation) -> Iterator[Claim]:
    """What rates of 100 % claim."""
    for statement in made:
        if not isinstance(statement, Rate) or statement.kind != "completion" or statement.value != 100:
            continue
        name = next((token for token in segment if token.kind == "done_rate"), None)
        if name is None or not any(verb in name.text for verb in _SETTLED_NAMES):
            continue
        on_time = (
            any(word in name.text for word in _ON_TIME_NAMES)
            or any(token.kind == "on_time" for token in segment)
            or _said_on_time(name.start, situation)
        )
        subject = situation.subject_of(whole) or situation.subject or "other"
        yield _all("all_settled", subject, name.start, statement.end, on_time, not statement.sure, situation)


def _kind(action: str, subject: str) -> str:
    if action in SETTLED:
        return "all_settled"
    if action == "upheld" and subject in REMEDIES:
        return "all_upheld"
    return "all_granted" if action == "granted" else ""


def _said_on_time(at: int, situation: Situation) -> bool:
    """均在法定时限内答复，答复率 100 %: the rate of those that were due."""
    prose = situation.context.prose
    start = max(prose.sentence(at)[0], at - _ON_TIME_BEFORE)
    return _ON_TIME.search(prose.text[start:at]) is not None


def _all(kind: str, subject: str, start: int, end: int, on_time: bool, unknown: bool, situation: Situation) -> Claim:
    after = situation.context.prose.text[end : end + _AFTER_CLAIM]
    doubt = doubts.NOT_UNDERSTOOD if unknown or any(word in after for word in _EXCEPTIONS) else None
    readings = _readings(kind, subject, situation)
    if kind == "all_upheld":
        doubt = doubt or (None if situation.about_disclosure else doubts.NOT_LINKED)
    elif subject != "applications":
        doubt = doubt or doubts.NO_SUBJECT
    doubt = doubt or situation.doubt(situation.year)
    return Claim(kind, subject, start, end, on_time, situation.year, situation.scope, doubt is None, doubt, readings)


def _readings(kind: str, subject: str, situation: Situation) -> tuple[Reading, ...]:
    """The cells that a claim is about."""
    edition = situation.context.edition
    if kind == "all_upheld":
        subjects = situation.remedies or [subject]
        outcomes = ("corrected", "other_outcome", "pending")
        return tuple(reading for outcome in outcomes for reading in remedy_readings(edition, subjects, outcome))
    if subject != "applications":
        return ()
    if kind == "all_settled":
        return application_readings(edition, ["carried_out"])
    return (*application_readings(edition, ["granted"]), *application_readings(edition, ["granted", "partial"]))
