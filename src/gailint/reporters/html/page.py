"""`html`: one page that needs nothing else, with the reports, their findings at their place and the tables as on the form."""

from __future__ import annotations

import os
from base64 import b64encode
from hashlib import sha256

from gailint.diagnostics import Result, Severity
from gailint.reporters import Style
from gailint.reporters.html.index import index
from gailint.reporters.html.report import report
from gailint.reporters.html.sheets import Sheet, sheets_of
from gailint.reporters.html.text import element, escaped
from gailint.reporters.html.words import page_words
from gailint.reporters.summary import summary


def render(result: Result, style: Style) -> str:  # noqa: ARG001 - colours are those of the page
    """The page: an index where there are several files, then a sheet for each agency."""
    sheets = sheets_of(result)
    alone = sum(len(sheet.files) for sheet in sheets) == 1
    shown = [sheet for sheet in sheets if alone or sheet.worth_showing]
    for number, sheet in enumerate(shown, 1):
        sheet.number = number
    words = page_words(result.language)
    parts = [_top(result, shown if alone else [])]
    if not alone:
        parts.append(index(sheets, words))
    parts += [_sheet(sheet, result.language, back=not alone) for sheet in shown]
    return _document(result.language, words["title"], "\n".join(parts))


def _top(result: Result, alone: list[Sheet]) -> str:
    words = page_words(result.language)
    made = words["made"].format(today=result.today, version=result.version)
    total = "" if alone else element("p", escaped(summary(result)), "total")
    return element("header", element("h1", escaped(words["title"])) + total + element("p", escaped(made), "made"), "top")


def _sheet(sheet: Sheet, language: str, back: bool) -> str:
    """The sheet of an agency."""
    words = page_words(language)
    buttons = "".join(
        f'<button type="button" data-do="{action}">{escaped(words[action])}</button>' for action in ("print", "save")
    )
    link = f'<a href="#index">{escaped(words["back"])}</a>' if back else ""
    actions = f'<p class="actions">{link}<span class="buttons" hidden>{buttons}</span></p>'
    counts = "".join(
        element("li", f"{escaped(words[severity.label])} {number}", severity.label)
        for severity in reversed(Severity)
        if (number := sheet.count(severity))
    )
    head = element("h2", escaped(sheet.name)) + element("ul", counts or element("li", escaped(words["none"]), "clean"), "counts")
    files = "\n".join(
        report(file.number, file.path, file.record, file.page, file.found, file.unchecked, language) for file in sheet.files
    )
    name = escaped(sheet.name, attribute=True)
    return f'<section class="sheet" id="s{sheet.number}" data-name="{name}">{actions}{head}\n{files}</section>'


def _document(language: str, title: str, body: str) -> str:
    """The whole page. Its policy lets in nothing but its own style and script, whatever a report may smuggle in."""
    style, script = _part("report_page.css"), _part("report_page.js")
    policy = (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; script-src 'sha256-{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{"en" if language == "en" else "zh-CN"}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{escaped(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n{body}\n"
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


def _part(name: str) -> str:
    """A file that ships beside this module."""
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read()
