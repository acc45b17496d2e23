"""The summary of a job on GitHub Actions: a page in Markdown that steps add to."""

from __future__ import annotations

import os
from collections.abc import Mapping

from gailint.commands import output
from gailint.diagnostics import Result
from gailint.reporters import Style
from gailint.words import say

VARIABLE = "GITHUB_STEP_SUMMARY"


def write(result: Result, style: Style, environment: Mapping[str, str]) -> None:
    """Add the findings to the summary, where the environment names one.

    A summary that cannot be written is told on standard error; it does not make the check fail.
    """
    path = environment.get(VARIABLE)
    if not path:
        return
    from gailint.reporters.github import summary

    try:
        written = os.path.getsize(path) if os.path.exists(path) else 0
        text = summary(result, style, written)
        with open(path, "ab") as file:
            file.write(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        reason = error.strerror or str(error)
        output.tell(say(result.language, "note", text=say(result.language, "cannot_write", word=path, reason=reason)))
