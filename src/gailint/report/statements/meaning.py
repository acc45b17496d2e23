"""What the words around a figure mean together."""

from __future__ import annotations

from collections.abc import Iterable

from gailint.record import state
from gailint.report.statements.lexer import Token

# Words that say nothing about what is counted, and those that are judged elsewhere.
_SILENT = frozenset({"filler", "persons", "occur", "year", "period", "all_of", "done_rate", "satisfied"})
# Words that only say that something is so.
_FLAGS = {
    "all": "all",
    "bare_app": "bare",
    "compared": "compared",
    "disclose": "disclosed",
    "disclosure": "linked",
    "last_year": "last_year",
    "neg": "negated",
    "next_year": "next_year",
    "on_time": "on_time",
    "part": "part",
    "share": "share",
}
_FLAGS_OF_FILLERS = {"涉及": "concerned", "各": "each"}
_SCOPES = {"other_body": "other_body", "region": "region", "since": "cumulative", "part_year": "part_year", "date": "part_year"}
# An action that only says in what way another was done: 办理答复, 答复办结, 收到上年结转.
_SAYS_LESS = {
    "handled": frozenset({"settled", "answered", "granted", "partial", "carried_in", "carried_out", "open"}),
    "answered": frozenset({"settled", "granted", "partial", "refused", "unavailable", "not_processed", "carried_out"}),
    "received": frozenset({"new", "carried_in", "carried_out", "upheld", "corrected", "other_outcome", "open"}),
    "settled": frozenset({"open"}),
}


@state
class Meaning:
    """The words of a clause, or of the part of it that belongs to one figure.

    `other` are the words that were not understood; the actions are those of verbs and outcomes, the subjects in order.
    """

    subjects: list[str]
    actions: list[str]
    rows: list[str]
    qualifier: str
    scope: str
    other: list[str]
    noun: bool
    bare: bool
    requested: bool
    linked: bool
    negated: bool
    all: bool
    on_time: bool
    compared: bool
    share: bool
    last_year: bool
    next_year: bool
    part: bool
    disclosed: bool
    each: bool
    concerned: bool
    carry: str
    carried: str

    @property
    def empty(self) -> bool:
        """Whether nothing in it says what is counted or done."""
        return not (
            self.subjects or self.actions or self.rows or self.qualifier or self.other or self.bare or self.requested
            or self.carry or self.compared or self.share
        )


def meaning(tokens: Iterable[Token]) -> Meaning:
    """What the tokens mean together."""
    found = Meaning(
        [], [], [], "", "own", [], False, False, False, False, False, False, False, False, False, False, False, False,
        False, False, False, "", "",
    )
    for token in tokens:
        _add(found, token)
    if len(found.actions) > 1:
        whole = found.actions
        found.actions = [
            action for action in dict.fromkeys(whole) if _SAYS_LESS.get(action, frozenset()).isdisjoint(whole)
        ]
    return found


def _add(found: Meaning, token: Token) -> None:
    kind = token.kind
    if flag := _FLAGS.get(kind) or (_FLAGS_OF_FILLERS.get(token.text) if kind in _SILENT else None):
        setattr(found, flag, True)
    elif kind in _SILENT:
        return
    elif kind[1:2] == "_":
        _add_name(found, kind[0], kind[2:])
    elif kind == "channel":
        found.qualifier = "channel"
    elif kind in ("new", "open"):
        found.actions.append(kind)
    elif kind in ("published", "own_initiative"):
        found.subjects.append("published_information")
        found.actions.append("published")
    elif kind == "requested":
        found.requested = found.linked = True
    elif kind in ("carry_in", "carry_out", "carry"):
        found.carry, found.carried = kind, token.text
        found.actions.append(kind.replace("carry", "carried"))
    elif kind in _SCOPES:
        if found.scope == "own" or kind != "region":
            found.scope = _SCOPES[kind]
    else:
        found.other.append(token.text)


def _add_name(found: Meaning, sort: str, name: str) -> None:
    """Add what the vocabulary has under s_, a_, r_ or q_: a subject, an action, a row or a column."""
    if sort == "s":
        found.subjects.append(name)
        found.noun = True
    elif sort == "a":
        found.actions.append(name)
    elif sort == "r":
        found.rows.append(name)
    else:
        found.qualifier = name
