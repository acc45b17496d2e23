"""How figures are written in the prose: digits, Chinese numerals, shares, digit slips."""

from __future__ import annotations

import random
import re

_NUMERALS = "零一二三四五六七八九"
_HAN_FIGURE = re.compile(r"(?<=[\u4e00-\u9fff])(\d+(?:\.\d+)?)(?=[\u4e00-\u9fff])")


def chinese(number: int) -> str:
    """A number up to 99 in Chinese numerals; 两 for 2, as before a measure word."""
    if number == 2:
        return "两"
    if number < 10:
        return _NUMERALS[number]
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else _NUMERALS[tens]) + "十" + (_NUMERALS[ones] if ones else "")


def ordinal(number: int) -> str:
    """一, 二, … 十二: as in numbered headings."""
    return "二" if number == 2 else chinese(number)


def spaced(text: str) -> str:
    """The text with blanks around figures that stand between Chinese letters."""
    return _HAN_FIGURE.sub(r" \1 ", text)


def share(part: int, whole: int, digits: int = 1) -> str:
    """The percentage of a part, correctly rounded half up."""
    scale = 10**digits
    hundredths = (part * 200 * scale + whole) // (2 * whole)
    if digits == 0:
        return f"{hundredths}%"
    return f"{hundredths // scale}.{hundredths % scale:0{digits}d}%"


def slip(rng: random.Random, value: int) -> int:
    """Another figure, by a slip: digits exchanged, replaced, added or dropped, one more or less."""
    text = str(value)
    while True:
        kind = rng.choice(("swap", "replace", "replace", "add", "drop", "step"))
        at = rng.randrange(len(text))
        if kind == "swap" and at + 1 < len(text):
            other = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        elif kind == "replace":
            other = text[:at] + rng.choice("0123456789") + text[at + 1 :]
        elif kind == "add":
            other = text[:at] + rng.choice("123456789") + text[at:]
        elif kind == "drop" and len(text) > 1:
            other = text[:at] + text[at + 1 :]
        else:
            other = str(value + rng.choice((1, 2)) if value < 2 else value + rng.choice((-1, 1)))
        if int(other) != value and str(int(other)) == other:
            return int(other)
