"""What a clause takes over from those before it: the subject, the year, whose figures they are."""

from __future__ import annotations

from collections.abc import Sequence

from gailint.diagnostics import Words
from gailint.report.statements import doubts
from gailint.report.statements.context import Context
from gailint.report.statements.lexer import CARRIED_TO, Token
from gailint.report.statements.meaning import Meaning
from gailint.report.statements.readings import REMEDIES

_THIS_YEAR = frozenset({"本年度", "本年", "今年", "年内", "本年内", "该年度", "年度内"})


class Situation:
    """How things stand in a paragraph, behind the clauses read so far.

    topic      whether the heading is about applications or remedies
    subject    what was last counted
    action     what was last done with it
    year       the year of the figures, None for that of the report
    scope      whose figures they are: `own`, or why they are not the agency's for the year
    linked     whether disclosure was named as the cause
    foreign    whether another body acts in the sentence
    part       whether the figures are parts of one before them
    received   how many applications the sentence said were received
    remedies   the kinds of cases counted so far
    documents  whether the sentence is about how documents were classified, not about applications
    mixed      whether it counts documents that table 2 does not
    brackets   subject and year outside each bracket that is open
    pending    what the clause before says, if no figure stood in it
    """

    def __init__(self, context: Context, paragraph: int) -> None:
        self.context = context
        self.paragraph = paragraph
        self.topic = context.about_applications(paragraph)
        self.subject = ""
        self.remedies: list[str] = []
        self.linked = False
        self.begin((), 0)

    def begin(self, tokens: Sequence[Token], start: int) -> None:
        """Start a sentence: little of what the one before says goes on."""
        self.linked = (self.linked and self.subject in REMEDIES) or self.subject == "applications"
        if self.subject not in REMEDIES:
            self.remedies = []
        this_year = any(token.text in _THIS_YEAR for token in tokens)
        self.year = None if this_year else self.context.year_before(self.paragraph, start)
        self.foreign = any(token.kind == "foreign" for token in tokens)
        self.documents = any("公文" in token.text or "属性" in token.text for token in tokens)
        self.mixed = any(token.kind == "other_document" for token in tokens)
        self.action, self.scope, self.part = "", "own", False
        self.received: int | None = None
        self.brackets: list[tuple[str, int | None]] = []
        self.pending: Meaning | None = None

    def enter(self, segment: Sequence[Token], whole: Meaning) -> None:
        """Take from a clause what holds for all its figures: year, cause and scope."""
        self._take_year(segment)
        if whole.linked or (whole.subjects and whole.subjects[-1] == "applications"):
            self.linked = True
        if whole.scope != "own":
            self._take_scope(segment, whole.scope)

    def leave(self, whole: Meaning, mark: str, stop: Token, stated: bool) -> None:
        """Remember of a clause between two marks what the next ones take over; `stated` whether it states anything."""
        subject = self.subject_of(whole)
        if subject:
            self.subject = subject
        elif whole.other and not stated and "other_noun" in whole.other:
            self.subject = "other"
        if whole.part:
            self.part = True
        if stated:
            self.pending = None
            return
        if stop.text == "、" and self.pending and mark == "、" and not whole.other:
            whole.subjects[:0] = self.pending.subjects
            whole.actions[:0] = self.pending.actions
        self.pending = whole

    def open_bracket(self) -> None:
        """What stands in a bracket does not go on behind it."""
        self.brackets.append((self.subject, self.year))

    def close_bracket(self) -> None:
        if self.brackets:
            self.subject, self.year = self.brackets.pop()

    @property
    def about_disclosure(self) -> bool:
        """Whether cases of remedies are certainly those that disclosure caused."""
        return (self.linked or self.topic) and not self.foreign

    def subject_of(self, words: Meaning) -> str:
        """What words count, if they say so; empty where they leave it out."""
        if words.subjects:
            return words.subjects[-1]
        if words.bare and (self.topic or self.linked or self.subject == "applications"):
            return "applications"
        if words.requested or (words.linked and words.actions and words.actions[0] in ("received", "accepted", "new")):
            return "applications"
        return ""

    def not_understood(self, words: Meaning) -> list[str]:
        """The words of no vocabulary, without the agency's own name."""
        return [text for text in words.other if not self.context.names_agency(text)]

    def year_of(self, words: Meaning, action: str) -> int | None:
        """The year of a figure, None for that of the report."""
        if words.last_year and action != "carried_in" and self.context.year:
            return self.context.year - 1
        return self.year

    def doubt(self, year: int | None) -> Words | None:
        """Why a figure for a year is not the agency's own figure for the year of the report."""
        return doubts.OTHER_YEAR if year is not None else doubts.SCOPES.get(self.scope)

    def _take_year(self, segment: Sequence[Token]) -> None:
        own = self.context.year
        for at, token in enumerate(segment):
            if token.kind != "year":
                continue
            before = segment[at - 1] if at else None
            if before is not None and (before.kind == "compared" or before.text in ("与", "和")):
                continue
            printed = int(CARRIED_TO.compiled.match(token.text)[0])  # type: ignore[index]
            self.year = None if own is None or printed == own else printed

    def _take_scope(self, segment: Sequence[Token], scope: str) -> None:
        if scope == "cumulative":
            since = [token for token in segment if token.kind == "since"]
            own = str(self.context.year)
            if all(token.text.startswith(own) for token in since) or all(token.text == "年来" for token in since):
                return
        if scope == "region":
            words = next(token.text for token in segment if token.kind == "region")
            if self.context.own_region(words):
                scope = "own_region"
        self.scope = scope
