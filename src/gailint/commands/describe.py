"""The commands that describe: `rules` (the catalogue), `explain` (a rule or a line), `text` (a report's lines)."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping

from gailint.commands import output
from gailint.commands.session import Session
from gailint.diagnostics import Safety
from gailint.document import Document, ReadError
from gailint.engine import china_today
from gailint.readers import most_bytes, open_document
from gailint.registry import BASIS, CHINESE, NOT_REPORTED, WHAT, WHY, LoadedRule, RuleDoc, documentation
from gailint.reporters.terminal import BOLD, SEVERITY_COLORS, Paint, visible
from gailint.rule import ALL, Option, Rule
from gailint.rule_docs.examples import example_lines
from gailint.words import UsageError, say

OK = 0
TAB = "\t"

_INDENT = "  "
_MOST_LINES = 6


def rules(session: Session) -> int:
    """Print the catalogue of the rules."""
    if session.arguments.paths:
        raise UsageError("no_argument", word="rules", extra=session.arguments.paths[0])
    loaded = [session.catalogue.load(code) for code in session.catalogue.entries]
    if session.arguments.given("pages"):
        return _pages(session, loaded)
    form = session.arguments.text("output_format") or "text"
    if form == "json":
        output.write(_catalogue_json(loaded), machine=True)
    elif form == "markdown":
        output.write(_catalogue_markdown(loaded, session.language), machine=True)
    else:
        output.write("".join(_catalogue_line(one.rule, session.language) + "\n" for one in loaded))
    return OK


def _pages(session: Session, loaded: Iterable[LoadedRule]) -> int:
    """Write a page for each rule into the folder of --pages."""
    from gailint.rule_docs.page import rule_page

    folder = session.absolute(session.arguments.text("pages") or "")
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise UsageError("cannot_write", word=session.shown(folder), reason=error.strerror or str(error)) from None
    for one in loaded:
        path = os.path.join(folder, f"{one.rule.code}.md")
        output.write_file(path, rule_page(one), session.shown(path))
    return OK


def _catalogue_line(rule: Rule, language: str) -> str:
    off = "" if rule.enabled else f" ({say(language, 'off')})"
    return f"{rule.code}  {rule.severity.label:<7}  {rule.slug}{off}  {rule.message.text(language)}"


def _catalogue_markdown(loaded: Iterable[LoadedRule], language: str) -> str:
    heads = [say(language, key) for key in ("r_code", "r_slug", "r_severity", "r_message", "r_fix")]
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    for one in loaded:
        rule = one.rule
        cells = (rule.code, rule.slug, rule.severity.label, rule.message.text(language), _fix(rule, language))
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines) + "\n"


def _catalogue_json(loaded: Iterable[LoadedRule]) -> str:
    import json

    data = []
    for one in loaded:
        rule, doc = one.rule, documentation(one.module)
        data.append(
            {
                "code": rule.code,
                "slug": rule.slug,
                "severity": rule.severity.label,
                "scope": rule.scope.value,
                "editions": sorted(rule.editions),
                "since": rule.since,
                "enabled": rule.enabled,
                "fix": rule.fix.value if rule.fix else None,
                "message": {"zh": rule.message.zh, "en": rule.message.en},
                "summary": doc.summary,
                "options": {
                    name: {"default": option.default, "zh": option.doc.zh, "en": option.doc.en}
                    for name, option in rule.options.items()
                },
            }
        )
    return json.dumps({"schema_version": 1, "rules": data}, ensure_ascii=False, indent=2) + "\n"


def explain(session: Session, environment: Mapping[str, str]) -> int:
    """Print what one rule is about, or what was read in a line of a report."""
    paths = session.arguments.paths
    if len(paths) != 1:
        raise UsageError("one_argument", word="explain")
    paint = Paint(output.use_color(session.arguments.text("color"), environment, sys.stdout))
    if ":" in paths[0]:
        from gailint.commands.describe_line import explain_line, place_of

        place = place_of(paths[0])
        if place is not None:
            document = _document(session, place[0])
            today = session.today or china_today()
            output.write("\n".join(explain_line(document, *place, today, session.language, paint)) + "\n")
            return OK
    codes = sorted(session.rule_codes(session.catalogue, paths))
    if len(codes) > 1:
        raise UsageError("several_rules", word=paths[0], rules=", ".join(codes[:_MOST_LINES]))
    lines = _explanation(session.catalogue.load(codes[0]), session.language, paint)
    output.write("\n".join(lines) + "\n")
    return OK


def _explanation(loaded: LoadedRule, language: str, paint: Paint) -> Iterator[str]:
    rule, doc = loaded.rule, documentation(loaded.module)
    severity = paint(rule.severity.label, SEVERITY_COLORS[rule.severity.label])
    yield f"{paint(rule.code, BOLD)} {rule.slug} ({severity})"
    yield ""
    yield from _sections(doc, language, paint)
    messages = [rule.words(variant).text(language) for variant in ("", *rule.variants)]
    yield from _section("r_message", messages, language, paint)
    facts = [say(language, "r_since", version=rule.since)]
    facts.append(say(language, "r_editions", editions=", ".join(sorted(rule.editions & ALL))))
    facts.append(say(language, "r_fixes", fix=_fix(rule, language)))
    if not rule.enabled:
        facts.append(say(language, "r_off"))
    yield from _section("r_facts", facts, language, paint)
    if rule.options:
        options = [_option(name, option, language) for name, option in rule.options.items()]
        yield from _section("r_options", options, language, paint)
    for name, key in (("BAD", "r_bad"), ("GOOD", "r_good"), ("TRAP", "r_trap")):
        examples = getattr(loaded.module, name, ())
        if examples:
            yield from _section(key, example_lines(loaded, examples[0], language), language, paint)


def _sections(doc: RuleDoc, language: str, paint: Paint) -> Iterator[str]:
    """The docstring in a language."""
    if language != "en":
        lines = doc.sections.get(CHINESE, doc.summary).split("\n")
        yield from _section("r_about", lines, language, paint)
        return
    yield doc.summary
    yield ""
    for heading in (WHAT, WHY, BASIS, NOT_REPORTED):
        if heading in doc.sections:
            yield paint(heading, BOLD)
            yield from (_INDENT + line if line else "" for line in doc.sections[heading].split("\n"))
            yield ""


def _section(key: str, lines: Iterable[str], language: str, paint: Paint) -> Iterator[str]:
    yield paint(say(language, key), BOLD)
    yield from (_INDENT + line if line else "" for line in lines)
    yield ""


def _option(name: str, option: Option, language: str) -> str:
    default = option.default
    shown = ", ".join(default) if isinstance(default, tuple) else str(default)
    return f"{name}: {shown or '-'}  {option.doc.text(language)}"


def _fix(rule: Rule, language: str) -> str:
    return say(language, {None: "r_no_fix", Safety.SAFE: "r_safe", Safety.UNSAFE: "r_unsafe"}[rule.fix])


def _document(session: Session, path: str) -> Document:
    """A file as its reader understands it. Raises UsageError."""
    absolute = session.absolute(path)
    if os.path.isdir(absolute):
        raise UsageError("is_folder", word=path)
    if not os.path.exists(absolute):
        raise UsageError("no_file", word=path)
    if not os.path.isfile(absolute):
        raise UsageError("not_regular", word=path)
    settings = session.settings_for(absolute)
    try:
        with open(absolute, "rb") as file:
            data = file.read(most_bytes(settings.limits) + 1)
        return open_document(data, path, encoding=settings.encoding, limits=settings.limits)
    except OSError as error:
        raise UsageError("cannot_read", word=path, reason=error.strerror or str(error)) from None
    except ReadError as error:
        reason = error.reason.text(session.language)
        raise UsageError("cannot_read", word=path, reason=reason) from None


def text(session: Session) -> int:
    """Print the text of a report as diagnostics point into it, with the numbers of its lines."""
    paths = session.arguments.paths
    if len(paths) != 1:
        raise UsageError("one_argument", word="text")
    source = _document(session, paths[0]).source
    if session.arguments.on("plain"):
        # As it is, to be checked in place of the file: not for the eyes, so nothing is spelt out.
        output.write(source.text, machine=True)
        return OK
    count = len(source.starts) - (source.text[-1:] in ("\n", "\r"))
    wide = len(str(count))
    numbered = (f"{number:>{wide}} | {visible(source.line(number), keep=TAB)}" for number in range(1, count + 1))
    output.write("".join(line + "\n" for line in numbered))
    return OK
