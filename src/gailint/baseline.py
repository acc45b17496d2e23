"""The baseline: findings that were there when the tool came, and that are known without being told each time.

An entry has no line number, no message and no date. It is a path relative to the folder of the baseline, a rule, a
hash of what the finding is known by (its cell, else its text), and how often that occurs in the file. One entry stands
in one line that does not depend on its neighbours, commas included, so that two branches merge line by line.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from gailint.diagnostics import Diagnostic, Result
from gailint.record import replace
from gailint.words import UsageError

NAME = ".gailint-baseline.json"
VERSION = 1

Absolute = Callable[[str], str]
"""The absolute path of a path as the findings give it."""


Key = tuple[str, str, str]
"""What an entry stands for: path, rule, hash. Keys sort as the entries do."""


class Baseline:
    """The known findings: how many there are of each key. `folder` is the absolute folder that paths start from."""

    def __init__(self, folder: str, counts: Counter[Key] | None = None) -> None:
        self._folder = folder
        self.counts: Counter[Key] = Counter() if counts is None else counts

    def key(self, found: Diagnostic, absolute: Absolute) -> Key:
        """What a finding is known by."""
        from hashlib import blake2b  # slow to import, and most runs have no baseline

        # The path at the front of the identity is relative to the current folder; the number at its end counts
        # equal findings.
        inner = found.identity[len(found.path) + 1 :].rpartition("\0")[0]
        digest = blake2b(inner.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        return self.relative(absolute(found.path)), found.code, digest

    def relative(self, path: str) -> str:
        """An absolute path relative to the folder of the baseline, with `/`."""
        with suppress(ValueError):  # on another drive there is no way from here to there
            path = os.path.relpath(path, self._folder)
        return path.replace(os.sep, "/")

    def mark(self, result: Result, absolute: Absolute) -> Result:
        """The result, as many findings of each key as the baseline knows marked."""
        if not self.counts:
            return result
        left = self.counts.copy()
        own = {record.path for record in result.files}
        marked: list[Diagnostic] = []
        for found in result.diagnostics:
            known = False
            if not found.suppressed and found.path in own:
                key = self.key(found, absolute)
                known = left[key] > 0
                left[key] -= known
            marked.append(replace(found, baselined=True) if known else found)
        return replace(result, diagnostics=tuple(marked))

    def found(self, result: Result, absolute: Absolute) -> Counter[Key]:
        """The keys of the findings in files that are not suppressed.

        An idle suppression in a configuration is none: it is gone when that is.
        """
        own = {record.path for record in result.files}
        findings = (one for one in result.diagnostics if not one.suppressed and one.path in own)
        return Counter(self.key(one, absolute) for one in findings)

    def exists(self, key: Key) -> bool:
        """Whether the file of an entry is still there."""
        return os.path.exists(os.path.join(self._folder, key[0]))


def stale(baseline: Baseline, found: Counter[Key], known: Callable[[str, str], bool]) -> list[Key]:
    """The entries that find less than they say: in files that were checked by their rule, and in those that are gone.

    `known` takes a path relative to the baseline and a code.
    """
    return [
        key
        for key, number in sorted(baseline.counts.items())
        if found[key] < number and (known(key[0], key[1]) or not baseline.exists(key))
    ]


def updated(baseline: Baseline, found: Counter[Key], known: Callable[[str, str], bool], *, prune: bool) -> Counter[Key]:
    """The entries after a run: what was found, and what the run cannot tell about; with `prune` nothing is added."""
    counts = baseline.counts.copy()
    for key in stale(baseline, found, known):
        counts[key] = found[key]
    if not prune:
        for key, number in found.items():
            counts[key] = max(counts[key], number)
    return +counts


def dump(counts: Counter[Key]) -> str:
    """The text of a baseline: a header, then an entry a line, each with the comma before it."""
    lines = [_line({"gailint-baseline": VERSION})]
    for (path, code, digest), number in sorted(counts.items()):
        lines.append("," + _line({"path": path, "code": code, "hash": digest, "count": number}))
    return "\n".join(["[", *lines, "]"]) + "\n"


def _line(entry: dict[str, object]) -> str:
    # Names of files may hold bytes that are no UTF-8.
    return json.dumps(entry, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")


def load(path: str, shown: str) -> Baseline:
    """The baseline of a file. Raises UsageError, which says `shown` and what is wrong."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except FileNotFoundError:
        raise UsageError("no_baseline", word=shown) from None
    except OSError as error:
        raise UsageError("cannot_read", word=shown, reason=error.strerror or str(error)) from None
    try:
        entries = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise UsageError("bad_baseline", word=f"{shown}:{error.lineno}:{error.colno}") from None
    except (UnicodeDecodeError, RecursionError):
        raise UsageError("bad_baseline", word=shown) from None
    if not (isinstance(entries, list) and entries and isinstance(entries[0], dict)):
        raise UsageError("bad_baseline", word=shown)
    if entries[0].get("gailint-baseline") != VERSION:
        raise UsageError("other_baseline", word=shown)
    counts: Counter[Key] = Counter()
    for key, number in _entries(entries[1:], shown):
        # Both sides of a merge may have kept a line.
        counts[key] = max(counts[key], number)
    return Baseline(os.path.dirname(path), counts)


def _entries(entries: Iterable[object], shown: str) -> Iterator[tuple[Key, int]]:
    for entry in entries:
        if not isinstance(entry, dict):
            raise UsageError("bad_baseline", word=shown)
        path, code, digest, number = (entry.get(name) for name in ("path", "code", "hash", "count"))
        texts = isinstance(path, str) and isinstance(code, str) and isinstance(digest, str)
        if not texts or not isinstance(number, int) or isinstance(number, bool) or number < 1:
            raise UsageError("bad_baseline", word=shown)
        yield (str(path), str(code), str(digest)), number
