"""Corrects the text of one file by the fixes of its findings, round by round, until nothing is left to correct.

A round takes the fixes that do not overlap, puts them in, and checks the new content. It stands only if every
finding it was for is gone, no other one has come, and no rule has lost what it needs; else the fixes that are to blame
are found by halving and left out. So each round leaves fewer findings than there were, and it ends.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence

from gailint.diagnostics import Diagnostic, Fix, Result, Safety, Words
from gailint.document import ReadError, Source
from gailint.fix.rewrite import UTF8, Form, NotWrittenError, open_text
from gailint.record import record

Check = Callable[[bytes], Result]
"""Checks the content of the file."""

TEXT_FORMATS = frozenset({"txt", "md", "html"})
"""The formats whose source is what is checked. Word and PDF files are never rewritten."""

_MARKUP = Words("涉及文件的标记", "it would cut through the markup")
_READ_OTHERWISE = Words("改写后文件会被读成另一种编码", "the file would then be read in another encoding")
_NO_EFFECT = Words("没有消除问题", "it does not do away with the finding")


@record
class Refused:
    """A finding whose fix was not applied, and why."""

    finding: Diagnostic
    reason: Words


@record
class Corrected:
    """What became of a file: its new content, the number of findings corrected, and the fixes not applied."""

    data: bytes
    fixed: int
    refused: tuple[Refused, ...] = ()


@record
class _Piece:
    """Characters of the text, from `start` up to `end`, and what takes their place."""

    start: int
    end: int
    text: str


@record
class _Candidate:
    """A finding with its fix in places of the text."""

    finding: Diagnostic
    fix: Fix
    pieces: tuple[_Piece, ...]

    @property
    def start(self) -> int:
        return self.pieces[0].start if self.pieces else 0

    @property
    def table(self) -> int | None:
        """The table whose figures or labels it changes in earnest: what is right there depends on every cell."""
        cell = self.finding.cell
        return cell.table if cell and self.fix.safety is Safety.UNSAFE else None


@record
class _State:
    """The content of the file at some time: text, how it is written, its bytes, and what the check says."""

    text: str
    form: Form
    data: bytes
    result: Result


def can_fix(finding: Diagnostic, unsafe: bool) -> bool:
    """Whether a finding has a fix that may be applied."""
    return finding.fix is not None and (unsafe or finding.fix.safety is Safety.SAFE)


def correct(data: bytes, check: Check, *, encoding: str | None, unsafe: bool) -> Corrected:
    """Correct the content of a text file as far as its findings have fixes.

    `encoding` is that of the configuration. Raises NotWrittenError for content that cannot be written again as it is,
    ReadError for what is no text.
    """
    text, form = open_text(data, encoding)
    state = _State(text, form, data, check(data))
    bench = _Bench(check, encoding)
    fixed = 0
    while _format(state.result) in TEXT_FORMATS:
        candidates, hopeless = _candidates(state, unsafe)
        # Fixes that overlap with one that was refused get their turn before the round is over.
        chosen = _choose([one for one in candidates if id(one.finding) not in bench.refused])
        if not chosen:
            refused = [*bench.refused.values(), *hopeless]
            return Corrected(state.data, fixed, tuple(sorted(refused, key=_place)))
        new, applied = bench.round(state, chosen)
        if applied:
            state = new
            fixed += len(applied)
            bench.refused.clear()
    return Corrected(state.data, fixed)


class _Bench:
    """Tries fixes on a state of the file; keeps those that were refused for it, by the identity of their finding."""

    def __init__(self, check: Check, encoding: str | None) -> None:
        self._check = check
        self._encoding = encoding
        self.refused: dict[int, Refused] = {}

    def round(self, state: _State, chosen: Sequence[_Candidate]) -> tuple[_State, list[_Candidate]]:
        """The state after the fixes that can stand, and these; the others are refused."""
        applied: list[_Candidate] = []
        waiting = [list(chosen)]
        reached = state
        while waiting:
            part = waiting.pop()
            outcome = self._try(state, [*applied, *part])
            if isinstance(outcome, _State):
                applied += part
                reached = outcome
            elif len(part) == 1:
                self.refused[id(part[0].finding)] = Refused(part[0].finding, outcome)
            else:
                half = len(part) // 2
                waiting += [part[half:], part[:half]]
        return reached, applied

    def _try(self, state: _State, fixes: Sequence[_Candidate]) -> _State | Words:
        """The state that some fixes lead to, or why they cannot stand."""
        form = _form(state, fixes)
        pieces = sorted((piece for one in fixes for piece in one.pieces), key=_piece_start)
        text = _edited(state.text, pieces)
        try:
            data = form.encode(text)
            read, _ = open_text(data, self._encoding)
        except UnicodeEncodeError:
            return _unwritable(form)
        except (NotWrittenError, ReadError) as error:
            return error.reason
        if data == state.data:
            return _NO_EFFECT
        # Where the encoding is found out by the bytes, other bytes could be taken for another one.
        if read != text:
            return _READ_OTHERWISE
        result = self._check(data)
        trouble = _trouble(state, Source(text), result, pieces, {id(one.finding) for one in fixes})
        return trouble or _State(text, form, data, result)


def _form(state: _State, fixes: Iterable[_Candidate]) -> Form:
    """How the text is written after some fixes."""
    return UTF8 if any(one.fix.encoding for one in fixes) else state.form


def _edited(text: str, pieces: Iterable[_Piece]) -> str:
    """The text with its pieces, in order, replaced."""
    parts: list[str] = []
    at = 0
    for piece in pieces:
        parts += (text[at : piece.start], piece.text)
        at = piece.end
    return "".join([*parts, text[at:]])


def _candidates(state: _State, unsafe: bool) -> tuple[list[_Candidate], list[Refused]]:
    """The fixes that may be applied, by place, and those that cannot be."""
    source = Source(state.text)
    form = _format(state.result)
    found: list[_Candidate] = []
    hopeless: list[Refused] = []
    own = [one for one in state.result.active if can_fix(one, unsafe)]
    # A character that the encoding lacks is no trouble where the encoding is changed too.
    target = UTF8 if any(one.fix and one.fix.encoding for one in own) else state.form
    for finding in own:
        fix = finding.fix
        if fix is None:
            continue
        pieces = tuple(_pieces(source, fix))
        candidate = _Candidate(finding, fix, pieces)
        if any(_cuts(form, state.text[piece.start : piece.end]) for piece in pieces):
            hopeless.append(Refused(finding, _MARKUP))
        elif not target.holds("".join(piece.text for piece in pieces)):
            hopeless.append(Refused(finding, _unwritable(target)))
        else:
            found.append(candidate)
    return sorted(found, key=_candidate_start), hopeless


def _pieces(source: Source, fix: Fix) -> list[_Piece]:
    """The edits of a fix in places of the text, with the line ends of the file."""
    pieces = {
        _Piece(
            source.offset(edit.span.line, edit.span.column),
            source.offset(edit.span.end_line, edit.span.end_column),
            edit.text.replace("\n", _line_end(source, edit.span.line)) if "\n" in edit.text else edit.text,
        )
        for edit in fix.edits
    }
    return sorted(pieces, key=_piece_start)


def _line_end(source: Source, line: int) -> str:
    """How a line of the file ends, LF where it has no end."""
    start, text = source.starts[line - 1], source.text
    end = source.starts[line] if line < len(source.starts) else len(text)
    whole = text[start:end]
    return whole[len(whole.rstrip("\r\n")) :] or "\n"


def _cuts(form: str, removed: str) -> bool:
    """Whether taking characters out of the source would take marks that belong to others with them."""
    inner = removed.strip()
    if form == "txt" or (inner.startswith("<!--") and inner.endswith("-->") and inner.count("-->") == 1):
        return False
    if "<" in removed or ">" in removed:
        return True
    return form == "md" and ("\n" in inner or "|" in removed or removed.count("*") % 2 == 1 or "`" in removed)


def _choose(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """The fixes for a round: from the first place on those that do not overlap, in each table one that is unsafe."""
    chosen: list[_Candidate] = []
    taken: list[_Piece] = []
    tables: set[int] = set()
    for candidate in candidates:
        if any(_overlap(piece, other) for piece in candidate.pieces for other in taken):
            continue
        if candidate.table is not None:
            if candidate.table in tables:
                continue
            tables.add(candidate.table)
        chosen.append(candidate)
        taken += candidate.pieces
    return chosen


def _overlap(one: _Piece, other: _Piece) -> bool:
    """Whether two pieces share characters, or touch where one is an insertion: then their order is not certain."""
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end


def _trouble(
    before: _State, source: Source, after: Result, pieces: Sequence[_Piece], fixed: Collection[int]
) -> Words | None:
    """Why the result after some edits is no better than before; None where it is."""
    old, new = before.result.files[0], after.files[0]
    if after.failed or (new.status, new.format) != (old.status, old.format):
        return Words("修改后文件不再能作为报告检查", "the file could no longer be checked as a report")
    lost = Counter(one.code for one in after.not_checked) - Counter(one.code for one in before.result.not_checked)
    if lost:
        code = min(lost)
        return Words(f"修改后规则 {code} 无法核对", f"rule {code} could no longer be applied")
    moved = _Moved(Source(before.text), pieces)
    kept = [one for one in before.result.active if id(one) not in fixed]
    known = Counter(_identity(one) for one in kept)
    places = {(one.code, offset) for one in kept for offset in moved.offsets(one)}
    cells = {(one.code, one.cell) for one in kept if one.cell}
    for finding in after.active:
        name = _identity(finding)
        place = (finding.code, source.offset(finding.span.line, finding.span.column))
        if known[name]:
            known[name] -= 1
        elif place not in places and (finding.code, finding.cell) not in cells:
            line = finding.span.line
            return Words(f"会在第{line}行带来 {finding.code}", f"it would bring {finding.code} in line {line}")
    if len(after.active) > len(kept):
        return _NO_EFFECT
    return None


class _Moved:
    """Where places of a text are after pieces of it, in order, were replaced."""

    def __init__(self, source: Source, pieces: Sequence[_Piece]) -> None:
        self._source = source
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]
        self._shifts = [0]
        for piece in pieces:
            self._shifts.append(self._shifts[-1] + len(piece.text) - (piece.end - piece.start))

    def offsets(self, finding: Diagnostic) -> tuple[int, ...]:
        """The offset of the start of a finding; two where something was put in there: before and behind that."""
        at = self._source.offset(finding.span.line, finding.span.column)
        number = bisect_right(self._starts, at)
        if number:
            last = self._pieces[number - 1]
            before = last.start + self._shifts[number - 1]
            if at < last.end:
                return (before,)
            if at == last.start:
                return (before, at + self._shifts[number])
        return (at + self._shifts[number],)


def _identity(finding: Diagnostic) -> str:
    """What a finding is known by without its number among equal ones, which changes when one of them goes."""
    return finding.identity.rpartition("\0")[0]


def _format(result: Result) -> str:
    """The format of the file, empty where it is no report."""
    record = result.files[0] if result.files else None
    return (record.format or "") if record and record.status == "checked" else ""


def _unwritable(form: Form) -> Words:
    return Words(
        f"文件编码 {form.codec} 没有所需的字符", f"the encoding of the file, {form.codec}, lacks a character for it"
    )


def _piece_start(piece: _Piece) -> tuple[int, int]:
    return piece.start, piece.end


def _candidate_start(candidate: _Candidate) -> int:
    return candidate.start


def _place(refused: Refused) -> tuple[str, int, int, str]:
    return refused.finding.sort_key
