"""One report of a page: the list of its findings, and its text with the findings at their place."""

from __future__ import annotations

from collections.abc import Sequence

from gailint.diagnostics import Diagnostic, FileRecord
from gailint.page.model import Page, PageText
from gailint.reporters.html.tables import table
from gailint.reporters.html.text import Anchors, element, escaped, marked
from gailint.reporters.html.words import page_words
from gailint.words import say

_TAGS = {"title": "h3", "heading": "h4", "subheading": "h5"}


def report(
    number: int,
    path: str,
    record: FileRecord | None,
    page: Page | None,
    found: Sequence[Diagnostic],
    unchecked: Sequence[tuple[str, str]],
    language: str,
) -> str:
    """A report. `unchecked` are codes of rules that could not be applied, and why."""
    words = page_words(language)
    anchors = Anchors(number, found)
    text = _text(page, found, anchors, language) if page else ""
    lost = [(number, one) for number, one in enumerate(found, 1) if number not in anchors.placed]
    entries = "\n".join(_entry(number, one, anchors, language) for number, one in enumerate(found, 1))
    year = words["year_of"].format(year=record.year) if record and record.year else ""
    head = f'<p class="file">{escaped(year)} <code>{escaped(path)}</code></p>'
    if record and record.reason:
        head += element("p", escaped(record.reason), "reason")
    listed = element("h3", escaped(words["findings"])) + f"<ol>\n{entries}\n</ol>" if found else ""
    if unchecked:
        items = "".join(element("li", f"{element('code', escaped(code))} {escaped(reason)}") for code, reason in unchecked)
        listed += element("details", element("summary", escaped(words["not_checked"])) + element("ul", items), "unchecked")
    if lost:
        # What has no place in the text leads to the head of the file.
        pins = "".join(anchors.numbered(number, one.severity, True) for number, one in lost)
        head += element("p", escaped(words["whole"]) + pins, "whole")
    article = element("article", text, "text") if text else ""
    side = element("aside", listed, "findings") if listed else ""
    return f'<div class="report" id="r{number}">{head}<div class="both">{side}{article}</div></div>'


def _entry(number: int, found: Diagnostic, anchors: Anchors, language: str) -> str:
    """An entry of the list of findings."""
    words = page_words(language)
    severity = found.severity.label
    message = f'<a href="#{anchors.place(number)}">{escaped(found.message)}</a>'
    right = ""
    if found.expected is not None:
        right = element("p", escaped(say(language, "expected", text=found.expected)), "right")
    place = found.place or words["line"].format(line=found.span.line, column=found.span.column)
    about = (
        f'<span class="severity">{escaped(words[severity])}</span> <span>{escaped(place)}</span> '
        f"<code>{escaped(found.code)}</code> <span>{escaped(found.slug)}</span>"
    )
    equations = " ".join(equation.name for equation in found.equations)
    names = f' data-equations="{escaped(equations, attribute=True)}"' if equations else ""
    return (
        f'<li class="{severity}" id="{anchors.entry(number)}"{names}>'
        f"{element('p', message, 'message')}{right}{element('p', about, 'about')}</li>"
    )


def _text(page: Page, found: Sequence[Diagnostic], anchors: Anchors, language: str) -> str:
    """The text of a report, its tables drawn."""
    rights = {one.identity: one.expected for one in found if one.expected is not None and one.cell is None}
    failing = frozenset(equation.name for one in found for equation in one.equations)
    return "\n".join(
        _paragraph(block, anchors, rights, language)
        if isinstance(block, PageText)
        else table(block, anchors, failing, language)
        for block in page.blocks
    )


def _paragraph(block: PageText, anchors: Anchors, rights: dict[str, str], language: str) -> str:
    if block.kind == "picture":
        name = _picture(block.text, language)
        return element("p", escaped(name), "picture")
    tag = _TAGS.get(block.kind, "p")
    known = [mark for mark in anchors.known(block.marks) if mark.first]
    kind = f"{block.kind} found {anchors.worst(known)}" if known else block.kind
    return f'<{tag} class="{kind}">{marked(block.text, block.marks, anchors, rights)}</{tag}>'


def _picture(description: str, language: str) -> str:
    """What stands in the place of a picture."""
    word = page_words(language)["picture"]
    return f"[{word}: {description}]" if description else f"[{word}]"
