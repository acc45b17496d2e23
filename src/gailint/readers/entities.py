"""Character references of HTML and Markdown: `&nbsp;`, `&#20013;`, `&#x4E2D;`."""

from __future__ import annotations

import re

# The lengths are bounded, so that a flood of "&" costs no more than its size.
REFERENCE = re.compile(r"&(?:#[0-9]{1,10};?|#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")

# What government pages use; the full list of 2,231 names is imported only for others.
_COMMON = {
    "nbsp;": "\xa0", "nbsp": "\xa0", "lt;": "<", "gt;": ">", "amp;": "&", "quot;": '"', "apos;": "'",
    "ensp;": "\u2002", "emsp;": "\u2003", "thinsp;": "\u2009", "ldquo;": "“", "rdquo;": "”", "lsquo;": "‘",
    "rsquo;": "’", "middot;": "·", "mdash;": "—", "ndash;": "–", "hellip;": "…", "times;": "×", "bull;": "•",
    "permil;": "‰", "zwnj;": "\u200c",
}  # fmt: skip


def decode(reference: str) -> tuple[str, int]:
    """The characters a match of `REFERENCE` stands for, and how many characters of it were used (0: no reference).

    Names without a semicolon count where browsers accept them, so `&nbspabc` uses five characters.
    """
    name = reference[1:]
    if name[0] == "#":
        return _number(name), len(reference)
    value = _COMMON.get(name)
    if value is not None:
        return value, len(reference)
    from html.entities import html5

    if name in html5:
        return html5[name], len(reference)
    for length in range(len(name.rstrip(";")), 1, -1):
        value = html5.get(name[:length])
        if value is not None:
            return value, length + 1
    return "", 0


def decode_all(text: str) -> str:
    """A text with all its references decoded, where places do not matter (attribute values)."""
    if "&" not in text:
        return text

    def replace(match: re.Match[str]) -> str:
        value, used = decode(match.group())
        return value + match.group()[used:]

    return REFERENCE.sub(replace, text)


def _number(name: str) -> str:
    """The character of `#20013;` or `#x4E2D`; U+FFFD where there is none."""
    digits = name[1:].rstrip(";")
    code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    if 0x80 <= code <= 0x9F:
        # Old editors wrote the numbers of Windows-1252; browsers read them so.
        return bytes((code,)).decode("cp1252", "replace")
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return chr(code)
