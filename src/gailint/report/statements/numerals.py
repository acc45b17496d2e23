"""Figures as they are written: digits of both widths with blanks or separators inside, Chinese numerals."""

from __future__ import annotations

DIGITS = str.maketrans("０１２３４５６７８９．％", "0123456789.%", ",， \u00a0\u3000")
_ONES = {char: number for number, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}


def arabic(printed: str) -> int:
    """The value of digits as printed."""
    return int(printed.translate(DIGITS))


def chinese(printed: str) -> int | None:
    """The value of a Chinese numeral up to 9999, None for a row of signs that is none."""
    total = last = 0
    scale = 10_000
    pending = False
    for char in printed:
        if char in _ONES:
            if pending and last:
                return None
            last, pending = _ONES[char], True
            continue
        unit = _TENS.get(char)
        if unit is None or unit >= scale:
            return None
        if not pending:
            if char != "十" or total:
                return None
            last = 1
        if not last:
            return None
        total, last, pending, scale = total + last * unit, 0, False, unit
    return total + last
