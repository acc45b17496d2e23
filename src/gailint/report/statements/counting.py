"""From a figure and the words around it to what it counts, with everything that is not certain about it."""

from __future__ import annotations

from collections.abc import Sequence

from gailint.diagnostics import Words
from gailint.pattern import Pattern
from gailint.report.statements import doubts
from gailint.report.statements.actions import RECEIVED, SETTLED, done
from gailint.report.statements.lexer import Token
from gailint.report.statements.meaning import Meaning, meaning
from gailint.report.statements.model import Count, Reading
from gailint.report.statements.money import fee
from gailint.report.statements.numerals import arabic, chinese
from gailint.report.statements.rates import is_change
from gailint.report.statements.readings import (
    DECISIONS,
    DOCUMENTS,
    OUTCOMES,
    REMEDIES,
    application_readings,
    document_readings,
    remedy_readings,
)
from gailint.report.statements.situation import Situation

_UNITS = frozenset("件条份宗例个项次起封") | {""}
_ABOUT = frozenset("约近超逾")
_AMENDED = Pattern(r"[、，,]\s?(?:修改|修订)了?\s?\d", "修改", "修订")
_TAKES_OVER = frozenset("：:，,（(）)、")


def counts_of(
    token: Token, before: Sequence[Token], after: Sequence[Token], mark: str, followed: bool, situation: Situation
) -> list[Count]:
    """What a figure counts: one thing, or each of several.

    `before` and `after` are the words of its clause that belong to it, `mark` is what the clause begins behind where no
    other figure stands in it, `followed` whether a word that may be what is counted stands right behind the figure.
    """
    left, right = meaning(before), meaning(after)
    if token.kind == "money":
        charged = fee(token, left, situation)
        return [charged] if charged else []
    value = arabic(token.digits) if token.kind == "figure" else chinese(token.digits)
    if value is None:
        return []
    if left.compared:
        return [_beside(token, value, left, before, situation)]
    taken = left
    if left.empty and mark in _TAKES_OVER and not right.actions and not right.noun and not right.rows:
        taken = situation.pending or left
    elif left.empty and (right.actions or right.rows or right.carry or right.noun or right.bare or right.requested):
        taken = right
    elif not left.noun and not left.bare and (right.noun or right.bare or right.other or right.requested):
        taken = _with_noun(left, right)
    pending = situation.pending
    if mark == "、" and pending and not pending.other and not pending.negated:
        taken = _coordinated(pending, taken)
    if left.noun and not left.actions and right.actions and not right.all and not right.on_time:
        followed = True
    several = list(dict.fromkeys(subject for subject in taken.subjects if subject in REMEDIES))
    if len(several) > 1 and several[0] == "reconsideration" and (value == 0 or taken.each or taken.all):
        return [_count(token, value, taken, followed, situation, subject) for subject in several]
    return [_count(token, value, taken, followed, situation)]


def _beside(token: Token, value: int, left: Meaning, before: Sequence[Token], situation: Situation) -> Count:
    """A figure of a comparison: the difference (较上年增加 3 件), or last year's own (比上年的 6 件)."""
    change = any(is_change(other.text) for other in before)
    own = situation.context.year
    year = own - 1 if own and not change and (left.last_year or any(other.kind == "year" for other in before)) else None
    qualifier = "" if year else "change"
    end = _figure_end(token)
    return Count("other", "", value, token.unit, token.start, end, token.end, qualifier, year, doubt=doubts.NO_CELL)


def _coordinated(pending: Meaning, taken: Meaning) -> Meaning:
    """予以公开、部分公开共 5 件: the outcomes before it belong to the figure too."""
    if pending.actions and all(action in OUTCOMES for action in (*pending.actions, *taken.actions)):
        taken.actions = [*pending.actions, *taken.actions]
    elif pending.subjects and taken.subjects:
        taken.subjects = [*pending.subjects, *taken.subjects]
    return taken


def _with_noun(left: Meaning, right: Meaning) -> Meaning:
    """The verb before a figure with the noun behind it: 收到 5 件申请."""
    left.subjects = [*left.subjects, *right.subjects]
    left.bare, left.requested, left.noun = right.bare, right.requested, left.noun or right.noun
    left.linked = left.linked or right.linked
    left.other = [*left.other, *right.other]
    left.qualifier = left.qualifier or right.qualifier
    if right.noun or right.bare:
        for action in right.actions:
            if action in OUTCOMES or action in SETTLED:
                left.actions = left.actions or [action]
    return left


