"""The index of a page for several files: by agency, and by rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gailint.diagnostics import Severity
from gailint.reporters.html.sheets import Sheet
from gailint.reporters.html.text import element, escaped

_SEVERITIES = tuple(reversed(Severity))


def index(sheets: Sequence[Sheet], words: Mapping[str, str]) -> str:
    """Both tables. An agency without findings has no sheet to lead to."""
    return (
        f'<nav class="index" id="index">{element("h2", escaped(words["by_agency"]))}{_by_agency(sheets, words)}'
        f"{_by_rule(sheets, words)}</nav>"
    )


def _by_agency(sheets: Sequence[Sheet], words: Mapping[str, str]) -> str:
    rows = []
    for sheet in sheets:
        name = escaped(sheet.name)
        link = f'<a href="#s{sheet.number}">{name}</a>' if sheet.number else name
        paths = "".join(element("small", escaped(file.path)) for file in sheet.files if file.path != sheet.name)
        years = ", ".join(str(file.record.year) for file in sheet.files if file.record and file.record.year)
        counts = "".join(_count(sheet.count(severity), severity.label) for severity in _SEVERITIES)
        rows.append(element("tr", element("td", link + paths) + element("td", years, "number") + counts))
    heads = [words["agency"], words["year"], *(words[severity.label] for severity in _SEVERITIES)]
    return _table(heads, rows)


def _by_rule(sheets: Sequence[Sheet], words: Mapping[str, str]) -> str:
    counts: dict[tuple[str, str, str], int] = {}
    agencies: dict[tuple[str, str, str], set[int]] = {}
    for sheet in sheets:
        for file in sheet.files:
            for found in file.found:
                key = (found.code, found.slug, found.severity.label)
                counts[key] = counts.get(key, 0) + 1
                agencies.setdefault(key, set()).add(sheet.number)
    if not counts:
        return ""
    rows = []
    for key, number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        code, slug, severity = key
        name = f"{element('code', escaped(code))} {escaped(slug)}"
        rows.append(
            element(
                "tr",
                element("td", name) + _count(number, severity) + element("td", str(len(agencies[key])), "number"),
            )
        )
    return element("h2", escaped(words["by_rule"])) + _table([words["rule"], words["findings"], words["agencies"]], rows)


def _count(number: int, severity: str) -> str:
    return element("td", str(number), f"number {severity}" if number else "number none")


def _table(heads: Sequence[str], rows: Sequence[str]) -> str:
    head = element("tr", "".join(element("th", escaped(word)) for word in heads))
    return f'<div class="wide"><table class="counts-of"><thead>{head}</thead><tbody>\n' + "\n".join(rows) + "\n</tbody></table></div>"
