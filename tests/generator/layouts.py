"""All layouts by name, and `render`: a draft as the bytes of a file."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from generator import layouts_html, layouts_markdown, layouts_text, layouts_word
from generator.draft import Draft

_ENCODINGS = (("utf-8", 80, "utf-8"), ("utf-8-sig", 8, "utf-8"), ("gb18030", 12, "gbk"))


@dataclass(frozen=True)
class Layout:
    """A way to write a draft down.

    `blanks` says whether it shows that a cell is empty, `encodings` whether the encoding varies.
    """

    name: str
    format: str
    suffix: str
    write: Callable[[Draft, random.Random], str | bytes]
    blanks: bool = True
    encodings: bool = True


@dataclass(frozen=True)
class Rendered:
    """A file: its name and its bytes."""

    name: str
    data: bytes


LAYOUTS: dict[str, Layout] = {
    layout.name: layout
    for layout in (
        Layout("text-tab-lines", "text", ".txt", layouts_text.tab_lines),
        Layout("text-tab-rows", "text", ".txt", layouts_text.tab_rows),
        Layout("text-pipe-rows", "text", ".txt", layouts_text.pipe_rows),
        Layout("text-pipe-ends", "text", ".txt", layouts_text.pipe_ends),
        Layout("text-pipe-lines", "text", ".txt", layouts_text.pipe_lines, blanks=False),
        Layout("text-cell-lines", "text", ".txt", layouts_text.cell_lines, blanks=False),
        Layout("text-columns", "text", ".txt", layouts_text.columns, blanks=False),
        Layout("markdown-pipes", "markdown", ".md", layouts_markdown.pipes, encodings=False),
        Layout("markdown-html", "markdown", ".md", layouts_markdown.html_tables, encodings=False),
        Layout("html-page", "html", ".html", layouts_html.page),
        Layout("html-word", "html", ".html", layouts_html.word_page),
        Layout("html-breaks", "html", ".html", layouts_html.broken_page),
        Layout("html-bare", "html", ".html", layouts_html.bare_page),
        Layout("word", "word", ".docx", layouts_word.word_file, encodings=False),
    )
}


def render(draft: Draft, layout: str, rng: random.Random) -> Rendered:
    """The draft as a file. The name bears the report year, now and then the agency's name."""
    chosen = LAYOUTS[layout]
    text = chosen.write(draft, rng)
    encoding, charset = "utf-8", "utf-8"
    if chosen.encodings:
        encoding, _, charset = rng.choices(_ENCODINGS, [weight for _, weight, _ in _ENCODINGS])[0]
    if isinstance(text, str) and chosen.format == "text" and rng.random() < 0.1:
        text = text.replace("\n", "\r\n")
    stem = draft.agency.short if rng.random() < 0.3 else "report"
    name = f"{stem}-{draft.year}{chosen.suffix}"
    if isinstance(text, bytes):
        return Rendered(name, text)
    return Rendered(name, text.replace(layouts_html.CHARSET, charset).encode(encoding))
