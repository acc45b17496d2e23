"""Suppressions: comments in Markdown and HTML, entries of the configuration, and which of them are idle.

A comment `gailint: ignore GAI601 reason` holds for the next block (for the block around it where it
stands inside one), `ignore-file` for the file, `disable` up to the matching `enable` or the end. Codes,
slugs and prefixes name rules, several of them separated by commas or blanks; without any name a comment
holds for all rules.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from gailint import globs
from gailint.diagnostics import Diagnostic, Span
from gailint.document import Comment, Document, Paragraph
from gailint.record import record, replace, state
from gailint.rule import UnusedSuppression

Resolve = Callable[[str], frozenset[str]]
"""The codes of the rules that a code, slug or prefix names; empty for a name that is unknown."""

Position = tuple[int, int]

# A comment that hides everything must not hide that it is of no use itself, nor that a rule broke down:
# the rules for these are suppressed by their own code or slug only.
BY_NAME_ONLY = frozenset({"GAI008", "GAI012"})

_MARK = re.compile(r"\s*gailint\s*[:：]\s*([A-Za-z-]*)[\s:=：]*", re.ASCII)
_NAME = re.compile(r"[^\s,，、]+")
_COMMA = re.compile(r"\s*[,，、]\s*")
_CODE = re.compile(r"GAI\d{0,3}", re.IGNORECASE)
_END: Position = (1 << 60, 1)


@record
class Entry:
    """A suppression of the configuration.

    `files` are patterns relative to `folder`, the absolute folder of the configuration; `text` must occur
    in a source line of the finding; `path` is the configuration as the user sees it and `span` the place
    of the entry in it.
    """

    files: tuple[str, ...]
    rule: str
    codes: frozenset[str]
    text: str | None
    reason: str
    folder: str
    path: str
    span: Span

    @property
    def location(self) -> str:
        """The path at which the configuration can be opened."""
        return f"{self.folder}/{self.path.rpartition('/')[2]}"

    def applies(self, relative: str) -> bool:
        """Whether it is for a file, given by its path relative to `folder`."""
        return any(globs.matches(pattern, relative) for pattern in self.files)


@state
class _Named:
    """A rule name in a comment, what it covers, what to delete to be rid of it, whether it has suppressed anything yet."""

    text: str
    span: Span
    codes: frozenset[str] | None
    start: Position
    end: Position
    removal: tuple[Span, ...] = ()
    used: bool = False

    def covers(self, diagnostic: Diagnostic) -> bool:
        position = (diagnostic.span.line, diagnostic.span.column)
        return _names(self.codes, diagnostic.code) and self.start <= position <= self.end


class Suppressions:
    """The suppressions of one file."""

    def __init__(self, document: Document | None, entries: Sequence[Entry], resolve: Resolve) -> None:
        self._document = document
        self._entries = entries
        self._resolve = resolve
        self._named: list[_Named] = []
        self._unknown: list[UnusedSuppression] = []
        self.used: set[Entry] = set()
        if document is not None and document.comments:
            self._read(document, document.comments)

    def mark(self, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
        """The diagnostics, those that a comment or an entry hides marked as suppressed."""
        if not self._named and not self._entries:
            return list(diagnostics)
        return [replace(found, suppressed=True) if self._hides(found) else found for found in diagnostics]

    def unused(self, judged: Collection[str]) -> list[UnusedSuppression]:
        """The comments that name no rule, or that hid nothing although all rules they name are in `judged`.

        `judged` are the rules that ran on this file to the end: of others nobody knows what they would
        have found.
        """
        idle = [
            UnusedSuppression(named.span, named.text, True, named.removal)
            for named in self._named
            if not named.used and _judged(named.codes, judged)
        ]
        return sorted(self._unknown + idle, key=lambda unused: _position(unused.span))

    def _hides(self, diagnostic: Diagnostic) -> bool:
        """Whether a diagnostic is suppressed. Everything that hides it is counted as used."""
        hidden = False
        for named in self._named:
            if named.covers(diagnostic):
                named.used = hidden = True
        for entry in self._entries:
            if _names(entry.codes, diagnostic.code) and self._has_text(entry, diagnostic):
                self.used.add(entry)
                hidden = True
        return hidden

    def _has_text(self, entry: Entry, diagnostic: Diagnostic) -> bool:
        if entry.text is None:
            return True
        if self._document is None:
            return entry.text in diagnostic.source_line
        source, span = self._document.source, diagnostic.span
        lines = range(span.line, max(span.line, span.end_line) + 1)
        return entry.text in "\n".join(source.line(number) for number in lines)

    def _read(self, document: Document, comments: Sequence[Comment]) -> None:
        """Read the comments, in order, into what each of them covers."""
        blocks = sorted(
            (block.text.span() if isinstance(block, Paragraph) else block.span for block in document.blocks),
            key=_position,
        )
        open_ranges: list[_Named] = []
        for comment in comments:
            match = _MARK.match(comment.text.value)
            if match is None:
                continue
            place = comment.text.span()
            names = list(self._names_in(comment, match.end()))
            start = (place.line, place.column)
            verb = match[1].lower()
            if verb == "ignore":
                self._cover(names, comment, *_block(blocks, start))
            elif verb == "ignore-file":
                self._cover(names, comment, (0, 0), _END)
            elif verb == "disable":
                open_ranges += self._cover(names, comment, start, _END)
            elif verb == "enable":
                self._enable(names, comment, open_ranges, start)
            else:
                self._unknown.append(UnusedSuppression(place, match[1] or "gailint:", False))

    def _names_in(self, comment: Comment, at: int) -> Iterator[tuple[str, Span, frozenset[str]]]:
        """The rules that a comment names: name, place and codes. What follows them is the reason."""
        text = comment.text.value
        first, after_comma = True, False
        while match := _NAME.match(text, at):
            name = match[0]
            codes = self._resolve(name)
            # The first word is always a name: a mistyped code must not turn into a suppression of everything.
            if not (first or after_comma or codes or _CODE.fullmatch(name)):
                return
            yield name, comment.text.slice(match.start(), match.end()).span(), codes
            first = False
            comma = _COMMA.match(text, match.end())
            after_comma = comma is not None
            at = comma.end() if comma else match.end()
            while text[at : at + 1].isspace():
                at += 1

    def _cover(
        self, names: list[tuple[str, Span, frozenset[str]]], comment: Comment, start: Position, end: Position
    ) -> list[_Named]:
        """Let the rules named, or all rules, be suppressed from `start` to `end`."""
        made: list[_Named] = []
        removals = _removals(comment, [span for _, span, _ in names])
        if not names:
            made.append(_Named(comment.text.value.strip(), comment.text.span(), None, start, end, removals[0]))
        for (name, span, codes), removal in zip(names, removals, strict=False):
            if codes:
                made.append(_Named(name, span, codes, start, end, removal))
            else:
                self._unknown.append(UnusedSuppression(span, name, False))
        self._named += made
        return made

    def _enable(
        self,
        names: list[tuple[str, Span, frozenset[str]]],
        comment: Comment,
        open_ranges: list[_Named],
        at: Position,
    ) -> None:
        """End the ranges that `disable` opened: all, or those of the rules named."""
        removals = _removals(comment, [span for _, span, _ in names])
        if not names:
            if not open_ranges:
                unused = UnusedSuppression(comment.text.span(), comment.text.value.strip(), True, removals[0])
                self._unknown.append(unused)
            for opened in open_ranges:
                opened.end = at
                if len(open_ranges) == 1:
                    opened.removal += removals[0]
            open_ranges.clear()
            return
        for (name, span, codes), removal in zip(names, removals, strict=True):
            ended = [opened for opened in open_ranges if opened.codes == codes]
            if not ended:
                self._unknown.append(UnusedSuppression(span, name, bool(codes), removal))
            for opened in ended:
                # The one goes with the other: an `enable` alone is of no use either.
                opened.end = at
                opened.removal += removal
                open_ranges.remove(opened)


def _removals(comment: Comment, names: Sequence[Span]) -> list[tuple[Span, ...]]:
    """For each name in a comment, or for the comment where it has none, what to delete to be rid of it."""
    if len(names) < 2:
        return [_whole(comment)]
    removals: list[tuple[Span, ...]] = []
    for at, name in enumerate(names[:-1]):
        following = names[at + 1]
        removals.append((Span(name.line, name.column, following.line, following.column),))
    before, last = names[-2], names[-1]
    return [*removals, (Span(before.end_line, before.end_column, last.end_line, last.end_column),)]


def _whole(comment: Comment) -> tuple[Span, ...]:
    """A comment with its marks, and with its line where that is empty then and beside another empty one."""
    source, span = comment.text.source, comment.text.span()
    start = source.offset(span.line, span.column) - len("<!--")
    end = source.offset(span.end_line, span.end_column) + len("-->")
    if start < 0 or source.text[start : start + 4] != "<!--" or source.text[end - 3 : end] != "-->":
        return ()
    whole = source.span(start, end)
    above, below = source.line(whole.line - 1), source.line(whole.end_line + 1)
    rest = source.line(whole.line)[: whole.column - 1] + source.line(whole.end_line)[whole.end_column - 1 :]
    # Between two paragraphs the comment keeps them apart, and an empty line has to.
    if rest.strip() or (above.strip() and below.strip()) or whole.end_line >= len(source.starts):
        return (whole,)
    return (Span(whole.line, 1, whole.end_line + 1, 1),)


def unused_entries(
    entries: Iterable[Entry],
    used: Collection[Entry],
    checked: Collection[str],
    walked: Collection[str],
    judged: Collection[str],
) -> list[tuple[Entry, UnusedSuppression]]:
    """The entries of the configuration that name no rule or hid nothing in the whole run.

    `checked` are the absolute paths of the files that were checked, `walked` the absolute folders that
    were searched for files, `judged` the rules of the run. Under pre-commit a run sees some of the files
    only: an entry for several files is judged only where the whole folder that it can match in was
    searched, an entry for one file when that file was checked.
    """
    out: list[tuple[Entry, UnusedSuppression]] = []
    for entry in entries:
        if not entry.codes:
            out.append((entry, UnusedSuppression(entry.span, entry.rule, False)))
        elif entry not in used and _judged(entry.codes, judged) and _seen(entry, checked, walked):
            out.append((entry, UnusedSuppression(entry.span, entry.rule, True)))
    return out


def _seen(entry: Entry, checked: Collection[str], walked: Collection[str]) -> bool:
    """Whether every file that an entry can be for was looked at."""
    return all(_seen_all(entry.folder, pattern, checked, walked) for pattern in entry.files)


def _seen_all(folder: str, pattern: str, checked: Collection[str], walked: Collection[str]) -> bool:
    """Whether every file that a pattern can match was looked at."""
    if not globs.is_literal(pattern):
        return _inside(_join(folder, globs.base(pattern)), walked)
    path = _join(folder, pattern)
    if path in checked:
        return True
    # The name of a folder: all that is in it.
    return _inside(path, walked) and any(file.startswith(path + "/") for file in checked)


def _join(folder: str, relative: str) -> str:
    """An absolute path with `/` from a folder and what stands in a pattern."""
    parts = [part for part in relative.split("/") if part not in ("", ".")]
    return "/".join([folder.replace("\\", "/").rstrip("/"), *parts])


def _inside(folder: str, walked: Collection[str]) -> bool:
    """Whether a folder is one of those walked or lies in one."""
    return any(folder == top or folder.startswith(top.rstrip("/") + "/") for top in walked)


def _names(codes: frozenset[str] | None, code: str) -> bool:
    """Whether a suppression of `codes` (None: of all rules) is one of the rule `code`."""
    if code in BY_NAME_ONLY:
        return codes == frozenset({code})
    return codes is None or code in codes


def _judged(codes: frozenset[str] | None, judged: Collection[str]) -> bool:
    """Whether all the rules named were run, so that a suppression without effect is known to be useless."""
    if codes is None:
        return bool(judged)
    # A suppression of these two is a wish for silence that never can be shown to be useless.
    return bool(codes) and not codes & BY_NAME_ONLY and all(code in judged for code in codes)


def _position(span: Span) -> Position:
    return span.line, span.column


def _block(blocks: Sequence[Span], at: Position) -> tuple[Position, Position]:
    """What an `ignore` at a position covers: the block around it, else up to the end of the next block."""
    for block in blocks:
        end = (block.end_line, block.end_column)
        if (block.line, block.column) <= at < end:
            return (block.line, block.column), end
        if at < (block.line, block.column):
            return at, end
    return at, at
