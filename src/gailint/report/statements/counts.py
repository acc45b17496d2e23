"""Counts, claims and rates of a paragraph, clause by clause.

A clause takes from those before it what it leaves out: the subject, the year, whose figures they are. A count is sure
only if every word that belongs to it was understood.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gailint.diagnostics import Words
from gailint.pattern import Pattern
from gailint.record import replace, state
from gailint.report.statements import doubts
from gailint.report.statements.clause import Meaning, meaning
from gailint.report.statements.context import Context
from gailint.report.statements.lexer import CARRIED_TO, Token
from gailint.report.statements.model import Claim, Count, Rate, Reading, Statement
from gailint.report.statements.numerals import arabic, chinese
from gailint.report.statements.rates import is_change, read_rate
from gailint.report.statements.readings import (
    DECISIONS,
    DOCUMENTS,
    OUTCOMES,
    REMEDIES,
    REMEDY_COLUMNS,
    application_readings,
    document_readings,
    fee_readings,
    remedy_readings,
)

_FIGURES = frozenset({"figure", "han"})
_UNITS = frozenset("件条份宗例个项次起封") | {""}
_RECEIVED = ("received", "new", "accepted", "handled")
_SETTLED = ("settled", "answered")
_ON_TIME = Pattern("[期时]限内|按[期时]|限时", "限", "按")
_ON_TIME_BEFORE = 30
_AMENDED = Pattern(r"[、，,]\s?(?:修改|修订)了?\s?\d", "修改", "修订")
_ABOUT = frozenset("约近超逾")
_THIS_YEAR = frozenset({"本年度", "本年", "今年", "年内", "本年内", "该年度", "年度内"})
_AFTER_CLAIM = 14
_TAKEN = ("received", "new", "accepted", "carried_in")
_OPENERS = frozenset("（(")
_CLOSERS = frozenset("）)")
_NOUNS = frozenset({"other", "unknown", "other_noun", "channel", "loose"})
_DOCUMENT_ACTIONS = ("issued", "repealed", "in_force")


@state
class Situation:
    """What a clause takes over from those before it."""

    subject: str
    action: str
    year: int | None
    scope: str
    linked: bool
    foreign: bool
    part: bool
    received: int | None
    remedies: list[str]
    documents: bool = False


class Reader:
    """Reads the sentences of one paragraph in their order."""

    def __init__(self, context: Context, paragraph: int) -> None:
        self.context = context
        self.paragraph = paragraph
        self.topic = context.about_applications(paragraph)
        self.situation = Situation("", "", None, "own", False, False, False, None, [])
        self.pending: Meaning | None = None
        self.before_bracket: Meaning | None = None
        self.earlier: list[Count] = []

    def read(self, tokens: Sequence[Token], start: int, end: int) -> list[Statement]:
        """The statements of one sentence."""
        old = self.situation
        year = self.context.year_before(self.paragraph, start)
        subject = old.subject
        self.situation = Situation(
            subject, "", year, "own", (old.linked and subject in REMEDIES) or subject == "applications", False, False,
            None, old.remedies if old.subject in REMEDIES else [],
        )
        self.pending = self.before_bracket = None
        self.negated = self.followed = False
        self.outer: list[tuple[str, int | None]] = []
        self.following: list[Token] = []
        self.mixed = any(token.kind == "other_document" for token in tokens)
        if any(token.text in _THIS_YEAR for token in tokens):
            self.situation.year = None
        self.situation.foreign = any(token.kind == "foreign" for token in tokens)
        # How documents were classified, not what became of applications.
        self.situation.documents = any("公文" in token.text or "属性" in token.text for token in tokens)
        found: list[Statement] = []
        segment: list[Token] = []
        mark = ""
        for at, token in enumerate((*tokens, Token("stop", "", end, end))):
            if token.kind != "stop":
                segment.append(token)
                continue
            if mark in _OPENERS and mark:
                self.outer.append((self.situation.subject, self.situation.year))
            self.following = _list_behind(tokens, at) if token.text == "、" else []
            found.extend(self._segment(segment, mark, token, found))
            if token.text in _CLOSERS and token.text and self.outer:
                self.situation.subject, self.situation.year = self.outer.pop()
            segment, mark = [], token.text
        return found

    def _segment(self, segment: list[Token], mark: str, stop: Token, found: list[Statement]) -> list[Statement]:
        """What one clause states."""
        if not segment:
            return []
        self._years(segment)
        whole = meaning(segment)
        if whole.linked or (whole.subjects and whole.subjects[-1] == "applications"):
            self.situation.linked = True
        if whole.scope != "own":
            self._scope(segment, whole.scope)
        made: list[Statement] = []
        figures = any(token.kind in _FIGURES for token in segment)
        if whole.negated and not figures:
            made.extend(self._nothing(segment, mark))
        elif mark == "、" and self.negated and not figures:
            made.extend(self._also_nothing(segment, whole))
        self.negated = bool(made) and not figures and stop.text == "、"
        before: list[Token] = []
        counted = False
        for at, token in enumerate(segment):
            if token.kind == "rate":
                made.append(self._rate(token, before, (*found, *made)))
                before = []
            elif token.kind in _FIGURES or token.kind == "money":
                behind = segment[at + 1 :]
                if _is_bare(token, behind, stop):
                    continue
                self.followed = bool(behind) and behind[0].start == token.end and behind[0].kind in _NOUNS
                counts = self._counts(token, before, _until_figure(behind), mark if not counted else "")
                if any(isinstance(count, Count) and count.action in _TAKEN for count in made):
                    counts = [_part_of(count) for count in counts]
                made.extend(counts)
                counted = counted or bool(counts)
                before = []
            else:
                before.append(token)
        claim = None if counted and not before else self._claim(before if counted else segment)
        if any(isinstance(count, Count) and count.action == "carried_in" for count in made):
            claim = None
        if claim and not any(token.kind == "rate" for token in segment):
            made.append(claim)
        made.extend(self._rate_claims(made, segment))
        self._remember(whole, counted or bool(made), mark, stop)
        self.earlier.extend(statement for statement in made if isinstance(statement, Count))
        return made

    def _remember(self, whole: Meaning, counted: bool, mark: str, stop: Token) -> None:
        """What the next clauses take over."""
        situation = self.situation
        subject = self._subject(whole)
        if subject:
            situation.subject = subject
        elif whole.other and not counted and "other_noun" in whole.other:
            situation.subject = "other"
        if whole.part:
            situation.part = True
        if counted:
            self.pending = None
            return
        if stop.text == "、" and self.pending and mark == "、" and not whole.other:
            whole.subjects[:0] = self.pending.subjects
            whole.actions[:0] = self.pending.actions
        self.pending = whole

    # years and scope

    def _years(self, segment: Sequence[Token]) -> None:
        """The year that the figures from here on are for, where the clause says so."""
        own = self.context.year
        for at, token in enumerate(segment):
            if token.kind != "year":
                continue
            before = segment[at - 1].kind if at else ""
            if before == "compared" or (at and segment[at - 1].text in ("与", "和")):
                continue
            printed = int(CARRIED_TO.compiled.match(token.text)[0])  # type: ignore[index]
            self.situation.year = None if own is None or printed == own else printed

    def _scope(self, segment: Sequence[Token], scope: str) -> None:
        if scope == "cumulative":
            since = [token for token in segment if token.kind == "since"]
            own = str(self.context.year)
            if all(token.text.startswith(own) for token in since) or all(token.text == "年来" for token in since):
                return
        if scope == "region":
            words = next(token.text for token in segment if token.kind == "region")
            if self.context.own_region(words):
                scope = "own_region"
        self.situation.scope = scope

    # counts

    def _counts(self, token: Token, before: list[Token], after: list[Token], mark: str) -> list[Count]:
        """What a figure counts: one thing, or each of several."""
        left, right = meaning(before), meaning(after)
        value: int | Decimal | None
        if token.kind == "money":
            money = self._money(token, left)
            return [money] if money else []
        value = arabic(token.digits) if token.kind == "figure" else chinese(token.digits)
        if value is None:
            return []
        if left.compared:
            return [self._beside(token, value, left, before)]
        taken = left
        if left.empty and mark and mark in "：:，,（(）)、" and not right.actions and not right.noun and not right.rows:
            taken = self._taken_over(left, mark)
        elif left.empty and (right.actions or right.rows or right.carry or right.noun or right.bare or right.requested):
            taken = right
        elif not left.noun and not left.bare and (right.noun or right.bare or right.other or right.requested):
            taken = _with_noun(left, right)
        if mark == "、" and self.pending and not self.pending.other and not self.pending.negated:
            taken = self._coordinated(taken)
        if left.noun and not left.actions and right.actions and not right.all and not right.on_time:
            self.followed = True
        several = list(dict.fromkeys(subject for subject in taken.subjects if subject in REMEDIES))
        if len(several) > 1 and several[0] == "reconsideration" and (value == 0 or taken.each or taken.all):
            return [self._judge(token, value, taken, subject) for subject in several]
        return [self._judge(token, value, taken)]

    def _beside(self, token: Token, value: int, left: Meaning, before: Sequence[Token]) -> Count:
        """A figure of a comparison: the difference (较上年增加 3 件), or last year's own (比上年的 6 件)."""
        change = any(is_change(other.text) for other in before)
        own = self.context.year
        year = own - 1 if own and not change and (left.last_year or any(other.kind == "year" for other in before)) else None
        return Count(
            "other", "", value, token.unit, token.start, _figure_end(token), token.end, "" if year else "change", year,
            doubt=doubts.NO_CELL,
        )

    def _taken_over(self, left: Meaning, mark: str) -> Meaning:
        if mark in "）)" and self.before_bracket:
            return self.before_bracket
        return self.pending or left

    def _coordinated(self, taken: Meaning) -> Meaning:
        """予以公开、部分公开共 5 件: the outcomes before it belong to the figure too."""
        pending = self.pending
        if pending and pending.actions and all(action in OUTCOMES for action in (*pending.actions, *taken.actions)):
            taken.actions = [*pending.actions, *taken.actions]
        elif pending and pending.subjects and taken.subjects:
            taken.subjects = [*pending.subjects, *taken.subjects]
        return taken

    def _subject(self, words: Meaning) -> str:
        if words.subjects:
            return words.subjects[-1]
        if words.bare and (self.topic or self.situation.linked or self.situation.subject == "applications"):
            return "applications"
        if words.requested or (
            words.linked and words.actions and words.actions[0] in ("received", "accepted", "new")
        ):
            return "applications"
        return ""

    def _judge(self, token: Token, value: int, words: Meaning, only: str = "") -> Count:
        """The count with what is certain about it; `only` is one of several subjects."""
        situation = self.situation
        if only:
            words.subjects = [only]
        subject = self._subject(words) or situation.subject or self._of_topic(words)
        unknown = [text for text in words.other if text not in _ABOUT and not self.context.names_agency(text)]
        if situation.documents and not words.subjects and any(action in OUTCOMES for action in words.actions):
            subject = "other"
        if words.bare and not self._subject(words):
            subject = "other"
        if subject == "processing_fee" and not words.subjects:
            subject = "other"
        if unknown and not words.subjects:
            subject = "other" if not (words.bare and situation.subject == "applications") else subject
        actions, doubt = self._actions(words, subject)
        action = actions[0] if actions else ""
        year, scope = situation.year, situation.scope
        if words.last_year and action not in ("carried_in",) and self.context.year:
            year = self.context.year - 1
        approximate = token.approximate or self.context.prose.text[max(0, token.start - 1) : token.start] in _ABOUT
        readings, other = self._readings(subject, actions, words)
        if subject in DOCUMENTS and action == "issued" and _AMENDED.search(self.context.prose.text[token.end : token.end + 12]):
            other = doubts.NO_ACTION  # 新制定 5 件，修改 4 件: what the table counts as issued may be both
        doubt = (
            (doubts.APPROXIMATE if approximate else None)
            or (doubts.NOT_UNDERSTOOD if unknown or self.followed else None)
            or doubt
            or other
            or self._common_doubt(year, scope)
            or (doubts.UNIT if token.unit not in _UNITS else None)
        )
        if subject in ("other", "published_information") and doubt is None:
            doubt = doubts.NO_CELL
        if doubt is None and not readings:
            doubt = doubts.NO_CELL
        count = Count(
            subject, action, value, token.unit, token.start, _figure_end(token), token.end,
            words.qualifier, year, False, approximate, scope, doubt is None, doubt, readings,
        )
        if subject in REMEDIES and action == "received" and not self.outer:
            situation.remedies.append(subject)
        if subject == "applications" and action in _RECEIVED:
            situation.action, situation.received = action, value
        if subject != "other" or unknown:
            situation.subject = subject
        return count

    def _of_topic(self, words: Meaning) -> str:
        """Under a heading about applications, outcomes in the words of the form need no noun."""
        outcome = words.rows or words.carry or any(action in OUTCOMES for action in words.actions)
        return "applications" if self.topic and outcome else "other"

    def _common_doubt(self, year: int | None, scope: str) -> Words | None:
        if year is not None:
            return doubts.OTHER_YEAR
        return doubts.SCOPES.get(scope)

    def _actions(self, words: Meaning, subject: str) -> tuple[list[str], Words | None]:
        """What was done, and why that is not certain."""
        actions = list(words.actions)
        if subject == "applications":
            return self._application_actions(actions, words)
        if subject in REMEDIES:
            return self._remedy_actions(actions, words)
        if subject in (*DOCUMENTS, *DECISIONS) and (words.disclosed or "published" in actions):
            return ["published"], doubts.PUBLISHED
        if subject in DOCUMENTS:
            known = [action for action in actions if action in _DOCUMENT_ACTIONS]
            return known[:1], None if len(known) == len(actions) == 1 else doubts.NO_ACTION
        if subject in DECISIONS:
            if not actions and self.situation.action == "decided" and words.noun:
                return ["decided"], None
            self.situation.action = actions[0] if actions else ""
            return actions[:1], None if actions == ["decided"] else doubts.NO_ACTION
        return actions[:1], None

    def _application_actions(self, actions: list[str], words: Meaning) -> tuple[list[str], Words | None]:
        situation = self.situation
        if words.qualifier == "channel":
            return [actions[0] if actions else situation.action or "received"], doubts.CHANNEL
        if words.carry:
            return self._carried(words)
        if words.rows:
            return words.rows, doubts.NO_ACTION if words.concerned else None
        actions = ["carried_out" if action == "open" else action for action in actions]
        if not actions:
            if words.qualifier and (situation.action or words.noun or words.bare):
                return [situation.action or "received"], None
            certain = words.noun and situation.received is None and not words.part and not situation.part
            return ["received" if certain else ""], None if certain else doubts.NO_ACTION
        if len(actions) > 1 and not all(action in OUTCOMES for action in actions):
            return actions[-1:], doubts.NO_ACTION
        if actions[0] not in (*_RECEIVED, *_SETTLED, *OUTCOMES, "carried_in", "carried_out"):
            return actions[:1], doubts.NO_ACTION
        if (situation.part or words.part) and actions[0] in ("received", "accepted", "handled") and situation.received is not None:
            return actions, None if words.qualifier else doubts.PART
        return actions, None

    def _carried(self, words: Meaning) -> tuple[list[str], Words | None]:
        """In which direction they were carried over."""
        if words.carry == "carry":
            if words.last_year != words.next_year:
                return ["carried_in" if words.last_year else "carried_out"], None
            return ["carried_out"], doubts.NO_ACTION
        own, named = self.context.year, CARRIED_TO.compiled.search(words.carried)
        direction = words.carry.replace("carry", "carried")
        if named and own:
            difference = int(named[0]) - own
            if difference < -1 or difference > 1 or (words.carry == "carry_in" and difference != -1):
                return [direction], doubts.OTHER_YEAR
            direction = "carried_out" if difference == 1 else "carried_in"
        return [direction], doubts.NO_ACTION if words.rows else None

    def _remedy_actions(self, actions: list[str], words: Meaning) -> tuple[list[str], Words | None]:
        if "accepted" in actions or "handled" in actions:
            self.situation.foreign = True  # the agency decides on cases of others
            return ["received"], doubts.NOT_LINKED
        actions = ["pending" if action == "open" else action for action in actions if action != "received"]
        if not actions:
            certain = words.noun or words.empty
            return ["received"], None if certain else doubts.NO_ACTION
        if len(actions) > 1 or actions[0] not in REMEDY_COLUMNS:
            return actions[:1], doubts.NO_ACTION
        return actions, None

    def _readings(
        self, subject: str, actions: list[str], words: Meaning
    ) -> tuple[tuple[Reading, ...], Words | None]:
        """The cells that a count may be compared with, and why it may not."""
        edition, action = self.context.edition, actions[0] if actions else ""
        if subject == "applications":
            name = "" if words.qualifier == "channel" else words.qualifier
            readings = application_readings(edition, actions, name)
            blocks = [block for block in words.actions if block in OUTCOMES]
            if words.rows and blocks:
                readings = (*readings, *application_readings(edition, blocks, name))
            return readings, None
        if subject in REMEDIES:
            linked = self.situation.linked or self.topic
            mixed = any(name in (*DOCUMENTS, *DECISIONS) for name in words.subjects)
            doubt = None if linked and not mixed and not self.situation.foreign else doubts.NOT_LINKED
            return self._remedy_readings(subject, action, words), doubt
        if subject in (*DOCUMENTS, *DECISIONS):
            return document_readings(edition, subject, action), doubts.OTHER_BODY if self.mixed else None
        return (), None

    def _remedy_readings(self, subject: str, action: str, words: Meaning) -> tuple[Reading, ...]:
        edition = self.context.edition
        subjects = [name for name in words.subjects if name in REMEDIES]
        if len(subjects) > 1 and {"reconsideration"} < set(subjects):
            return remedy_readings(edition, subjects, action)
        readings = remedy_readings(edition, (subject,), action)
        others = [name for name in dict.fromkeys(self.situation.remedies) if name in REMEDIES]
        if action != "received" and len(others) > 1 and not self.outer:
            readings = (*readings, *remedy_readings(edition, others, action))
        return readings

    def _money(self, token: Token, left: Meaning) -> Count | None:
        """An amount of money; only that of the processing fee is of interest."""
        subject = self._subject(left) or self.situation.subject
        if subject != "processing_fee" or left.compared:
            return None
        value = _amount(token.text)
        unknown = [text for text in left.other if not self.context.names_agency(text)]
        doubt = (doubts.NOT_UNDERSTOOD if unknown else None) or self._common_doubt(self.situation.year, self.situation.scope)
        return Count(
            subject, "charged", value, "元", token.start, token.end, token.end, "", self.situation.year, False,
            "余" in token.text or "多" in token.text, self.situation.scope, doubt is None, doubt,
            fee_readings(self.context.edition),
        )

    # nothing at all

    def _nothing(self, segment: list[Token], mark: str) -> Iterator[Count]:
        """未收到申请, 没有发生行政复议、行政诉讼, 数量：无."""
        at = next(index for index, token in enumerate(segment) if token.kind == "neg")
        behind, ahead = meaning(segment[at + 1 :]), meaning(segment[:at])
        nouns = [token for token in segment[at + 1 :] if token.kind.startswith("s_")]
        words = behind
        start, end = segment[at].start, segment[-1].end
        if not behind.subjects and not behind.bare and not behind.requested:
            if behind.empty and (ahead.subjects or (mark in "：:" and mark and self.pending)):
                words = ahead if ahead.subjects else self.pending or ahead
                if not ahead.subjects and ahead.other:
                    return
            elif not (behind.linked and behind.actions[:1] == ["received"]):
                return
        elif nouns:
            end = nouns[-1].end
        if ahead.qualifier:  # 通过传真未收到
            return
        rest = meaning(self.following)
        unknown = [text for text in (*words.other, *ahead.other, *rest.other) if not self.context.names_agency(text)]
        unknown += [action for action in rest.actions if action in REMEDY_COLUMNS and action != "received"]
        subjects = list(dict.fromkeys(words.subjects)) or [self._subject(words)]
        if "reconsideration" in subjects or "litigation" in subjects:
            subjects = [subject for subject in subjects if subject != "applications"]
        for subject in subjects:
            count = self._none(subject, words, start, end, unknown, words.last_year or ahead.last_year) if subject else None
            if count:
                yield count

    def _also_nothing(self, segment: list[Token], words: Meaning) -> Iterator[Count]:
        """The further nouns of a list behind a negation: 未发生行政复议、行政诉讼."""
        nouns = [token for token in segment if token.kind.startswith("s_")]
        unknown = [text for text in words.other if not self.context.names_agency(text)]
        for noun in nouns:
            count = self._none(noun.kind[2:], words, noun.start, noun.end, unknown, words.last_year)
            if count:
                yield count

    def _none(self, subject: str, words: Meaning, start: int, end: int, unknown: list[str], last_year: bool) -> Count | None:
        situation = self.situation
        action, doubt = self._nothing_done(subject, words)
        if not action:
            return None
        plain = [action] if action else []
        readings: tuple[Reading, ...] = ()
        if subject == "applications":
            readings = application_readings(self.context.edition, ["new"] if action in _RECEIVED else plain)
        elif subject in REMEDIES:
            readings = remedy_readings(self.context.edition, (subject,), action)
            if not (situation.linked or self.topic) or situation.foreign:
                doubt = doubt or doubts.NOT_LINKED
        elif subject in (*DOCUMENTS, *DECISIONS):
            readings = document_readings(self.context.edition, subject, action)
        elif subject == "processing_fee":
            readings = fee_readings(self.context.edition)
        year = situation.year
        if last_year and action != "carried_in" and self.context.year:
            year = self.context.year - 1
        doubt = (doubts.NOT_UNDERSTOOD if unknown else None) or doubt or self._common_doubt(year, situation.scope)
        if doubt is None and not readings:
            doubt = doubts.NO_CELL
        situation.subject = subject
        return Count(
            subject, action, 0, "", start, end, end, "", year, True, False, situation.scope,
            doubt is None, doubt, readings,
        )

    def _nothing_done(self, subject: str, words: Meaning) -> tuple[str, Words | None]:
        """What was not done."""
        actions = [action for action in words.actions if action != "published"]
        if words.qualifier:
            return "", doubts.PART
        if subject == "applications":
            if words.carry:
                carried, doubt = self._carried(words)
                return carried[0], doubt
            if not actions or actions[0] in ("received", "new", "accepted"):
                return "received", None
            return "", doubts.NO_ACTION
        if subject in REMEDIES:
            left = [action for action in actions if action not in ("received", "accepted")]
            return "received", doubts.NO_ACTION if left else None
        if subject in DOCUMENTS:
            known = [action for action in actions if action in _DOCUMENT_ACTIONS]
            return known[0] if known else "", None if len(actions) == len(known) == 1 else doubts.NO_ACTION
        if subject in DECISIONS:
            return "decided", None if actions == ["decided"] else doubts.NO_ACTION
        if subject == "processing_fee":
            return "charged", None
        return "", doubts.NO_ACTION

    # claims about all

    def _claim(self, tokens: Sequence[Token]) -> Claim | None:
        """均已按期办结, 全部予以公开, 均获维持; 已在规定时间内办结 of what was just counted."""
        words = meaning(tokens)
        if not words.actions or words.negated or words.compared or words.rows or words.carry or words.qualifier:
            return None
        action = words.actions[-1]
        subject = self._subject(words) or ("" if words.bare else self.situation.subject) or "other"
        every = words.all or (words.on_time and self.situation.received is not None)
        if not every or any(token.kind in _FIGURES for token in tokens):
            return None
        if action in _SETTLED:
            kind = "all_settled"
        elif action == "upheld" and subject in REMEDIES:
            kind = "all_upheld"
        elif action == "granted":
            kind = "all_granted"
        else:
            return None
        unknown = [text for text in words.other if not self.context.names_agency(text)]
        return self._all(kind, subject, tokens[0].start, tokens[-1].end, words.on_time, bool(unknown))

    def _rate_claims(self, made: Sequence[Statement], segment: Sequence[Token]) -> Iterator[Claim]:
        """办结率 100 %."""
        for statement in made:
            if not isinstance(statement, Rate) or statement.kind != "completion" or statement.value != 100:
                continue
            name = next((token for token in segment if token.kind == "done_rate"), None)
            if name is None or not any(verb in name.text for verb in ("办结", "答复", "办复", "回复")):
                continue
            on_time = any(word in name.text for word in ("按", "及时", "限时")) or any(
                token.kind == "on_time" for token in segment
            ) or self._said_on_time(name.start)
            subject = self._subject(meaning(segment)) or self.situation.subject or "other"
            yield self._all("all_settled", subject, name.start, statement.end, on_time, not statement.sure)

    def _said_on_time(self, at: int) -> bool:
        """均在法定时限内答复，答复率 100 %: the rate of those that were due."""
        start = max(self.context.prose.sentence(at)[0], at - _ON_TIME_BEFORE)
        return _ON_TIME.search(self.context.prose.text[start:at]) is not None

    def _all(self, kind: str, subject: str, start: int, end: int, on_time: bool, unknown: bool) -> Claim:
        situation = self.situation
        edition = self.context.edition
        readings: tuple[Reading, ...] = ()
        after = self.context.prose.text[end : end + _AFTER_CLAIM]
        doubt = doubts.NOT_UNDERSTOOD if unknown or "不含" in after or "不包括" in after or "除外" in after else None
        if kind == "all_settled" and subject == "applications":
            readings = application_readings(edition, ["carried_out"])
        elif kind == "all_granted" and subject == "applications":
            readings = (
                *application_readings(edition, ["granted"]), *application_readings(edition, ["granted", "partial"]),
            )
        elif kind == "all_upheld":
            subjects = list(dict.fromkeys(situation.remedies)) or [subject]
            readings = tuple(
                reading
                for column in ("corrected", "other_outcome", "pending")
                for reading in remedy_readings(edition, subjects, column)
            )
            if not (situation.linked or self.topic) or situation.foreign:
                doubt = doubt or doubts.NOT_LINKED
        else:
            doubt = doubt or doubts.NO_SUBJECT
        doubt = doubt or self._common_doubt(situation.year, situation.scope)
        return Claim(kind, subject, start, end, on_time, situation.year, situation.scope, doubt is None, doubt, readings)

    # rates

    def _rate(self, token: Token, before: list[Token], found: Sequence[Statement]) -> Rate:
        situation = self.situation
        counts = [statement for statement in found if isinstance(statement, Count)]
        rate = read_rate(token, before, meaning(before), counts, self.earlier)
        words = meaning(before)
        unknown = [text for text in words.other if not self.context.names_agency(text)]
        doubt = rate.doubt or (doubts.NOT_UNDERSTOOD if unknown else None)
        # A growth stands behind the figure of the year before that it is measured by.
        year = None if rate.kind == "growth" and rate.base is not None else situation.year
        doubt = doubt or self._common_doubt(year, situation.scope)
        return replace(rate, year=year, scope=situation.scope, sure=doubt is None, doubt=doubt)


