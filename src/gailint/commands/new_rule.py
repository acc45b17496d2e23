"""The command `new-rule`: the beginning of a rule and of its tests, which fail until it is filled in."""

from __future__ import annotations

import os

from gailint.commands import output
from gailint.commands.session import Session
from gailint.commands.template import template
from gailint.registry import parse_name
from gailint.words import UsageError, say

OK = 0

_BUILT_IN = "GAI"
_FOLDER = "rules"
_TESTS = os.path.join("tests", "rules")


def run(session: Session) -> int:
    """Write both modules. Raises UsageError; nothing is written where one of them is there already."""
    arguments = session.arguments
    if len(arguments.paths) != 2:
        raise UsageError("two_arguments", word="new-rule")
    code, slug = arguments.paths[0].upper(), arguments.paths[1].lower()
    module = f"{code}_{slug}".lower().replace("-", "_")
    if parse_name(module) != (code, slug) or not module.isidentifier():
        raise UsageError("n_bad_name", word=" ".join(arguments.paths))
    rules = session.catalogue
    twin = next((entry for entry in rules.entries.values() if code == entry.code or slug == entry.slug), None)
    if twin is not None:
        raise UsageError("n_taken", rule=f"{twin.code} {twin.slug}")
    folder = _folder(session, arguments.text("folder") or _FOLDER)
    tests = _folder(session, arguments.text("tests") or _TESTS)
    # The tests of the project itself run the examples of all its rules; those of a package do it themselves.
    name = "test_rule.txt" if code.startswith(_BUILT_IN) else "test_plugin_rule.txt"
    values = {"code": code, "slug": slug, "module": module, "package": os.path.basename(folder)}
    files = {
        os.path.join(folder, f"{module}.py"): template("rule.txt", **values),
        os.path.join(tests, f"test_{module}.py"): template(name, **values),
    }
    for path in files:
        if os.path.lexists(path):
            raise UsageError("n_exists", word=session.shown(path))
    for path, text in files.items():
        output.write_file(path, text, session.shown(path))
        output.write(say(session.language, "i_written", path=session.shown(path)) + "\n")
    output.write(say(session.language, "n_next") + "\n")
    return OK


def _folder(session: Session, path: str) -> str:
    """A folder that must be there: one that is not is a mistyped one, or that of another project."""
    absolute = session.absolute(path)
    if not os.path.isdir(absolute):
        raise UsageError("no_file", word=path)
    return absolute
