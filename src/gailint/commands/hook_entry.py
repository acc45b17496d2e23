"""Adds the hook to a configuration of pre-commit, and leaves every other byte of it as it is.

ruamel.yaml says where the list of repositories stands, the entry is put in as text behind it, and ruamel.yaml reads
the result again: written out by the parser, the file would come back with other indents, quotes and line breaks.
"""

from __future__ import annotations

from gailint.commands.origin import Origin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node

_HOOKS = frozenset({"gailint", "gailint-repo"})


def add_hook(data: bytes, source: Origin) -> bytes | None:
    """The file with the hook in it: unchanged where it has one, None where it cannot be added safely."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    yaml = YAML(typ="safe", pure=True)
    try:
        text = data.decode("utf-8-sig")
        before = yaml.load(text)
        before = {} if before is None else before
        if not isinstance(before, dict) or not isinstance(before.get("repos") or [], list):
            return None
        if "repos" not in before:
            text += ("" if text.endswith("\n") or not text else "\n") + "repos:\n"
        repositories = before.get("repos") or []
        if any(hook in _HOOKS for repository in repositories for hook in _hooks_of(repository)):
            return data
        changed = _with_entry(text, yaml.compose(text), source)
        if changed is None:
            return None
        entry = {"repo": source.url, "rev": source.revision, "hooks": [{"id": "gailint"}]}
        if YAML(typ="safe", pure=True).load(changed) != {**before, "repos": [*repositories, entry]}:
            return None
    except (UnicodeDecodeError, YAMLError, RecursionError):
        return None
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    return mark + changed.encode("utf-8")


def _hooks_of(repository: object) -> list[object]:
    """The names of the hooks of a repository."""
    hooks = repository.get("hooks") if isinstance(repository, dict) else None
    return [hook.get("id") for hook in hooks if isinstance(hook, dict)] if isinstance(hooks, list) else []


def _with_entry(text: str, root: Node, source: Origin) -> str | None:
    """The text with the entry behind the last repository; None where the list is not written line by line."""
    at = next((at for at, (key, _) in enumerate(root.value) if key.value == "repos"), None)
    if at is None or getattr(root, "flow_style", False):
        return None
    key, value = root.value[at]
    lines = text.splitlines(keepends=True)
    following = root.value[at + 1 :]
    end = following[0][0].start_mark.line if following else len(lines)
    if isinstance(value.value, list) and value.value:
        if value.flow_style:
            return None
        # A node starts behind the dash; the dash tells the indent of the list.
        indent = value.start_mark.column
        first = value.value[-1].start_mark.line
    elif isinstance(value.value, list) and value.start_mark.line == key.start_mark.line:
        # `repos: []`
        return None
    else:
        indent, first = 2, key.start_mark.line
    while end > first + 1 and _is_apart(lines[end - 1], indent):
        end -= 1
    newline = "\r\n" if "\r\n" in text else "\n"
    if not lines[end - 1].endswith(("\n", "\r")):
        lines[end - 1] += newline
    blank = " " * indent
    entry = (
        f"{blank}- repo: {source.url}",
        f"{blank}  rev: {source.revision}",
        f"{blank}  hooks:",
        f"{blank}    - id: gailint",
    )
    # A list whose items stand apart gets its new one apart too.
    apart = [newline] if _stand_apart(lines, value) else []
    return "".join([*lines[:end], *apart, *(line + newline for line in entry), *lines[end:]])


def _is_apart(line: str, indent: int) -> bool:
    """Whether a line behind the list belongs to what follows: blank, or a comment that is not indented into it."""
    words = line.strip()
    return not words or (words.startswith("#") and len(line) - len(line.lstrip()) <= indent) or words == "..."


def _stand_apart(lines: list[str], value: Node) -> bool:
    """Whether a blank line stands before the last of several items."""
    if not isinstance(value.value, list) or len(value.value) < 2:
        return False
    return not lines[value.value[-1].start_mark.line - 1].strip()
