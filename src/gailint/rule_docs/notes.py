"""What the rules that found something are about, for the formats that carry it to those who have no other catalogue."""

from __future__ import annotations

from collections.abc import Iterable

from gailint.diagnostics import RuleNote
from gailint.registry import BASIS, CHINESE, NOT_REPORTED, WHAT, WHY, Catalogue, LoadedRule, RuleDoc, documentation


def rule_notes(codes: Iterable[str], catalogues: Iterable[Catalogue], language: str) -> tuple[RuleNote, ...]:
    """A note for each code that a catalogue knows, in the order of the codes."""
    known = list(catalogues)
    notes = []
    for code in sorted(set(codes)):
        owner = next((rules for rules in known if code in rules.entries), None)
        if owner:
            notes.append(_note(owner.load(code), language))
    return tuple(notes)


def _note(loaded: LoadedRule, language: str) -> RuleNote:
    rule, doc = loaded.rule, documentation(loaded.module)
    english = language == "en"
    summary = doc.summary if english else _first_sentence(doc.sections.get(CHINESE, "")) or doc.summary
    about = doc.sections.get(WHAT if english else CHINESE, "") or summary
    return RuleNote(
        rule.code,
        rule.slug,
        rule.severity,
        summary or rule.slug,
        about or rule.slug,
        _help(doc, about, english) or rule.slug,
    )


def _help(doc: RuleDoc, about: str, english: bool) -> str:
    """Why it matters, on what legal basis, and what is left alone; in Chinese all of that is one text."""
    if not english:
        return about
    parts = [f"{heading}: {doc.sections[heading]}" for heading in (WHY, BASIS, NOT_REPORTED) if heading in doc.sections]
    return "\n\n".join(parts) or about


def _first_sentence(text: str) -> str:
    head, stop, _ = text.replace("\n", "").partition("。")
    return head + stop
