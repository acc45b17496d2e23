"""Path patterns in the manner of .gitignore, with `**` and `{a,b}`. Imports nothing of ours.

A pattern without a slash matches at any depth; one with a slash is relative to the folder it is written
for. A pattern that matches a folder matches everything in it. `*` and `?` do not cross a slash, `**`
does.
"""

from __future__ import annotations

import re
from functools import cache

MAGIC = "*?[{"


class GlobError(ValueError):
    """A pattern that cannot be understood; `position` is the offset of what is wrong with it."""

    def __init__(self, problem: str, position: int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.position = position


def is_literal(pattern: str) -> bool:
    """Whether a pattern names one file, or one folder."""
    return "/" in pattern.rstrip("/") and not any(char in pattern for char in MAGIC)


def base(pattern: str) -> str:
    """The folder below which everything lies that a pattern matches; "" where it can lie anywhere."""
    parts = pattern.strip("/").split("/")
    if len(parts) == 1 and not pattern.startswith("/"):
        return ""
    fixed: list[str] = []
    for part in parts[:-1]:
        if any(char in part for char in MAGIC):
            break
        fixed.append(part)
    return "/".join(fixed)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The expression that a relative path with `/` must match in full. Raises GlobError."""
    body = pattern[2:] if pattern.startswith("./") else pattern
    anchored = "/" in body.rstrip("/")
    expression = _translate(body.strip("/"), pattern)
    try:
        return re.compile(("" if anchored else "(?:.*/)?") + expression + "(?:/.*)?", re.DOTALL)
    except re.error:
        # A range such as [9-0] is the one thing that is left to go wrong.
        raise GlobError("bracket", pattern.find("[")) from None


def matches(pattern: str, path: str) -> bool:
    """Whether a pattern matches a relative path with `/`."""
    return compiled(pattern).fullmatch(path) is not None


def _translate(body: str, pattern: str) -> str:
    """The regular expression of a pattern without its outer slashes."""
    shift = pattern.find(body) if body else 0
    if not body or body == ".":
        # The folder itself: everything in it.
        return ".*"
    out: list[str] = []
    opened: list[int] = []
    at = 0
    while at < len(body):
        char = body[at]
        if char == "*":
            expression, at = _stars(body, at)
            out.append(expression)
            continue
        if char == "[":
            end = _class_end(body, at)
            if end < 0:
                raise GlobError("bracket", shift + at)
            out.append(_class(body[at + 1 : end]))
            at = end + 1
            continue
        if char == "\\" and at + 1 < len(body):
            at += 1
            out.append(re.escape(body[at]))
        elif char == "?":
            out.append("[^/]")
        elif char == "{":
            opened.append(at)
            out.append("(?:")
        elif char == "}" and opened:
            opened.pop()
            out.append(")")
        elif char == "}":
            raise GlobError("brace", shift + at)
        elif char == "," and opened:
            out.append("|")
        else:
            out.append(re.escape(char))
        at += 1
    if opened:
        raise GlobError("brace", shift + opened[-1])
    return "".join(out)


def _stars(body: str, at: int) -> tuple[str, int]:
    """The expression for the stars at an offset, and the offset behind what it covers."""
    end = at
    while end < len(body) and body[end] == "*":
        end += 1
    if end - at == 1:
        return "[^/]*", end
    whole_part = (at == 0 or body[at - 1] in "/{,") and (end == len(body) or body[end] in "/},")
    if whole_part and end < len(body) and body[end] == "/":
        return "(?:.*/)?", end + 1
    return ".*", end


def _class_end(body: str, at: int) -> int:
    """Offset of the bracket that closes the character class opened at `at`, -1 if there is none."""
    start = at + 1
    if body[start : start + 1] in ("!", "^"):
        start += 1
    return body.find("]", start + 1)


def _class(inner: str) -> str:
    """The expression for the inside of a character class; it never matches a slash."""
    negated = inner[:1] in ("!", "^")
    members = (inner[1:] if negated else inner).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    members = members.replace("&", "\\&").replace("~", "\\~").replace("|", "\\|")
    if negated:
        return f"[^/{members}]"
    return f"(?!/)[{members.replace('^', chr(92) + '^')}]"
