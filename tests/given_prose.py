"""Prose for tests of what is read from it: each line a paragraph."""

from gailint.document import Source, Text
from gailint.report.model import Prose, ProseParagraph


def prose_of(text: str, section: str | None = "overview") -> Prose:
    """The prose with a paragraph for each line of a text, all of one section."""
    source = Source(text)
    paragraphs = []
    start = 0
    for line in text.split("\n"):
        paragraphs.append(ProseParagraph(Text.verbatim(source, start, start + len(line)), start, "body", section))
        start += len(line) + 1
    return Prose(tuple(paragraphs))