def _count(
    token: Token, value: int, words: Meaning, followed: bool, situation: Situation, only: str = ""
) -> Count:
    """The count with what is certain about it; `only` is one of several subjects."""
    if only:
        words.subjects = [only]
    unknown = [text for text in situation.not_understood(words) if text not in _ABOUT]
    subject = _subject(words, bool(unknown), situation)
    actions, doubt = done(words, subject, situation)
    action = actions[0] if actions else ""
    year = situation.year_of(words, action)
    approximate = _is_approximate(token, situation)
    readings, other = _readings(subject, actions, words, situation)
    if subject in DOCUMENTS and action == "issued" and _also_amended(token, situation):
        other = doubts.NO_ACTION
    doubt = (
        (doubts.APPROXIMATE if approximate else None)
        or (doubts.NOT_UNDERSTOOD if unknown or followed else None)
        or doubt
        or other
        or situation.doubt(year)
        or (doubts.UNIT if token.unit not in _UNITS else None)
    )
    if doubt is None and (not readings or subject in ("other", "published_information")):
        doubt = doubts.NO_CELL
    if subject in REMEDIES and action == "received" and not situation.brackets and subject not in situation.remedies:
        situation.remedies.append(subject)
    if subject == "applications" and action in RECEIVED:
        situation.action, situation.received = action, value
    if subject != "other" or unknown:
        situation.subject = subject
    return Count(
        subject, action, value, token.unit, token.start, _figure_end(token), token.end, words.qualifier, year, False,
        approximate, situation.scope, doubt is None, doubt, readings,
    )  # fmt: skip


def _subject(words: Meaning, unknown: bool, situation: Situation) -> str:
    """What is counted; `other` where it is nothing that the tables count, or not certain."""
    named = situation.subject_of(words)
    if words.bare and not named:
        return "other"
    subject = named or situation.subject or _of_topic(words, situation)
    if words.subjects:
        return subject
    if situation.documents and any(action in OUTCOMES for action in words.actions):
        return "other"
    if subject == "processing_fee":
        return "other"
    if unknown and not (words.bare and situation.subject == "applications"):
        return "other"
    return subject


def _of_topic(words: Meaning, situation: Situation) -> str:
    """Under a heading about applications, outcomes in the words of the form need no noun."""
    outcome = words.rows or words.carry or any(action in OUTCOMES for action in words.actions)
    return "applications" if situation.topic and outcome else "other"


def _is_approximate(token: Token, situation: Situation) -> bool:
    return token.approximate or situation.context.prose.text[max(0, token.start - 1) : token.start] in _ABOUT


def _also_amended(token: Token, situation: Situation) -> bool:
    """新制定 5 件，修改 4 件: what the table counts as issued may be both."""
    return _AMENDED.search(situation.context.prose.text[token.end : token.end + 12]) is not None


def _readings(
    subject: str, actions: list[str], words: Meaning, situation: Situation
) -> tuple[tuple[Reading, ...], Words | None]:
    """The cells that a count may be compared with, and why it may not."""
    edition, action = situation.context.edition, actions[0] if actions else ""
    if subject == "applications":
        name = "" if words.qualifier == "channel" else words.qualifier
        readings = application_readings(edition, actions, name)
        blocks = [block for block in words.actions if block in OUTCOMES]
        if words.rows and blocks:
            readings = (*readings, *application_readings(edition, blocks, name))
        return readings, None
    if subject in REMEDIES:
        mixed = any(name in (*DOCUMENTS, *DECISIONS) for name in words.subjects)
        doubt = None if situation.about_disclosure and not mixed else doubts.NOT_LINKED
        return _remedy_readings(subject, action, words, situation), doubt
    if subject in (*DOCUMENTS, *DECISIONS):
        return document_readings(edition, subject, action), doubts.OTHER_BODY if situation.mixed else None
    return (), None


def _remedy_readings(subject: str, action: str, words: Meaning, situation: Situation) -> tuple[Reading, ...]:
    edition = situation.context.edition
    subjects = [name for name in words.subjects if name in REMEDIES]
    if len(subjects) > 1 and {"reconsideration"} < set(subjects):
        return remedy_readings(edition, subjects, action)
    readings = remedy_readings(edition, (subject,), action)
    others = situation.remedies
    if action != "received" and len(others) > 1 and not situation.brackets:
        readings = (*readings, *remedy_readings(edition, others, action))
    return readings


def _figure_end(token: Token) -> int:
    """Where the figure ends, its unit left out."""
    return token.start + token.text.find(token.digits) + len(token.digits)
