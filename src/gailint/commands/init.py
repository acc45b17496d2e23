"""The command `init`: a configuration, and where it is asked for the pre-commit hook and a workflow of GitHub.

Nothing that is there is overwritten. Everything is worked out before the first file is written.
"""

from __future__ import annotations

import os

from gailint.commands import output
from gailint.commands.hook_entry import add_hook
from gailint.commands.origin import Origin, origin
from gailint.commands.session import Session
from gailint.commands.template import template
from gailint.config.search import NAMES
from gailint.words import UsageError, say

OK = 0

CONFIG = ".gailint.yaml"
HOOKS = ".pre-commit-config.yaml"
WORKFLOW = os.path.join(".github", "workflows", "gailint.yml")


class _Step:
    """A file to write, and what is said of it. `data` is None where it is left as it is."""

    def __init__(self, path: str, data: bytes | None, key: str) -> None:
        self.path = path
        self.data = data
        self.key = key


def run(session: Session) -> int:
    """Write the files and say what became of each. Raises UsageError."""
    arguments = session.arguments
    if arguments.paths:
        raise UsageError("no_argument", word="init", extra=arguments.paths[0])
    root = _repository(session.cwd)
    steps = [_configuration(session)]
    wanted = [name for name in ("pre_commit", "workflow") if arguments.on(name)]
    if wanted:
        source = origin(arguments.text("repository"))
        if "pre_commit" in wanted:
            steps.append(_hooks(root, source, session))
        if "workflow" in wanted:
            steps.append(_workflow(root, source))
    for step in steps:
        shown = session.shown(step.path)
        if step.data is not None:
            _write(step.path, step.data, shown)
        output.write(say(session.language, step.key, path=shown) + "\n")
    return OK


def _write(path: str, data: bytes, shown: str) -> None:
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
    except OSError as error:
        raise UsageError("cannot_write", word=shown, reason=error.strerror or str(error)) from None
    output.write_bytes(path, data, shown)


def _configuration(session: Session) -> _Step:
    """The configuration of the current folder; none where one holds already, there or above."""
    for name in NAMES:
        path = os.path.join(session.cwd, name)
        if os.path.lexists(path):
            return _Step(path, None, "i_left")
    if session.base.path:
        return _Step(session.absolute(session.base.path), None, "i_holds")
    language = session.language
    return _Step(os.path.join(session.cwd, CONFIG), template(f"config.{language}.yaml").encode("utf-8"), "i_written")


def _hooks(root: str, source: Origin, session: Session) -> _Step:
    """The hook in the configuration of pre-commit, which is written where there is none."""
    # A link stays a link: what it points to is changed.
    path = os.path.realpath(os.path.join(root, HOOKS))
    if not os.path.lexists(path):
        return _Step(path, add_hook(b"repos:\n", source), "i_written")
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise UsageError("cannot_read", word=session.shown(path), reason=error.strerror or str(error)) from None
    changed = add_hook(data, source)
    if changed is None:
        entry = f"- {{repo: {source.url}, rev: {source.revision}, hooks: [{{id: gailint}}]}}"
        raise UsageError("i_by_hand", word=session.shown(path), entry=entry)
    return _Step(path, None, "i_has_hook") if changed == data else _Step(path, changed, "i_hook_added")


def _workflow(root: str, source: Origin) -> _Step:
    path = os.path.join(root, WORKFLOW)
    if os.path.lexists(path):
        return _Step(path, None, "i_left")
    if source.action:
        text = template("workflow-action.yml", action=source.action, revision=source.revision)
    else:
        text = template("workflow.yml", source=source.url, revision=source.revision)
    return _Step(path, text.encode("utf-8"), "i_written")


def _repository(folder: str) -> str:
    """The root of the repository that a folder is in; the folder itself where there is none."""
    at = folder
    while not os.path.lexists(os.path.join(at, ".git")):
        above = os.path.dirname(at)
        if above == at:
            return folder
        at = above
    return at
