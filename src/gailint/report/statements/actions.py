"""What was done with what is counted, and why that may not be certain."""

from __future__ import annotations

from gailint.diagnostics import Words
from gailint.report.statements import doubts
from gailint.report.statements.lexer import CARRIED_TO
from gailint.report.statements.meaning import Meaning
from gailint.report.statements.readings import DECISIONS, DOCUMENTS, OUTCOMES, REMEDIES, REMEDY_COLUMNS
from gailint.report.statements.situation import Situation

RECEIVED = ("received", "new", "accepted", "handled")
SETTLED = ("settled", "answered")
_TAKEN = ("received", "accepted", "handled")
_OF_APPLICATIONS = frozenset({*RECEIVED, *SETTLED, *OUTCOMES, "carried_in", "carried_out"})
_OF_DOCUMENTS = frozenset({"issued", "repealed", "in_force"})

Actions = tuple[list[str], Words | None]


def done(words: Meaning, subject: str, situation: Situation) -> Actions:
    """What was done; several actions are outcomes that one figure counts together."""
    actions = list(words.actions)
    if subject == "applications":
        return _with_applications(actions, words, situation)
    if subject in REMEDIES:
        return _with_remedies(actions, words, situation)
    if subject in (*DOCUMENTS, *DECISIONS) and (words.disclosed or "published" in actions):
        return ["published"], doubts.PUBLISHED
    if subject in DOCUMENTS:
        known = [action for action in actions if action in _OF_DOCUMENTS]
        return known[:1], None if len(known) == len(actions) == 1 else doubts.NO_ACTION
    if subject in DECISIONS:
        if not actions and situation.action == "decided" and words.noun:
            return ["decided"], None
        situation.action = actions[0] if actions else ""
        return actions[:1], None if actions == ["decided"] else doubts.NO_ACTION
    return actions[:1], None


def not_done(words: Meaning, subject: str, situation: Situation) -> tuple[str, Words | None]:
    """What a negation says was not done; empty where that is not certain."""
    actions = [action for action in words.actions if action != "published"]
    if words.qualifier:
        return "", doubts.PART
    if subject == "applications":
        if words.carry:
            carried, doubt = _carried(words, situation)
            return carried[0], doubt
        if not actions or actions[0] in ("received", "new", "accepted"):
            return "received", None
        return "", doubts.NO_ACTION
    if subject in REMEDIES:
        left = [action for action in actions if action not in ("received", "accepted")]
        return "received", doubts.NO_ACTION if left else None
    if subject in DOCUMENTS:
        known = [action for action in actions if action in _OF_DOCUMENTS]
        return known[0] if known else "", None if len(actions) == len(known) == 1 else doubts.NO_ACTION
    if subject in DECISIONS:
        return "decided", None if actions == ["decided"] else doubts.NO_ACTION
    if subject == "processing_fee":
        return "charged", None
    return "", doubts.NO_ACTION


def _with_applications(actions: list[str], words: Meaning, situation: Situation) -> Actions:
    if words.qualifier == "channel":
        return [actions[0] if actions else situation.action or "received"], doubts.CHANNEL
    if words.carry:
        return _carried(words, situation)
    if words.rows:
        return words.rows, doubts.NO_ACTION if words.concerned else None
    actions = ["carried_out" if action == "open" else action for action in actions]
    if not actions:
        return _left_out(words, situation)
    if len(actions) > 1 and not all(action in OUTCOMES for action in actions):
        return actions[-1:], doubts.NO_ACTION
    if actions[0] not in _OF_APPLICATIONS:
        return actions[:1], doubts.NO_ACTION
    if (situation.part or words.part) and actions[0] in _TAKEN and situation.received is not None:
        return actions, None if words.qualifier else doubts.PART
    return actions, None


def _left_out(words: Meaning, situation: Situation) -> Actions:
    """What was done with applications that have no verb: 申请 5 件, 其中自然人 3 件."""
    if words.qualifier and (situation.action or words.noun or words.bare):
        return [situation.action or "received"], None
    certain = words.noun and situation.received is None and not words.part and not situation.part
    return ["received" if certain else ""], None if certain else doubts.NO_ACTION


def _carried(words: Meaning, situation: Situation) -> Actions:
    """In which direction applications were carried over."""
    if words.carry == "carry":
        if words.last_year != words.next_year:
            return ["carried_in" if words.last_year else "carried_out"], None
        return ["carried_out"], doubts.NO_ACTION
    own, named = situation.context.year, CARRIED_TO.compiled.search(words.carried)
    direction = words.carry.replace("carry", "carried")
    if named and own:
        difference = int(named[0]) - own
        if difference < -1 or difference > 1 or (words.carry == "carry_in" and difference != -1):
            return [direction], doubts.OTHER_YEAR
        direction = "carried_out" if difference == 1 else "carried_in"
    return [direction], doubts.NO_ACTION if words.rows else None


def _with_remedies(actions: list[str], words: Meaning, situation: Situation) -> Actions:
    if "accepted" in actions or "handled" in actions:
        situation.foreign = True  # the agency decides on cases of others
        return ["received"], doubts.NOT_LINKED
    actions = ["pending" if action == "open" else action for action in actions if action != "received"]
    if not actions:
        certain = words.noun or words.empty
        return ["received"], None if certain else doubts.NO_ACTION
    if len(actions) > 1 or actions[0] not in REMEDY_COLUMNS:
        return actions[:1], doubts.NO_ACTION
    return actions, None
