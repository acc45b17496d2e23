"""Counts, claims and rates of a paragraph, clause by clause.

A clause takes from those before it what it leaves out. A count is sure only if every word that belongs to it was
understood.
"""

from __future__ import annotations

from collections.abc import Sequence

from gailint.record import replace
from gailint.report.statements import doubts
from gailint.report.statements.actions import SETTLED
from gailint.report.statements.claims import claim, rate_claims
from gailint.report.statements.context import Context
from gailint.report.statements.counting import counts_of
from gailint.report.statements.lexer import FIGURES, Token
from gailint.report.statements.meaning import meaning
from gailint.report.statements.model import Count, Rate, Statement
from gailint.report.statements.nothing import also_nothing, nothing
from gailint.report.statements.rates import read_rate
from gailint.report.statements.readings import OUTCOMES
from gailint.report.statements.situation import Situation

_OPENERS = frozenset("（(")
_CLOSERS = frozenset("）)")
_NOUNS = frozenset({"other", "unknown", "other_noun", "channel", "loose"})
_TAKEN = ("received", "new", "accepted", "carried_in")


class Clauses:
    """Reads the sentences of one paragraph in their order."""

    def __init__(self, context: Context, paragraph: int) -> None:
        self.paragraph = paragraph
        self._situation = Situation(context, paragraph)
        self._earlier: list[Count] = []
        self._negated = False

    def read(self, tokens: Sequence[Token], start: int, end: int) -> list[Statement]:
        """The statements of one sentence."""
        situation = self._situation
        situation.begin(tokens, start)
        self._negated = False
        found: list[Statement] = []
        segment: list[Token] = []
        mark = ""
        for at, token in enumerate((*tokens, Token("stop", "", end, end))):
            if token.kind != "stop":
                segment.append(token)
                continue
            if mark in _OPENERS:
                situation.open_bracket()
            if segment:
                following = _list_behind(tokens, at) if token.text == "、" else []
                found.extend(self._clause(segment, mark, token, following, found))
            if token.text in _CLOSERS:
                situation.close_bracket()
            segment, mark = [], token.text
        return found

    def _clause(
        self, segment: list[Token], mark: str, stop: Token, following: Sequence[Token], found: Sequence[Statement]
    ) -> list[Statement]:
        """What the words between two marks state, behind what the sentence stated before."""
        situation = self._situation
        whole = meaning(segment)
        situation.enter(segment, whole)
        figures = any(token.kind in FIGURES for token in segment)
        made: list[Statement] = []
        if whole.negated and not figures:
            made.extend(nothing(segment, mark, following, situation))
        elif mark == "、" and self._negated and not figures:
            made.extend(also_nothing(segment, whole, situation))
        self._negated = bool(made) and not figures and stop.text == "、"
        counted, left = self._figures(segment, mark, stop, found, made)
        if not (counted and not left):
            self._claim(left if counted else segment, segment, made)
        made.extend(rate_claims(made, segment, whole, situation))
        situation.leave(whole, mark, stop, counted or bool(made))
        self._earlier.extend(statement for statement in made if isinstance(statement, Count))
        return made

    def _figures(
        self, segment: Sequence[Token], mark: str, stop: Token, found: Sequence[Statement], made: list[Statement]
    ) -> tuple[bool, list[Token]]:
        """Add what the figures of a clause count to `made`. Gives whether any counts, and the words behind the last."""
        counted = False
        before: list[Token] = []
        for at, token in enumerate(segment):
            if token.kind == "rate":
                made.append(self._rate(token, before, (*found, *made)))
                before = []
            elif token.kind in FIGURES or token.kind == "money":
                behind = segment[at + 1 :]
                if _is_bare(token, behind, stop):
                    continue
                followed = bool(behind) and behind[0].start == token.end and behind[0].kind in _NOUNS
                after = _until_figure(behind)
                counts = counts_of(token, before, after, "" if counted else mark, followed, self._situation)
                if any(isinstance(count, Count) and count.action in _TAKEN for count in made):
                    counts = [_part_of(count) for count in counts]
                made.extend(counts)
                counted = counted or bool(counts)
                before = []
            else:
                before.append(token)
        return counted, before

    def _claim(self, words: Sequence[Token], segment: Sequence[Token], made: list[Statement]) -> None:
        """Add what the words besides the figures claim of all."""
        if any(token.kind == "rate" for token in segment):
            return
        if any(isinstance(count, Count) and count.action == "carried_in" for count in made):
            return
        if claimed := claim(words, self._situation):
            made.append(claimed)

    def _rate(self, token: Token, before: Sequence[Token], found: Sequence[Statement]) -> Rate:
        situation = self._situation
        counts = [statement for statement in found if isinstance(statement, Count)]
        words = meaning(before)
        rate = read_rate(token, before, words, counts, self._earlier)
        doubt = rate.doubt or (doubts.NOT_UNDERSTOOD if situation.not_understood(words) else None)
        # A growth stands behind the figure of the year before that it is measured by.
        year = None if rate.kind == "growth" and rate.base is not None else situation.year
        doubt = doubt or situation.doubt(year)
        return replace(rate, year=year, scope=situation.scope, sure=doubt is None, doubt=doubt)


def _list_behind(tokens: Sequence[Token], at: int) -> list[Token]:
    """The rest of a list behind its first 、."""
    for end in range(at, len(tokens)):
        if tokens[end].kind == "stop" and tokens[end].text != "、":
            return [token for token in tokens[at:end] if token.kind != "stop"]
    return [token for token in tokens[at:] if token.kind != "stop"]


def _part_of(count: Count) -> Count:
    """新收的 9 件办结 8 件: what was settled or granted of just those before it in the clause."""
    if count.subject != "applications" or count.action not in (*SETTLED, *OUTCOMES):
        return count
    return replace(count, sure=False, doubt=doubts.PART)


def _is_bare(token: Token, behind: Sequence[Token], stop: Token) -> bool:
    """Whether a figure without a unit counts nothing: 每 14 天."""
    if token.unit or token.kind == "money":
        return False
    if behind:
        return not (behind[0].kind.startswith("s_") or behind[0].kind == "bare_app")
    return stop.text in _OPENERS


def _until_figure(tokens: Sequence[Token]) -> list[Token]:
    """The tokens behind a figure; where another figure follows, only the nouns that belong to the first."""
    for at, token in enumerate(tokens):
        if token.kind in FIGURES or token.kind in ("rate", "money"):
            nouns = []
            for follower in tokens[:at]:
                if not (follower.kind.startswith("s_") or follower.kind in ("bare_app", "filler")):
                    break
                nouns.append(follower)
            return nouns
    return list(tokens)
