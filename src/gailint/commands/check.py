"""The command `check`: from a command line to findings, output and exit status."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from gailint.commands import output
from gailint.commands.arguments import Arguments, bad_value
from gailint.commands.session import Session
from gailint.commands.work import STDIN, gather
from gailint.diagnostics import Result
from gailint.record import replace
from gailint.reporters import DESCRIBED, FORMATS, MACHINE, PAGED, ROOTED, Style, render
from gailint.words import UsageError, say

# typing is not imported for this: it costs time at every start.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from gailint.commands.known import Known

OK, FOUND, FAILED = 0, 1, 2


def run(session: Session, environment: Mapping[str, str]) -> int:
    """Check, print, and give the exit status. Raises UsageError, ConfigError, RuleLoadError."""
    arguments = session.arguments
    form = _format(session)
    session.pages = form in PAGED
    _refuse_contradictions(arguments)
    known = _known(session)
    mark = known.mark if known else _unchanged
    work = gather(session)
    result = mark(work.check())
    if arguments.on("fix") or arguments.on("diff"):
        from gailint.commands import fix_files

        if arguments.on("diff"):
            fix_files.show(session, work, result, mark, environment)
            return _status(session, result, bool(work.targets))
        result = fix_files.correct_files(session, work, result, mark)
    if known:
        result = known.with_stale(result)
    path = arguments.text("output_file")
    style = _style(session, environment, form)
    if form in DESCRIBED:
        result = _with_rules(result, session)
    text = render(form, result, style)
    if arguments.on("verbose"):
        _tell_more(session, result)
    checked = any(record.status == "checked" for record in result.files)
    if path is None:
        output.write(text, machine=form in MACHINE)
    else:
        output.write_file(session.absolute(path), text, path)
    if form == "github":
        from gailint.commands import job_summary

        job_summary.write(result, style, environment)
    if not checked and (path is not None or form in MACHINE):
        output.tell(say(session.language, "note", text=say(session.language, "nothing")))
    return _status(session, result, checked)


def _refuse_contradictions(arguments: Arguments) -> None:
    """Raise UsageError where options for corrections do not go together."""
    fix, diff = arguments.on("fix"), arguments.on("diff")
    if arguments.on("unsafe_fixes") and not (fix or diff):
        raise UsageError("unsafe_alone")
    if diff and arguments.given("output_format"):
        raise UsageError("diff_format")
    if fix and not diff and STDIN in arguments.paths:
        raise UsageError("fix_stdin")


def _known(session: Session) -> Known | None:
    """What the baseline of the command line knows, None where there is none."""
    if not session.arguments.given("baseline"):
        return None
    from gailint.commands import known

    return known.for_check(session)


def _unchanged(result: Result) -> Result:
    return result


def _style(session: Session, environment: Mapping[str, str], form: str) -> Style:
    """How the output looks."""
    arguments = session.arguments
    folder = links = ""
    if form in ROOTED:
        from gailint.commands.place import folder_in_repository, links_to_files

        folder, links = folder_in_repository(session.cwd, environment), links_to_files(environment)
    written = arguments.text("output_file") is not None
    return Style(
        color=not written and output.use_color(arguments.text("color"), environment, sys.stdout),
        width=output.width(sys.stdout),
        quiet=arguments.on("quiet"),
        statistics=arguments.on("statistics"),
        folder=folder,
        links=links,
    )


def _with_rules(result: Result, session: Session) -> Result:
    """A result with what is to be known of the rules that found something."""
    from gailint.registry import catalogue
    from gailint.rule_docs.notes import rule_notes

    catalogues = [session.catalogue, *(catalogue(config.plugins) for config in session.configs)]
    notes = rule_notes((found.code for found in result.active), catalogues, result.language)
    return replace(result, rules=notes)


def _status(session: Session, result: Result, checked: bool) -> int:
    """The exit status, the same for every format."""
    if result.failed or (not checked and session.arguments.on("fail_if_empty")):
        return FAILED
    for found in result.active:
        threshold = session.threshold(found.path)
        if threshold is not None and found.severity >= threshold:
            return FOUND
    return OK


def _format(session: Session) -> str:
    """The output format: as asked, else full on a terminal, text otherwise."""
    form = session.arguments.text("output_format")
    if form is None:
        return "full" if session.arguments.text("output_file") is None and sys.stdout.isatty() else "text"
    if form in FORMATS:
        return form
    raise bad_value("--output-format", form, tuple(FORMATS))


def _tell_more(session: Session, result: Result) -> None:
    """With -v: the configurations used, the files skipped and why, what was not checked and why."""
    language = session.language
    lines = [say(language, "using_config", path=config.path) for config in session.configs]
    lines = lines or [say(language, "no_config")]
    for record in result.files:
        if record.status != "checked":
            lines.append(say(language, "file_skipped", path=record.path, reason=record.reason or record.status))
    for unchecked in result.not_checked:
        values = {"path": unchecked.path, "code": unchecked.code, "reason": unchecked.reason}
        lines.append(say(language, "not_checked_line", **values))
    for line in lines:
        output.tell(say(language, "note", text=line))
