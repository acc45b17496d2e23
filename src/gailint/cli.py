"""The program: `main` takes the arguments and gives the exit status. The only module that knows all others."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping, Sequence

from gailint import __version__
from gailint.commands import output
from gailint.commands.arguments import Arguments, help_text, language_of, parse
from gailint.commands.session import Session
from gailint.config import ConfigError
from gailint.registry import RuleLoadError
from gailint.words import UsageError, say

OK, FAILED, INTERRUPTED = 0, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program. 0: fine; 1: findings; 2: usage, configuration or internal error; 130: interrupted."""
    # A short run makes little garbage: collecting it would cost more than it frees. Long runs turn it on again.
    gc.disable()
    output.prepare()
    words = sys.argv[1:] if argv is None else list(argv)
    language = language_of(words, os.environ)
    try:
        return _run(words, language, os.environ)
    except UsageError as error:
        language = error.language or language
        output.complain(language, error.text(language))
    except ConfigError as error:
        for problem in error.problems:
            output.tell(problem.text(error.language or language))
    except RuleLoadError as error:
        output.complain(language, say(language, "c_plugin", word=error.module, reason=error.reason.text(language)))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        output.close_quietly()
    except Exception as error:
        if os.environ.get("GAILINT_DEBUG"):
            raise
        output.complain(language, say(language, "internal", text=f"{type(error).__name__}: {error}"))
    return FAILED


def _run(words: Sequence[str], language: str, environment: Mapping[str, str]) -> int:
    """Carry a command line out."""
    arguments = parse(words)
    if arguments.on("help"):
        output.write(help_text(arguments.command, language))
        return OK
    if arguments.on("version"):
        output.write(f"gailint {__version__}\n")
        return OK
    return _command(arguments, environment)


def _command(arguments: Arguments, environment: Mapping[str, str]) -> int:
    """Carry a command out. Only its own modules are imported."""
    session = Session(arguments, environment, os.getcwd())
    try:
        return _in_session(session, environment)
    except UsageError as error:
        error.language = session.language
        raise


def _in_session(session: Session, environment: Mapping[str, str]) -> int:
    name = session.arguments.command.name
    if name == "check":
        from gailint.commands import check

        return check.run(session, environment)
    if name == "baseline":
        from gailint.commands import known

        return known.run(session)
    if name == "export":
        from gailint.commands import export

        return export.run(session)
    if name == "init":
        from gailint.commands import init

        return init.run(session)
    if name == "new-rule":
        from gailint.commands import new_rule

        return new_rule.run(session)
    from gailint.commands import describe

    if name == "rules":
        return describe.rules(session)
    if name == "explain":
        return describe.explain(session, environment)
    return describe.text(session)
