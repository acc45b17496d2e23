"""What a file is checked with, and which file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from gailint.diagnostics import Severity
from gailint.record import NOTHING, record

# typing is not imported for this: it costs time at every start.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gailint.limits import Limits
    from gailint.suppress import Entry

_SHANGHAI = timedelta(hours=8)


@record
class Settings:
    """What a file is checked with. Files checked alike should share one object: its rules are bound only
    once.

    today         the day of the check; None for today in China
    language      of the messages, `zh` or `en`
    codes         of the rules to run; None for all that are on by default
    severities    other severities than the rules' own, by code
    options       settings of rules, by code and name; what is left out has its default
    suppressions  entries of the configuration that are for the file
    encoding      of text files; None to find it out
    limits        on how much of a file is read; None for those of the readers
    plugins       packages with further rules
    pages         whether the result holds the pages of the files too
    """

    today: date | None = None
    language: str = "zh"
    codes: frozenset[str] | None = None
    severities: Mapping[str, Severity] = NOTHING
    options: Mapping[str, Mapping[str, Any]] = NOTHING
    suppressions: tuple[Entry, ...] = ()
    encoding: str | None = None
    plugins: tuple[str, ...] = ()
    pages: bool = False
    limits: Limits | None = None

    __eq__ = object.__eq__
    __hash__ = object.__hash__


@record
class Target:
    """A file to check: the path that is shown, the one that is opened ("" for the same), and why.

    `named` is True for a file that the user named, `included` for one that the configuration's `include`
    names.
    """

    path: str
    location: str = ""
    named: bool = True
    included: bool = False


def china_today() -> date:
    """Today in China, which has one time and no summer time."""
    return (datetime.now(UTC) + _SHANGHAI).date()
