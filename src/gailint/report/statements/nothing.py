"""Counts of nothing, in words: 未收到申请, 没有发生行政复议、行政诉讼, 数量：无."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gailint.report.statements import doubts
from gailint.report.statements.actions import RECEIVED, not_done
from gailint.report.statements.lexer import Token
from gailint.report.statements.meaning import Meaning, meaning
from gailint.report.statements.model import Count, Reading
from gailint.report.statements.readings import (
    DECISIONS,
    DOCUMENTS,
    REMEDIES,
    REMEDY_COLUMNS,
    application_readings,
    document_readings,
    fee_readings,
    remedy_readings,
)
from gailint.report.statements.situation import Situation


def nothing(segment: Sequence[Token], mark: str, following: Sequence[Token], situation: Situation) -> Iterator[Count]:
    """The counts of a negated clause without a figure; `following` is the rest of the list that it begins."""
    at = next(index for index, token in enumerate(segment) if token.kind == "neg")
    behind, ahead = meaning(segment[at + 1 :]), meaning(segment[:at])
    nouns = [token for token in segment[at + 1 :] if token.kind.startswith("s_")]
    words = behind
    start, end = segment[at].start, segment[-1].end
    if not behind.subjects and not behind.bare and not behind.requested:
        if behind.empty and (ahead.subjects or (mark in "：:" and mark and situation.pending)):
            words = ahead if ahead.subjects else situation.pending or ahead
            if not ahead.subjects and ahead.other:
                return
        elif not (behind.linked and behind.actions[:1] == ["received"]):
            return
    elif nouns:
        end = nouns[-1].end
    if ahead.qualifier:  # 通过传真未收到
        return
    rest = meaning(following)
    unknown = [text for said in (words, ahead, rest) for text in situation.not_understood(said)]
    unknown += [action for action in rest.actions if action in REMEDY_COLUMNS and action != "received"]
    subjects = list(dict.fromkeys(words.subjects)) or [situation.subject_of(words)]
    if "reconsideration" in subjects or "litigation" in subjects:
        subjects = [subject for subject in subjects if subject != "applications"]
    words.last_year = words.last_year or ahead.last_year
    for subject in subjects:
        count = _none(subject, words, (start, end), bool(unknown), situation) if subject else None
        if count:
            yield count


def also_nothing(segment: Sequence[Token], words: Meaning, situation: Situation) -> Iterator[Count]:
    """The further nouns of a list behind a negation: 未发生行政复议、行政诉讼."""
    unknown = bool(situation.not_understood(words))
    for token in segment:
        if token.kind.startswith("s_"):
            count = _none(token.kind[2:], words, (token.start, token.end), unknown, situation)
            if count:
                yield count


def _none(subject: str, words: Meaning, place: tuple[int, int], unknown: bool, situation: Situation) -> Count | None:
    action, doubt = not_done(words, subject, situation)
    if not action:
        return None
    readings = _readings(subject, action, situation)
    if subject in REMEDIES and not situation.about_disclosure:
        doubt = doubt or doubts.NOT_LINKED
    year = situation.year_of(words, action)
    doubt = (doubts.NOT_UNDERSTOOD if unknown else None) or doubt or situation.doubt(year)
    if doubt is None and not readings:
        doubt = doubts.NO_CELL
    situation.subject = subject
    start, end = place
    return Count(
        subject, action, 0, "", start, end, end, "", year, True, False, situation.scope, doubt is None, doubt, readings
    )


def _readings(subject: str, action: str, situation: Situation) -> tuple[Reading, ...]:
    edition = situation.context.edition
    if subject == "applications":
        return application_readings(edition, ["new" if action in RECEIVED else action])
    if subject in REMEDIES:
        return remedy_readings(edition, (subject,), action)
    if subject in (*DOCUMENTS, *DECISIONS):
        return document_readings(edition, subject, action)
    return fee_readings(edition) if subject == "processing_fee" else ()
