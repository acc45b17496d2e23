"""Text on a terminal: how wide it is, what must not be printed raw, colours."""

from __future__ import annotations

from unicodedata import category, east_asian_width

RESET = "\x1b[0m"
BOLD = "\x1b[1m"
DIM = "\x1b[2m"
RED = "\x1b[31m"
GREEN = "\x1b[32m"
YELLOW = "\x1b[33m"
BLUE = "\x1b[34m"
CYAN = "\x1b[36m"

SEVERITY_COLORS = {"error": RED, "warning": YELLOW, "info": BLUE}

_NO_WIDTH = frozenset({"Mn", "Me"})
_RAW = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def width(text: str) -> int:
    """The columns that a text takes: two for wide and full-width characters, none for combining ones.

    Characters that are narrow or wide depending on the font (“ ” … ·) are counted as narrow, as terminals do.
    """
    if text.isascii():
        return len(text)
    return sum(char_width(char) for char in text)


def char_width(char: str) -> int:
    """The columns that a character takes."""
    if char < "\x7f":
        return 1
    if east_asian_width(char) in "WF":
        return 2
    return 0 if category(char) in _NO_WIDTH else 1


def visible(text: str, keep: str = "") -> str:
    """A text with everything spelt out that could steer a terminal or cannot be seen, save what is in `keep`.

    C0 controls become their pictures (␛); other controls, direction marks and the like become `<U+202E>`.
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char in keep else _spelt(char) for char in text)


def _spelt(char: str) -> str:
    """A character that is not printable, made visible."""
    number = ord(char)
    if number < 0x20:
        return chr(0x2400 + number)
    if number == 0x7F:
        return "␡"
    return f"<U+{number:04X}>" if category(char) in _RAW else char


class Paint:
    """Colours, or none."""

    def __init__(self, on: bool) -> None:
        self.on = on

    def __call__(self, text: str, *codes: str) -> str:
        return "".join(codes) + text + RESET if self.on and text else text
