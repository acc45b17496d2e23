"""From what a rule says to what is told: code, severity, path, the message in a language, an identity."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from gailint.diagnostics import Diagnostic, Finding, NotChecked, RelatedPlace, Severity, Span, Words
from gailint.document import Place, Source
from gailint.record import NOTHING, record, replace
from gailint.rule import Rule

# typing is not imported for this: it costs time at every start.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_LONGEST_VALUE = 160
_NO_SOURCE = Source("")


@record
class Bound:
    """A rule with its options and the severity that the configuration gives it."""

    rule: Rule
    check: Callable[[Any], Iterable[Finding | NotChecked]]
    severity: Severity | None


class Stamp:
    """Makes diagnostics of the findings in one file. `source` and `places` are set when it has been read."""

    def __init__(self, path: str, language: str) -> None:
        self.path = path
        self.language = language
        self.source = _NO_SOURCE
        self.places: Mapping[int, Place] = NOTHING
        self._seen: dict[str, int] = {}

    def stamp(self, bound: Bound, finding: Finding) -> Diagnostic:
        """A finding as a diagnostic."""
        rule, language, span = bound.rule, self.language, finding.span
        values = {name: _printed(value, language) for name, value in finding.values.items()}
        message = rule.words(finding.variant).text(language).format_map(values)
        line = self.source.line(span.line)
        related = [
            RelatedPlace(self._paged(near.span), clean(near.message.text(language))) for near in finding.related
        ]
        place = self.places.get(span.line)
        return Diagnostic(
            rule.code,
            rule.slug,
            bound.severity or finding.severity or rule.severity,
            self.path,
            self._paged(span),
            message,
            finding.section,
            finding.cell,
            None if finding.actual is None else clean(finding.actual),
            None if finding.expected is None else clean(finding.expected),
            finding.cause,
            finding.equations,
            tuple(related),
            finding.fix,
            self._identity(rule.code, finding, line),
            False,
            line,
            place.words.text(language) if place else "",
        )

    def _paged(self, span: Span) -> Span:
        """A span with the page it is on, where that is known."""
        place = self.places.get(span.line)
        return replace(span, page=place.page) if place and place.page else span

    def _identity(self, code: str, finding: Finding, line: str) -> str:
        """What a finding is known by, that outlives changes elsewhere in the file: no line numbers, no message.

        A cell is known by its keys. Any other place is known by its text, or by its line where it is empty,
        without white space. Equal findings of one file are told apart by their order.
        """
        cell = finding.cell
        if cell:
            place = f"{cell.table}/{cell.row}/{cell.column}"
        else:
            place = "".join((_text_at(self.source, finding.span) or line).split())
        key = "\0".join((self.path, code, finding.section or "", finding.cause or "", place))
        repeat = self._seen.get(key, 0)
        self._seen[key] = repeat + 1
        return f"{key}\0{repeat}"


def _text_at(source: Source, span: Span) -> str:
    return source.text[source.offset(span.line, span.column) : source.offset(span.end_line, span.end_column)]


def _printed(value: object, language: str) -> object:
    """A value as it is put into a message."""
    if isinstance(value, Words):
        return clipped(clean(value.text(language)))
    if isinstance(value, str):
        return clipped(clean(value))
    return value


def clipped(text: str) -> str:
    """A text no longer than a message has room for."""
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"


def clean(text: str) -> str:
    """A text without what could steer a terminal: white space as a blank, the invisible spelt out."""
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else " " if char.isspace() else f"\\u{ord(char):04x}" for char in text
    )