def _list_behind(tokens: Sequence[Token], at: int) -> list[Token]:
    """The rest of a list behind its first 、."""
    for end in range(at, len(tokens)):
        if tokens[end].kind == "stop" and tokens[end].text != "、":
            return [token for token in tokens[at:end] if token.kind != "stop"]
    return [token for token in tokens[at:] if token.kind != "stop"]


def _part_of(count: Count) -> Count:
    """新收的 9 件办结 8 件: what was settled or granted of just those before it in the clause."""
    if count.subject != "applications" or count.action not in (*_SETTLED, *OUTCOMES):
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
        if token.kind in _FIGURES or token.kind in ("rate", "money"):
            nouns = []
            for follower in tokens[:at]:
                if not (follower.kind.startswith("s_") or follower.kind in ("bare_app", "filler")):
                    break
                nouns.append(follower)
            return nouns
    return list(tokens)


def _with_noun(left: Meaning, right: Meaning) -> Meaning:
    """The verb before a figure with the noun behind it: 收到 5 件申请."""
    left.subjects = [*left.subjects, *right.subjects]
    left.bare, left.requested, left.noun = right.bare, right.requested, left.noun or right.noun
    left.linked = left.linked or right.linked
    left.other = [*left.other, *right.other]
    left.qualifier = left.qualifier or right.qualifier
    if right.noun or right.bare:
        for action in right.actions:
            if action in OUTCOMES or action in _SETTLED:
                left.actions = left.actions or [action]
    return left


def _figure_end(token: Token) -> int:
    """Where the figure ends, its unit left out."""
    return token.start + token.text.find(token.digits) + len(token.digits)


def _amount(printed: str) -> int | Decimal:
    """An amount in yuan."""
    if printed == "零元":
        return 0
    plain = "".join(char for char in printed.replace("，", ",").replace("．", ".") if char.isdigit() or char == ".")
    value = Decimal(plain or "0") * (10_000 if "万" in printed else 100_000_000 if "亿" in printed else 1)
    return int(value) if value == int(value) else value
